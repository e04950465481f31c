using System.Collections.Concurrent;
using System.Globalization;
using Guantong.Domain.People;
using Guantong.Protocols.Tiles.Points;

namespace Guantong.Server.Cases.Search.OnMap.Tiles;

/// <summary>What one scope sees of the cases for one question, this minute.</summary>
public sealed record SpotView(string Print, PointTiles<CaseSpot> Tiles);

/// <summary>The views that are being looked at. One is made in some milliseconds and kept while its scope looks on; the memory of all of them is bounded.</summary>
public sealed class SpotViews(CaseSpots spots, TimeProvider time)
{
    const long MostBytes = 48 << 20;
    static readonly TimeSpan OwnSightHolds = TimeSpan.FromSeconds(2);

    readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <summary>Whether somebody sees by level, place and class or by unit: then memory answers, else the database.</summary>
    static bool IsWide(Actor actor) => CaseScope.HasDesk(actor.Role);

    public async ValueTask<SpotView> OfAsync(Actor actor, SpotQuestion question, CancellationToken cancel)
    {
        var minute = CaseSpot.MinuteOf(time.GetUtcNow());
        var print = $"{CaseSight.PrintOf(actor)}?{question.Print}";
        return IsWide(actor)
            ? await WideAsync(print, () => new CaseSight(actor, question, spots.Names, minute), cancel)
            : await OwnAsync(actor, question, print, cancel);
    }

    /// <summary>A view over all cases by one choice; those who ask by the same print look by the same choice.</summary>
    internal async ValueTask<SpotView> WideAsync(string print, Func<PointChoice<CaseSpot>> choice, CancellationToken cancel)
    {
        var now = await spots.CurrentAsync(cancel);
        var (snapshot, minute) = (now.Snapshot, CaseSpot.MinuteOf(time.GetUtcNow()));
        if (!_held.TryGetValue(print, out var held) || held.Minute != minute || held.Pile != snapshot.Pile)
        {
            // Only one makes it; the others that come for the same wait for it.
            var made = new Held(snapshot.Pile, minute, new(() => Made(snapshot.Pile, choice())));
            held = _held.AddOrUpdate(print, made, (_, there) => there.Minute == minute && there.Pile == snapshot.Pile ? there : made);
            Forget(print, minute);
        }
        var (view, sight) = held.View.Value;
        return new SpotView(string.Create(CultureInfo.InvariantCulture, $"{print}@{now.Mark}.{minute}"), new PointTiles<CaseSpot>(snapshot, view, sight));
    }

    static (PointView<CaseSpot>, PointChoice<CaseSpot>) Made(PointPile<CaseSpot> pile, PointChoice<CaseSpot> choice) => (new PointView<CaseSpot>(pile, choice), choice);

    async ValueTask<SpotView> OwnAsync(Actor actor, SpotQuestion question, string print, CancellationToken cancel)
    {
        var city = await spots.CurrentAsync(cancel);
        // Who belongs to which crew is no change of a case, so it is asked again soon even where none changed.
        var beat = time.GetUtcNow().Ticks / OwnSightHolds.Ticks;
        var moment = $"{print}@{city.Mark}.{beat}";
        var minute = CaseSpot.MinuteOf(time.GetUtcNow());
        if (!_held.TryGetValue(print, out var held) || held.Moment != moment)
        {
            var pile = await spots.OfAsync(CaseScope.Of(actor), cancel);
            var sight = new CaseSight(actor, question, spots.Names, minute) { EverythingGiven = true };
            _held[print] = held = new Held(pile, minute, new(Made(pile, sight))) { Moment = moment };
            Forget(print, minute);
        }
        var (view, own) = held.View.Value;
        return new SpotView(moment, new PointTiles<CaseSpot>(new PointSnapshot<CaseSpot>(held.Pile, city.Snapshot.Version), view, own));
    }

    void Forget(string but, int minute)
    {
        foreach (var (print, held) in _held) if (held.Minute < minute - 1 && print != but) _held.TryRemove(print, out _);
        if (_held.Values.Sum(h => h.Bytes) <= MostBytes) return;
        foreach (var print in _held.Keys) if (print != but) _held.TryRemove(print, out _);
    }

    sealed record Held(PointPile<CaseSpot> Pile, int Minute, Lazy<(PointView<CaseSpot> View, PointChoice<CaseSpot> Sight)> View)
    {
        public string Moment { get; init; } = "";
        public long Bytes => View.IsValueCreated ? View.Value.View.Bytes : 0;
    }
}
