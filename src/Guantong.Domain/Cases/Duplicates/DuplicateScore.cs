using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases.Duplicates;

/// <summary>What two reports are compared by. Words are runs of characters (<see cref="Likeness.Runs"/>) of each report of the case.</summary>
public sealed record Sighting(TypeKey? Type, string? Class, LonLat? Point, DateTimeOffset At)
{
    public IReadOnlyList<IReadOnlySet<int>> Words { get; init; } = [];
    public bool IsOpen { get; init; } = true;
}

/// <summary>How the classes of two reports stand to each other.</summary>
public enum ClassKinship
{
    Same,

    /// <summary>People take one for the other, and a rule tells them apart.</summary>
    Confusable,

    /// <summary>One of the two has no class yet; the citizens' tile is the same.</summary>
    SameTile,

    /// <summary>Nothing is known of one of the two.</summary>
    Unknown,
    Different,
}

/// <summary>How the photos of two reports stand to each other.</summary>
public enum PhotoMatch
{
    /// <summary>One of the two has no photo, or none that looks alike: different photos of one thing are the rule.</summary>
    None,
    Alike,
    SameFile,
}

/// <summary>Why one report is likely, or not, to be about the same as another.</summary>
/// <param name="Metres">Null where one of the two has no point.</param>
/// <param name="Gap">Between the two reports, never negative.</param>
/// <param name="Words">Likeness, 0 to 1; null where one of the two says too little.</param>
public sealed record DuplicateReasons(double? Metres, TimeSpan Gap, double? Words, ClassKinship Class, PhotoMatch Photo);

/// <summary>
/// How likely two reports are about the same, 0 to 1, with the reasons. A sum of what each circumstance speaks for or against it
/// (log-odds, as in a logistic regression); the weights were chosen on the labelled set of <c>./bench duplicates</c>.
/// </summary>
public sealed record DuplicateScore(double Likelihood, DuplicateReasons Why)
{
    /// <summary>A photo is proof enough to look further than the usual distance.</summary>
    public const int PhotoReaches = 20;

    public int Percent => (int)Math.Round(Likelihood * 100);

    /// <summary>Null when the two are no candidates at all: too far apart, too long ago, or of classes that nobody takes for each other.</summary>
    public static DuplicateScore? Of(Sighting a, Sighting b, PhotoMatch photo, CityFacts city)
    {
        var rules = city.RulesFor(a.Type ?? b.Type);
        var match = ClassesOf(a, b, city);
        var metres = a.Point is { } here && b.Point is { } there ? here.MetresTo(there) : (double?)null;
        var gap = (a.At - b.At).Duration();
        if (match == ClassKinship.Different && photo == PhotoMatch.None) return null;
        if (metres > rules.DuplicateMetres * (photo == PhotoMatch.None ? 1 : PhotoReaches)) return null;
        if (gap > TimeSpan.FromHours(a.IsOpen && b.IsOpen ? rules.DuplicateOpenHours : rules.DuplicateHours)) return null;
        var why = new DuplicateReasons(metres, gap, WordsOf(a, b), match, photo);
        return new DuplicateScore(1 / (1 + Math.Exp(-LogOdds(why, rules))), why);
    }

    static double LogOdds(DuplicateReasons why, ClassRules rules) =>
        DuplicateWeights.Start + OfClass(why.Class) + OfDistance(why.Metres, rules) + OfTime(why.Gap, rules) + OfWords(why.Words) + OfPhoto(why.Photo);

    static double OfClass(ClassKinship match) => match switch
    {
        ClassKinship.Same => DuplicateWeights.SameClass,
        ClassKinship.Confusable => DuplicateWeights.Confusable,
        ClassKinship.SameTile => DuplicateWeights.SameTile,
        ClassKinship.Unknown => 0,
        _ => DuplicateWeights.OtherClass,
    };

    static double OfDistance(double? metres, ClassRules rules) =>
        metres is { } apart ? DuplicateWeights.Near * (1 - Math.Min(2, apart / Math.Max(1, rules.DuplicateMetres))) : DuplicateWeights.PlaceUnknown;

    static double OfTime(TimeSpan gap, ClassRules rules)
    {
        var day = gap.TotalHours / Math.Max(1, rules.DuplicateHours);
        return day <= 1 ? DuplicateWeights.Soon * (1 - day) : -DuplicateWeights.Late * Math.Min(1, Math.Log2(day) / 4);
    }

    static double OfWords(double? likeness) => likeness is { } words ? DuplicateWeights.Words * (words - DuplicateWeights.UsualLikeness) : 0;

    static double OfPhoto(PhotoMatch photo) => photo switch
    {
        PhotoMatch.SameFile => DuplicateWeights.SamePhoto,
        PhotoMatch.Alike => DuplicateWeights.PhotoAlike,
        _ => 0,
    };

    static double? WordsOf(Sighting a, Sighting b)
    {
        double? best = null;
        foreach (var mine in a.Words)
            foreach (var other in b.Words)
                if (Likeness.Of(mine, other) is { } likeness && !(likeness <= best)) best = likeness;
        return best;
    }

    static ClassKinship ClassesOf(Sighting a, Sighting b, CityFacts city) => (a.Type, b.Type) switch
    {
        ({ } one, { } other) when one == other => ClassKinship.Same,
        ({ } one, { } other) => city.AreTakenForEachOther(one, other) ? ClassKinship.Confusable : ClassKinship.Different,
        _ when a.Class is null || b.Class is null => ClassKinship.Unknown,
        _ => a.Class == b.Class ? ClassKinship.SameTile : ClassKinship.Different,
    };
}

/// <summary>What each circumstance speaks for (positive) or against it, in log-odds.</summary>
static class DuplicateWeights
{
    public const double Start = -3.4;
    public const double SameClass = 0.9;
    public const double Confusable = 0.5;
    public const double SameTile = 0.6;
    public const double OtherClass = -2.5;

    /// <summary>At no distance; nothing at the greatest that counts.</summary>
    public const double Near = 2.2;
    public const double PlaceUnknown = -1.0;

    /// <summary>At the same moment; nothing a day (or what the class says) apart.</summary>
    public const double Soon = 0.5;

    /// <summary>Sixteen days or more apart.</summary>
    public const double Late = 1.6;

    public const double Words = 9.0;

    /// <summary>What two reports about different things of one class have in common.</summary>
    public const double UsualLikeness = 0.22;
    public const double SamePhoto = 8.5;
    public const double PhotoAlike = 7.0;
}
