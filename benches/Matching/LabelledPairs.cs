using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Insight.Replay;

namespace Guantong.Bench.Matching;

/// <summary>Two reports, whether they are about the same, and how that is known. <see cref="Nth"/>: the message it was made from.</summary>
sealed record LabelledPair(int Nth, Sighting One, Sighting Other, bool Same, string Kind);

/// <summary>
/// Pairs with labels, made from real messages. The words are real; places, times and second reports are made up by rules, because the
/// file names no true places and nobody marked which messages are about the same. So the labels are true by construction and say
/// how well what was built into them is found again; how well a city's own duplicates are found, only its merges can tell.
/// </summary>
sealed class LabelledPairs(CityFacts city, Wording wording, long seed)
{
    public const string Second = "second report of the same, told in other words";
    public const string OtherDay = "another matter of the class, within 50 m, 1 to 20 days apart";
    public const string SameDay = "another matter of the class, within 50 m, the same day";
    public const string OtherMatter = "a matter of the same tile at the same place and hour";
    public const string Elsewhere = "the same words 60 to 400 m away, the same day";

    static readonly LonLat Here = new(118.650, 34.919);

    public IEnumerable<LabelledPair> Of(IReadOnlyList<Message> messages)
    {
        var typed = messages.Select(m => (Message: m, Type: wording.Of(m))).Where(m => m.Type is not null && m.Message.Text.Length >= 10).Select(m => (m.Message, Type: m.Type!.Value)).ToList();
        var byType = typed.GroupBy(t => t.Type).ToDictionary(g => g.Key, g => g.Select(t => t.Message).ToList());
        var byTile = typed.GroupBy(t => TileOf(t.Type)).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var (nth, (message, type)) in typed.Index())
        {
            var dice = new Dice(seed, "pair " + message.Id);
            var first = new Sighting(type, TileOf(type), Here, message.At) { Words = [Likeness.Runs($"{message.Title}\n{message.Text}")] };
            var told = new Sighting(null, null, Near(dice, Jitter(dice)), message.At + Gap(dice)) { Words = [Likeness.Runs(Rewriting.Of(message, dice))] };
            yield return new(nth, first, Classed(told, type, dice), true, Second);
            if (Other(byType[type], message, dice) is { } same)
            {
                var other = new Sighting(type, TileOf(type), Near(dice, dice.Between("near", 0, 50)), message.At) { Words = [Likeness.Runs($"{same.Title}\n{same.Text}")] };
                yield return new(nth, first, other with { At = message.At.AddHours(dice.Between("days", 24, 480)) }, false, OtherDay);
                yield return new(nth, first, other with { At = message.At.AddHours(dice.Between("hours", 0, 12)) }, false, SameDay);
            }
            var tile = byTile[TileOf(type)].Where(t => t.Type != type).ToList();
            if (tile.Count > 0)
            {
                var (matter, _) = tile[dice.Pick("matter", tile.Count)];
                yield return new(nth, first, new Sighting(null, TileOf(type), Near(dice, dice.Between("beside", 0, 40)), message.At.AddHours(dice.Between("hour", 0, 6))) { Words = [Likeness.Runs($"{matter.Title}\n{matter.Text}")] }, false, OtherMatter);
            }
            yield return new(nth, first, Classed(told, type, dice) with { Point = Near(dice, dice.Between("far", 60, 400)), At = message.At.AddHours(2) }, false, Elsewhere);
        }
    }

    /// <summary>Mostly within a telephone's error, now and then beyond what anybody looks at: that is lost, and counted as lost.</summary>
    static double Jitter(Dice dice) => dice.Happens("off", 0.12) ? dice.Between("jitter", 25, 70) : dice.Between("jitter", 0, 25);

    static TimeSpan Gap(Dice dice) => TimeSpan.FromHours(dice.Roll("gap") switch
    {
        < 0.6 => dice.Between("h", 0.1, 6),
        < 0.9 => dice.Between("h", 6, 24),
        _ => dice.Between("h", 24, 168),
    });

    /// <summary>Citizens choose the right class mostly; some choose only a tile, some a wrong one.</summary>
    Sighting Classed(Sighting told, TypeKey type, Dice dice) => dice.Roll("class") switch
    {
        < 0.55 => told with { Type = type, Class = TileOf(type) },
        < 0.85 => told with { Class = TileOf(type) },
        < 0.95 => told,
        _ => told with { Class = city.CitizenClasses[dice.Pick("wrong tile", city.CitizenClasses.Count)].Code },
    };

    string TileOf(TypeKey type) => city.Types[type].CitizenClass;

    static LonLat Near(Dice dice, double metres)
    {
        var turn = dice.Between("turn", 0, 2 * Math.PI);
        return new(Here.Lon + Math.Cos(turn) * metres / 111_195 / Math.Cos(Here.Lat * Math.PI / 180), Here.Lat + Math.Sin(turn) * metres / 111_195);
    }

    static Message? Other(List<Message> among, Message than, Dice dice)
    {
        if (among.Count < 2) return null;
        var at = dice.Pick("other", among.Count);
        return among[at].Id == than.Id ? among[(at + 1) % among.Count] : among[at];
    }
}
