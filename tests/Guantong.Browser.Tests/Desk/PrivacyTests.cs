using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>The pages by which persons are protected, as people use them.</summary>
[Collection(StaffCollection.Name)]
public sealed class PrivacyTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task A_unit_asks_a_reporter_answers_and_the_clear_view_vanishes(int width)
    {
        var (number, secret) = await HandledAsync(width);
        var c = (await house.Services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
        await using (var unit = await _accounts.SignInAsync(UserOf(p => p.Unit == c.Main!.Unit && p.Role.IsUnitOfficer()), width))
        {
            await unit.GoAsync($"/staff/cases/{number}");
            await unit.Page.GetByLabel("写给上报人").FillAsync("您好，井盖在路的东边还是西边？办公电话 0539-6212345。");
            await unit.Page.GetByRole(AriaRole.Button, new() { Name = "发送", Exact = true }).ClickAsync();
            await unit.Page.Locator(".talk li").First.WaitForAsync();
            await SoundAsync(unit, "relay-unit");
        }
        await using (var mine = await house.VisitAsync(width))
        {
            await mine.GoAsync($"/my/{secret}");
            Assert.Contains("井盖在路的东边还是西边", await mine.Page.InnerTextAsync("#relay"));
            Assert.DoesNotContain("6212345", await mine.Page.InnerTextAsync("#relay"));
            await mine.Page.GetByLabel("您的回答").FillAsync("东边，学校门口。");
            await mine.Page.GetByRole(AriaRole.Button, new() { Name = "发送", Exact = true }).ClickAsync();
            await mine.Page.GetByText("东边，学校门口。").WaitForAsync();
            await mine.Page.GetByRole(AriaRole.Button, new() { Name = "请中心给我打电话" }).ClickAsync();
            await mine.Page.GetByText("请求中心致电").First.WaitForAsync();
            await SoundAsync(mine, "relay-mine");
        }
        await using var intake = (await _accounts.SignInAsync(UserOf(p => p.Role == Role.IntakeOperator && p.Level == Level.District), width)).Expecting(422);
        await intake.GoAsync("/staff/calls");
        await SoundAsync(intake, "calls");
        await intake.GoAsync($"/staff/cases/{number}");
        await intake.Page.Locator("#unmask summary").ClickAsync();
        await intake.Page.GetByRole(AriaRole.Button, new() { Name = "查看并记录" }).ClickAsync();
        await intake.Page.Locator("#unmask .summary").WaitForAsync();
        await SoundAsync(intake, "unmask-wrong");
        await intake.Page.SelectOptionAsync("#unmask-field", "NameAndPhone");
        await intake.Page.SelectOptionAsync("#unmask-reason", "citizen-asks");
        await intake.Page.FillAsync("#unmask-words", "上报人要求回电");
        await intake.Page.GetByRole(AriaRole.Button, new() { Name = "查看并记录" }).ClickAsync();
        await intake.Page.Locator(".reporter").GetByText("13812346021").WaitForAsync();
        await SoundAsync(intake, "unmasked");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task A_citizen_reads_the_notice_the_auditor_the_views_and_the_administrator_answers_requests(int width)
    {
        var (_, secret) = await HandledAsync(width);
        await using (var citizen = (await house.VisitAsync(width)).Expecting(410))
        {
            await citizen.GoAsync("/privacy");
            await SoundAsync(citizen, "privacy");
            await citizen.GoAsync("/report");
            Assert.False(await citizen.Page.GetByLabel("同意承办单位通过本平台向我提问").IsCheckedAsync());
            await SoundAsync(citizen, "report-consent");
        }
        await using (var auditor = await _accounts.SignInAsync(UserOf(p => p.Role == Role.Auditor), width))
        {
            await auditor.GoAsync("/staff/privacy/unmaskings");
            await SoundAsync(auditor, "unmaskings");
        }
        await using var administrator = await _accounts.SignInAsync(UserOf(p => p.Role == Role.Administrator), width);
        await administrator.GoAsync("/staff/privacy");
        await administrator.Page.FillAsync("#link", $"/my/{secret}");
        await administrator.Page.Locator("#content").GetByRole(AriaRole.Button, new() { Name = "查找", Exact = true }).ClickAsync();
        await administrator.Page.GetByText("找到的信息").WaitForAsync();
        await SoundAsync(administrator, "person");
        await administrator.Page.GetByLabel("我已核对申请人身份").CheckAsync();
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "删除", Exact = true }).ClickAsync();
        await administrator.Page.GetByText("已删除，申请编号").WaitForAsync();
        await using var gone = (await house.VisitAsync(width)).Expecting(410);
        await gone.GoAsync($"/my/{secret}");
        Assert.Contains("已于", await gone.Page.InnerTextAsync("main"));
        await SoundAsync(gone, "erased");
    }

    async Task<(string Number, string Secret)> HandledAsync(int width)
    {
        var services = house.Services;
        var input = new ReportInput(Channel.Snapshot, "井盖裂开一半，我电话13812346021", "学府路文苑小学门前", new(118.650, 34.919), "municipal", null, [])
        {
            ReporterName = "王小明", ReporterPhone = "13812346021", RelayConsent = true,
        };
        var receipt = Assert.IsType<Receipt.Received>(await services.GetRequiredService<ReportDesk>().ReceiveAsync(input, Actor.Reporter(services.GetRequiredService<CityFactsSource>().Current.Area), "test", Guid.NewGuid().ToString("n")));
        foreach (var deed in (Type[])[typeof(AcceptReport), typeof(FileCase), typeof(DispatchCase), typeof(AcceptWork)]) await new Staff(services).DoAsync(receipt.Case.Number, deed);
        return (receipt.Case.Number, receipt.Secret);
    }

    string UserOf(Func<Post, bool> which) => house.Services.GetRequiredService<PeopleDirectory>().Posts.First(which).User;

    static async Task SoundAsync(Visit visit, string name)
    {
        await visit.LookAsync($"privacy-{name}");
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        Assert.Empty(await visit.OverflowingAsync());
    }
}
