using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Places;
using Guantong.Server.Places.Finding;

namespace Guantong.Server.Exchange.Orders;

/// <summary>Where an order lies: a point, or the division that its words name.</summary>
readonly record struct OrderPlace(LonLat? Point, DivisionCode? Within);

/// <summary>
/// Finds where an order lies: its own point, its unit grid, the place that its words name, else the division that they name. Words
/// that may mean two places mean none: the operator asks.
/// </summary>
sealed class OrderPlaces(GridPoints grids, GazetteerSource gazetteer, CityFactsSource facts)
{
    /// <summary>A street kilometres long is no place yet.</summary>
    const double MostMetres = 300;

    public async Task<(OrderPlace Place, string? Trouble)> OfAsync(OrderRow order, CancellationToken cancel = default)
    {
        if (order.Point is { } point) return (new(point, null), null);
        if (order.Grid is { Length: > 0 } grid) return await grids.OfAsync(new GridCode(grid), cancel) is { } inGrid ? (new(inGrid, null), null) : (default, OrderTroubles.NoSuchGrid);
        if (await FoundAsync(order.Person.Address, cancel) is { } found) return (new(found, null), null);
        return (new(null, Named(order.Person.Address) ?? Named(order.Person.Words)), null);
    }

    async Task<LonLat?> FoundAsync(string? words, CancellationToken cancel)
    {
        if (words is not { Length: > 0 and <= PlaceFinder.MostWords }) return null;
        var found = new PlaceFinder(await gazetteer.CurrentAsync(cancel), null).Find(words, 3).Where(f => f.Fit is Fit.Whole or Fit.Begin).ToList();
        return found is [{ Place: var first }, ..] && first.Accuracy <= MostMetres && found.All(f => f.Place.At.MetresTo(first.At) <= MostMetres) ? first.At : null;
    }

    /// <summary>The smallest division that the words name; only one whose name stands for no other.</summary>
    DivisionCode? Named(string? words)
    {
        if (string.IsNullOrEmpty(words)) return null;
        var city = facts.Current;
        var named = city.Divisions.Values.Where(d => d.Code.IsWithin(city.Area) && d.Name.Length > 1 && words.Contains(d.Name, StringComparison.Ordinal)).ToList();
        var deepest = named.Where(d => d.Code.Level == named.Max(n => n.Code.Level)).ToList();
        return deepest is [var only] ? only.Code : null;
    }
}
