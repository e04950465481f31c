using System.Diagnostics;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Lanes;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Npgsql;

namespace Guantong.Server.Tests.Web.Desk;

public sealed class LanesTests
{
    [Fact]
    public async Task Every_counter_of_every_seat_is_the_number_of_rows_on_all_pages_of_its_lane()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.BusyAsync();
        var filled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var post in SeatsOf(city))
        {
            using var visitor = await Visitor.OfAsync(city, post);
            using var desk = JsonDocument.Parse((await visitor.GetAsync("/api/v1/desk")).Body);
            foreach (var bench in desk.RootElement.GetProperty("benches").EnumerateArray())
            {
                foreach (var lane in bench.GetProperty("lanes").EnumerateArray())
                {
                    var name = $"{bench.GetProperty("key").GetString()}/{lane.GetProperty("key").GetString()}";
                    var rows = await RowsAsync(visitor, name);
                    Assert.True(lane.GetProperty("count").GetInt64() == rows.Count, $"{post.User} {name}: counted {lane.GetProperty("count")}, listed {rows.Count}");
                    Assert.Equal(rows.Order(), (await HeldAsync(city, post.Actor, name)).Order());
                    if (rows.Count > 0) filled.Add(name);
                }
            }
        }

        // The looking was real: nearly every lane held something for somebody.
        foreach (var must in (string[])["intake/reported", "filing/accepted", "dispatch/filed", "dispatch/mine", "dispatch/returned", "supervise/overdue", "supervise/due-soon", "supervise/supervised",
            "decisions/extension", "decisions/suspension", "check/to-check", "close/to-close", "revisit/to-call", "revisit/call-later", "supervise/escalated", "supervise/pressed",
            "clearing/unsettled", "clearing/to-decide", "clearing/redoing", "unit/to-accept", "unit/handling", "township/place", "community/place", "dispatch/sent-late"])
            Assert.Contains(must, filled);
        Assert.Equal(0, (await city.Get<Rebuilding>().RunAsync(onlyCompare: true)).CountersDiffering);
        // The first filling by SQL says the same as the states.
        Assert.Equal(0L, await city.House.Database.ScalarAsync("""
            select count(*) from cases.lanes_of_list() l full join (select owner, level, class, part, stage, marks, sum(n)::bigint n from cases.lane_count group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0) c
            using (owner, level, class, part, stage, marks) where l.n is distinct from c.n
            """));
    }

    [Fact]
    public async Task A_page_of_a_queue_takes_three_statements_at_most_and_a_lane_of_somebody_else_is_none()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.CaseAtAsync(Stage.Filed);
        var database = new NpgsqlConnectionStringBuilder(city.House.Database.ConnectionString).Database;
        using var visitor = await Visitor.OfAsync(city, city.PostOf(Role.Dispatcher));
        await visitor.GetAsync("/api/v1/desk/queue?bench=dispatch");
        var statements = 0;
        using var listener = new ActivityListener { ShouldListenTo = s => s.Name is "Npgsql" or "Microsoft.AspNetCore", Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData };
        listener.ActivityStopped = a =>
        {
            // What a request asks, not what the house does by itself meanwhile.
            if (a.Source.Name == "Npgsql" && a.Parent is not null && a.TagObjects.Any(t => t.Key is "db.name" or "db.namespace" && t.Value as string == database)) Interlocked.Increment(ref statements);
        };
        ActivitySource.AddActivityListener(listener);

        foreach (var lane in (string[])["filed", "mine", "urgent", "returned"])
        {
            statements = 0;
            var (status, body) = await visitor.GetAsync($"/api/v1/desk/queue?bench=dispatch&lane={lane}&limit=20");
            Assert.Equal(System.Net.HttpStatusCode.OK, status);
            Assert.True(statements is >= 1 and <= 3, $"{lane}: {statements} statements\n{body}");
        }
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync("/api/v1/desk/queue?bench=filing&lane=accepted")).Status);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/api/v1/desk/queue?bench=dispatch&lane=filed&after=nonsense&limit=-5")).Status);
    }

    /// <summary>What the lane holds when the question is put to each case in memory, as the events do.</summary>
    static async Task<IReadOnlyList<string>> HeldAsync(DemoCity city, Actor actor, string name)
    {
        var all = await city.Get<DeskLines>().TheseAsync([.. await IdsAsync(city)]);
        var lane = Benches.LanesOf(actor.Role).Single(l => l.Name == name).Lane;
        return [.. all.Where(d => CaseScope.Covers(actor, d.Facts.Sight) && lane.Holds(d.Facts, actor, city.Time.Now)).Select(d => d.Line.Number)];
    }

    static async Task<List<Guid>> IdsAsync(DemoCity city)
    {
        await using var command = city.House.Database.Source.CreateCommand("select id from cases.case");
        await using var rows = await command.ExecuteReaderAsync();
        var ids = new List<Guid>();
        while (await rows.ReadAsync()) ids.Add(rows.GetGuid(0));
        return ids;
    }

    static async Task<IReadOnlyList<string>> RowsAsync(Visitor visitor, string name)
    {
        var (numbers, after) = (new List<string>(), "");
        do
        {
            var parts = name.Split('/');
            using var page = JsonDocument.Parse((await visitor.GetAsync($"/api/v1/desk/queue?bench={parts[0]}&lane={parts[1]}&limit=2&after={after}")).Body);
            numbers.AddRange(page.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("number").GetString()!));
            after = page.RootElement.GetProperty("next").GetString();
        }
        while (after is not null);
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        return numbers;
    }

    /// <summary>Seats of every role that has a desk: the first of each, one of each scope, and the officers of the units at work.</summary>
    static IEnumerable<Post> SeatsOf(DemoCity city)
    {
        var units = Guantong.Server.Tests.Web.Desk.BusyCity.Units;
        return city.Get<PeopleDirectory>().Posts.Where(p => Benches.Of(p.Role).Count > 0)
            .GroupBy(p => (p.Role, p.Role.IsUnitOfficer() && p.Unit is { } u && units.Contains(u.Value) ? u.Value : "", p.Role.IsUnitOfficer() ? 0 : p.Actor.Scope.Classes.Count, p.Role.IsUnitOfficer() ? "" : p.Actor.Scope.Place.Value))
            .Select(g => g.First());
    }
}
