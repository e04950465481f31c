using System.Globalization;
using System.Net;
using System.Text.Json;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Places;
using Guantong.Server.Places.Finding;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Places;

public class FindingTests
{
    static readonly LonLat Centre = new(118.650, 34.919);

    [Fact]
    public async Task Places_are_found_by_their_names_numbers_crossings_initials_and_by_what_lies_beside_them()
    {
        await using var city = await DemoCity.OpenAsync();
        var gazetteer = await city.Get<GazetteerSource>().CurrentAsync(default);
        Assert.Same(gazetteer, await city.Get<GazetteerSource>().CurrentAsync(default));
        FoundPlace First(string words) => new PlaceFinder(gazetteer, Centre).Find(words, 10)[0];
        void Finds(string words, PlaceKind kind, string name) => Assert.Equal((kind, name), (First(words).Place.Kind, First(words).Place.Name));

        Finds("利民社区", PlaceKind.Community, "利民社区");
        foreach (var words in (string[])["振兴街", "振興街", " 振 兴 街 ", "zxj", "zhenxingjie"]) Finds(words, PlaceKind.Street, "振兴街");
        Finds("振兴路", PlaceKind.Street, "振兴街");
        foreach (var words in (string[])["振兴街与光明路口", "光明路和振興街交叉口", "振兴街光明路口", "振兴街 光明路", "zxj gml", "临沭县振兴街与光明路口"])
            Finds(words, PlaceKind.Crossing, "振兴街与光明路口");
        Finds("文苑社区第二网格", PlaceKind.Grid, "文苑社区第二网格");
        Finds("文苑社区第2网格", PlaceKind.Grid, "文苑社区第二网格");
        Finds("37132901001000002", PlaceKind.Component, "供水井盖 000002");
        Finds("雨水井盖", PlaceKind.Component, "雨水井盖 000507");
        Finds("府前公厕", PlaceKind.ServicePoint, "府前公厕");
        Finds("东坡村", PlaceKind.Community, "东坡村");
        var house = gazetteer.All.First(p => p.Kind == PlaceKind.Building && p.Of == "利民街");
        Finds($"利民街{house.Number}", PlaceKind.Building, house.Name);
        Finds($"临沭县 利民街 {house.Number!.Normalize(System.Text.NormalizationForm.FormKC)}門市", PlaceKind.Building, house.Name);

        var crossing = First("振兴街与光明路口").Place.At;
        var beside = First("光明路与振兴街路口西南约40米").Place;
        Assert.InRange(beside.At.MetresTo(Bearings.Moved(crossing, Bearing.SouthWest, 40)), 0, 1);
        Assert.True(beside.Accuracy > First("振兴街与光明路口").Place.Accuracy);

        // Thirty lanes do not hide the other kinds, and the nearest of a kind comes first.
        var mixed = new PlaceFinder(gazetteer, Centre).Find("利民", 10);
        Assert.True(mixed.Select(f => f.Place.Kind).Distinct().Count() >= 4);
        var covers = new PlaceFinder(gazetteer, Centre).Find("雨水井盖", 50).Select(f => f.Metres).ToList();
        Assert.Equal(covers.Order(), covers);
        Assert.Empty(new PlaceFinder(gazetteer, null).Find("没有这个地方名", 10));
        Assert.Equal("光明路", new PlaceFinder(gazetteer, null).Find("昨天晚上光明路那个新开的店门口有人烧烤", 10)[0].Place.Name);
    }

    [Fact]
    public async Task The_words_made_for_a_pin_lead_back_to_it_wherever_it_stands()
    {
        await using var city = await DemoCity.OpenAsync();
        var gazetteer = await city.Get<GazetteerSource>().CurrentAsync(default);
        var random = new Random(371329);
        var pins = gazetteer.All.Where(p => p.Kind == PlaceKind.Component).Where((_, n) => n % 150 == 0).Select(p => Bearings.Moved(p.At, (Bearing)random.Next(8), random.Next(40))).ToList();
        Assert.InRange(pins.Count, 190, 200);
        foreach (var language in (string[])[CityTexts.Chinese, CityTexts.English])
        {
            var sentences = new AddressSentences(gazetteer, new CityTexts(), language);
            var off = new List<double>();
            foreach (var pin in pins)
            {
                var address = sentences.Of(pin);
                var found = new PlaceFinder(gazetteer, pin).Find(address.Sentence, 1);
                Assert.True(found.Count == 1, $"nothing is found by “{address.Sentence}”");
                var metres = found[0].Place.At.MetresTo(pin);
                Assert.True(metres <= address.Accuracy + 15 && address.Accuracy <= 150, $"“{address.Sentence}” leads {metres:0} m away, and promised {address.Accuracy}");
                off.Add(metres);
            }
            Assert.InRange(off.Order().ElementAt(off.Count / 2), 0, 20);
        }
    }

