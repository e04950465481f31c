using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;

namespace Guantong.Server.Tests.Web;

/// <summary>What a phone's outbox meets at the server: wrong clocks, keys used twice, tasks that were taken away.</summary>
public sealed class OutboxTests
{
    static readonly byte[] Photo = FileHouse.Make("a.jpg", "gaussnoise", "OUT", "64", "48");
    static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Photo));

    [Fact]
    public async Task A_phones_clock_wrong_by_a_day_moves_no_deadline_and_is_noted_beside_the_time_it_claims()
    {
        await using var city = await DemoCity.OpenAsync();
        var now = DemoCity.Morning;
        var right = await SendAsync(city, Guid.NewGuid(), "路灯不亮", now.AddHours(-3), now);
        var behind = await SendAsync(city, Guid.NewGuid(), "路灯不亮", now.AddDays(-1), now.AddDays(-1));
        var ahead = await SendAsync(city, Guid.NewGuid(), "路灯不亮", now.AddDays(1), now.AddDays(1));

        string Of(JsonElement json) => json.GetProperty("number").GetString()!.Replace("-", "", StringComparison.Ordinal);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(distinct (citizen_due_at, opened_at, warn_at)) from cases.case_list"));
        async Task<object?> AheadAsync(JsonElement json) => await city.House.Database.ScalarAsync($"select d.seconds_ahead from cases.number n left join cases.device_clock d on d.case_id = n.case_id where n.number = '{Of(json)}'");
        Assert.IsType<DBNull>(await AheadAsync(right.Json));
        Assert.Equal(-86400, await AheadAsync(behind.Json));
        Assert.Equal(86400, await AheadAsync(ahead.Json));
        Assert.Equal(3L, await city.House.Database.ScalarAsync("select count(*) from cases.report where event_at is not null and event_at <> at"));
        Assert.Equal(3L, await city.House.Database.ScalarAsync("select count(*) from cases.journal where event_at is not null and at = '2026-05-13T02:00:00Z'"));

        // The officer reads both times, and that the clock cannot be believed.
        using var visitor = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.IntakeOperator && p.Actor.Scope.Level == Level.District));
        Assert.Contains("快了 24 小时", (await visitor.GetAsync($"/staff/cases/{Of(ahead.Json)}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_stands_for_one_report_and_a_refused_one_says_what_to_put_right()
    {
        await using var city = await DemoCity.OpenAsync();
        var key = Guid.NewGuid();
        var first = await SendAsync(city, key, "路灯不亮", DemoCity.Morning, DemoCity.Morning);
        var again = await SendAsync(city, key, "路灯不亮", DemoCity.Morning, DemoCity.Morning.AddHours(5));
        var other = await SendAsync(city, key, "井盖丢了", DemoCity.Morning, DemoCity.Morning);

        Assert.Equal((201, 201, 422), (first.Status, again.Status, other.Status));
        Assert.Equal(first.Json.GetProperty("link").GetString(), again.Json.GetProperty("link").GetString());
        Assert.Equal("key-reused", other.Json.GetProperty("code").GetString());
        Assert.NotEmpty(other.Json.GetProperty("todo").GetString()!);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));

        var unknown = await SendAsync(city, Guid.NewGuid(), "路灯不亮", DemoCity.Morning, DemoCity.Morning, new string('a', 64));
        Assert.Equal("photo-not-received", unknown.Json.GetProperty("code").GetString());
        var empty = await SendAsync(city, Guid.NewGuid(), "", DemoCity.Morning, DemoCity.Morning);
        Assert.Equal("请写一下在哪里，或者看到了什么，有一样就行。", empty.Json.GetProperty("mistakes")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_deed_whose_task_was_withdrawn_meanwhile_keeps_its_photos_and_words_with_the_case()
    {
        await using var city = await DemoCity.OpenAsync();
        var handling = await city.CaseAtAsync(Stage.Handling);
        var (crew, _) = city.WhoCan(nameof(FinishWork), handling);
        var gone = await city.DoAsync(nameof(CancelCase), handling);
        using var phone = await PhoneAsync(city, crew);
        (await phone.PutAsync($"/api/v1/files/{Hash}", new ByteArrayContent(Photo))).EnsureSuccessStatusCode();

        var key = Guid.NewGuid().ToString();
        for (var time = 0; time < 2; time++)
        {
            var kept = await FinishAsync(phone, handling, key, $"\"{handling.Version}\"");
            Assert.Equal(HttpStatusCode.OK, kept.Status);
            Assert.Equal("该案已被撤回，您的照片已附到案卷。", kept.Json.GetProperty("sentence").GetString());
        }
        var now = await city.NowAsync(gone);
        Assert.Equal((Stage.Cancelled, gone.Version + 1), (now.Stage, now.Version));
        Assert.Equal(1L, await city.House.Database.ScalarAsync($"select count(*) from cases.evidence where photos = array['{Hash}'] and seq = {now.Version}"));
        Assert.Equal("换好了灯泡", await city.House.Database.ScalarAsync($"select words from cases.words where seq = {now.Version}"));
        Assert.Equal("crew", await city.House.Database.ScalarAsync("select role from cases.journal where deed = 'KeepLateWork' and data ->> 'attempted' = 'FinishWork'"));

        // Who never had the task leaves nothing, and another session sends nothing in this one's name.
        var units = city.Get<Guantong.Server.Catalogue.CityFactsSource>().Current.Units;
        var stranger = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Crew && p.Actor.Unit != crew.Unit && units[p.Actor.Unit!.Value].Parent != units[crew.Unit!.Value].Parent).Actor;
        using var other = await PhoneAsync(city, stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await FinishAsync(other, handling, Guid.NewGuid().ToString(), "*")).Status);
        other.DefaultRequestHeaders.Add("Acting-As", crew.Person!.Value.ToString());
        var refused = await FinishAsync(other, handling, key, "*");
        Assert.Equal((HttpStatusCode.Unauthorized, "acting-as-other"), (refused.Status, refused.Json.GetProperty("code").GetString()));
        Assert.Equal(now.Version, (await city.NowAsync(gone)).Version);
    }

    static async Task<(int Status, JsonElement Json)> SendAsync(DemoCity city, Guid key, string words, DateTimeOffset pressed, DateTimeOffset sent, string? photo = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(words), "words" } };
        if (photo is not null) form.Add(new StringContent(photo), "photo");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report") { Content = form };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("Idempotency-Key", key.ToString());
        request.Headers.Add("Event-Time", pressed.ToString("O"));
        request.Headers.Add("Sent-At", sent.ToString("O"));
        using var answer = await city.House.Client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    static async Task<HttpClient> PhoneAsync(DemoCity city, Actor actor)
    {
        var client = city.House.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(actor.Person!.Value.Value, default)).Token}");
        return client;
    }

    static async Task<(HttpStatusCode Status, JsonElement Json)> FinishAsync(HttpClient phone, CaseState c, string key, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/cases/{c.Number}/deeds/FinishWork") { Content = JsonContent.Create(new { note = "换好了灯泡", photos = new[] { Hash } }) };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.TryAddWithoutValidation("If-Match", version);
        request.Headers.Add("Event-Time", DemoCity.Morning.AddHours(-1).ToString("O"));
        using var answer = await phone.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
