using System.Globalization;
using Guantong.Server.Insight.Results;

namespace Guantong.Server.Web.Shared.Plots;

/// <summary>How numbers are written: the same in a plot, in the table beside it and for a reader of the page aloud.</summary>
static class Said
{
    public static string Number(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>One digit after the point. Never rounded up to a full hundred, nor down to nought, that it is not.</summary>
    public static string Percent(double? share) => share switch
    {
        null => "—",
        < 1 and >= 0.9995 => "99.9%",
        > 0 and < 0.0005 => "0.1%",
        { } s => (s * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>A signed difference; a true minus sign, and plus-minus nothing as it is.</summary>
    public static string Change(double difference, string format) =>
        Math.Abs(difference) < 1e-9 ? "±0" : (difference > 0 ? "+" : "−") + Math.Abs(difference).ToString(format, CultureInfo.InvariantCulture);

    public static string Period(PageShell shell, ResultPeriod period) => period.Month is { } month
        ? shell.Say("results.month", ("year", period.Year), ("month", shell.IsEnglish ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month) : month))
        : shell.Say("results.year", ("year", period.Year));

    /// <summary>A coordinate inside a drawing.</summary>
    public static string At(double x) => Math.Round(x, 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>A round number at or above the greatest value: where an axis ends.</summary>
    public static long Ceiling(long greatest)
    {
        if (greatest <= 4) return 4;
        var step = Math.Pow(10, Math.Floor(Math.Log10(greatest)));
        foreach (var part in (double[])[1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10])
        {
            if (part * step >= greatest) return (long)Math.Ceiling(part * step);
        }
        return greatest;
    }
}

/// <summary>One group of bars: its label, the word under which it is read out, and a value for each series.</summary>
public sealed record PlotGroup(string Label, string Name, IReadOnlyList<long> Values);

/// <summary>One line of a plot of shares: null where there is nothing to have a share of.</summary>
public sealed record PlotShare(string Name, double? Share, string Beside);
