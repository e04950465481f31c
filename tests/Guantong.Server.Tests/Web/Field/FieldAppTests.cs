using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evaluation;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.Insight.Results;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Tests.Web.Field;

/// <summary>What the app of the street rests on: the task pack, what is settled on the spot and the figures of one person.</summary>
public sealed class FieldAppTests
{
    const int MostPhotoBytes = 200 * 1024;

    [Fact]
    public async Task The_task_pack_holds_what_a_crew_needs_without_signal_until_another_crew_takes_the_work()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await AtWorkAsync(city);
        var crews = CrewsOf(city, c);
        var pack = await PackAsync(city, crews[0]);
        var task = Assert.Single(pack.GetProperty("tasks").EnumerateArray());

        Assert.Equal((c.Number, "todo", true), (task.GetProperty("number").GetString(), task.GetProperty("lane").GetString(), task.GetProperty("isFree").GetBoolean()));
        Assert.Equal(city.Time.Now, pack.GetProperty("now").GetDateTimeOffset());
        Assert.Equal(c.Main!.Clock.Due, task.GetProperty("due").GetDateTimeOffset());
        Assert.Equal(["AcceptWork", "Arrive", "FinishWork"], task.GetProperty("forms").EnumerateArray().Select(f => f.GetProperty("deed").GetString()));
        Assert.All(pack.GetProperty("classes").EnumerateArray(), k => Assert.NotEmpty(k.GetProperty("checklist").EnumerateArray()));
        Assert.DoesNotContain("13812346021", pack.GetRawText(), StringComparison.Ordinal);
        foreach (var photo in task.GetProperty("before").EnumerateArray())
        {
            using var carried = await SendAsync(city, crews[0], HttpMethod.Get, photo.GetProperty("card").GetString()!);
            Assert.InRange((await carried.Content.ReadAsByteArrayAsync()).Length, 1, MostPhotoBytes);
        }

