using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Protocols.Open311;
using Guantong.Server.Assets;
using Guantong.Server.Places;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>Where a report lies: a point, or a division that its words name, or only words whose place intake has to find.</summary>
sealed record FoundPlace(LonLat? Point, DivisionCode? Within, string? Words)
{
    public bool IsKnown => Point is not null || Within is not null;
}

/// <summary>
/// Finds the place of a report. A point rules; else address_id (a component, a micro grid or a division); else what address_string names of
/// our own divisions and streets. A guess is never made into a point: words that name nothing stay words.
/// </summary>
sealed class Addresses(GridPoints grids, StreetNames streets, ComponentSearch components)
{
    const int ShortestName = 3;

    /// <summary>Null when address_id names nothing that is here.</summary>
    public async Task<FoundPlace?> FindAsync(GeoReport report, CityFacts city, CancellationToken cancel)
    {
        if (report is { Lat: { } lat, Long: { } lon }) return new FoundPlace(new LonLat(lon, lat), null, Words(report));
        if (report.AddressId is not { } id) return new FoundPlace(null, await NamedAsync(report.AddressString ?? "", city, cancel), Words(report));
        if (await components.ByIdAsync(ComponentId.Read(id), cancel) is { } component) return new FoundPlace(component.At, null, report.AddressString ?? component.Id.Shown);
        var grid = new GridCode(id);
        if (grid.IsWellFormed && await grids.OfAsync(grid, cancel) is { } point) return new FoundPlace(point, null, Words(report));
        var division = new DivisionCode(id);
        return division.IsWellFormed && city.Divisions.ContainsKey(division) && division.IsWithin(city.Area) ? new FoundPlace(null, division, Words(report)) : null;
    }

    /// <summary>The division that the words name, or the one in which the street lies that they name; the more exact where they agree.</summary>
    async Task<DivisionCode?> NamedAsync(string words, CityFacts city, CancellationToken cancel)
    {
        var division = DivisionIn(words, city);
        if (division is { Level: Level.Community }) return division;
        var street = await streets.DivisionOfAsync(words, cancel);
        return division is null ? street : street is { } lies && lies.IsWithin(division.Value) ? lies : division;
    }

    /// <summary>The most exact division that the words name; where two of a kind are named alike, the one whose township is named too, or none.</summary>
    internal static DivisionCode? DivisionIn(string words, CityFacts city)
    {
        var named = city.Divisions.Values
            .Where(d => d.Code.Level >= Level.Township && d.Code.IsWithin(city.Area) && d.Name.Length >= ShortestName && words.Contains(d.Name, StringComparison.Ordinal))
            .ToList();
        var townships = named.Where(d => d.Code.Level == Level.Township).ToList();
        var communities = named.Where(d => d.Code.Level == Level.Community).ToList();
        // 新朝阳社区 contains 朝阳社区: the longest name is the one that was meant.
        communities = [.. communities.Where(c => c.Name.Length == communities.Max(x => x.Name.Length))];
        if (townships.Count == 1) communities = [.. communities.Where(c => c.Code.IsWithin(townships[0].Code))];
        return communities.Count == 1 ? communities[0].Code : townships.Count == 1 ? townships[0].Code : null;
    }

    static string? Words(GeoReport report) => report.AddressString ?? (report.Lat is null ? report.AddressId : null);
}
