using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Guantong.Server.Files;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;
using Guantong.Server.Tests.Web;
using Xunit;

namespace Guantong.Server.Tests.Photos;

/// <summary>Points come in and go out in the datum that was named, and a photo stands in for a place that was not.</summary>
public class ReportPlaceTests
{
    static readonly LonLat Place = new(118.65, 34.919);

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(DemoCity city, object body)
    {
        using var answer = await city.House.Client.PostAsJsonAsync("/api/v1/reports", body);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    static async Task<PhotoHash> SentAsync(DemoCity city, byte[] photo) =>
        Assert.IsType<Received>(await city.Get<FileStore>().ReceiveAsync(new MemoryStream(photo), null, default)).Hash;

    static async Task<CaseState> CaseAsync(DemoCity city, JsonElement answer) => (await city.Get<Server.Cases.CaseReading>().ByNumberAsync(answer.GetProperty("number").GetString()!, default))!.State;

    [Theory]
    [InlineData("gcj02", Datum.Gcj02)]
    [InlineData("BD-09", Datum.Bd09)]
    [InlineData("wgs84", Datum.Cgcs2000)]
    [InlineData(null, Datum.Cgcs2000)]
    public async Task A_report_by_API_names_its_datum_which_is_kept_with_it(string? name, Datum datum)
    {
        await using var city = await DemoCity.OpenAsync();
        var sent = Coordinates.FromCgcs2000(Place, datum);
        var (status, answer) = await PostAsync(city, new { description = "路灯不亮", lat = sent.Lat, lon = sent.Lon, datum = name });
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.InRange((await CaseAsync(city, answer)).Point!.Value.MetresTo(Place), 0, 0.1);
        Assert.Equal(Datums.CodeOf(datum), await city.House.Database.ScalarAsync("select datum from cases.report"));
        Assert.Equal("said", await city.House.Database.ScalarAsync("select place_from from cases.report"));
    }

    [Fact]
    public async Task An_unknown_datum_is_refused_at_every_door_with_what_would_do()
    {
        await using var city = await DemoCity.OpenAsync();
        var (status, answer) = await PostAsync(city, new { description = "路灯不亮", lat = 34.9, lon = 118.6, datum = "tokyo" });
        Assert.Equal((HttpStatusCode.BadRequest, "unknown-datum"), (status, answer.GetProperty("code").GetString()));
        Assert.Contains("gcj02", answer.GetProperty("todo").GetString(), StringComparison.Ordinal);
        using var located = await city.House.Client.GetAsync("/api/v1/locate?lon=118.6&lat=34.9&datum=tokyo");
        Assert.Contains("unknown-datum", await located.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var photo = await city.House.Client.PutAsync($"/api/v1/files/{new string('0', 64)}?datum=tokyo", new ByteArrayContent([1]));
        Assert.Contains("unknown-datum", await photo.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (code, page) = await city.SendAsync("/report", ("words", "路灯不亮"), ("lon", "118.6"), ("lat", "34.9"), ("datum", "tokyo"));
        Assert.Equal(422, code);
        Assert.Contains("tokyo", page, StringComparison.Ordinal);
        Assert.Contains("路灯不亮", page, StringComparison.Ordinal);
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Fact]
    public async Task The_citizens_form_inside_an_app_says_its_datum_by_its_address_and_by_its_hidden_field()
    {
        await using var city = await DemoCity.OpenAsync();
        var sent = Coordinates.FromCgcs2000(Place, Datum.Gcj02);
        var (lon, lat) = (Number(sent.Lon), Number(sent.Lat));
        var (_, page) = await city.PageAsync($"/report?lon={lon}&lat={lat}&datum=gcj02");
        Assert.Contains("name=\"datum\" value=\"gcj02\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"lon\" value=\"{lon}\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"lon\" value=\"\"", (await city.PageAsync("/report?lon=1e999&lat=34&datum=gcj02")).Page, StringComparison.Ordinal);

        Assert.Equal(303, (await city.SendAsync("/report", ("words", "路灯不亮"), ("lon", lon), ("lat", lat), ("datum", "gcj02"))).Status);

        Assert.Equal("gcj02", await city.House.Database.ScalarAsync("select datum from cases.report"));
        var stored = new LonLat((double)(await city.House.Database.ScalarAsync("select lon from cases.report"))!, (double)(await city.House.Database.ScalarAsync("select lat from cases.report"))!);
        Assert.InRange(stored.MetresTo(Place), 0, 0.1);
    }

    [Theory]
    [InlineData("cgcs2000")]
    [InlineData("gcj02")]
    [InlineData("bd09")]
    public async Task Locating_answers_in_the_datum_that_was_asked_for(string name)
    {
        await using var city = await DemoCity.OpenAsync();
        Assert.True(Datums.TryRead(name, out var datum));
        var sent = Coordinates.FromCgcs2000(Place, datum);
        var own = await city.House.Client.GetFromJsonAsync<JsonElement>($"/api/v1/locate?lon={Number(sent.Lon)}&lat={Number(sent.Lat)}&datum={name}");
        var plain = await city.House.Client.GetFromJsonAsync<JsonElement>($"/api/v1/locate?lon={Number(sent.Lon)}&lat={Number(sent.Lat)}&datum={name}&answer=wgs84");
        Assert.Equal((name, true), (own.GetProperty("datum").GetString(), own.GetProperty("inside").GetBoolean()));
        Assert.InRange(new LonLat(own.GetProperty("lon").GetDouble(), own.GetProperty("lat").GetDouble()).MetresTo(sent), 0, 0.1);
        Assert.InRange(new LonLat(plain.GetProperty("lon").GetDouble(), plain.GetProperty("lat").GetDouble()).MetresTo(Place), 0, 0.1);
        Assert.Equal(plain.GetProperty("microGrid").GetString(), own.GetProperty("microGrid").GetString());
        Assert.NotEqual("", own.GetProperty("townshipName").GetString());
        Assert.False((await city.House.Client.GetFromJsonAsync<JsonElement>("/api/v1/locate?lon=2.35&lat=48.86")).GetProperty("inside").GetBoolean());
        using var nowhere = await city.House.Client.GetAsync("/api/v1/locate?lon=500&lat=34");
        Assert.Equal(HttpStatusCode.BadRequest, nowhere.StatusCode);
    }

    [Fact]
    public async Task A_report_without_a_place_takes_its_photos_and_says_so()
    {
        await using var city = await DemoCity.OpenAsync();
        var photo = await SentAsync(city, Camera.Said(Camera.Plain(), new(2026, 5, 13, 9, 50, 0), (Place.Lat, Place.Lon)));
        var (status, answer) = await PostAsync(city, new { photos = new[] { photo.Value } });
        Assert.Equal(HttpStatusCode.Created, status);
        var c = await CaseAsync(city, answer);
        Assert.InRange(c.Point!.Value.MetresTo(Place), 0, 0.1);
        Assert.NotNull(c.Place);
        Assert.Equal("photo", await city.House.Database.ScalarAsync("select place_from from cases.report"));
        // By form a photo that knows its place is as good as a word.
        Assert.Equal(303, (await city.SendAsync("/report", ("photo", photo.Value))).Status);
    }

    [Fact]
    public async Task A_photo_taken_elsewhere_proposes_nothing_and_the_reporters_own_word_goes_first()
    {
        await using var city = await DemoCity.OpenAsync();
        var abroad = await SentAsync(city, Camera.Said(Camera.Plain(), new(2026, 5, 13, 9, 50, 0), (48.86, 2.35)));
        var near = await SentAsync(city, Camera.Said(Camera.Plain(2), new(2026, 5, 13, 9, 50, 0), (34.93, 118.66)));
        var (_, first) = await PostAsync(city, new { description = "路灯不亮", photos = new[] { abroad.Value } });
        Assert.Null((await CaseAsync(city, first)).Point);
        var (_, second) = await PostAsync(city, new { description = "路灯不亮", lat = Place.Lat, lon = Place.Lon, photos = new[] { near.Value } });
        Assert.Equal(Place, (await CaseAsync(city, second)).Point);
    }

    [Fact]
    public async Task The_same_key_is_the_same_report_although_the_house_added_a_place()
    {
        await using var city = await DemoCity.OpenAsync();
        var photo = await SentAsync(city, Camera.Said(Camera.Plain(), null, (Place.Lat, Place.Lon)));
        var numbers = new List<string?>();
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = JsonContent.Create(new { photos = new[] { photo.Value } }) };
            request.Headers.Add("Idempotency-Key", "one-and-the-same-key-of-a-phone-1");
            using var answer = await city.House.Client.SendAsync(request);
            numbers.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString());
        }
        Assert.Equal(numbers[0], numbers[1]);
    }

    [Fact]
    public async Task More_photos_than_one_report_may_bring_are_refused_by_every_door()
    {
        await using var city = await DemoCity.OpenAsync();
        var many = Enumerable.Range(0, PhotoHash.MostAtOnce + 1).Select(i => FileHouse.HashOf([(byte)i]).Value).ToArray();
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(city, new { description = "路灯不亮", photos = many })).Status);
        var body = JsonSerializer.SerializeToElement(new { photos = many });
        Assert.Throws<JsonException>(() => Server.Cases.CaseJson.ReadDeed(typeof(Domain.Cases.Deeds.FinishWork), body));
    }
}
