using System.Net;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Web.Desk;

public sealed class LiveTests
{
    [Fact]
    public async Task An_open_desk_is_told_in_order_goes_on_after_a_cut_and_hears_nothing_of_others()
    {
        await using var city = await DemoCity.OpenAsync();
        var feed = city.Get<DeskFeed>();
        var unit = (await city.CaseAtAsync(Stage.Dispatched)).Main!.Unit;
        var c = await city.CaseAtAsync(Stage.Filed);
        var posts = city.Get<PeopleDirectory>().Posts;
        await using var dispatcher = await DeskStream.OfAsync(city.House, city.PostOf(Role.Dispatcher));
        await using var officer = await DeskStream.OfAsync(city.House, posts.First(p => p.Unit == unit && p.Role.IsUnitOfficer()));
        await using var township = await DeskStream.OfAsync(city.House, posts.First(p => p.Role == Role.Township && p.Unit != unit));
        var hello = await dispatcher.FollowAsync();
        var greeted = await officer.FollowAsync();
        Assert.Equal(("hello", hello.Data.GetProperty("position").GetInt64()), (hello.Type, hello.Id!.Value));

        c = await city.DoAsync(nameof(DispatchCase), c);
        Assert.Equal(unit, c.Main!.Unit);
        await feed.ReadAsync();
        var dispatched = await dispatcher.UntilAsync(t => t.Number == c.Number);
        var given = await officer.UntilAsync(t => t.Number == c.Number);
        c = await city.DoAsync(nameof(ReturnCase), c);
        await feed.ReadAsync();
        var back = await dispatcher.UntilAsync(t => t.Number == c.Number);
        var gone = await officer.UntilAsync(t => t.Number == c.Number);

        // A unit is told of what came to it and that it went again; the dispatcher sees both, in order, each in its lanes.
        Assert.Equal(unit.Value, given.Data.GetProperty("row").GetProperty("unit").GetString());
        Assert.Contains(given.Lanes, l => l!.EndsWith("/to-accept", StringComparison.Ordinal));
        Assert.False(gone.HasRow);
        Assert.True(hello.Id < dispatched.Id && dispatched.Id < back.Id);
        Assert.DoesNotContain("dispatch/filed", dispatched.Lanes);
        Assert.Empty(new[] { "dispatch/filed", "dispatch/returned" }.Except(back.Lanes));
        // Whoever never saw the case is told nothing of it, and a counter moves only with what its list shows.
        Assert.DoesNotContain(c.Number, (await township.GetAsync("/api/v1/desk/changes?after=0")).GetRawText(), StringComparison.Ordinal);

        // A desk that was cut off goes on where it was; what it had is not told again. Polling says the same.
        await dispatcher.StopAsync();
        await dispatcher.FollowAsync(dispatched.Id);
        var resumed = await dispatcher.UntilAsync(t => t.Type == "case");
        Assert.Equal((back.Id, back.Data.GetRawText()), (resumed.Id, resumed.Data.GetRawText()));
        var polled = await dispatcher.GetAsync($"/api/v1/desk/changes?after={dispatched.Id}");
        Assert.True(System.Text.Json.JsonElement.DeepEquals(back.Data, Assert.Single(polled.EnumerateArray(), e => e.GetProperty("event").GetString() == "case").GetProperty("data")));

        // A session that ended sees no more.
        await officer.SignOutAsync();
        await city.DoAsync(nameof(DispatchCase), c);
        await feed.ReadAsync();
        await officer.EndedAsync();
        Assert.True(greeted.Id < back.Id);
    }

    [Fact]
    public async Task A_desk_that_falls_too_far_behind_is_told_to_read_everything_anew()
    {
        await using var city = await DemoCity.OpenAsync();
        var feed = city.Get<DeskFeed>();
        feed.Keep(2);
        await using var intake = await DeskStream.OfAsync(city.House, city.PostOf(Role.IntakeOperator));
        var hello = await intake.FollowAsync();
        for (var i = 0; i < 5; i++) await city.ReportAsync(new LonLat(118.64 + (i * 0.001), 34.915));
        await feed.ReadAsync();

        await intake.UntilAsync(t => t.Type == "gap");
        await intake.FollowAsync(hello.Id);
        await intake.UntilAsync(t => t.Type == "gap");
        await city.ReportAsync();
        await feed.ReadAsync();
        Assert.True((await intake.UntilAsync(t => t.Type == "case")).HasRow);
    }

