using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Privacy.Retention;
using Guantong.Server.Patrols.Plans;
using Guantong.Server.Patrols.Walks;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Places;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Patrols;

public sealed class PatrolTests
{
    const string Api = "/api/v1/field/patrols";

    [Fact]
    public async Task A_plan_is_walked_with_an_honest_gap_what_was_found_stands_with_it_and_the_way_goes_after_ninety_days()
    {
        await using var city = await DemoCity.OpenAsync();
        var inspector = Inspector(city);
        var road = await RoadAsync(city);
        var supervisor = city.Get<PeopleDirectory>().Posts.First(p => p is { Role: Role.Supervisor, Level: Level.District });
        var (plan, mistakes) = await city.Get<PlanDesk>().MakeAsync(supervisor, new PlanInput("周三周六徒步", [inspector.User], [], [road.Code], "Wed,Sat", null, null), "plan-1");
        Assert.Empty(mistakes);
        // The same form sent twice is one plan.
        Assert.Equal(plan!.Id, (await city.Get<PlanDesk>().MakeAsync(supervisor, new PlanInput("周三周六徒步", [inspector.User], [], [road.Code], "Wed,Sat", null, null), "plan-1")).Plan!.Id);

        using var walker = await Walker.OfAsync(city, inspector);
        var day = await walker.GetAsync(Api);
        Assert.True(day.GetProperty("mayFollow").GetBoolean());
        Assert.Equal(road.Code, Assert.Single(Assert.Single(day.GetProperty("plans").EnumerateArray()).GetProperty("roads").EnumerateArray()).GetProperty("code").GetString());

        // Two presses begin one patrol.
        var begun = await walker.PostAsync(Api, new { plan = plan.Id }, "begin-1");
        var patrol = begun.GetProperty("id").GetGuid();
        Assert.Equal(patrol, (await walker.PostAsync(Api, new { plan = plan.Id }, "begin-2")).GetProperty("id").GetGuid());

        // The first half of the road, then three minutes of nothing, then the rest of it; each part may come twice.
        var walked = Along(road.Lines[0], city.Time.Now);
        var half = walked.Count / 2;
        var rest = walked.Skip(half).Select(p => new[] { p[0] + 180_000, p[1], p[2], p[3] }).ToList();
        Assert.Equal(HttpStatusCode.NoContent, await walker.StatusAsync($"{Api}/{patrol}/track", new { part = 0, points = walked.Take(half), gaps = Array.Empty<object>() }));
        Assert.Equal(HttpStatusCode.NoContent, await walker.StatusAsync($"{Api}/{patrol}/track", new { part = 0, points = walked.Take(half), gaps = Array.Empty<object>() }));
        Assert.Equal(HttpStatusCode.Conflict, await walker.StatusAsync($"{Api}/{patrol}/track", new { part = 0, points = walked.Take(2), gaps = Array.Empty<object>() }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await walker.StatusAsync($"{Api}/{patrol}/track", new { part = 1, points = new[] { new[] { 1.0, 2.0 } } }));
        await RefusesWhatIsNoMomentAsync(walker, patrol);
        Assert.Equal(HttpStatusCode.NoContent, await walker.StatusAsync($"{Api}/{patrol}/track", new { part = 1, points = rest, gaps = new[] { new { from = (long)walked[half - 1][0], until = (long)rest[0][0], reason = "screenOff" } } }));

        // What is found on the way goes by its own key; the link holds although it is made before the report arrives.
        await walker.PostAsync($"{Api}/{patrol}/found", new { key = "report-7" }, null);
        var report = await walker.PostAsync("/api/v1/reports", new { description = "井盖松动", lat = road.Lines[0][0].Lat, lon = road.Lines[0][0].Lon, @class = "municipal" }, "report-7");
        city.Time.Advance(TimeSpan.FromHours(1));
        var ended = await walker.PostAsync($"{Api}/{patrol}/end", new { }, null);
        Assert.Equal(report.GetProperty("number").GetString(), Assert.Single(ended.GetProperty("found").EnumerateArray()).GetProperty("number").GetString());
        Assert.InRange(ended.GetProperty("covered").GetDouble(), 0.5, 1);
        Assert.Equal(ended.GetRawText(), (await walker.PostAsync($"{Api}/{patrol}/end", new { }, null)).GetRawText());
        var way = await city.Get<PatrolRows>().TrackAsync(patrol);
        Assert.Equal(GapReason.ScreenOff, Assert.Single(way.Gaps).Reason);
        Assert.Equal("路面完好", (await walker.PostAsync($"{Api}/{patrol}/report", new { words = " 路面完好 ", advice = "" }, null)).GetProperty("words").GetString());

        // The supervisor sees all of it, and that is written down; another place's supervisor, a department and a chief see nothing.
        var (status, page) = await city.PageAsync($"/staff/patrols/{patrol}", supervisor);
        Assert.Equal(200, status);
        Assert.Contains("屏幕关了或切到后台", page, StringComparison.Ordinal);
        Assert.Contains("路面完好", page, StringComparison.Ordinal);
        Assert.Equal(1L, await city.House.Database.ScalarAsync($"select count(*) from people.access_log where what = 'see-track' and subject = '{patrol}'"));
        Assert.Equal(404, (await city.PageAsync($"/staff/patrols/{patrol}", city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department))).Status);

        // Ninety days on, the way is gone; the figures and the report stay.
        city.Time.Advance(PatrolLaw.KeptFor + TimeSpan.FromDays(1));
        await city.Get<RetentionRun>().RunAsync();
        Assert.Empty((await city.Get<PatrolRows>().TrackAsync(patrol)).Pieces);
        Assert.Equal(ended.GetProperty("covered").GetDouble(), (await city.Get<PatrolRows>().FindAsync(patrol))!.Covered!.Value, 3);
    }

