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

    [Fact]
    public async Task A_unit_shows_its_roster_of_a_day_and_a_community_its_chiefs_companies_and_volunteers()
    {
        using var visitor = await VisitorAsync(Role.Leader);

        var centre = WebUtility.HtmlDecode((await visitor.GetAsync("/staff/units?unit=centre&day=2026-10-03")).Body);
        Assert.Contains("按排班表", centre, StringComparison.Ordinal);
        Assert.Contains("国庆节", centre, StringComparison.Ordinal);
        Assert.Contains("休息", centre, StringComparison.Ordinal);
        Assert.Contains("按岗位时间", WebUtility.HtmlDecode((await visitor.GetAsync("/staff/units?unit=centre&day=2026-05-13")).Body), StringComparison.Ordinal);
        var community = WebUtility.HtmlDecode((await visitor.GetAsync("/staff/units?unit=comm-limin")).Body);
        Assert.Contains("利民社区第1网格巷长", community, StringComparison.Ordinal);
        Assert.Contains("演示·安居物业服务公司", community, StringComparison.Ordinal);
        Assert.Contains("演示·沭河先锋志愿服务协会", community, StringComparison.Ordinal);
        Assert.Contains("利民社区街长", WebUtility.HtmlDecode((await visitor.GetAsync("/staff/units?unit=town-linshu")).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citizens_see_who_answers_for_the_street_but_no_shopkeeper_and_no_lane_before_the_address_is_public()
    {
        var (c, _) = await city.ReportedAsync();

        var (_, page) = await city.PageAsync($"/c/{c.Number}");
        Assert.Contains("总街长", page, StringComparison.Ordinal);
        Assert.Contains("社区街长", page, StringComparison.Ordinal);
        Assert.Contains("0539-0", page, StringComparison.Ordinal);
        Assert.DoesNotContain("巷长", page.Replace("街长、巷长的姓名", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("店长", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chief_of_the_lane_is_named_once_the_address_is_public()
    {
        var received = Assert.IsType<Server.Cases.Intake.Receipt.Received>(await city.Get<Server.Cases.Intake.ReportDesk>().ReceiveAsync(
            new(Channel.Snapshot, "路灯不亮", "界桥路12号", new(118.650, 34.919), "municipal", null, []), city.Reporter(), "test", "lane"));
        var c = await city.DoAsync(nameof(AcceptReport), received.Case);
        var (leader, example) = city.WhoCan(nameof(FileCase), c);
        c = Assert.IsType<Outcome.Done>(await city.DoAsync(c, ((FileCase)example) with { ReleaseWords = true }, leader)).Case;

        var (_, page) = await city.PageAsync($"/c/{c.Number}");
        Assert.Contains("界桥路12号", page, StringComparison.Ordinal);
        Assert.Contains($"第{int.Parse(c.Place!.MicroGrid![12..], System.Globalization.CultureInfo.InvariantCulture)}网格巷长", page, StringComparison.Ordinal);
        Assert.DoesNotContain("店长", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_shows_a_few_of_the_chiefs_and_all_of_the_other_posts()
    {
        var (_, page) = await city.PageAsync("/staff/sign-in");

        Assert.Contains("value=\"lane001\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"lane300\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"intake06\"", page, StringComparison.Ordinal);
    }

    Task<Visitor> VisitorAsync(Role role) => Visitor.OfAsync(city, city.Get<Server.People.PeopleDirectory>().Posts.Where(p => p.Role == role).OrderBy(p => p.Level == Level.District ? 0 : 1).First());
}
