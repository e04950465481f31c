using Guantong.Browser.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Npgsql;

namespace Guantong.Browser.Tests;

/// <summary>A citizen's phone with a bad network, 390 × 844: nothing is lost, nothing comes twice.</summary>
[Collection(StreetCollection.Name)]
public sealed class OfflineTests(BrowserHouse house)
{
    static readonly string[] Said = ["没网一号：路灯不亮", "没网二号：井盖松动", "没网三号：树枝挡路"];

    [Fact]
    public async Task Three_reports_written_without_a_network_survive_a_reload_and_become_three_cases_by_themselves()
    {
        await using var visit = (await house.VisitAsync(change: o => o.ServiceWorkers = ServiceWorkerPolicy.Allow)).ExpectingNoNetwork();
        var page = visit.Page;
        await visit.GoAsync("/");
        await ReadyAsync(page);
        await page.Context.SetOfflineAsync(true);
        foreach (var words in Said)
        {
            await page.GotoAsync("/report#new");
            if (words == Said[0]) await page.Locator("#photos").SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = await PhotoAsync(page) });
            await page.GetByLabel("说两句").FillAsync(words);
            await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
            await page.WaitForURLAsync("**/my");
        }
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-outbox] li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("[data-outbox-line]")).ToContainTextAsync("3 件已存在这台手机上");
        await visit.LookAsync("my-waiting");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(await visit.OverflowingAsync());
        Assert.Empty(await visit.SmallTargetsAsync());
        Assert.Equal(0, await CountAsync(Said));
        // A page that was never kept says so and leads on.
        await page.GotoAsync("/results");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("这一页打不开");
        await visit.LookAsync("offline");
        Assert.Empty(await Axe.ViolationsAsync(page));

        await page.GotoAsync("/my");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-outbox] li[data-state=sent]")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("[data-mine] > li")).ToHaveCountAsync(3);
        Assert.Equal(3, await CountAsync(Said));
        await visit.LookAsync("my-sent");
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task An_answer_lost_after_the_commit_two_tabs_at_once_and_a_refused_report_each_end_well()
    {
        await using var visit = (await house.VisitAsync()).Expecting(422).ExpectingNoNetwork();
        var (page, context) = (visit.Page, visit.Page.Context);
        // The server gets and keeps it; the phone never hears of it.
        var posts = 0;
        await page.RouteAsync("**/report", async route =>
        {
            if (route.Request.Method != "POST") { await route.FallbackAsync(); return; }
            posts++;
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await visit.GoAsync("/report#new");
        await page.GetByLabel("说两句").FillAsync("丢答复：垃圾满溢");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await page.WaitForURLAsync("**/my");
        await Assertions.Expect(page.Locator("[data-outbox] li[data-state=waiting]")).ToHaveCountAsync(1);
        Assert.NotEqual(0, posts);
        Assert.Equal(1, await CountAsync("丢答复：垃圾满溢"));

        var sent = new List<string>();
        context.Response += (_, answer) => { if (answer.Request.Method == "POST" && answer.Url.EndsWith("/report", StringComparison.Ordinal)) lock (sent) sent.Add(answer.Request.Headers["idempotency-key"]); };

        // Three more wait; then two tabs begin at once.
        var second = await context.NewPageAsync();
        await second.GotoAsync("/my");
        await context.SetOfflineAsync(true);
        await page.UnrouteAsync("**/report");
        await QueueAsync(page, "两页一号：路面塌陷", "两页二号：广告牌歪了", "");
        await context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-outbox] li[data-state=sent]")).ToHaveCountAsync(3);
        await Assertions.Expect(second.Locator("[data-outbox] li[data-state=sent]")).ToHaveCountAsync(3);
        var stopped = page.Locator("[data-outbox] li[data-state=stopped]");
        await Assertions.Expect(stopped).ToContainTextAsync("请写一下在哪里");
        Assert.Equal(1, await CountAsync("丢答复：垃圾满溢"));
        Assert.Equal(2, await CountAsync("两页一号：路面塌陷", "两页二号：广告牌歪了"));
        Assert.Equal(4, sent.Count);
        Assert.Equal(4, sent.Distinct(StringComparer.Ordinal).Count());

        // What said nothing was refused, held up nobody, and says what to do; it can be deleted and taken back.
        await Assertions.Expect(page.Locator("[data-outbox-line]")).ToContainTextAsync("1 件没发出去");
        await visit.LookAsync("my-stopped");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await stopped.GetByRole(AriaRole.Button, new() { Name = "删除" }).ClickAsync();
        await Assertions.Expect(stopped).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Assertions.Expect(stopped).ToHaveCountAsync(1);
        await stopped.GetByRole(AriaRole.Button, new() { Name = "改一改" }).ClickAsync();
        await page.WaitForURLAsync("**/report#draft=**");
    }

    [Fact]
    public async Task Several_drafts_may_lack_anything_keep_their_photos_and_are_deleted_with_a_way_back()
    {
        await using var visit = await house.VisitAsync();
        var page = visit.Page;
        await visit.GoAsync("/report?view=elder#new");
        var photos = page.Locator("#photos");
        var note = page.Locator("[data-photo-note]");
        await photos.SetInputFilesAsync(new FilePayload { Name = "empty.jpg", MimeType = "image/jpeg", Buffer = [] });
        await Assertions.Expect(note).ToContainTextAsync("0 字节");
        await photos.SetInputFilesAsync(new FilePayload { Name = "film.jpg", MimeType = "image/jpeg", Buffer = [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0] });
        await Assertions.Expect(note).ToContainTextAsync("是录像");
        await page.EvaluateAsync(
            """
            () => { const box = new DataTransfer(); box.items.add(new File([new Uint8Array([255, 216, 255, 224]), new Uint8Array(200 * 1024 * 1024)], 'huge.jpg', { type: 'image/jpeg' }));
              const input = document.querySelector('#photos'); input.files = box.files; input.dispatchEvent(new Event('change', { bubbles: true })); }
            """);
        await Assertions.Expect(note).ToContainTextAsync("201 MB");
        await visit.LookAsync("report-bad-photo-elder");
        Assert.Empty(await Axe.ViolationsAsync(page));

        // A photo and nothing else is a draft; words and nothing else are another.
        await photos.SetInputFilesAsync(new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = await PhotoAsync(page) });
        await page.GetByText("已自动保存").WaitForAsync();
        await page.GotoAsync("/my");
        await page.GotoAsync("/report#new");
        await page.GetByLabel("说两句").FillAsync("地点以后再写");
        await page.GetByText("已自动保存").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-drafts-line]")).ToContainTextAsync("另有 1 份草稿");
        await visit.LookAsync("report-drafts");
        await page.GotoAsync("/my?view=elder");
        var drafts = page.Locator("[data-drafts] li");
        await Assertions.Expect(drafts).ToHaveCountAsync(2);
        await Assertions.Expect(drafts.First).ToContainTextAsync("还没写地点");
        await visit.LookAsync("my-drafts-elder");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await drafts.First.GetByRole(AriaRole.Button, new() { Name = "删除" }).ClickAsync();
        await Assertions.Expect(drafts).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Assertions.Expect(drafts).ToHaveCountAsync(2);
        await drafts.Last.GetByRole(AriaRole.Link, new() { Name = "接着写" }).ClickAsync();
        await Assertions.Expect(page.Locator(".thumb img")).ToHaveCountAsync(1);

        // The device is full: said in words, and the report goes the plain way.
        await page.EvaluateAsync("() => { for (const n of ['add', 'put']) IDBObjectStore.prototype[n] = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
        await page.GetByLabel("说两句").FillAsync("手机满了也要报");
        await Assertions.Expect(page.Locator("[data-note-saved]")).ToContainTextAsync("存满了");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await page.WaitForURLAsync("**/report/done/**");
    }

    /// <summary>The worker has the page, and every shell is kept.</summary>
    static async Task ReadyAsync(IPage page)
    {
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.HoldsAsync("async () => navigator.serviceWorker.controller && (await Promise.all(['/', '/report', '/my', '/offline'].map(p => caches.match(p)))).every(Boolean)");
    }

    /// <summary>As the report page puts them into the outbox, without its form.</summary>
    static Task QueueAsync(IPage page, params string[] words) => page.EvaluateAsync(
        """
        words => new Promise(done => { const open = indexedDB.open('guantong'); open.onsuccess = () => {
          const moves = open.result.transaction('outbox', 'readwrite'); moves.oncomplete = () => done();
          for (const w of words) { const key = crypto.randomUUID(); moves.objectStore('outbox').add({ kind: 'report', key, order: key, owner: '', url: '/report', title: w, fields: { words: w }, files: [],
            pressed: new Date().toISOString(), state: 'waiting', tries: 0, notBefore: 0 }); } }; })
        """, words);

    static async Task<byte[]> PhotoAsync(IPage page) => Convert.FromBase64String(await page.EvaluateAsync<string>(
        "() => { const c = document.createElement('canvas'); c.width = 320; c.height = 240; const g = c.getContext('2d'); g.fillStyle = '#0b7f6f'; g.fillRect(0, 0, 320, 240); return c.toDataURL('image/jpeg').split(',')[1]; }"));

    async Task<long> CountAsync(params string[] words)
    {
        await using var command = house.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("select count(*) from cases.words where words = any($1)");
        command.Parameters.Add(new() { Value = words });
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
