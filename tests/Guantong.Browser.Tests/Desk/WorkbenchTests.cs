using System.IO.Compression;
using System.Text.Json;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Web.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>The desk at a real browser, by the keyboard alone: what a key does, what it must not do, and that nothing is lost.</summary>
[Collection(DeskCollection.Name)]
public sealed class WorkbenchTests(BrowserHouse house)
{
    const int MostFirstLoad = 350 * 1024;

    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task A_case_is_taken_in_filed_and_dispatched_without_a_mouse_and_a_deed_is_taken_back()
    {
        var number = await _accounts.ReportAsync();
        await using (var intake = await OpenAsync(nameof(AcceptReport), "intake", number))
        {
            var keys = intake.Page.Keyboard;
            await intake.Page.Locator(".card-pick kbd").First.WaitForAsync();
            await keys.PressAsync("1");
            await keys.PressAsync("Enter");
            await intake.Page.Locator(".toast").WaitForAsync();
            await intake.LookAsync("desk-held");
            await keys.PressAsync("z");
            await intake.Page.Locator(".toast").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            Assert.Equal(Stage.Reported, (await StateAsync(number)).Stage);

            // Taken back, the card is still chosen: it is done by one key, and sent when the page is left.
            await intake.Page.Locator($"#row-{number}[aria-selected=true]").WaitForAsync();
            await intake.Page.Locator("#deed-form").WaitForAsync();
            await keys.PressAsync("Enter");
            await intake.Page.Locator(".toast").WaitForAsync();
            await intake.Page.GotoAsync("/staff/classes");
        }
        await ReachesAsync(number, Stage.Accepted);

        await using (var filing = await OpenAsync(nameof(FileCase), "filing", number))
        {
            await filing.Page.Keyboard.PressAsync("1");
            await filing.Page.Keyboard.PressAsync("Enter");
            await filing.Page.GetByRole(AriaRole.Button, new() { Name = "马上提交" }).FocusAsync();
            await filing.Page.Keyboard.PressAsync("Enter");
            await filing.Page.Locator($"#row-{number}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
        await ReachesAsync(number, Stage.Filed);

        await using (var dispatch = await OpenAsync(nameof(DispatchCase), "dispatch", number))
        {
            await dispatch.Page.Keyboard.PressAsync("2");
            await dispatch.Page.Keyboard.PressAsync("t");
            await dispatch.WritesAsync();
            await dispatch.Page.Keyboard.TypeAsync("先设警示围挡 j1z");
            await dispatch.Page.Keyboard.PressAsync("Escape");
            await dispatch.LookAsync("desk-dispatch");
            await dispatch.Page.Keyboard.PressAsync("Enter");
            // The eight seconds pass by themselves.
            await dispatch.Page.Locator($"#row-{number}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
        await ReachesAsync(number, Stage.Dispatched);
    }

    [Fact]
    public async Task A_composing_input_method_and_keys_in_fields_trigger_nothing_and_keys_can_be_changed_and_switched_off()
    {
        var number = await _accounts.ReportAsync();
        // The keys are a person's own: nobody else in these tests sits there.
        await using var visit = await OpenAsync(nameof(AcceptReport), "intake", number, skip: 1);
        var page = visit.Page;
        await page.Locator(".card-pick kbd").First.WaitForAsync();
        await page.Keyboard.PressAsync("1");

        // On the page itself, as browsers say it while an input method has the key.
        await page.EvaluateAsync(
            """
            () => { for (const more of [{ isComposing: true }, { keyCode: 229 }]) for (const key of ['j', '2', 'Enter', 'z', 'r'])
              document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })); }
            """);
        Assert.Equal(0, await page.Locator(".toast").CountAsync());
        Assert.Equal("true", await page.Locator(".card-pick").First.GetAttributeAsync("aria-checked"));

        // In a field with a real composition: Enter ends the word, letters are letters.
        await page.Keyboard.PressAsync("t");
        await visit.WritesAsync();
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = "jing", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await page.Keyboard.PressAsync("Enter");
        await cdp.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "井盖 j k 2 z ?" });
        Assert.Contains("井盖 j k 2 z ?", await page.Locator(".act-pane textarea").First.InputValueAsync());
        Assert.Equal(0, await page.Locator(".toast, dialog[open]").CountAsync());

        // Another key for "next", kept for the person; then all single keys off.
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Shift+?");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "更改“办理并看下一件”，现在是 Enter" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("d");
        await page.GetByText("“办理并看下一件”现在用 D。").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(0, await page.Locator(".toast").CountAsync());
        await page.Keyboard.PressAsync("d");
        await page.Locator(".toast").WaitForAsync();
        await page.Keyboard.PressAsync("z");
        await page.ReloadAsync();
        await page.Locator(".go.big kbd", new() { HasText = "D" }).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "快捷键" }).First.ClickAsync();
        await page.GetByLabel("使用单键快捷键").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "关闭" }).Last.ClickAsync();
        await page.Keyboard.PressAsync("d");
        await page.Keyboard.PressAsync("Shift+?");
        Assert.Equal(0, await page.Locator(".toast, dialog[open]").CountAsync());
        Assert.Equal(Stage.Reported, (await StateAsync(number)).Stage);
    }

    [Fact]
    public async Task What_one_desk_does_shows_on_the_other_who_is_on_it_and_a_conflict_keeps_the_words()
    {
        var number = await _accounts.ReportAsync("路灯不亮，行人看不清路");
        await new Staff(house.Services).DoAsync(number, typeof(AcceptReport));
        await new Staff(house.Services).DoAsync(number, typeof(FileCase));
        await using var first = await OpenAsync(nameof(DispatchCase), "dispatch", number);
        // Whoever comes first has it; the second reads the name and takes it over.
        await first.Page.Locator(".status .live.live").WaitForAsync();
        await using var second = (await OpenAsync(nameof(DispatchCase), "dispatch", number, skip: 1)).Expecting(412);
        await second.Page.GetByText("已占用：").WaitForAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "接过来办" }).ClickAsync();
        await second.Page.GetByText("已占用：").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await first.Page.GetByText("已占用：").WaitForAsync();
        await first.LookAsync("desk-taken");

        // Both hold a deed back, the first is sent first: the second's comes back with what changed and every word.
        await second.Page.Locator("#DispatchCase-note").FillAsync("请带反光锥桶，注意放学高峰。");
        await first.Page.Locator(".go.big").ClickAsync();
        await first.Page.Locator(".toast").WaitForAsync();
        await second.Page.Locator(".go.big").ClickAsync();
        await second.Page.Locator(".toast").WaitForAsync();
        await first.SendNowAsync();
        await first.Page.Locator($"#row-{number}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await second.Page.GetByText("没有办成").First.WaitForAsync();
        await second.Page.Locator(".bar.red button, .strip.red").First.WaitForAsync();
        if (await second.Page.Locator(".bar.red button").CountAsync() > 0) await second.Page.Locator(".bar.red button").ClickAsync();
        await second.Page.GetByText("请带反光锥桶，注意放学高峰。").WaitForAsync();
        await second.LookAsync("desk-conflict");
        Assert.Empty(await Axe.ViolationsAsync(second.Page));
        Assert.Equal(Stage.Dispatched, (await StateAsync(number)).Stage);

        // A new case arrives on both without anybody asking.
        var next = await _accounts.ReportAsync("井盖松动");
        await new Staff(house.Services).DoAsync(next, typeof(AcceptReport));
        await new Staff(house.Services).DoAsync(next, typeof(FileCase));
        foreach (var visit in (Visit[])[first, second]) await visit.Page.Locator($"#row-{next}").WaitForAsync();
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(1366, 768)]
    [InlineData(390, 844)]
    public async Task The_desk_passes_axe_and_nothing_lies_outside_at_any_size(int width, int height)
    {
        var number = await _accounts.ReportAsync();
        await new Staff(house.Services).DoAsync(number, typeof(AcceptReport));
        await new Staff(house.Services).DoAsync(number, typeof(FileCase));
        await using var visit = await OpenAsync(nameof(DispatchCase), "dispatch", number, width, height);
        await visit.Page.Locator(".case-head").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visit.LookAsync("desk");
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        await visit.Page.SetViewportSizeAsync(width, height);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight + 1"));
        if (width > 760) return;
        foreach (var pane in (string[])["列表", "办理"])
        {
            await visit.Page.Locator(".pane-tabs button", new() { HasText = pane }).ClickAsync();
            Assert.Empty(await Axe.ViolationsAsync(visit.Page));
            await visit.Page.SetViewportSizeAsync(width, height);
            await visit.LookAsync($"desk-{pane}");
        }
    }

    /// <summary>What a browser must have before the desk shows anything, as it goes over the wire.</summary>
    [Fact]
    public void The_first_load_of_the_desk_stays_below_350_KB()
    {
        var built = house.Services.GetRequiredService<BuiltAssets>();
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(built.Folder!, "manifest.json")));
        var files = new HashSet<string>(StringComparer.Ordinal);
        Gather(manifest.RootElement, "console/desk/main.ts", files);
        files.Add(manifest.RootElement.GetProperty("kit/kit.css").GetProperty("file").GetString()!);
        var bytes = files.Sum(f => Gzipped(Path.Combine(built.Folder!, f)));

        Assert.True(files.Count >= 3);
        Assert.True(bytes <= MostFirstLoad, $"The first load of the desk is {bytes / 1024} KB: {string.Join(", ", files)}");
    }

    static void Gather(JsonElement manifest, string source, HashSet<string> files)
    {
        var entry = manifest.GetProperty(source);
        files.Add(entry.GetProperty("file").GetString()!);
        if (entry.TryGetProperty("css", out var css)) files.UnionWith(css.EnumerateArray().Select(c => c.GetString()!));
        if (!entry.TryGetProperty("imports", out var imports)) return;
        foreach (var import in imports.EnumerateArray()) Gather(manifest, import.GetString()!, files);
    }

    static long Gzipped(string path)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(path));
        return packed.Length;
    }

    /// <summary>Somebody who may do the deed, at the desk with the case on screen.</summary>
    async Task<Visit> OpenAsync(string deed, string bench, string number, int width = 1440, int height = 900, int skip = 0)
    {
        var visit = (await _accounts.WhoCanAsync(deed, number, width, skip)).Expecting(409);
        await visit.Page.SetViewportSizeAsync(width, height);
        await visit.Page.GotoAsync($"/staff/desk/{bench}/{number}");
        await visit.Page.Locator("#deed-form").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return visit;
    }

    /// <summary>A page that was left sends what it held without waiting for the answer: so the case is asked until it is there.</summary>
    async Task ReachesAsync(string number, Stage stage)
    {
        await Waits.UntilAsync(async () => (await StateAsync(number)).Stage == stage);
        Assert.Equal(stage, (await StateAsync(number)).Stage);
    }

    async Task<CaseState> StateAsync(string number) => (await house.Services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
}