    [Fact]
    public async Task No_way_is_kept_of_chiefs_of_anybody_off_duty_or_on_anothers_patrol()
    {
        await using var city = await DemoCity.OpenAsync();
        var posts = city.Get<PeopleDirectory>().Posts;
        using var chief = await Walker.OfAsync(city, posts.First(p => p.Role == Role.Chief));
        using var inspector = await Walker.OfAsync(city, Inspector(city));
        var here = new[] { new[] { (double)city.Time.Now.ToUnixTimeMilliseconds(), 118.65, 34.92, 8 } };

        var led = await chief.PostAsync(Api, new { }, "c-1");
        Assert.False(led.GetProperty("tracked").GetBoolean());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await chief.StatusAsync($"{Api}/{led.GetProperty("id").GetGuid()}/track", new { part = 0, points = here }));
        Assert.Equal(HttpStatusCode.NotFound, await inspector.StatusAsync($"{Api}/{led.GetProperty("id").GetGuid()}/track", new { part = 0, points = here }));
        using var department = await Walker.OfAsync(city, posts.First(p => p.Role == Role.Department));
        Assert.Equal(HttpStatusCode.Forbidden, await department.StatusAsync(Api, new { }, "d-1"));

        // The shift ends at 14:00; the phone is forgotten and goes on telling, and the patrol is over by itself.
        var patrol = (await inspector.PostAsync(Api, new { }, "i-1")).GetProperty("id").GetGuid();
        city.Time.Advance(TimeSpan.FromHours(8));
        var late = new[] { new[] { (double)city.Time.Now.ToUnixTimeMilliseconds(), 118.66, 34.93, 8 } };
        Assert.Equal(HttpStatusCode.NoContent, await inspector.StatusAsync($"{Api}/{patrol}/track", new { part = 0, points = here.Concat(late) }));
        Assert.Equal(118.65, Assert.Single(Assert.Single((await city.Get<PatrolRows>().TrackAsync(patrol)).Pieces)).Where.Lon, 5);
        city.Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(JsonValueKind.Null, (await inspector.GetAsync(Api)).GetProperty("open").ValueKind);
        Assert.False((await inspector.PostAsync(Api, new { }, "i-2")).GetProperty("tracked").GetBoolean());
        Assert.Equal(["role", "off-duty"], new[] { await chief.GetAsync(Api), await inspector.GetAsync(Api) }.Select(d => d.GetProperty("whyNot").GetString()));

