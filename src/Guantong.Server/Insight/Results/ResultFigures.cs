using System.Globalization;
using Guantong.Domain.Evaluation;
using Npgsql;

namespace Guantong.Server.Insight.Results;

/// <summary>What a table of results has one row for.</summary>
public enum ResultGroup
{
    Month,
    Township,
    Unit,
    Class,
    Type,
    Channel,
}

/// <summary>The figures of one scope and filter: of all, and by each group. Keys are what addresses and filters take; empty where there is none yet.</summary>
public sealed record ResultSheet(Figures All, IReadOnlyDictionary<ResultGroup, IReadOnlyDictionary<string, Figures>> By)
{
    /// <summary>True when the medians are taken from one case in sixteen, because there are very many.</summary>
    public bool MediansAreSampled { get; init; }
}

/// <summary>
/// Adds up the figures: ended cases from the counts, the few open ones from their rows, because their clocks run. Both say marks,
/// and what a measure makes of marks is said in Guantong.Domain.Evaluation only.
/// </summary>
public sealed class ResultFigures(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Up to here every closed case is sorted for its median: a tenth of a second.</summary>
    internal const int SortedWhole = 20_000;

    static readonly string[] Keys = ["to_char(l.month, 'YYYY-MM')", "left(l.division, 9)", "l.unit", "l.class", "l.type", "l.channel::text"];

    public async Task<ResultSheet> SheetAsync(ResultScope scope, ResultFilter filter, CancellationToken cancel = default)
    {
        var groups = Enum.GetValues<ResultGroup>();
        var by = groups.ToDictionary(g => g, _ => new Dictionary<string, Figures>(StringComparer.Ordinal));
        var all = new Figures();
        await foreach (var (group, key, marks, n) in CountsAsync(scope, filter, groups, cancel)) Of(all, by, group, key).Add(marks, n);
        var sampled = all[Measures.Closed] > SortedWhole;
        var medians = await MediansAsync(scope, filter, sampled, cancel);
        return new ResultSheet(With(all, medians.GetValueOrDefault((null, ""))),
            by.ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, Figures>)g.Value.ToDictionary(f => f.Key, f => With(f.Value, medians.GetValueOrDefault((g.Key, f.Key))), StringComparer.Ordinal)))
        {
            MediansAreSampled = sampled,
        };
    }

    /// <summary>The numbers of all cases together, without groups and medians.</summary>
    public async Task<Figures> AllAsync(ResultScope scope, ResultFilter filter, CancellationToken cancel = default)
    {
        var all = new Figures();
        await foreach (var (_, _, marks, n) in CountsAsync(scope, filter, [], cancel)) all.Add(marks, n);
        return all;
    }

    /// <summary>The first and the last month in which anything was reported; null when nothing ever was.</summary>
    public async Task<(DateOnly First, DateOnly Last)?> MonthsAsync(ResultScope scope, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        foreach (var value in scope.Values) command.Parameters.Add(new() { Value = value });
        command.CommandText =
            $"""
            select min(month), max(month) from (
              select min(l.month) as month from insight.result_count l where {scope.Condition} union all select max(l.month) from insight.result_count l where {scope.Condition}
              union all select min(l.month) from insight.case_result l where l.stage <= 10 and {scope.Condition} union all select max(l.month) from insight.case_result l where l.stage <= 10 and {scope.Condition}) m
            """;
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && !row.IsDBNull(0) ? (row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1)) : null;
    }

    async IAsyncEnumerable<(ResultGroup? Group, string Key, CaseMarks Marks, long N)> CountsAsync(
        ResultScope scope, ResultFilter filter, ResultGroup[] groups, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        var sql = new ResultSql(command.Parameters, scope, time.GetUtcNow());
        var where = sql.Where(filter);
        command.CommandText =
            $"""
            with l as materialized (
              select l.month, l.division, l.unit, l.class, l.type, l.channel, l.marks, sum(l.n) as n from insight.result_count l where {where} group by 1, 2, 3, 4, 5, 6, 7
              union all
              select l.month, l.division, l.unit, l.class, l.type, l.channel, {sql.MarksNow}, count(*) from insight.case_result l where l.stage <= 10 and {where} group by 1, 2, 3, 4, 5, 6, 7)
            {string.Join(" union all ", groups.Select(g => $"select {(int)g}, {Keys[(int)g]}, l.marks, sum(l.n)::bigint from l group by 2, 3").Append("select -1, '', l.marks, sum(l.n)::bigint from l group by 3"))}
            """;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) yield return (GroupIn(rows), rows.GetString(1), (CaseMarks)rows.GetInt32(2), rows.GetInt64(3));
    }

    async Task<Dictionary<(ResultGroup?, string), (int Unit, int City)>> MediansAsync(ResultScope scope, ResultFilter filter, bool sampled, CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        var sql = new ResultSql(command.Parameters, scope, time.GetUtcNow());
        const string Half = "percentile_disc(0.5) within group (order by l.unit_seconds), percentile_disc(0.5) within group (order by l.city_seconds)";
        command.CommandText =
            $"""
            with l as materialized (
              select l.month, l.division, l.unit, l.class, l.type, l.channel, l.unit_seconds, l.city_seconds from insight.case_result l
              where l.marks & {(int)CaseMarks.Closed} <> 0 {(sampled ? "and l.sample" : "")} and {sql.Where(filter)})
            {string.Join(" union all ", Enum.GetValues<ResultGroup>().Select(g => $"select {(int)g}, {Keys[(int)g]}, {Half} from l group by 2").Append($"select -1, '', {Half} from l having count(*) > 0"))}
            """;
        var medians = new Dictionary<(ResultGroup?, string), (int, int)>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) medians[(GroupIn(rows), rows.GetString(1))] = (rows.GetInt32(2), rows.GetInt32(3));
        return medians;
    }

    static ResultGroup? GroupIn(NpgsqlDataReader row) => row.GetInt32(0) is >= 0 and var group ? (ResultGroup)group : null;

    static Figures Of(Figures all, Dictionary<ResultGroup, Dictionary<string, Figures>> by, ResultGroup? group, string key)
    {
        if (group is not { } one) return all;
        if (!by[one].TryGetValue(key, out var figures)) by[one][key] = figures = new Figures();
        return figures;
    }

    static Figures With(Figures counted, (int Unit, int City) medians)
    {
        if (counted[Measures.Closed] == 0 || medians == default) return counted;
        var with = new Figures { UnitMedian = TimeSpan.FromSeconds(medians.Unit), CityMedian = TimeSpan.FromSeconds(medians.City) };
        with.Add(counted);
        return with;
    }
}
