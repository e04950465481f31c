using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Difference;
using Guantong.Server.Tests.Database;
using Guantong.Server.Tests.Packs;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Catalogue;

public sealed class PackDifferenceTests
{
    [Fact]
    public async Task A_preview_names_what_is_added_changed_from_what_to_what_and_ended_and_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        pack.Change("people.csv", "roads1,丙", "roads1,丁").Change("people.csv", "night,乙,checker,centre,district,371329000000,municipal,Mon-Fri 20:00-08:00,,\n", "late,戊,checker,centre,district,371329000000,,,,\n")
            .Change("policy.csv", "check-limit,0.5 patrol-hours", "check-limit,1 patrol-hours").Write("grids.geojson", TinyPack.Squares(("371329001001001", 118.0), ("371329001001002", 118.2)));

        var outcome = await Load(house).PreviewAsync(pack.Folder, "en", 100);

        Assert.Empty(outcome.Errors);
        var files = outcome.Difference!.Files.ToDictionary(f => f.File);
        Assert.Equal(["grids.geojson", "people.csv", "policy.csv"], files.Keys.Order());
        Assert.Equal((1, 1, 1), (files["people.csv"].Added, files["people.csv"].Changed, files["people.csv"].Ended));
        Assert.Equal(["Added late", "Changed roads1: name 丙 → 丁", "Ended night"], files["people.csv"].Rows.Select(Line).Order());
        Assert.Equal(["Changed check-limit: value 0.5 patrol-hours → 1 patrol-hours"], files["policy.csv"].Rows.Select(Line));
        Assert.StartsWith("Changed 371329001001002: geometry ", Line(Assert.Single(files["grids.geojson"].Rows)), StringComparison.Ordinal);
        Assert.Equal(1L, await house.Database.ScalarAsync("select current from catalogue.edition"));
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from people.person where user_name = 'late'"));
        Assert.Equal("丙", await house.Database.ScalarAsync("select display_name from people.person where user_name = 'roads1'"));
    }

    [Fact]
    public async Task A_preview_of_what_is_in_force_shows_nothing_and_of_a_first_load_everything()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();

        var first = (await Load(house).PreviewAsync(pack.Folder, "en", 1)).Difference!;
        await pack.MustLoadAsync(house);
        var second = (await Load(house).PreviewAsync(pack.Folder, "en")).Difference!;

        Assert.Empty(second.Files);
        var people = first.Files.Single(f => f.File == "people.csv");
        Assert.Equal((3, 0, 0, 1, 2), (people.Added, people.Changed, people.Ended, people.Rows.Count, people.Left));
    }

    [Fact]
    public async Task A_preview_names_the_same_mistakes_as_a_load()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        pack.Change("responsibility.csv", ",roads,", ",rodes,");

        Assert.Equal((await pack.LoadAsync(house)).Errors, (await Load(house).PreviewAsync(pack.Folder, "en")).Errors);
    }

    [Fact]
    public async Task A_duty_for_a_unit_that_ended_names_the_unit_and_the_day()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await pack.Change("units.csv", "roads,市政处", "streets,市政处").Change("units.csv", "district,roads", "district,streets")
            .Change("people.csv", "department,roads", "department,streets").Change("responsibility.csv", ",roads,", ",streets,").MustLoadAsync(house);

        var outcome = await pack.Change("responsibility.csv", ",streets,", ",roads,").LoadAsync(house);

        Assert.Matches("^responsibility.csv:2:unit: Unit “roads” \\(市政处\\) ended on 20\\d\\d-\\d\\d-\\d\\d; name the unit that follows it, or bring it back in units.csv\\.$", Assert.Single(outcome.Errors));
    }

    static PackLoad Load(TestHouse house) => house.Services.GetRequiredService<PackLoad>();

    static string Line(RowDifference row) =>
        row.Move == Move.Changed ? $"Changed {row.Key}: {string.Join(", ", row.Columns.Select(c => $"{c.Column} {c.Old} → {c.New}"))}" : $"{row.Move} {row.Key}";
}
