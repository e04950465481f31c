using System.Diagnostics;
using System.Globalization;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Seals;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// A year of cases is sealed from the first row to the last, and then checked as verify-journal does; beside it the same rows merely
/// read, which is the least that a check could cost.
/// </summary>
static class SealBench
{
    const int Proofs = 200;

    public static async Task RunAsync(Sheet sheet, int cases)
    {
        await using var city = await BenchCity.OpenAsync();
        await using var house = await InHouse.OverAsync(city, await city.CloneAsync("year"));
        var journeys = await Journey.LearnAsync(house, (await Spots.ReadAsync(house.Database)).Next());
        await ManyCases.YearAsync(house, journeys, cases, sheet);
        await house.Services.GetRequiredService<ChangeLog>().PublishAsync();
        var rows = await CountAsync(house.Database, "select count(*) from cases.change");

        var (seals, sealing) = (0, Stopwatch.StartNew());
        while (await house.Services.GetRequiredService<Sealing>().SealAsync(evenFew: true) is not null) seals++;
        sheet.Say(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows under {seals:N0} seals after {sealing.Elapsed.TotalSeconds:N1} s"));
        var sealedPerSecond = rows / sealing.Elapsed.TotalSeconds;

        var read = await SecondsAsync(() => ReadAsync(house.Database));
        JournalReport? journal = null;
        SealReport? report = null;
        var chains = await SecondsAsync(async () => journal = await house.Services.GetRequiredService<JournalCheck>().RunAsync());
        var roots = await SecondsAsync(async () => report = await house.Services.GetRequiredService<SealCheck>().RunAsync());
        var proof = await SecondsAsync(() => ProveAsync(house)) / Proofs;
        sheet.Note = string.Create(CultureInfo.InvariantCulture, $"{journal!.Cases:N0} cases, {journal.Rows:N0} journal rows, {rows:N0} rows of the change log; {journal.Faults.Count + report!.Faults.Count} faults {report.Faults.FirstOrDefault()}");
        sheet.Add(new("sealed", sealedPerSecond, "rows per s", 100_000));
        sheet.Add(new("seals checked (roots, gaps, signatures)", report.Rows / roots, "rows per s", 100_000));
        sheet.Add(new("journal checked (chains, states, words, evidence)", journal.Rows / chains, "rows per s", 100_000));
        sheet.Add(new("the journal merely read", journal.Rows / read, "rows per s"));
        sheet.Add(new("ratio", read / chains, ""));
        sheet.Add(new("proof of one case", proof * 1000, "ms"));
    }

    static async Task ProveAsync(InHouse house)
    {
        var proofs = house.Services.GetRequiredService<SealProofs>();
        await using var command = house.Database.CreateCommand($"select case_id, number from cases.number order by case_id limit {Proofs}");
        await using var r = await command.ExecuteReaderAsync();
        while (await r.ReadAsync()) await proofs.OfAsync(new(r.GetGuid(0)), r.GetString(1));
    }

    static async Task ReadAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand($"select {JournalCheck.Columns}, hash from cases.journal order by case_id, seq");
        command.CommandTimeout = 0;
        await using var r = await command.ExecuteReaderAsync();
        while (await r.ReadAsync())
        {
        }
    }

    static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    static async Task<long> CountAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
