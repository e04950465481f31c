using Guantong.Domain.Places;
using Guantong.Server.Assets.Points;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;
using Guantong.Server.Web.Public.Points;

namespace Guantong.Server.Tests.Assets;

/// <summary>The convenience map: finding, going there, saying what is wrong, and the answer.</summary>
public sealed class PointDoorsTests : IAsyncLifetime
{
    DemoCity _city = null!;

    public async Task InitializeAsync() => _city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task What_is_wrong_reaches_the_keeper_once_and_its_sender_reads_the_answer()
    {
        var key = Guid.NewGuid().ToString("D");
        var keeper = Officer("hwzx");
        for (var twice = 0; twice < 2; twice++) Assert.Equal(303, (await _city.SendAsync("/services/toilet-001/wrong", ("key", key), ("fault", "shut"))).Status);
        // Another form of another person, the same fault: one walk answers both.
        await _city.SendAsync("/services/toilet-001/wrong", ("key", Guid.NewGuid().ToString("D")), ("fault", "shut"), ("words", "我叫王小明，电话13812345678"));
        await _city.SendAsync($"/services/said/{key}", ("words", "门锁着"));

        // The key stands for its own point alone, and a button must be pressed.
        Assert.Equal(422, (await _city.SendAsync("/services/toilet-002/wrong", ("key", key), ("fault", "gone"))).Status);
        Assert.Equal(422, (await _city.SendAsync("/services/toilet-002/wrong", ("key", Guid.NewGuid().ToString("D")))).Status);
        Assert.Equal(404, (await _city.SendAsync("/services/nowhere/wrong", ("fault", "gone"))).Status);
        Assert.Equal(2L, await _city.House.Database.ScalarAsync("select count(*) from assets.point_note"));
        Assert.DoesNotContain("13812345678", (string)(await _city.House.Database.ScalarAsync("select string_agg(words, ',') from assets.point_note"))!, StringComparison.Ordinal);
        Assert.Contains("2 条报错还在核实", (await _city.PageAsync("/services/toilet-001")).Page, StringComparison.Ordinal);

        using var officer = await Visitor.OfAsync(_city, keeper);
        using var other = await Visitor.OfAsync(_city, Officer("ylzx"));
        var note = (await _city.Get<PointNotes>().ByKeyAsync(Guid.Parse(key)))!;
        Assert.Contains("门锁着", (await officer.GetAsync("/staff/points")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("门锁着", (await other.GetAsync("/staff/points")).Body, StringComparison.Ordinal);
        Assert.Equal(404, await PostAsync(other, $"/staff/points/{note.Id}/settle", ("end", "right"), ("answer", "没有问题")));
        Assert.Equal(422, await PostAsync(officer, $"/staff/points/{note.Id}/settle", ("end", "right"), ("answer", " ")));
        await PostAsync(officer, $"/staff/points/{note.Id}/seen");
        Assert.Equal(422, (await _city.SendAsync($"/services/said/{key}", ("words", "还要说一句"))).Status);
        await PostAsync(officer, $"/staff/points/{note.Id}/settle", ("end", "mended"), ("answer", "锁坏了，已修好开门"));
        // The first answer stands.
        await PostAsync(officer, $"/staff/points/{note.Id}/settle", ("end", "right"), ("answer", "没有问题"));

        Assert.Contains("锁坏了，已修好开门", (await _city.PageAsync($"/services/said/{key}")).Page, StringComparison.Ordinal);
        Assert.Empty(await _city.Get<PointNotes>().ListAsync(null, waiting: true));
        Assert.Equal(0L, await _city.House.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Fact]
    public async Task Places_are_found_by_words_pinyin_place_and_facts_open_ones_first()
    {
        var search = _city.Get<ServicePointSearch>();
        var evening = new DateTime(2026, 5, 13, 23, 0, 0);
        var near = await search.FindAsync(new ServiceQuestion { Kind = "toilet", Near = new(118.650, 34.919), OpenFirst = true }, evening);
        var shut = near.SkipWhile(f => f.IsOpen).ToList();

        Assert.NotEmpty(shut);
        Assert.All(shut, f => Assert.False(f.IsOpen));
        Assert.Equal(near.TakeWhile(f => f.IsOpen).Select(f => f.Metres).Order(), near.TakeWhile(f => f.IsOpen).Select(f => f.Metres));
        Assert.All(await search.FindAsync(new ServiceQuestion { Words = "limin gongce" }, evening), f => Assert.Contains("利民", f.Point.Name, StringComparison.Ordinal));
        Assert.NotEmpty(await search.FindAsync(new ServiceQuestion { Words = "lmgc" }, evening));
        Assert.All(await search.FindAsync(new ServiceQuestion { Has = "baby" }, evening), f => Assert.Contains("baby", f.Point.Has));
        // No script and no location: words for a place do, and one that is not known is said.
        Assert.Contains("米", (await _city.PageAsync($"/services?kind=toilet&at={Uri.EscapeDataString("利民街")}")).Page, StringComparison.Ordinal);
        Assert.Contains("没有找到“火星路八号院”", (await _city.PageAsync($"/services?at={Uri.EscapeDataString("火星路八号院")}")).Page, StringComparison.Ordinal);
        // What a device inside a Chinese map app says is brought to the city's own datum.
        var gcj = Coordinates.FromCgcs2000(near[0].Point.At, Datum.Gcj02);
        Assert.Contains($"最近公厕 10 米", (await _city.PageAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/services/nearest?kind=toilet&lon={gcj.Lon:F6}&lat={gcj.Lat:F6}&datum=gcj02"))).Page, StringComparison.Ordinal);
        foreach (var hostile in (string[])["/services?lon=abc&lat=1", "/services?q=%00", "/services?kind=%27", "/services?at=%00", "/services?has=x&more=1&kind=park", "/services?q=%25_%27"]) Assert.Equal(200, (await _city.PageAsync(hostile)).Status);
    }

    [Fact]
    public async Task A_printed_code_leads_to_the_citys_own_address_and_says_when_there_is_none()
    {
        var (_, sheet) = await _city.PageAsync("/services/toilet-001/sheet");
        var (status, svg) = await _city.PageAsync("/services/toilet-001/code.svg");

        Assert.Contains("GUANTONG_PUBLIC_URL", sheet, StringComparison.Ordinal);
        Assert.Contains("/services/toilet-001", sheet, StringComparison.Ordinal);
        Assert.Equal(200, status);
        Assert.EndsWith("/services/toilet-001", QrReader.Read(svg), StringComparison.Ordinal);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
        Assert.Equal(14, (await _city.PageAsync("/services/sheets?kind=park")).Page.Split("class=\"sheet\"").Length - 1);
        Assert.Equal(200, (await _city.PageAsync("/station/sheet")).Status);
        Assert.Contains("tel:12345", (await _city.PageAsync("/services/station-001")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_map_applications_carry_the_datum_that_each_draws_in()
    {
        var at = new LonLat(118.650, 34.919);
        var links = MapLinks.Of(at, "利民&公厕").ToDictionary(l => l.Code, l => l.Address);

        // Half a kilometre lies between the datums here.
        Assert.InRange(at.MetresTo(Pair(links["amap"], "position=", lonFirst: true)), 300, 700);
        Assert.InRange(at.MetresTo(Pair(links["tencent"], "coord:", lonFirst: false)), 300, 700);
        Assert.InRange(at.MetresTo(Pair(links["baidu"], "location=", lonFirst: false)), 700, 1800);
        Assert.InRange(at.MetresTo(Pair(links["device"], "geo:", lonFirst: false)), 0, 0.2);
        Assert.All(links.Values, l => Assert.DoesNotContain("利民&", l, StringComparison.Ordinal));
    }

    static LonLat Pair(string address, string mark, bool lonFirst)
    {
        var pair = address[(address.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Split('&', '?', ';')[0].Split(',').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return lonFirst ? new(pair[0], pair[1]) : new(pair[1], pair[0]);
    }

    static async Task<int> PostAsync(Visitor who, string path, params (string Name, string Value)[] form)
    {
        using var answer = await who.PostAsync(path, form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return (int)answer.StatusCode;
    }

    Post Officer(string unit) => _city.Get<PeopleDirectory>().Posts.First(p => p.Unit?.Value == unit && p.Role.ToString() == "Department");
}
