using System.Text.RegularExpressions;
using Guantong.Domain.Cases;
using Guantong.Server.Cases.Search.Exports;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Privacy;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Searching;

public sealed class FindPagesTests
{
    [Fact]
    public async Task Without_script_a_filter_is_kept_a_list_is_taken_along_and_a_case_is_laid_out_for_paper()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync();
        c = await city.WalkAsync(c, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork");
        await city.IndexAsync();
        var (officer, _) = city.UnitsAround(c);
        using var visitor = await Visitor.OfAsync(city, officer);
        var page = (await visitor.GetAsync("/staff/cases?stage=Handling&words=井盖&days=7&channel=Snapshot")).Body;
        Assert.Contains(CaseNumber.Shown(c.Number), page, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseNumber.Shown(c.Number), (await visitor.GetAsync("/staff/cases?stage=Handling&words=路灯")).Body, StringComparison.Ordinal);
        var key = Regex.Match(page, "name=\"key\" value=\"(?<k>\\w+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["k"].Value;
        Dictionary<string, string> form = new() { ["query"] = "/staff/cases?stage=Handling&words=井盖", ["key"] = key, ["name"] = "井盖在办", ["shared"] = "unit", ["format"] = "xlsx" };
        for (var twice = 0; twice < 2; twice++) (await visitor.PostAsync("/staff/saved", form)).Dispose();
        page = (await visitor.GetAsync("/staff/cases?done=kept")).Body;
        Assert.Single(Regex.Matches(page, "井盖在办 <b class=\"num\">1</b>", RegexOptions.None, TimeSpan.FromSeconds(5)));

        for (var twice = 0; twice < 2; twice++) (await visitor.PostAsync("/staff/exports", form)).Dispose();
        await city.Get<ExportRun>().RunAsync();
        page = (await visitor.GetAsync("/staff/exports")).Body;
        var file = Assert.Single(Regex.Matches(page, "href=\"(?<f>/api/v1/desk/exports/[^\"]+/file)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
        using (var answer = await visitor.AskAsync(file.Groups["f"].Value)) Assert.True(answer.IsSuccessStatusCode && answer.Content.Headers.ContentDisposition!.FileName!.EndsWith(".xlsx", StringComparison.Ordinal));

        // On paper: clocks, chain and journal; nothing to press, nothing in clear.
        var paper = (await visitor.GetAsync($"/staff/cases/{c.Number}?print=1")).Body;
        foreach (var part in (string[])[CaseNumber.Shown(c.Number), Marked.Address, "时限", "承办链", "流转记录", officer.Name]) Assert.Contains(part, paper, StringComparison.Ordinal);
        foreach (var mark in Marked.InWords.Append(Marked.Phone)) Assert.DoesNotContain(mark, paper, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", paper, StringComparison.Ordinal);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'print-case' and subject = $1", c.Number));
    }
}
