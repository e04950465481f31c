using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Protocols.Open311;
using Guantong.Server.Assets;
using Guantong.Server.Places;
using Guantong.Server.Places.Finding;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>Where a report lies: a point, or a division that its words name, or only words whose place intake has to find.</summary>
sealed record ReportedPlace(LonLat? Point, DivisionCode? Within, string? Words)
{
    public bool IsKnown => Point is not null || Within is not null;
}

/// <summary>
/// Finds the place of a report. A point rules; else address_id (a component, a micro grid or a division); else what address_string names of
/// our own divisions and streets. A guess is never made into a point: words that name nothing stay words.
/// </summary>
sealed class Addresses(GridPoints grids, GazetteerSource gazetteers, ComponentSearch components)
{
    /// <summary>Null when address_id names nothing that is here.</summary>
    public async Task<ReportedPlace?> FindAsync(GeoReport report, CityFacts city, CancellationToken cancel)
    {
        if (report is { Lat: { } lat, Long: { } lon }) return new ReportedPlace(new LonLat(lon, lat), null, Words(report));
        if (report.AddressId is not { } id) return new ReportedPlace(null, await NamedAsync(report.AddressString ?? "", city, cancel), Words(report));
        if (await components.ByIdAsync(ComponentId.Read(id), cancel) is { } component) return new ReportedPlace(component.At, null, report.AddressString ?? component.Id.Shown);
        var grid = new GridCode(id);
        if (grid.IsWellFormed && await grids.OfAsync(grid, cancel) is { } point) return new ReportedPlace(point, null, Words(report));
        var division = new DivisionCode(id);
        return division.IsWellFormed && city.Divisions.ContainsKey(division) && division.IsWithin(city.Area) ? new ReportedPlace(null, division, Words(report)) : null;
    }

    async Task<DivisionCode?> NamedAsync(string words, CityFacts city, CancellationToken cancel) =>
        words.Length == 0 ? null : (await gazetteers.CurrentAsync(cancel)).DivisionIn(words, city.Area);

    static string? Words(GeoReport report) => report.AddressString ?? (report.Lat is null ? report.AddressId : null);
}
