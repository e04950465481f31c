using Guantong.Browser.Tests.House;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>People of the demonstration at real browsers: who may do a deed now, signed in by the page.</summary>
sealed class Accounts(BrowserHouse house)
{
    /// <summary>A case at intake, said by somebody with a name and a phone.</summary>
    public async Task<string> ReportAsync(string words = "井盖裂开一半，孩子放学路过危险")
    {
        var services = house.Services;
        IReadOnlyList<PhotoHash> photos = services.GetRequiredService<SamplePhoto>().Hash is { } photo ? [photo] : [];
        var input = new ReportInput(Channel.Snapshot, words, "学府路文苑小学门前", new(118.650, 34.919), "municipal", null, photos) { ReporterName = "王小明", ReporterPhone = "13812346021" };
        var receipt = await services.GetRequiredService<ReportDesk>().ReceiveAsync(input, Actor.Reporter(services.GetRequiredService<CityFactsSource>().Current.Area), "test", Guid.NewGuid().ToString("n"));
        return Assert.IsType<Receipt.Received>(receipt).Case.Number;
    }

    /// <summary>A visit of somebody who may do the deed on the case now, on their plain home page.</summary>
    public async Task<Visit> WhoCanAsync(string deed, string number, int width, int skip = 0) => await SignInAsync(await UserForAsync(deed, number, skip), width);

    public async Task<Visit> SignInAsync(string user, int width, Action<BrowserNewContextOptions>? change = null)
    {
        var visit = await house.VisitAsync(width, width < 600 ? 844 : 900, change: change);
        await visit.GoAsync("/staff/sign-in?next=%2Fstaff");
        await visit.Page.FillAsync("#user", user);
        await visit.Page.FillAsync("#password", await PasswordAsync(user));
        await visit.Page.Locator("form:has(#password) button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        return visit;
    }

    public async Task<string> PasswordAsync(string user) =>
        (await DemoPasswords.ReadAsync(house.Services.GetRequiredService<NpgsqlDataSource>(), house.Services.GetRequiredService<PeopleDirectory>(), CancellationToken.None)).Single(a => a.User == user).Password;

    async Task<string> UserForAsync(string deed, string number, int skip)
    {
        var services = house.Services;
        var c = (await services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
        var (city, now) = (services.GetRequiredService<CityFactsSource>().Current, services.GetRequiredService<TimeProvider>().GetUtcNow());
        return services.GetRequiredService<PeopleDirectory>().Posts.Where(p => p.Level != Level.City && CaseLaw.Open(c, p.Actor, city, now).Any(o => o.Name == deed)).Skip(skip).First().User;
    }
}

static class DeskSteps
{
    /// <summary>Until a field for words has the focus: a key gives it with the next frame.</summary>
    public static Task WritesAsync(this Visit visit) => visit.Page.HoldsAsync("() => document.activeElement?.tagName === 'TEXTAREA'");

    /// <summary>Sends what is held back; on a slow machine its eight seconds may be over by then.</summary>
    public static Task SendNowAsync(this Visit visit) => visit.Page.Locator(".toast button", new PageLocatorOptions { HasText = "马上提交" }).EvaluateAllAsync<object?>("all => all.forEach(one => one.click())");

    public static ILocator Form(this Visit visit, string deed) => visit.Page.Locator($"#do-{deed}");

    /// <summary>Presses the button of a deed's form and waits for the page after it.</summary>
    public static async Task SendAsync(this Visit visit, string deed)
    {
        await visit.Form(deed).Locator("button[type=submit]").First.ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public static async Task OpenAsync(this Visit visit, string deed)
    {
        if (await visit.Form(deed).GetAttributeAsync("open") is null) await visit.Form(deed).Locator("summary").ClickAsync();
    }
}
