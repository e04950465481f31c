using System.Text.Json.Nodes;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.Evaluation;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Catalogue;
using Guantong.Server.Insight.Results;
using Guantong.Server.Insight.Trials;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Admin;

public sealed class TrialTests
{
    [Fact]
    public async Task Unchanged_rules_tell_what_happened_and_changed_ones_say_which_cases_would_have_gone_otherwise()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.CaseAtAsync(Stage.Closed);
        var sent = await city.CaseAtAsync(Stage.Dispatched);
        city.Time.Advance(TimeSpan.FromMinutes(20));
        await city.DoAsync(nameof(ReturnCase), sent);
        var late = await city.CaseAtAsync(Stage.Handling);
        var soon = await city.CaseAtAsync(Stage.Handling);
        // One is worked late and escalated on the way; another is handed back with hours to spare.
        city.Time.Advance(TimeSpan.FromMinutes(90));
        soon = await city.DoAsync(nameof(FinishWork), soon);
        await city.DoAsync(nameof(PassBack), soon);
        for (var i = 0; i < 40; i++)
        {
            city.Time.Advance(TimeSpan.FromHours(12));
            await city.Get<Watch>().RunAsync();
        }
        await city.DoAsync(nameof(FinishWork), late);
        city.Time.AdvanceTo(new DateTimeOffset(2026, 6, 20, 2, 0, 0, TimeSpan.Zero));
        await city.Get<ResultRebuilding>().RunAsync(onlyCompare: false);
        using var admin = await Administrator.OfAsync(city.House);

        // By itself it is last month: May.
        var same = await TriedAsync(city, admin, new { });
        var real = await city.Get<ResultFigures>().AllAsync(ResultScope.City, new ResultFilter(new ResultPeriod(2026, 5)));
        Assert.Equal(0, (int)same["parted"]!);
        Assert.Equal((real[Measures.Reported], real[Measures.Overdue], real[Measures.Returned]), (Was(same, "cases"), Was(same, "late"), Was(same, "returned")));
        Assert.Equal(await city.House.Database.ScalarAsync("select count(distinct case_id) from cases.journal where deed = 'EscalateOverdue'"), (object)Was(same, "escalated"));
        foreach (var number in new[] { "late", "returned", "escalated" }) Assert.Equal((0, 0), ((int)same["all"]![number]!["joined"]!, (int)same["all"]![number]!["left"]!));

        // An hour for what had days, a quarter of one to return: each number leads to its cases. No case was touched.
        var journal = await city.House.Database.ScalarAsync("select md5(string_agg(hash::text, '' order by case_id, seq)) from cases.journal");
        var condition = await admin.RowAsync("conditions.csv", soon.Filing!.Condition);
        var rows = new[]
        {
            Administrator.Change("conditions.csv", condition, ("limit_a", "1 continuous-hours"), ("limit_b", ""), ("limit_c", "")),
            Administrator.Change("policy.csv", await admin.RowAsync("policy.csv", "return-window"), ("value", "0.25 continuous-hours")),
            Administrator.Change("policy.csv", await admin.RowAsync("policy.csv", "urgent-return-window"), ("value", "0.25 continuous-hours")),
        };
        var draft = await admin.PostAsync("/changes", new { why = "试行", rows });
        var tried = await TriedAsync(city, admin, new { change = (string)draft["id"]! });
        Assert.True((int)tried["all"]!["late"]!["joined"]! >= 1);
        Assert.Equal(1, (int)tried["all"]!["returned"]!["left"]!);
        var joined = (await admin.GetAsync($"/trials/{tried["id"]}/cases?number=late&joined=true")).AsArray();
        Assert.Equal((int)tried["all"]!["late"]!["joined"]!, joined.Count);
        Assert.Contains(joined, c => (string)c!["number"]! == soon.Number);
        Assert.Equal([sent.Number], (await admin.GetAsync($"/trials/{tried["id"]}/cases?number=returned&joined=false")).AsArray().Select(c => (string)c!["number"]!));
        Assert.Equal((int)tried["all"]!["late"]!["joined"]!, tried["units"]!.AsArray().Sum(u => (int)u!["line"]!["late"]!["joined"]!));
        Assert.Equal(journal, await city.House.Database.ScalarAsync("select md5(string_agg(hash::text, '' order by case_id, seq)) from cases.journal"));

        // A rule of escalation that waits for a season: nobody would have been told of those that somebody was.
        var rule = new Dictionary<string, string> { ["rule"] = "much-later", ["trigger"] = "overdue", ["after"] = "90 natural-days", ["to"] = "leader", ["by"] = "escalate" };
        var later = await TriedAsync(city, admin, new { change = (string)(await admin.PostAsync("/changes", new { why = "晚提醒", rows = new[] { new { file = "escalations.csv", move = "add", after = rule } } }))["id"]! });
        Assert.Equal((Was(same, "escalated"), Was(same, "escalated")), (Was(later, "escalated"), (long)later["all"]!["escalated"]!["left"]!));
        Assert.Equal((0, 0), ((int)later["all"]!["late"]!["joined"]!, (int)later["all"]!["returned"]!["left"]!));
        Assert.Equal(journal, await city.House.Database.ScalarAsync("select md5(string_agg(hash::text, '' order by case_id, seq)) from cases.journal"));
        Assert.NotEqual(TimeLimit.Minutes(60), city.Get<CityFactsSource>().Current.Conditions[condition["id"]].LimitFor('A'));
    }

    static long Was(JsonNode trial, string number) => number == "cases" ? (long)trial["all"]!["cases"]! : (long)trial["all"]![number]!["was"]!;

    static async Task<JsonNode> TriedAsync(DemoCity city, Administrator admin, object body)
    {
        var asked = await admin.PostAsync("/trials", body, 202);
        await city.Get<TrialRun>().RunAsync();
        var trial = await admin.GetAsync($"/trials/{asked["id"]}");
        Assert.Equal("done", (string)trial["state"]!);
        return trial;
    }
}
