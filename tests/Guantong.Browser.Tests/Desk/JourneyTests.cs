using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>One case by the pages of the staff alone, from intake to the call afterwards, each step by another person at another screen.</summary>
[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(BrowserHouse house)
{
    const int Screen = 1440;
    const int Phone = 390;

    readonly Accounts _accounts = new(house);

    [SharedDataFact]
    public async Task A_case_walks_from_intake_to_closed_and_revisited_through_the_pages_of_the_staff()
    {
        var number = await _accounts.ReportAsync();
        await StepAsync(nameof(AcceptReport), number, Screen, async (visit, form) =>
        {
            Assert.Contains("138****6021", await visit.Page.InnerTextAsync("main"));
            await form.Locator("select[name='type-other'], select[name='type']").SelectOptionAsync(new SelectOptionValue { Label = "雨水井盖异常" });
        });
        await StepAsync(nameof(FileCase), number, Screen, async (_, form) => await form.Locator(".card-choice").First.ClickAsync());
        await StepAsync(nameof(DispatchCase), number, Screen, async (visit, form) =>
        {
            Assert.Contains("权属匹配", await form.InnerTextAsync());
            Assert.Contains("截止", await form.Locator(".after").InnerTextAsync());
            await form.GetByLabel("派遣意见").FillAsync("先设警示围挡，更换井盖后上传同角度照片。");
            await visit.LookAsync("dispatch-filled");
        });
        await StepAsync(nameof(AcceptWork), number, Screen, async (_, form) => await form.Locator("select").SelectOptionAsync(new SelectOptionValue { Index = 1 }));
        await StepAsync(nameof(Arrive), number, Phone, async (_, form) => await form.Locator("input[type=checkbox]").CheckAsync());
        await StepAsync(nameof(FinishWork), number, Phone, async (_, form) =>
        {
            await form.Locator("input[type=file]").SetInputFilesAsync(SharedData.Path("photos/gps/DSCN0010.jpg"));
            await form.GetByLabel("处置情况").FillAsync("已更换井盖。");
        });
        await StepAsync(nameof(PassBack), number, Screen, (_, _) => Task.CompletedTask);
        await StepAsync(nameof(RecordCheck), number, Phone, async (_, form) =>
        {
            await form.Locator(".card-choice").First.ClickAsync();
            await form.GetByLabel("核查情况").FillAsync("井盖完好，路面平整。");
        });
        await StepAsync(nameof(CloseCase), number, Screen, (_, _) => Task.CompletedTask);
        Assert.Equal(Stage.Closed, (await StateAsync(number)).Stage);
        await StepAsync(nameof(Revisit), number, Screen, async (_, form) => await form.GetByLabel("满意", new() { Exact = true }).CheckAsync());
        Assert.Equal(RevisitOutcome.Satisfied, Assert.Single((await StateAsync(number)).Revisits).Outcome);
    }

    /// <summary>Signs in somebody who may, looks at home and case with axe, fills the form and sends it; the version must have risen.</summary>
    async Task StepAsync(string deed, string number, int width, Func<Visit, ILocator, Task> fill)
    {
        var before = await StateAsync(number);
        await using var visit = await _accounts.WhoCanAsync(deed, number, width);
        await visit.LookAsync($"home-{deed}");
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        await visit.Page.SetViewportSizeAsync(width, width < 600 ? 844 : 900);
        Assert.Equal(200, (await visit.GoAsync($"{(width == Phone ? "/field" : "/staff")}/cases/{CaseNumber.Shown(number)}")).Status);
        Assert.Empty(await visit.OverflowingAsync());
        await visit.LookAsync($"case-{deed}");
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        await visit.Page.SetViewportSizeAsync(width, width < 600 ? 844 : 900);
        await visit.OpenAsync(deed);
        await fill(visit, visit.Form(deed));
        await visit.SendAsync(deed);
        Assert.Contains("已办理", await visit.Page.InnerTextAsync("[role=status]"));
        await visit.LookAsync($"after-{deed}");
        Assert.True((await StateAsync(number)).Version > before.Version);
    }

    async Task<CaseState> StateAsync(string number) => (await house.Services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
}