        // A wrong plan says all that is wrong with it.
        var supervisor = posts.First(p => p is { Role: Role.Supervisor, Level: Level.District });
        var (plan, mistakes) = await city.Get<PlanDesk>().MakeAsync(supervisor, new PlanInput("", ["nobody"], ["371329001001999"], ["no-road"], "Xyz", new DateOnly(2026, 6, 1), new DateOnly(2026, 5, 1)), "p");
        Assert.Null(plan);
        Assert.Equal(["wrong-title", "wrong-users", "wrong-streets", "wrong-grids", "wrong-days", "wrong-dates"], mistakes.Select(m => m.Code));
    }

    [Fact]
    public async Task A_patrol_begun_without_a_signal_has_its_own_times_and_a_name_of_its_own_and_presses_at_once_break_nothing()
    {
        await using var city = await DemoCity.OpenAsync();
        var inspector = Inspector(city);
        using var walker = await Walker.OfAsync(city, inspector);
        var (now, key) = (city.Time.Now, Guid.NewGuid());
        var day = await walker.GetAsync(Api);
        Assert.InRange(day.GetProperty("followUntil").GetDateTimeOffset(), now.AddMinutes(1), now + PatrolLaw.Longest);

        // Pressed twenty minutes ago, on a phone whose clock is a day behind: only how long it lay counts.
        var begun = await walker.PostAsync(Api, new { }, key.ToString(), (now.AddDays(-1).AddMinutes(-20), now.AddDays(-1)));
        Assert.Equal(now.AddMinutes(-20), begun.GetProperty("begunAt").GetDateTimeOffset());
        var (id, other) = (begun.GetProperty("id").GetGuid(), Guid.NewGuid());
        var point = new[] { (double)now.AddMinutes(-10).ToUnixTimeMilliseconds(), 118.65, 34.92, 8 };
        Assert.Equal(HttpStatusCode.NoContent, await walker.StatusAsync($"{Api}/{key}/track", new { part = 7, points = new[] { point } }));
        Assert.Single((await city.Get<PatrolRows>().TrackAsync(id)).Pieces);
        // A second phone of the same person: one patrol, under both names; nobody else knows it by either.
        Assert.Equal(id, (await walker.PostAsync(Api, new { }, other.ToString())).GetProperty("id").GetGuid());
        using var stranger = await Walker.OfAsync(city, city.Get<PeopleDirectory>().Posts.Last(p => p.Role == Role.Inspector));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync($"{Api}/{key}/end", new { }));
        var ended = await walker.PostAsync($"{Api}/{other}/end", new { }, null, (now.AddMinutes(-5), now));
        Assert.Equal((id, now.AddMinutes(-5)), (ended.GetProperty("id").GetGuid(), ended.GetProperty("endedAt").GetDateTimeOffset()));

        // Begun just while the one before ends: a patrol or a clear word, each time.
        for (var i = 0; i < 6; i++)
        {
            var open = (await walker.PostAsync(Api, new { }, $"open-{i}")).GetProperty("id").GetGuid();
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => n == 1 ? walker.StatusAsync($"{Api}/{open}/end", new { }) : walker.StatusAsync(Api, new { }, $"press-{i}-{n}")));
            Assert.All(answers, a => Assert.Contains(a, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
            await walker.PostAsync($"{Api}/{(await walker.PostAsync(Api, new { }, $"last-{i}")).GetProperty("id").GetGuid()}/end", new { }, null);
        }
    }

    /// <summary>Moments outside of all calendars are a mistake of the sender, not a fault of the city.</summary>
    static async Task RefusesWhatIsNoMomentAsync(Walker walker, Guid patrol)
    {
        foreach (var moment in (double[])[7e15, -7e15, 1e300])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await walker.StatusAsync($"{Api}/{patrol}/track", new { part = 1, points = new[] { new[] { moment, 118.65, 34.92, 8 } } }));
        var gaps = new[] { new { from = long.MinValue, until = long.MaxValue, reason = "paused" } };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await walker.StatusAsync($"{Api}/{patrol}/track", new { part = 1, points = Array.Empty<double[]>(), gaps }));
    }

    static Post Inspector(DemoCity city) => city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Inspector && city.Get<PeopleDirectory>().IsOnDuty(p, city.Time.Now));

    static async Task<StreetLine> RoadAsync(DemoCity city)
    {
        var code = (string)(await city.House.Database.ScalarAsync("select code from places.street where ended is null and class = 'main' order by ST_Length(geom::geography) limit 1"))!;
        return Assert.Single(await city.Get<StreetLines>().OfAsync([code], []));
    }

    /// <summary>A walk along a line, a point every five seconds.</summary>
    static List<double[]> Along(IReadOnlyList<LonLat> line, DateTimeOffset from)
    {
        var points = new List<double[]>();
        for (var i = 1; i < line.Count; i++)
        {
            var steps = Math.Max(1, (int)(line[i - 1].MetresTo(line[i]) / 7));
            for (var s = 0; s < steps; s++)
            {
                var share = s / (double)steps;
                points.Add([from.AddSeconds(points.Count * 5).ToUnixTimeMilliseconds(), line[i - 1].Lon + ((line[i].Lon - line[i - 1].Lon) * share), line[i - 1].Lat + ((line[i].Lat - line[i - 1].Lat) * share), 8]);
            }
        }
        return points;
    }

    sealed class Walker(HttpClient client, string cookie) : IDisposable
    {
        public static async Task<Walker> OfAsync(DemoCity city, Post post) =>
            new(city.House.Server.CreateClient(), $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(post.Person.Value, default)).Token}");

        public async Task<JsonElement> GetAsync(string path)
        {
            using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
            return JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        }

        public async Task<JsonElement> PostAsync(string path, object body, string? key, (DateTimeOffset Event, DateTimeOffset Sent)? clock = null)
        {
            using var request = Posting(path, body, key);
            if (clock is { } said)
            {
                request.Headers.Add("Event-Time", said.Event.ToString("o", CultureInfo.InvariantCulture));
                request.Headers.Add("Sent-At", said.Sent.ToString("o", CultureInfo.InvariantCulture));
            }
            using var answer = await SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
            return JsonElement.Parse(text);
        }

        public async Task<HttpStatusCode> StatusAsync(string path, object body, string? key = null)
        {
            using var answer = await SendAsync(Posting(path, body, key));
            return answer.StatusCode;
        }

        public void Dispose() => client.Dispose();

        static HttpRequestMessage Posting(string path, object body, string? key)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            return request;
        }

        Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            request.Headers.Add("Cookie", cookie);
            return client.SendAsync(request);
        }
    }
}
