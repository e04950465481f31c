using System.Globalization;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Places.Finding;

/// <summary>How well words fit a name; the lower, the better.</summary>
enum Fit
{
    Whole,
    Begin,
    Part,
    Pinyin,
    PartOfPinyin,

    /// <summary>The street's kind is another (利民路 for 利民街), or the house number is not there and its neighbour stands for it.</summary>
    Nearly,
}

/// <summary>A place that may be meant. <see cref="Metres"/> is the distance from where the asker looks.</summary>
sealed record FoundPlace(NamedPlace Place, Fit Fit, double? Metres);

/// <summary>Finds places by what people type or say. Nothing is read from the database: see <see cref="Gazetteer"/>.</summary>
sealed class PlaceFinder(Gazetteer city, LonLat? near)
{
    public const int MostWords = 120;
    const int MostPerName = 400;
    const int MostAnchors = 5;
    const int MostStreets = 6;
    const int Wave = 3;
    const int MostNumbersOff = 50;
    const int ShortestInside = 3;
    const int FewestDigits = 4;

    /// <summary>Eight directions leave this much of the distance open.</summary>
    const double DirectionError = 0.4;

    public IReadOnlyList<FoundPlace> Find(string words, int most)
    {
        if (PointOf(words) is { } point) return [new(new NamedPlace(PlaceKind.Point, words.Trim(), point, 10), Fit.Whole, near?.MetresTo(point))];
        var parts = words.Split(['·', '，', ',', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0) return [];
        var found = Ranked(Of(words.Replace("·", "", StringComparison.Ordinal)));
        if (parts.Length > 1)
        {
            // An address sentence: the first part says where, the others in which community.
            var within = parts.Skip(1).SelectMany(AreasNamed).ToList();
            var said = parts.Select(p => Ranked(Of(p))).FirstOrDefault(f => f.Count > 0) ?? [];
            var inside = said.Where(f => within.Exists(w => IsIn(f.Place, w))).ToList();
            found = inside.Count > 0 ? inside : said.Count > 0 ? said : found;
        }
        return Mixed(found).Take(most).ToList();
    }

    /// <summary>All that one part of the words may mean, in no order.</summary>
    IEnumerable<(NamedPlace Place, Fit Fit)> Of(string said)
    {
        var folded = PlaceWords.Fold(said);
        if (folded.Length == 0) return [];
        if (PlaceWords.RelativeOf(folded) is { } relative && Anchored(relative) is { Count: > 0 } anchored) return anchored;
        var found = Plain(said, folded);
        if (found.Count == 0 && PlaceWords.WithoutVagueEnd(folded) is { } bare) found = [.. Plain(bare, bare).Select(f => (f.Place with { Accuracy = f.Place.Accuracy + 50 }, f.Fit))];
        if (found.Count > 0 && found.Exists(f => f.Fit <= Fit.Begin)) return found;
        // 临沭街道利民社区利民街8号: what stands before is where it is.
        foreach (var (name, codes) in LeadingAreas(folded))
        {
            var behind = Of(folded[name.Length..]).ToList();
            var inside = behind.Where(f => codes.Exists(c => IsIn(f.Place, c))).ToList();
            if (inside.Count > 0) return inside;
            if (behind.Exists(f => f.Fit < Fit.Nearly)) return behind.Select(f => (f.Place, Fit.Nearly));
        }
        return found.Count > 0 ? found : Inside(folded);
    }

    // A whole story was typed: the longest names in it are a hint at least.
    IEnumerable<(NamedPlace, Fit)> Inside(string folded)
    {
        var streets = city.Streets.Where(s => s.Folded.Length >= ShortestInside && folded.Contains(s.Folded, StringComparison.Ordinal)).SelectMany(s => s.Places.Select(n => (s.Folded.Length, Place: StreetPlace(city.Roads.All[n]))));
        var others = city.Terms.Where(t => t.Folded.Length >= ShortestInside && t.Kind != PlaceKind.Component && folded.Contains(t.Folded, StringComparison.Ordinal)).SelectMany(t => t.Places.Select(n => (t.Folded.Length, Place: city.All[n])));
        return streets.Concat(others).OrderByDescending(f => f.Length).Take(MostAnchors).Select(f => (f.Place, Fit.Nearly));
    }

    List<(NamedPlace Place, Fit Fit)> Plain(string said, string folded)
    {
        var found = new List<(NamedPlace, Fit)>();
        found.AddRange(Identified(folded));
        found.AddRange(Crossings(said, folded));
        found.AddRange(Houses(folded));
        foreach (var (street, fit) in StreetsLike(folded))
        {
            foreach (var n in street.Places) found.Add((StreetPlace(city.Roads.All[n]), fit));
            if (fit == Fit.Whole) found.AddRange(city.CrossingsOn(street.Name).Select(c => (c, Fit.Part)));
        }
        var isPinyin = Pinyin.IsTyped(folded);
        foreach (var term in city.Terms)
        {
            if (FitOf(term, folded, isPinyin) is { } fit) found.AddRange(Some(term).Select(p => (p, fit)));
        }
        return found;
    }

    // Of two thousand manholes those around the asker, if there is one.
    IEnumerable<NamedPlace> Some(Term term)
    {
        var places = term.Places.Select(n => city.All[n]);
        return (term.Places.Count > MostPerName && near is { } at ? places.OrderBy(p => Math.Abs(p.At.Lon - at.Lon) + Math.Abs(p.At.Lat - at.Lat)) : places).Take(MostPerName);
    }

    static Fit? FitOf(Term term, string folded, bool isPinyin)
    {
        var at = term.Folded.IndexOf(folded, StringComparison.Ordinal);
        if (at == 0) return term.Folded.Length == folded.Length ? Fit.Whole : Fit.Begin;
        if (at > 0) return Fit.Part;
        if (!isPinyin || Pinyin.Find(term.Name, folded) is not { } typed) return null;
        return typed.Start == 0 ? Fit.Pinyin : Fit.PartOfPinyin;
    }

    /// <summary>The end of a number of a component, a whole identifier, a grid's or a division's code.</summary>
    IEnumerable<(NamedPlace, Fit)> Identified(string folded)
    {
        var digits = string.Concat(folded.Where(char.IsAsciiDigit));
        var words = string.Concat(folded.Where(c => !char.IsAsciiDigit(c) && c != '-'));
        // 雨水井盖000042: the words have to fit the class then.
        if (digits.Length < FewestDigits || !(words.Length == 0 || folded.EndsWith(digits, StringComparison.Ordinal))) return [];
        return city.All.Where(p => p.Code is { Length: >= 12 } code && code.EndsWith(digits, StringComparison.Ordinal) && (words.Length == 0 || (p.Of is { } of && PlaceWords.Fold(of).Contains(words, StringComparison.Ordinal))))
            .Take(MostPerName).Select(p => (p, p.Code!.Length == digits.Length || PlaceWords.Fold(p.Name) == folded ? Fit.Whole : Fit.Part));
    }

    IEnumerable<(NamedPlace, Fit)> Crossings(string said, string folded)
    {
        var spaced = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var pairs = PlaceWords.PairsOf(folded);
        if (spaced.Length == 2) pairs = pairs.Concat(PlaceWords.WithoutCrossingEnd(PlaceWords.Fold(spaced[1])).Select(b => (PlaceWords.Fold(spaced[0]), b)));
        // 振兴街光明路口: one name right behind the other.
        pairs = pairs.Concat(city.Streets.Where(s => s.Folded.Length < folded.Length && folded.StartsWith(s.Folded, StringComparison.Ordinal))
            .SelectMany(s => PlaceWords.WithoutCrossingEnd(folded[s.Folded.Length..]).Select(b => (s.Folded, b))));
        foreach (var (a, b) in pairs)
        {
            var met = from first in StreetsLike(a).Take(MostStreets)
                      from second in StreetsLike(b).Take(MostStreets)
                      from crossing in city.CrossingsOf(first.Street.Name, second.Street.Name)
                      select (crossing, first.Fit > second.Fit ? first.Fit : second.Fit);
            foreach (var crossing in met) yield return crossing;
        }
    }

    IEnumerable<(NamedPlace, Fit)> Houses(string folded)
    {
        if (PlaceWords.HouseOf(folded) is not { } said) yield break;
        var stem = PlaceWords.StemOf(said.Of);
        var isPinyin = Pinyin.IsTyped(said.Of);
        foreach (var of in city.HousedIn)
        {
            var fit = of == said.Of ? Fit.Whole
                : of.EndsWith(said.Of, StringComparison.Ordinal) || of.StartsWith(said.Of, StringComparison.Ordinal) ? Fit.Begin
                : isPinyin && Pinyin.Find(of, said.Of) is { Start: 0 } ? Fit.Pinyin
                : stem.Length > 1 && stem != said.Of && PlaceWords.StemOf(of) is var other && other != of && other == stem ? Fit.Nearly : (Fit?)null;
            if (fit is not { } fits) continue;
            var numbered = city.HousesOf(of).ToList();
            var same = numbered.Where(h => h.Number == said.Number).ToList();
            foreach (var (house, _) in same) yield return (house, fits);
            if (same.Count > 0) continue;
            // The number is not on the map: its neighbour on the same side, and how far off that may be.
            var next = numbered.Where(h => h.Number > 0).OrderBy(h => Math.Abs(h.Number - said.Number) + (h.Number % 2 == said.Number % 2 ? 0 : 1)).Select(h => ((NamedPlace House, int Number)?)h).FirstOrDefault();
            if (next is not { } neighbour) continue;
            var off = Math.Min(MostNumbersOff, Math.Abs(neighbour.Number - said.Number));
            yield return (neighbour.House with { Accuracy = neighbour.House.Accuracy + (20.0 * off) }, fits == Fit.Whole && off < MostNumbersOff ? Fit.Part : Fit.Nearly);
        }
    }

    /// <summary>Streets that words may mean, the best first.</summary>
    List<(Term Street, Fit Fit)> StreetsLike(string folded)
    {
        if (folded.Length == 0) return [];
        var (stem, isPinyin) = (PlaceWords.StemOf(folded), Pinyin.IsTyped(folded));
        var found = new List<(Term, Fit)>();
        foreach (var street in city.Streets)
        {
            var fit = FitOf(street, folded, isPinyin) ?? (stem.Length > 1 && stem != folded && PlaceWords.StemOf(street.Folded) == stem ? Fit.Nearly : (Fit?)null);
            if (fit is { } fits) found.Add((street, fits));
        }
        return [.. found.OrderBy(f => f.Item2).ThenBy(f => f.Item1.Name.Length)];
    }

    List<(NamedPlace, Fit)> Anchored(Relative relative)
    {
        var anchors = Of(relative.Anchor).Where(a => a.Place.Kind is not (PlaceKind.Township or PlaceKind.Community)).OrderBy(a => a.Fit).ThenBy(a => a.Place.Kind).Take(MostAnchors);
        return [.. anchors.Select(a => (
            a.Place with
            {
                Kind = PlaceKind.Point,
                At = Bearings.Moved(a.Place.At, relative.Bearing, relative.Metres),
                Accuracy = a.Place.Accuracy + Math.Ceiling(relative.Metres * DirectionError),
                Off = new Offset(relative.Bearing, relative.Metres),
            }, a.Fit))];
    }

    NamedPlace StreetPlace(Road road) => new(PlaceKind.Street, road.Name, city.Roads.PointOf(road, near), Math.Ceiling(city.Roads.Reach(road))) { Of = road.Name, Code = road.Division };

    List<FoundPlace> Ranked(IEnumerable<(NamedPlace Place, Fit Fit)> found) =>
    [
        .. found.GroupBy(f => (f.Place.Kind, f.Place.Name, f.Place.At)).Select(g => g.MinBy(f => f.Fit))
            .Select(f => new FoundPlace(f.Place, f.Fit, near?.MetresTo(f.Place.At)))
            .OrderBy(f => f.Fit).ThenBy(f => f.Place.Kind).ThenBy(f => f.Place.Kind == PlaceKind.Street ? f.Place.Name.Length : 0).ThenBy(f => f.Metres ?? 0).ThenBy(f => f.Place.Name.Length).ThenBy(f => f.Place.Name, StringComparer.Ordinal).ThenBy(f => f.Place.Code, StringComparer.Ordinal),
    ];

    // Thirty lanes of one name must not hide the toilet of that name: the best three of every kind, then the next three.
    static IEnumerable<FoundPlace> Mixed(IEnumerable<FoundPlace> ranked)
    {
        var seen = new Dictionary<(Fit, PlaceKind), int>();
        return ranked.Select(f => (Found: f, Turn: (seen[(f.Fit, f.Place.Kind)] = seen.GetValueOrDefault((f.Fit, f.Place.Kind)) + 1) / (Wave + 1)))
            .OrderBy(f => f.Found.Fit > Fit.Whole).ThenBy(f => f.Turn).Select(f => f.Found);
    }

    IEnumerable<string> AreasNamed(string said)
    {
        var folded = PlaceWords.Fold(said);
        return city.Divisions.Where(d => d.Folded == folded).Select(d => d.Code)
            .Concat(city.Terms.Where(t => t.Kind == PlaceKind.Grid && t.Folded == folded).SelectMany(t => t.Places.Select(n => city.All[n].Code!)));
    }

    IEnumerable<(string Name, List<string> Codes)> LeadingAreas(string folded) =>
        city.Divisions.GroupBy(d => d.Folded, d => d.Code, StringComparer.Ordinal)
            .Where(g => g.Key.Length > 1 && g.Key.Length < folded.Length && folded.StartsWith(g.Key, StringComparison.Ordinal))
            .OrderByDescending(g => g.Key.Length).Select(g => (g.Key, g.ToList()));

    bool IsIn(NamedPlace place, string area) =>
        city.Locator.Locate(place.At) is { } at && (area.Length == 15 ? at.MicroGrid == area : at.Division.IsWithin(new DivisionCode(area)));

    static LonLat? PointOf(string words)
    {
        var numbers = words.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return numbers.Length == 2 && double.TryParse(numbers[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lon) && numbers[0].Contains('.', StringComparison.Ordinal)
            && double.TryParse(numbers[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lat) && new LonLat(lon, lat) is { IsWellFormed: true } point
            ? point
            : null;
    }
}
