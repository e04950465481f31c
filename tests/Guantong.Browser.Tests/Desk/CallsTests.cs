using System.Net.Http.Json;
using System.Text;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Exchange.Orders;
using Guantong.Server.People;
using Guantong.Server.People.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;
using Xunit.Abstractions;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>What comes by telephone: calls taken by the keyboard alone, and the hotline's orders from their arrival to the reply.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CallsTests(BrowserHouse house, ITestOutputHelper output)
{
    const string Caller = "139 1234 5678";

    static readonly string[] Alike = ["路口供水井盖破损，车过响声很大", "路口供水井盖破损了，车过去响得很"];

    readonly Accounts _accounts = new(house);
    int _presses;

    [Fact]
    public async Task Calls_are_taken_by_keyboard_alone_the_second_follows_the_first_and_the_case_shows_who_called_when()
    {
        await using var visit = await _accounts.SignInAsync(UserOf(Role.IntakeOperator), 1440);
        var page = visit.Page;
        await page.GotoAsync("/staff/desk/calls");
        var number = await FirstCallAsync(visit);
        var c = await StateAsync(number);
        Assert.Equal((Stage.Accepted, 1, 1), (c.Stage, c.Reports, c.UrgentReports));
        await SecondCallAsync(visit);
        Assert.Equal(2, (await StateAsync(number)).Reports);

        // A third only asks something: it ends without a case.
        await RingAsync(page);
        await page.Keyboard.PressAsync("Alt+e");
        await page.HoldsAsync("() => document.activeElement?.closest('.call-ends') !== null");
        await page.Keyboard.PressAsync("1");
        await page.Locator(".call-day tbody tr", new() { HasText = "当场解答" }).First.WaitForAsync();

        // Whoever files it reads who called when, and finds the urgency on the form.
        await using var leader = await _accounts.WhoCanAsync(nameof(FileCase), number, 1440);
        await leader.Page.GotoAsync($"/staff/desk/filing/{number}?lane=urgent");
        await leader.Page.Locator($"#row-{number} .tag.danger", new() { HasText = "紧急" }).WaitForAsync();
        var calls = leader.Page.Locator(".reports .by-phone");
        await calls.Nth(1).WaitForAsync();
        Assert.Contains("139****5678", await calls.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("来电人说紧急", await calls.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await leader.Page.Locator("#FileCase-urgent").IsCheckedAsync());
        await leader.LookAsync("desk-filing-urgent");
        Assert.Empty(await Axe.ViolationsAsync(leader.Page));
    }

    /// <summary>Takes the next call: its button has the focus.</summary>
    static async Task RingAsync(IPage page)
    {
        await page.HoldsAsync("() => document.activeElement?.classList.contains('ring')");
        await page.Keyboard.PressAsync("Enter");
        await page.HoldsAsync("() => document.activeElement?.name === 'call-phone'");
    }

    /// <summary>From the ring to the case, with class, place, urgency and something to say.</summary>
    async Task<string> FirstCallAsync(Visit visit)
    {
        var page = visit.Page;
        await page.HoldsAsync("() => document.activeElement?.classList.contains('ring')");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await PressAsync(page, "Enter");
        await page.HoldsAsync("() => document.activeElement?.name === 'call-phone'");
        await TypeAsync(page, Caller);
        await PressAsync(page, "Alt+w");
        await TypeAsync(page, Alike[0]);
        await page.Locator(".guess").First.WaitForAsync();
        await PressAsync(page, "Alt+1");
        Assert.Equal("true", await page.Locator(".guess").First.GetAttributeAsync("aria-pressed"));
        // The place by the initials of a crossing.
        await PressAsync(page, "Alt+p");
        await TypeAsync(page, "zxj gml");
        await page.Locator(".call-place [role=option]", new() { HasText = "振兴街与光明路口" }).First.WaitForAsync();
        await PressAsync(page, "Enter");
        await page.Locator(".pinned .tag.ok").WaitForAsync();
        await PressAsync(page, "Alt+u");
        await page.Locator(".call-conditions").WaitForAsync();
        await page.Locator(".call-side .call-cards, .call-side .faint").First.WaitForAsync();
        await visit.LookAsync("desk-call");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        // What to say, from a template.
        await PressAsync(page, "Alt+t");
        await page.Locator(".templates [role=option]").First.WaitForAsync();
        await page.HoldsAsync("() => document.activeElement?.getAttribute('role') === 'listbox'");
        await PressAsync(page, "ArrowRight");
        await page.Locator(".templates [aria-pressed=true]", new() { HasText = "答复" }).WaitForAsync();
        await PressAsync(page, "Enter");
        await page.Locator(".told-card .tell").WaitForAsync();
        await PressAsync(page, "Control+Enter");
        await page.Locator(".told-card h1 a").WaitForAsync();
        output.WriteLine($"A call from ring to case: {_presses} keys, {watch.Elapsed.TotalSeconds:0.0} s with the machine typing.");
        var number = (await page.Locator(".told-card h1 a").GetAttributeAsync("href"))![^19..];
        await page.Locator(".call-day tbody tr", new() { HasText = "139****5678" }).First.WaitForAsync();
        await visit.LookAsync("desk-call-taken");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        return number;
    }

    /// <summary>Somebody else about the same: the one that is there is offered, and followed with one key.</summary>
    async Task SecondCallAsync(Visit visit)
    {
        var page = visit.Page;
        await RingAsync(page);
        await page.Keyboard.TypeAsync("5678");
        await page.Locator(".caller", new() { HasText = "139****5678" }).WaitForAsync();
        await page.Keyboard.PressAsync("Alt+w");
        await page.Keyboard.TypeAsync(Alike[1]);
        await page.Keyboard.PressAsync("Alt+p");
        await page.Keyboard.TypeAsync("zxj gml");
        await page.Locator(".call-place [role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".twin").WaitForAsync();
        await visit.LookAsync("desk-call-twin");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Alt+m");
        await page.Locator(".told-card h1", new() { HasText = "已跟进" }).WaitForAsync();
    }

    [Fact]
    public async Task A_hotlines_orders_arrive_by_wire_and_by_file_and_the_reply_leaves_from_the_case()
    {
        var wired = $"SD-{Guid.NewGuid():n}"[..12].ToUpperInvariant();
        var filed = $"WJ-{Guid.NewGuid():n}"[..12].ToUpperInvariant();
        await ByWireAsync(wired);
        await using var visit = await _accounts.SignInAsync(UserOf(Role.ShiftLeader), 1440);
        var page = visit.Page;
        await page.GotoAsync("/staff/desk/orders");
        // The second row says no time that anybody could read: the first is taken all the same.
        var rows = $"工单编号,诉求内容,地址,经度,纬度,办结时限\n{filed},公园里的长椅坏了,沂蒙公园,118.652,34.92,2030-01-02 18:00\n{filed}-2,路灯,公园,118.652,34.92,明天\n";
        await page.Locator(".order-file input").SetInputFilesAsync(new FilePayload { Name = "orders.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows) });
        await page.Locator(".order-list .strip", new() { HasText = "新收 1 张" }).GetByText("“明天”不是时间").WaitForAsync();
        foreach (var theirs in (string[])[filed, wired])
        {
            await page.Locator(".order-list [role=option]", new() { HasText = theirs }).ClickAsync();
            await page.Locator(".order-one h1", new() { HasText = theirs }).WaitForAsync();
        }
        await visit.LookAsync("desk-orders");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        var number = (await page.Locator(".order-facts a").GetAttributeAsync("href"))![^19..];

        // By the law to where it is closed; there the reply stands with the unit's own words in it.
        foreach (var deed in (Type[])[typeof(AcceptReport), typeof(FileCase), typeof(DispatchCase), typeof(AcceptWork), typeof(FinishWork), typeof(PassBack), typeof(RecordCheck)]) await new Staff(house.Services).DoAsync(number, deed);
        await page.GotoAsync($"/staff/desk/close/{number}");
        var owed = page.Locator(".order-reply", new() { HasText = wired });
        await owed.WaitForAsync();
        Assert.Contains("前要答复", await owed.InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("o");
        await page.HoldsAsync("() => document.activeElement?.closest('.order-reply') !== null && document.activeElement.tagName === 'TEXTAREA'");
        var begun = await owed.Locator("textarea").InputValueAsync();
        Assert.Contains(CaseNumber.Shown(number), begun, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("请您放心。");
        await visit.LookAsync("desk-order-reply");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1440, 900);
        // What was typed outlives the page.
        await page.ReloadAsync();
        await owed.Locator("summary").WaitForAsync();
        await page.Keyboard.PressAsync("o");
        await page.HoldsAsync("() => document.activeElement?.closest('.order-reply') !== null && document.activeElement.value.endsWith('请您放心。')");
        await SentAfterBeingTakenBackAsync(page);
        await page.Locator(".order-reply.done", new() { HasText = wired }).WaitForAsync();

        // It lies in the outbox whole, and the bench shows it as answered.
        var letter = await LetterAsync(wired);
        Assert.Contains("请您放心。", letter, StringComparison.Ordinal);
        await page.GotoAsync("/staff/desk/orders");
        await page.Locator(".order-list .lanes button", new() { HasText = "已答复" }).ClickAsync();
        await page.Locator(".order-list [role=option]", new() { HasText = wired }).ClickAsync();
        await page.Locator(".told-card", new() { HasText = "请您放心。" }).WaitForAsync();
    }

    /// <summary>Taken back with its words like any deed, and sent again.</summary>
    static async Task SentAfterBeingTakenBackAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".toast").WaitForAsync();
        await page.Keyboard.PressAsync("z");
        await page.Locator(".toast").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.Keyboard.PressAsync("o");
        await page.HoldsAsync("() => document.activeElement?.closest('.order-reply') !== null && document.activeElement.value.endsWith('请您放心。')");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "马上提交" }).ClickAsync();
    }

    async Task PressAsync(IPage page, string key)
    {
        _presses++;
        await page.Keyboard.PressAsync(key);
    }

    async Task TypeAsync(IPage page, string words)
    {
        _presses += words.Length;
        await page.Keyboard.TypeAsync(words);
    }

    async Task ByWireAsync(string theirs)
    {
        var key = await Get<ApiKeys>().AddAsync("市12345", [], 600, default);
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(house.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/exchange/orders") { Content = JsonContent.Create(OrderOf(theirs)) };
        request.Headers.Add("X-Api-Key", key);
        using var answer = await client.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
    }

    OrderInput OrderOf(string theirs)
    {
        var now = Get<TimeProvider>().GetUtcNow();
        return new() { Number = theirs, Words = "沂蒙路路口路灯不亮，晚上看不清路", Place = "沂蒙路", Lon = 118.650, Lat = 34.919, CallerName = "张三", CallerPhone = "13812346021", AcceptDue = now.AddHours(4), ReplyDue = now.AddDays(3) };
    }

    async Task<string> LetterAsync(string theirs)
    {
        await using var command = Get<NpgsqlDataSource>().CreateCommand("select l.body::text from exchange.letter l join exchange.work_order w on w.id = l.order_id where w.number = $1 and l.kind = 'reply'");
        command.Parameters.Add(new() { Value = theirs });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    string UserOf(Role role) => Get<PeopleDirectory>().Posts.First(p => p.Role == role && p.Level == Level.District).User;

    T Get<T>() where T : notnull => house.Services.GetRequiredService<T>();

    async Task<CaseState> StateAsync(string number) => (await Get<CaseReading>().ByNumberAsync(number))!.State;
}
