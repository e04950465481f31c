using System.Net;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web;

/// <summary>The pages that say what is laid down: classes, and units with their duties.</summary>
public sealed class ReferencePagesTests : IAsyncLifetime
{
    DemoCity city = null!;

    public async Task InitializeAsync() => city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task The_filing_form_and_the_intake_form_say_how_to_tell_look_alikes_apart()
    {
        var c = await city.CaseAtAsync(Stage.Reported);
        var (intake, _) = city.WhoCan(nameof(AcceptReport), c);
        using var atIntake = await Visitor.OfAsync(city, intake);
        Assert.Contains("如果箱子是好的，只是垃圾满了，选“垃圾站（箱）满溢”。", WebUtility.HtmlDecode((await atIntake.GetAsync($"/staff/cases/{c.Number}")).Body), StringComparison.Ordinal);

        var accepted = Assert.IsType<Outcome.Done>(await city.DoAsync(c, new AcceptReport(new("GB/T 47678.5-2026", Guantong.Domain.Catalogue.MatterKind.Matter, "09005"), null, null, null, null, false), intake)).Case;
        var (leader, _) = city.WhoCan(nameof(FileCase), accepted);
        using var atFiling = await Visitor.OfAsync(city, leader);
        var page = WebUtility.HtmlDecode((await atFiling.GetAsync($"/staff/cases/{c.Number}")).Body);
        Assert.Contains("如果没有门店，流动或独立的摊位占道，选“占道经营”。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("选“垃圾站（箱）满溢”", page, StringComparison.Ordinal);
        Assert.Contains("If it is a stall without a shop that stands or moves on the road, choose “Trading on the road”.", WebUtility.HtmlDecode((await atFiling.GetAsync($"/staff/cases/{c.Number}?lang=en")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_is_found_by_its_old_code_from_the_search_in_the_head()
    {
        using var visitor = await VisitorAsync(Role.Dispatcher);

        var (_, found) = await visitor.GetAsync("/staff/classes?q=0110");
        Assert.Contains("旧编号 0110 暴露生活垃圾", WebUtility.HtmlDecode(found), StringComparison.Ordinal);
        using var answer = await visitor.AskAsync("/staff/find?number=0110");
        Assert.EndsWith("/staff/classes?q=0110", answer.Headers.Location!.ToString(), StringComparison.Ordinal);

        var (_, one) = await visitor.GetAsync($"/staff/classes?key={Uri.EscapeDataString("GB/T 30428.2-2013:matter:0110")}");
        one = WebUtility.HtmlDecode(one);
        Assert.Contains("暴露垃圾", one, StringComparison.Ordinal);
        Assert.Contains("Exposed rubbish", one, StringComparison.Ordinal);
        Assert.Contains("8 工作时", one.Replace("工作小时", "工作时", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("如果垃圾成堆、堆了很久，或混有渣土，选“积存垃圾渣土”。", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_that_is_not_there_is_answered_in_words()
    {
        using var visitor = await VisitorAsync(Role.Auditor);

        Assert.Contains("没有找到“<不存在>”", WebUtility.HtmlDecode((await visitor.GetAsync($"/staff/classes?q={Uri.EscapeDataString("<不存在>")}")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_shows_what_it_answers_for_what_was_taken_back_and_its_people()
    {
        using var visitor = await VisitorAsync(Role.Leader);

        var page = WebUtility.HtmlDecode((await visitor.GetAsync("/staff/units?unit=town-zhengshan")).Body);
        Assert.Contains("郑山小广告清理", page, StringComparison.Ordinal);
        Assert.Contains("已收回", page, StringComparison.Ordinal);
        Assert.Contains("演示·", page, StringComparison.Ordinal);
        Assert.Contains("车行道机动车停放", WebUtility.HtmlDecode((await visitor.GetAsync("/staff/units?unit=jjdd")).Body), StringComparison.Ordinal);
    }

    Task<Visitor> VisitorAsync(Role role) => Visitor.OfAsync(city, city.Get<Server.People.PeopleDirectory>().Posts.Where(p => p.Role == role).OrderBy(p => p.Level == Level.District ? 0 : 1).First());
}
