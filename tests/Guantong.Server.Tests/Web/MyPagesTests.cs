using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Catalogue;
using Guantong.Server.Tests.Cases;
using Xunit;

namespace Guantong.Server.Tests.Web;

/// <summary>The reporter's own page: what was typed is never lost, and what is said there is true.</summary>
public class MyPagesTests
{
    [Fact]
    public async Task A_refused_rating_keeps_mark_and_words_and_a_page_of_another_round_is_told_so()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.ClosedAsync();
        var words = "灯还是不亮" + new string('长', 2000);

        var (status, page) = await city.SendAsync($"/my/{secret}/rate", ("round", "1"), ("rating", "dissatisfied"), ("reason", words));
        Assert.Equal(422, status);
        Assert.Contains("value=\"dissatisfied\" checked", page, StringComparison.Ordinal);
        Assert.Contains($">{words}</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"reason-wrong\">太长了", page, StringComparison.Ordinal);

        foreach (var round in (string[])["2", "", new string('9', 20_000)])
        {
            (status, page) = await city.SendAsync($"/my/{secret}/rate", ("round", round), ("rating", "fair"), ("reason", "灯还是不亮"));
            Assert.Equal(422, status);
            Assert.Contains("id=\"rating-wrong\">这件在您写的时候有了新进展", page, StringComparison.Ordinal);
            Assert.Contains("value=\"fair\" checked", page, StringComparison.Ordinal);
            Assert.Contains(">灯还是不亮</textarea>", page, StringComparison.Ordinal);
        }
        Assert.Null((await city.NowAsync(c)).Rating);
    }

    [Fact]
    public async Task A_reopening_keeps_its_words_takes_no_zero_character_and_sent_twice_is_one()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.ClosedAsync();
        var (status, page) = await city.SendAsync($"/my/{secret}/reopen", ("round", "7"), ("why", "还在漏水"));
        Assert.Equal(422, status);
        Assert.Contains("id=\"why-wrong\">这件在您写的时候有了新进展", page, StringComparison.Ordinal);
        Assert.Contains(">还在漏水</textarea>", page, StringComparison.Ordinal);

        for (var i = 0; i < 2; i++) Assert.Equal(303, (await city.SendAsync($"/my/{secret}/reopen", ("round", "1"), ("why", "还在\0漏水"))).Status);

        Assert.Equal((Stage.Accepted, 2), ((await city.NowAsync(c)).Stage, (await city.NowAsync(c)).Round));
        Assert.Equal("还在漏水", await city.House.Database.ScalarAsync("select words from cases.words where field = 'Reason'"));
        // The form is gone with the round: the words stay to be taken along.
        Assert.Contains("<blockquote>满意</blockquote>", (await city.SendAsync($"/my/{secret}/rate", ("round", "1"), ("rating", "satisfied"), ("reason", "满意"))).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_city_decides_the_reporter_is_told_that_an_answer_is_awaited()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.ClosedAsync();
        await city.House.Database.ScalarAsync("update catalogue.policy set value = 'false' where key = 'reopen-directly'");
        await city.House.Database.ScalarAsync("update catalogue.edition set current = current + 1");
        await city.Get<CityFactsSource>().RefreshAsync();

        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/reopen", ("round", "1"), ("why", "还在漏水"))).Status);

        var (_, page) = await city.PageAsync($"/my/{secret}?thanks=reopen");
        Assert.Equal(RequestKind.Reopening, (await city.NowAsync(c)).Pending?.Kind);
        Assert.Contains("已提出再打开，等待答复", page, StringComparison.Ordinal);
        Assert.DoesNotContain("已重新打开", page, StringComparison.Ordinal);

        c = await city.NowAsync(c);
        await city.DoAsync(c, new DeclineReopening(new Words("现场已复核，管道完好")), city.WhoCan(nameof(DeclineReopening), c).Actor);
        Assert.Contains("没有再打开，原因：现场已复核，管道完好", (await city.PageAsync($"/my/{secret}")).Page, StringComparison.Ordinal);
        // Asked once more, with the same words or others, is asked anew.
        Assert.Equal(303, (await city.SendAsync($"/my/{secret}/reopen", ("round", "1"), ("why", "还在漏水"))).Status);
        Assert.NotNull((await city.NowAsync(c)).Pending);
        Assert.DoesNotContain("管道完好", (await city.PageAsync($"/my/{secret}")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_case_ended_is_told_to_its_reporter_and_to_nobody_else()
    {
        await using var city = await DemoCity.OpenAsync();
        foreach (var deed in (Deed[])[new RejectReport(new Words("属于邻县，已转告")), new CancelCase(new Words("同一人重复上报")), new ForceClose(new Words("责任主体已注销"))])
        {
            var (c, secret) = await city.ReportedAsync();
            var (actor, _) = city.WhoCan(deed.Name, c);
            var done = Assert.IsType<Server.Cases.Outcome.Done>(await city.DoAsync(c, deed, actor));
            var reason = DeedWords.Of(deed).Single().Words.Value;

            var own = (await city.PageAsync($"/my/{secret}")).Page;
            var everybodys = (await city.PageAsync($"/c/{done.Case.Number}")).Page;
            Assert.Contains(reason, own, StringComparison.Ordinal);
            Assert.DoesNotContain(reason, everybodys, StringComparison.Ordinal);
            Assert.Contains("上报人凭查询链接可以看到原因", everybodys, StringComparison.Ordinal);
        }
    }
}
