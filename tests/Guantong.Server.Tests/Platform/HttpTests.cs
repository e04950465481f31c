using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Tests.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Guantong.Server.Tests.Platform;

public sealed class HttpTests
{
    [Fact]
    public async Task Health_names_what_is_well()
    {
        await using var house = await TestHouse.OpenAsync();

        var health = await house.Client.GetFromJsonAsync<JsonElement>("/health");

        foreach (var check in (string[])["database", "migrations", "disk"])
            Assert.Equal("well", health.GetProperty("checks").GetProperty(check).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/no-such-page")]
    [InlineData("/fails")]
    public async Task Every_answer_carries_the_strict_policy(string path)
    {
        await using var house = await TestHouse.OpenAsync(routes: app => app.MapGet("/fails", IResult () => throw new InvalidOperationException("inside")));

        using var answer = await house.Client.GetAsync(path);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("inside", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9", "没有找到这个页面。")]
    [InlineData("en-GB", "This page does not exist.")]
    [InlineData("fr", "没有找到这个页面。")]
    public async Task A_problem_speaks_the_language_of_the_reader(string accepted, string sentence)
    {
        await using var house = await TestHouse.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/no-such-page");
        request.Headers.Add("Accept-Language", accepted);

        using var answer = await house.Client.SendAsync(request);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-such-page", problem.GetProperty("code").GetString());
        Assert.Equal(sentence, problem.GetProperty("detail").GetString());
    }

    public static TheoryData<Exception, int, string> Failing => new()
    {
        { new NpgsqlException("gone", new System.Net.Sockets.SocketException(111)), 503, "database-away" },
        { new NpgsqlException("pool exhausted"), 503, "database-away" },
        { Postgres("57P01"), 503, "database-away" },
        { new InvalidOperationException("wrapped", Postgres("53300")), 503, "database-away" },
        { Postgres("53100"), 507, "disk-full" },
        { new IOException("No space left on device", 28), 507, "disk-full" },
        { Postgres("23505"), 500, "unexpected" },
        { new InvalidOperationException("bug"), 500, "unexpected" },
    };

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task A_failure_below_becomes_a_sentence_and_a_time_to_try_again(Exception failure, int status, string code)
    {
        await using var house = await TestHouse.OpenAsync(routes: app => app.MapGet("/fails", IResult () => throw failure));

        using var answer = await house.Client.GetAsync("/fails");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status != 500, answer.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task A_database_that_goes_away_is_answered_with_503_and_comes_back_by_itself()
    {
        await using var house = await TestHouse.OpenAsync(routes: app => app.MapGet("/asks", async (NpgsqlDataSource database) =>
        {
            await using var command = database.CreateCommand("select 1");
            return await command.ExecuteScalarAsync();
        }));
        Assert.Equal(HttpStatusCode.OK, (await house.Client.GetAsync("/asks")).StatusCode);

        await house.Database.ScalarAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await house.Client.GetAsync("/asks")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await house.Client.GetAsync("/asks")).StatusCode);
    }

    [Fact]
    public async Task A_stranger_who_writes_too_much_is_told_when_to_come_back()
    {
        await using var house = await LimitedAsync(perDevice: 2, perAddress: 3);

        Assert.Equal([200, 200, 429], await PostAsync(house, device: "a", times: 3));
        // The refusal of one device leaves its neighbour at the same address one turn, and then the address is spent.
        Assert.Equal([200, 429], await PostAsync(house, device: "b", times: 2));
        Assert.Equal([429], await PostAsync(house, device: null, times: 1));
    }

    [Fact]
    public async Task A_forwarded_address_counts_only_when_a_trusted_proxy_says_it()
    {
        await using var believing = await LimitedAsync(perDevice: 9, perAddress: 1, proxies: ["10.0.0.0/8"]);
        Assert.Equal(200, await FromAsync(believing, "10.1.2.3", "203.0.113.1"));
        Assert.Equal(200, await FromAsync(believing, "10.1.2.3", "203.0.113.2"));
        Assert.Equal(429, await FromAsync(believing, "10.1.2.3", "203.0.113.2"));
        Assert.Equal(200, await FromAsync(believing, "198.51.100.9", "203.0.113.3"));
        Assert.Equal(429, await FromAsync(believing, "198.51.100.9", "203.0.113.4"));

        await using var wary = await LimitedAsync(perDevice: 9, perAddress: 1);
        Assert.Equal(200, await FromAsync(wary, "10.1.2.3", "203.0.113.1"));
        Assert.Equal(429, await FromAsync(wary, "10.1.2.3", "203.0.113.2"));
    }

    static Task<TestHouse> LimitedAsync(int perDevice, int perAddress, string[]? proxies = null) => TestHouse.OpenAsync(
        options => options with { Anonymous = new AnonymousLimits { PerDevice = perDevice, PerAddress = perAddress }, TrustedProxies = proxies ?? [] },
        routes: app => app.MapPost("/write", () => "taken").RequireRateLimiting(RateLimits.AnonymousReport));

    static async Task<List<int>> PostAsync(TestHouse house, string? device, int times)
    {
        var answers = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/write");
            if (device is not null) request.Headers.Add("Cookie", $"{RateLimits.DeviceCookie}={new string(device[0], 32)}");
            using var answer = await house.Client.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) Assert.NotNull(answer.Headers.RetryAfter);
            answers.Add((int)answer.StatusCode);
        }
        return answers;
    }

    static async Task<int> FromAsync(TestHouse house, string peer, string forwardedFor)
    {
        var context = await house.Server.SendAsync(request =>
        {
            request.Request.Method = "POST";
            request.Request.Path = "/write";
            request.Request.Headers["X-Forwarded-For"] = forwardedFor;
            request.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        });
        return context.Response.StatusCode;
    }

    static PostgresException Postgres(string state) => new("said so", "ERROR", "ERROR", state);
}
