using Guantong.Server.Catalogue.Packs.Checks;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>Each mistake alone, found by reading and checking, without a database.</summary>
public sealed class PackMistakesTests
{
    static readonly CityTexts Texts = new(strict: true);

    static readonly PackPart[] Parts = [.. new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<Entropy>().AddSingleton<PeopleIntake>().AddCatalogue().AddNotices()
        .BuildServiceProvider().GetServices<PackPart>()];

    [Theory]
    [InlineData("types.csv", "井盖,01,", "井盖,", "types.csv:2:", "has 9 fields, the header 10")]
    [InlineData("types.csv", "municipal", "roads", "types.csv:2:citizen_class", "no citizens' class “roads”")]
    [InlineData("types.csv", "matter", "mater", "types.csv:2:kind", "use: matter | component")]
    [InlineData("types.csv", "big_code", "bigcode", "types.csv:1:bigcode", "not known")]
    [InlineData("types.csv", "\nS,", "\nS,matter,01001,井盖二,01,市政,municipal,false,true,false\nS,", "types.csv:3:code", "is there twice, first in types.csv row 2")]
    [InlineData("conditions.csv", "01001", "01002", "conditions.csv:2:code", "no class “S:matter:01002”")]
    [InlineData("conditions.csv", "井盖缺失", "\"井盖\"缺失", "conditions.csv:2:", "quote")]
    [InlineData("calendar.csv", "2026-10-10", "2026-10-32", "calendar.csv:3:date", "no date")]
    [InlineData("calendar.csv", "2026-10-10", "2027-10-10", "calendar.csv:3:date", "no year 2027")]
    [InlineData("hours.csv", "work,01-01", "work,02-01", "hours.csv:2:to", "No work hours on 01-01")]
    [InlineData("hours.csv", "14:00-18:00", "11:00-18:00", "hours.csv:2:spans", "without overlap")]
    [InlineData("policy.csv", "unit-confirms", "units-confirm", "policy.csv:2:key", "no policy “units-confirm”")]
    [InlineData("policy.csv", "false", "no", "policy.csv:2:value", "cannot be the value")]
    [InlineData("divisions.csv", "371329001001", "37132900100", "divisions.csv:4:code", "write 12 digits")]
    [InlineData("divisions.csv", "371329001001,社区\n", "371329001001,社区\n371400001001,外\n", "divisions.csv:5:code", "neither inside the city")]
    [InlineData("divisions.csv", "371329001000,街道\n", "", "divisions.csv:3:code", "371329001000, which holds 371329001001")]
    [InlineData("units.csv", "roads,市政处,department,district,,", "roads,市政处,department,district,crew1,", "units.csv:3:parent", "circle")]
    [InlineData("units.csv", "crew,district,roads", "crew,district,", "units.csv:4:parent", "has no parent")]
    [InlineData("units.csv", "crew1,", "roads,", "units.csv:4:code", "is there twice, first in units.csv row 3")]
    [InlineData("people.csv", "roads1,丙,department,roads", "roads1,丙,department,centre", "people.csv:4:role", "cannot sit in unit")]
    [InlineData("people.csv", "night,", "day,", "people.csv:3:user", "is there twice, first in people.csv row 2")]
    [InlineData("people.csv", "night,", "Night Shift,", "people.csv:3:user", "cannot be a user name")]
    [InlineData("people.csv", "20:00-08:00", "20:00-25:00", "people.csv:3:duty", "no duty hours")]
    [InlineData("people.csv", "08:00-20:00,,", "08:00-20:00,2026-05-01,2026-04-01", "people.csv:2:valid_to", "check the two dates")]
    [InlineData("responsibility.csv", "roads", "crew1", "responsibility.csv:2:unit", "cannot hold a duty")]
    [InlineData("responsibility.csv", ",01,", ",07,", "responsibility.csv:2:type_code", "No class begins with “07”")]
    [InlineData("grids.geojson", "371329001001002", "371329009001002", "grids.geojson:2:code", "belongs to community 371329009001")]
    [InlineData("grids.geojson", "\"large\":\"D1\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.1", "\"large\":\"D9\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.1", "grids.geojson:2:large", "no large grid “D9”")]
    [InlineData("pack.csv", "Asia/Shanghai", "Asia/Linshu", "pack.csv:7:value", "no time zone")]
    [InlineData("pack.csv", "edition_from", "requires,elsewhere\nedition_from", "pack.csv:1:requires", "“elsewhere” is not in")]
    [InlineData("pack.csv", "area,371329000000\n", "", "pack.csv:1:area", "no city")]
    public void A_mistake_is_named_by_file_row_and_column(string file, string from, string to, string place, string says)
    {
        using var pack = new TinyPack();
        pack.Change(file, from, to);

        var error = Check(pack)[0];

        Assert.StartsWith(place, error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_field_does_not_hide_a_wrong_reference()
    {
        using var pack = new TinyPack();
        pack.Change("people.csv", "丙,department,roads", "丙,departmant,rodes");

        Assert.Equal(["people.csv:4:role:", "people.csv:4:unit:"], Check(pack).Select(e => e.Split(' ')[0]));
    }

    [Fact]
    public void The_unspoiled_pack_has_no_mistakes()
    {
        using var pack = new TinyPack();
        Assert.Empty(Check(pack));
    }

    [Fact]
    public void Grids_that_share_ground_are_both_named()
    {
        using var pack = new TinyPack();
        pack.Write("grids.geojson", TinyPack.Squares(("371329001001001", 118.0), ("371329001001002", 118.05)));

        Assert.Equal(["grids.geojson:2:geometry: 371329001001002 overlaps 371329001001001 (feature 1); change the border so that they meet."], Check(pack));
    }

    [Fact]
    public void A_hole_between_grids_is_named_with_its_position()
    {
        using var pack = new TinyPack();
        const string Frame = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"371329001001001"},"geometry":{"type":"Polygon","coordinates":[[[118,34],[119,34],[119,35],[118,35],[118,34]],[[118.4,34.4],[118.6,34.4],[118.6,34.6],[118.4,34.6],[118.4,34.4]]]}}]}""";
        pack.Write("grids.geojson", Frame);

        Assert.Equal(["grids.geojson:1:geometry: There is a hole beside 371329001001001 at 118.5,34.5; draw what is missing or move the border."], Check(pack));
    }

    [Fact]
    public void No_more_than_fifty_mistakes_are_listed()
    {
        using var pack = new TinyPack();
        pack.Write("divisions.csv", "code,name\n" + string.Concat(Enumerable.Repeat("x,y\n", 80)));

        Assert.Equal(50, Check(pack).Count);
    }

    [Fact]
    public void A_name_of_a_required_pack_cannot_walk_out_of_its_folder()
    {
        using var pack = new TinyPack();
        pack.Change("pack.csv", "edition_from", "requires,../../etc\nedition_from");

        Assert.StartsWith("pack.csv:8:value: “../../etc” is no name of a pack", Assert.Single(Check(pack)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_file_is_not_left_out_in_silence()
    {
        using var pack = new TinyPack();
        pack.Write("unit.csv", "code\n");

        Assert.StartsWith("unit.csv:1:: This file is not known", Assert.Single(Check(pack)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_city_kept_elsewhere_finds_the_packs_that_come_with_the_product()
    {
        using var pack = new TinyPack();
        pack.Change("pack.csv", "edition_from", "requires,standard\nedition_from").Write("types.csv", "standard,kind,code,name,big_code,big_name,citizen_class\n").Write("conditions.csv", "id,standard,kind,code,condition,limit_a,closing\n");

        Assert.Empty(Check(pack));
    }

    static List<string> Check(TinyPack pack)
    {
        var findings = new Findings();
        var set = PackSet.Read(pack.Folder, findings, Parts);
        PackChecks.Check(set, findings);
        return [.. findings.All.Select(f => $"{f.File}:{f.Row}:{f.Column}: {Texts.Of(f.Key, "en", f.Args)}")];
    }
}
