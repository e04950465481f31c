using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Places;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>Hands a pack's rows to the rooms that own them, in the rooms' own words.</summary>
static class PackSheets
{
    public static PeopleSheet People(PackRows pack)
    {
        var s = pack.Settings;
        var city = s.Area is { } area ? new CityCard(s.Name, s.Title, s.TitleEn, area, TimeZoneInfo.FindSystemTimeZoneById(s.TimeZone), s.Demo) : null;
        return new PeopleSheet(city, [.. pack.Units.Select(u => u.Value)], [.. pack.People.Select(p => Entry(p.Value))]);
    }

    public static PlaceSheet Places(PackRows pack) => new(
        pack.Divisions.Select(d => d.Value),
        pack.DivisionAreas.Select(a => new PlaceArea(a.Code, "", a.Shape)),
        pack.LargeGrids.Select(g => new PlaceLargeGrid(g.Value.Code, g.Value.Name, g.Value.Leader)),
        pack.Grids.Select(a => new PlaceArea(a.Code, a.Large, a.Shape)),
        pack.AreaClasses.Select(a => (a.Value.Division, a.Value.Class)));

    static PersonEntry Entry(PersonRow p) => new(p.User, p.Name, p.Role, p.Unit.Value, p.Level, p.ScopePlace, p.ScopeClasses, p.Duty, p.ValidFrom, p.ValidTo);
}
