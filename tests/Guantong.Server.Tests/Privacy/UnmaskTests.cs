using System.Net;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Privacy;

public sealed class UnmaskTests
{
    [Fact]
    public async Task A_number_shows_in_clear_only_for_a_reason_for_two_minutes_and_to_the_one_who_asked()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync();
        using var intake = await Visitor.OfAsync(city, PostOf(city, Role.IntakeOperator));
        using var other = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.Last(p => p.Role == Role.IntakeOperator && p.Level == Level.District));
        var at = $"/staff/cases/{c.Number}";

        var masked = (await intake.GetAsync(at)).Body;
        Assert.Contains("139****0023", masked, StringComparison.Ordinal);
        Assert.DoesNotContain(Marked.Phone, masked, StringComparison.Ordinal);

        using var without = await intake.PostAsync($"{at}/unmask", Form("", "", "k1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        using var wordless = await intake.PostAsync($"{at}/unmask", Form("call-back", " ", "k1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.StatusCode);
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.unmasking"));

        using var asked = await intake.PostAsync($"{at}/unmask", Form("call-back", "回访", "k1"));
        using var twice = await intake.PostAsync($"{at}/unmask", Form("call-back", "回访", "k1"));
        var clear = asked.Headers.Location!.ToString();
        Assert.Equal(clear, twice.Headers.Location!.ToString());
        var open = (await intake.GetAsync(clear)).Body;
        Assert.Contains("+86 139-7194-0023", WebUtility.HtmlDecode(open), StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", open, StringComparison.Ordinal);
        Assert.DoesNotContain("139-7194-0023", WebUtility.HtmlDecode((await other.GetAsync(clear)).Body), StringComparison.Ordinal);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.unmasking where reason = 'call-back' and words = '回访' and field = 'NameAndPhone'"));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'read-reporter'"));

        city.Time.Advance(Unmaskings.Shown);
        Assert.DoesNotContain("139-7194-0023", WebUtility.HtmlDecode((await intake.GetAsync(clear)).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_ask_gets_no_form_and_no_answer_and_leaves_no_row()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync();
        c = await city.WalkAsync(c, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork");
        foreach (var post in (Post[])[city.Get<PeopleDirectory>().Posts.First(p => p.Unit == c.Main!.Unit), PostOf(city, Role.Dispatcher), PostOf(city, Role.Auditor)])
        {
            using var visitor = await Visitor.OfAsync(city, post);
            Assert.DoesNotContain("value=\"NameAndPhone\"", (await visitor.GetAsync($"/staff/cases/{c.Number}")).Body, StringComparison.Ordinal);
            using var answer = await visitor.PostAsync($"/staff/cases/{c.Number}/unmask", Form("call-back", "想看看", $"k-{post.User}"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.unmasking"));
    }

    [Fact]
    public async Task Two_who_press_at_once_are_two_rows_and_one_who_presses_twice_at_once_is_one()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync();
        var wish = new UnmaskWish(c.Id, PersonalField.Phone, "call-back", "回访一下", "same", null);
        var (first, second) = (PostOf(city, Role.IntakeOperator).Actor, PostOf(city, Role.ShiftLeader).Actor);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => city.Get<Unmaskings>().AskAsync(i % 2 == 0 ? first : second, wish)));

        Assert.All(answers, a => Assert.Equal(UnmaskEnd.Granted, a.End));
        Assert.Equal(2L, await city.House.Database.ScalarAsync("select count(*) from cases.unmasking"));
    }

    static Post PostOf(DemoCity city, Role role) => city.Get<PeopleDirectory>().Posts.First(p => p.Role == role && p.Level == Level.District);

    static Dictionary<string, string> Form(string reason, string words, string key) => new() { ["key"] = key, ["field"] = "NameAndPhone", ["reason"] = reason, ["words"] = words };
}
