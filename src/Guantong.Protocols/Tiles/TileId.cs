namespace Guantong.Protocols.Tiles;

/// <summary>One square of the web map: zoom 0 to 26, column from west, row from north. Source: PMTiles v3 §3.</summary>
public readonly record struct TileId(int Zoom, int X, int Y)
{
    /// <summary>The deepest zoom whose numbers fit.</summary>
    public const int Deepest = 26;

    /// <summary>Its place in the archive: all tiles of the zooms above it, then along the Hilbert curve of its own.</summary>
    public ulong Position
    {
        get
        {
            var position = First(Zoom);
            var (x, y) = ((uint)X, (uint)Y);
            for (var side = 1u << Zoom >> 1; side > 0; side >>= 1)
            {
                uint right = (x & side) > 0 ? 1u : 0, down = (y & side) > 0 ? 1u : 0;
                position += (ulong)side * side * (3 * right ^ down);
                (x, y) = Turn(side, x, y, right, down);
            }
            return position;
        }
    }

    /// <summary>The tile at a place in the archive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place lies below the deepest zoom.</exception>
    public static TileId At(ulong position)
    {
        var zoom = 0;
        while (zoom <= Deepest && position >= First(zoom + 1)) zoom++;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(zoom, Deepest, nameof(position));
        var rest = position - First(zoom);
        uint x = 0, y = 0;
        for (var side = 1u; side < 1u << zoom; side <<= 1)
        {
            uint right = 1u & (uint)(rest / 2), down = 1u & ((uint)rest ^ right);
            (x, y) = Turn(side, x, y, right, down);
            (x, y) = (x + side * right, y + side * down);
            rest /= 4;
        }
        return new TileId(zoom, (int)x, (int)y);
    }

    // Sum of 4^z over the zooms above.
    static ulong First(int zoom) => ((1UL << (2 * zoom)) - 1) / 3;

    static (uint X, uint Y) Turn(uint side, uint x, uint y, uint right, uint down)
    {
        if (down != 0) return (x, y);
        return right != 0 ? (unchecked(side - 1 - y), unchecked(side - 1 - x)) : (y, x);
    }
}
