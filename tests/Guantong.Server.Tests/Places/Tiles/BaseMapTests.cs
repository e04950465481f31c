using System.Net;
using Guantong.Server.Platform;
using Guantong.Server.Tests.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Guantong.Server.Tests.Places.Tiles;

public sealed class BaseMapTests
{
    static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3, 4];

    [Fact]
    public async Task A_base_map_from_elsewhere_is_fetched_once_kept_and_never_tells_its_key()
    {
        var asked = new List<string>();
        var answers = true;
        await using var service = await ServiceAsync(asked, () => answers);
        var address = service.Urls.Single();
        await using var house = await TestHouse.OpenAsync(o => o with { BaseMap = BaseMapSettings.From(Variables(address)) });
        await house.Database.ScalarAsync("insert into places.division_area (code, geom, valid_from) values ('371329000000', st_multi(st_makeenvelope(118.5, 34.7, 118.9, 35.1, 4326)), '2020-01-01')");

        // Level 10 of EPSG:4490: columns of 360/1024 degrees from 180° W, rows from 90° N.
        for (var n = 0; n < 3; n++)
        {
            using var tile = await house.Client.GetAsync("/base-map/10/849/156");
            Assert.Equal(HttpStatusCode.OK, tile.StatusCode);
            Assert.Equal("image/png", tile.Content.Headers.ContentType!.MediaType);
            Assert.Equal(Picture, await tile.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(["/wmts?tk=secret+key&z=10&x=849&y=156"], asked);

        // Elsewhere in the world, outside of it and deeper than it goes: not asked at all.
        foreach (var wrong in (string[])["10/100/156", "10/849/100", "10/849/900", "10/5000/156", "19/434000/80000", "-1/0/0"])
            Assert.Equal(HttpStatusCode.NotFound, (await house.Client.GetAsync($"/base-map/{wrong}")).StatusCode);
        Assert.Single(asked);

        // What is no picture, or leads away, is not passed on; and the kept tile stays when the service is gone.
        answers = false;
        using var away = await house.Client.GetAsync("/base-map/10/850/156");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.DoesNotContain("secret", await away.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await house.Client.GetAsync("/base-map/10/849/156")).StatusCode);
    }

    [Fact]
    public async Task A_base_map_that_could_ask_any_host_is_refused_at_the_start_and_none_is_none()
    {
        Assert.Contains("EPSG:4490", Assert.Throws<PlainFailure>(() => BaseMapSettings.From(n => n == "GUANTONG_BASE_MAP" ? "https://maps.example/{z}/{x}/{y}" : n == "GUANTONG_BASE_MAP_CRS" ? "EPSG:4326" : null)).Message, StringComparison.Ordinal);
        foreach (var wrong in (string[])["ftp://maps.example/{z}/{x}/{y}", "https://{x}.example/{z}/{y}", "https://maps.example{key}/{z}", "https://me:pw@maps.example/{z}/{x}/{y}", "maps/{z}", "https://maps.example/tile"])
            Assert.Throws<PlainFailure>(() => BaseMapSettings.From(n => n == "GUANTONG_BASE_MAP" ? wrong : null));
        Assert.Null(BaseMapSettings.From(_ => null));
        await using var house = await TestHouse.OpenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await house.Client.GetAsync("/base-map/10/849/156")).StatusCode);
    }

    static Func<string, string?> Variables(string address) => name => name switch
    {
        "GUANTONG_BASE_MAP" => address + "/wmts?tk={key}&z={z}&x={x}&y={y}", "GUANTONG_BASE_MAP_KEY" => "secret key", "GUANTONG_BASE_MAP_CRS" => BaseMapSettings.Degrees, _ => null,
    };

    static async Task<WebApplication> ServiceAsync(List<string> asked, Func<bool> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = builder.Build();
        service.MapGet("/wmts", (HttpContext http) =>
        {
            if (!answers()) return Results.Redirect("http://127.0.0.1:1/elsewhere");
            asked.Add($"{http.Request.Path}?tk={http.Request.Query["tk"].ToString().Replace(' ', '+')}&z={http.Request.Query["z"]}&x={http.Request.Query["x"]}&y={http.Request.Query["y"]}");
            return Results.Bytes(Picture, "image/png");
        });
        await service.StartAsync();
        return service;
    }
}
