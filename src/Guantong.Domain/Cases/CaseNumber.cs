using System.Globalization;

namespace Guantong.Domain.Cases;

/// <summary>
/// The number of a case: county division 6 + date 8 + sequence of at least 5 digits, 19 in all on an ordinary day.
/// Shown in groups (<c>371329-20261121-00042</c>); read with or without the hyphens.
/// </summary>
public static class CaseNumber
{
    public const int LeastSequenceDigits = 5;

    /// <summary>The number of the n-th case of a local day; n counts from 1.</summary>
    public static string Of(string division, DateOnly day, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{division[..6]}{day:yyyyMMdd}{sequence:D5}");

    /// <summary>The grouped form for people.</summary>
    public static string Shown(string number) => number.Length > 14 ? $"{number[..6]}-{number[6..14]}-{number[14..]}" : number;

    /// <summary>Reads what a person typed: digits with spaces or hyphens among them; null when it is no number.</summary>
    public static string? Read(string? typed)
    {
        var digits = string.Concat((typed ?? "").Where(c => c is not (' ' or '-' or '\u3000')));
        return digits.Length is >= 19 and <= 24 && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