        using var taken = await DeedAsync(city, crews[0], c, nameof(AcceptWork));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.False(Assert.Single((await PackAsync(city, crews[0])).GetProperty("tasks").EnumerateArray()).GetProperty("isFree").GetBoolean());
        foreach (var other in crews.Skip(1))
        {
            Assert.Empty((await PackAsync(city, other)).GetProperty("tasks").EnumerateArray());
            using var late = await DeedAsync(city, other, await city.NowAsync(c), nameof(AcceptWork));
            Assert.Contains(late.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Conflict });
        }
    }

    [Fact]
    public async Task What_is_settled_on_the_spot_counts_once_apart_and_in_no_figure_of_cases()
    {
        await using var city = await DemoCity.OpenAsync();
        var inspector = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Inspector);
        object Spot(double lon = 118.650, object? photos = null) => new { kind = "solved", @class = "sanitation", words = "果皮箱旁散落垃圾，已清", lon, lat = 34.919, photos };

        Assert.Equal(HttpStatusCode.Created, await SettleAsync(city, inspector, "one", Spot()));
        Assert.Equal(HttpStatusCode.Created, await SettleAsync(city, inspector, "one", Spot()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SettleAsync(city, inspector, "one", Spot(lon: 118.651)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SettleAsync(city, inspector, "far", Spot(lon: 100)));
        Assert.Equal(HttpStatusCode.BadRequest, await SettleAsync(city, inspector, "two", Spot(photos: new[] { new string('a', 64), new string('b', 64) })));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SettleAsync(city, inspector, "lost", Spot(photos: new[] { new string('a', 64) })));
        Assert.Equal(HttpStatusCode.Forbidden, await SettleAsync(city, city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department), "desk", Spot()));

        await city.ReportAsync();
        await ReadResultsAsync(city);
        var figures = await JsonAsync(await SendAsync(city, inspector, HttpMethod.Get, "/api/v1/field/figures"));
        Assert.Equal((1, 0), (figures.GetProperty("solved").GetInt32(), figures.GetProperty("advised").GetInt32()));
        Assert.Single(figures.GetProperty("spots").EnumerateArray());
        Assert.All(figures.GetProperty("cases").EnumerateArray(), f => Assert.Equal(0, f.GetProperty("value").GetInt32()));
        var month = city.Get<PersonResults>().ThisMonth().Month;
        var all = await city.Get<ResultFigures>().AllAsync(ResultScope.City, new ResultFilter(ResultPeriod.OfMonth(month)));
        // One case beside it counts, so the counting was real.
        Assert.Equal((1, 0, 0), (all[Measures.Reported], all[Measures.Filed], all[Measures.Closed]));
    }

    [Fact]
    public async Task Figures_of_a_person_are_those_of_the_result_pages_and_a_chief_sees_the_street_without_a_reporter()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await AtWorkAsync(city);
        var crew = CrewsOf(city, c)[0];
        using (await DeedAsync(city, crew, c, nameof(AcceptWork))) { }
        foreach (var deed in (string[])["FinishWork", "PassBack", "RecordCheck", "CloseCase"]) c = await city.DoAsync(deed, await city.NowAsync(c));
        await ReadResultsAsync(city);

        var figures = (await JsonAsync(await SendAsync(city, crew, HttpMethod.Get, "/api/v1/field/figures"))).GetProperty("cases").EnumerateArray().ToDictionary(f => f.GetProperty("code").GetString()!, f => f.GetProperty("value").GetInt32());
        Assert.Equal((1, 1, 1, 0), (figures["filed"], figures["closed"], figures["on-time"], figures["overdue"]));
        var done = Assert.Single((await PackAsync(city, crew)).GetProperty("tasks").EnumerateArray());
        Assert.Equal("done", done.GetProperty("lane").GetString());

        var open = await AtWorkAsync(city);
        var people = city.Get<PeopleDirectory>();
        var chief = people.Ground.ChiefsAt(open.Place!.MicroGrid, open.Division, people.Today)[0];
        var street = (await PackAsync(city, people.Posts.First(p => p.User == chief.User))).GetProperty("street");
        Assert.Contains(CaseNumber.Shown(open.Number), street.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("路灯不亮", street.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("13812346021", street.GetRawText(), StringComparison.Ordinal);
    }

    static async Task ReadResultsAsync(DemoCity city)
    {
        await city.Get<ChangeLog>().PublishAsync();
        await city.Get<ResultReader>().RunAsync();
    }

    /// <summary>A case with a photo and a reporter's number, taken by its unit and given to no crew.</summary>
    static async Task<CaseState> AtWorkAsync(DemoCity city)
    {
        await city.Get<SamplePhoto>().PrepareAsync(default);
        var input = new ReportInput(Channel.Snapshot, "路灯不亮", "青云路东段", new(118.650, 34.919), "municipal", null, [city.Get<SamplePhoto>().Hash!.Value]) { ReporterPhone = "13812346021" };
        var c = Assert.IsType<Receipt.Received>(await city.Get<ReportDesk>().ReceiveAsync(input, Actor.Reporter(city.Get<CityFactsSource>().Current.Area), "test", Guid.NewGuid().ToString("n"))).Case;
        foreach (var deed in (string[])["AcceptReport", "FileCase", "DispatchCase"]) c = await city.DoAsync(deed, c);
        var (officer, _) = city.WhoCan(nameof(AcceptWork), c);
        return Assert.IsType<Outcome.Done>(await city.DoAsync(c, new AcceptWork(null), officer)).Case;
    }

    /// <summary>Everybody whose crew may take it, first of all those of different crews.</summary>
    static List<Post> CrewsOf(DemoCity city, CaseState c)
    {
        var facts = city.Get<CityFactsSource>().Current;
        return [.. city.Get<PeopleDirectory>().Posts.Where(p => p.Role == Role.Crew && CaseLaw.Open(c, p.Actor, facts, city.Time.Now).Any()).DistinctBy(p => p.Unit).Take(3)];
    }

    static async Task<JsonElement> PackAsync(DemoCity city, Post by) => await JsonAsync(await SendAsync(city, by, HttpMethod.Get, "/api/v1/field/pack"));

    static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        }
    }

    static Task<HttpResponseMessage> DeedAsync(DemoCity city, Post by, CaseState c, string deed) =>
        SendAsync(city, by, HttpMethod.Post, $"/api/v1/cases/{c.Number}/deeds/{deed}", new { }, r =>
        {
            r.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            r.Headers.TryAddWithoutValidation("If-Match", $"\"{c.Version}\"");
        });

    static async Task<HttpStatusCode> SettleAsync(DemoCity city, Post by, string key, object body)
    {
        using var answer = await SendAsync(city, by, HttpMethod.Post, "/api/v1/field/spots", body, r => r.Headers.Add("Idempotency-Key", key));
        return answer.StatusCode;
    }

    static async Task<HttpResponseMessage> SendAsync(DemoCity city, Post by, HttpMethod method, string path, object? body = null, Action<HttpRequestMessage>? change = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(by.Person.Value, default)).Token}");
        change?.Invoke(request);
        return await city.House.Client.SendAsync(request);
    }
}
