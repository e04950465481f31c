using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search.Lanes;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>Pressing, deciding and calling back at the desk, by the keyboard alone.</summary>
[Collection(DeskCollection.Name)]
public sealed class SupervisionTests(BrowserHouse house)
{
    static readonly string[] ToHandling = [nameof(AcceptReport), nameof(FileCase), nameof(DispatchCase), nameof(AcceptWork)];
    static readonly string[] ToClosed = [nameof(FinishWork), nameof(PassBack), nameof(RecordCheck), nameof(CloseCase)];

    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task A_case_is_supervised_and_answered_and_more_time_is_given_by_who_saw_what_follows()
    {
        var number = await WalkedAsync(ToHandling);
        await using (var supervisor = await OpenAsync(nameof(SuperviseCase), number, Role.Supervisor))
        {
            await supervisor.Page.Keyboard.PressAsync("s");
            await WriteAsync(supervisor, "今天下班前说明进展");
            await supervisor.LookAsync("desk-supervise");
            await DoneAsync(supervisor);
        }
        var c = await UntilAsync(number, s => s.Supervisions.Count == 1);
        Assert.Null(c.Supervisions[0].AnsweredAt);

        await using (var unit = await OpenAsync(nameof(AnswerSupervision), number))
        {
            await unit.Page.Keyboard.PressAsync("s");
            await WriteAsync(unit, "班组已到场，两小时内修好");
            await DoneAsync(unit);
        }
        await UntilAsync(number, s => s.Supervisions[0].AnsweredAt is not null);

        await DoAsync(number, nameof(AskExtension));
        await using (var dispatcher = await OpenAsync(nameof(DecideExtension), number, Role.Dispatcher, "decisions"))
        {
            await dispatcher.Page.GetByText("计入延期第 1 次").First.WaitForAsync();
            await dispatcher.LookAsync("desk-decide");
            Assert.Empty(await Axe.ViolationsAsync(dispatcher.Page));
            await dispatcher.Page.Keyboard.PressAsync("1");
            await DoneAsync(dispatcher);
        }
        Assert.Equal(1, (await UntilAsync(number, s => s.Pending is null)).Main!.Clock.Extensions);
    }

    [Fact]
    public async Task A_dissatisfied_citizen_is_heard_the_case_is_done_again_and_stays_on_the_clearing_list()
    {
        var number = await WalkedAsync([.. ToHandling, .. ToClosed]);
        await using (var caller = await OpenAsync(nameof(Revisit), number, Role.Revisit))
        {
            await caller.Page.Locator(".call details li").First.WaitForAsync();
            await caller.LookAsync("desk-revisit");
            Assert.Empty(await Axe.ViolationsAsync(caller.Page));
            await caller.Page.Keyboard.PressAsync("3");
            await caller.Page.Keyboard.PressAsync("t");
            await WriteAsync(caller, "只盖了一半，孩子还是绕着走");
            await DoneAsync(caller);
        }
        Assert.NotNull((await UntilAsync(number, s => s.Revisits.Count == 1)).Unsettled);

        await using (var leader = await OpenAsync(nameof(RedoCase), number, Role.ShiftLeader, "clearing"))
        {
            await leader.Page.Locator($"#row-{number}").WaitForAsync();
            await leader.LookAsync("desk-clearing");
            Assert.Empty(await Axe.ViolationsAsync(leader.Page));
            await leader.Page.Keyboard.PressAsync("r");
            await WriteAsync(leader, "市民说只盖了一半，重新处置");
            await DoneAsync(leader);
        }
        // Done again, and nothing is settled by that alone.
        Assert.NotNull((await UntilAsync(number, s => s.Round == 2)).Unsettled);
    }

    T Get<T>() where T : notnull => house.Services.GetRequiredService<T>();

    static async Task WriteAsync(Visit visit, string words)
    {
        await visit.WritesAsync();
        await visit.Page.Keyboard.TypeAsync(words);
        await visit.Page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Does the open form; leaving the page sends at once what could still have been taken back.</summary>
    static async Task DoneAsync(Visit visit)
    {
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".toast").WaitForAsync();
        await visit.Page.GotoAsync("/staff/classes");
    }

    /// <summary>Somebody who may do the deed, at a bench of theirs with the case on screen.</summary>
    async Task<Visit> OpenAsync(string deed, string number, Role? role = null, string? bench = null)
    {
        var c = await StateAsync(number);
        var (city, now) = (Get<CityFactsSource>().Current, Get<TimeProvider>().GetUtcNow());
        var post = Get<PeopleDirectory>().Posts.First(p => (role is null || p.Role == role) && p.Level != Level.City && Benches.Of(p.Role).Count > 0 && CaseLaw.Open(c, p.Actor, city, now).Any(o => o.Name == deed));
        var visit = await _accounts.SignInAsync(post.User, 1440);
        await visit.Page.GotoAsync($"/staff/desk/{bench ?? Benches.Of(post.Role)[0].Key}/{number}");
        await visit.Page.Locator(".act-foot button").First.WaitForAsync();
        return visit;
    }

    async Task<CaseState> StateAsync(string number) => (await Get<CaseReading>().ByNumberAsync(number))!.State;

    /// <summary>A page that was left sends what it held without waiting for the answer: so the case is asked until it is there.</summary>
    async Task<CaseState> UntilAsync(string number, Func<CaseState, bool> holds)
    {
        var there = await Waits.UntilAsync(async () => holds(await StateAsync(number)));
        var c = await StateAsync(number);
        Assert.True(there, $"{number} stands at {c.Stage}.");
        return c;
    }

    async Task<string> WalkedAsync(IEnumerable<string> deeds)
    {
        var number = await _accounts.ReportAsync();
        foreach (var deed in deeds) await DoAsync(number, deed);
        return number;
    }

    /// <summary>By whoever can, with the law's own example.</summary>
    async Task DoAsync(string number, string deed)
    {
        var c = await StateAsync(number);
        await Get<SamplePhoto>().PrepareAsync(default);
        var (city, now, hints) = (Get<CityFactsSource>().Current, Get<TimeProvider>().GetUtcNow(), new Hints(null, Get<SamplePhoto>().Hash));
        var (actor, open) = Get<PeopleDirectory>().Posts.OrderBy(p => p.Role == Role.Chief).Select(p => (p.Actor, Open: CaseLaw.Open(c, p.Actor, city, now, hints).FirstOrDefault(o => o.Name == deed))).First(p => p.Open is not null);
        Assert.IsType<Outcome.Done>(await Get<CaseWalk>().DoAsync(new DeedCall(number, open!.Example, actor, "test", Guid.NewGuid().ToString("n"))));
    }
}
