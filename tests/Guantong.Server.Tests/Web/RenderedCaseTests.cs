using System.Net;
using System.Net.Http.Headers;
using Guantong.Domain.Cases;
using Guantong.Server.Tests.Cases;
using Npgsql;

namespace Guantong.Server.Tests.Web;

/// <summary>A public page that is kept is the page that would be made: never older, never another's.</summary>
public sealed class RenderedCaseTests
{
    [Fact]
    public async Task A_kept_page_is_given_again_until_the_case_moves()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Dispatched);
        var at = $"/c/{CaseNumber.Shown(c.Number)}";

        var (first, again) = (await city.PageAsync(at), await city.PageAsync(at));
        Assert.Equal(first, again);

        await city.DoAsync("AcceptWork", c);
        var moved = await city.PageAsync(at);
        Assert.NotEqual(first.Page, moved.Page);
        Assert.Contains("处理中", moved.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_erased_are_gone_from_the_kept_page_at_once_though_no_deed_was_done()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Filed);
        var at = $"/c/{CaseNumber.Shown(c.Number)}";
        Assert.Contains("路灯不亮", (await city.PageAsync(at)).Page, StringComparison.Ordinal);
        var tag = await TagAsync(city, at);

        await using (var erase = city.Get<NpgsqlDataSource>().CreateCommand("update cases.words set words = null where case_id = $1"))
        {
            erase.Parameters.Add(new() { Value = c.Id.Value });
            await erase.ExecuteNonQueryAsync();
        }

        Assert.DoesNotContain("路灯不亮", (await city.PageAsync(at)).Page, StringComparison.Ordinal);
        using var asked = new HttpRequestMessage(HttpMethod.Get, at);
        asked.Headers.IfNoneMatch.Add(tag);
        using var answer = await city.House.Client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Languages_and_large_type_are_kept_apart_and_each_keeps_its_links()
    {
        await using var city = await DemoCity.OpenAsync();
        var at = $"/c/{CaseNumber.Shown((await city.CaseAtAsync(Stage.Filed)).Number)}";
        string[] ways = [at, at + "?lang=en", at + "?lang=zh-CN", at + "?view=elder", at + "?lang=en&view=elder"];
        var pages = new List<string>();
        foreach (var way in ways) pages.Add((await city.PageAsync(way)).Page);

        Assert.Equal(ways.Length, pages.Distinct(StringComparer.Ordinal).Count());
        foreach (var (way, page) in ways.Zip(pages)) Assert.Equal(page, (await city.PageAsync(way)).Page);
        Assert.Contains("<html lang=\"en\"", pages[1], StringComparison.Ordinal);
        Assert.Contains("?lang=en", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_way_of_writing_the_number_and_an_unknown_one_are_answered_as_before()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Filed);

        Assert.Equal(200, (await city.PageAsync($"/c/{c.Number}")).Status);
        Assert.Contains($"/c/{c.Number}", (await city.PageAsync($"/c/{c.Number}")).Page, StringComparison.Ordinal);
        Assert.Equal(404, (await city.PageAsync("/c/371329-20260513-99999")).Status);
        Assert.Equal(404, (await city.PageAsync("/c/none")).Status);
    }

    static async Task<EntityTagHeaderValue> TagAsync(DemoCity city, string at)
    {
        using var answer = await city.House.Client.GetAsync(at);
        return answer.Headers.ETag!;
    }
}
