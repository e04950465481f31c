using Guantong.Domain.Catalogue;
using Guantong.Server.Tests.Database;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>crosswalk.csv and distinctions.csv: loaded, in force, and refused where they contradict themselves.</summary>
public sealed class CrosswalkPartTests
{
    const string Header = "standard,kind,code,old_standard,old_kind,old_code,old_name,relation,note\n";
    const string Rules = "standard,kind,code,other,choose,when,when_en\n";

    [Fact]
    public async Task A_crosswalk_comes_into_force_and_ends_with_its_row()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        var old = new TypeKey("O", MatterKind.Component, "0101");
        await pack.Write("crosswalk.csv", Header + "S,matter,01001,O,component,0101,旧井盖,moved,\n").MustLoadAsync(house);
        Assert.Equal("井盖", TinyPack.Facts(house).Current.TypeOf(old, MatterKind.Matter)!.Name);

        await pack.Write("crosswalk.csv", Header).MustLoadAsync(house);
        Assert.Null(TinyPack.Facts(house).Current.TypeOf(old, MatterKind.Matter));
        Assert.Equal(1L, await house.Database.ScalarAsync("select count(*) from catalogue.crosswalk where ended is not null"));
    }

    [Fact]
    public async Task Conditions_written_under_the_old_code_are_those_of_the_class_of_today()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        pack.Change("conditions.csv", "c1,S,matter,01001", "c1,O,matter,0601");
        Assert.Contains((await pack.LoadAsync(house)).Errors, e => e.StartsWith("conditions.csv:2:code: There is no class “O:matter:0601”", StringComparison.Ordinal));

        await pack.Write("crosswalk.csv", Header + "S,matter,01001,O,matter,0601,旧,same,\n").MustLoadAsync(house);
        Assert.Equal(new TypeKey("S", MatterKind.Matter, "01001"), TinyPack.Facts(house).Current.Conditions["c1"].Type);
    }

    [Theory]
    [InlineData("S,matter,01009,O,matter,0101,旧,same,\n", "crosswalk.csv:2:code: There is no class “S:matter:01009”")]
    [InlineData("S,matter,01001,S,matter,01001,旧,same,\n", "crosswalk.csv:2:old_code: “S:matter:01001” is a class of today")]
    [InlineData("S,matter,01001,,,,,same,\n", "crosswalk.csv:2:relation: “same” needs both")]
    [InlineData("S,matter,01001,O,matter,0101,旧,renamed,\n", "crosswalk.csv:2:relation: “renamed” cannot stand here; use: same | reworded | moved | none")]
    [InlineData("S,matter,01001,O,matter,0101,旧,same,\nS,matter,01001,O,matter,0101,旧,same,\n", "crosswalk.csv:3:")]
    [InlineData(",,,,,,,none,\n", "crosswalk.csv:2:code: This must not be empty")]
    [InlineData("S,matter,01001,O,,0101,旧,same,\n", "crosswalk.csv:2:old_kind: “” cannot stand here")]
    public async Task A_row_that_cannot_be_is_named(string rows, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();

        var outcome = await pack.Write("crosswalk.csv", Header + rows).LoadAsync(house);

        Assert.Contains(outcome.Errors, e => e.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("S,matter,01001,01009,01001,甲,a\n", "distinctions.csv:2:other: There is no class “S:matter:01009”")]
    [InlineData("S,matter,01001,01001,01001,甲,a\n", "distinctions.csv:2:other: “01001” is compared with itself")]
    [InlineData("S,matter,01001,01002,01003,甲,a\n", "distinctions.csv:2:choose: “01003” is neither 01001 nor 01002")]
    [InlineData("S,matter,01001,01002,01001,,a\n", "distinctions.csv:2:when: This must not be empty")]
    public async Task A_rule_that_cannot_be_is_named(string rows, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();

        var outcome = await pack.Write("distinctions.csv", Rules + rows).LoadAsync(house);

        Assert.Contains(outcome.Errors, e => e.StartsWith(expected, StringComparison.Ordinal));
    }
}
