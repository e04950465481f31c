using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Catalogue;
using Guantong.Server.Tests.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Guantong.Server.Tests.People;

public sealed class SignInTests : IAsyncLifetime
{
    readonly HandTime time = new(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));
    readonly TinyPack pack = new();
    TestHouse house = null!;
    string password = "";

    public async Task InitializeAsync()
    {
        house = await TestHouse.OpenAsync(
            change: builder => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time)),
            routes: app =>
            {
                app.MapGet("/who", (PeopleDirectory people, HttpContext http) => people.ActorOf(http.User)?.Unit?.Value ?? "nobody").RequireAuthorization();
                app.MapPost("/change", () => "changed").RequireAuthorization();
            });
        await pack.MustLoadAsync(house);
        password = await DemoPasswordAsync("roads1");
    }

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        pack.Dispose();
    }

    [Fact]
    public async Task A_right_password_gives_a_token_and_a_guarded_cookie()
    {
        using var answer = await SignInAsync("roads1", password);
        var session = await answer.Content.ReadFromJsonAsync<SignInAnswer>();
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.Equal(("department", "roads", "district"), (session!.Role, session.Unit, session.Level));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("roads", await WhoAsync(session.Token));
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from people.token where encode(hash, 'escape') like '%' || $1 || '%'", session.Token));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_even_for_the_right_password_until_the_time_is_over()
    {
        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync("roads1", "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync("roads1", "wrong")).StatusCode);

        using var locked = await SignInAsync("roads1", password);
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.Equal("300", Assert.Single(locked.Headers.GetValues("Retry-After")));
        time.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync("roads1", password)).StatusCode);
        Assert.Equal("sign-in-failed sign-in-failed sign-in-failed sign-in-failed locked-out sign-in-while-locked sign-in",
            await house.Database.ScalarAsync("select string_agg(what, ' ' order by id) from people.access_log where person is not null"));
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_do_not_pass_the_lock()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SignInAsync("roads1", "wrong")));

        Assert.Equal(4, answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(8, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task An_address_that_fails_on_many_accounts_has_to_wait()
    {
        for (var i = 0; i < FailureLimit.Most; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync($"stranger{i}", "Password123")).StatusCode);

        using var answer = await SignInAsync("roads1", password);

        Assert.Equal("sign-in-too-many", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Guesses_at_the_same_moment_on_many_accounts_are_not_more_than_may_fail()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, FailureLimit.Most + 20).Select(i => SignInAsync($"stranger{i}", "Password123")));
        using var next = await SignInAsync("roads1", password);

        Assert.InRange(answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized), 1, FailureLimit.Most);
        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Signing_in_without_end_is_limited_for_one_address_also_by_API()
    {
        await using var small = await TestHouse.OpenAsync(options => options with { Anonymous = new() { PerAddress = 1 } });
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++) statuses.Add((await small.Client.PostAsJsonAsync("/api/v1/sign-in", new SignInRequest("", ""))).StatusCode);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.BadRequest, 6), HttpStatusCode.TooManyRequests], statuses);
    }

    [Fact]
    public async Task A_name_with_a_zero_character_is_nobodys() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync("roads1\0", password)).StatusCode);

    [Theory]
    [InlineData("/staff/sign-in")]
    [InlineData("/staff/sign-in/")]
    [InlineData("/STAFF/Sign-In/")]
    public async Task No_foreign_page_signs_anybody_in_however_the_address_is_spelt(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("user", "roads1"), new("password", password)]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await house.Client.SendAsync(request);

        Assert.Equal("cross-site", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_token_survives_a_restart_and_ends_with_sign_out()
    {
        var token = await TokenAsync();
        var another = new Sessions(house.Database.Source, house.Services.GetRequiredService<PeopleDirectory>(), house.Services.GetRequiredService<Server.Platform.Entropy>(), time);
        Assert.NotNull(await another.AccountOfAsync(token, default));

        using var leave = Request(HttpMethod.Post, "/api/v1/sign-out", token);
        Assert.Equal(HttpStatusCode.NoContent, (await house.Client.SendAsync(leave)).StatusCode);

        Assert.Equal("401", await WhoAsync(token));
        Assert.Null(await new Sessions(house.Database.Source, house.Services.GetRequiredService<PeopleDirectory>(), house.Services.GetRequiredService<Server.Platform.Entropy>(), time).AccountOfAsync(token, default));
    }

    [Fact]
    public async Task A_session_ends_after_its_lifetime()
    {
        var token = await TokenAsync();
        time.Pass(Sessions.Lifetime);

        Assert.Equal("401", await WhoAsync(token));
    }

    [Fact]
    public async Task Knowing_who_acts_costs_no_SQL()
    {
        var token = await TokenAsync();
        Assert.Equal("roads", await WhoAsync(token));
        await house.Database.ScalarAsync("alter table people.token rename to hidden");

        Assert.Equal("roads", await WhoAsync(token));
    }

    [Fact]
    public async Task A_person_whose_post_ended_can_do_nothing_any_more()
    {
        var token = await TokenAsync();
        await pack.Change("people.csv", "roads1,丙", "roads2,丁").MustLoadAsync(house);

        Assert.Equal("401", await WhoAsync(token));
        Assert.Equal(HttpStatusCode.Forbidden, (await SignInAsync("roads1", password)).StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost", HttpStatusCode.OK)]
    [InlineData("X-Nothing", "", HttpStatusCode.OK)]
    public async Task A_change_with_the_cookie_must_come_from_our_own_pages(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/change");
        request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={await TokenAsync()}");
        request.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(expected, (await house.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_bearer_needs_no_origin_because_no_browser_sends_it_by_itself()
    {
        using var request = Request(HttpMethod.Post, "/change", await TokenAsync());
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.OK, (await house.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task What_a_stranger_typed_as_a_name_is_not_kept()
    {
        await SignInAsync("my-secret-password", "x");

        Assert.Equal("sign-in-unknown", await house.Database.ScalarAsync("select concat(what, subject, person) from people.access_log"));
    }

    async Task<string> TokenAsync()
    {
        using var answer = await SignInAsync("roads1", password);
        return (await answer.Content.ReadFromJsonAsync<SignInAnswer>())!.Token;
    }

    Task<HttpResponseMessage> SignInAsync(string user, string secret) => house.Client.PostAsJsonAsync("/api/v1/sign-in", new SignInRequest(user, secret));

    async Task<string> WhoAsync(string token)
    {
        using var request = Request(HttpMethod.Get, "/who", token);
        using var answer = await house.Client.SendAsync(request);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : $"{(int)answer.StatusCode}";
    }

    static HttpRequestMessage Request(HttpMethod method, string path, string token) =>
        new(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

    async Task<string> DemoPasswordAsync(string user) =>
        (string)(await house.Database.ScalarAsync("select d.password from people.demo_password d join people.person p on p.id = d.account where p.user_name = $1", user))!;
}
