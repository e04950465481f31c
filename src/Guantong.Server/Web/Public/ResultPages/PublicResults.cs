using System.Collections.Concurrent;
using Guantong.Domain.Evaluation;
using Guantong.Server.Insight.Results;

namespace Guantong.Server.Web.Public.ResultPages;

/// <summary>One published row; <see cref="Key"/> is null for what was joined because it was too small alone.</summary>
public sealed record PublicRow(string? Key, Figures Figures);

/// <summary>
/// The city's figures as everybody may see them: the whole city, by month, class, township and channel, one at a time; no unit, no
/// person. Kept for a minute, so that any number of readers cost the database one question.
/// </summary>
sealed class PublicResults(ResultFigures figures, TimeProvider time)
{
    /// <summary>Fewer cases than this are not shown as a row of their own: they could point at one who reported.</summary>
    public const int Least = 5;

    static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<ResultPeriod, (DateTimeOffset At, Task<ResultSheet> Sheet)> _sheets = new();

    (DateTimeOffset At, Task<(DateOnly First, DateOnly Last)?> Months)? _months;

    public static readonly IReadOnlyList<ResultGroup> Groups = [ResultGroup.Month, ResultGroup.Class, ResultGroup.Township, ResultGroup.Channel];

    /// <summary>The first and the last month with a case.</summary>
    public Task<(DateOnly First, DateOnly Last)?> MonthsAsync()
    {
        var now = time.GetUtcNow();
        if (_months is not { } kept || now - kept.At > Kept || kept.Months.IsFaulted) _months = kept = (now, figures.MonthsAsync(ResultScope.City));
        return kept.Months;
    }

    /// <summary>Only periods that hold something are asked for, so that nobody fills the memory with the year 2199.</summary>
    public async Task<ResultSheet?> SheetAsync(ResultPeriod period)
    {
        if (await MonthsAsync() is not var (first, last) || period.To <= first || period.From > last) return null;
        var now = time.GetUtcNow();
        var kept = _sheets.AddOrUpdate(period, p => Asked(p), (p, old) => now - old.At > Kept || old.Sheet.IsFaulted ? Asked(p) : old);
        return await kept.Sheet;

        (DateTimeOffset, Task<ResultSheet>) Asked(ResultPeriod p) => (now, figures.SheetAsync(ResultScope.City, new ResultFilter(p)));
    }

    /// <summary>
    /// Rows in their order, small ones joined into one at the end. Should that one still be small, the smallest other row joins it: from
    /// the sum of all nobody can then work it out.
    /// </summary>
    public static IReadOnlyList<PublicRow> Published(IEnumerable<KeyValuePair<string, Figures>> rows)
    {
        var whole = rows.Where(r => r.Value[Measures.Reported] > 0).ToList();
        var small = whole.Where(r => r.Value[Measures.Reported] < Least).ToList();
        if (small.Count == 0) return [.. whole.Select(r => new PublicRow(r.Key, r.Value))];
        var shown = whole.Except(small).ToList();
        if (small.Sum(r => r.Value[Measures.Reported]) < Least && shown.Count > 0)
        {
            var next = shown.MinBy(r => r.Value[Measures.Reported]);
            shown.Remove(next);
            small.Add(next);
        }
        var joined = new Figures();
        foreach (var row in small) joined.Add(row.Value);
        return [.. shown.Select(r => new PublicRow(r.Key, r.Value)), new PublicRow(null, joined)];
    }
}
