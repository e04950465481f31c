using System.Net;
using Guantong.Domain.Cases;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Protocols.Tiles;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search.OnMap.Tiles;
using Guantong.Server.Catalogue;
using Guantong.Server.Patrols.OnMap;
using Guantong.Server.Patrols.Walks;
using Guantong.Server.People;
using Guantong.Server.Places.Tiles;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;
using Guantong.Server.Tests.Web.Desk;
using Microsoft.AspNetCore.Http;

namespace Guantong.Server.Tests.Places.Tiles;

public sealed class LayersTests
{
    static readonly LonLat Place = new(118.6602, 34.9134);

    [Fact]
    public async Task The_public_map_tells_class_and_state_by_squares_nothing_of_sensitive_cases_and_notices_lists_made_again()
    {
        await using var city = await DemoCity.OpenAsync();
        city.Get<CaseSpots>().Young = TimeSpan.Zero;
        await city.ReportAsync(Place);
        // What nobody has sorted yet stands on no public map.
        Assert.Empty(await PublicAsync(city, 16, Place));

        var filed = await city.CaseAtAsync(Stage.Filed, Place);
        var shown = Assert.Single(await PublicAsync(city, 16, Place));
        var type = city.Get<CityFactsSource>().Current.Types[filed.Type!.Value];
        Assert.Equal([("class", type.CitizenClass), ("id", CaseNumber.Shown(filed.Number)), ("state", "taken")], shown.Tags.Select(t => (t.Key, (string)t.Value)).OrderBy(t => t.Key, StringComparer.Ordinal));
        // Its square has a place, the case has none: the middle of a street block, at this zoom and at the last; deeper there is nothing to tell it from.
        Assert.Equal((512, 512), (shown.Parts[0][0].X % 1024, shown.Parts[0][0].Y % 1024));
        Assert.Equal(new TilePoint(2048, 2048), Assert.Single(await PublicAsync(city, 18, Place)).Parts[0][0]);
        foreach (var zoom in (int[])[19, 22]) Assert.Empty(await PublicAsync(city, zoom, Place));

        // Another beside it: two in the square, and neither by itself. Staff are told no more than strangers.
        await city.CaseAtAsync(Stage.Dispatched, Place with { Lon = Place.Lon + 0.00001 });
        Assert.Equal([("n", 2L), ("open", 2L)], Assert.Single(await PublicAsync(city, 16, Place)).Tags.Select(t => (t.Key, (long)t.Value)));
        using var staff = await Visitor.OfAsync(city, city.PostOf(Role.Supervisor));
        using var seen = await staff.AskAsync(PathOf("public-cases", 16, Place));
        using var open = await city.House.Client.GetAsync(PathOf("public-cases", 16, Place));
        Assert.True(open.Headers.CacheControl is { Public: true, NoCache: true });
        Assert.Equal(open.Headers.ETag, seen.Headers.ETag);

        // Of a sensitive class not even that; and lists that were made again, which no change tells of, are on the next tile.
        var sensitive = city.Get<CityFactsSource>().Current.Types.Values.First(t => t.Sensitive);
        await city.House.Database.ScalarAsync($"update cases.case_list set type = '{sensitive.Key}'");
        await city.House.Database.ScalarAsync("update cases.list_edition set number = number + 1");
        Assert.Empty(await PublicAsync(city, 16, Place));
        Assert.True((await city.Get<Rebuilding>().RunAsync(onlyCompare: false)).LinesDiffering > 0);
        Assert.Equal(2L, Assert.Single(await PublicAsync(city, 16, Place)).Tags[0].Value);

        // Ninety days on nobody is shown it any more.
        city.Time.Advance(TimeSpan.FromDays(PublicCaseTiles.Days + 1));
        Assert.Empty(await PublicAsync(city, 12, Place));
    }

