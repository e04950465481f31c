using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Lanes;

/// <summary>How many cases stand in a lane. <see cref="Capped"/> means that there are more than anybody needs to have counted.</summary>
public readonly record struct LaneCount(long Count, bool Capped);

/// <summary>
/// Counts of lanes, two statements for any number of them: ready sums where a deed moves them; where the clock decides, the list's own
/// conditions by index, up to a thousand.
/// </summary>
public sealed class LaneCounts(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Beyond this a counter says 999+.</summary>
    public const int Most = 999;

    public async Task<IReadOnlyDictionary<string, LaneCount>> OfAsync(Actor actor, IReadOnlyList<(string Name, Lane Lane)> lanes, CancellationToken cancel = default)
    {
        var sums = CaseScope.OfLanes(actor);
        var counted = sums is null ? [] : lanes.Where(l => l.Lane.IsCounted).ToList();
        var listed = lanes.Except(counted).ToList();
        var counts = new Dictionary<string, LaneCount>(StringComparer.Ordinal);
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (counted.Count > 0) await SumAsync(connection, sums!, counted, counts, cancel);
        if (listed.Count > 0) await ListAsync(connection, actor, listed, counts, cancel);
        return counts;
    }

    static async Task SumAsync(NpgsqlConnection connection, CaseScope scope, List<(string Name, Lane Lane)> lanes, Dictionary<string, LaneCount> counts, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("", connection);
        scope.AddTo(command.Parameters);
        command.CommandText = $"select {string.Join(", ", lanes.Select(l => $"coalesce(sum(l.n) filter (where {ConditionOf(l.Lane.Filter)}), 0)::bigint"))} from cases.lane_count l where {scope.Condition} and l.stage <= {(int)Stage.Closed}";
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        for (var i = 0; i < lanes.Count; i++) counts[lanes[i].Name] = new LaneCount(row.GetInt64(i), Capped: false);
    }

    async Task ListAsync(NpgsqlConnection connection, Actor actor, List<(string Name, Lane Lane)> lanes, Dictionary<string, LaneCount> counts, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("", connection);
        var scope = CaseScope.Of(actor, command.Parameters);
        var now = time.GetUtcNow();
        var parts = lanes.Select(l => $"(select count(*) from (select from cases.case_list l where {new CaseQuestion(command.Parameters, scope, actor, l.Lane.FilterFor(actor), now).Where} limit {Most + 1}) x)").ToList();
        command.CommandText = $"select {string.Join(", ", parts)}";
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        for (var i = 0; i < lanes.Count; i++) counts[lanes[i].Name] = new LaneCount(Math.Min(row.GetInt64(i), Most), row.GetInt64(i) > Most);
    }

    /// <summary>The lane's filter over a row <c>l</c> of lane_count.</summary>
    static string ConditionOf(CaseFilter filter)
    {
        var parts = new List<string> { $"l.stage in ({string.Join(", ", filter.Stages.Select(s => (int)s))})" };
        if (filter.Marks != CaseMarks.None) parts.Add($"(l.marks & {(int)filter.Marks}) <> 0");
        if (filter.Without != CaseMarks.None) parts.Add($"(l.marks & {(int)filter.Without}) = 0");
        if (filter.As != Part.None) parts.Add($"(l.part & {(int)filter.As}) <> 0");
        return string.Join(" and ", parts);
    }
}
