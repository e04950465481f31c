using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Evaluation;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Insight.Results;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.ResultPages;

/// <summary>Gathers a page of results for a seat: figures become rows with names and ways to their cases.</summary>
sealed class ResultsMaking(ResultFigures figures)
{
    public async Task<ResultsModel> OfAsync(Seat seat, ResultScope scope, ResultQuery query, CancellationToken cancel)
    {
        var month = ResultPeriod.OfMonth(DateOnly.FromDateTime(seat.Shell.Local(seat.Now).DateTime));
        var none = new ResultsModel(query, new ResultSheet(Figures.None, new Dictionary<ResultGroup, IReadOnlyDictionary<string, Figures>>()), Figures.None, []) { Month = month };
        if (query.Mistakes.Count > 0 || none.IsFuture) return none with { Periods = await PeriodsAsync(scope, cancel) };
        var sheet = await figures.SheetAsync(scope, query.Filter, cancel);
        query = query.WithoutStrangers(seat, sheet.All[Measures.Reported] == 0);
        return new ResultsModel(query, sheet, await figures.AllAsync(scope, query.Filter with { Period = query.Filter.Period.Before }, cancel), Tables(seat, query.Filter, sheet, month))
        {
            Month = month,
            Periods = await PeriodsAsync(scope, cancel),
        };
    }

    async Task<IReadOnlyList<ResultPeriod>> PeriodsAsync(ResultScope scope, CancellationToken cancel)
    {
        if (await figures.MonthsAsync(scope, cancel) is not var (first, last)) return [];
        var periods = new List<ResultPeriod>();
        for (var year = last.Year; year >= first.Year; year--)
        {
            periods.Add(new ResultPeriod(year));
            for (var m = 12; m >= 1; m--)
            {
                var day = new DateOnly(year, m, 1);
                if (day >= first && day <= last) periods.Add(new ResultPeriod(year, m));
            }
        }
        return periods;
    }

    static IReadOnlyList<ResultTable> Tables(Seat seat, ResultFilter filter, ResultSheet sheet, ResultPeriod month) =>
        [.. Enum.GetValues<ResultGroup>().Select(g => new ResultTable(g, [.. Ordered(seat, g, WithEmptyMonths(g, filter, sheet.By[g], month)).Select(r => new ResultRow(r.Key, NameOf(seat, g, r.Key), Narrowed(filter, g, r.Key), r.Value))]))];

    /// <summary>A month in which nothing was reported is a month with nought, up to today.</summary>
    static IReadOnlyDictionary<string, Figures> WithEmptyMonths(ResultGroup group, ResultFilter filter, IReadOnlyDictionary<string, Figures> rows, ResultPeriod month)
    {
        if (group != ResultGroup.Month || filter.Period.Month is not null) return rows;
        return Enumerable.Range(1, 12).Select(m => new ResultPeriod(filter.Period.Year, m)).Where(m => m <= month || rows.ContainsKey(m.ToString()))
            .ToDictionary(m => m.ToString(), m => rows.GetValueOrDefault(m.ToString(), Figures.None), StringComparer.Ordinal);
    }

    static IEnumerable<KeyValuePair<string, Figures>> Ordered(Seat seat, ResultGroup group, IReadOnlyDictionary<string, Figures> rows) => group switch
    {
        ResultGroup.Month => rows.OrderBy(r => r.Key, StringComparer.Ordinal),
        ResultGroup.Township => rows.OrderBy(r => r.Key.Length == 0).ThenBy(r => r.Key, StringComparer.Ordinal),
        ResultGroup.Class => rows.OrderBy(r => r.Key.Length == 0).ThenBy(r => seat.City.CitizenClasses.FirstOrDefault(c => c.Code == r.Key)?.Order ?? int.MaxValue),
        ResultGroup.Channel => rows.OrderBy(r => int.Parse(r.Key, CultureInfo.InvariantCulture)),
        // Most work first: no ranking, only where the most cases are. What has no unit or no type yet comes last.
        _ => rows.OrderBy(r => r.Key.Length == 0).ThenByDescending(r => r.Value[Measures.Reported]).ThenBy(r => r.Key, StringComparer.Ordinal),
    };

    static ResultFilter Narrowed(ResultFilter filter, ResultGroup group, string key)
    {
        var value = key.Length == 0 ? ResultFilter.None : key;
        return group switch
        {
            ResultGroup.Month => filter with { Period = ResultPeriod.TryRead(key, out var month) ? month : filter.Period },
            ResultGroup.Township => filter with { Township = value },
            ResultGroup.Unit => filter with { Unit = value },
            ResultGroup.Class => filter with { Class = value },
            ResultGroup.Type => filter with { Type = value },
            _ => filter with { Channel = (Channel)int.Parse(key, CultureInfo.InvariantCulture) },
        };
    }

    static string NameOf(Seat seat, ResultGroup group, string key) => group switch
    {
        ResultGroup.Month => PeriodName(seat, ResultPeriod.TryRead(key, out var month) ? month : default),
        _ when key.Length == 0 => seat.Say($"results.none-{group}"),
        ResultGroup.Township => TownshipName(seat, key),
        ResultGroup.Unit => seat.Unit(new UnitId(key)),
        ResultGroup.Class => seat.Class(key) is { Length: > 0 } name ? name : key,
        ResultGroup.Type => TypeName(seat, key),
        _ => seat.Say($"channel.{(Channel)int.Parse(key, CultureInfo.InvariantCulture)}"),
    };

    public static string TownshipName(Seat seat, string key) =>
        key == ResultFilter.None ? seat.Say("results.none-Township")
        : seat.City.Divisions.TryGetValue(new DivisionCode(key + "000"), out var known)
            ? known.Code.Level == Level.Township ? known.Name : seat.Say("results.no-finer", ("place", known.Name))
            : key;

    public static string TypeName(Seat seat, string key) => !TypeKey.TryRead(key, out var type) ? seat.Say("results.none-Type")
        : $"{seat.Type(type)} {(type.Kind == MatterKind.Component ? seat.Say("staff.component") : "")}{type.Code}";

    public static string PeriodName(Seat seat, ResultPeriod period) => Shared.Plots.Said.Period(seat.Shell, period);
}
