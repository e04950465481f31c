using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Timers;

namespace Guantong.Server.Tests.Cases;

public sealed class WatchTests
{
    [Fact]
    public async Task A_light_turns_yellow_then_red_and_each_is_told_once()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.ReportAsync();
        var watch = city.Get<Watch>();

        city.Time.Advance(TimeSpan.FromMinutes(13));
        await watch.RunAsync();
        Assert.Equal("due-soon", await ToldAsync(city));
        city.Time.Advance(TimeSpan.FromMinutes(3));
        await watch.RunAsync();
        await watch.RunAsync();

        Assert.Equal("due-soon,overdue", await ToldAsync(city));
    }

    [Fact]
    public async Task A_deed_done_after_the_light_turned_does_not_swallow_it()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.ReportAsync();
        city.Time.Advance(TimeSpan.FromMinutes(30));
        await city.DoAsync(nameof(AcceptReport), c);

        await city.Get<Watch>().RunAsync();

        Assert.Equal("due-soon,overdue", await ToldAsync(city));
    }

    [Fact]
    public async Task A_unit_that_is_late_is_escalated_step_by_step_and_no_further()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Handling);
        city.Time.Advance(TimeSpan.FromDays(120));

        for (var i = 0; i < 6; i++)
        {
            await city.Get<Watch>().RunAsync();
            city.Time.Advance(TimeSpan.FromDays(10));
        }

        var after = (await city.Get<CaseReading>().ByNumberAsync(c.Number))!.State;
        Assert.Equal(3, after.Escalations);
        Assert.Equal(3L, await city.House.Database.ScalarAsync("select count(*) from cases.journal where deed = 'EscalateOverdue' and role = 'product'"));
    }

    [Fact]
    public async Task A_pause_ends_by_the_clock_and_its_unit_has_what_was_left()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Handling);
        var left = c.Main!.Clock.Load - c.Main.Clock.UsedAt(city.Get<Guantong.Server.Catalogue.CityFactsSource>().Current.Calendar, city.Time.Now);
        await city.CaseAtAsync(Stage.Finished); // a photo is received on the way
        c = await city.DoAsync(nameof(AskSuspension), c);
        c = await city.DoAsync(nameof(DecideSuspension), c);
        Assert.NotNull(c.Pause);

        city.Time.Advance(TimeSpan.FromDays(7.1));
        await city.Get<Watch>().RunAsync();

        var after = (await city.Get<CaseReading>().ByNumberAsync(c.Number))!.State;
        Assert.Null(after.Pause);
        Assert.Equal(left, after.Main!.Clock.Load - after.Main.Clock.Used);
        Assert.False(after.UnitIsOverdue(city.Time.Now));
    }

    [Fact]
    public async Task With_nobody_on_duty_the_check_waits_and_is_drawn_later()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.House.Database.ScalarAsync("update people.post set duty = 'Mon-Sun 12:00-13:00' where role = 'checker'");
        await city.House.Database.ScalarAsync("update people.directory set version = version + 1");
        await city.Get<Guantong.Server.People.PeopleDirectory>().RefreshAsync();
        var c = await city.CaseAtAsync(Stage.ToCheck);
        Assert.Null(c.Check!.Draw.Drawn);
        for (var i = 0; i < 4; i++)
        {
            city.Time.Advance(TimeSpan.FromMinutes(11));
            await city.Get<Watch>().RunAsync();
        }
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.journal where deed = 'OrderCheck'"));

        city.Time.AdvanceTo(DemoCity.Morning.AddHours(2.2));
        await city.Get<Watch>().RunAsync();

        Assert.NotNull((await city.Get<CaseReading>().ByNumberAsync(c.Number))!.State.Check!.Draw.Drawn);
    }

    [Fact]
    public async Task Two_nodes_on_watch_do_everything_once()
    {
        await using var city = await DemoCity.OpenAsync();
        for (var i = 0; i < 20; i++) await city.ReportAsync();
        city.Time.Advance(TimeSpan.FromHours(1));
        var watch = city.Get<Watch>();

        await Task.WhenAll(watch.RunAsync(), watch.RunAsync(), watch.RunAsync());

        Assert.Equal(20L, await city.House.Database.ScalarAsync("select count(*) from cases.change where kind = 'overdue'"));
        Assert.Equal(20L, await city.House.Database.ScalarAsync("select count(*) from cases.change where kind = 'due-soon'"));
    }

    static async Task<string> ToldAsync(DemoCity city) =>
        (string)(await city.House.Database.ScalarAsync("select coalesce(string_agg(kind, ',' order by at), '') from cases.change where kind <> 'deed'"))!;
}
