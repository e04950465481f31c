using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Protocols.Tiles.Points;
using Guantong.Server.Catalogue;
using Guantong.Server.Places.Tiles;

namespace Guantong.Server.Cases.Search.OnMap.Tiles;

/// <summary>
/// The layer <c>public-cases</c>: for everybody, what was taken up in the last ninety days, by square of a street block. One case alone tells
/// its number, class and how far it is, as its public page does; where in the square it lies nobody is told. Nothing of a sensitive
/// class, and nothing that nobody has sorted yet.
/// </summary>
sealed class PublicCaseTiles(SpotViews views, CaseSpots spots, CityFactsSource facts, TimeProvider time) : ITileSource
{
    public const int Days = 90;

    /// <summary>Squares are tiles of this zoom: 150 m at the equator, 125 m at 35 degrees.</summary>
    public const int Finest = 18;

    public string Layer => "public-cases";

    public bool IsPublic => true;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel)
    {
        var city = facts.Current;
        var minute = CaseSpot.MinuteOf(time.GetUtcNow());
        var print = string.Create(CultureInfo.InvariantCulture, $"everybody#{city.Edition}");
        var view = await views.WideAsync(print, () => new PublicSight(spots.Names, city, minute), cancel);
        return new TileSheet(view.Print, (tile, _) => ValueTask.FromResult(view.Tiles.Coarse(Layer, tile, Finest))) { Scope = "all" };
    }
}

/// <summary>What the public map shows of the cases in memory: never more than their public pages.</summary>
sealed class PublicSight(SpotNames names, CityFacts city, int minute) : PointChoice<CaseSpot>
{
    readonly Answered _types = new();

    public override (string First, string Second) MarkNames => ("open", "");

    public override bool Takes(in CaseSpot spot) =>
        spot.OpenedAt >= minute - PublicCaseTiles.Days * 1440 && StateOf(spot.Stage) is not null && _types.Of(spot.Type, names, IsShown);

    public override int MarksOf(in CaseSpot spot) => spot.IsOpen ? 1 : 0;

    public override IReadOnlyList<KeyValuePair<string, object>> TagsOf(in CaseSpot spot) =>
        [new("id", CaseNumber.Shown(names.NumberOf(spot.Id))), new("class", ClassOf(spot)), new("state", StateOf(spot.Stage) ?? "")];

    string ClassOf(in CaseSpot spot) => TypeOf(names[spot.Type])?.CitizenClass is { Length: > 0 } tile ? tile : names[spot.Class];

    /// <summary>How far it is in three words; null for what stands on no public map.</summary>
    static string? StateOf(Stage stage) => stage switch
    {
        Stage.Accepted or Stage.Filed => "taken",
        Stage.Dispatched or Stage.Ruling or Stage.Handling or Stage.Finished or Stage.ToCheck or Stage.ToClose => "working",
        Stage.Closed => "done",
        _ => null,
    };

    // A class that the catalogue does not know any more is not known to be harmless.
    bool IsShown(string key) => TypeOf(key) is { Sensitive: false };

    CaseType? TypeOf(string key) => TypeKey.TryRead(key, out var read) ? city.Types.GetValueOrDefault(read) : null;
}
