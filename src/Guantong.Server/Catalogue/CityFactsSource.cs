using System.Collections.Concurrent;
using System.Data;
using Guantong.Domain.Catalogue;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Catalogue;

/// <summary>
/// The facts of the current edition in memory. They are read anew when the edition moved: at once after a load in this process,
/// within five seconds after one elsewhere. A deed that was judged in between is refused by catalogue.must_edition and judged again.
/// </summary>
public sealed class CityFactsSource(NpgsqlDataSource database, PeopleDirectory people) : IDisposable
{
    const int MostKept = 8;

    readonly SemaphoreSlim oneLoads = new(1);
    readonly ConcurrentDictionary<long, CityFacts> past = new();
    volatile CityFacts? current;

    /// <summary>The last facts read; <see cref="RefreshAsync"/> must have run once.</summary>
    public CityFacts Current => current ?? throw new InvalidOperationException("The city's facts were not read yet: await RefreshAsync() once at start.");

    /// <summary>Reads what has moved; when nothing has, two tiny queries.</summary>
    public async Task<CityFacts> RefreshAsync(CancellationToken cancel = default)
    {
        await oneLoads.WaitAsync(cancel);
        try
        {
            var edition = await LongAsync("select current from catalogue.edition", null, cancel) ?? 0;
            // People first: who holds these facts must not act by posts that are older than they.
            await people.RefreshAsync(cancel);
            if (current is { } held && held.Edition == edition) return held;
            var read = await ReadAsync(null, cancel);
            current = read;
            return read;
        }
        finally
        {
            oneLoads.Release();
        }
    }

    /// <summary>The facts as they stood at a moment: the edition that had come into force last by then.</summary>
    public async Task<CityFacts> AtAsync(DateTimeOffset moment, CancellationToken cancel = default) =>
        await OfEditionAsync(await LongAsync("select max(edition) from catalogue.turn where at <= $1", moment.ToUniversalTime(), cancel) ?? 0, cancel);

    /// <summary>The facts of an edition, as a case that snapshotted it was judged by.</summary>
    public async Task<CityFacts> OfEditionAsync(long edition, CancellationToken cancel = default)
    {
        if (current is { } held && held.Edition == edition) return held;
        if (past.TryGetValue(edition, out var known)) return known;
        if (past.Count >= MostKept) past.Clear();
        return past[edition] = await ReadAsync(edition, cancel);
    }

    public void Dispose() => oneLoads.Dispose();

    async Task<CityFacts> ReadAsync(long? edition, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        // One snapshot, so that all tables are of the edition that is written on the facts.
        await using var reading = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var standing = new NpgsqlCommand("select current from catalogue.edition", connection);
        var wanted = edition ?? (long)(await standing.ExecuteScalarAsync(cancel))!;
        return await new CityFactsReader(connection, wanted, cancel).ReadAsync();
    }

    async Task<long?> LongAsync(string sql, DateTimeOffset? moment, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        if (moment is { } at) command.Parameters.Add(new() { Value = at });
        return await command.ExecuteScalarAsync(cancel) as long?;
    }
}
