using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Domain.People;
using Guantong.Protocols.Tiles;
using Guantong.Server.Cases.Search.OnMap.Tiles;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// Tiles over very many cases: what the points cost in memory, how long a clustered tile takes by itself, and how many leave the door
/// that nobody asked for before and that everybody asks for. Each is read beside the same tile cut by PostGIS in the same run.
/// </summary>
static class TilesBench
{
    const int Clients = 8;
    static readonly string[] Asking = ["dispatcher", "supervisor", "leader", "shift-leader", "revisit", "auditor"];

    public static async Task RunAsync(Sheet sheet, int many)
    {
        sheet.Note = string.Create(CultureInfo.InvariantCulture, $"{many:N0} cases with a place, {Clients} clients, server, clients and database on the same cores");
        await using var city = await BenchCity.OpenAsync();
        IReadOnlyList<TileId> tiles;
        await using (var house = await InHouse.OverAsync(city, await city.CloneAsync("points")))
        {
            await FillAsync(house.Database, many, sheet);
            tiles = await TilesAsync(house.Database);
            await InMemoryAsync(sheet, house, tiles, many);
            await CutBesideAsync(sheet, house.Database, tiles);
        }
        await using var served = await Served.OverAsync(city, "points");
        var seats = new Seats(served.Client, city.Accounts);
        var asking = new List<AuthenticationHeaderValue>();
        foreach (var role in Asking) if (city.Accounts.FirstOrDefault(a => a.Role == role) is { } account) asking.Add(await seats.OfAsync(account.User));
        await AtTheDoorAsync(sheet, served.Client, asking, tiles);
    }

    /// <summary>Rows of the list alone: tiles read nothing else. Nine in ten have ended.</summary>
    static async Task FillAsync(NpgsqlDataSource database, int many, Sheet sheet)
    {
        var watch = Stopwatch.StartNew();
        await using var command = database.CreateCommand(
            """
            insert into cases.case_list (case_id, number, version, stage, round, level, division, class, unit, channel, opened_at, stage_since, due_at, lon, lat, urgent)
            select gen_random_uuid(), '371329202601' || lpad(n::text, 7, '0'), 1, case when n % 10 = 0 then 4 else 11 end, 1, 2, g.community,
              (array['sanitation', 'order', 'municipal', 'greening'])[1 + n % 4], 'unit-' || n % 60, 1, now() - (n % 365) * interval '1 day', now(), now() + (n % 200 - 20) * interval '1 hour',
              g.west + random() * g.wide, g.south + random() * g.high, n % 50 = 0
            from generate_series(1, $1) n
            join (select row_number() over (order by code) - 1 as at, count(*) over () as of, community, st_xmin(geom) as west, st_xmax(geom) - st_xmin(geom) as wide, st_ymin(geom) as south,
                    st_ymax(geom) - st_ymin(geom) as high from places.grid where valid_to is null) g on g.at = n % g.of
            """);
        command.Parameters.Add(new() { Value = many });
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
        sheet.Say(string.Create(CultureInfo.InvariantCulture, $"{many:N0} rows after {watch.Elapsed.TotalSeconds:N0} s"));
    }

