using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guantong.Server.People;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Server.Tests.Cases;

/// <summary>The API as a program meets it: by HTTP alone.</summary>
public sealed class CaseApiTests
{
    /// <summary>A rested order of deeds: those that lead on to the end, before those that ask, press or send back.</summary>
    static readonly string[] Onward =
        ["AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase"];

    [Fact]
    public async Task A_script_takes_a_case_from_report_to_closed_by_the_open_deeds_alone()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        await house.Services.GetRequiredService<Guantong.Server.Cases.SamplePhoto>().PrepareAsync(default);
        var number = await ReportAsync(house, """{"description":"井盖破损","lat":34.919,"lon":118.65,"class":"municipal"}""");

        var stage = "Reported";
        foreach (var deed in Onward) stage = await DoAsync(house, number, deed);

        Assert.Equal("Closed", stage);
    }

    [Fact]
    public async Task Every_example_of_an_open_deed_is_accepted()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        await house.Services.GetRequiredService<Guantong.Server.Cases.SamplePhoto>().PrepareAsync(default);
        foreach (var role in (string[])["intake-operator", "shift-leader", "dispatcher", "leader", "supervisor"])
        {
            using var client = await SignedInAsync(house, role);
            var number = await ReportAsync(house, """{"description":"占道经营","lat":34.919,"lon":118.65,"class":"order"}""");
            if (role is "shift-leader" or "dispatcher") await DoAsync(house, number, "AcceptReport");
            if (role is "dispatcher") await DoAsync(house, number, "FileCase");
            var c = (await client.GetFromJsonAsync<JsonNode>($"/api/v1/cases/{number}"))!;
            foreach (var open in c["open"]!.AsArray().Where(o => o!["example"] is not null))
            {
                var answer = await PostAsync(client, number, open!["deed"]!.GetValue<string>(), open["example"]!.ToJsonString(), c["version"]!.GetValue<int>());
                var body = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.PreconditionFailed, $"{open["deed"]}: {body}");
            }
        }
    }

    [Fact]
    public async Task A_version_that_has_moved_is_answered_with_what_changed()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        var number = await ReportAsync(house, """{"description":"路灯不亮","lat":34.919,"lon":118.65,"class":"municipal"}""");
        using var client = await SignedInAsync(house, "intake-operator");
        await DoAsync(house, number, "AcceptReport");

        var answer = await PostAsync(client, number, "RejectReport", """{"reason":"不属于城管范围"}""", 1);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(("stale", "AcceptReport"), (problem["code"]!.GetValue<string>(), problem["since"]![0]!["deed"]!.GetValue<string>()));
        // Who, what and which fields in words, so that a desk can show it beside what was being typed.
        var since = problem["since"]![0]!;
        Assert.Equal(("受理", "受理员", "待立案"), (since["deedName"]!.GetValue<string>(), since["roleName"]!.GetValue<string>(), since["toName"]!.GetValue<string>()));
        Assert.StartsWith("演示", since["by"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(since["fields"]!.AsArray(), f => Assert.NotEqual(f!["field"]!.GetValue<string>(), f["name"]!.GetValue<string>()));
        Assert.NotEmpty(since["fields"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"reason":"x","draw":{"drawn":null}}""", "body-malformed")]
    [InlineData("""{"reason":"x","naam":"y"}""", "body-malformed")]
    [InlineData("""{"reason":7}""", "body-malformed")]
    [InlineData("""{"reason":"x"}{"reason":"y"}""", "body-malformed")]
    [InlineData("""[1]""", "body-malformed")]
    [InlineData("""{"reason":""", "body-malformed")]
    [InlineData("""{"reason":"   "}""", "no-reason")]
    [InlineData("""{}""", "no-reason")]
    public async Task A_body_that_cannot_be_is_answered_with_a_code_a_sentence_and_what_to_do(string body, string code)
    {
        await using var house = await TestHouse.OpenDemoAsync();
        var number = await ReportAsync(house, """{"description":"路灯不亮","lat":34.919,"lon":118.65}""");
        using var client = await SignedInAsync(house, "intake-operator");

        var answer = await PostAsync(client, number, "RejectReport", body, 1);

        Assert.True((int)answer.StatusCode is >= 400 and < 500);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(code, problem["code"]!.GetValue<string>());
        Assert.False(string.IsNullOrWhiteSpace(problem["detail"]!.GetValue<string>()));
        Assert.False(string.IsNullOrWhiteSpace(problem["todo"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{"description":"x","class":"no-such-class","lat":34.919,"lon":118.65}""", "unknown-class")]
    [InlineData("""{"description":"x","lat":39.9,"lon":116.4}""", "outside-the-city")]
    [InlineData("""{"description":"x","lat":0,"lon":0}""", "outside-the-city")]
    [InlineData("""{"class":"order"}""", "empty-report")]
    [InlineData("""{"description":"x","lat":34.919}""", "body-malformed")]
    [InlineData("""{"description":"x","photos":["../../etc/passwd"]}""", "body-malformed")]
    [InlineData("""{"description":"x","lat":1e400,"lon":118}""", "body-malformed")]
    [InlineData("""{"description":"x","lat":"NaN","lon":118}""", "body-malformed")]
    [InlineData("""{"description":"x","lat":"34,9","lon":118}""", "not-json")]
    [InlineData("""{"description":"x","photos":["0000000000000000000000000000000000000000000000000000000000000001"]}""", "photo-not-received")]
    public async Task A_report_that_cannot_be_opens_no_case(string body, string code)
    {
        await using var house = await TestHouse.OpenDemoAsync();

        var answer = await house.Client.PostAsync("/api/v1/reports", Json(body));

        Assert.True((int)answer.StatusCode is >= 400 and < 500);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_too_many_and_naughty_ones_are_kept_as_they_are()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        var tooLong = await house.Client.PostAsync("/api/v1/reports", Json(JsonSerializer.Serialize(new { description = new string('路', 10_000) })));
        Assert.Equal("too-long", (await tooLong.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());

        const string naughty = "<script>alert(1)</script> ' ; drop table cases.case; -- \u202e \ud83d\ude00 =cmd|'/c calc'!A1 ﷽ Z͑ͫalgo";
        await ReportAsync(house, JsonSerializer.Serialize(new { description = naughty }));

        Assert.Equal(naughty, await house.Database.ScalarAsync("select words from cases.words where field = 'Description'"));
    }

    [Fact]
    public async Task Zero_characters_are_dropped_half_characters_refused_and_names_have_a_length()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        var number = await ReportAsync(house, """{"description":"路灯\u0000不亮","name":"王\u0000五","phone":"138\u00000000"}""");
        Assert.Equal("王五 1380000", await house.Database.ScalarAsync("select name || ' ' || phone from cases.reporter"));
        using var client = await SignedInAsync(house, "intake-operator");
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(client, number, "RejectReport", """{"reason":"\ud800"}""", 1)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(client, number, "RejectReport", """{"reason":"不属于\u0000城管范围"}""", 1)).StatusCode);
        Assert.Equal("不属于城管范围", await house.Database.ScalarAsync("select words from cases.words where field = 'Reason'"));

        foreach (var (member, longest) in ((string, int)[])[("name", 100), ("phone", 40)])
        {
            var answer = house.Client.PostAsync("/api/v1/reports", Json(JsonSerializer.Serialize(new Dictionary<string, string> { ["description"] = "路灯不亮", [member] = new('1', longest + 1) })));
            Assert.Equal((HttpStatusCode)422, (await answer).StatusCode);
            Assert.Equal($"{member}-too-long", (await (await answer).Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task Gbk_that_says_so_is_read_and_gbk_that_does_not_is_refused()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var bytes = System.Text.Encoding.GetEncoding("gbk").GetBytes("""{"description":"路灯不亮"}""");
        ByteArrayContent Body(string type) => new(bytes) { Headers = { { "Content-Type", type } } };

        Assert.Equal(HttpStatusCode.BadRequest, (await house.Client.PostAsync("/api/v1/reports", Body("application/json"))).StatusCode);
        var unknown = await house.Client.PostAsync("/api/v1/reports", Body("application/json; charset=martian"));
        Assert.Equal("wrong-charset", (await unknown.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Created, (await house.Client.PostAsync("/api/v1/reports", Body("application/json; charset=gbk"))).StatusCode);
        Assert.Equal("路灯不亮", await house.Database.ScalarAsync("select words from cases.words"));
    }

    [Fact]
    public async Task What_one_may_not_see_is_not_there()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        var number = await ReportAsync(house, """{"description":"路灯不亮","lat":34.919,"lon":118.65}""");

        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client.GetAsync($"/api/v1/cases/{number}")).StatusCode);
        using var crew = await SignedInAsync(house, "crew");
        Assert.Equal(HttpStatusCode.NotFound, (await crew.GetAsync($"/api/v1/cases/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(crew, number, "RejectReport", """{"reason":"x"}""", 1)).StatusCode);
        using var auditor = await SignedInAsync(house, "auditor");
        Assert.Equal("[]", (await auditor.GetFromJsonAsync<JsonNode>($"/api/v1/cases/{number}"))!["open"]!.ToJsonString());
    }

    [Fact]
    public async Task Pages_of_a_list_add_up_to_its_counter()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        for (var i = 0; i < 7; i++) await ReportAsync(house, $$"""{"description":"第{{i}}件","lat":34.919,"lon":118.65,"class":"order"}""");
        using var client = await SignedInAsync(house, "intake-operator");

        var (seen, after) = (new HashSet<string>(StringComparer.Ordinal), "");
        do
        {
            var page = (await client.GetFromJsonAsync<JsonNode>($"/api/v1/cases?stage=Reported&limit=2&after={after}"))!;
            foreach (var line in page["cases"]!.AsArray()) Assert.True(seen.Add(line!["number"]!.GetValue<string>()));
            after = page["next"]?.GetValue<string>() ?? "";
        }
        while (after.Length > 0);

        Assert.Equal(7, seen.Count);
        Assert.Equal(7, (await client.GetFromJsonAsync<JsonNode>("/api/v1/cases/counts"))!["Reported"]!.GetValue<int>());
    }

    [Fact]
    public async Task The_description_of_the_api_names_every_deed_with_its_fields()
    {
        await using var house = await TestHouse.OpenDemoAsync();

        var document = (await house.Client.GetFromJsonAsync<JsonNode>("/api/v1/openapi.json"))!;

        var paths = document["paths"]!.AsObject();
        var dispatch = paths["/api/v1/cases/{number}/deeds/DispatchCase"]!["post"]!;
        Assert.NotNull(dispatch["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!["unit"]);
        Assert.Equal(Guantong.Domain.Cases.CaseLaw.Deeds.Count - 5, paths.Count(p => p.Key.Contains("/deeds/", StringComparison.Ordinal) && !p.Key.EndsWith("/preview", StringComparison.Ordinal)));
        Assert.NotNull(paths["/api/v1/reports"]);
        Assert.NotNull(paths["/api/v1/sign-in"]);
    }

    static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    static async Task<string> ReportAsync(TestHouse house, string body)
    {
        var answer = await house.Client.PostAsync("/api/v1/reports", Json(body));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["number"]!.GetValue<string>();
    }

    static Task<HttpResponseMessage> PostAsync(HttpClient client, string number, string deed, string body, int version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{number}/deeds/{deed}") { Content = Json(body) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return client.SendAsync(request);
    }

    /// <summary>Does a deed as the first account to whom the API opens it, with the example the API gives.</summary>
    static async Task<string> DoAsync(TestHouse house, string number, string deed)
    {
        foreach (var post in house.Services.GetRequiredService<PeopleDirectory>().Posts.Where(p => Fits(deed, p)))
        {
            using var client = await SignedInAsync(house, post.User, byName: true);
            var look = await client.GetAsync($"/api/v1/cases/{number}");
            if (!look.IsSuccessStatusCode) continue;
            var c = (await look.Content.ReadFromJsonAsync<JsonNode>())!;
            if (c["open"]!.AsArray().FirstOrDefault(o => o!["deed"]!.GetValue<string>() == deed) is not { } open) continue;
            var answer = await PostAsync(client, number, deed, open["example"]!.ToJsonString(), c["version"]!.GetValue<int>());
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["stage"]!.GetValue<string>();
        }
        throw new InvalidOperationException($"{deed} is open to nobody.");
    }

    static bool Fits(string deed, Post post) => Guantong.Domain.Cases.CaseLaw.Rows.Any(r => r.Deed.Name == deed && r.By.Contains(post.Role));

    static async Task<HttpClient> SignedInAsync(TestHouse house, string who, bool byName = false)
    {
        var post = house.Services.GetRequiredService<PeopleDirectory>().Posts.First(p => byName ? p.User == who : Guantong.Domain.People.Roles.CodeOf(p.Role) == who && p.Level != Guantong.Domain.People.Level.Township);
        var sessions = house.Services.GetRequiredService<Guantong.Server.People.SignIn.Sessions>();
        var client = house.Server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(sessions, post));
        return client;
    }

    static async Task<string> TokenAsync(Guantong.Server.People.SignIn.Sessions sessions, Post post) => (await sessions.BeginAsync(post.Person.Value, default)).Token;
}
