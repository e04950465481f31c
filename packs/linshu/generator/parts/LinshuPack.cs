namespace Guantong.Packs.Linshu;

/// <summary>The demo city as files. Everything systematic is made here; what a person would decide is read from the lists beside the entry file.</summary>
public static class LinshuPack
{
    public const string City = "371300000000";
    public const string County = "371329000000";

    /// <summary>File name and text of each made file, in the order of loading.</summary>
    public static IEnumerable<(string Name, string Text)> Make(string inputs)
    {
        var townships = Lists.Read(inputs, "townships.csv").Select(Township.Of).ToList();
        var communities = Lists.Read(inputs, "communities.csv").Select(Community.Of).ToList();
        var departments = Lists.Read(inputs, "departments.csv").Select(Department.Of).ToList();
        var quarters = communities.Select(c => new Quarter(c.Code, c.Name, c.User)).Concat(townships.SelectMany(t => t.Villages())).ToList();

        var town = new TownMap(communities);
        var county = new CountyMap(townships, town);
        var grids = town.Grids().Select(g => (g.Code, g.Community)).ToList();
        var land = new Geography(townships, town, county, Lists.Read(inputs, "street-names.csv"));
        yield return ("divisions.csv", Divisions(townships, quarters));
        yield return ("divisions.geojson", county.Text());
        yield return ("large-grids.csv", LargeGrids(communities));
        yield return ("grids.geojson", town.Text(county.Mesh));
        yield return ("area-classes.csv", AreaClasses(townships, communities));
        yield return ("units.csv", Units.Text(townships, quarters, departments));
        yield return ("people.csv", People.Text(townships, quarters, departments, grids));
        yield return ("chiefs.csv", Ground.Chiefs(townships, quarters, grids));
        yield return ("volunteer-groups.csv", Ground.Groups());
        yield return ("volunteers.csv", Ground.People(quarters));
        yield return ("property-companies.csv", Ground.Companies(communities));
        yield return ("rosters.csv", Rosters.Text(inputs, communities, townships));
        yield return ("responsibility.csv", Duties.Text(Lists.Read(inputs, "duties.csv"), townships, quarters));
        yield return ("streets.geojson", StreetFiles.Lines(land.AllStreets));
        var components = Components.Text(land.Plan, land.Streets, new Keepers(Lists.Read(inputs, "duties.csv"), departments), Lists.Read(inputs, "component-rules.csv"));
        yield return ("components.csv", components);
        yield return ("service-kinds.csv", Lists.Text("code,name,name_en,order", Lists.Read(inputs, "service-kinds.csv")));
        yield return ("service-points.csv", ServicePoints.Text(land, components));
        yield return ("shops.csv", Shops.Text(land));
    }

    /// <summary>The map as one archive of tiles. Its packing belongs to the machine that packs; what is packed does not.</summary>
    public static (string Name, byte[] Bytes) MakeMap(string inputs)
    {
        var townships = Lists.Read(inputs, "townships.csv").Select(Township.Of).ToList();
        var town = new TownMap([.. Lists.Read(inputs, "communities.csv").Select(Community.Of)]);
        return ("map.pmtiles", MapFile.Make(new Geography(townships, town, new CountyMap(townships, town), Lists.Read(inputs, "street-names.csv"))));
    }

    static string Divisions(IEnumerable<Township> townships, IEnumerable<Quarter> quarters) =>
        Lists.Text("code,name", [[City, "临沂市"], [County, "临沭县"], .. townships.Select(t => new[] { t.Code, t.Name }), .. quarters.Select(q => new[] { q.Code, q.Name })]);

    static string LargeGrids(IReadOnlyList<Community> communities)
    {
        const string numerals = "一二三四五六七八";
        return Lists.Text("code,name,leader", communities.GroupBy(c => c.Large, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select((g, n) => new[] { g.Key, $"第{numerals[n]}大网格（{string.Join('、', g.Select(c => c.Name.Replace("社区", "", StringComparison.Ordinal)))}）", $"第{numerals[n]}大网格长（演示岗位）" }));
    }

    // The inner town is A, the rest of the gridded town B, the open land of the streets B, the towns C.
    static string AreaClasses(IEnumerable<Township> townships, IEnumerable<Community> communities)
    {
        var core = new HashSet<string>(StringComparer.Ordinal) { "D2", "D6", "D7" };
        return Lists.Text("division,class", [
            .. townships.Select(t => new[] { t.Code, t.IsStreet ? "B" : "C" }),
            .. communities.Select(c => new[] { c.Code, core.Contains(c.Large) ? "A" : "B" })]);
    }
}
