using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Histories;

/// <summary>Which calls are asked for: those of a span of time in the seat's district, narrowed.</summary>
public sealed record CallFilter(DateTimeOffset From, DateTimeOffset To)
{
    public bool Mine { get; init; }

    /// <summary>An outcome's code, <c>open</c> or <c>held</c>; null for all.</summary>
    public string? Outcome { get; init; }
    public Guid? After { get; init; }
    public int Most { get; init; } = 50;
}

/// <summary>One call of the list. The number is there only where the case may be seen; the phone is masked.</summary>
public sealed record CallLine(Guid Id, PersonId Operator, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, DateTimeOffset? HeldSince, int HeldSeconds, string? Outcome, bool Urgent, string? Number, string? Phone, string? Said);

/// <summary>How many calls there were, by outcome (<c>open</c> and <c>held</c> for those that last), and how long those that ended took.</summary>
public sealed record CallFigures(int Calls, IReadOnlyDictionary<string, int> ByOutcome, double? AverageTalk, double? AverageHeld);

/// <summary>The calls of a day: figures, and the lists that add up to them, by the same conditions.</summary>
public sealed class CallBook(NpgsqlDataSource database)
{
    const string State = "coalesce(c.outcome, case when c.held_since is null then 'open' else 'held' end)";

    public async Task<CallFigures> FiguresAsync(Actor viewer, CallFilter filter, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        var where = Where(viewer, filter with { Outcome = null, After = null }, command.Parameters);
        command.CommandText =
            $"""
            select {State}, count(*)::integer, sum(extract(epoch from c.ended_at - c.started_at) - c.held_seconds)::double precision, sum(c.held_seconds)::double precision
            from cases.call c where {where} group by 1
            """;
        var by = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (ended, talk, held) = (0, 0.0, 0.0);
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            by[r.GetString(0)] = r.GetInt32(1);
            if (r.IsDBNull(2)) continue;
            (ended, talk, held) = (ended + r.GetInt32(1), talk + r.GetDouble(2), held + r.GetDouble(3));
        }
        return new CallFigures(by.Values.Sum(), by, ended == 0 ? null : talk / ended, ended == 0 ? null : held / ended);
    }

    public async Task<IReadOnlyList<CallLine>> PageAsync(Actor viewer, CallFilter filter, CancellationToken cancel = default)
    {
        var scope = CaseScope.Of(viewer);
        await using var command = database.CreateCommand();
        scope.AddTo(command.Parameters);
        var where = Where(viewer, filter, command.Parameters);
        command.CommandText =
            $"""
            select c.id, c.operator, c.started_at, c.ended_at, c.held_since, c.held_seconds, c.outcome, c.urgent, n.number, p.phone, p.said
            from cases.call c left join cases.call_person p on p.call_id = c.id
            left join lateral (select l.number from cases.case_list l where l.case_id = c.case_id and {scope.Condition}) n on true
            where {where} order by c.started_at desc, c.id desc limit {Math.Clamp(filter.Most, 1, 200)}
            """;
        var lines = new List<CallLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            lines.Add(new(
                r.GetGuid(0), new PersonId(r.GetGuid(1)), r.GetFieldValue<DateTimeOffset>(2), At(r, 3), At(r, 4), r.GetInt32(5), Text(r, 6), r.GetBoolean(7), Text(r, 8),
                Text(r, 9) is { } phone && PersonalSight.SeesMaskedReporter(viewer.Role) ? Masking.Phone(phone) : null,
                Text(r, 10) is { } said ? CaseSighting.Words(said, viewer, []) : null));
        }
        return lines;
    }

    static string Where(Actor viewer, CallFilter filter, NpgsqlParameterCollection parameters)
    {
        string Add(object value)
        {
            parameters.Add(new() { Value = value });
            return $"${parameters.Count}";
        }
        var where = $"c.started_at >= {Add(filter.From)} and c.started_at < {Add(filter.To)} and c.place like {Add(viewer.Scope.Place.Prefix + "%")}";
        if (filter.Mine) where += $" and c.operator = {Add(viewer.Person?.Value ?? Guid.Empty)}";
        if (filter.Outcome is { Length: > 0 } outcome) where += $" and {State} = {Add(outcome)}";
        if (filter.After is { } after) where += $" and (c.started_at, c.id) < (select a.started_at, a.id from cases.call a where a.id = {Add(after)})";
        return where;
    }

    static string? Text(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);

    static DateTimeOffset? At(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateTimeOffset>(at);
}
