using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Places.Finding;

/// <summary>A name under which one or more places stand: what it was folded to and which they are.</summary>
sealed record Term(string Name, string Folded, PlaceKind Kind, IReadOnlyList<int> Places);

/// <summary>What a gazetteer is made from.</summary>
sealed record PlaceBook(string Print)
{
    public IReadOnlyList<NamedPlace> Areas { get; init; } = [];
    public IReadOnlyList<Road> Roads { get; init; } = [];
    public IReadOnlyList<NamedPlace> Others { get; init; } = [];
    public IReadOnlyDictionary<string, string> DivisionNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>
/// Every named place of a city in memory: by name, by house number, by crossing, by where it is. Immutable; a change makes a new one
/// (<see cref="GazetteerSource"/>). Some ten thousands of places stand under some thousands of distinct names, so a question walks
/// over the names.
/// </summary>
sealed class Gazetteer
{
    const double Cell = 100;

    readonly Plane _plane;
    readonly CellIndex _index = new(Cell);
    readonly Dictionary<string, List<(int Number, int Place)>> _houses = new(StringComparer.Ordinal);
    readonly Dictionary<(string, string), List<int>> _crossings = [];
    readonly HashSet<string> _severalTimes;

    public Gazetteer(PlaceBook book, Locator locator, Func<Road, Road, string> crossingName)
    {
        (Print, Locator, DivisionNames) = (book.Print, locator, book.DivisionNames);
        var points = book.Areas.Concat(book.Others).Select(p => p.At).Concat(book.Roads.SelectMany(r => r.Lines.SelectMany(l => l))).ToList();
        _plane = new Plane(points.Count == 0 ? default : new LonLat(points.Average(p => p.Lon), points.Average(p => p.Lat)));
        Roads = new Roads(_plane, book.Roads);
        var all = new List<NamedPlace>([.. book.Areas, .. book.Others]);
        foreach (var (a, b, at) in Roads.Crossings())
        {
            var key = KeyOf(a.Name, b.Name);
            (_crossings.TryGetValue(key, out var known) ? known : _crossings[key] = []).Add(all.Count);
            all.Add(new NamedPlace(PlaceKind.Crossing, crossingName(a, b), at, 20));
        }
        All = all;
        _severalTimes = all.GroupBy(p => p.Name, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        Streets = [.. book.Roads.Select((r, n) => (r, n)).GroupBy(r => r.r.Name, StringComparer.Ordinal).Select(g => new Term(g.Key, PlaceWords.Fold(g.Key), PlaceKind.Street, [.. g.Select(r => r.n)]))];
        Terms = [.. Named().GroupBy(p => (Name: NameOf(p.Place), p.Place.Kind)).Select(g => new Term(g.Key.Name, PlaceWords.Fold(g.Key.Name), g.Key.Kind, [.. g.Select(p => p.Number)]))];
        Divisions = [.. book.DivisionNames.Select(d => (d.Key, PlaceWords.Fold(d.Value)))];
        foreach (var (place, number) in Numbered().Where(p => p.Place.Kind == PlaceKind.Building))
        {
            var of = PlaceWords.Fold(place.Of!);
            (_houses.TryGetValue(of, out var known) ? known : _houses[of] = []).Add((PlaceWords.NumberIn(place.Number!), number));
        }
        foreach (var (place, number) in Numbered().Where(p => p.Place.Kind is not (PlaceKind.Township or PlaceKind.Community or PlaceKind.Grid)))
        {
            var at = _plane.Of(place.At);
            _index.Add(number, at, at);
        }
    }

    public string Print { get; }
    public Locator Locator { get; }
    public Roads Roads { get; }
    public IReadOnlyDictionary<string, string> DivisionNames { get; }
    public IReadOnlyList<NamedPlace> All { get; }

    /// <summary>Names of streets; their numbers are those of <see cref="Roads"/>.</summary>
    public IReadOnlyList<Term> Streets { get; }

    /// <summary>Names of everything else but crossings and numbered houses; components stand under the name of their class.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Codes of divisions and their names, folded.</summary>
    public IReadOnlyList<(string Code, string Folded)> Divisions { get; }

    /// <summary>Streets and compounds in which houses are numbered, folded.</summary>
    public IReadOnlyCollection<string> HousedIn => _houses.Keys;

    public IEnumerable<(NamedPlace House, int Number)> HousesOf(string folded) => _houses.TryGetValue(folded, out var known) ? known.Select(n => (All[n.Place], n.Number)) : [];

    public IEnumerable<NamedPlace> CrossingsOf(string a, string b) => _crossings.TryGetValue(KeyOf(a, b), out var known) ? known.Select(n => All[n]) : [];

    public IEnumerable<NamedPlace> CrossingsOn(string street) => _crossings.Where(c => c.Key.Item1 == street || c.Key.Item2 == street).SelectMany(c => c.Value.Select(n => All[n]));

    /// <summary>Places other than areas within a distance, the nearest first.</summary>
    public IReadOnlyList<(NamedPlace Place, double Metres)> Near(LonLat at, double metres)
    {
        var flat = _plane.Of(at);
        return [.. _index.Near(flat, metres).Select(n => (Place: All[n], Metres: flat.To(_plane.Of(All[n].At)))).Where(p => p.Metres <= metres).OrderBy(p => p.Metres).ThenBy(p => p.Place.Name, StringComparer.Ordinal)];
    }

    /// <summary>True when the name alone says which place is meant.</summary>
    public bool IsNamedOnce(NamedPlace place) => !_severalTimes.Contains(place.Name);

    /// <summary>The name of a division; null when nobody gave it one.</summary>
    public string? NameOf(DivisionCode division) => DivisionNames.GetValueOrDefault(division.Value);

    /// <summary>
    /// The division that words name, or the one in which the street lies that they name; the more exact where they agree. Where two
    /// of a kind are named alike, the one whose township is named too, or none.
    /// </summary>
    public DivisionCode? DivisionIn(string words, DivisionCode area)
    {
        var division = DivisionNamed(words, area);
        if (division is { Level: Level.Community }) return division;
        var street = DivisionOfStreet(words);
        return division is null ? street : street is { } lies && lies.IsWithin(division.Value) ? lies : division;
    }

    DivisionCode? DivisionNamed(string words, DivisionCode area)
    {
        const int shortest = 3;
        var folded = PlaceWords.Fold(words);
        var named = Divisions.Select(d => (Code: new DivisionCode(d.Code), Name: d.Folded))
            .Where(d => d.Code.Level >= Level.Township && d.Code.IsWithin(area) && d.Name.Length >= shortest && folded.Contains(d.Name, StringComparison.Ordinal)).ToList();
        var townships = named.Where(d => d.Code.Level == Level.Township).ToList();
        var communities = named.Where(d => d.Code.Level == Level.Community).ToList();
        // 新朝阳社区 contains 朝阳社区: the longest name is the one that was meant.
        communities = [.. communities.Where(c => c.Name.Length == communities.Max(x => x.Name.Length))];
        if (townships.Count == 1) communities = [.. communities.Where(c => c.Code.IsWithin(townships[0].Code))];
        return communities.Count == 1 ? communities[0].Code : townships.Count == 1 ? townships[0].Code : null;
    }

    // A street is long, so it gives no point: only the community or township that it lies in, and nothing when it crosses several of both.
    DivisionCode? DivisionOfStreet(string words)
    {
        const int shortest = 3;
        var folded = PlaceWords.Fold(words);
        // 新华路北段 contains 新华路: the longest name is the one that was meant. Two letters are too few to be sure.
        if (Streets.Where(s => s.Folded.Length >= shortest && folded.Contains(s.Folded, StringComparison.Ordinal)).MaxBy(s => s.Folded.Length) is not { } street) return null;
        var crossed = street.Places.SelectMany(n => Roads.All[n].Lines).SelectMany(Along).SelectMany(Beside).Select(Locator.Locate).OfType<Situation>().Select(s => s.Division).Distinct().ToList();
        var townships = crossed.Where(d => d.Level >= Level.Township).Select(d => d.At(Level.Township)).Distinct().ToList();
        var communities = crossed.Where(d => d.Level == Level.Community).ToList();
        return townships.Count != 1 ? null : communities.Count == 1 ? communities[0] : townships[0];
    }

    // Points close enough together that no community is stepped over.
    IEnumerable<LonLat> Along(IReadOnlyList<LonLat> line)
    {
        const double step = 20;
        for (var i = 1; i < line.Count; i++)
        {
            var (from, to) = (_plane.Of(line[i - 1]), _plane.Of(line[i]));
            var steps = Math.Clamp((int)(from.To(to) / step), 1, 5000);
            for (var n = 0; n <= steps; n++) yield return _plane.Back(new Flat(from.X + ((to.X - from.X) * n / steps), from.Y + ((to.Y - from.Y) * n / steps)));
        }
    }

    // A street that is a border lies in what is on both sides of it.
    static IEnumerable<LonLat> Beside(LonLat at) => new[] { Bearing.North, Bearing.East, Bearing.South, Bearing.West }.Select(b => Bearings.Moved(at, b, 12));

    IEnumerable<(NamedPlace Place, int Number)> Numbered() => All.Select((p, n) => (p, n));

    IEnumerable<(NamedPlace Place, int Number)> Named() => Numbered().Where(p => p.Place.Kind is not (PlaceKind.Crossing or PlaceKind.Building));

    static string NameOf(NamedPlace place) => place.Kind == PlaceKind.Component ? place.Of ?? place.Name : place.Name;

    static (string, string) KeyOf(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
