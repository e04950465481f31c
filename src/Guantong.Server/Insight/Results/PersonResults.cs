using Guantong.Domain.Basics;
using Guantong.Domain.Evaluation;
using Guantong.Domain.People;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Insight.Results;

/// <summary>A deed by which somebody on the street finished something, and where it took the case.</summary>
public sealed record FinishedDeed(Guid Case, string Number, string Deed, DateTimeOffset At, short To);

/// <summary>
/// What one person did and how it stands, by the same marks and measures as every result page: a crew's cases, a finder's, those that a
/// checker looked at. Nothing here knows kilometres, sign-ins or photos.
/// </summary>
public sealed class PersonResults(NpgsqlDataSource database, PeopleDirectory people, TimeProvider time)
{
    const string Finishing = "j.deed in ('FinishWork', 'RecordCheck', 'RecordVerification')";

    /// <summary>The cases that were reported in a month and are this person's.</summary>
    public async Task<Figures> OfMonthAsync(Actor actor, DateOnly month, CancellationToken cancel = default)
    {
        var mine = actor.Role switch
        {
            Role.Crew => "l.crew = $4",
            Role.Checker => $"exists (select from cases.journal j where j.case_id = l.case_id and j.actor = $3 and {Finishing})",
            _ => "l.finder = $3",
        };
        await using var command = database.CreateCommand(
            $"""
            select r.marks | case when r.late_from < $2 then {(int)CaseMarks.Late} else 0 end, count(*)
            from insight.case_result r join cases.case_list l on l.case_id = r.case_id where r.month = $1 and {mine} and ($3::uuid is not null or $4::text is not null) group by 1
            """);
        foreach (var value in (object[])[month, time.GetUtcNow(), actor.Person?.Value ?? Guid.Empty, actor.Unit?.Value ?? ""]) command.Parameters.Add(new() { Value = value });
        var figures = new Figures();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) figures.Add((CaseMarks)r.GetInt32(0), r.GetInt64(1));
        return figures;
    }

    /// <summary>What this person finished since a moment, newest first, each case once.</summary>
    public async Task<IReadOnlyList<FinishedDeed>> FinishedAsync(PersonId person, DateTimeOffset since, int most, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            $"""
            select j.case_id, n.number, j.deed, j.at, j.stage_to from cases.journal j join cases.number n on n.case_id = j.case_id
            where j.actor = $1 and j.at >= $2 and {Finishing} order by j.at desc limit $3
            """);
        foreach (var value in (object[])[person.Value, since, most]) command.Parameters.Add(new() { Value = value });
        var found = new List<FinishedDeed>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) found.Add(new(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetFieldValue<DateTimeOffset>(3), r.GetInt16(4)));
        return [.. found.DistinctBy(f => f.Case)];
    }

    /// <summary>The month that runs on the city's clocks, and the moment it began.</summary>
    public (DateOnly Month, DateTimeOffset Began) ThisMonth()
    {
        var today = people.Today;
        var first = new DateOnly(today.Year, today.Month, 1);
        var local = first.ToDateTime(TimeOnly.MinValue);
        var zone = people.City?.Zone ?? TimeZoneInfo.Utc;
        return (first, new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime());
    }
}
