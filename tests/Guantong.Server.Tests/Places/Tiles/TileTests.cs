using System.Net;
using System.Net.Http.Headers;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Protocols.Tiles;
using Guantong.Server.Assets.Tiles;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.OnMap.Tiles;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;
using Guantong.Server.Tests.Web.Desk;
using Microsoft.AspNetCore.Http;

namespace Guantong.Server.Tests.Places.Tiles;

public sealed class TileTests
{
    static readonly LonLat Place = new(118.6602, 34.9134);

    [Fact]
    public async Task Every_role_is_shown_the_cases_of_its_lists_and_no_others_at_every_zoom()
    {
        await using var city = await CityAsync();
        await city.BusyAsync();
        await city.House.Database.ScalarAsync("update cases.case_list set lon = null, lat = null where case_id = (select case_id from cases.case_list where stage = 3 limit 1)");
        var scopes = 0;
        foreach (var role in Roles.Staff.Where(r => city.Get<PeopleDirectory>().Posts.Any(p => p.Role == r)))
        {
            foreach (var post in SeatsOf(city, role))
            {
                var seen = 0L;
                foreach (var (asked, filter) in Questions)
                {
                    var box = new Extent(-180, -85, 180, 85);
                    var expected = await city.Get<CaseList>().CountAsync(post.Actor, filter with { Box = box });
                    seen += expected;
                    foreach (var zoom in (int[])[0, 12, 16]) Assert.Equal((role, asked, zoom, expected), (role, asked, zoom, await SumAsync(city, post.Actor, asked, zoom)));
                }
                if (seen > 0) scopes++;
            }
        }
        Assert.True(scopes > 12, $"only {scopes} seats saw anything");
    }

