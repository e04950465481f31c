using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Npgsql;

namespace Guantong.Server.Cases.Search.Pressing;

/// <summary>An earlier request of a unit and what came of it; null while nobody decided it or it lapsed.</summary>
public sealed record EarlierRequest(string Number, string Deed, DateTimeOffset At, bool? Approved, DateTimeOffset? DecidedAt);

/// <summary>What a unit asked for before: extensions and suspensions, as far as somebody may see the cases they belong to.</summary>
public sealed class EarlierRequests(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>How far back is looked, and how many are looked at.</summary>
    public const int Days = 90;
    public const int Most = 200;

    public async Task<IReadOnlyList<EarlierRequest>> OfAsync(Actor actor, UnitId unit, CaseId except, DateTimeOffset before, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(actor);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        string Add(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }

        command.CommandText =
            $"""
            select l.number, j.deed, j.at, (d.data ->> 'approved')::boolean, d.at
            from cases.journal j join cases.case_list l on l.case_id = j.case_id
            left join lateral (
              select x.data, x.at from cases.journal x where x.case_id = j.case_id and x.seq > j.seq
                and x.deed = case j.deed when '{nameof(AskExtension)}' then '{nameof(DecideExtension)}' else '{nameof(DecideSuspension)}' end order by x.seq limit 1) d on true
            where j.unit = {Add(unit.Value)} and j.deed in ('{nameof(AskExtension)}', '{nameof(AskSuspension)}') and j.at > {Add(time.GetUtcNow().AddDays(-Days))}
              and not (j.case_id = {Add(except.Value)} and j.at >= {Add(before)}) and {scope.Condition}
            order by j.at desc limit {Most}
            """;
        var earlier = new List<EarlierRequest>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
            earlier.Add(new(r.GetString(0), r.GetString(1), r.GetFieldValue<DateTimeOffset>(2), r.IsDBNull(3) ? null : r.GetBoolean(3), r.IsDBNull(4) ? null : r.GetFieldValue<DateTimeOffset>(4)));
        return earlier;
    }
}
