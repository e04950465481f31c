using Guantong.Domain.Catalogue;
using Guantong.Domain.Catalogue.Suggestion;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>A type that is offered under its tile.</summary>
public sealed record OfferedType(string Key, string Class, string Name);

/// <summary>A tile that may be chosen beforehand, and why: the words, or what is usual at this place and hour.</summary>
public sealed record LikelyClass(string Code, string Name, string Why);

/// <summary>At most six types, and the tile that is likely. All of it may be changed or left.</summary>
public sealed record GuessAnswer(IReadOnlyList<OfferedType> Types, LikelyClass? Likely);

/// <summary>What a guess may rest on.</summary>
sealed record GuessGrounds(string Class, string Words)
{
    public LonLat? Point { get; init; }

    /// <summary>When the photo was taken.</summary>
    public DateTimeOffset? Taken { get; init; }
}

/// <summary>
/// Six tiles, then at most six guesses: from the words, from what was reported at this place around this hour, from what the city had
/// of late, and where nothing is known from the catalogue itself. Nobody is ever shown the two hundred and fifty of it.
/// </summary>
sealed class TypeGuesses(ClassSuggestion suggestion, TypeHistory history, CityFactsSource facts, TimeProvider time)
{
    const int Most = 6;
    const double WordsWeigh = 1, PlaceWeighs = 0.6, CityWeighs = 0.2;

    /// <summary>A tile is chosen beforehand only where the place speaks clearly: so many reports, and so much of all.</summary>
    const double FewestReports = 3, ClearShare = 0.6;

    public async Task<GuessAnswer> OfAsync(GuessGrounds grounds, PageShell shell, CancellationToken cancel)
    {
        var said = suggestion.Of(grounds.Words);
        IReadOnlyList<TypeCount> near = grounds.Point is { } at ? await history.NearAsync(at, grounds.Taken ?? time.GetUtcNow(), cancel) : [];
        var likely = grounds.Class.Length > 0 ? null : ByWords(said, shell) ?? ByPlace(near, shell);
        var tile = grounds.Class.Length > 0 ? grounds.Class : likely?.Code;
        var weights = new Dictionary<TypeKey, double>();
        foreach (var guess in said.Types) Add(weights, guess.Type.Key, guess.Probability * WordsWeigh);
        AddShares(weights, near, PlaceWeighs);
        if (tile is not null) AddShares(weights, [.. (await history.LatestAsync(cancel)).Where(l => Offered(l.Type)?.CitizenClass == tile)], CityWeighs);
        var types = weights.OrderByDescending(w => w.Value).Select(w => Offered(w.Key)).OfType<CaseType>().Where(t => tile is null || t.CitizenClass == tile).ToList();
        // An empty city has a catalogue at least: matters before components, as people see troubles and not numbers on poles.
        if (tile is not null && types.Count < Most)
            types.AddRange(facts.Current.Types.Values.Where(t => t is { Sensitive: false, Key.Kind: MatterKind.Matter } && t.CitizenClass == tile && !types.Contains(t)).OrderBy(t => t.Key.ToString(), StringComparer.Ordinal));
        return new GuessAnswer([.. types.DistinctBy(t => t.NameIn(shell.IsEnglish)).Take(Most).Select(t => new OfferedType(t.Key.ToString(), t.CitizenClass, t.NameIn(shell.IsEnglish)))], likely);
    }

    LikelyClass? ByWords(Suggestions said, PageShell shell) =>
        said.Classes is [{ Sureness: not Sureness.Unsure } best, ..] ? new LikelyClass(best.Class.Code, ClassLook.NameOf(best.Class, shell), "words") : null;

    LikelyClass? ByPlace(IReadOnlyList<TypeCount> near, PageShell shell)
    {
        var all = near.Sum(n => n.Weight);
        var first = near.GroupBy(n => Offered(n.Type)?.CitizenClass ?? "", StringComparer.Ordinal).Select(g => (Code: g.Key, Weight: g.Sum(n => n.Weight))).OrderByDescending(g => g.Weight).FirstOrDefault();
        return first.Weight >= FewestReports && first.Weight >= all * ClearShare && facts.Current.CitizenClasses.FirstOrDefault(c => c.Code == first.Code) is { } tile
            ? new LikelyClass(tile.Code, ClassLook.NameOf(tile, shell), "place") : null;
    }

    CaseType? Offered(TypeKey key) => facts.Current.Types.GetValueOrDefault(key) is { Sensitive: false } type ? type : null;

    static void AddShares(Dictionary<TypeKey, double> weights, IReadOnlyList<TypeCount> counts, double weigh)
    {
        var all = counts.Sum(c => c.Weight);
        foreach (var count in counts) Add(weights, count.Type, count.Weight / all * weigh);
    }

    static void Add(Dictionary<TypeKey, double> weights, TypeKey key, double weight) => weights[key] = weights.GetValueOrDefault(key) + weight;
}
