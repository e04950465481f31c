using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Places.Finding;

/// <summary>A named place near a pin: how far it is, and in which direction from it the pin lies.</summary>
public sealed record NearPart(string Kind, string Name, double Metres, string Bearing, string Direction);

/// <summary>The street beside a pin and on which side of it the pin lies.</summary>
public sealed record StreetPart(string Name, double Metres, string Bearing, string Side);

/// <summary>
/// Where a pin lies, in words and in parts. <see cref="MadeFrom"/> names the parts that stand in the sentence, so that a reader knows
/// what to trust: crossing, building, landmark, servicePoint, street, component, grid, community, township.
/// </summary>
public sealed record PinAddress(string Sentence, double Lon, double Lat, bool Inside)
{
    public IReadOnlyList<string> MadeFrom { get; init; } = [];

    /// <summary>The sentence without community and grid: what a citizen calls the place. Null where nothing with a name is near.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Spot { get; init; }
    public double Accuracy { get; init; }
    public StreetPart? Street { get; init; }
    public NearPart? Crossing { get; init; }
    public NearPart? Building { get; init; }
    public NearPart? Landmark { get; init; }
    public NearPart? Component { get; init; }
    public string? Township { get; init; }
    public string? TownshipName { get; init; }
    public string? Community { get; init; }
    public string? CommunityName { get; init; }
    public string? Grid { get; init; }
    public string? GridName { get; init; }
}

/// <summary>Makes address sentences: what is nearest and best known first, then the community and its grid. In one language.</summary>
sealed class AddressSentences(Gazetteer city, CityTexts texts, string language)
{
    const double Reach = 300, StreetReach = 60, OnTheSpot = 12, AtTheHouse = 20;

    /// <summary>
    /// A crossing says most clearly where something is: others are named only when they are this much nearer. Where nothing else is
    /// near, the lamp post says it better than 200 m from a toilet.
    /// </summary>
    static readonly Dictionary<PlaceKind, double> Handicap = new()
    {
        [PlaceKind.Crossing] = 0, [PlaceKind.Building] = 25, [PlaceKind.Landmark] = 35, [PlaceKind.ServicePoint] = 45, [PlaceKind.Component] = 150,
    };

    public PinAddress Of(LonLat pin)
    {
        var near = city.Near(pin, Reach);
        var anchor = near.Where(n => Handicap.ContainsKey(n.Place.Kind) && city.IsNamedOnce(n.Place)).OrderBy(n => n.Metres + Handicap[n.Place.Kind]).FirstOrDefault();
        var street = city.Roads.Near(pin, StreetReach).Select(s => new StreetPart(s.Road.Name, Math.Round(s.Metres), Code(Bearings.Of(s.Foot, pin)), SideOf(s, pin))).FirstOrDefault();
        var at = city.Locator.Locate(pin);
        var (areas, areaNames) = AreasOf(at);
        var words = anchor.Place is null ? null : Anchored(anchor.Place, pin);
        var made = new List<string>();
        if (anchor.Place is not null) made.Add(KeyOf(anchor.Place.Kind));
        else if (street is not null)
        {
            words = street.Side;
            made.Add("street");
        }
        made.AddRange(areas);
        var sentence = string.Join(" · ", new[] { words }.Concat(areaNames).OfType<string>());
        return new PinAddress(sentence.Length > 0 ? sentence : texts.Of("place.outside", language), pin.Lon, pin.Lat, at is not null)
        {
            MadeFrom = made,
            Spot = words,
            Accuracy = anchor.Place is null ? Math.Max(StreetReach, Reach) : Math.Ceiling(anchor.Place.Accuracy + (anchor.Metres * 0.4)),
            Street = street,
            Crossing = First(PlaceKind.Crossing),
            Building = First(PlaceKind.Building),
            Landmark = First(PlaceKind.Landmark) ?? First(PlaceKind.ServicePoint),
            Component = First(PlaceKind.Component),
            Township = TownshipOf(at)?.Value,
            TownshipName = TownshipOf(at) is { } t ? city.NameOf(t) : null,
            Community = CommunityOf(at)?.Value,
            CommunityName = CommunityOf(at) is { } c ? city.NameOf(c) : null,
            Grid = at?.MicroGrid,
            GridName = at?.MicroGrid is { } grid ? PlaceTables.GridName(texts, language, grid, city.NameOf(new GridCode(grid).Community)) : null,
        };

        NearPart? First(PlaceKind kind) => near.FirstOrDefault(n => n.Place.Kind == kind) is { Place: { } place } found
            ? new NearPart(KeyOf(kind), Name(place), Math.Round(found.Metres), Code(Bearings.Of(place.At, pin)), Say(Bearings.Of(place.At, pin)))
            : null;
    }

