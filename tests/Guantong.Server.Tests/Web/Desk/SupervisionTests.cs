using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Timers;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Desk;

/// <summary>督办, 审批, 回访 and 清零 at the desk's own addresses.</summary>
public sealed class SupervisionTests
{
    [Fact]
    public async Task Every_unit_of_a_lane_counts_what_the_queue_lists_for_it_and_the_units_add_up_to_the_lane()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.BusyAsync();
        var seen = 0;
        foreach (var (role, bench) in ((Role, string)[])[(Role.Supervisor, "supervise"), (Role.Leader, "supervise"), (Role.Leader, "clearing"), (Role.Leader, "decisions"), (Role.ShiftLeader, "clearing")])
        {
            using var visitor = await Visitor.OfAsync(city, city.PostOf(role));
            var answer = await JsonAsync(visitor, $"/api/v1/desk/supervision?bench={bench}");
            foreach (var lane in answer.GetProperty("lanes").EnumerateArray())
            {
                var key = lane.GetProperty("key").GetString();
                var all = await JsonAsync(visitor, $"/api/v1/desk/queue?bench={bench}&lane={key}&limit=200");
                Assert.True(lane.GetProperty("count").GetInt64() == all.GetProperty("count").GetInt64(), $"{role} {bench}/{key}");
                Assert.Equal(lane.GetProperty("count").GetInt64(), lane.GetProperty("units").EnumerateArray().Sum(u => u.GetProperty("count").GetInt64()));
                foreach (var unit in lane.GetProperty("units").EnumerateArray())
                {
                    var (id, level) = (unit.GetProperty("unit").GetString()!, unit.GetProperty("level").GetString());
                    var page = await JsonAsync(visitor, $"/api/v1/desk/queue?bench={bench}&lane={key}&unit={Uri.EscapeDataString(id)}&level={level}&limit=200");
                    Assert.Equal(unit.GetProperty("count").GetInt64(), page.GetProperty("rows").GetArrayLength());
                    Assert.Equal(unit.GetProperty("count").GetInt64(), page.GetProperty("count").GetInt64());
                    seen++;
                }
            }
        }
        Assert.True(seen > 10, $"only {seen} units were seen");
        using var unitSeat = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department));
        foreach (var closed in (string[])["supervision", "supervision?bench=clearing", "supervision?bench=revisit"]) Assert.Equal(HttpStatusCode.NotFound, (await unitSeat.GetAsync($"/api/v1/desk/{closed}")).Status);
    }

    [Fact]
    public async Task Whoever_decides_sees_the_request_both_consequences_and_who_may_not_and_nothing_is_written_by_looking()
    {
        await using var city = await DemoCity.OpenAsync();
        var earlier = await city.DoAsync(nameof(AskExtension), await city.CaseAtAsync(Stage.Handling));
        await city.DoAsync(nameof(DecideExtension), earlier);
        var c = await city.CaseAtAsync(Stage.Handling, new(118.6507, 34.919));
        var officer = city.WhoCan(nameof(AskExtension), c).Actor;
        c = Assert.IsType<Outcome.Done>(await city.DoAsync(c, new AskExtension(null, new Words("等配件")), officer)).Case;
        var limit = c.Main!.Clock.Limit;
        var facts = city.Get<Guantong.Server.Catalogue.CityFactsSource>().Current;
        var longer = c.Main.Clock.ExtendBy(limit.Load, facts.Calendar, city.Time.Now).Due!.Value;
        using var dispatcher = await Visitor.OfAsync(city, city.PostOf(Role.Dispatcher));

        var request = await JsonAsync(dispatcher, $"/api/v1/desk/cases/{c.Number}/request");
        Assert.Equal(("Extension", "等配件", "DecideExtension"), (request.GetProperty("kind").GetString(), request.GetProperty("reason").GetString(), request.GetProperty("deed").GetString()));
        var ways = request.GetProperty("ways").EnumerateArray().ToList();
        Assert.Equal(longer, ways[0].GetProperty("due").GetDateTimeOffset());
        Assert.Contains("计入延期第 1 次（最多 2 次）", ways[0].GetProperty("said")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(c.Main.Clock.Due, ways[1].GetProperty("due").GetDateTimeOffset());
        Assert.Contains("截止仍为", ways[1].GetProperty("said")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal((1, 1), (request.GetProperty("earlierCount").GetInt32(), request.GetProperty("earlierGranted").GetInt32()));
        Assert.Contains(facts.Units[c.Main.Unit].Name, request.GetProperty("mayNotDecide").EnumerateArray().Select(u => u.GetString()));
        Assert.Equal(JsonValueKind.Null, request.GetProperty("whyNot").ValueKind);

        // As typed: half of what was asked for; then more than was asked for.
        var half = limit with { Amount = limit.Amount / 2 };
        var (status, preview) = await PostAsync(city, city.PostOf(Role.Dispatcher), $"/api/v1/cases/{c.Number}/deeds/DecideExtension/preview", new { approved = true, by = Domain.Deadlines.TimeLimitText.Write(half) });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(c.Main.Clock.ExtendBy(half.Load, facts.Calendar, city.Time.Now).Due, preview.GetProperty("ways")[0].GetProperty("due").GetDateTimeOffset());
        var (_, more) = await PostAsync(city, city.PostOf(Role.Dispatcher), $"/api/v1/cases/{c.Number}/deeds/DecideExtension/preview", new { approved = true, by = Domain.Deadlines.TimeLimitText.Write(limit with { Amount = limit.Amount * 2 }) });
        Assert.False(more.GetProperty("ways")[0].GetProperty("granted").GetBoolean());
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(city, city.PostOf(Role.Dispatcher), $"/api/v1/cases/{c.Number}/deeds/DecideExtension/preview", new { approved = "?" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(city, city.PostOf(Role.Dispatcher), $"/api/v1/cases/{c.Number}/deeds/Nonsense/preview", new { })).Status);
        Assert.Equal(c.Version, (await city.NowAsync(c)).Version);

        // The applicant's own officer sees that it waits, and that it is not theirs to decide.
        using var applicant = await Visitor.OfAsync(city, officer);
        Assert.NotEqual(JsonValueKind.Null, (await JsonAsync(applicant, $"/api/v1/desk/cases/{c.Number}/request")).GetProperty("whyNot").ValueKind);
    }

    [Fact]
    public async Task A_call_has_its_script_a_masked_number_its_hours_and_what_follows_and_no_unit_finds_it()
    {
        await using var city = await DemoCity.OpenAsync();
        city.Phone = "13800001234";
        var (c, secret) = await city.ClosedAsync();
        var caller = city.PostOf(Role.Revisit);
        using var visitor = await Visitor.OfAsync(city, caller);

        var call = await JsonAsync(visitor, $"/api/v1/desk/revisits/{c.Number}");
        Assert.True(call.GetProperty("awaited").GetBoolean());
        Assert.True(call.GetProperty("script").GetArrayLength() >= 4);
        Assert.DoesNotContain("{", string.Join(' ', call.GetProperty("script").EnumerateArray().Select(l => l.GetString())), StringComparison.Ordinal);
        Assert.Equal("138****1234", call.GetProperty("reporters")[0].GetProperty("phone").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(city, caller, $"/api/v1/desk/revisits/{c.Number}/phone", new { reason = "", words = "", key = "k0" })).Status);
        var (_, clear) = await PostAsync(city, caller, $"/api/v1/desk/revisits/{c.Number}/phone", new { reason = "call-back", words = "回访", key = "k1" });
        Assert.Equal("13800001234", clear.GetProperty("reporters")[0].GetProperty("phone").GetString());
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.unmasking"));

        c = Assert.IsType<Outcome.Done>(await city.DoAsync(c, new Revisit(RevisitOutcome.NotReached, null), caller.Actor)).Case;
        call = await JsonAsync(visitor, $"/api/v1/desk/revisits/{c.Number}");
        Assert.NotEqual(JsonValueKind.Null, call.GetProperty("whyNot").ValueKind);
        Assert.InRange(call.GetProperty("next").GetDateTimeOffset() - city.Time.Now, TimeSpan.FromHours(2), TimeSpan.FromHours(3));
        city.Time.AdvanceTo(call.GetProperty("next").GetDateTimeOffset());
        c = Assert.IsType<Outcome.Done>(await city.DoAsync(c, new Revisit(RevisitOutcome.Dissatisfied, new Words("还是不亮")), caller.Actor)).Case;

        // Dissatisfied stays on the list until somebody answers for it, and the reporter reads the answer.
        Assert.NotNull(c.Unsettled);
        c = Assert.IsType<Outcome.Done>(await city.DoAsync(c, new ExplainCase(new Words("内部理由不外传"), new Words("路灯权属已移交，下月换新")), city.PostOf(Role.Leader).Actor)).Case;
        Assert.Null(c.Unsettled);
        var (_, mine) = await city.PageAsync($"/my/{secret}");
        Assert.Contains("路灯权属已移交，下月换新", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("内部理由不外传", mine, StringComparison.Ordinal);
        using var unit = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.First(p => p.Unit == c.Main!.Unit && p.Role.IsUnitOfficer()));
        Assert.Equal(HttpStatusCode.NotFound, (await unit.GetAsync($"/api/v1/desk/revisits/{c.Number}")).Status);
    }

    [Fact]
    public async Task Rules_fire_once_on_two_nodes_are_told_on_the_case_and_changed_rules_reach_open_cases()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Handling);
        city.Time.AdvanceTo(c.Main!.Clock.Due!.Value.AddMinutes(3));
        var watch = city.Get<Watch>();
        await Task.WhenAll(watch.RunAsync(), watch.RunAsync());
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.journal where deed = 'EscalateOverdue' and data ->> 'rule' = 'step-1|1|holder'"));
        var (_, page) = await city.PageAsync($"/staff/cases/{c.Number}", city.PostOf(Role.Supervisor));
        Assert.Contains("按规则“step-1”第 1 次上报，送督办员", page, StringComparison.Ordinal);

        // Another rule, from today on: the unit's superior is asked at once, and the old steps are gone.
        await city.House.Database.ScalarAsync("insert into catalogue.escalation (pack, rule, trigger, after, class, level, urgent, target, means, every, most, valid_from, begun) values ('standard', 'hard', 'overdue', '0.5 continuous-hours', '', '', '', 'unit-head', 'supervise', '', 1, '2026-01-01', 1)");
        await city.House.Database.ScalarAsync("update catalogue.edition set current = 999");
        await city.Get<Guantong.Server.Catalogue.CityFactsSource>().RefreshAsync();
        while (await city.Get<Replanning>().StepAsync(default))
        {
        }
        city.Time.Advance(TimeSpan.FromHours(1));
        await watch.RunAsync();

        var after = await city.NowAsync(c);
        Assert.Equal(["step-1", "hard"], after.Fired.Select(f => f.Rule));
        var owed = Assert.Single(after.Supervisions);
        Assert.Equal(c.Main.Unit, owed.Unit);
        // What is owed and not answered in time is told to the supervisor.
        city.Time.AdvanceTo(owed.Clock.Due!.Value.AddMinutes(3));
        await watch.RunAsync();
        Assert.Equal("answer-1", (await city.NowAsync(c)).Fired[^1].Rule);
        Assert.Equal((0L, 0L), (await city.Get<Rebuilding>().RunAsync(onlyCompare: true)) is var report ? (report.LinesDiffering, report.CountersDiffering) : default);
    }

    static async Task<JsonElement> JsonAsync(Visitor visitor, string path)
    {
        var (status, body) = await visitor.GetAsync(path);
        Assert.True(status == HttpStatusCode.OK, $"{path}: {status} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(DemoCity city, Post by, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(by.Person.Value, default)).Token}");
        using var answer = await city.House.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
