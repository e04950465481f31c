using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;
using Guantong.Server.Tests.Catalogue;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.People;

public sealed class AccountVerbTests
{
    [Fact]
    public async Task A_demonstration_shows_every_account_with_an_own_random_password()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);

        using var shown = JsonDocument.Parse(await RunAsync(house, "demo-accounts", "--json"));
        var accounts = shown.RootElement.GetProperty("accounts").EnumerateArray().ToList();

        Assert.Equal(["day", "night", "roads1"], accounts.Select(a => a.GetProperty("user").GetString()));
        Assert.Equal(3, accounts.Select(a => a.GetProperty("password").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(accounts, a => Assert.Matches("^[a-hjkmnp-z2-9]{14}$", a.GetProperty("password").GetString()));
        Assert.Equal(("department", "roads", "district"), (Text(accounts[2], "role"), Text(accounts[2], "unit"), Text(accounts[2], "level")));
    }

    [Fact]
    public async Task A_city_that_is_no_demonstration_shows_and_keeps_no_passwords()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack(demo: false);
        await pack.MustLoadAsync(house);

        var refusal = await Assert.ThrowsAsync<PlainFailure>(() => RunAsync(house, "demo-accounts", "--json"));

        Assert.Contains("not a demonstration", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from people.demo_password"));
    }

    [Fact]
    public async Task When_a_demonstration_becomes_a_real_city_its_shown_passwords_open_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        var shown = (string)(await house.Database.ScalarAsync("select d.password from people.demo_password d join people.person p on p.id = d.account where p.user_name = 'day'"))!;
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(house, new("day", shown)));

        await pack.Change("pack.csv", "demo,true", "demo,false").MustLoadAsync(house);

        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync(house, new("day", shown)));
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from people.demo_password"));
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from people.token"));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_with_a_one_time_password_and_must_replace_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var line = await RunAsync(house, "add-administrator", "root.admin");
        var password = line.Split("root.admin: ")[1].Split(' ')[0];
        await house.Services.GetRequiredService<PeopleDirectory>().RefreshAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await SignInAsync(house, new("root.admin", password)));
        Assert.Equal(HttpStatusCode.BadRequest, await SignInAsync(house, new("root.admin", password, "short")));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(house, new("root.admin", password, "a new long password")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync(house, new("root.admin", password)));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(house, new("root.admin", "a new long password")));
        await Assert.ThrowsAsync<PlainFailure>(() => RunAsync(house, "add-administrator", "root.admin"));
    }

    [Fact]
    public async Task A_reset_ends_sessions_and_the_password_that_was_shown()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        var shown = (string)(await house.Database.ScalarAsync("select d.password from people.demo_password d join people.person p on p.id = d.account where p.user_name = 'day'"))!;
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(house, new("day", shown)));

        await RunAsync(house, "reset-password", "day");

        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from people.token"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync(house, new("day", shown)));
        Assert.Equal(2L, await house.Database.ScalarAsync("select count(*) from people.demo_password"));
    }

    static string? Text(JsonElement account, string name) => account.GetProperty(name).GetString();

    static async Task<HttpStatusCode> SignInAsync(TestHouse house, SignInRequest request)
    {
        using var answer = await house.Client.PostAsJsonAsync("/api/v1/sign-in", request);
        return answer.StatusCode;
    }

    static async Task<string> RunAsync(TestHouse house, string name, params string[] words)
    {
        var verb = PeopleRoom.Verbs.Single(v => v.Name == name);
        await using var output = new StringWriter();
        var options = new CityOptions { DataDirectory = Path.GetTempPath(), Database = house.Database.ConnectionString };
        await using var call = new VerbCall(VerbWords.Of(verb, [.. words, "--lang", "en"]), options, Program.Plan) { Out = output };
        Assert.Equal(0, await verb.Run(call));
        return output.ToString();
    }
}
