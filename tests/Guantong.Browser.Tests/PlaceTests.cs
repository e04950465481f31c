using Guantong.Browser.Tests.House;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Places;
using Guantong.Server.Tests;
using Microsoft.Playwright;

namespace Guantong.Browser.Tests;

/// <summary>Where it is, when the device will not say: by a street's name, by tap and by keys; and what lies there already.</summary>
[Collection(StreetCollection.Name)]
public sealed class PlaceTests(BrowserHouse house)
{
    [SharedDataFact]
    public async Task Without_permission_the_place_is_found_by_name_moved_by_keys_and_by_tap_and_the_sentence_follows()
    {
        await using var visit = await house.VisitAsync(change: o => o.Permissions = []);
        var page = visit.Page;
        await visit.GoAsync("/report");
        await page.GetByRole(AriaRole.Button, new() { Name = "用我现在的位置" }).ClickAsync();
        await page.GetByText("没有定位许可，不要紧").WaitForAsync();
        await visit.LookAsync("denied");

        await page.GetByLabel("地点").FillAsync("振兴街");
        await page.Locator("ul[data-hits] button").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-where]")).ToContainTextAsync("按路名找到");
        var before = await page.Locator("input[name=lat]").InputValueAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "在地图上改" }).ClickAsync();
        await page.Locator(".small-map .map-pin").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "往北 5 米" }).ClickAsync();
        await page.GetByText("您在地图上点的").WaitForAsync();
        var north = await page.Locator("input[name=lat]").InputValueAsync();
        Assert.True(string.CompareOrdinal(north, before) > 0, $"{before} → {north}");
        await visit.LookAsync("map");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.Locator("[data-map]").ClickAsync(new() { Position = new() { X = 40, Y = 40 } });
        await Assertions.Expect(page.Locator("input[name=lat]")).Not.ToHaveValueAsync(north);
        await page.GetByRole(AriaRole.Button, new() { Name = "就是这里" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await page.WaitForURLAsync("**/report/done/**");
    }

    /// <summary>The host answers in GCJ-02, as the server's own conversion says it; the form holds CGCS2000 and what it came in as.</summary>
    [Fact]
    public async Task Inside_WeChat_the_host_is_asked_for_the_place_and_its_datum_is_brought_home()
    {
        var there = new LonLat(118.65, 34.92);
        var moved = Coordinates.FromCgcs2000(there, Datum.Gcj02);
        await using var visit = await house.VisitAsync();
        var page = visit.Page;
        await page.AddInitScriptAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"window.wx = {{ getLocation: (ask) => ask.success({{ longitude: '{moved.Lon:F9}', latitude: '{moved.Lat:F9}', accuracy: 12 }}) }};"));
        await visit.GoAsync("/report");
        await page.GetByRole(AriaRole.Button, new() { Name = "用我现在的位置" }).ClickAsync();
        await page.GetByText("定位精度 12 米").WaitForAsync();
        Assert.Equal(("118.650000", "34.920000", "gcj02"), (await page.Locator("input[name=lon]").InputValueAsync(), await page.Locator("input[name=lat]").InputValueAsync(), await page.Locator("input[name=came]").InputValueAsync()));
    }

    [SharedDataFact]
    public async Task Similar_nearby_leads_to_a_large_photo_and_is_followed_instead_of_reported()
    {
        const float lon = 118.6543f, lat = 34.9233f;
        var first = await house.VisitAsync();
        string number;
        await using (first)
        {
            await first.GoAsync("/report");
            var form = first.Page.Context.APIRequest.CreateFormData();
            form.Set("key", await first.Page.Locator("input[name=key]").InputValueAsync());
            foreach (var (name, value) in new[] { ("words", "井盖破损，露出一个洞"), ("class", "municipal"), ("lon", "118.6543"), ("lat", "34.9233") }) form.Set(name, value);
            form.Set("photos", new FilePayload { Name = "a.jpg", MimeType = "image/jpeg", Buffer = await File.ReadAllBytesAsync(SharedData.Path("photos/gps/DSCN0012.jpg")) });
            var answer = await first.Page.Context.APIRequest.PostAsync("/report", new() { Multipart = form });
            number = System.Text.RegularExpressions.Regex.Match(await answer.TextAsync(), @"371329-\d{8}-\d{5}", default, TimeSpan.FromSeconds(1)).Value;
        }
        var staff = new Staff(house.Services);
        foreach (var deed in (Type[])[typeof(AcceptReport), typeof(FileCase)]) await staff.DoAsync(number, deed);

        await using var visit = await house.VisitAsync(change: o =>
        {
            o.Geolocation = new Geolocation { Longitude = lon, Latitude = lat, Accuracy = 8 };
            o.Permissions = ["geolocation"];
        });
        var page = visit.Page;
        await visit.GoAsync("/report");
        await page.GetByLabel("说两句").FillAsync("井盖破损有个洞");
        await page.GetByRole(AriaRole.Button, new() { Name = "看一眼" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "是同一件吗" }).WaitForAsync();
        await page.HoldsAsync("() => { const photo = document.querySelector('.peek-photo'); return photo?.complete && photo.naturalWidth > 0; }");
        await visit.LookAsync("peek");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "不是" }).ClickAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "看一眼" }).CountAsync());

        await visit.GoAsync("/report");
        await page.GetByLabel("说两句").FillAsync("井盖破损有一个洞");
        await page.GetByRole(AriaRole.Button, new() { Name = "看一眼" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "是，帮我关注" }).ClickAsync();
        await page.WaitForURLAsync("**/my/**");
        Assert.Contains("这件是别人报的", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains(number, await page.InnerTextAsync("body"), StringComparison.Ordinal);
        await visit.LookAsync("followed");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await visit.GoAsync("/");
        await page.GetByText("关注的").WaitForAsync();
    }
}
