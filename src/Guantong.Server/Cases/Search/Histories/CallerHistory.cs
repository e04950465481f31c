using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Histories;

/// <summary>A report of somebody whose number ends so; <see cref="Key"/> is the number's digits and stays inside the house.</summary>
public sealed record CallerReport(string Key, string? Name, CaseId Case, DateTimeOffset At);

/// <summary>A call of somebody whose number ends so.</summary>
public sealed record CallerCall(string Key, DateTimeOffset At, string? Outcome, bool ByCase);

/// <summary>What is known of a number while it is typed.</summary>
public sealed record CallerFindings(IReadOnlyList<CallerReport> Reports, IReadOnlyList<CallerCall> Calls);

/// <summary>
/// Who reported and called before under a number: the whole of it, or its last digits. Only for those who see reporters at all;
/// which of the cases a seat may see is the caller's to check.
/// </summary>
public sealed class CallerHistory(NpgsqlDataSource database, TimeProvider time)
{
    public const int LeastDigits = 4;
    const int MostReports = 60;

    // Read from its end a number is found by its last digits with an index.
    const string ReportsSql =
        """
        select cases.phone_key(p.phone), p.name, r.case_id, r.at from cases.reporter p join cases.report r on r.id = p.report_id
        where p.phone is not null and reverse(cases.phone_key(p.phone)) like $1 order by r.at desc limit $2
        """;

    const string CallsSql =
        """
        select cases.phone_key(p.phone), c.started_at, c.outcome, c.case_id is not null from cases.call_person p join cases.call c on c.id = p.call_id
        where p.phone is not null and reverse(cases.phone_key(p.phone)) like $1 and c.ended_at is not null and c.started_at > $3 order by c.started_at desc limit $2
        """;

    /// <summary>Null when there are too few digits to look for, or the viewer sees no reporters.</summary>
    public async Task<CallerFindings?> OfAsync(Actor viewer, string typed, TimeSpan calls, CancellationToken cancel = default)
    {
        var key = Masking.PhoneKey(typed);
        if (key.Length is < LeastDigits or > 20 || !PersonalSight.SeesMaskedReporter(viewer.Role)) return null;
        var end = new string([.. key.Reverse()]) + "%";
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new(ReportsSql) { Parameters = { new() { Value = end }, new() { Value = MostReports } } });
        batch.BatchCommands.Add(new(CallsSql) { Parameters = { new() { Value = end }, new() { Value = MostReports }, new() { Value = time.GetUtcNow() - calls } } });
        await using var r = await batch.ExecuteReaderAsync(cancel);
        var (reports, past) = (new List<CallerReport>(), new List<CallerCall>());
        while (await r.ReadAsync(cancel)) reports.Add(new(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), new CaseId(r.GetGuid(2)), r.GetFieldValue<DateTimeOffset>(3)));
        await r.NextResultAsync(cancel);
        while (await r.ReadAsync(cancel)) past.Add(new(r.GetString(0), r.GetFieldValue<DateTimeOffset>(1), r.IsDBNull(2) ? null : r.GetString(2), r.GetBoolean(3)));
        return new CallerFindings(reports, past);
    }
}
