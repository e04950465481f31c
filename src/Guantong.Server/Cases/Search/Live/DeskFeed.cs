using System.Text.Json;
using Npgsql;

namespace Guantong.Server.Cases.Search.Live;

/// <summary>
/// What happens in the city, read once per node for all desks that are open there: one statement for the changes since the last
/// look, one for the cases they are about, one for who has what before them. Who may be told is decided in memory.
/// </summary>
public sealed class DeskFeed(NpgsqlDataSource database, ChangeLog changes, DeskLines lines, CaseTakes takes, TimeProvider time)
{
    /// <summary>How many changes a node that begins looks back, so that desks of another node that went away go on here.</summary>
    const int Back = 1000;
    const int AtOnce = 1000;

    readonly SemaphoreSlim oneReads = new(1);
    FeedRing ring = new(4000);
    IReadOnlyDictionary<Guid, TakenCase> held = new Dictionary<Guid, TakenCase>();
    DateTimeOffset read = DateTimeOffset.MinValue;
    int readers;

    /// <summary>Up to which change the desks of this node know; negative before the first look.</summary>
    public long Position => ring.End.Position;

    /// <summary>Whether anybody is there to be told.</summary>
    public bool HasReaders => Volatile.Read(ref readers) > 0;

    /// <summary>Where the events end now.</summary>
    public long Last => ring.End.Last;

    /// <summary>Where they end, and up to which change that is: of one moment, because who takes the two one after another passes over what comes between.</summary>
    public (long Last, long Position) End => ring.End;

    /// <summary>Every case that somebody has before them.</summary>
    public IEnumerable<TakenCase> Taken => Volatile.Read(ref held).Values;

    /// <summary>How many events are kept; for tests that let somebody fall behind.</summary>
    internal void Keep(int most)
    {
        var (_, position) = ring.End;
        (ring = new FeedRing(most)).Begin(position);
    }

    /// <summary>While it is held, the loop looks often.</summary>
    public IDisposable Open() => new Reader(this);

    public IReadOnlyList<FeedEvent>? After(long seq) => ring.After(seq);

    public long? PlaceOf(long after) => ring.PlaceOf(after);

    public Task WaitAsync(long seq, TimeSpan atMost, CancellationToken cancel) => ring.WaitAsync(seq, atMost, time, cancel);

    /// <summary>Reads unless that was done a moment ago: for those who come and ask now and then.</summary>
    public Task RefreshAsync(CancellationToken cancel = default) =>
        Position >= 0 && time.GetUtcNow() - read < TimeSpan.FromMilliseconds(200) ? Task.CompletedTask : ReadAsync(cancel);

    /// <summary>The position a snapshot is at least as young as: what the desks here know, or what was published, when nobody keeps up here.</summary>
    public async ValueTask<long> SnapshotAsync(CancellationToken cancel) =>
        HasReaders && Position >= 0 && time.GetUtcNow() - read < TimeSpan.FromSeconds(2) ? Position : await changes.LastAsync(cancel);

    /// <summary>Publishes what was committed and reads all that is new.</summary>
    public async Task ReadAsync(CancellationToken cancel = default)
    {
        await oneReads.WaitAsync(cancel);
        try
        {
            await changes.PublishAsync(cancel);
            await BeginAsync(cancel);
            while (await ReadSomeAsync(cancel) == AtOnce)
            {
                // There is more.
            }
            await ReadTakesAsync(cancel);
            read = time.GetUtcNow();
        }
        finally
        {
            oneReads.Release();
        }
    }

    /// <summary>Nobody listens to a thousand changes at once: whoever comes back after so long reads everything anew.</summary>
    async Task BeginAsync(CancellationToken cancel)
    {
        var (last, position) = (await changes.LastAsync(cancel), Position);
        if (position >= 0 && last >= position && last - position <= Back) return;
        ring.Begin(Math.Max(0, last - Back));
    }

    async Task<int> ReadSomeAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select position, case_id, was from cases.change where position > $1 order by position limit $2");
        command.Parameters.Add(new() { Value = Position });
        command.Parameters.Add(new() { Value = AtOnce });
        var found = new List<(long Position, Guid Case, SightFacts? Was)>();
        await using (var r = await command.ExecuteReaderAsync(cancel))
            while (await r.ReadAsync(cancel)) found.Add((r.GetInt64(0), r.GetGuid(1), r.IsDBNull(2) ? null : JsonSerializer.Deserialize<SightFacts>(r.GetString(2), CaseJson.Stored)));
        if (found.Count == 0) return 0;
        // Of several changes of a case only how it stands now is worth telling, at the place of the last.
        var moved = found.GroupBy(f => f.Case).ToDictionary(g => g.Key, g => (Position: g.Max(f => f.Position), Was: g.Select(f => f.Was).OfType<SightFacts>().ToList()));
        var now = await lines.TheseAsync(moved.Keys, cancel);
        ring.Add([.. now.Select(l => new CaseMoved(moved[l.Line.Id.Value].Position, l, moved[l.Line.Id.Value].Was)).OrderBy(e => e.Position)], found[^1].Position);
        return found.Count;
    }

    async Task ReadTakesAsync(CancellationToken cancel)
    {
        var now = (await takes.AllAsync(cancel)).ToDictionary(t => t.Case);
        var news = now.Values.Where(t => !held.TryGetValue(t.Case, out var was) || was.Taken.Person != t.Taken.Person || was.Taken.Since != t.Taken.Since)
            .Select(t => new TakeMoved(t.Number, t.Facts.Sight, t.Taken))
            .Concat(held.Values.Where(t => !now.ContainsKey(t.Case)).Select(t => new TakeMoved(t.Number, t.Facts.Sight, null)));
        List<FeedEvent> told = [.. news];
        Volatile.Write(ref held, now);
        ring.Add(told, Position);
    }

    sealed class Reader : IDisposable
    {
        DeskFeed? _of;

        public Reader(DeskFeed of)
        {
            _of = of;
            Interlocked.Increment(ref of.readers);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _of, null) is { } of) Interlocked.Decrement(ref of.readers);
        }
    }
}
