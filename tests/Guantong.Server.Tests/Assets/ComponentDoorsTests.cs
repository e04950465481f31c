using System.Net;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Protocols.Tiles;
using Guantong.Server.Assets;
using Guantong.Server.Assets.Points;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Assets;

/// <summary>Components, service points and the map as everybody and as staff meet them.</summary>
public sealed class ComponentDoorsTests : IAsyncLifetime
{
    DemoCity _city = null!;

    public async Task InitializeAsync() => _city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task Everybody_sees_what_stands_near_and_only_staff_who_answers_for_it()
    {
        using var open = JsonDocument.Parse((await _city.PageAsync("/api/v1/components?lon=118.65&lat=34.919&metres=200")).Page);
        using var staff = JsonDocument.Parse((await _city.PageAsync("/api/v1/components?lon=118.65&lat=34.919&metres=200&type=01037", Dispatcher)).Page);

        var metres = open.RootElement.EnumerateArray().Select(c => c.GetProperty("metres").GetDouble()).ToList();
        Assert.True(metres.Count > 10);
        Assert.Equal(metres.Order(), metres);
        Assert.All(open.RootElement.EnumerateArray(), c => Assert.Equal(JsonValueKind.Null, c.GetProperty("staff").ValueKind));
        Assert.All(staff.RootElement.EnumerateArray(), c => Assert.Equal("01037", c.GetProperty("type").GetString()));
        Assert.Equal("szyh", staff.RootElement[0].GetProperty("staff").GetProperty("keeper").GetString());
    }

    [Theory]
    [InlineData("/api/v1/components", 400)]
    [InlineData("/api/v1/components?lon=east&lat=1", 400)]
    [InlineData("/api/v1/components?lon=118.65&lat=34.9&metres=501", 400)]
    [InlineData("/api/v1/components?lon=118.65&lat=34.9&metres=-1", 400)]
    [InlineData("/api/v1/components?lon=118.65&lat=34.9&type=1037", 400)]
    [InlineData("/api/v1/components?bbox=1,2,3", 400)]
    [InlineData("/api/v1/components?bbox=119,34,118,35", 400)]
    [InlineData("/api/v1/components/12345", 404)]
    [InlineData("/api/v1/components/37132901037999999", 404)]
    [InlineData("/api/v1/components/37132901037000001", 200)]
    [InlineData("/api/v1/components/371329 01037-000001", 200)]
    [InlineData("/api/v1/components?bbox=118.64,34.91,118.65,34.92", 200)]
    [InlineData("/api/v1/service-points?kind=castle", 400)]
    [InlineData("/api/v1/service-points?metres=10", 400)]
    [InlineData("/api/v1/service-points?lon=118.65&lat=34.919&metres=900&open=now", 200)]
    [InlineData("/map/16/1/1.mvt", 204)]
    [InlineData("/map/3/1/1.mvt", 404)]
    [InlineData("/map/16/99999999/1.mvt", 404)]
    public async Task A_question_is_answered_or_told_what_is_wrong(string path, int status) => Assert.Equal(status, (await _city.PageAsync(path)).Status);

    [Fact]
    public async Task A_component_is_named_in_a_case_once_and_taken_off_again()
    {
        var c = await _city.CaseAtAsync(Stage.Filed);
        var near = (await _city.Get<ComponentSearch>().NearAsync(c.Point!.Value, 200))[0].Component;
        var page = $"/staff/cases/{c.Number}";

        for (var twice = 0; twice < 2; twice++) Assert.Equal(HttpStatusCode.SeeOther, await SendAsync($"{page}/components", near.Id.Shown));
        Assert.Contains(near.Id.Shown, (await _city.PageAsync(page, Dispatcher)).Page, StringComparison.Ordinal);
        Assert.Contains(CaseNumber.Shown(c.Number), (await _city.PageAsync($"/staff/components/{near.Id}", Dispatcher)).Page, StringComparison.Ordinal);
        Assert.Equal(1L, await _city.House.Database.ScalarAsync("select count(*) from assets.component_in_case"));

        await SendAsync($"{page}/components/{near.Id}/off", "");
        Assert.Empty(await _city.Get<ComponentNotes>().CasesAtAsync(near.Id));
        Assert.Equal(1L, await _city.House.Database.ScalarAsync("select count(*) from assets.component_in_case where taken_off_by is not null"));
    }

    [Fact]
    public async Task An_unknown_identifier_is_said_and_names_nothing()
    {
        var c = await _city.CaseAtAsync(Stage.Filed);

        await SendAsync($"/staff/cases/{c.Number}/components", "<b>1</b>");

        Assert.Contains("没有标识码为“12”的部件", (await _city.PageAsync($"/staff/cases/{c.Number}?no-component=12", Dispatcher)).Page, StringComparison.Ordinal);
        Assert.Equal(0L, await _city.House.Database.ScalarAsync("select count(*) from assets.component_in_case"));
    }

    [Fact]
    public async Task A_toilet_is_open_by_its_hours_and_a_stall_in_its_season()
    {
        var (_, page) = await _city.PageAsync("/services?kind=toilet&open=now");
        var winter = await _city.Get<ServicePointSearch>().FindAsync(new ServiceQuestion { Kind = "fruit-stall", OpenOnly = true }, new DateTime(2026, 1, 10, 10, 0, 0));
        var summer = await _city.Get<ServicePointSearch>().FindAsync(new ServiceQuestion { Kind = "fruit-stall", OpenOnly = true }, new DateTime(2026, 7, 10, 10, 0, 0));
        var night = await _city.Get<ServicePointSearch>().FindAsync(new ServiceQuestion { Kind = "toilet", OpenOnly = true }, new DateTime(2026, 7, 10, 3, 0, 0));

        Assert.Contains("现在开放", page, StringComparison.Ordinal);
        Assert.DoesNotContain("现在不开放", page, StringComparison.Ordinal);
        Assert.Equal((0, 64), (winter.Count, summer.Count));
        Assert.All(night, n => Assert.Equal("Mon-Sun 00:00-24:00", n.Point.Hours));
        Assert.NotEmpty(night);
    }

    [Fact]
    public async Task The_map_is_served_whole_in_ranges_and_by_tiles()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/map.pmtiles") { Headers = { Range = new(0, 126) } };
        using var start = await _city.House.Client.SendAsync(request);
        var header = ArchiveHeader.Read(await start.Content.ReadAsByteArrayAsync());
        var (x, y) = MapProjection.ToSquare(118.650, 34.919);
        var tile = VectorTile.Read(await _city.House.Client.GetByteArrayAsync($"/map/14/{(int)(x * 16_384)}/{(int)(y * 16_384)}.mvt"));

        Assert.Equal(HttpStatusCode.PartialContent, start.StatusCode);
        Assert.Equal(16, header.Bounds.MaxZoom);
        Assert.Contains(tile, l => l.Name == "road");
    }

    Post Dispatcher => _city.Get<PeopleDirectory>().Posts.First(p => p.User == "dispatch02");

    async Task<HttpStatusCode> SendAsync(string path, string component)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("component", component)]) };
        request.Headers.Add("Cookie", $"{StaffAuthentication.Cookie}={(await _city.Get<Sessions>().BeginAsync(Dispatcher.Person.Value, default)).Token}");
        using var answer = await _city.House.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
