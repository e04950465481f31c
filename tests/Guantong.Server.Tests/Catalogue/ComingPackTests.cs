using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.Catalogue.Packs.Writing;
using Guantong.Server.Tests.Database;
using Guantong.Server.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>Packs with a day of their own, and rows with days of their own, by the clock of the city (UTC+8).</summary>
public sealed class ComingPackTests
{
    // 2026-11-20, eleven in the morning in the city.
    readonly HandTime time = new(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_pack_of_the_future_comes_into_force_by_itself_when_its_day_begins_in_the_city()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);

        var outcome = await Next(pack, "2026-12-01").MustLoadAsync(house);
        Assert.Equal((true, 1L, new DateOnly(2026, 12, 1)), (outcome.Changed, outcome.Edition, outcome.ComesOn!.Value));
        // 23:59:59 of 30 November in the city, then midnight: in UTC it is still four in the afternoon.
        time.Pass(new DateTimeOffset(2026, 11, 30, 15, 59, 59, TimeSpan.Zero) - time.GetUtcNow());
        await LookAsync(house);
        Assert.False(TinyPack.Facts(house).Current.Policy.UnitConfirms);
        time.Pass(TimeSpan.FromSeconds(1));
        await LookAsync(house);

        Assert.Equal((2L, true), (TinyPack.Facts(house).Current.Edition, TinyPack.Facts(house).Current.Policy.UnitConfirms));
        Assert.Equal(new DateOnly(2026, 12, 1), await house.Database.ScalarAsync("select valid_from from catalogue.policy where ended is null and key = 'unit-confirms'"));
        Assert.Empty(await Offers(house).WaitingAsync(default));
    }

    [Fact]
    public async Task The_facts_of_a_coming_day_are_those_that_will_be_in_force_then_and_asking_changes_nothing()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await Next(pack, "2026-12-01").MustLoadAsync(house);
        var load = house.Services.GetRequiredService<PackLoad>();

        Assert.False((await load.OnAsync(new(2026, 11, 20))).Policy.UnitConfirms);
        Assert.False((await load.OnAsync(new(2026, 11, 30))).Policy.UnitConfirms);
        Assert.True((await load.OnAsync(new(2026, 12, 1))).Policy.UnitConfirms);
        Assert.Equal(1L, await house.Database.ScalarAsync("select count(*) from catalogue.load"));
    }

    [Fact]
    public async Task A_waiting_pack_taken_back_before_its_day_never_comes_and_cannot_be_taken_back_after_it()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await Next(pack, "2026-12-01").MustLoadAsync(house);
        var first = Assert.Single(await Offers(house).WaitingAsync(default));
        Assert.True(await Offers(house).TakeBackAsync(first.Id, null, default));
        Assert.False(await Offers(house).TakeBackAsync(first.Id, null, default));
        await pack.Change("pack.csv", "2026-12-01", "2026-12-05").MustLoadAsync(house);
        var second = Assert.Single(await Offers(house).WaitingAsync(default));

        time.Pass(TimeSpan.FromDays(11));
        await LookAsync(house);
        Assert.Equal(1, TinyPack.Facts(house).Current.Edition);
        time.Pass(TimeSpan.FromDays(5));
        await LookAsync(house);

        Assert.Equal(2, TinyPack.Facts(house).Current.Edition);
        Assert.False(await Offers(house).TakeBackAsync(second.Id, null, default));
    }

    [Fact]
    public async Task Loaded_again_a_waiting_pack_is_the_same_and_a_correction_takes_its_place()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await Next(pack, "2026-12-01").MustLoadAsync(house);
        await pack.MustLoadAsync(house);
        Assert.Single(await Offers(house).WaitingAsync(default));

        await pack.Change("divisions.csv", "社区", "新社区").MustLoadAsync(house);

        Assert.Single(await Offers(house).WaitingAsync(default));
        time.Pass(TimeSpan.FromDays(20));
        await LookAsync(house);
        Assert.Equal("新社区", TinyPack.Facts(house).Current.Divisions[new("371329001001")].Name);
    }

    [Fact]
    public async Task A_correction_loaded_today_warns_when_a_waiting_pack_no_longer_fits_and_on_its_day_what_stands_stays()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await Next(pack, "2026-12-01").Change("units.csv", "crew1,一队,crew,district,roads,371329000000\n", "").MustLoadAsync(house);
        // A layer that uses the crew, loaded after it: on its day the waiting pack would take the crew from under it.
        using var now = new TinyPack();
        var above = Path.Combine(Path.GetDirectoryName(now.Folder)!, "above");
        Directory.CreateDirectory(above);
        await File.WriteAllTextAsync(Path.Combine(above, "pack.csv"), "key,value\nname,above\ntitle,上层\nrequires,tiny\n");
        await File.WriteAllTextAsync(Path.Combine(above, "people.csv"), "user,name,role,unit,level,scope_place,scope_classes,duty\nc1,丁,crew,crew1,district,371329000000,,\n");

        var outcome = await house.Services.GetRequiredService<PackLoad>().LoadAsync(above, "en");
        time.Pass(TimeSpan.FromDays(20));
        await LookAsync(house);

        Assert.Empty(outcome.Errors);
        Assert.Contains("still uses unit crew1", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, TinyPack.Facts(house).Current.Edition);
        var failed = Assert.Single(await Offers(house).NewestAsync(9, default));
        Assert.Equal("failed", failed.State);
        Assert.Contains("crew1", Assert.Single(failed.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_machines_that_see_the_day_begin_open_a_pack_once()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        await Next(pack, "2026-12-01").MustLoadAsync(house);
        time.Pass(TimeSpan.FromDays(20));
        var turn = house.Services.GetRequiredService<EditionTurn>();

        await Task.WhenAll(turn.TurnAsync(default), turn.TurnAsync(default), turn.TurnAsync(default));

        Assert.Equal(2L, await house.Database.ScalarAsync("select current from catalogue.edition"));
        Assert.Equal(1L, await house.Database.ScalarAsync("select count(*) from catalogue.offered where state = 'in-force'"));
    }

    [Fact]
    public async Task A_duty_begins_and_ends_on_its_days_and_a_deed_judged_before_the_turn_is_refused()
    {
        await using var house = await OpenAsync();
        using var pack = new TinyPack();
        await pack.Write("responsibility.csv", "item,kind,type_code,place,unit,duty,valid_from,valid_to\n旧,matter,01,371329000000,roads,own,,2026-12-01\n新,matter,01,371329000000,roads,helping,2026-12-01,\n").MustLoadAsync(house);
        Assert.Equal("旧", Assert.Single(TinyPack.Facts(house).Current.Responsibilities).Item);

        time.Pass(TimeSpan.FromDays(3));
        await LookAsync(house);
        Assert.Equal(1, TinyPack.Facts(house).Current.Edition);
        time.Pass(TimeSpan.FromDays(10));
        await LookAsync(house);

        Assert.Equal((2L, "新"), (TinyPack.Facts(house).Current.Edition, Assert.Single(TinyPack.Facts(house).Current.Responsibilities).Item));
        Assert.Equal("旧", Assert.Single((await TinyPack.Facts(house).OfEditionAsync(1)).Responsibilities).Item);
        await Assert.ThrowsAsync<PostgresException>(() => house.Database.ScalarAsync("select catalogue.must_edition(1)"));
    }

    static TinyPack Next(TinyPack pack, string day) => pack.Change("pack.csv", "2017-01-01", day).Change("policy.csv", "unit-confirms,false", "unit-confirms,true");

    static PackOffers Offers(TestHouse house) => house.Services.GetRequiredService<PackOffers>();

    static async Task LookAsync(TestHouse house)
    {
        await house.Services.GetRequiredService<EditionTurn>().TurnAsync(default);
        await house.Services.GetRequiredService<CityFactsSource>().RefreshAsync();
    }

    // The watch would turn the day by itself, at a moment of its own; here the test does.
    Task<TestHouse> OpenAsync() => TestHouse.OpenAsync(change: b =>
    {
        b.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        b.Services.Remove(b.Services.Single(s => s.ImplementationType == typeof(EditionWatch)));
    });
}
