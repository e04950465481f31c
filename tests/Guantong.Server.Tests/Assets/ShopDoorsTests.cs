using System.Text.Json;
using System.Text.RegularExpressions;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Shops;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Assets;

/// <summary>The code on a shop's door, the owner's half of the certificate, and the unit that answers.</summary>
public sealed class ShopDoorsTests : IAsyncLifetime
{
    DemoCity _city = null!;

    public async Task InitializeAsync() => _city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task An_owner_sees_the_shops_own_matters_says_it_is_mended_and_is_answered_while_the_case_stays_as_it_is()
    {
        var (shop, c, own) = await TiedAsync();
        var key = Guid.NewGuid().ToString("D");
        var (_, page) = await _city.PageAsync(own);
        Assert.Contains("还剩", page, StringComparison.Ordinal);
        Assert.Contains(CaseNumber.Shown(c.Number), page, StringComparison.Ordinal);

        // Without a photo nothing is shown; what was typed stays.
        var (missing, again) = await _city.SendAsync(own, ("key", key), ("case", c.Number), ("kind", "mended"), ("words", "地面已经冲洗"));
        Assert.Equal((422, true, true), (missing, again.Contains("至少交一张", StringComparison.Ordinal), again.Contains("地面已经冲洗", StringComparison.Ordinal)));
        var photo = await PhotoAsync();
        for (var twice = 0; twice < 2; twice++) Assert.Equal(303, (await _city.SendAsync(own, ("key", key), ("case", c.Number), ("kind", "mended"), ("photo", photo), ("words", "地面已经冲洗，我叫王小明 13812345678"))).Status);
        // Another press of another page while the first one waits.
        Assert.Equal(422, (await _city.SendAsync(own, ("key", Guid.NewGuid().ToString("D")), ("case", c.Number), ("kind", "mended"), ("photo", photo))).Status);
        Assert.Equal(303, (await _city.SendAsync(own, ("key", Guid.NewGuid().ToString("D")), ("case", c.Number), ("kind", "objection"), ("words", "油污是隔壁店的"))).Status);

        // Both were said in one moment: only their kinds tell them apart.
        var words = (await _city.Get<ShopWords>().OfCaseAsync(c.Number)).OrderBy(w => w.Kind).ToList();
        Assert.Equal([ShopWordKind.Mended, ShopWordKind.Objection], words.Select(w => w.Kind));
        Assert.DoesNotContain("13812345678", words[0].Words, StringComparison.Ordinal);
        // It moved nothing: no stage, no version, no row of the journal.
        var now = await _city.NowAsync(c);
        Assert.Equal((c.Stage, c.Version, c.Main!.Unit), (now.Stage, now.Version, now.Main!.Unit));
        // What a record names is not swept, however long the answer takes.
        _city.Time.Advance(TimeSpan.FromDays(3));
        await _city.Get<UnnamedPhotos>().SweepAsync(default);
        Assert.Empty(await _city.Get<FileStore>().MissingAsync([new(photo)], default));
        Assert.All(words, w => Assert.True(w.IsLate(_city.Time.Now)));

        var officer = _city.Get<PeopleDirectory>().Posts.First(p => p.Unit == c.Main!.Unit && p.Role.IsUnitOfficer());
        using var unit = await Visitor.OfAsync(_city, officer);
        using var stranger = await Visitor.OfAsync(_city, _city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department && p.Unit != c.Main!.Unit));
        Assert.Contains("油污是隔壁店的", (await unit.GetAsync($"/staff/cases/{c.Number}")).Body, StringComparison.Ordinal);
        Assert.Contains("答复已超时", (await unit.GetAsync("/staff/shops")).Body, StringComparison.Ordinal);
        Assert.Equal(404, await PostAsync(stranger, $"/staff/shop-words/{words[0].Id}/answer", ("end", "accepted"), ("answer", "好")));
        // Without an outcome the page comes back, with what is missing and what was typed.
        using (var again422 = await unit.PostAsync($"/staff/shop-words/{words[0].Id}/answer", [KeyValuePair.Create("answer", "现场看过了")]))
        {
            var back = await again422.Content.ReadAsStringAsync();
            Assert.Equal((422, true, true), ((int)again422.StatusCode, back.Contains("请选一个结果", StringComparison.Ordinal), back.Contains("现场看过了</textarea>", StringComparison.Ordinal)));
        }
        Assert.Equal(422, await PostAsync(unit, $"/staff/shop-words/{words[0].Id}/answer", ("end", "accepted"), ("answer", "")));
        Assert.Equal(303, await PostAsync(unit, $"/staff/shop-words/{words[0].Id}/answer", ("end", "accepted"), ("answer", "看过了，已干净")));
        await PostAsync(unit, $"/staff/shop-words/{words[0].Id}/answer", ("end", "declined"), ("answer", "不行"));