    [Fact]
    public async Task A_take_is_seen_by_all_goes_to_one_of_two_who_take_over_and_never_blocks_the_law()
    {
        await using var city = await DemoCity.OpenAsync();
        await using var other = await city.House.OpenBesideAsync(city.Time);
        var c = await city.CaseAtAsync(Stage.Filed);
        var dispatchers = city.Get<PeopleDirectory>().Posts.Where(p => p.Role == Role.Dispatcher && p.Level == Level.District && p.Actor.Scope.Classes.Count == 0).Take(3).ToList();
        await using var first = await DeskStream.OfAsync(city.House, dispatchers[0]);
        await using var second = await DeskStream.OfAsync(city.House, dispatchers[1]);
        await using var third = await DeskStream.OfAsync(other, dispatchers[2]);

        Assert.Equal(HttpStatusCode.OK, (await first.TakeAsync(c.Number)).Status);
        var (status, refused) = await third.TakeAsync(c.Number);
        Assert.Equal((HttpStatusCode.Conflict, dispatchers[0].Name), (status, refused.GetProperty("name").GetString()));
        var row = (await second.GetAsync("/api/v1/desk/queue?bench=dispatch&lane=filed")).GetProperty("rows")[0];
        Assert.Equal(dispatchers[0].Name, row.GetProperty("taken").GetProperty("name").GetString());
        Assert.Equal(1, (await first.GetAsync("/api/v1/desk/queue?bench=dispatch&lane=mine")).GetProperty("count").GetInt64());

        // Two take over at once, on two nodes: one gets it, the other is told who.
        await first.FollowAsync();
        city.Time.Advance(TimeSpan.FromSeconds(3));
        var both = await Task.WhenAll(second.TakeAsync(c.Number, new { takeover = true }), third.TakeAsync(c.Number, new { takeover = true }));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], both.Select(b => b.Status).Order());
        var winner = both[0].Status == HttpStatusCode.OK ? dispatchers[1] : dispatchers[2];
        Assert.All(both, b => Assert.Equal(winner.Name, b.Body.GetProperty("name").GetString()));
        await city.Get<DeskFeed>().ReadAsync();
        var told = await first.UntilAsync(t => t.Type == "take" && t.Data.GetProperty("taken").GetProperty("name").GetString() == winner.Name);
        Assert.Equal(c.Number, told.Number);
        // Whoever names the holder takes over at once; whoever named one who is gone does not.
        Assert.Equal(HttpStatusCode.Conflict, (await first.TakeAsync(c.Number, new { takeover = true, from = dispatchers[0].Person.Value })).Status);
        Assert.Equal(HttpStatusCode.OK, (await first.TakeAsync(c.Number, new { takeover = true, from = winner.Person.Value })).Status);

        // A lease that nobody renews lapses, and meanwhile the law asked nobody.
        Assert.IsType<Outcome.Done>(await city.DoAsync(c, city.WhoCan(nameof(DispatchCase), c).Example, dispatchers[1].Actor));
        city.Time.Advance(CaseTakes.Lease + TimeSpan.FromSeconds(1));
        await city.Get<DeskFeed>().ReadAsync();
        await first.UntilAsync(t => t.Type == "take" && t.Data.GetProperty("taken").ValueKind == System.Text.Json.JsonValueKind.Null);
        Assert.Equal(HttpStatusCode.OK, (await third.TakeAsync(c.Number)).Status);
        await third.LeaveAsync(c.Number);
        Assert.Equal(HttpStatusCode.OK, (await second.TakeAsync(c.Number)).Status);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_tell_each_others_desks_what_happens()
    {
        await using var here = await TestHouse.OpenDemoAsync();
        await using var there = await here.OpenBesideAsync();
        var intake = here.Services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == Role.IntakeOperator && p.Level == Level.District);
        await using var near = await DeskStream.OfAsync(here, intake);
        await using var far = await DeskStream.OfAsync(there, intake);
        foreach (var desk in (DeskStream[])[near, far])
        {
            await desk.FollowAsync();
            await desk.UntilAsync(t => t.Type == "counts");
        }

        var c = Assert.IsType<Receipt.Received>(await here.Services.GetRequiredService<ReportDesk>().ReceiveAsync(
            new ReportInput(Channel.Snapshot, "路灯不亮", null, new LonLat(118.650, 34.919), "municipal", null, []), Actor.Reporter(here.Services.GetRequiredService<CityFactsSource>().Current.Area), "test", "key")).Case;
        var (a, b) = (await near.UntilAsync(t => t.Number == c.Number), await far.UntilAsync(t => t.Number == c.Number));
        Assert.Equal(a.Data.GetRawText(), b.Data.GetRawText());
        Assert.Equal(1, (await far.UntilAsync(t => t.Type == "counts" && t.Data.TryGetProperty("intake/reported", out var n) && n.GetInt64() == 1)).Data.GetProperty("intake/reported").GetInt64());
        await far.TakeAsync(c.Number);
        Assert.Equal(intake.Name, (await near.UntilAsync(t => t.Type == "take")).Data.GetProperty("taken").GetProperty("name").GetString());
    }
}
