using System.Globalization;
using System.Text;

namespace Guantong.Protocols.Seals;

/// <summary>How what is hashed and signed is written: lines of plain text, so that anybody can write them again with any tool.</summary>
public static class SealText
{
    /// <summary>The last hash before the first seal.</summary>
    public static readonly byte[] Beginning = new byte[Merkle.Size];

    /// <summary>A moment in UTC with six digits of a second, as the database keeps it.</summary>
    public static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Hexadecimal, small letters.</summary>
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>Lines with a line feed between them and none at the end, in UTF-8.</summary>
    public static byte[] Lines(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    /// <summary>A word on a line of its own: a line feed in it must not look like the next line.</summary>
    public static string Word(string word) => word.AsSpan().ContainsAny('\n', '\\') ? word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) : word;

    /// <summary>A whole number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
