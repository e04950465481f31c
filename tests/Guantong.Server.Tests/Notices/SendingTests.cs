using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Guantong.Domain.Cases;
using Guantong.Server.Notices.Following;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Notices.Writing;
using Guantong.Server.Platform;
using Guantong.Server.Tests.Cases;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Notices;

/// <summary>By which provider, how often, when not: against providers that really listen.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task A_provider_that_fails_rests_and_the_next_takes_over_and_whoever_dies_in_between_doubles_nothing()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.TellAsync();
        await using var provider = await Provider.OpenAsync();
        await city.ProvidersAsync(provider.Row("a", 1), provider.Row("b", 2));
        Secrets(city, "a", "b");
        var courier = city.CourierOf();

        await ReportAsync(city, 4);
        provider.Answers = path => path == "/a" ? 503 : 200;
        Assert.Equal(4, await courier.RunAsync());
        Assert.Equal((0, 4), (provider.Taken("a"), provider.Taken("b")));
        // What was sent is signed, in the right words, to the right number.
        var (_, headers, body) = provider.Got.First();
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("key of b"), Encoding.UTF8.GetBytes($"{headers["X-Time"]}\n{headers["X-Nonce"]}\n{body}"))), headers["X-Sign"]);
        Assert.StartsWith("138000000", (string)JsonNode.Parse(body)!["to"]!, StringComparison.Ordinal);
        Assert.Contains("已收到您反映的问题", (string)JsonNode.Parse(body)!["text"]!, StringComparison.Ordinal);
        // a rests after three failures in a row: it is not even asked.
        Assert.True((await city.Get<Providers>().StandAsync("sms")).First().Rests(city.Time.Now));
        var health = await city.Get<HealthCheckService>().CheckHealthAsync(h => h.Name == "messages");
        Assert.Equal("rests", ((IReadOnlyDictionary<string, string>)health.Entries["messages"].Data["providers"])["a"]);

        // Taken, and the answer is lost: the same provider is asked again under the same id, and no other meanwhile.
        city.Time.Advance(TimeSpan.FromMinutes(5));
        await ReportAsync(city, 1);
        provider.Answers = path => path == "/a" ? -1 : 200;
        await courier.RunAsync();
        provider.Answers = _ => 200;
        // Its own pause of half a minute is over; the provider's rest is not, however many of the first four had asked it.
        city.Time.Advance(TimeSpan.FromSeconds(45));
        await courier.RunAsync();
        Assert.Single(provider.Got, g => g.Path == "/a");
        city.Time.Advance(TimeSpan.FromMinutes(10));
        await courier.RunAsync();
        Assert.Equal((1, 4), (provider.Taken("a"), provider.Taken("b")));
        Assert.Equal(2, provider.Got.Count(g => g.Path == "/a"));

        // A node that dies after the provider took it: its lease ends, another node asks again, the id is the same.
        await ReportAsync(city, 1);
        await Assert.ThrowsAnyAsync<Exception>(() => city.CourierOf(new Dies(city.HttpRoad())).RunAsync());
        Assert.Equal(0, await courier.RunAsync());
        city.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, await courier.RunAsync());
        Assert.Equal((2, 4), (provider.Taken("a"), provider.Taken("b")));
        Assert.Equal(0L, await city.CountAsync("notices.delivery where state <> 'sent' or reason is not null"));

        // Silent four times: then the other says it, and the list says that it may have come twice.
        provider.Answers = path => path == "/a" ? -1 : 200;
        await ReportAsync(city, 1);
        for (var silent = 0; silent < 4; silent++)
        {
            Assert.Equal(1, await courier.RunAsync());
            city.Time.Advance(TimeSpan.FromMinutes(20));
        }
        await using (var rest = city.House.Database.Source.CreateCommand("update notices.provider_state set rests_until = timestamptz '2100-01-01' where provider = 'a'")) await rest.ExecuteNonQueryAsync();
        Assert.Equal(1, await courier.RunAsync());
        Assert.Equal("b maybe-twice", await city.House.Database.ScalarAsync("select provider || ' ' || reason from notices.delivery where state = 'sent' order by id desc limit 1"));
    }

    [Fact]
    public async Task Nothing_leaves_at_night_beyond_the_cap_or_to_a_number_that_is_none_and_what_cannot_be_said_is_dead_with_its_reason()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.TellAsync();
        await using var provider = await Provider.OpenAsync();
        await city.ProvidersAsync(provider.Row("a", 1, cap: 2));
        Secrets(city, "a");
        var courier = city.CourierOf();
        await ReportAsync(city, 3);
        city.Phone = "0539-6212345";
        await city.ReportAsync(new(118.651, 34.919), "landline");
        await city.TellAsync();
        await courier.RunAsync();
        Assert.Equal(2, provider.Taken("a"));
        Assert.Equal("no-mobile", await city.House.Database.ScalarAsync("select reason from notices.delivery where state = 'skipped'"));
        // The day's cap: what is over waits without counting as a failure, and leaves on the next day.
        Assert.Equal((1L, 0), (await city.CountAsync("notices.delivery where state = 'waiting' and reason = 'no-provider-open'"), (int)(await city.House.Database.ScalarAsync("select max(attempts) from notices.delivery where state = 'waiting'"))!));
        city.Time.Advance(TimeSpan.FromDays(1));
        await courier.RunAsync();
        Assert.Equal(3, provider.Taken("a"));

        // At night a step waits for the morning; what was asked for just now does not.
        city.Time.AdvanceTo(DemoCity.Morning.AddDays(2).AddHours(13));
        city.Phone = "13800000009";
        var c = await city.ReportAsync(new(118.652, 34.919), "night");
        foreach (var deed in (string[])["AcceptReport", "FileCase", "DispatchCase"]) c = await city.DoAsync(deed, c);
        await city.TellAsync();
        await courier.RunAsync();
        Assert.Equal("received", await city.House.Database.ScalarAsync("select string_agg(m.step, ' ') from notices.delivery d join notices.message m on m.id = d.message_id where d.state = 'sent' and d.sent_at > now() - interval '100 years' and m.case_id = '" + c.Id.Value + "' and d.channel = 'sms'"));
        city.Time.Advance(TimeSpan.FromHours(12));
        await courier.RunAsync();
        Assert.Equal(0L, await city.CountAsync($"notices.delivery d join notices.message m on m.id = d.message_id where d.state = 'waiting' and m.case_id = '{c.Id.Value}'"));

        // A template that names what is not known says nothing to anybody, and says why; refused for good is dead at once.
        await using (var change = city.House.Database.Source.CreateCommand("update notices.template set zh = '交给{into}' where step = 'extended' and channel = 'sms'")) await change.ExecuteNonQueryAsync();
        var saying = await city.Get<Saying>().OfAsync(new Delivery(1, "sms", "step", Guid.NewGuid(), 1, null) { At = city.Time.Now, Step = "extended", Facts = "{}", Phone = "13800000009" }, default);
        Assert.Null(saying.Message);
        provider.Answers = _ => 422;
        city.Time.Advance(TimeSpan.FromDays(1));
        await ReportAsync(city, 1);
        await courier.RunAsync();
        Assert.Equal("http-422", await city.House.Database.ScalarAsync("select reason from notices.delivery where state = 'dead'"));
        Assert.Equal(HealthStatus.Degraded, (await city.Get<HealthCheckService>().CheckHealthAsync(h => h.Name == "messages")).Status);
        provider.Answers = _ => 200;
        Assert.Equal(1, await city.Get<Deliveries>().RetryAsync(null));
        await courier.RunAsync();
        Assert.Equal(0L, await city.CountAsync("notices.delivery where state = 'dead'"));
    }

    [Fact]
    public async Task A_number_given_here_gets_one_code_and_nothing_more_until_the_code_comes_back()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.TellAsync();
        var (box, _) = await city.Get<Boxes>().NewAsync("zh-CN");
        var (contacts, owner) = (city.Get<Contacts>(), ContactOwner.Of(box));
        Assert.Equal(ContactEnd.NoMobile, await contacts.GiveAsync(owner, "sms", "05396212345"));
        Assert.Equal(ContactEnd.NoMail, await contacts.GiveAsync(owner, "mail", "no@"));
        Assert.Equal(ContactEnd.NoSubscription, await contacts.SubscribeAsync(owner, "https://push.example/x", "{}"));
        Assert.Equal(ContactEnd.Done, await contacts.GiveAsync(owner, "sms", "+86 138 0000 0007"));
        await city.Get<Courier>().RunAsync();
        var sent = JsonNode.Parse(await File.ReadAllTextAsync(Directory.GetFiles(FolderRoad.FolderOf(city.Get<CityOptions>())).Single()))!;
        var code = System.Text.RegularExpressions.Regex.Match((string)sent["text"]!, @"\d{6}").Value;
        await city.Get<Follows>().CaseAsync(box, (await city.ReportAsync()).Number, "at-once");
        await city.TellAsync();
        Assert.Equal(0L, await city.CountAsync("notices.delivery where purpose = 'step'"));
        Assert.Equal(ContactEnd.WrongCode, await contacts.ConfirmAsync(owner, code == "000000" ? "000001" : "000000"));
        Assert.Equal(ContactEnd.Done, await contacts.ConfirmAsync(owner, code));
        Assert.Equal("138****0007 on", (await contacts.OfAsync(owner)).Select(c => $"{c.Masked} {c.State}").Single());
        await contacts.GiveAsync(owner, "sms", "13800000007");
        await contacts.GiveAsync(owner, "sms", "13800000007");
        Assert.Equal(ContactEnd.TooOften, await contacts.GiveAsync(owner, "sms", "13800000007"));
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("114.114.114.114", true)]
    [InlineData("240e:1::1", true)]
    public void Only_public_addresses_are_reached(string address, bool yes) => Assert.Equal(yes, SafeHttp.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("2026-05-13T13:00:00Z", "2026-05-14T00:00:00Z")]
    [InlineData("2026-05-13T18:00:00Z", "2026-05-14T00:00:00Z")]
    [InlineData("2026-05-13T02:00:00Z", "2026-05-13T02:00:00Z")]
    [InlineData("2026-05-14T00:00:00Z", "2026-05-14T00:00:00Z")]
    public void The_rest_of_a_night_ends_in_the_morning(string now, string leaves) =>
        Assert.Equal(DateTimeOffset.Parse(leaves, System.Globalization.CultureInfo.InvariantCulture), QuietHours.NextOutside(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), 21, 8));

    [Fact]
    public void Half_sentences_are_left_out_and_what_must_be_known_is_named()
    {
        var filled = MessageFilling.Fill("已交给[[{unit}]]办理[[，{due} 前办完]]。{link}", new Dictionary<string, string>(StringComparer.Ordinal) { ["unit"] = "环卫所" });
        Assert.Equal(("已交给环卫所办理。{link}", "link"), (filled.Text, filled.Missing.Single()));
        Assert.False(MessageFilling.Pairs("[[{unit}"));
        Assert.Equal(["nmber"], MessageFilling.UnknownIn("{nmber} {number}"));
    }

    static int reporters;

    static async Task ReportAsync(DemoCity city, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var n = Interlocked.Increment(ref reporters);
            city.Phone = $"138000000{n % 100:D2}";
            await city.ReportAsync(new(118.650 + n * 0.0001, 34.919), $"report {n}");
        }
        await city.TellAsync();
    }

    static void Secrets(DemoCity city, params string[] names)
    {
        var path = city.Get<NoticeSecrets>().Path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "{" + string.Join(',', names.Select(n => $"\"{n}\":\"key of {n}\"")) + "}");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>The node goes out like a light when the provider has taken the message.</summary>
    sealed class Dies(IMessageRoad road) : IMessageRoad
    {
        public string Name => road.Name;

        public async Task<SendResult> SendAsync(MessageProvider provider, Outgoing message, CancellationToken cancel)
        {
            await road.SendAsync(provider, message, cancel);
            throw new InvalidOperationException("power cut");
        }
    }
}
