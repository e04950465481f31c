using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Desk;

[Collection(StaffCollection.Name)]
public sealed class DeskTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task A_wrong_password_and_a_locked_account_are_said_beside_the_form(int width)
    {
        await using var visit = (await house.VisitAsync(width, 900)).Expecting(422).Expecting(429);
        var page = visit.Page;
        await visit.GoAsync("/staff/sign-in");
        await visit.LookAsync("sign-in");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(await visit.OverflowingAsync());
        for (var tries = 1; tries <= 5; tries++)
        {
            await page.FillAsync("#user", width == 390 ? "shift09" : "shift08");
            await page.FillAsync("#password", "wrong-password");
            await page.Locator("form:has(#password) button[type=submit]").ClickAsync();
            await page.Locator("#sign-in-wrong").WaitForAsync();
            Assert.Contains(tries < 5 ? "用户名或密码不对" : "锁定", await page.InnerTextAsync("#sign-in-wrong"));
        }
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task A_demonstration_offers_its_accounts_and_signing_out_ends_the_session()
    {
        await using var visit = await house.VisitAsync(1440, 900);
        var page = visit.Page;
        await visit.GoAsync("/staff/cases?stage=Filed");
        Assert.Contains("/staff/sign-in?next=", page.Url);
        await page.GetByText("派遣员").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "dispatch01", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/staff/cases?stage=Filed");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await page.WaitForURLAsync("**/staff/sign-in");
        await visit.GoAsync("/staff");
        Assert.Contains("/staff/sign-in", page.Url);
    }

    [Fact]
    public async Task The_second_of_two_dispatchers_sees_what_the_first_did_and_keeps_the_words()
    {
        var number = await FiledAsync();
        await using var first = await _accounts.WhoCanAsync(nameof(DispatchCase), number, 1440);
        await using var second = (await _accounts.WhoCanAsync(nameof(DispatchCase), number, 1440, skip: 1)).Expecting(409);
        await first.GoAsync($"/staff/cases/{number}");
        await second.GoAsync($"/staff/cases/{number}");
        await second.Form(nameof(DispatchCase)).GetByLabel("派遣意见").FillAsync("请带反光锥桶，注意放学高峰。");
        await first.SendAsync(nameof(DispatchCase));
        await second.SendAsync(nameof(DispatchCase));

        var text = await second.Page.InnerTextAsync("main");
        Assert.Contains("您看这一页时有了变化", text);
        Assert.Contains("派遣员", await second.Page.InnerTextAsync(".since"));
        Assert.Contains("请带反光锥桶", text);
        await second.LookAsync("conflict");
        Assert.Empty(await Axe.ViolationsAsync(second.Page));
        Assert.Equal(Stage.Dispatched, (await StateAsync(number)).Stage);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_takes_the_focus()
    {
        var number = await FiledAsync();
        await using var visit = (await _accounts.WhoCanAsync(nameof(DispatchCase), number, 1440)).Expecting(422);
        await visit.GoAsync($"/staff/cases/{number}");
        var form = visit.Form(nameof(DispatchCase));
        await form.GetByLabel("派遣意见").FillAsync("尽快");
        await form.GetByLabel("指定截止时间").FillAsync("2020-01-01T08:00");
        await visit.SendAsync(nameof(DispatchCase));

        Assert.Equal("尽快", await form.GetByLabel("派遣意见").InputValueAsync());
        Assert.Contains("截止时间已经过去", await form.Locator("#DispatchCase-due-wrong").InnerTextAsync());
        await visit.Page.HoldsAsync("() => document.activeElement.matches('[data-summary]')");
        await visit.LookAsync("refused");
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
    }

    [Theory]
    [InlineData(390, "zh-CN")]
    [InlineData(1440, "zh-CN")]
    [InlineData(320, "en")]
    [InlineData(1440, "en")]
    public async Task Lists_and_cases_pass_axe_and_reflow_in_both_languages(int width, string language)
    {
        var number = await FiledAsync();
        await using var visit = await _accounts.WhoCanAsync(nameof(DispatchCase), number, width);
        foreach (var path in (string[])["/staff", "/staff/cases", "/staff/cases?stage=Filed&overdue=on&waiting=on", "/staff/cases?sought=12", $"/staff/cases/{number}"])
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            await visit.GoAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language);
            Assert.Empty(await visit.OverflowingAsync());
            await visit.LookAsync($"{language}-{path.Replace('/', '_').Split('?')[0].Replace(number, "case", StringComparison.Ordinal)}{(path.Contains("stage", StringComparison.Ordinal) ? "-filtered" : "")}");
            Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        }
    }

    [Fact]
    public async Task A_chief_reports_a_problem_found_without_script_and_follows_it()
    {
        await using var signed = await _accounts.SignInAsync("beiyuan-chief", 390);
        var page = signed.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "发现问题" }).ClickAsync();
        await page.WaitForURLAsync("**/field/report");
        Assert.Empty(await signed.SmallTargetsAsync());
        await signed.LookAsync("found");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByLabel("环境卫生").CheckAsync();
        await page.GetByLabel("问题描述").FillAsync("路边堆放暴露垃圾");
        await page.GetByLabel("位置").FillAsync("118.650, 34.919");
        await page.GetByRole(AriaRole.Button, new() { Name = "上报", Exact = true }).ClickAsync();
        await page.GetByText("“上报”已办理").WaitForAsync();
        await signed.LookAsync("tasks-chief");
        Assert.Contains("环境卫生", await page.InnerTextAsync(".tasks"));
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    async Task<string> FiledAsync()
    {
        var number = await _accounts.ReportAsync();
        var staff = new Staff(house.Services);
        await staff.DoAsync(number, typeof(AcceptReport));
        await staff.DoAsync(number, typeof(FileCase));
        return number;
    }

    async Task<CaseState> StateAsync(string number) => (await house.Services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
}