    /// <summary>The place's own name and where it lies.</summary>
    public string SentenceOf(NamedPlace place) => place.Kind switch
    {
        PlaceKind.Point when place.Off is null => Of(place.At).Sentence,
        PlaceKind.Street or PlaceKind.Township => string.Join(" · ", new[] { Name(place), place.Kind == PlaceKind.Street && place.Code is { } code ? city.NameOf(new DivisionCode(code)) : null }.OfType<string>()),
        PlaceKind.Grid or PlaceKind.Community => Name(place),
        _ => string.Join(" · ", new[] { Name(place) }.Concat(AreasOf(city.Locator.Locate(place.At)).Names)),
    };

    /// <summary>The name as this language writes it.</summary>
    public string Name(NamedPlace place)
    {
        var name = place.Kind == PlaceKind.Grid ? PlaceTables.GridName(texts, language, place.Code!, city.NameOf(new GridCode(place.Code!).Community)) : place.Name;
        return place.Off is { } off ? Away(name, off.Bearing, off.Metres) : name;
    }

    public string KindName(PlaceKind kind) => texts.Of($"place.kind.{kind}", language);

    public static string KeyOf(PlaceKind kind) => Small(kind.ToString());

    public static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    static string Code(Bearing bearing) => Small(bearing.ToString());

    string Anchored(NamedPlace anchor, LonLat pin)
    {
        var metres = anchor.At.MetresTo(pin);
        return metres <= (anchor.Kind == PlaceKind.Crossing ? OnTheSpot : AtTheHouse) ? Name(anchor) : Away(Name(anchor), Bearings.Of(anchor.At, pin), Rounded(metres));
    }

    string Away(string name, Bearing bearing, double metres) => texts.Of("place.away", language, ("name", name), ("direction", Say(bearing)), ("metres", metres));

    string Say(Bearing bearing) => texts.Of($"place.bearing.{bearing}", language);

    string SideOf(OnRoad street, LonLat pin) => street.Metres < 3
        ? street.Road.Name
        : texts.Of("place.side", language, ("street", street.Road.Name), ("direction", Say(Bearings.Of(street.Foot, pin))));

    (List<string> Kinds, List<string> Names) AreasOf(Situation? at)
    {
        if (at is null) return ([], []);
        if (at.MicroGrid is { } grid) return (["grid", "community"], [PlaceTables.GridName(texts, language, grid, city.NameOf(new GridCode(grid).Community))]);
        var (kinds, names) = (new List<string>(), new List<string>());
        if (CommunityOf(at) is { } community && city.NameOf(community) is { } name) (kinds, names) = (["community"], [name]);
        else if (TownshipOf(at) is { } township && city.NameOf(township) is { } known) (kinds, names) = (["township"], [known]);
        return (kinds, names);
    }

    static DivisionCode? TownshipOf(Situation? at) => at is null || at.Division.Level.IsAtOrAbove(Level.District) ? null : at.Division.At(Level.Township);

    static DivisionCode? CommunityOf(Situation? at) => at is { Division.Level: Level.Community } ? at.Division : null;

    static double Rounded(double metres) => metres < 50 ? Math.Max(5, Math.Round(metres / 5) * 5) : metres < 200 ? Math.Round(metres / 10) * 10 : Math.Round(metres / 50) * 50;
}
