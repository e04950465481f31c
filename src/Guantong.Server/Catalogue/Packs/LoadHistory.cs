using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>What was loaded when, and the edition, inside the loader's transaction.</summary>
sealed class LoadHistory(NpgsqlConnection connection, CancellationToken cancel)
{
    public NpgsqlConnection Connection => connection;

    public CancellationToken Cancel => cancel;

    public sealed record Load(string Sha256, DateOnly? EditionFrom);

    public async Task RunAsync(string sql)
    {
        await using var command = Command(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<long> CurrentAsync() => (long)(await OneAsync("select current from catalogue.edition"))!;

    public async Task<Load?> LastAsync(string pack)
    {
        await using var command = Command("select sha256, edition_from from catalogue.load where pack = $1 order by edition desc limit 1", pack);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? new Load(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetFieldValue<DateOnly>(1)) : null;
    }

    /// <summary>The title of a city that another pack has laid down here; one database is one city.</summary>
    public async Task<string?> OtherCityAsync(string pack) =>
        await OneAsync("select title from people.city where ended is null and pack <> $1", pack) as string;

    public async Task RememberAsync(EditionStep step, Load load, int rank, RowsMoved moved, DateTimeOffset at)
    {
        await using var command = Command("""
            insert into catalogue.load (pack, edition, sha256, rank, rows_added, rows_ended, loaded_at, edition_from) values ($1, $2, $3, $4, $5, $6, $7, $8)
            """, step.Pack, step.Edition, load.Sha256, rank, moved.Added, moved.Ended, at, load.EditionFrom is { } day ? day : DBNull.Value);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task MoveToAsync(long edition)
    {
        await using var command = Command("update catalogue.edition set current = $1", edition);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Rows of other packs that now point to something this load has ended.</summary>
    public async Task<IReadOnlyList<(string What, string Of, string Pack)>> LooseEndsAsync(IEnumerable<PackPart> parts)
    {
        await using var command = Command(string.Join(" union all ", parts.Select(p => p.LooseEndsSql).OfType<string>()) + " limit 20");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var loose = new List<(string, string, string)>();
        while (await rows.ReadAsync(cancel)) loose.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return loose;
    }

    async Task<object?> OneAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