    /// <summary>Every tile of the city at the zooms that are clustered.</summary>
    static async Task<IReadOnlyList<TileId>> TilesAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select min(lon), min(lat), max(lon), max(lat) from cases.case_list");
        await using var r = await command.ExecuteReaderAsync();
        await r.ReadAsync();
        var ((left, bottom), (right, top)) = (MapProjection.ToSquare(r.GetDouble(0), r.GetDouble(1)), MapProjection.ToSquare(r.GetDouble(2), r.GetDouble(3)));
        var tiles = new List<TileId>();
        for (var zoom = 8; zoom <= 15; zoom++)
        {
            var side = 1L << zoom;
            for (var x = (int)(left * side); x <= (int)(right * side); x++)
                for (var y = (int)(top * side); y <= (int)(bottom * side); y++) tiles.Add(new TileId(zoom, x, y));
        }
        // In no order, as many people look at many places.
        return [.. tiles.OrderBy(t => (t.X * 7919 + t.Y * 104_729 + t.Zoom) % 1_000_003)];
    }

    static async Task InMemoryAsync(Sheet sheet, InHouse house, IReadOnlyList<TileId> tiles, int many)
    {
        var actor = house.Posts.First(p => p is { Role: Role.Dispatcher, Level: Level.District }).Actor;
        var views = house.Services.GetRequiredService<SpotViews>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        await house.Services.GetRequiredService<CaseSpots>().CurrentAsync();
        sheet.Add(new("read into memory", watch.Elapsed.TotalSeconds, "s"));
        watch.Restart();
        var open = await views.OfAsync(actor, new SpotQuestion(), default);
        sheet.Add(new("a scope's view of them made", watch.Elapsed.TotalMilliseconds, "ms"));
        var all = await views.OfAsync(actor, new SpotQuestion { State = "all" }, default);
        var heat = await views.OfAsync(actor, new SpotQuestion { State = "all", Days = 90 }, default);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        sheet.Add(new("memory per million points, with three views", held / 1024.0 / 1024 * 1_000_000 / many, "MiB", 150, LessIsBetter: true));
        foreach (var (name, tilesOf, heats) in ((string, Protocols.Tiles.Points.PointTiles<CaseSpot>, bool)[])[("open", open.Tiles, false), ("all", all.Tiles, false), ("heat", heat.Tiles, true)])
        {
            var times = new double[tiles.Count];
            for (var n = 0; n < tiles.Count; n++)
            {
                watch.Restart();
                _ = heats ? tilesOf.Heat("heat", tiles[n]) : tilesOf.Points("cases", tiles[n]);
                times[n] = watch.Elapsed.TotalMilliseconds;
            }
            Array.Sort(times);
            sheet.Add(new($"one tile by itself, {name}: median", Load.Quantile(times, 0.5), "ms"));
            sheet.Add(new($"one tile by itself, {name}: p95", Load.Quantile(times, 0.95), "ms", 5, LessIsBetter: true));
        }
        GC.KeepAlive((open, all, heat));
    }

    static async Task CutBesideAsync(Sheet sheet, NpgsqlDataSource database, IReadOnlyList<TileId> tiles)
    {
        var times = new List<double>();
        foreach (var tile in tiles.Take(12))
        {
            var watch = Stopwatch.StartNew();
            await using var command = database.CreateCommand(
                """
                select st_asmvt(t) from (
                  select count(*) as n, st_asmvtgeom(st_centroid(st_collect(st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 3857))), st_tileenvelope($1, $2, $3)) as geom
                  from cases.case_list, (select st_transform(st_tileenvelope($1, $2, $3), 4326) as b) e
                  where stage <= 10 and lon between st_xmin(b) and st_xmax(b) and lat between st_ymin(b) and st_ymax(b)
                  group by floor(lon * 2 ^ ($1 + 3) / 360), floor(lat * 2 ^ ($1 + 3) / 300)) t
                """);
            foreach (var value in (int[])[tile.Zoom, tile.X, tile.Y]) command.Parameters.Add(new() { Value = value });
            await command.ExecuteScalarAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        sheet.Add(new("the same cut by PostGIS: median", Load.Median(times), "ms"));
    }

    static async Task AtTheDoorAsync(Sheet sheet, HttpClient client, List<AuthenticationHeaderValue> asking, IReadOnlyList<TileId> tiles)
    {
        var times = new ConcurrentBag<double>();
        async Task AskAsync((AuthenticationHeaderValue Who, TileId Tile) asked)
        {
            var watch = Stopwatch.StartNew();
            using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"/tiles/cases/{asked.Tile.Zoom}/{asked.Tile.X}/{asked.Tile.Y}.mvt?state=all")) { Headers = { Authorization = asked.Who } };
            using var answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{request.RequestUri}: {answer.StatusCode}");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        // The first look of each seat reads and sorts; what is measured is every look after it. The way is warm by other tiles.
        foreach (var who in asking) await AskAsync((who, new TileId(0, 0, 0)));
        await Load.AllAsync(Clients, [.. tiles.Take(2000).Select(t => (asking[0], t))], AskAsync);
        times.Clear();
        var first = await Load.AllAsync(Clients, [.. asking.Skip(1).SelectMany(who => tiles.Select(t => (who, t)))], AskAsync);
        double[] rising = [.. times.Order()];
        sheet.Add(new("tiles never asked for before", first, "per second", 2000));
        sheet.Add(new("tiles never asked for before: p95", Load.Quantile(rising, 0.95), "ms", 5, LessIsBetter: true));
        var n = 0;
        var again = await Load.PerSecondAsync(Clients, TimeSpan.FromSeconds(8), _ => AskAsync((asking[0], tiles[(int)((uint)Interlocked.Increment(ref n) % Math.Min(500, tiles.Count))])));
        sheet.Add(new("tiles that were kept", again, "per second", 5000));
    }
}
