using System.Net;
using System.Text.RegularExpressions;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Privacy.Relays;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Privacy;

public sealed partial class RelayTests
{
    static readonly string[] ToHandling = ["AcceptReport", "FileCase", "DispatchCase", "AcceptWork"];

    [Fact]
    public async Task The_unit_asks_the_reporter_answers_and_neither_learns_who_the_other_is()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.MarkedAsync(relay: true);
        c = await city.WalkAsync(c, ToHandling);
        var officer = OfficerOf(city, c);
        using var unit = await Visitor.OfAsync(city, officer);
        var page = (await unit.GetAsync($"/staff/cases/{c.Number}")).Body;
        using var asked = await unit.PostAsync($"/staff/cases/{c.Number}/relay", Form(page, $"在路的哪一边？我是{officer.Name}，电话13511112222"));
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);

        var mine = (await city.PageAsync($"/my/{secret}")).Page;
        Assert.Contains("在路的哪一边？", mine, StringComparison.Ordinal);
        Assert.Contains("135****2222", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("13511112222", mine, StringComparison.Ordinal);
        Assert.DoesNotContain(officer.Name, mine, StringComparison.Ordinal);
        var answered = await city.SendAsync($"/my/{secret}/relay", ("key", "k1"), ("answer", $"东边，打{Marked.SpokenPhone}找{Marked.Name}"));
        Assert.Equal(303, answered.Status);

        var read = WebUtility.HtmlDecode((await unit.GetAsync($"/staff/cases/{c.Number}")).Body);
        Assert.Contains("东边，打136****0089找欧**", read, StringComparison.Ordinal);
        var centre = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Revisit && p.Level == Level.District);
        Assert.Contains(Marked.SpokenPhone, (await city.PageAsync($"/staff/cases/{c.Number}", centre)).Page, StringComparison.Ordinal);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'relay-write'"));
    }

    [Fact]
    public async Task Without_consent_nothing_is_written_and_with_its_withdrawal_nothing_is_read()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.MarkedAsync();
        c = await city.WalkAsync(c, ToHandling);
        var report = await ReportOf(city, c);
        var officer = OfficerOf(city, c).Actor;
        Task<RelayEnd> AskAsync(string words) => city.Get<Relay>().WriteAsync(officer, c, report, (words, false, words, null));

        Assert.Equal(RelayEnd.NotOpen, await AskAsync("一"));
        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/consent", ("given", "yes"))).Status);
        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/consent", ("given", "yes"))).Status);
        Assert.Equal(RelayEnd.Done, await AskAsync("二二二"));
        city.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/consent", ("given", "no"))).Status);
        Assert.Equal(RelayEnd.NotOpen, await AskAsync("三"));
        var talk = Assert.Single(await city.Get<Relay>().OfCaseAsync(officer, c));
        Assert.Equal((RelayState.Withdrawn, 0), (talk.State, talk.Lines.Count));
        Assert.Equal(2L, await city.House.Database.ScalarAsync("select count(*) from cases.relay_consent"));
        Assert.Equal(422, (await city.SendAsync($"/my/{secret}/relay", ("key", "k"), ("answer", "还在吗"))).Status);
    }

    [Fact]
    public async Task Too_many_too_long_and_twice_are_answered_and_others_units_are_nobody()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync(relay: true);
        c = await city.WalkAsync(c, ToHandling);
        var (report, officer) = (await ReportOf(city, c), OfficerOf(city, c).Actor);
        Task<RelayEnd> AskAsync(string words, string key) => city.Get<Relay>().WriteAsync(officer, c, report, (words, false, key, null));

        Assert.Equal(RelayEnd.NoWords, await AskAsync(" \0 ", "empty"));
        Assert.Equal(RelayEnd.TooLong, await AskAsync(new string('长', Relay.MostCharacters + 1), "long"));
        var ends = await Task.WhenAll(Enumerable.Range(0, 14).Select(i => AskAsync("在哪", $"key{i}")));
        Assert.Equal((10, 4), (ends.Count(e => e == RelayEnd.Done), ends.Count(e => e == RelayEnd.TooMany)));
        var done = Array.IndexOf(ends, RelayEnd.Done);
        Assert.Equal(RelayEnd.Done, await AskAsync("在哪", $"key{done}"));
        Assert.Equal(10L, await city.House.Database.ScalarAsync("select count(*) from cases.relay_message"));
        var stranger = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department && p.Unit != officer.Unit).Actor;
        Assert.Equal(RelayEnd.NotYours, await city.Get<Relay>().WriteAsync(stranger, c, report, ("在哪", false, "x", null)));
        Assert.Empty(await city.Get<Relay>().OfCaseAsync(stranger, c));
    }

    [Fact]
    public async Task A_wish_to_be_called_goes_to_the_centre_and_the_talk_closes_some_days_after_the_case()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.MarkedAsync(relay: true);
        c = await city.WalkAsync(c, ToHandling);
        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/relay", ("key", "call"), ("call", "yes"))).Status);
        var revisit = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Revisit && p.Level == Level.District);
        using var visitor = await Visitor.OfAsync(city, revisit);

        Assert.Contains(CaseNumber.Shown(c.Number), (await visitor.GetAsync("/staff/calls")).Body, StringComparison.Ordinal);
        var message = Message().Match((await visitor.GetAsync($"/staff/cases/{c.Number}")).Body).Groups["id"].Value;
        using var called = await visitor.PostAsync($"/staff/cases/{c.Number}/relay/called", new Dictionary<string, string> { ["message"] = message });
        Assert.Equal(HttpStatusCode.SeeOther, called.StatusCode);
        Assert.DoesNotContain(CaseNumber.Shown(c.Number), (await visitor.GetAsync("/staff/calls")).Body, StringComparison.Ordinal);

        c = await city.WalkAsync(c, "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        Assert.Equal(RelayState.Open, (await city.Get<Relay>().OfReportAsync(await ReportOf(city, c), c)).State);
        city.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(RelayState.Closed, (await city.Get<Relay>().OfReportAsync(await ReportOf(city, c), c)).State);
        Assert.Equal(200, (await city.PageAsync($"/my/{secret}")).Status);
    }

    static Post OfficerOf(DemoCity city, CaseState c) => city.Get<PeopleDirectory>().Posts.First(p => p.Unit == c.Main!.Unit && p.Role.IsUnitOfficer());

    static Task<ReportId> ReportOf(DemoCity city, CaseState c) => city.Get<CaseReading>().FirstReportAsync(c.Id);

    static Dictionary<string, string> Form(string page, string words)
    {
        var form = Relaying().Match(page);
        return new() { ["key"] = form.Groups["key"].Value, ["report"] = form.Groups["report"].Value, ["words"] = words };
    }

    [GeneratedRegex("/relay\"[^>]*>.*?name=\"key\" value=\"(?<key>[^\"]+)\".*?name=\"report\" value=\"(?<report>[^\"]+)\"", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Relaying();

    [GeneratedRegex("name=\"message\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Message();
}
