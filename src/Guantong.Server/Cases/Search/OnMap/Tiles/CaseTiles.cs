using Guantong.Server.Places.Tiles;

namespace Guantong.Server.Cases.Search.OnMap.Tiles;

/// <summary>
/// The layer <c>cases</c>: open work of the viewer's scope as points and clusters; <c>?state=ended|all&amp;class=&amp;overdue=true&amp;urgent=true</c>
/// asks for other ones. No words and no persons are in it.
/// </summary>
sealed class CaseTiles(SpotViews views) : ITileSource
{
    public string Layer => "cases";

    public bool IsPublic => false;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel)
    {
        var view = await views.OfAsync(viewer.Actor!, SpotQuestion.Of(viewer.Query), cancel);
        return new TileSheet(view.Print, (tile, _) => ValueTask.FromResult(view.Tiles.Points(Layer, tile))) { Scope = CaseSight.PrintOf(viewer.Actor!) };
    }
}

/// <summary>The layer <c>heat</c>: where cases of the viewer's scope were opened within the last days (<c>?days=90</c>), counted in small squares.</summary>
sealed class HeatTiles(SpotViews views) : ITileSource
{
    const int UsualDays = 90, MostDays = 3660;

    public string Layer => "heat";

    public bool IsPublic => false;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel)
    {
        var days = int.TryParse(viewer.Query["days"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var said) ? Math.Clamp(said, 1, MostDays) : UsualDays;
        var question = SpotQuestion.Of(viewer.Query) with { State = "all", Days = days };
        var view = await views.OfAsync(viewer.Actor!, question, cancel);
        return new TileSheet(view.Print, (tile, _) => ValueTask.FromResult(view.Tiles.Heat(Layer, tile))) { Scope = CaseSight.PrintOf(viewer.Actor!) };
    }
}
