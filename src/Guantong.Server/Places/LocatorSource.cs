using NetTopologySuite.IO;
using Npgsql;

namespace Guantong.Server.Places;

/// <summary>The locator of today, made from the places tables when their edition or the day has changed. One per process.</summary>
public sealed class LocatorSource(NpgsqlDataSource database) : IDisposable
{
    const string EditionSql = "SELECT number FROM places.edition";
    const string GridsSql =
        "SELECT code, ST_AsBinary(geom) FROM places.grid WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)";
    const string DivisionsSql =
        "SELECT code, ST_AsBinary(geom) FROM places.division_area WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1)";

    readonly SemaphoreSlim _oneLoads = new(1);
    volatile Held _held = new(Locator.Empty, null);

    /// <summary>The last one loaded; empty before the first <see cref="RefreshAsync"/>.</summary>
    public Locator Current => _held.Locator;

    /// <summary>Loads anew when the tables' edition or the day differs from what is held; otherwise one tiny query.</summary>
    /// <param name="on">The day in the city's own time whose areas are wanted.</param>
    public async Task<Locator> RefreshAsync(DateOnly on, CancellationToken ct = default)
    {
        await _oneLoads.WaitAsync(ct);
        try
        {
            await using var connection = await database.OpenConnectionAsync(ct);
            // One snapshot, so that grids and divisions belong to the edition that is written on them.
            await using var reading = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
            var edition = await EditionAsync(connection, ct);
            if (_held.On == on && _held.Locator.Edition == edition) return _held.Locator;
            var grids = await AreasAsync(connection, GridsSql, on, ct);
            var divisions = await AreasAsync(connection, DivisionsSql, on, ct);
            _held = new(new Locator(edition, grids, divisions), on);
            return _held.Locator;
        }
        finally
        {
            _oneLoads.Release();
        }
    }

    public void Dispose() => _oneLoads.Dispose();

    static async Task<long> EditionAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(EditionSql, connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    static async Task<List<NamedArea>> AreasAsync(NpgsqlConnection connection, string sql, DateOnly on, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = on } } };
        await using var rows = await command.ExecuteReaderAsync(ct);
        var wkb = new WKBReader();
        var areas = new List<NamedArea>();
        while (await rows.ReadAsync(ct))
        {
            areas.Add(new(rows.GetString(0), wkb.Read(rows.GetFieldValue<byte[]>(1))));
        }
        return areas;
    }

    sealed record Held(Locator Locator, DateOnly? On);
}
