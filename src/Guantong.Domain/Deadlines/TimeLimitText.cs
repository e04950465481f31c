using System.Globalization;
using System.Text.RegularExpressions;

namespace Guantong.Domain.Deadlines;

/// <summary>A limit read from the words of a standard; not understood: one natural day, and the words are kept for a person to read.</summary>
public sealed record ReadLimit(TimeLimit Limit, bool Understood, string Text);

/// <summary>
/// Limits as text: the packs' own form (<c>4 working-hours</c>) and the Chinese of the standards (<c>4工作时</c>, standards.md §5.1).
/// </summary>
public static partial class TimeLimitText
{
    /// <summary>More than any standard grants; also keeps every load inside the range of time.</summary>
    const decimal Most = 100_000;

    static readonly TimeLimit Fallback = new(1, TimeMeasure.NaturalDays);

    /// <summary>The packs' form; <see cref="TryRead"/> reads it back to an equal limit.</summary>
    public static string Write(TimeLimit limit) => $"{limit.Amount.ToString("0.############################", CultureInfo.InvariantCulture)} {Code(limit.Measure)}";

    /// <summary>Reads the packs' form, also with a measure in the singular; the amount is above zero. False for anything else.</summary>
    public static bool TryRead(string? text, out TimeLimit limit)
    {
        limit = Fallback;
        var parts = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !TryReadAmount(parts[0], out var amount)) return false;
        var code = parts[1].EndsWith('s') ? parts[1] : parts[1] + "s";
        foreach (var measure in Enum.GetValues<TimeMeasure>())
        {
            if (Code(measure) != code) continue;
            limit = new TimeLimit(amount, measure);
            return true;
        }
        return false;
    }

    /// <summary>
    /// Reads either form. In Chinese, 紧急 makes hours continuous and days natural; 小时 and 工作时 are working hours, 天, 日 and 工作日
    /// working days, 自然日 natural days, 分钟 the sixtieth part of the hours. Ranges, several amounts and anything unknown are not understood.
    /// </summary>
    public static ReadLimit Understand(string? text)
    {
        var words = (text ?? "").Trim();
        if (TryRead(words, out var limit)) return new ReadLimit(limit, true, words);
        var match = Chinese().Match(words.Normalize(System.Text.NormalizationForm.FormKC));
        return match.Success && TryReadAmount(match.Groups["n"].Value, out var amount)
            ? new ReadLimit(Of(amount, match.Groups["unit"].Value, match.Groups["urgent"].Success, match.Groups["kind"].Value), true, words)
            : new ReadLimit(Fallback, false, words);
    }

    static TimeLimit Of(decimal amount, string unit, bool urgent, string kind)
    {
        var natural = urgent || kind is "自然" or "连续";
        return unit switch
        {
            "天" or "日" => new TimeLimit(amount, natural ? TimeMeasure.NaturalDays : TimeMeasure.WorkingDays),
            "分钟" => new TimeLimit(amount / 60, natural ? TimeMeasure.ContinuousHours : TimeMeasure.WorkingHours),
            _ => new TimeLimit(amount, natural ? TimeMeasure.ContinuousHours : TimeMeasure.WorkingHours),
        };
    }

    static string Code(TimeMeasure measure) => measure switch
    {
        TimeMeasure.ContinuousHours => "continuous-hours",
        TimeMeasure.WorkingHours => "working-hours",
        TimeMeasure.WorkingDays => "working-days",
        TimeMeasure.NaturalDays => "natural-days",
        TimeMeasure.PatrolHours => "patrol-hours",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    static bool TryReadAmount(string text, out decimal amount) =>
        (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) || TryReadNumeral(text, out amount))
        && amount is > 0 and <= Most;

    /// <summary>半, 两 and 一 to 九十九: what standards write in characters.</summary>
    static bool TryReadNumeral(string text, out decimal amount)
    {
        const string Digits = "〇一二三四五六七八九";
        amount = 0.5m;
        if (text == "半") return true;
        text = text.Replace('两', '二');
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        var (tens, ones) = ten < 0 ? ("", text) : (ten == 0 ? "一" : text[..ten], text[(ten + 1)..]);
        if (tens.Length > 1 || ones.Length > 1 || (ten < 0 && ones.Length == 0)) return false;
        var (high, low) = (tens.Length == 0 ? 0 : Digits.IndexOf(tens[0], StringComparison.Ordinal), ones.Length == 0 ? 0 : Digits.IndexOf(ones[0], StringComparison.Ordinal));
        amount = high * 10 + low;
        return high >= 0 && low >= 0;
    }

    [GeneratedRegex("^(?<urgent>紧急)?(?<n>[0-9.]+|[半两一二三四五六七八九十]+)个?(?<urgent>紧急)?(?<kind>工作|自然|连续)?(?<unit>小时|时|天|日|分钟)(?:以?内|之内)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Chinese();
}
