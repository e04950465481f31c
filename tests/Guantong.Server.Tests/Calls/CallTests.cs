using System.Text.Json.Nodes;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Privacy.Retention;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Privacy;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Calls;

/// <summary>A call at the centre, from its ring to what it led to.</summary>
public sealed class CallTests
{
    const string Phone = "138 1234 6021";

    [Fact]
    public async Task A_call_outlives_its_browser_belongs_to_one_seat_and_becomes_one_case_accepted_at_once()
    {
        await using var city = await DemoCity.OpenAsync();
        using var seat = await Seat.OfAsync(city, Role.IntakeOperator);
        using var other = await Seat.OfAsync(city, Role.IntakeOperator, 1);
        var call = await seat.PostAsync("/api/v1/desk/calls", key: "ring-1");
        var id = (string)call["id"]!;
        await SaveAsync(seat, id, 2, Draft(words: "路口井盖坏了"));
        await SaveAsync(seat, id, 1, Draft(words: "路口"));
        city.Time.Advance(TimeSpan.FromSeconds(40));

        // The browser is gone: another one of the same person finds everything as it was typed last.
        using var again = await Seat.OfAsync(city, seat.Post);
        var mine = await again.GetAsync("/api/v1/desk/calls/mine");
        Assert.Equal((id, "路口井盖坏了", 2, 40), ((string)mine["open"]!["id"]!, (string)mine["open"]!["draft"]!["words"]!, (int)mine["open"]!["rev"]!, (int)mine["open"]!["talkSeconds"]!));
        Assert.Equal(id, (string)(await seat.PostAsync("/api/v1/desk/calls", key: "ring-1"))["id"]!);
        Assert.Equal(("call-open", id), CodeAnd(await seat.PostAsync("/api/v1/desk/calls", key: "ring-2"), "call"));

        // On hold it makes room for the next; its seconds do not count as talk; another seat may take it, one of two.
        await seat.PostAsync($"/api/v1/desk/calls/{id}/hold");
        var second = (string)(await seat.PostAsync("/api/v1/desk/calls", key: "ring-2"))["id"]!;
        city.Time.Advance(TimeSpan.FromSeconds(26));
        Assert.Equal("call-open", (string)(await seat.PostAsync($"/api/v1/desk/calls/{id}/resume"))["code"]!);
        var takeable = (await other.GetAsync("/api/v1/desk/calls/mine"))["takeable"]!.AsArray().Single()!;
        Assert.Equal((id, "138****6021"), ((string)takeable["id"]!, (string)takeable["phone"]!));
        var taken = await Task.WhenAll(other.PostAsync($"/api/v1/desk/calls/{id}/take-over", new { from = seat.Post.Person.Value }), other.PostAsync($"/api/v1/desk/calls/{id}/take-over", new { from = seat.Post.Person.Value }));
        Assert.All(taken, t => Assert.Equal("open", (string)t["state"]!));
        Assert.Equal("call-theirs", (string)(await SaveAsync(seat, id, 3, Draft(words: "我还在写")))["code"]!);
        Assert.Equal("dropped", (string)(await seat.PostAsync($"/api/v1/desk/calls/{second}/end", new { outcome = "dropped" }))["outcome"]!);

        // Pressed twice it is one case; the law's own words say why it could not be accepted without a class.
        city.Time.Advance(TimeSpan.FromSeconds(20));
        var wish = new { draft = Draft(words: "路口井盖坏了，孩子差点掉下去", urgent: true), accept = true };
        var made = await Task.WhenAll(other.PostAsync($"/api/v1/desk/calls/{id}/report", wish), other.PostAsync($"/api/v1/desk/calls/{id}/report", wish));
        var number = (string)made[0]["number"]!;
        Assert.Equal(number, (string)made[1]["number"]!);
        Assert.True((bool)made[0]["accepted"]! || (bool)made[1]["accepted"]!);
        Assert.Contains(CaseNumber.Shown(number), (string)made[0]["tell"]!, StringComparison.Ordinal);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
        Assert.Equal("Hotline", ((Channel)Convert.ToInt16(await city.House.Database.ScalarAsync("select channel from cases.report"), null)).ToString());
        Assert.Equal("紧急", await city.House.Database.ScalarAsync("select answer from cases.report_answer where code = 'urgent'"));
        Assert.Null(await NullAsync(city, "select draft from cases.call_person where call_id = $1", Guid.Parse(id)));

        // The day's list adds up to its figures and shows no number.
        var day = await other.GetAsync("/api/v1/desk/calls");
        Assert.Equal((2, 43), ((int)day["calls"]!, (int)day["averageTalk"]!));
        Assert.Equal(["case-made 1", "dropped 1"], day["figures"]!.AsArray().Select(f => $"{f!["key"]} {f["count"]}"));
        foreach (var figure in day["figures"]!.AsArray())
            Assert.Equal((int)figure!["count"]!, (await other.GetAsync($"/api/v1/desk/calls?outcome={figure["key"]}"))["rows"]!.AsArray().Count);
        Assert.Equal("138****6021", (string)day["rows"]!.AsArray().Single(r => (string)r!["id"]! == id)!["phone"]!);
        using var unit = await Seat.OfAsync(city, Role.Department);
        Assert.Equal("not-yours", (string)(await unit.GetAsync("/api/v1/desk/calls"))["code"]!);
    }

