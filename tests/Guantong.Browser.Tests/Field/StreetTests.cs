using System.Text.Json;
using Guantong.Browser.Tests.Desk;
using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Field;

/// <summary>The app of the street on a phone with a fake camera: a crew, an inspector and a checker, with the network off and on.</summary>
[Collection(StreetCollection.Name)]
public sealed class StreetTests(BrowserHouse house)
{
    static readonly Type[] ToDispatched = [typeof(AcceptReport), typeof(FileCase), typeof(DispatchCase)];
    const int MostFirstLoad = 80 * 1024;
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task A_crew_takes_arrives_and_finishes_with_a_ghost_photo_without_a_network_and_it_goes_by_itself()
    {
        var number = await AtWorkAsync();
        await using var visit = await OnStreetAsync(await UserForAsync(nameof(AcceptWork), number), 118.6502f, 34.9191f);
        var page = visit.Page;
        var card = page.Locator(".task", new() { HasText = "学府路文苑小学门前" }).First;
        await card.GetByText("导航").WaitForAsync();
        await LooksAsync(visit, "street-tasks");

        // Taken back within eight seconds nothing has happened.
        await card.GetByRole(AriaRole.Button, new() { Name = "接单" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "接单" }).ClickAsync();
        await page.Locator(".undo").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await card.Locator(".way").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.True(await Waits.UntilAsync(async () => (await StateAsync(number)).Main!.Crew is not null));

        await visit.OfflineAsync(true);
        await page.EvaluateAsync($"location.hash = '#/task/{number}'");
        await page.GetByText("您在现场").WaitForAsync();
        await LooksAsync(visit, "street-task");
        await page.GetByRole(AriaRole.Button, new() { Name = "我到场了" }).ClickAsync();
        await LooksAsync(visit, "street-arrive");
        await page.Locator("dialog button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "处置回传" }).ClickAsync();

        await page.Locator(".camera.live .ghost").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交处置" }).ClickAsync();
        Assert.Contains("处置后照片", await page.InnerTextAsync("[role=alert]"));
        await page.GetByRole(AriaRole.Button, new() { Name = "按快门" }).ClickAsync();
        await page.Locator(".shots img").WaitForAsync();
        await page.GetByLabel("已修复或更换").CheckAsync();
        await LooksAsync(visit, "street-finish");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交处置" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交处置" }).ClickAsync();
        await page.GetByText("离线 · 2 件待传").WaitForAsync();
        await page.Locator(".undo").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.EvaluateAsync("location.hash = '#/outbox'");
        await page.GetByText("等网络").First.WaitForAsync();
        await LooksAsync(visit, "street-outbox");
        Assert.False((await StateAsync(number)).Main!.Arrived);

