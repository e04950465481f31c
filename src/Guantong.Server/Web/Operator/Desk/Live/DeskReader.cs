using System.Globalization;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Lanes;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.Catalogue;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Live;

/// <summary>The place of one seat.</summary>
sealed class DeskReader(Seat seat, DeskFeed feed, LaneBoard board, CityFactsSource facts, TimeProvider time)
{
    readonly Dictionary<string, LaneCount> _told = new(StringComparer.Ordinal);
    long _position;
    long _dirty = -1;

    public long Seq { get; private set; }
    public bool HasMore { get; private set; }
    public bool IsDirty => _dirty >= 0;

    /// <summary>Where this begins; then who has what, because a take that ended meanwhile is told by not being there.</summary>
    public IEnumerable<SseItem<byte[]>> Begin(long? after)
    {
        var place = after is { } from ? feed.PlaceOf(from) : null;
        var (last, upTo) = feed.End;
        (Seq, _position) = place is { } here ? (here, after!.Value) : (last, upTo);
        _dirty = Seq;
        yield return Item("hello", new { position = _position, now = time.GetUtcNow() }, _position);
        if (after is not null && place is null) yield return Item("gap", new { });
        foreach (var take in feed.Taken.Where(t => Sees(t.Facts.Sight)).ToList()) yield return Take(take.Number, take.Taken);
    }

    public IEnumerable<SseItem<byte[]>> Next()
    {
        if (feed.After(Seq) is not { } came)
        {
            // Too slow: what was dropped cannot be told any more, so everything must be read again.
            (Seq, _position) = feed.End;
            (_dirty, HasMore) = (Seq, false);
            yield return Item("gap", new { }, _position);
            yield break;
        }
        foreach (var e in came)
        {
            Seq = e.Seq;
            if (e is CaseMoved moved)
            {
                // A node that looks back may know older changes than the desk.
                if (moved.Position <= _position) continue;
                _position = moved.Position;
            }
            if (Tell(e) is not { } item) continue;
            _dirty = Seq;
            yield return item;
        }
        HasMore = came.Count > 0 && Seq < feed.Last;
    }

    /// <summary>Counts that differ from those told before; null when none does, or when it is too soon to know.</summary>
    public async ValueTask<SseItem<byte[]>?> CountsAsync(CancellationToken cancel)
    {
        if (!IsDirty) return null;
        var (counts, asOf) = await board.OfAsync(seat.Actor, _dirty, cancel);
        if (asOf >= _dirty) _dirty = -1;
        var moved = counts.Where(c => !_told.TryGetValue(c.Key, out var told) || told != c.Value).ToList();
        foreach (var (lane, count) in moved) _told[lane] = count;
        return moved.Count == 0 ? null : Item("counts", moved.ToDictionary(c => c.Key, c => c.Value.Capped ? (object)$"{c.Value.Count}+" : c.Value.Count, StringComparer.Ordinal));
    }

    /// <summary>Proof that the line is alive, the server's clock, and how far one has come although nothing was for this seat.</summary>
    public SseItem<byte[]> Alive()
    {
        var (last, upTo) = feed.End;
        if (!HasMore && Seq == last) _position = Math.Max(_position, upTo);
        return Item("beat", new { position = _position, now = time.GetUtcNow() }, _position);
    }

    SseItem<byte[]>? Tell(FeedEvent e) => e switch
    {
        CaseMoved moved when Sees(moved.Now.Facts.Sight) => Said(moved, WordsOf()),
        // It was in this seat's lists and is no more; whoever never saw it is told nothing.
        CaseMoved moved when moved.Was.Any(Sees) => Item("case", new { position = moved.Position, number = moved.Now.Line.Number, row = (object?)null, lanes = Array.Empty<string>() }, moved.Position),
        TakeMoved take when Sees(take.Sight) => Take(take.Number, take.Taken),
        _ => null,
    };

    SseItem<byte[]> Said(CaseMoved moved, string words)
    {
        var now = time.GetUtcNow();
        var held = Benches.LanesOf(seat.Actor.Role).Where(l => l.Lane.Holds(moved.Now.Facts, seat.Actor, now)).ToList();
        string[] lanes = [.. held.Select(l => l.Name)];
        var data = moved.SaidAs($"{words} {string.Join(' ', lanes)}", () => JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                position = moved.Position, number = moved.Now.Line.Number, row = DeskRows.RowOf(seat with { City = facts.Current, Now = now }, moved.Now), lanes,
                at = held.ToDictionary(l => l.Name, l => l.Lane.MomentOf(moved.Now.Facts), StringComparer.Ordinal),
            }, DeskApi.Json));
        return new SseItem<byte[]>(data, "case") { EventId = moved.Position.ToString(CultureInfo.InvariantCulture) };
    }

    SseItem<byte[]> Take(string number, Taken? taken) => Item("take", new { number, taken = DeskRows.TakenOf(seat, taken) });

    bool Sees(SightFacts sight) => CaseScope.Covers(seat.Actor, sight);

    /// <summary>Seats with the same answer read the same words: what a row shows depends on the role, and what may be sent back on the unit.</summary>
    string WordsOf() => $"{(seat.Shell.Language == CityTexts.English ? "en" : "zh")} {seat.Actor.Role} {seat.Actor.Unit?.Value}";

    static SseItem<byte[]> Item(string type, object data, long? id = null) =>
        new(JsonSerializer.SerializeToUtf8Bytes(data, DeskApi.Json), type) { EventId = id?.ToString(CultureInfo.InvariantCulture) };
}
