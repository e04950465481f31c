using System.Text;
using Guantong.Domain.Basics;
using Guantong.Domain.Deadlines;
using Guantong.Domain.Places;
using Guantong.Server.Places;
using Guantong.Server.Tests.Database;
using Guantong.Server.Tests.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Catalogue;

public sealed class PackLoadTests
{
    [Fact]
    public async Task Before_a_city_was_loaded_every_place_is_outside()
    {
        await using var house = await TestHouse.OpenAsync();

        var facts = TinyPack.Facts(house).Current;

        Assert.Equal(0, facts.Edition);
        Assert.False(new DivisionCode("371329001001").IsWithin(facts.Area));
    }

    [Fact]
    public async Task What_a_pack_says_is_in_force_after_loading()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();

        var outcome = await pack.MustLoadAsync(house);
        var facts = TinyPack.Facts(house).Current;

        Assert.Equal((true, 1L), (outcome.Changed, facts.Edition));
        Assert.Equal("小城", facts.Name);
        Assert.False(facts.Policy.UnitConfirms);
        Assert.Equal(TimeLimit.Minutes(30, TimeMeasure.PatrolHours), facts.Policy.CheckLimit);
        Assert.Equal(4, facts.Conditions["c1"].LimitFor('B').Amount);
        Assert.Equal(facts.Conditions["c1"].LimitFor('A'), facts.Conditions["c1"].LimitFor('C'));
        Assert.Equal('A', facts.AreaClassOf(new("371329001001")));
        Assert.Equal(new UnitId("roads"), facts.Units[new("crew1")].Parent);
        Assert.True(facts.Calendar.IsWorkingDay(new(2026, 10, 10)));
        Assert.False(facts.Calendar.IsWorkingDay(new(2026, 10, 1)));
        Assert.Equal("371329001001002", house.Services.GetRequiredService<LocatorSource>().Current.Locate(new LonLat(118.15, 34.95))?.MicroGrid);
    }

    [Fact]
    public async Task The_same_pack_again_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        var before = await CountAllAsync(house);

        var again = await pack.MustLoadAsync(house);

        Assert.Equal((false, 1L), (again.Changed, again.Edition));
        Assert.Equal(before, await CountAllAsync(house));
    }

    [Fact]
    public async Task The_demo_city_of_this_repository_loads_twice()
    {
        await using var house = await TestHouse.OpenAsync();
        var load = house.Services.GetRequiredService<Guantong.Server.Catalogue.Packs.PackLoad>();
        var folder = Path.Combine(PackFiles.Root, "packs", "linshu");

        var first = await load.LoadAsync(folder, "en");
        var second = await load.LoadAsync(folder, "en");

        Assert.Empty(first.Errors);
        Assert.Equal((true, false), (first.Changed, second.Changed));
        Assert.Equal(403, TinyPack.Facts(house).Current.Types.Keys.Count(t => t.Standard == "GB/T 47678.5-2026"));
        Assert.Equal(410L, await house.Database.ScalarAsync("select count(*) from places.grid where valid_to is null"));
    }

    [Fact]
    public async Task One_wrong_row_changes_nothing_and_is_named()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        var before = await CountAllAsync(house);
        pack.Change("policy.csv", "unit-confirms,false", "unit-confirms,true").Change("people.csv", "丙,department,roads", "丙,department,rodes");

        var outcome = await pack.LoadAsync(house);

        Assert.Equal(["people.csv:4:unit: There is no unit “rodes”; mend it or add it to units.csv."], outcome.Errors);
        Assert.Equal(before, await CountAllAsync(house));
        Assert.Equal(1, TinyPack.Facts(house).Current.Edition);
    }

    [Fact]
    public async Task A_unit_that_the_next_pack_leaves_out_is_ended_and_stays_in_history()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        pack.Change("units.csv", "crew1,一队,crew,district,roads,371329000000\n", "").Change("units.csv", "市政处", "市政管理处");

        var outcome = await pack.MustLoadAsync(house);
        var facts = TinyPack.Facts(house);

        Assert.Equal((1, 2), (outcome.Added, outcome.Ended));
        Assert.False(facts.Current.Units.ContainsKey(new("crew1")));
        Assert.Equal("市政管理处", facts.Current.Units[new("roads")].Name);
        Assert.Equal("市政处", (await facts.OfEditionAsync(1)).Units[new("roads")].Name);
        Assert.Equal(3L, await house.Database.ScalarAsync("select count(*) from people.unit where begun = 1"));
    }

    [Fact]
    public async Task A_grid_put_right_on_the_same_day_takes_the_place_of_the_wrong_one()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await pack.Write("grids.geojson", TinyPack.Squares(("371329001001001", 118.0), ("371329001001003", 118.1))).MustLoadAsync(house);
        await pack.Write("grids.geojson", TinyPack.Squares(("371329001001001", 118.0), ("371329001001004", 118.1))).MustLoadAsync(house);

        Assert.Equal("371329001001004", house.Services.GetRequiredService<LocatorSource>().Current.Locate(new LonLat(118.15, 34.95))?.MicroGrid);
        Assert.Equal(4L, await house.Database.ScalarAsync("select count(*) from places.grid"));
    }

    [Fact]
    public async Task A_layer_above_replaces_a_row_of_the_pack_that_it_requires()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        var above = Path.Combine(Path.GetDirectoryName(pack.Folder)!, "above");
        Directory.CreateDirectory(above);
        await File.WriteAllTextAsync(Path.Combine(above, "pack.csv"), "key,value\nname,above\ntitle,上层\nrequires,tiny\n");
        await File.WriteAllTextAsync(Path.Combine(above, "policy.csv"), "key,value\nunit-confirms,true\n");

        var outcome = await house.Services.GetRequiredService<Guantong.Server.Catalogue.Packs.PackLoad>().LoadAsync(above, "en");

        Assert.Empty(outcome.Errors);
        Assert.True(TinyPack.Facts(house).Current.Policy.UnitConfirms);
        Assert.Equal(TimeLimit.Minutes(30, TimeMeasure.PatrolHours), TinyPack.Facts(house).Current.Policy.CheckLimit);
    }

    [Fact]
    public async Task A_second_city_has_no_place_in_the_database()
    {
        await using var house = await TestHouse.OpenAsync();
        using var first = new TinyPack();
        using var second = new TinyPack("other");
        await first.MustLoadAsync(house);

        var outcome = await second.LoadAsync(house);

        Assert.StartsWith("pack.csv:1:area: This database is already “小城”", Assert.Single(outcome.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_cannot_take_away_what_another_pack_still_uses()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        var above = Path.Combine(Path.GetDirectoryName(pack.Folder)!, "above");
        Directory.CreateDirectory(above);
        await File.WriteAllTextAsync(Path.Combine(above, "pack.csv"), "key,value\nname,above\ntitle,上层\nrequires,tiny\n");
        await File.WriteAllTextAsync(Path.Combine(above, "units.csv"), "code,name,kind,level,parent,division\ncrew2,二队,crew,district,roads,371329000000\n");
        Assert.Empty((await house.Services.GetRequiredService<Guantong.Server.Catalogue.Packs.PackLoad>().LoadAsync(above, "en")).Errors);

        var outcome = await pack.Change("units.csv", "roads,市政处", "streets,市政处").Change("units.csv", "district,roads", "district,streets")
            .Change("people.csv", "department,roads", "department,streets").Change("responsibility.csv", ",roads,", ",streets,").LoadAsync(house);

        Assert.Equal(["pack.csv:1:: units.csv of pack “above” still uses unit roads, which this load would end; change that pack first or keep it."], outcome.Errors);
        Assert.True(TinyPack.Facts(house).Current.Units.ContainsKey(new("roads")));
    }

    [Fact]
    public async Task Mistakes_are_told_in_Chinese_unless_asked_otherwise()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        pack.Change("conditions.csv", "2 continuous-hours", "2 hours");

        var outcome = await pack.LoadAsync(house, "zh-CN");

        Assert.StartsWith("conditions.csv:2:limit_a: “2 hours”不是时限；", Assert.Single(outcome.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_saved_as_GBK_is_recognised()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        pack.Write("units.csv", Encoding.GetEncoding("GBK").GetBytes(await File.ReadAllTextAsync(Path.Combine(pack.Folder, "units.csv"))));

        var outcome = await pack.LoadAsync(house);

        Assert.Equal("units.csv:2:: The file is not UTF-8, it looks like GBK/GB18030; save it as “CSV UTF-8 (comma delimited)” and load again, or: iconv -f GB18030 -t UTF-8 OLD -o NEW.", outcome.Errors[0]);
    }

    static async Task<object?> CountAllAsync(TestHouse house) => await house.Database.ScalarAsync("""
        select concat_ws(' ', (select count(*) from people.unit), (select count(*) from people.post), (select count(*) from people.person), (select count(*) from people.account),
          (select count(*) from places.grid), (select count(*) from catalogue.policy), (select string_agg(value, ' ') from catalogue.policy), (select count(*) from catalogue.load), (select current from catalogue.edition))
        """);
}
