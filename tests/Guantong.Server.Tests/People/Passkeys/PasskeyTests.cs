using System.Text.Json.Nodes;
using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.People.Passkeys;

public sealed class PasskeyTests : IAsyncLifetime
{
    PasskeyDoor door = null!;

    public async Task InitializeAsync() => door = await PasskeyDoor.OpenAsync();

    public async Task DisposeAsync() => await door.DisposeAsync();

    [Fact]
    public async Task A_passkey_opens_the_door_again_and_again_and_everything_is_written_down()
    {
        using var device = await door.AddedAsync(door.Post());

        Assert.Equal("200", await door.SignInAsync(device));
        Assert.Equal("200", await door.SignInAsync(device));

        Assert.Equal("passkey-added sign-in-passkey sign-in-passkey", await door.AuditAsync());
        Assert.Equal(3L, await door.City.House.Database.ScalarAsync("select sign_count from people.passkey"));
    }

    [Fact]
    public async Task A_device_that_never_counts_is_no_copy()
    {
        using var device = new SoftDevice { Counter = 0 };
        await door.AddAsync(door.Post(), device);

        for (var i = 0; i < 2; i++) Assert.Equal("200", await SignInWithCounterAsync(device, 0));
    }

    [Fact]
    public async Task A_challenge_is_answered_once()
    {
        using var device = await door.AddedAsync(door.Post());
        var answer = PasskeyDoor.Answer(await door.OfferAsync(), device);

        Assert.Equal("200", await door.SendAsync("/sign-in", answer));
        Assert.Equal("passkey-expired", await door.SendAsync("/sign-in", answer));
    }

