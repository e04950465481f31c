using System.Collections.Concurrent;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Lanes;

namespace Guantong.Server.Cases.Search.Live;

/// <summary>
/// The counters of the desks that are open: counted once for all seats of one scope, and no more than once a second, however much
/// happens and however many look on.
/// </summary>
public sealed class LaneBoard(LaneCounts lanes, DeskFeed feed, TimeProvider time)
{
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    readonly ConcurrentDictionary<string, Board> boards = new(StringComparer.Ordinal);

    /// <summary>The counts of a seat that knows the events up to a place; they may be a little older, which <c>AsOf</c> tells.</summary>
    public async Task<(IReadOnlyDictionary<string, LaneCount> Counts, long AsOf)> OfAsync(Actor actor, long seq, CancellationToken cancel)
    {
        var board = boards.GetOrAdd(KeyOf(actor), _ => new Board());
        await board.OneCounts.WaitAsync(cancel);
        try
        {
            if (board.Counts is null || (board.AsOf < seq && time.GetUtcNow() - board.At >= Rest))
            {
                var (asOf, at) = (feed.Last, time.GetUtcNow());
                board.Counts = await lanes.OfAsync(actor, [.. Benches.LanesOf(actor.Role).Where(l => !l.Lane.IsMine)], cancel);
                (board.AsOf, board.At) = (asOf, at);
            }
            return (WithOwn(board.Counts, actor), board.AsOf);
        }
        finally
        {
            board.OneCounts.Release();
        }
    }

    /// <summary>What each has taken is theirs alone, and known without asking.</summary>
    IReadOnlyDictionary<string, LaneCount> WithOwn(IReadOnlyDictionary<string, LaneCount> counts, Actor actor)
    {
        if (!Benches.LanesOf(actor.Role).Any(l => l.Lane.IsMine)) return counts;
        var all = new Dictionary<string, LaneCount>(counts, StringComparer.Ordinal);
        foreach (var (name, lane) in Benches.LanesOf(actor.Role).Where(l => l.Lane.IsMine))
            all[name] = new LaneCount(feed.Taken.Count(t => CaseScope.Covers(actor, t.Facts.Sight) && lane.Holds(t.Facts, actor, time.GetUtcNow())), Capped: false);
        return all;
    }

    static string KeyOf(Actor actor) => actor.Role.IsUnitOfficer()
        ? $"{actor.Role} {actor.Unit}"
        : $"{actor.Role} {actor.Scope.Level} {actor.Scope.Place} {string.Join(';', actor.Scope.Classes.Order(StringComparer.Ordinal))}";

    sealed class Board
    {
        public SemaphoreSlim OneCounts { get; } = new(1);
        public IReadOnlyDictionary<string, LaneCount>? Counts { get; set; }
        public long AsOf { get; set; }
        public DateTimeOffset At { get; set; }
    }
}