    [Fact]
    public async Task The_doors_answer_with_sentences_and_refuse_what_is_no_place()
    {
        await using var city = await DemoCity.OpenAsync();
        using var found = JsonDocument.Parse(await city.House.Client.GetStringAsync("/api/v1/places/find?q=光明路与振兴街路口&near=118.65,34.919&limit=1"));
        var crossing = Assert.Single(found.RootElement.GetProperty("places").EnumerateArray().ToList());
        Assert.Equal("振兴街与光明路口 · 光明社区第十五网格", crossing.GetProperty("address").GetString());
        var (lon, lat) = (crossing.GetProperty("lon").GetDouble(), crossing.GetProperty("lat").GetDouble());
        var pin = Bearings.Moved(new(lon, lat), Bearing.SouthWest, 41);
        var ask = string.Create(CultureInfo.InvariantCulture, $"/api/v1/places/address?lon={pin.Lon}&lat={pin.Lat}");
        using var address = JsonDocument.Parse(await city.House.Client.GetStringAsync(ask));
        Assert.Equal("振兴街与光明路口西南约40米 · 光明社区第十九网格", address.RootElement.GetProperty("sentence").GetString());
        Assert.Equal(["crossing", "grid", "community"], address.RootElement.GetProperty("madeFrom").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal("光明社区", address.RootElement.GetProperty("communityName").GetString());
        // The same place said in another datum is the same place.
        var gcj = Coordinates.FromCgcs2000(pin, Datum.Gcj02);
        var other = await city.House.Client.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/places/address?lon={gcj.Lon}&lat={gcj.Lat}&datum=gcj02"));
        Assert.Contains("振兴街与光明路口西南约40米", other, StringComparison.Ordinal);
        Assert.Contains("Outside the city", await city.House.Client.GetStringAsync("/api/v1/places/address?lon=1&lat=3&lang=en"), StringComparison.Ordinal);

        foreach (var (path, code) in new[]
        {
            ("find?q=", "no-place-words"), ($"find?q={new string('长', 500)}", "place-words-long"), ("find?q=利&near=x,y", "no-point"), ("address?lon=118", "no-point"),
            ("address?lon=NaN&lat=1e999", "no-point"), ("address?lon=118&lat=34&datum=mars", "unknown-datum"),
        })
        {
            using var answer = await city.House.Client.GetAsync($"/api/v1/places/{path}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(code, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_city_without_streets_is_told_by_its_grids_components_and_service_points()
    {
        var locator = new Locator(1, [Square("420504001001002", 111.23)], []);
        var book = new PlaceBook("1")
        {
            DivisionNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["420504001001"] = "五龙社区" },
            Areas = [new NamedPlace(PlaceKind.Grid, "五龙社区第二网格", new(111.235, 30.715), 500) { Code = "420504001001002" }],
            Others =
            [
                new NamedPlace(PlaceKind.ServicePoint, "五龙公厕1号", new(111.232, 30.712), 20) { Code = "gc-01" },
                new NamedPlace(PlaceKind.Component, "雨水井盖 000007", new(111.238, 30.718), 1) { Code = "42050401001000007", Of = "雨水井盖" },
            ],
        };
        var gazetteer = new Gazetteer(book, locator, (_, _) => "");
        var sentences = new AddressSentences(gazetteer, new CityTexts(), CityTexts.Chinese);

        Assert.Equal("五龙公厕1号北约40米 · 五龙社区第二网格", sentences.Of(Bearings.Moved(new(111.232, 30.712), Bearing.North, 40)).Sentence);
        Assert.Equal("雨水井盖 000007 · 五龙社区第二网格", sentences.Of(Bearings.Moved(new(111.238, 30.718), Bearing.East, 5)).Sentence);
        Assert.Equal("五龙社区第二网格", sentences.Of(new(111.2305, 30.7195)).Sentence);
        Assert.Equal("五龙公厕1号", new PlaceFinder(gazetteer, null).Find("wlgc", 5)[0].Place.Name);
        Assert.Equal("雨水井盖 000007", new PlaceFinder(gazetteer, null).Find("雨水井盖 000007 东约10米 · 五龙社区第二网格", 5)[0].Place.Name);
    }

    static NamedArea Square(string code, double west) => new(code, new NetTopologySuite.Geometries.Polygon(new NetTopologySuite.Geometries.LinearRing(
        [new(west, 30.71), new(west + 0.01, 30.71), new(west + 0.01, 30.72), new(west, 30.72), new(west, 30.71)])));
}