    [Fact]
    public async Task The_same_answer_at_the_same_moment_opens_one_session()
    {
        using var device = await door.AddedAsync(door.Post());
        var answer = PasskeyDoor.Answer(await door.OfferAsync(), device);
        var before = await door.City.House.Database.ScalarAsync("select count(*) from people.token");

        var ends = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => door.SendAsync("/sign-in", answer.DeepClone())));

        Assert.Single(ends, "200");
        Assert.Equal((long)before! + 1, await door.City.House.Database.ScalarAsync("select count(*) from people.token"));
    }

    [Fact]
    public async Task A_challenge_grows_old_and_serves_nobody_else_and_nothing_else()
    {
        using var device = await door.AddedAsync(door.Post());
        var old = PasskeyDoor.Answer(await door.OfferAsync(), device);
        door.City.Time.Advance(Challenges.Lifetime);
        Assert.Equal("passkey-expired", await door.SendAsync("/sign-in", old));

        using var other = new SoftDevice();
        var offer = await door.OfferAsync("/options", await door.TokenAsync(door.Post()));
        var add = new JsonObject { ["ticket"] = (string)offer["ticket"]!, ["credential"] = other.Make(offer["options"]!), ["name"] = "x" };
        Assert.Equal("passkey-expired", await door.SendAsync("", add, await door.TokenAsync(door.Post(1))));
        Assert.Equal("passkey-expired", await door.SendAsync("/sign-in", add));
    }

    [Theory]
    [InlineData("http://evil.example", "localhost", true)]
    [InlineData("https://localhost.evil.example", "localhost", true)]
    [InlineData("http://localhost:8080", "localhost", true)]
    [InlineData("http://localhost", "evil.example", true)]
    [InlineData("http://localhost", "localhost", false)]
    public async Task Another_page_another_domain_or_a_device_that_does_not_know_its_owner_is_refused(string origin, string domain, bool knows)
    {
        using var device = await door.AddedAsync(door.Post());
        (device.Origin, device.Domain, device.KnowsItsOwner) = (origin, domain, knows);

        Assert.Equal("passkey-wrong", await door.SignInAsync(device));
        Assert.Equal("passkey-not-added", await door.AddAsync(door.Post(1), device));
        Assert.EndsWith("passkey-wrong-refused", await door.AuditAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_counter_that_goes_back_ends_the_passkey_and_every_session_of_its_owner()
    {
        using var device = await door.AddedAsync(door.Post());
        for (var i = 0; i < 3; i++) Assert.Equal("200", await door.SignInAsync(device));
        var token = await door.TokenAsync(door.Post());

        Assert.Equal("passkey-copied", await SignInWithCounterAsync(device, 2));

        Assert.Equal("passkey-copied", await SignInWithCounterAsync(device, 99));
        Assert.Null(await door.City.Get<Sessions>().AccountOfAsync(token, default));
        Assert.EndsWith("passkey-copied-refused passkey-copied-refused", await door.AuditAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_signature_with_an_old_counter_ends_nobodys_passkey()
    {
        using var device = await door.AddedAsync(door.Post());
        Assert.Equal("200", await door.SignInAsync(device));
        var forged = PasskeyDoor.Answer(await door.OfferAsync(), device);
        device.Counter = 0;
        forged["credential"]!["response"]!["authenticatorData"] = (string)PasskeyDoor.Answer(await door.OfferAsync(), device)["credential"]!["response"]!["authenticatorData"]!;

        Assert.Equal("passkey-wrong", await door.SendAsync("/sign-in", forged));
        Assert.Equal("200", await SignInWithCounterAsync(device, 50));
    }

    [Theory]
    [InlineData("removed by its owner")]
    [InlineData("revoked by an administrator")]
    public async Task A_passkey_that_was_taken_away_is_refused_with_the_reason(string how)
    {
        using var device = await door.AddedAsync(door.Post());
        var (me, id) = (door.Post(), (Guid)(await door.City.House.Database.ScalarAsync("select id from people.passkey"))!);
        using var second = await door.AddedAsync(me);
        using var owner = await Visitor.OfAsync(door.City, me);
        using var administrator = await Visitor.OfAsync(door.City, door.City.Get<Server.People.PeopleDirectory>().Posts.First(p => p.Role == Domain.People.Role.Administrator));

        using var answer = how == "removed by its owner"
            ? await owner.PostAsync($"/staff/account/passkeys/{id:D}/remove", [])
            : await administrator.PostAsync($"/staff/access/{me.Person.Value:D}/revoke", []);

        Assert.Equal(System.Net.HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("passkey-ended", await door.SignInAsync(device));
        Assert.Equal(how == "removed by its owner" ? "200" : "passkey-ended", await door.SignInAsync(second));
    }

    [Fact]
    public async Task Somebody_whose_post_ended_is_not_let_in_by_a_passkey_either()
    {
        using var device = await door.AddedAsync(door.Post());
        await door.City.House.Database.ScalarAsync($"update people.post set valid_to = '2026-05-01' where person = '{door.Post().Person.Value}'");
        await door.City.House.Database.ScalarAsync("update people.directory set version = version + 1");
        await door.City.Get<Server.People.PeopleDirectory>().RefreshAsync();

        Assert.Equal("sign-in-no-post", await door.SignInAsync(device));
        Assert.EndsWith("sign-in-without-post", await door.AuditAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_that_nobody_knows_and_bodies_of_nonsense_are_refused_in_words()
    {
        using var stranger = new SoftDevice();
        Assert.Equal("passkey-unknown", await door.SignInAsync(stranger));
        foreach (var nonsense in (string[])["{}", "{\"id\":7}", "{\"id\":\"***\"}", "[]", "null", "{\"id\":\"AAAA\",\"response\":{}}"])
            Assert.Equal("passkey-unknown", await door.SendAsync("/sign-in", new JsonObject { ["ticket"] = (string)(await door.OfferAsync())["ticket"]!, ["credential"] = JsonNode.Parse(nonsense) }));
        Assert.Equal("passkey-expired", await door.SendAsync("/sign-in", new JsonObject { ["ticket"] = "x", ["credential"] = new JsonObject() }));
        Assert.Equal("passkey-not-added", await door.AddAsync(door.Post(), stranger, change: body => body["credential"] = new JsonObject()));
    }

    [Fact]
    public async Task No_foreign_page_begins_or_ends_a_ceremony_and_no_bare_address_has_one()
    {
        using var device = await door.AddedAsync(door.Post());
        var answer = PasskeyDoor.Answer(await door.OfferAsync(), device);

        Assert.Equal("cross-site", await door.SendAsync("/sign-in", answer, site: "cross-site"));
        Assert.Equal("cross-site", await door.SendAsync("/sign-in/options", new JsonObject(), site: "same-site"));
        Assert.Equal("cross-site", await door.SendAsync("", answer, await door.TokenAsync(door.Post()), site: "cross-site"));
        Assert.Equal("sign-in-first", await door.SendAsync("/options", new JsonObject()));
        Assert.Equal("passkey-nameless", await door.SendAsync("/sign-in/options", new JsonObject(), host: "127.0.0.1:5080"));
        Assert.Equal("passkey-no-domain", await door.SendAsync("/sign-in/options", new JsonObject(), host: "10.1.2.3"));
    }

    [Fact]
    public async Task Names_are_short_words_and_a_passkey_of_somebody_else_cannot_be_touched()
    {
        using var device = new SoftDevice();
        Assert.Equal("passkey-name", await door.AddAsync(door.Post(), device, name: "  "));
        Assert.Equal("passkey-name", await door.AddAsync(door.Post(), device, name: new string('长', 41)));
        Assert.Equal("201", await door.AddAsync(door.Post(), device, name: "<b>我的</b>"));
        var id = (Guid)(await door.City.House.Database.ScalarAsync("select id from people.passkey"))!;
        using var owner = await Visitor.OfAsync(door.City, door.Post());
        using var other = await Visitor.OfAsync(door.City, door.Post(1));

        using (await other.PostAsync($"/staff/account/passkeys/{id:D}/rename", [new("name", "mine")]))
        using (await other.PostAsync($"/staff/account/passkeys/{id:D}/remove", []))
        using (var denied = await other.PostAsync($"/staff/access/{door.Post().Person.Value:D}/revoke", []))
            Assert.Equal(System.Net.HttpStatusCode.NotFound, denied.StatusCode);

        Assert.Contains("&lt;b&gt;", (await owner.GetAsync("/staff/account")).Body, StringComparison.Ordinal);
        Assert.Equal("200", await door.SignInAsync(device));
    }

    async Task<string> SignInWithCounterAsync(SoftDevice device, uint counter)
    {
        // The device counts one up before it answers.
        device.Counter = unchecked(counter - 1);
        return await door.SignInAsync(device);
    }
}