    [Fact]
    public async Task Somebody_who_calls_about_what_is_known_follows_it_and_is_known_by_the_end_of_the_number()
    {
        await using var city = await DemoCity.OpenAsync();
        using var seat = await Seat.OfAsync(city, Role.IntakeOperator);
        var known = await city.ReportAsync(new(118.6501, 34.919), "人行道井盖破损，车过有响声");
        var first = (string)(await seat.PostAsync("/api/v1/desk/calls", key: "one"))["id"]!;

        var advice = await seat.PostAsync("/api/v1/desk/calls/advice", new { words = "井盖破损，车过响声很大", lon = 118.650, lat = 34.919 });
        var twin = advice["duplicates"]!.AsArray().First()!;
        Assert.Equal(known.Number, (string)twin["case"]!["number"]!);
        Assert.True((bool)advice["place"]!["inside"]!);
        Assert.Contains(known.Number, advice["history"]!.AsArray().Select(h => (string)h!["number"]!));
        var type = (string)advice["classes"]!.AsArray().First()!["type"]!;
        Assert.NotEmpty((await seat.PostAsync("/api/v1/desk/calls/advice", new { words = "井盖", lon = 118.650, lat = 34.919, type }))["conditions"]!.AsArray());

        var followed = await seat.PostAsync($"/api/v1/desk/calls/{first}/report", new { draft = Draft("井盖还是没修"), follow = known.Number });
        Assert.Equal(known.Number, (string)followed["followed"]!);
        Assert.Contains(CaseNumber.Shown(known.Number), (string)followed["tell"]!, StringComparison.Ordinal);
        Assert.Equal(2, (await city.NowAsync(known)).Reports);
        Assert.Equal(followed["number"]!.ToString(), (await seat.PostAsync($"/api/v1/desk/calls/{first}/report", new { draft = Draft("井盖还是没修"), follow = known.Number }))["number"]!.ToString());

        // The last four digits find the caller, masked, with what is open; two more calls and the card says how to help.
        for (var n = 2; n <= 3; n++)
        {
            var next = (string)(await seat.PostAsync("/api/v1/desk/calls", key: $"call-{n}"))["id"]!;
            await seat.PostAsync($"/api/v1/desk/calls/{next}/report", new { draft = Draft("井盖响", lon: 118.66 + (n * 0.001)) });
        }
        var caller = (await seat.PostAsync("/api/v1/desk/calls/caller", new { phone = "6021" }))["callers"]!.AsArray().Single()!;
        Assert.Equal(("138****6021", 3, 3, true), ((string)caller["phone"]!, (int)caller["reports30"]!, (int)caller["open"]!, (bool)caller["repeated"]!));
        Assert.NotNull(caller["advice"]);
        Assert.False((bool)(await seat.PostAsync("/api/v1/desk/calls/caller", new { phone = "6021" }))["exact"]!);
        Assert.True((bool)(await seat.PostAsync("/api/v1/desk/calls/caller", new { phone = "+86 13812346021" }))["exact"]!);
        Assert.Empty((await seat.PostAsync("/api/v1/desk/calls/caller", new { phone = "021" }))["callers"]!.AsArray());

        // Templates come with what is known of the case, and name what is not.
        var answers = (await seat.GetAsync($"/api/v1/desk/templates?kind=answer&number={known.Number}")).AsArray();
        Assert.Contains(answers, a => ((string)a!["preview"]!).Contains(CaseNumber.Shown(known.Number), StringComparison.Ordinal) && a["missing"]!.AsArray().Count == 0);
        Assert.Contains("unit", answers.Single(a => (string)a!["key"]! == "answer-progress")!["missing"]!.AsArray().Select(m => (string)m!));
    }

