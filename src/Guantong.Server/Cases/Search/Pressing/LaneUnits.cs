using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Lanes;
using Npgsql;

namespace Guantong.Server.Cases.Search.Pressing;

/// <summary>How many cases of a lane one unit has at one level; an empty unit is the centre.</summary>
public sealed record UnitCount(string Lane, string Unit, Level Level, long Count);

/// <summary>
/// Lanes divided by unit and level, by the very question that lists them: what is counted here is what the list shows when it is
/// narrowed to that unit and level. One statement for all lanes.
/// </summary>
public sealed class LaneUnits(NpgsqlDataSource database, TimeProvider time)
{
    public async Task<IReadOnlyList<UnitCount>> OfAsync(Actor actor, IReadOnlyList<Lane> lanes, CancellationToken cancel = default)
    {
        if (lanes.Count == 0) return [];
        await using var command = database.CreateCommand();
        var scope = CaseScope.Of(actor, command.Parameters);
        var now = time.GetUtcNow();
        var parts = lanes.Select((lane, i) =>
        {
            var question = new CaseQuestion(command.Parameters, scope, actor, lane.FilterFor(actor), now);
            return $"select {i}, {question.UnitColumn}, l.level, count(*) from cases.case_list l where {question.Where} group by 2, 3";
        }).ToList();
        command.CommandText = $"{string.Join(" union all ", parts)} order by 1, 4 desc, 2, 3";
        var counts = new List<UnitCount>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) counts.Add(new(lanes[r.GetInt32(0)].Key, r.GetString(1), (Level)r.GetInt16(2), r.GetInt64(3)));
        return counts;
    }
}
