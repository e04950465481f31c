namespace Guantong.Protocols.Tiles.Points;

/// <summary>
/// A place on the web map as one number: 32 bits eastwards and 32 southwards, interleaved (Morton order, about a centimetre). All
/// places of a tile, and of a quarter of it, are one unbroken stretch of such numbers: counting a tile is two searches.
/// </summary>
public static class Morton
{
    const double Side = 4294967296.0;

    /// <summary>The number of a place in degrees; beyond the map's edge it is put on the edge.</summary>
    public static ulong Of(double lon, double lat)
    {
        var (x, y) = MapProjection.ToSquare(lon, lat);
        return Joined(Along(x), Along(y));
    }

    /// <summary>Back to degrees: the middle of the number's little square.</summary>
    public static (double Lon, double Lat) ToDegrees(ulong key)
    {
        var (x, y) = Split(key);
        return MapProjection.ToDegrees((x + 0.5) / Side, (y + 0.5) / Side);
    }

    /// <summary>Columns from west and rows from north, each from 0 to 2³² − 1.</summary>
    public static (uint X, uint Y) Split(ulong key) => (Gathered(key), Gathered(key >> 1));

    /// <summary>The number made of a column and a row.</summary>
    public static ulong Joined(uint x, uint y) => Spread(x) | Spread(y) << 1;

    /// <summary>The first number of a tile, and how many bits are free below it: 64 for the whole world.</summary>
    public static (ulong First, int Bits) Of(TileId tile)
    {
        var bits = 64 - 2 * tile.Zoom;
        return (bits == 64 ? 0 : Joined((uint)tile.X, (uint)tile.Y) << bits, bits);
    }

    /// <summary>Where a number lies in a tile, in the tile's own units.</summary>
    public static TilePoint Within(ulong key, TileId tile, int extent)
    {
        var (x, y) = Split(key);
        return new TilePoint(Local(x, tile.Zoom, tile.X, extent), Local(y, tile.Zoom, tile.Y, extent));
    }

    static int Local(uint at, int zoom, int tile, int extent) => (int)Math.Floor((at / Side * (1L << zoom) - tile) * extent);

    static uint Along(double part) => (uint)Math.Clamp((long)(part * Side), 0, uint.MaxValue);

    static ulong Spread(uint value)
    {
        ulong v = value;
        v = (v | v << 16) & 0x0000FFFF0000FFFF;
        v = (v | v << 8) & 0x00FF00FF00FF00FF;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0F;
        v = (v | v << 2) & 0x3333333333333333;
        return (v | v << 1) & 0x5555555555555555;
    }

    static uint Gathered(ulong v)
    {
        v &= 0x5555555555555555;
        v = (v | v >> 1) & 0x3333333333333333;
        v = (v | v >> 2) & 0x0F0F0F0F0F0F0F0F;
        v = (v | v >> 4) & 0x00FF00FF00FF00FF;
        v = (v | v >> 8) & 0x0000FFFF0000FFFF;
        return (uint)(v | v >> 16);
    }
}