    [Fact]
    public async Task A_caller_without_a_report_is_found_exported_erased_and_forgotten_in_time()
    {
        await using var city = await DemoCity.OpenAsync();
        using var seat = await Seat.OfAsync(city, Role.IntakeOperator);
        async Task AnsweredAsync(string key, string phone)
        {
            var id = (string)(await seat.PostAsync("/api/v1/desk/calls", key: key))["id"]!;
            await seat.PostAsync($"/api/v1/desk/calls/{id}/end", new { outcome = "answered", draft = new { phone, name = Marked.Name, words = "问公厕几点关门" } });
        }
        await AnsweredAsync("a", Marked.Phone);
        await AnsweredAsync("b", "13900001111");

        var keys = PersonKeys.Of(Marked.Phone, null, null, null);
        Assert.Equal(1, (await city.Get<PersonFinder>().HoldingsAsync(keys)).Counts["call"]);
        using var zip = new MemoryStream();
        Assert.True(await city.Get<PersonExport>().WriteAsync(keys, zip, (null, null)));
        var erased = await city.Get<PersonErasure>().EraseAsync(new ErasureWish(keys, AtOnce: false, null, null, "wish"));
        Assert.Equal(0, erased!.Reports);
        Assert.Empty(await Everything.FindAsync(city, [Marked.Phone]));
        Assert.NotNull(await city.Get<ErasedSubjects>().FindAsync(keys));
        Assert.True((await city.Get<PersonFinder>().HoldingsAsync(keys)).IsNothing);

        city.Time.Advance(TimeSpan.FromDays(731));
        Assert.Equal(1, (await city.Get<RetentionRun>().RunAsync())!.Single(l => l.Kind == "call").Removed);
        Assert.Equal((2L, 0L), ((long)(await city.House.Database.ScalarAsync("select count(*) from cases.call"))!, (long)(await city.House.Database.ScalarAsync("select count(*) from cases.call_person"))!));
    }

    static object Draft(string words, bool urgent = false, double lon = 118.650) => new { phone = Phone, name = "张三", words, lon, lat = 34.919, type = "GB/T 47678.5-2026:matter:01001", urgent };

    static Task<JsonNode> SaveAsync(Seat seat, string id, int rev, object draft) => seat.SendAsync(HttpMethod.Put, $"/api/v1/desk/calls/{id}/draft", new { rev, draft });

    static (string, string) CodeAnd(JsonNode answer, string member) => ((string)answer["code"]!, (string)answer[member]!);

    static async Task<object?> NullAsync(DemoCity city, string sql, Guid id) => await city.House.Database.ScalarAsync(sql, id) is var found and not DBNull ? found : null;
}