        Assert.Contains("看过了，已干净", (await _city.PageAsync(own)).Page, StringComparison.Ordinal);
        Assert.Equal(ShopWordEnd.Accepted, (await _city.Get<ShopWords>().ByIdAsync(words[0].Id))!.End);
        Assert.Equal(shop.Code, words[0].Shop);
    }

    [Fact]
    public async Task The_door_tells_a_passer_by_nothing_of_any_case_and_a_lost_certificate_ends_with_the_next()
    {
        var (shop, c, own) = await TiedAsync();
        var (_, door) = await _city.PageAsync($"/shop/{shop.Code}");
        var other = await _city.CaseAtAsync(Stage.Handling, new(118.66, 34.92));
        using var officer = await Visitor.OfAsync(_city, Issuer());
        var fresh = await CertificateAsync(officer, shop.Code);
        var elsewhere = (await _city.Get<ShopSearch>().InAreasAsync(["371329000000"])).First(s => s.Shop.Code != shop.Code).Shop;

        Assert.Contains("包卫生", door, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseNumber.Shown(c.Number), door, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.Keeper!, door, StringComparison.Ordinal);
        Assert.DoesNotContain(shop.Keeper!, (await officer.GetAsync($"/staff/shops/{shop.Code}")).Body, StringComparison.Ordinal);
        // The old paper opens nothing any more; the new one opens its own shop alone, and no case that was not tied to it.
        Assert.Equal(404, (await _city.PageAsync(own)).Status);
        Assert.Equal(200, (await _city.PageAsync(fresh)).Status);
        Assert.Equal(404, (await _city.PageAsync(fresh.Replace($"/{shop.Code}/", $"/{elsewhere.Code}/", StringComparison.Ordinal))).Status);
        Assert.Equal(422, (await _city.SendAsync(fresh, ("case", other.Number), ("kind", "objection"), ("words", "不是我的"))).Status);
        Assert.Equal(0L, await _city.House.Database.ScalarAsync("select count(*) from assets.shop_word"));
        Assert.Equal(2L, await _city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'issue-shop-certificate'"));
        Assert.DoesNotContain(fresh.Split('/')[^1], (string)(await _city.House.Database.ScalarAsync("select string_agg(k::text, ' ') from assets.shop_key k"))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chief_has_the_shops_of_the_own_street_and_nobody_elses()
    {
        var people = _city.Get<PeopleDirectory>();
        var chief = people.Posts.First(p => p.User == "shop001");
        var areas = people.Ground.Chiefs.First(g => g.User == "shop001").Areas;
        using var street = await Visitor.OfAsync(_city, chief);
        using var checker = await Visitor.OfAsync(_city, people.Posts.First(p => p.Role == Role.Checker));
        using var shops = JsonDocument.Parse((await street.GetAsync("/api/v1/field/shops")).Body);
        using var none = JsonDocument.Parse((await checker.GetAsync("/api/v1/field/shops")).Body);

        var list = shops.RootElement.GetProperty("shops").EnumerateArray().ToList();
        Assert.NotEmpty(list);
        Assert.All(list, s => Assert.Contains(s.GetProperty("microGrid").GetString(), areas));
        Assert.All(list, s => Assert.EndsWith("*", s.GetProperty("keeper").GetString(), StringComparison.Ordinal));
        Assert.Contains(list[0].GetProperty("pledge").GetProperty("state").GetString(), Enum.GetNames<PledgeState>());
        Assert.Equal(0, none.RootElement.GetProperty("shops").GetArrayLength());
        Assert.Equal(401, (await _city.PageAsync("/api/v1/field/shops")).Status);
    }

    /// <summary>A shop whose owner has a certificate, and a case at work that staff have tied to it.</summary>
    async Task<(Shop Shop, CaseState Case, string Own)> TiedAsync()
    {
        var shop = (await _city.Get<ShopSearch>().NearAsync(new(118.650, 34.919), 3000))[0].Shop;
        var c = await _city.CaseAtAsync(Stage.Handling, shop.At);
        using var dispatcher = await Visitor.OfAsync(_city, _city.Get<PeopleDirectory>().Posts.First(p => p.User == "dispatch02"));
        // Near is proposed; tying is a decision.
        Assert.Contains(shop.Name, (await dispatcher.GetAsync($"/staff/cases/{c.Number}")).Body, StringComparison.Ordinal);
        Assert.Empty(await _city.Get<ShopCases>().CasesOfAsync(shop.Code));
        for (var twice = 0; twice < 2; twice++) Assert.Equal(303, await PostAsync(dispatcher, $"/staff/cases/{c.Number}/shops", ("shop", shop.Code)));
        using var officer = await Visitor.OfAsync(_city, Issuer());
        return (shop, c, await CertificateAsync(officer, shop.Code));
    }

    /// <summary>Prints the certificate and reads the owner's address, as the code on the paper says it.</summary>
    async Task<string> CertificateAsync(Visitor officer, string shop)
    {
        using var paper = await officer.PostAsync($"/staff/shops/{shop}/certificate", []);
        var body = await paper.Content.ReadAsStringAsync();
        Assert.Equal("no-store", paper.Headers.CacheControl?.ToString());
        var code = Regex.Match(body, "<div class=\"own-code\">(?<svg>.*?)</div>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups["svg"].Value;
        return new Uri(QrReader.Read(code)).AbsolutePath;
    }

    Post Issuer() => _city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department && p.Unit?.Value == "zfj");

    async Task<string> PhotoAsync()
    {
        await _city.Get<SamplePhoto>().PrepareAsync(default);
        return _city.Get<SamplePhoto>().Hash!.Value.Value;
    }

    static async Task<int> PostAsync(Visitor who, string path, params (string Name, string Value)[] form)
    {
        using var answer = await who.PostAsync(path, form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return (int)answer.StatusCode;
    }
}
