namespace Guantong.Domain.Evidence;

/// <summary>
/// How alike the borders of two pictures are. What was repaired stands in the middle and looks different afterwards; houses, kerbs and
/// trees around it do not. Each picture is squeezed to 32 × 32 steps of grey and cut into 4 × 4 tiles; the four in the middle are not
/// looked at. The second picture is shifted and scaled a little until most tiles along the border fit, because nobody stands twice on
/// the very same spot. Tiles correlate by themselves, so that another light changes nothing; a tile of sky or plaster says nothing.
/// </summary>
public static class BorderLikeness
{
    public const int Edge = 32;

    const int Tile = 8;
    const int MostShift = 4;
    const int Wide = Edge + (2 * MostShift);

    /// <summary>Steps of grey (of 256) by which a tile must vary to say anything.</summary>
    const double LeastSpread = 7;

    /// <summary>A tile fits when it correlates this well.</summary>
    const double Fits = 0.8;

    /// <summary>Fewer tiles that say something are too few to say anything.</summary>
    const int LeastTiles = 5;

    // Measured on drawn streets (docs/evidence.md): nine in ten pairs of one view lie above the first, all but a few of two views below the second.
    const double SameFrom = 0.5;
    const double OtherTo = 0.3;

    static readonly double[] Scales = [0.88, 0.94, 1, 1.06, 1.13];

    /// <summary>From two pictures of 32 × 32 bytes; unknown when one of them is missing, or has nothing along its border.</summary>
    public static SameAngle Of(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (before.Length != Edge * Edge || after.Length != Edge * Edge) return new(Seems.Unknown, 0, 0);
        var tiles = TilesOf(before);
        if (tiles.Count < LeastTiles) return new(Seems.Unknown, 0, tiles.Count);
        var best = 0;
        foreach (var scale in Scales)
        {
            var wide = Scaled(after, scale);
            for (var dy = -MostShift; dy <= MostShift; dy++)
            {
                for (var dx = -MostShift; dx <= MostShift; dx++)
                {
                    var fit = 0;
                    foreach (var tile in tiles)
                    {
                        if (Correlation(tile, wide, dx, dy) >= Fits) fit++;
                    }
                    best = Math.Max(best, fit);
                }
            }
        }
        var share = (double)best / tiles.Count;
        return new(share >= SameFrom ? Seems.Same : share <= OtherTo ? Seems.Other : Seems.Unsure, best, tiles.Count);
    }

    static List<Part> TilesOf(ReadOnlySpan<byte> picture)
    {
        var tiles = new List<Part>();
        for (var y = 0; y < Edge; y += Tile)
        {
            for (var x = 0; x < Edge; x += Tile)
            {
                var isMiddle = x is >= Tile and < Edge - Tile && y is >= Tile and < Edge - Tile;
                if (!isMiddle && PartOf(picture, x, y) is { } part) tiles.Add(part);
            }
        }
        return tiles;
    }

    static Part? PartOf(ReadOnlySpan<byte> picture, int left, int top)
    {
        var grey = new double[Tile * Tile];
        for (var i = 0; i < grey.Length; i++) grey[i] = picture[((top + (i / Tile)) * Edge) + left + (i % Tile)];
        var mean = grey.Average();
        var length = 0.0;
        for (var i = 0; i < grey.Length; i++)
        {
            grey[i] -= mean;
            length += grey[i] * grey[i];
        }
        return Math.Sqrt(length / grey.Length) < LeastSpread ? null : new Part(left, top, grey, Math.Sqrt(length));
    }

    static double Correlation(Part part, double[] wide, int dx, int dy)
    {
        double sum = 0, squares = 0, product = 0;
        var grey = part.Grey;
        for (var y = 0; y < Tile; y++)
        {
            var from = wide.AsSpan(((part.Top + y + dy + MostShift) * Wide) + part.Left + dx + MostShift, Tile);
            for (var x = 0; x < Tile; x++)
            {
                var value = from[x];
                sum += value;
                squares += value * value;
                product += grey[(y * Tile) + x] * value;
            }
        }
        // The part's own mean is zero, so the other's drops out of the product.
        var spread = squares - (sum * sum / grey.Length);
        return spread <= LeastSpread * LeastSpread * grey.Length / 4 ? 0 : product / (part.Length * Math.Sqrt(spread));
    }

    /// <summary>The picture made larger or smaller about its middle, with a rim for the shifts; beyond its edge the last step goes on.</summary>
    static double[] Scaled(ReadOnlySpan<byte> picture, double scale)
    {
        const double Middle = (Edge - 1) / 2.0;
        var wide = new double[Wide * Wide];
        for (var y = 0; y < Wide; y++)
        {
            for (var x = 0; x < Wide; x++)
                wide[(y * Wide) + x] = At(picture, ((x - MostShift - Middle) * scale) + Middle, ((y - MostShift - Middle) * scale) + Middle);
        }
        return wide;
    }

    static double At(ReadOnlySpan<byte> picture, double x, double y)
    {
        (x, y) = (Math.Clamp(x, 0, Edge - 1), Math.Clamp(y, 0, Edge - 1));
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, Edge - 1), Math.Min(top + 1, Edge - 1));
        var (fx, fy) = (x - left, y - top);
        var upper = (picture[(top * Edge) + left] * (1 - fx)) + (picture[(top * Edge) + right] * fx);
        var lower = (picture[(bottom * Edge) + left] * (1 - fx)) + (picture[(bottom * Edge) + right] * fx);
        return (upper * (1 - fy)) + (lower * fy);
    }

    sealed record Part(int Left, int Top, double[] Grey, double Length);
}
