using System.Globalization;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Places;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>What a small map of this city needs: its bounds and whether there is a base map to draw on. A city without either has no map.</summary>
public sealed record MapFrame(Extent Bounds, bool HasTiles)
{
    public string Box => string.Create(CultureInfo.InvariantCulture, $"{Bounds.West:F5},{Bounds.South:F5},{Bounds.East:F5},{Bounds.North:F5}");
}

/// <summary>A division as it is drawn.</summary>
public sealed record GroundShape(string Code, string Name, System.Text.Json.Nodes.JsonNode Polygon);

/// <summary>The frame of the city that is in force; made anew with each edition of its places.</summary>
sealed class MapFrames(AreaShapes shapes, LocatorSource places, CityFactsSource facts)
{
    volatile Held? _held;

    public async Task<MapFrame?> CurrentAsync(CancellationToken cancel)
    {
        var edition = places.Current.Edition;
        if (_held is { } held && held.Edition == edition) return held.Frame;
        var drawn = await shapes.OfAsync(facts.Current.Area, cancel);
        var frame = drawn.Bounds is { } bounds ? new MapFrame(bounds, drawn.HasMap) : null;
        _held = new Held(edition, frame);
        return frame;
    }

    /// <summary>What is drawn where there is no base map: each division by its name.</summary>
    public async Task<IReadOnlyList<GroundShape>> GroundAsync(CancellationToken cancel)
    {
        var city = facts.Current;
        var drawn = await shapes.OfAsync(city.Area, cancel);
        return [.. drawn.Divisions.Select(d => new GroundShape(d.Code, city.Divisions.GetValueOrDefault(new DivisionCode(d.Code))?.Name ?? "", d.Polygon))];
    }

    sealed record Held(long Edition, MapFrame? Frame);
}
