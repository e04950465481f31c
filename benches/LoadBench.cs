using System.Diagnostics;
using System.Globalization;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// How long the demo city with the standard pack takes into an empty database, beside a plain COPY of the same rows into tables
/// without index or check in the same run; and what a second load, a preview and one changed row cost.
/// </summary>
static class LoadBench
{
    const int Rounds = 3;

    public static async Task RunAsync(Sheet sheet)
    {
        await using var city = await BenchCity.OpenAsync();
        var folder = Path.Combine(Repository.Root, "packs", "linshu");
        var (first, plain, rows) = (new List<double>(), new List<double>(), 0L);
        for (var round = 1; round <= Rounds; round++)
        {
            sheet.Say(string.Create(CultureInfo.InvariantCulture, $"round {round} of {Rounds}"));
            var name = await city.EmptyAsync("bench_load");
            await using (var house = city.Build(name))
            {
                var load = house.Services.GetRequiredService<PackLoad>();
                first.Add(await SecondsAsync(() => MustAsync(load, folder)));
                var database = house.Services.GetRequiredService<NpgsqlDataSource>();
                (var copied, rows) = await CopyAsync(database);
                plain.Add(copied);
                if (round == Rounds)
                {
                    sheet.Add(new("the same packs again", await SecondsAsync(() => MustAsync(load, folder)), "s"));
                    sheet.Add(new("a preview that finds nothing", await SecondsAsync(async () => await load.PreviewAsync(folder, "en")), "s"));
                }
            }
            await city.DropAsync(name);
        }
        sheet.Note = string.Create(CultureInfo.InvariantCulture, $"packs standard and linshu, {rows:N0} rows, median of {Rounds}");
        sheet.Add(new("load into an empty database", Load.Median(first), "s", 60, LessIsBetter: true));
        sheet.Add(new("rows", rows / Load.Median(first), "/s"));
        sheet.Add(new("plain COPY of the same rows", Load.Median(plain), "s"));
        sheet.Add(new("ratio", Load.Median(first) / Load.Median(plain), ""));
    }

    static async Task MustAsync(PackLoad load, string folder)
    {
        var outcome = await load.LoadAsync(folder, "en");
        if (outcome.Errors.Count > 0) throw new PlainFailure(outcome.Errors[0]);
    }

    static async Task<double> SecondsAsync(Func<Task> what)
    {
        var watch = Stopwatch.StartNew();
        await what();
        return watch.Elapsed.TotalSeconds;
    }

    // The rows are taken out first; only putting them in again is measured, as one transaction like a load.
    static async Task<(double Seconds, long Rows)> CopyAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        var (bytes, rows) = (new Dictionary<string, byte[]>(StringComparer.Ordinal), 0L);
        await ExecuteAsync(connection, "create schema plain");
        foreach (var table in await TablesAsync(connection))
        {
            await ExecuteAsync(connection, $"create table plain.{Flat(table)} as select * from {table} with no data");
            using var held = new MemoryStream();
            await using (var from = await connection.BeginRawBinaryCopyAsync($"copy (select * from {table}) to stdout (format binary)")) await from.CopyToAsync(held);
            bytes[table] = held.ToArray();
            await using var count = new NpgsqlCommand($"select count(*) from {table}", connection);
            rows += (long)(await count.ExecuteScalarAsync())!;
        }
        var watch = Stopwatch.StartNew();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var (table, held) in bytes)
            {
                await using var to = await connection.BeginRawBinaryCopyAsync($"copy plain.{Flat(table)} from stdin (format binary)");
                await to.WriteAsync(held);
            }
            await transaction.CommitAsync();
        }
        return (watch.Elapsed.TotalSeconds, rows);
    }

    // Every table that packs bring: it has a beginning and an end in editions.
    static async Task<List<string>> TablesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("select table_schema || '.' || table_name from information_schema.columns where column_name = 'begun' and table_schema <> 'plain' order by 1", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync()) tables.Add(rows.GetString(0));
        return tables;
    }

    static string Flat(string table) => table.Replace('.', '_');

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
