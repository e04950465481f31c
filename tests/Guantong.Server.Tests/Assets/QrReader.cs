using System.Text;
using System.Text.RegularExpressions;

namespace Guantong.Server.Tests.Assets;

/// <summary>
/// Reads a clean QR code (ISO/IEC 18004, level Q, versions 1 to 9) back from the SVG that draws it, so that a test knows
/// what a phone would. No errors are corrected: a drawn code has none.
/// </summary>
static class QrReader
{
    const int Quiet = 4;
    const string Capitals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    // Blocks of level Q by version: how many of the first size, its data bytes, how many that are one longer.
    static readonly (int Short, int Data, int Long)[] Blocks = [(1, 13, 0), (1, 22, 0), (2, 17, 0), (2, 24, 0), (2, 15, 2), (4, 19, 0), (2, 14, 4), (4, 18, 2), (4, 16, 4)];
    static readonly int[][] Alignments = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46]];

    public static string Read(string svg)
    {
        var whole = int.Parse(Regex.Match(svg, "viewBox=\"0 0 (?<n>\\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture);
        var dark = new bool[whole, whole];
        foreach (Match run in Regex.Matches(svg, @"M(?<x>\d+) (?<y>\d+)h(?<n>\d+)v1", RegexOptions.None, TimeSpan.FromSeconds(1)))
            for (var i = 0; i < N(run, "n"); i++) dark[N(run, "y"), N(run, "x") + i] = true;
        var size = whole - (2 * Quiet);
        return Text(Bytes(size, (row, column) => dark[row + Quiet, column + Quiet]), (size - 17) / 4);
    }

    static int N(Match match, string name) => int.Parse(match.Groups[name].Value, System.Globalization.CultureInfo.InvariantCulture);

    static List<byte> Bytes(int size, Func<int, int, bool> at)
    {
        var version = (size - 17) / 4;
        // The format stands beside the first finder: level and mask, under a mask of its own.
        var format = 0;
        foreach (var column in (int[])[0, 1, 2, 3, 4]) format = (format << 1) | (at(8, column) ? 1 : 0);
        var mask = (format ^ 0b10101) & 7;
        var (bits, bytes) = (0, new List<byte>());
        var (value, upwards) = (0, true);
        for (var right = size - 1; right > 0; right -= 2)
        {
            if (right == 6) right--;
            for (var step = 0; step < size; step++)
            {
                var row = upwards ? size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (IsFunction(row, column, size, version)) continue;
                    value = (value << 1) | (at(row, column) ^ Masks(mask, row, column) ? 1 : 0);
                    if (++bits % 8 == 0) { bytes.Add((byte)value); value = 0; }
                }
            }
            upwards = !upwards;
        }
        return bytes;
    }

    static string Text(List<byte> interleaved, int version)
    {
        var (shorts, data, longs) = Blocks[version - 1];
        var blocks = Enumerable.Range(0, shorts + longs).Select(_ => new List<byte>()).ToList();
        var next = 0;
        for (var i = 0; i <= data; i++)
            for (var b = i < data ? 0 : shorts; b < blocks.Count; b++) blocks[b].Add(interleaved[next++]);
        var bits = string.Concat(blocks.SelectMany(b => b).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        var at = 0;
        var text = new StringBuilder();
        // Runs of digits and of capitals are packed by themselves where that is shorter; what is left is padding.
        while (bits.Length - at >= 4)
        {
            switch (Take(4))
            {
                case 1: for (var left = Take(10); left > 0; left -= 3) text.Append(Take(left >= 3 ? 10 : left == 2 ? 7 : 4).ToString(new string('0', Math.Min(3, left)), System.Globalization.CultureInfo.InvariantCulture)); break;
                case 2: for (var left = Take(9); left > 0; left -= 2) text.Append(Pair(left)); break;
                case 4: text.Append(Encoding.UTF8.GetString([.. Enumerable.Range(0, Take(8)).Select(_ => (byte)Take(8))])); break;
                case 7: Take(8); break;
                default: return text.ToString();
            }
        }
        return text.ToString();

        string Pair(int left)
        {
            var value = Take(left >= 2 ? 11 : 6);
            return left >= 2 ? $"{Capitals[value / 45]}{Capitals[value % 45]}" : $"{Capitals[value]}";
        }

        int Take(int count)
        {
            at += count;
            return Convert.ToInt32(bits[(at - count)..at], 2);
        }
    }

    static bool IsFunction(int row, int column, int size, int version)
    {
        if ((row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9) || row == 6 || column == 6) return true;
        if (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) return true;
        var middles = Alignments[version - 1];
        return middles.Any(y => middles.Any(x => !((y == 6 && (x == 6 || x == size - 7)) || (x == 6 && y == size - 7)) && Math.Abs(row - y) <= 2 && Math.Abs(column - x) <= 2));
    }

    static bool Masks(int mask, int i, int j) => mask switch
    {
        0 => (i + j) % 2 == 0,
        1 => i % 2 == 0,
        2 => j % 3 == 0,
        3 => (i + j) % 3 == 0,
        4 => ((i / 2) + (j / 3)) % 2 == 0,
        5 => (i * j % 2) + (i * j % 3) == 0,
        6 => ((i * j % 2) + (i * j % 3)) % 2 == 0,
        _ => (((i + j) % 2) + (i * j % 3)) % 2 == 0,
    };
}