    [Fact]
    public async Task Tracks_are_shown_to_those_whose_right_it_is_with_their_gaps_and_for_ninety_days()
    {
        await using var city = await DemoCity.OpenAsync();
        var (people, desk) = (city.Get<PeopleDirectory>(), city.Get<PatrolDesk>());
        city.Get<IEnumerable<ITileSource>>().OfType<TrackTiles>().Single().Young = TimeSpan.Zero;
        var walker = people.Posts.First(p => p.Role == Role.Inspector && people.IsOnDuty(p, city.Time.Now));
        var patrol = (await desk.BeginAsync(walker, null, "walk", null)).Patrol!;
        city.Time.Advance(TimeSpan.FromMinutes(12));
        // Four minutes eastwards, three of nothing, then four more.
        await desk.FollowAsync(walker, patrol.Id, 0, Walk(patrol.BegunAt, 0, 0));
        await desk.FollowAsync(walker, patrol.Id, 1, Walk(patrol.BegunAt, 7, 0.004));

        var (path, overview) = (PathOf("tracks", 15, Place), PathOf("tracks", 11, Place));
        using var supervisor = await Visitor.OfAsync(city, people.Posts.First(p => p.Role == Role.Supervisor && patrol.Division.IsWithin(p.Scope.Place)));
        using var seen = await supervisor.AskAsync(path);
        var features = VectorTile.Read(await seen.Content.ReadAsByteArrayAsync()).Single().Features;
        // Two lines and the two ends between them; no line across, and nobody's name.
        Assert.Equal([TileShape.Point, TileShape.Point, TileShape.Line, TileShape.Line], features.Select(f => f.Shape).Order());
        Assert.All(features.Where(f => f.Shape == TileShape.Point), f => Assert.Equal("Silence", f.Tags.Single(t => t.Key == "gap").Value));
        var tags = (string[])["id", "name", "open"];
        Assert.All(features.Where(f => f.Shape == TileShape.Line), f => Assert.Equal(tags, f.Tags.Select(t => t.Key)));
        Assert.True(seen.Headers.CacheControl is { Private: true, NoCache: true });
        using var whole = await supervisor.AskAsync(overview);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        // Many tiles are one look, and the look is written down.
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'see-tracks'"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await city.House.Client.GetAsync(path)).StatusCode);
        foreach (var role in Roles.Staff.Where(r => people.Posts.Any(p => p.Role == r)))
        {
            using var other = await Visitor.OfAsync(city, people.Posts.Where(p => p.Role == role).OrderByDescending(p => patrol.Division.IsWithin(p.Scope.Place)).First());
            using var answer = await other.AskAsync(path);
            Assert.Equal((role, PatrolLaw.MaySeeTracks(role) ? HttpStatusCode.OK : HttpStatusCode.NoContent), (role, answer.StatusCode));
            if (!PatrolLaw.MaySeeTracks(role)) Assert.NotEqual(seen.Headers.ETag, answer.Headers.ETag);
        }

        // What comes meanwhile is on the next tile.
        city.Time.Advance(TimeSpan.FromMinutes(5));
        await desk.FollowAsync(walker, patrol.Id, 2, Walk(patrol.BegunAt, 13, 0.002));
        var actor = people.Posts.First(p => p.Role == Role.Supervisor && patrol.Division.IsWithin(p.Scope.Place)).Actor;
        Assert.Equal(3, (await TracksAsync(city, actor, "")).Count(f => f.Shape == TileShape.Line));
        // Not in another place; not beyond the days that are asked for; and never beyond ninety, although nothing has taken them away yet.
        var elsewhere = actor with { Scope = actor.Scope with { Place = new DivisionCode("371399000000") } };
        Assert.Empty(await TracksAsync(city, elsewhere, ""));
        city.Time.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await TracksAsync(city, actor, ""));
        Assert.NotEmpty(await TracksAsync(city, actor, "?days=9999"));
        city.Time.Advance(PatrolLaw.KeptFor);
        Assert.Empty(await TracksAsync(city, actor, "?days=9999"));
    }

    static Track Walk(DateTimeOffset begun, int minute, double east) => Track.Of(
        Enumerable.Range(0, 49).Select(n => new TrackPoint(begun.AddMinutes(minute).AddSeconds(n * 5), new LonLat(Place.Lon - 0.006 + east + n * 0.00005, Place.Lat), 6)), []);

    static async Task<IReadOnlyList<TileFeature>> TracksAsync(DemoCity city, Actor actor, string asked)
    {
        var source = city.Get<TileLayers>().Find("tracks")!;
        var sheet = await source.OpenAsync(new TileViewer(actor, new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked))), default);
        return [.. VectorTile.Read(await sheet.WriteAsync(TileAt(14, Place), default)).SelectMany(l => l.Features)];
    }

    static async Task<IReadOnlyList<TileFeature>> PublicAsync(DemoCity city, int zoom, LonLat at)
    {
        using var answer = await city.House.Client.GetAsync(PathOf("public-cases", zoom, at));
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NoContent]);
        return [.. VectorTile.Read(await answer.Content.ReadAsByteArrayAsync()).SelectMany(l => l.Features)];
    }

    static TileId TileAt(int zoom, LonLat at)
    {
        var (x, y) = MapProjection.ToSquare(at.Lon, at.Lat);
        return new TileId(zoom, (int)(x * (1L << zoom)), (int)(y * (1L << zoom)));
    }

    static string PathOf(string layer, int zoom, LonLat at)
    {
        var tile = TileAt(zoom, at);
        return FormattableString.Invariant($"/tiles/{layer}/{tile.Zoom}/{tile.X}/{tile.Y}.mvt");
    }
}
