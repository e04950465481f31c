using System.Numerics;

namespace Guantong.Server.Files.Looks;

/// <summary>
/// How a photo looks, in 64 bits: the signs (against their median) of the 64 lowest frequencies of its brightness. The same photo
/// re-encoded, shrunk or brightened keeps nearly all of them; another photo shares about half. Not of a turned or cropped one.
/// </summary>
public readonly record struct Look(ulong Bits)
{
    /// <summary>The picture is squeezed to so many pixels each way before it is looked at.</summary>
    public const int Edge = 32;

    /// <summary>So many bits may differ between two takes of one photo (./bench photos measures both sides of it).</summary>
    public const int Near = 7;

    /// <summary>Steps of brightness (of 256) by which pixels must differ from their mean, on the average of squares.</summary>
    const double LeastSpread = 4;

    internal const int MostBytes = Edge * Edge * 4;

    static readonly (int X, int Y)[] Lowest =
        [.. from y in Enumerable.Range(0, Edge) from x in Enumerable.Range(0, Edge) where x + y > 0 orderby x + y, y select (x, y)];

    static readonly double[] Waves =
        [.. from wave in Enumerable.Range(0, Edge) from at in Enumerable.Range(0, Edge) select Math.Cos(Math.PI / Edge * (at + 0.5) * wave)];

    public int DistanceTo(Look other) => BitOperations.PopCount(Bits ^ other.Bits);

    /// <summary>
    /// From the bytes of 32 × 32 pixels of one, three or four channels; null for any other number of bytes, and for a picture of
    /// nothing (a covered lens, a night): those all look the same.
    /// </summary>
    public static Look? Of(ReadOnlySpan<byte> pixels)
    {
        if (Brightness(pixels) is not { } brightness) return null;
        if (Spread(brightness) < LeastSpread) return null;
        Span<double> strengths = stackalloc double[64];
        for (var i = 0; i < strengths.Length; i++) strengths[i] = Strength(brightness, Lowest[i].X, Lowest[i].Y);
        var middle = Middle(strengths);
        var bits = 0UL;
        for (var i = 0; i < strengths.Length; i++)
        {
            if (strengths[i] > middle) bits |= 1UL << i;
        }
        return new(bits);
    }

    /// <summary>The same pixels in 256 steps of grey; null for any other number of bytes.</summary>
    public static byte[]? Grey(ReadOnlySpan<byte> pixels) => Brightness(pixels) is { } brightness ? [.. brightness.Select(b => (byte)Math.Round(b))] : null;

    static double[]? Brightness(ReadOnlySpan<byte> pixels)
    {
        if (pixels.Length is not (Edge * Edge) and not (Edge * Edge * 3) and not (Edge * Edge * 4)) return null;
        var channels = pixels.Length / (Edge * Edge);
        var brightness = new double[Edge * Edge];
        for (var i = 0; i < brightness.Length; i++)
        {
            var p = pixels[(i * channels)..];
            brightness[i] = channels < 3 ? p[0] : (0.299 * p[0]) + (0.587 * p[1]) + (0.114 * p[2]);
        }
        return brightness;
    }

    static double Spread(double[] brightness)
    {
        var mean = brightness.Average();
        return Math.Sqrt(brightness.Average(b => (b - mean) * (b - mean)));
    }

    /// <summary>How strong one wave of the cosine transform is in the picture.</summary>
    static double Strength(double[] brightness, int waveX, int waveY)
    {
        var sum = 0.0;
        for (var y = 0; y < Edge; y++)
        {
            var row = 0.0;
            for (var x = 0; x < Edge; x++) row += brightness[(y * Edge) + x] * Waves[(waveX * Edge) + x];
            sum += row * Waves[(waveY * Edge) + y];
        }
        return sum;
    }

    static double Middle(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
