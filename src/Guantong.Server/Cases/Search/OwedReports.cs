using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>A called unit that has not reported in yet: in which case, and until when it should have.</summary>
public sealed record OwedReport(CaseState Case, WhistleCall Call);

/// <summary>谁欠报到: whom the unit of a seat has whistled for and who has not come, the longest due first.</summary>
public sealed class OwedReports(NpgsqlDataSource database)
{
    /// <summary>More cases with open whistles than this are not looked through.</summary>
    public const int Most = 500;

    public async Task<IReadOnlyList<OwedReport>> OfAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.Unit is not { } unit) return [];
        await using var command = database.CreateCommand(
            $"""
            select c.state from cases.case_list l join cases.case c on c.id = l.case_id
            where l.unit = $1 and l.stage <= 10 and (l.marks & {(int)CaseMarks.Whistled}) <> 0
            order by coalesce(l.due_at, 'infinity'::timestamptz), l.case_id limit {Most}
            """);
        command.Parameters.Add(new() { Value = unit.Value });
        var owed = new List<OwedReport>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var c = JsonSerializer.Deserialize<CaseState>(rows.GetString(0), CaseJson.Stored)!;
            owed.AddRange(c.Whistles.Where(w => w.Caller == unit && w is { ReportedInAt: null, EndedAt: null }).Select(w => new OwedReport(c, w)));
        }
        return [.. owed.OrderBy(o => o.Call.Clock.Due)];
    }
}
