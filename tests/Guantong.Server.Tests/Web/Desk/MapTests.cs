using System.Globalization;
using System.Net;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.OnMap;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Desk;

public class MapTests
{
    const string AllOfIt = "bbox=118.5,34.7,118.9,35.1";

    [Fact]
    public async Task What_the_map_shows_of_a_filter_is_the_list_of_the_same_filter_for_every_seat()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.BusyAsync();
        // One whose place nobody knows, and one far from the others.
        await city.House.Database.ScalarAsync("update cases.case_list set lon = null, lat = null where case_id = (select case_id from cases.case_list where stage = 3 limit 1)");
        await city.ReportAsync(new LonLat(118.70, 34.95));
        string[] questions = ["", "&stage=Filed", "&stage=Handling&stage=Dispatched", "&overdue=true", "&urgent=true", "&class=municipal", "&stage=Closed"];
        var shown = 0L;
        foreach (var role in (Role[])[Role.Dispatcher, Role.Supervisor, Role.Leader, Role.Department, Role.Auditor])
        {
            var post = role == Role.Department ? city.Get<PeopleDirectory>().Posts.First(p => p.Role == role && BusyCity.Units.Contains(p.Unit!.Value.Value)) : city.PostOf(role);
            using var visitor = await Visitor.OfAsync(city, post);
            foreach (var question in questions)
            {
                using var map = await JsonAsync(visitor, $"/api/v1/desk/map/cases?{AllOfIt}&zoom=12{question}");
                var numbers = map.RootElement.GetProperty("points").EnumerateArray().Select(p => p.GetProperty("number").GetString()!).Order(StringComparer.Ordinal).ToList();
                Assert.Equal(numbers.Count, map.RootElement.GetProperty("count").GetInt64());
                using var list = await JsonAsync(visitor, $"/api/v1/desk/map/list?{AllOfIt}&limit=200{question}");
                Assert.Equal(numbers, list.RootElement.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("number").GetString()!).Order(StringComparer.Ordinal));
                // Together with those that stand on no map it is what the list of the API holds, asked by its own code.
                var without = map.RootElement.GetProperty("withoutPlace").GetInt64();
                var filter = FilterOf(question);
                Assert.Equal(await city.Get<CaseList>().CountAsync(post.Actor, filter), numbers.Count + without);
                shown += numbers.Count;
            }
        }
        Assert.True(shown > 60);
        using var dispatcher = await Visitor.OfAsync(city, city.PostOf(Role.Dispatcher));
        using var away = await JsonAsync(dispatcher, "/api/v1/desk/map/cases?bbox=118.69,34.94,118.71,34.96&zoom=16");
        Assert.Equal(1, away.RootElement.GetProperty("count").GetInt64());

        using var near = await JsonAsync(dispatcher, "/api/v1/desk/map/near?lon=118.700&lat=34.9509&radius=300");
        var neighbour = Assert.Single(near.RootElement.EnumerateArray().ToList());
        Assert.InRange(neighbour.GetProperty("metres").GetDouble(), 98, 102);
        using var area = await JsonAsync(dispatcher, "/api/v1/desk/map/area");
        Assert.Equal(410, area.RootElement.GetProperty("grids").GetArrayLength());
        Assert.Equal("文苑社区第二网格", area.RootElement.GetProperty("grids").EnumerateArray().First(g => g.GetProperty("code").GetString() == "371329001003002").GetProperty("name").GetString());
        Assert.True(area.RootElement.GetProperty("hasMap").GetBoolean());

        foreach (var wrong in (string[])["cases?bbox=1,2,3", "cases?bbox=a,b,c,d", "cases?bbox=119,35,118,34", "cases?stage=Nowhere", "list?bbox=1", "near?lon=118"])
            Assert.Equal(HttpStatusCode.BadRequest, (await dispatcher.GetAsync($"/api/v1/desk/map/{wrong}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await city.House.Client.GetAsync("/api/v1/desk/map/cases")).StatusCode);
    }

    [Fact]
    public async Task Too_many_points_come_as_clusters_that_add_up_to_the_list()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.House.Database.ScalarAsync(
            """
            insert into cases.case_list (case_id, number, version, stage, round, level, division, class, unit, channel, opened_at, stage_since, due_at, lon, lat, urgent)
            select gen_random_uuid(), 'M' || n, 1, 4, 1, 2, '371329001006', 'municipal', '', 1, now(), now(), timestamptz '2026-05-01' + n * interval '10 minutes',
              118.60 + (n % 83) * 0.001, 34.88 + (n % 71) * 0.001, n % 50 = 0
            from generate_series(1, 5000) n
            """);
        var actor = city.PostOf(Role.Dispatcher).Actor;
        var filter = new CaseFilter { Stages = Stages.Open, Box = new Extent(118.5, 34.7, 118.9, 35.1) };
        foreach (var zoom in (int[])[0, 10, 13, 15, 22])
        {
            var view = await city.Get<CaseMap>().ViewAsync(actor, filter, zoom);
            Assert.Empty(view.Points);
            Assert.Equal((5000, 5000), (view.Count, view.Clusters.Sum(c => c.Count)));
            Assert.Equal(100, view.Clusters.Sum(c => c.Urgent));
            Assert.Equal(await city.Get<CaseList>().CountAsync(actor, filter with { OverdueOnly = true }), view.Clusters.Sum(c => c.Overdue));
            // A cluster opens into what it counted.
            var first = view.Clusters[0];
            Assert.Equal(first.Count, await city.Get<CaseList>().CountAsync(actor, filter with { Box = first.Box }));
        }
        var close = await city.Get<CaseMap>().ViewAsync(actor, filter with { Box = new Extent(118.60, 34.88, 118.62, 34.90) }, 15);
        Assert.Empty(close.Clusters);
        Assert.Equal(close.Count, close.Points.Count);
        Assert.NotEmpty(close.Points);
    }

    static CaseFilter FilterOf(string question)
    {
        var stages = question.Split('&').Where(q => q.StartsWith("stage=", StringComparison.Ordinal)).Select(q => Enum.Parse<Stage>(q[6..])).ToList();
        return new CaseFilter
        {
            Stages = stages.Count > 0 ? stages : Stages.Open, OverdueOnly = question.Contains("overdue", StringComparison.Ordinal), UrgentOnly = question.Contains("urgent", StringComparison.Ordinal),
            Class = question.Contains("class", StringComparison.Ordinal) ? "municipal" : null,
        };
    }

    static async Task<JsonDocument> JsonAsync(Visitor visitor, string path)
    {
        var (status, body) = await visitor.GetAsync(path);
        Assert.True(status == HttpStatusCode.OK, string.Create(CultureInfo.InvariantCulture, $"{path}: {status} {body}"));
        return JsonDocument.Parse(body);
    }
}
