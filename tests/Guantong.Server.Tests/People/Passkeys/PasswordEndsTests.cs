using System.Net;
using System.Net.Http.Json;
using Guantong.Server.People;
using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;
using Guantong.Server.Tests.Catalogue;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.People.Passkeys;

public sealed class PasswordEndsTests
{
    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.Forbidden)]
    public async Task Where_the_city_wants_it_a_password_opens_nothing_for_who_has_a_passkey_until_that_is_revoked(bool ends, HttpStatusCode expected)
    {
        await using var house = await TestHouse.OpenAsync(o => o with { SignIn = new SignInSettings { PasswordEndsWithPasskey = ends } });
        using var pack = new TinyPack();
        await pack.MustLoadAsync(house);
        var (roads, day) = (await PasswordAsync(house, "roads1"), await PasswordAsync(house, "day"));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(house, "roads1", roads));
        var account = (Guid)(await house.Database.ScalarAsync("select id from people.person where user_name = 'roads1'"))!;
        await house.Services.GetRequiredService<PasskeyBook>().AddAsync(new Passkey(default, account, [1], [2], "手机", 0, [], true, false, false, default, null, null), default);

        Assert.Equal(expected, await SignInAsync(house, "roads1", roads));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(house, "day", day));
        await RevokeAsync(house, "roads1");
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(house, "roads1", roads));
    }

    [Theory]
    [InlineData("GUANTONG_PASSWORDS", "never")]
    [InlineData("GUANTONG_PASSKEY_DOMAIN", "https://city.example")]
    [InlineData("GUANTONG_PASSKEY_DOMAIN", "10.0.0.1")]
    [InlineData("GUANTONG_SEAL_ROWS", "many")]
    public void A_setting_that_cannot_be_meant_is_refused_at_the_start(string name, string value) =>
        Assert.Contains(name, Assert.Throws<PlainFailure>(() => CityOptions.FromEnvironment("/tmp", asked => asked == name ? value : null)).Message, StringComparison.Ordinal);

    static async Task RevokeAsync(TestHouse house, string user)
    {
        var verb = PeopleRoom.Verbs.Single(v => v.Name == "revoke-passkeys");
        using var said = new StringWriter();
        await using var call = new VerbCall(VerbWords.Of(verb, [user, "--lang", "en"]), house.Services.GetRequiredService<CityOptions>(), Program.Plan) { Out = said };
        Assert.Equal(0, await verb.Run(call));
        Assert.Contains("1 passkeys revoked", said.ToString(), StringComparison.Ordinal);
    }

    static async Task<HttpStatusCode> SignInAsync(TestHouse house, string user, string password)
    {
        using var answer = await house.Client.PostAsJsonAsync("/api/v1/sign-in", new SignInRequest(user, password));
        return answer.StatusCode;
    }

    static async Task<string> PasswordAsync(TestHouse house, string user) =>
        (string)(await house.Database.ScalarAsync("select d.password from people.demo_password d join people.person p on p.id = d.account where p.user_name = $1", user))!;
}
