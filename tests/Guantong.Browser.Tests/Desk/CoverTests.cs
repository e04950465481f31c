using Guantong.Browser.Tests.House;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;
using Guantong.Server.Files.Covers;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests.Desk;

/// <summary>A photo of the work is covered by hand and released, with a mouse and with keys alone.</summary>
[Collection(StreetCollection.Name)]
public sealed class CoverTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Fact]
    public async Task A_leader_draws_boxes_over_a_photo_by_mouse_and_keys_and_releases_it()
    {
        var (number, photo) = await FinishedAsync();
        await using var visit = await _accounts.SignInAsync(house.Services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == Role.ShiftLeader && p.Level == Level.District).User, 1280);
        var page = visit.Page;
        await visit.GoAsync("/staff/release");
        await page.Locator($".release-list a[href*='{photo.Value}']").First.WaitForAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await visit.GoAsync($"/staff/cover/{number}/{photo.Value}");
        await page.WaitForFunctionAsync("() => { const i = document.querySelector('.cover-board img'); return i && i.complete && i.naturalWidth > 200; }");
        Assert.Equal(0, await page.Locator(".box-row").CountAsync());

        var frame = (await page.Locator(".cover-board").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(frame.X + (frame.Width * 0.1f), frame.Y + (frame.Height * 0.1f));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(frame.X + (frame.Width * 0.2f), frame.Y + (frame.Height * 0.2f));
        await page.Mouse.MoveAsync(frame.X + (frame.Width * 0.3f), frame.Y + (frame.Height * 0.4f));
        await page.Mouse.UpAsync();
        await page.Locator(".cover-box").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "添加方框" }).ClickAsync();
        var box = page.GetByRole(AriaRole.Button, new() { Name = "方框 2", Exact = true });
        await box.PressAsync("ArrowRight");
        await box.PressAsync("Shift+ArrowDown");
        Assert.Equal("41, 40, 20, 21", await page.GetByLabel("方框 2：").InputValueAsync());
        await visit.LookAsync("cover");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(320, 640);
        Assert.Empty(await visit.OverflowingAsync());
        await page.SetViewportSizeAsync(1280, 900);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存涂黑" }).ClickAsync();
        await page.GetByText("已涂黑，对外的图片已换成新的").WaitForAsync();
        var cover = (await house.Services.GetRequiredService<Covering>().OfAsync([photo]))[photo];
        Assert.Equal(2, cover.Boxes.Count);
        // As far as pixels of the screen can say.
        Assert.InRange(cover.Boxes[0].Left, 980, 1020);
        Assert.InRange(cover.Boxes[0].Width, 1950, 2050);

        await page.GetByRole(AriaRole.Button, new() { Name = "公开这张照片" }).ClickAsync();
        await page.GetByText("这张照片已对外公开").WaitForAsync();
        await visit.LookAsync("cover-released");
        await using var citizen = await house.VisitAsync();
        await citizen.GoAsync($"/c/{number}");
        await citizen.Page.Locator($"main img[src*='{cover.Made!.Value.Value}']").WaitForAsync();
        Assert.Equal(0, await citizen.Page.Locator($"main img[src*='{photo.Value}']").CountAsync());
        Assert.Equal(410, (await citizen.Page.Context.APIRequest.GetAsync($"/c/{number}/photos/{photo.Value}")).Status);
    }

    /// <summary>A case whose crew has sent a photo that no other case has.</summary>
    async Task<(string Number, PhotoHash Photo)> FinishedAsync()
    {
        var (services, staff) = (house.Services, new Staff(house.Services));
        var number = await _accounts.ReportAsync();
        foreach (var deed in (Type[])[typeof(AcceptReport), typeof(FileCase), typeof(DispatchCase), typeof(AcceptWork)]) await staff.DoAsync(number, deed);
        byte[] bytes = [.. await File.ReadAllBytesAsync(Repository.File("src/Guantong.Server/Cases/sample-evidence.jpg")), 1, 7];
        var photo = Assert.IsType<Received>(await services.GetRequiredService<FileStore>().ReceiveAsync(new MemoryStream(bytes), null, default)).Hash;
        var c = (await services.GetRequiredService<CaseReading>().ByNumberAsync(number))!.State;
        var (city, now) = (services.GetRequiredService<CityFactsSource>().Current, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var crew = services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == Role.Crew && CaseLaw.Open(c, p.Actor, city, now).Any(o => o.Name == nameof(FinishWork)));
        Assert.IsType<Outcome.Done>(await services.GetRequiredService<CaseWalk>().DoAsync(new DeedCall(number, new FinishWork(null, null, [photo]), crew.Actor, "test", $"{number}-done")));
        return (number, photo);
    }
}
