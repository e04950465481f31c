using System.Globalization;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Bench.City;

/// <summary>A place in the county's gridded area.</summary>
sealed record Spot(LonLat Point, string Grid)
{
    public string Community => Grid[..12];
}

/// <summary>Thousands of places, the same in every run, so that cases do not lie on top of each other.</summary>
sealed class Spots
{
    readonly Spot[] _all;
    int _next;

    Spots(Spot[] all) => _all = all;

    public Spot Next() => _all[(uint)Interlocked.Increment(ref _next) % (uint)_all.Length];

    public static async Task<Spots> ReadAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("""
            select st_x(p.geom), st_y(p.geom), g.code from places.grid g, st_dump(st_generatepoints(g.geom, 60, 7)) p
            where g.valid_to is null order by md5(g.code || p.path[1])
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<Spot>();
        while (await rows.ReadAsync()) all.Add(new Spot(new LonLat(Math.Round(rows.GetDouble(0), 6), Math.Round(rows.GetDouble(1), 6)), rows.GetString(2)));
        return new Spots([.. all]);
    }

    /// <summary>A point as a deed's body and a state hold it.</summary>
    public static string Json(LonLat point) => string.Create(CultureInfo.InvariantCulture, $$"""{"lon":{{point.Lon}},"lat":{{point.Lat}}}""");
}
