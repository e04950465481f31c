using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Histories;

/// <summary>A call that led to a report of a case, or to its following. The phone is masked, and there only for seats that may see it.</summary>
public sealed record CaseCall(Guid Id, PersonId Operator, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int HeldSeconds, string Outcome, bool Urgent, ReportId? Report, string? Phone)
{
    /// <summary>Seconds of talk, without those on hold.</summary>
    public int TalkSeconds => Math.Max(0, (int)((EndedAt ?? StartedAt) - StartedAt).TotalSeconds - HeldSeconds);
}

/// <summary>Who called about a case: by the report that the call became, wherever that report is by now.</summary>
public sealed class CasesCalls(NpgsqlDataSource database)
{
    const int Most = 50;

    const string Sql =
        """
        select c.id, c.operator, c.started_at, c.ended_at, c.held_seconds, c.outcome, c.urgent, p.report_id, p.phone
        from cases.call c left join cases.call_person p on p.call_id = c.id
        where c.ended_at is not null and (c.id in (select x.call_id from cases.report r join cases.call_person x on x.report_id = r.id where r.case_id = $1)
          or (c.case_id = $1 and (p.report_id is null or not exists (select 1 from cases.report r where r.id = p.report_id))))
        order by c.started_at, c.id limit $2
        """;

    public async Task<IReadOnlyList<CaseCall>> OfAsync(CaseId c, Actor viewer, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = c.Value });
        command.Parameters.Add(new() { Value = Most });
        var calls = new List<CaseCall>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            calls.Add(new(
                r.GetGuid(0), new PersonId(r.GetGuid(1)), r.GetFieldValue<DateTimeOffset>(2), r.IsDBNull(3) ? null : r.GetFieldValue<DateTimeOffset>(3), r.GetInt32(4), r.GetString(5), r.GetBoolean(6),
                r.IsDBNull(7) ? null : new ReportId(r.GetGuid(7)), !r.IsDBNull(8) && PersonalSight.SeesMaskedReporter(viewer.Role) ? Masking.Phone(r.GetString(8)) : null));
        }
        return calls;
    }
}