    [Fact]
    public async Task What_happens_is_on_the_next_tile_and_no_scope_is_answered_from_what_was_kept_for_another()
    {
        await using var city = await CityAsync();
        var first = await city.CaseAtAsync(Stage.Dispatched, Place);
        var posts = city.Get<PeopleDirectory>().Posts;
        using var dispatcher = await Visitor.OfAsync(city, city.PostOf(Role.Dispatcher));
        using var officer = await Visitor.OfAsync(city, posts.First(p => p.Role == Role.Department && p.Unit == first.Main!.Unit));
        using var other = await Visitor.OfAsync(city, posts.First(p => p.Role == Role.Department && p.Unit != first.Main!.Unit));
        var path = PathOf("cases", 16, Place);

        // Three scopes ask for the same address in turn, twice, so that the second time all of it was kept.
        string? mark = null;
        for (var turn = 0; turn < 2; turn++)
        {
            using var seen = await dispatcher.AskAsync(path);
            var (tile, headers) = await ReadAsync(seen);
            var feature = Assert.Single(Assert.Single(tile).Features);
            Assert.Equal(first.Number, Tag(feature, "id"));
            Assert.Equal("Dispatched", Tag(feature, "stage"));
            Assert.True(seen.Headers.CacheControl is { Private: true, NoCache: true });
            Assert.Contains("Cookie", headers.Vary);
            mark = headers.ETag!.Tag;
            using var own = await officer.AskAsync(path);
            Assert.Equal(first.Number, Tag(Assert.Single(Assert.Single((await ReadAsync(own)).Tile).Features), "id"));
            Assert.NotEqual(mark, own.Headers.ETag!.Tag);
            using var nothing = await other.AskAsync(path);
            Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);
            Assert.NotEqual(mark, nothing.Headers.ETag!.Tag);
        }
        Assert.Equal(HttpStatusCode.Unauthorized, (await city.House.Client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(city, city.PostOf(Role.Dispatcher), path, mark!));

        // A deed changes its own tile; a case that comes beside it is there at once; one that ends is gone.
        var at = await city.DoAsync("AcceptWork", first);
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(city, city.PostOf(Role.Dispatcher), path, mark!));
        await city.ReportAsync(Place);
        using var both = await dispatcher.AskAsync(path);
        Assert.Equal(["Handling", "Reported"], (await ReadAsync(both)).Tile[0].Features.Select(f => (string)Tag(f, "stage")).Order(StringComparer.Ordinal));
        foreach (var deed in (string[])["FinishWork", "PassBack", "RecordCheck", "CloseCase"]) at = await city.DoAsync(deed, at);
        using var left = await dispatcher.AskAsync(path);
        Assert.Equal("Reported", Tag(Assert.Single((await ReadAsync(left)).Tile[0].Features), "stage"));
        using var ended = await dispatcher.AskAsync(path + "?state=ended");
        Assert.Equal(at.Number, Tag(Assert.Single((await ReadAsync(ended)).Tile[0].Features), "id"));
        // Heat counts both, and tells of no case.
        using var heat = await dispatcher.AskAsync(PathOf("heat", 12, Place));
        Assert.Equal(["n", "w"], Assert.Single((await ReadAsync(heat)).Tile[0].Features).Tags.Select(t => t.Key));
    }

    [Fact]
    public async Task Public_layers_tell_everybody_the_same_and_nothing_of_who_answers_for_it()
    {
        await using var city = await CityAsync();
        using var staff = await Visitor.OfAsync(city, city.PostOf(Role.Dispatcher));
        foreach (var (layer, tag, most) in ((string, string, int)[])[("divisions", "name", 3), ("grids", "code", 3), ("components", "name", 4), ("service-points", "name", 5)])
        {
            var path = PathOf(layer, 16, Place);
            using var open = await city.House.Client.GetAsync(path);
            Assert.True(open.Headers.CacheControl is { Public: true, NoCache: true });
            var shown = await (await city.House.Client.GetAsync(PathOf(layer, 12, Place))).Content.ReadAsByteArrayAsync();
            Assert.NotEmpty(VectorTile.Read(shown).Single().Features);
            var features = VectorTile.Read(await open.Content.ReadAsByteArrayAsync()).SelectMany(l => l.Features).ToList();
            Assert.All(features, f => Assert.True(f.Tags.Count <= most && f.Tags.Any(t => t.Key == tag)));
            using var same = await staff.AskAsync(path);
            Assert.Equal(await open.Content.ReadAsByteArrayAsync(), await same.Content.ReadAsByteArrayAsync());
        }
        // As many components as stand, at every zoom; a load of the packs moves them.
        var standing = await city.House.Database.ScalarAsync("select count(*) from assets.component where ended is null and state <> 'removed'");
        Assert.Equal(standing, (await city.Get<ComponentSpots>().CurrentAsync()).Count + 0L);

        // Chiefs' areas are staff's, by title alone.
        Assert.Equal(HttpStatusCode.Unauthorized, (await city.House.Client.GetAsync(PathOf("chiefs", 12, Place))).StatusCode);
        using var chiefs = await staff.AskAsync(PathOf("chiefs", 12, Place));
        Assert.All((await ReadAsync(chiefs)).Tile[0].Features, f => Assert.Equal(["kind", "name", "tier"], f.Tags.Select(t => t.Key).Order(StringComparer.Ordinal)));

        // The answer is packed for whoever unpacks, and each form has its own mark.
        using var packed = new HttpRequestMessage(HttpMethod.Get, PathOf("grids", 12, Place));
        packed.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await city.House.Client.SendAsync(packed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
        Assert.EndsWith("-br\"", answer.Headers.ETag!.Tag, StringComparison.Ordinal);

        // Outside of the world, and no number at all: told in words.
        foreach (var wrong in (string[])["/tiles/cases/3/8/0.mvt", "/tiles/grids/23/0/0.mvt", "/tiles/grids/-1/0/0.mvt", "/tiles/grids/x/0/0.mvt", "/tiles/grids/2/1/99999999999.mvt", "/tiles/nowhere/1/0/0.mvt"])
        {
            using var said = await city.House.Client.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.NotFound, said.StatusCode);
            Assert.Contains("\"todo\"", await said.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    static readonly (string Asked, CaseFilter Filter)[] Questions =
    [
        ("", new CaseFilter { Stages = Stages.Open }), ("?state=all", new CaseFilter()), ("?class=municipal&state=all", new CaseFilter { Class = "municipal" }),
        ("?urgent=true", new CaseFilter { Stages = Stages.Open, UrgentOnly = true }), ("?overdue=true", new CaseFilter { Stages = Stages.Open, OverdueOnly = true }),
    ];

    /// <summary>Tiles are looked at without the patience that saves looks.</summary>
    static async Task<DemoCity> CityAsync()
    {
        var city = await DemoCity.OpenAsync();
        city.Get<CaseSpots>().Young = TimeSpan.Zero;
        return city;
    }

    static IEnumerable<Post> SeatsOf(DemoCity city, Role role)
    {
        var posts = city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role).ToList();
        return posts.Where(p => p.Unit is { } u && BusyCity.Units.Contains(u.Value)).Take(2).Concat(posts.OrderByDescending(p => p.Actor.Scope.Classes.Count).Take(1)).Concat(posts.OrderBy(p => p.Level).Take(1))
            .Concat(posts.OrderByDescending(p => p.Level).Take(1)).DistinctBy(p => p.Person);
    }

    static async Task<long> SumAsync(DemoCity city, Actor actor, string asked, int zoom)
    {
        var question = SpotQuestion.Of(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked)));
        var tiles = (await city.Get<SpotViews>().OfAsync(actor, question, default)).Tiles;
        var (left, top) = zoom == 0 ? (0.0, 0.0) : MapProjection.ToSquare(118.55, 34.98);
        var (right, bottom) = zoom == 0 ? (0.5, 0.5) : MapProjection.ToSquare(118.75, 34.86);
        var (sum, side) = (0L, 1L << zoom);
        for (var x = (int)(left * side); x <= (int)(right * side) && x < side; x++)
            for (var y = (int)(top * side); y <= (int)(bottom * side) && y < side; y++)
                sum += VectorTile.Read(tiles.Points("cases", new TileId(zoom, x, y))).SelectMany(l => l.Features).Sum(f => f.Tags.Where(t => t.Key == "n").Select(t => (long)t.Value).FirstOrDefault(1));
        return sum;
    }

    static async Task<(IReadOnlyList<TileLayer> Tile, HttpResponseHeaders Headers)> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (VectorTile.Read(await answer.Content.ReadAsByteArrayAsync()), answer.Headers);
    }

    static async Task<HttpStatusCode> AgainAsync(DemoCity city, Post post, string path, string mark)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"{Server.People.SignIn.StaffAuthentication.Cookie}={(await city.Get<Server.People.SignIn.Sessions>().BeginAsync(post.Person.Value, default)).Token}");
        request.Headers.TryAddWithoutValidation("If-None-Match", mark);
        using var answer = await city.House.Client.SendAsync(request);
        return answer.StatusCode;
    }

    static object Tag(TileFeature feature, string key) => feature.Tags.Single(t => t.Key == key).Value;

    static string PathOf(string layer, int zoom, LonLat at)
    {
        var (x, y) = MapProjection.ToSquare(at.Lon, at.Lat);
        return FormattableString.Invariant($"/tiles/{layer}/{zoom}/{(int)(x * (1L << zoom))}/{(int)(y * (1L << zoom))}.mvt");
    }
}
