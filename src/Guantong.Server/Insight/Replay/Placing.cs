using System.Globalization;
using Guantong.Domain.Places;
using Guantong.Server.Places;
using Npgsql;

namespace Guantong.Server.Insight.Replay;

/// <summary>
/// Where a message is about: drawn, because the file's place names are made up. Mostly in the gridded area, a good part of it
/// near a few restless spots (so that neighbours report the same thing), some in the townships, some by words only, a few outside.
/// </summary>
public sealed class Placing
{
    const double InWordsOnly = 0.12, Outside = 0.025, InTownship = 0.20, AtRestlessSpot = 0.6;
    const int SpotsPerClass = 3;
    const double JitterDegrees = 0.0003;

    readonly long _seed;
    readonly Locator _places;
    readonly Box _gridded;
    readonly Box _city;

    Placing(long seed, Locator places, Box gridded, Box city)
    {
        _seed = seed;
        _places = places;
        _gridded = gridded;
        _city = city;
    }

    public static async Task<Placing> ReadAsync(long seed, Locator places, NpgsqlDataSource database, CancellationToken cancel) =>
        new(seed, places, await BoxAsync(database, "places.grid", cancel), await BoxAsync(database, "places.division_area", cancel));

    /// <summary>The reporter's pin; null when only words say where.</summary>
    public LonLat? Of(Message message, string @class)
    {
        var dice = new Dice(_seed, "place " + message.Id);
        var roll = dice.Roll("kind");
        if (roll < InWordsOnly) return null;
        if (roll < InWordsOnly + Outside) return new LonLat(Round(_city.East + dice.Between("lon", 0.2, 1)), Round(_city.South + dice.Between("lat", 0, 0.3)));
        if (roll < InWordsOnly + Outside + InTownship) return Drawn(dice, _city, s => s.MicroGrid is null);
        return dice.Happens("restless", AtRestlessSpot) ? AtSpot(dice, @class) : InGrids(dice);
    }

    /// <summary>True when the draw puts this message outside the city, where the law refuses it.</summary>
    public bool IsOutside(LonLat point) => _places.Locate(point) is null;

    public LonLat InGrids(Dice dice) => Drawn(dice, _gridded, s => s.MicroGrid is not null);

    LonLat AtSpot(Dice dice, string @class)
    {
        var spot = Drawn(new Dice(_seed, string.Create(CultureInfo.InvariantCulture, $"spot {@class} {dice.Pick("spot", SpotsPerClass)}")), _gridded, s => s.MicroGrid is not null);
        return new LonLat(Round(spot.Lon + dice.Between("dx", -JitterDegrees, JitterDegrees)), Round(spot.Lat + dice.Between("dy", -JitterDegrees, JitterDegrees)));
    }

    LonLat Drawn(Dice dice, Box box, Func<Situation, bool> fits)
    {
        for (var draw = 0; draw < 10_000; draw++)
        {
            var n = draw.ToString(CultureInfo.InvariantCulture);
            var point = new LonLat(Round(dice.Between("x" + n, box.West, box.East)), Round(dice.Between("y" + n, box.South, box.North)));
            if (_places.Locate(point) is { } situation && fits(situation)) return point;
        }
        throw new InvalidOperationException("The city has no such place.");
    }

    /// <summary>A telephone knows a place to about a decimetre.</summary>
    static double Round(double degrees) => Math.Round(degrees, 6);

    static async Task<Box> BoxAsync(NpgsqlDataSource database, string table, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"select st_xmin(e), st_ymin(e), st_xmax(e), st_ymax(e) from (select st_extent(geom)::box2d e from {table} where valid_to is null) b");
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return new Box(reader.GetDouble(0), reader.GetDouble(1), reader.GetDouble(2), reader.GetDouble(3));
    }

    readonly record struct Box(double West, double South, double East, double North);
}