        await visit.OfflineAsync(false);
        await page.GetByText("没有待传的内容").WaitForAsync();
        await Waits.UntilAsync(async () => (await StateAsync(number)).Stage == Stage.Finished);
        var file = (await house.Services.GetRequiredService<CaseReader>().FileAsync(number, Actor.Product(house.Services.GetRequiredService<CityFactsSource>().Current.Area)))!;
        Assert.Equal([nameof(Arrive), nameof(FinishWork)], file.Steps.TakeLast(2).Select(s => s.Deed));
        var photo = Assert.Single(file.Steps[^1].Photos);
        // Taken with no signal it still answers the challenge that the task pack had brought.
        var kept = (await house.Services.GetRequiredService<EvidenceRows>().OfCaseAsync(file.State.Id))[photo];
        Assert.Equal((PhotoSource.Live, photo.Value), (kept.Claim.Source, kept.Claim.Hash));
        Assert.NotNull(kept.Claim.Challenge);
        Assert.Empty(kept.Flags.Intersect([EvidenceFlag.NoChallenge, EvidenceFlag.UnknownChallenge, EvidenceFlag.AnothersChallenge, EvidenceFlag.AnotherCase, EvidenceFlag.WrongProof, EvidenceFlag.HashDiffers, EvidenceFlag.NoPlace]));
        Assert.Contains("已修复或更换", file.Steps[^1].Words["Note"]);
    }

    [Fact]
    public async Task An_inspector_reports_without_a_network_and_settles_on_the_spot_what_needs_no_case()
    {
        var user = house.Services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == Role.Inspector).User;
        await using var visit = await OnStreetAsync(user, 118.6510f, 34.9180f);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Heading, new() { Name = "我的任务" }).WaitForAsync();
        await visit.OfflineAsync(true);
        await page.EvaluateAsync("location.hash = '#/found'");
        await page.GetByRole(AriaRole.Button, new() { Name = "按快门" }).ClickAsync();
        await page.Locator(".shots img").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "上报", Exact = true }).ClickAsync();
        Assert.Contains("请选一类", await page.InnerTextAsync("[role=alert]"));
        await page.GetByLabel("市容秩序").CheckAsync();
        await page.GetByLabel("说明").FillAsync("占道堆放建材");
        await LooksAsync(visit, "street-found");
        await page.GetByRole(AriaRole.Button, new() { Name = "上报", Exact = true }).ClickAsync();
        await page.GetByText("上报：市容秩序").WaitForAsync();
        await page.WaitForURLAsync("**#/tasks");

        await page.EvaluateAsync("location.hash = '#/found'");
        await page.GetByLabel("环境卫生").CheckAsync();
        await page.GetByLabel("说明").FillAsync("果皮箱旁散落垃圾，已清");
        await page.GetByRole(AriaRole.Button, new() { Name = "已当场解决" }).ClickAsync();
        await page.WaitForURLAsync("**#/tasks");
        await page.Locator(".undo").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.OfflineAsync(false);
        await page.EvaluateAsync("location.hash = '#/outbox'");
        await page.GetByText("没有待传的内容").WaitForAsync();

        await page.EvaluateAsync("location.hash = '#/tasks'");
        await page.Locator(".task", new() { HasText = "占道堆放建材" }).Or(page.Locator(".task", new() { HasText = "市容秩序" })).First.WaitForAsync();
        await page.EvaluateAsync("location.hash = '#/me'");
        await page.GetByText("当场处理（单独计数）").WaitForAsync();
        Assert.Equal("1", await page.Locator("section", new() { HasText = "当场处理" }).Locator("dd").First.InnerTextAsync());
        await LooksAsync(visit, "street-me");
    }

    [Fact]
    public async Task A_checker_looks_at_the_place_and_says_why_from_afar()
    {
        var number = await AtWorkAsync();
        foreach (var deed in (Type[])[typeof(FinishWork), typeof(PassBack)]) await new Staff(house.Services).DoAsync(number, deed);
        await using var visit = await OnStreetAsync(await UserForAsync(nameof(RecordCheck), number), 118.70f, 34.95f);
        var page = visit.Page;
        await page.EvaluateAsync($"location.hash = '#/check/{number}'");
        await page.GetByLabel("合格", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "已修复，无安全隐患" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交核查" }).ClickAsync();
        Assert.Contains("请写明原因", await page.InnerTextAsync("[role=alert]"));
        await page.GetByLabel("不在现场的原因").FillAsync("道路封闭，由社区视频核实");
        // From the album only with a reason.
        await page.Locator(".camera.live").WaitForAsync();
        await page.Locator(".camera input[type=file]").SetInputFilesAsync(Repository.File("src/Guantong.Server/Cases/sample-evidence.jpg"));
        await page.GetByRole(AriaRole.Button, new() { Name = "用这张照片" }).ClickAsync();
        await page.GetByText("请写明原因，或改用相机现场拍").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "同事拍的" }).ClickAsync();
        await LooksAsync(visit, "street-album");
        await page.GetByRole(AriaRole.Button, new() { Name = "用这张照片" }).ClickAsync();
        await page.Locator(".shots img").WaitForAsync();
        await LooksAsync(visit, "street-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交核查" }).ClickAsync();
        // The app shows the tasks when the check is kept: whoever goes elsewhere before that is brought back.
        await page.WaitForURLAsync("**#/tasks");
        await page.EvaluateAsync("location.hash = '#/outbox'");
        var (now, none) = (page.GetByRole(AriaRole.Button, new() { Name = "马上发送" }), page.GetByText("没有待传的内容"));
        await now.Or(none).First.WaitForAsync();
        // What could be taken back may have gone by itself meanwhile.
        if (await now.CountAsync() > 0) await now.EvaluateAllAsync<object?>("all => all.forEach(one => one.click())");
        await none.WaitForAsync();
        await Waits.UntilAsync(async () => (await StateAsync(number)).Stage == Stage.ToClose);
        var after = await StateAsync(number);
        Assert.Equal(Stage.ToClose, after.Stage);
        var kept = Assert.Single(await house.Services.GetRequiredService<EvidenceRows>().OfCaseAsync(after.Id)).Value;
        Assert.Contains(EvidenceFlag.FromAlbum, kept.Flags);
        Assert.Equal("同事拍的", kept.Claim.Why?.Value);
    }

    [Fact]
    public void The_first_load_of_the_app_is_eighty_kilobytes_at_most()
    {
        var folder = Repository.File("src/Guantong.Server/wwwroot/built");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        var files = new HashSet<string>(StringComparer.Ordinal);
        Walk("field/main.ts");
        Walk("kit/kit.css");
        Assert.InRange(files.Sum(f => new FileInfo(Path.Combine(folder, f + ".gz")).Length), 1, MostFirstLoad);

        void Walk(string entry)
        {
            var found = manifest.RootElement.GetProperty(entry);
            if (!files.Add(found.GetProperty("file").GetString()!)) return;
            foreach (var css in Each(found, "css")) files.Add(css);
            foreach (var import in Each(found, "imports")) Walk(import);
        }
    }

    static IEnumerable<string> Each(JsonElement entry, string name) => entry.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(i => i.GetString()!) : [];


    /// <summary>A case that its unit took and gave to no crew.</summary>
    async Task<string> AtWorkAsync()
    {
        var number = await _accounts.ReportAsync();
        foreach (var deed in ToDispatched) await new Staff(house.Services).DoAsync(number, deed);
        var c = await StateAsync(number);
        var services = house.Services;
        var officer = services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role.IsUnitOfficer() && p.Unit == c.Main!.Unit);
        Assert.IsType<Outcome.Done>(await services.GetRequiredService<CaseWalk>().DoAsync(new DeedCall(number, new AcceptWork(null), officer.Actor, "test", number)));
        return number;
    }

    async Task<string> UserForAsync(string deed, string number)
    {
        var (c, services) = (await StateAsync(number), house.Services);
        var (city, now) = (services.GetRequiredService<CityFactsSource>().Current, services.GetRequiredService<TimeProvider>().GetUtcNow());
        return services.GetRequiredService<PeopleDirectory>().Posts.First(p => Server.Web.Shared.Staff.Seat.IsOnTheStreet(p.Role) && CaseLaw.Open(c, p.Actor, city, now).Any(o => o.Name == deed)).User;
    }

    async Task<Visit> OnStreetAsync(string user, float lon, float lat)
    {
        var visit = await _accounts.SignInAsync(user, 390);
        await visit.Page.Context.GrantPermissionsAsync(["geolocation", "camera"]);
        await visit.Page.Context.SetGeolocationAsync(new Geolocation { Longitude = lon, Latitude = lat, Accuracy = 8 });
        await visit.Page.GotoAsync("/field/app");
        await visit.Page.Locator(".tabs").WaitForAsync();
        return visit;
    }

    /// <summary>The screen as it stands: nothing axe finds, nothing too small for a glove, nothing wider than 320 px.</summary>
    static async Task LooksAsync(Visit visit, string name)
    {
        await visit.LookAsync(name);
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        await visit.Page.SetViewportSizeAsync(320, 844);
        Assert.Empty(await visit.OverflowingAsync());
        await visit.Page.SetViewportSizeAsync(390, 844);
        Assert.Empty(await visit.SmallTargetsAsync());
    }

    async Task<CaseState> StateAsync(string number) => (await house.Services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
}
