using Guantong.Domain.Evaluation;
using Guantong.Server.Insight.Results;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.ResultPages;

/// <summary>One row: what it is called, the filter that leads to its cases, and its figures.</summary>
public sealed record ResultRow(string Key, string Name, ResultFilter Filter, Figures Figures);

/// <summary>One table, in the order that its readers look for.</summary>
public sealed record ResultTable(ResultGroup Group, IReadOnlyList<ResultRow> Rows);

/// <summary>Everything on a page of results.</summary>
public sealed record ResultsModel(ResultQuery Query, ResultSheet Sheet, Figures Before, IReadOnlyList<ResultTable> Tables)
{
    /// <summary>Periods that can be chosen: the years and months with cases, newest first.</summary>
    public IReadOnlyList<ResultPeriod> Periods { get; init; } = [];

    /// <summary>Today, as a month on the city's clocks.</summary>
    public required ResultPeriod Month { get; init; }

    /// <summary>The table that is shown to its last row.</summary>
    public ResultGroup? Whole { get; init; }

    public ResultFilter Filter => Query.Filter;

    public IReadOnlyList<Mistake> Mistakes => Query.Mistakes;

    public bool IsFuture => Filter.Period.From > Month.From;

    /// <summary>The period has begun and is not over: its numbers still grow.</summary>
    public bool IsRunning => !IsFuture && Filter.Period.To > Month.From;

    public bool IsEmpty => Sheet.All[Measures.Reported] == 0;

    public ResultTable Table(ResultGroup group) => Tables.First(t => t.Group == group);
}
