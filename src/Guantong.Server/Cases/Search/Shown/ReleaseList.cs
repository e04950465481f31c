using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Search.Shown;

/// <summary>A photo on the list of those to look at, with what was decided about it.</summary>
public sealed record ReleaseLine(CaseId Case, string Number, PhotoHash Photo, ReleaseState State, DateTimeOffset At, PersonId? By);

/// <summary>Which photos wait to be looked at before the public may see them, and which were decided.</summary>
public sealed class ReleaseList(NpgsqlDataSource database)
{
    public const int AtOnce = 24;
    const int MostCounted = 1000;

    /// <summary>Those that wait, oldest first, or those that were decided, newest first; as far as this person sees the cases. One more than fits says that there are more.</summary>
    public async Task<IReadOnlyList<ReleaseLine>> PageAsync(Actor actor, ReleaseState state, DateTimeOffset? after, CancellationToken cancel = default)
    {
        var waits = state == ReleaseState.Waiting;
        await using var command = database.CreateCommand();
        var scope = CaseScope.Of(actor, command.Parameters);
        var n = command.Parameters.Count;
        command.CommandText =
            $"""
            select l.case_id, l.number, s.hash, s.state, s.at, s.by from cases.photo_release s join cases.case_list l on l.case_id = s.case_id
            where s.state = ${n + 1} and ({scope}) and (${n + 2}::timestamptz is null or s.at {(waits ? ">" : "<")} ${n + 2}) order by s.at {(waits ? "" : "desc")}, s.hash limit {AtOnce + 1}
            """;
        command.Parameters.Add(new() { Value = (short)state });
        command.Parameters.Add(new() { Value = (object?)after ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return await ReadAsync(command, cancel);
    }

    /// <summary>How many wait for this person; counted no further than a thousand.</summary>
    public async Task<long> WaitingAsync(Actor actor, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand();
        var scope = CaseScope.Of(actor, command.Parameters);
        command.CommandText = $"select count(*) from (select from cases.photo_release s join cases.case_list l on l.case_id = s.case_id where s.state = 0 and ({scope}) limit {MostCounted}) w";
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>What was decided about photos of one case.</summary>
    public async Task<IReadOnlyDictionary<PhotoHash, ReleaseLine>> OfCaseAsync(CaseId about, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            "select s.case_id, n.number, s.hash, s.state, s.at, s.by from cases.photo_release s join cases.number n on n.case_id = s.case_id where s.case_id = $1");
        command.Parameters.Add(new() { Value = about.Value });
        return (await ReadAsync(command, cancel)).ToDictionary(l => l.Photo);
    }

    static async Task<IReadOnlyList<ReleaseLine>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var lines = new List<ReleaseLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
            lines.Add(new(new(r.GetGuid(0)), r.GetString(1), new(r.GetString(2)), (ReleaseState)r.GetInt16(3), r.GetFieldValue<DateTimeOffset>(4), r.IsDBNull(5) ? null : new PersonId(r.GetGuid(5))));
        return lines;
    }
}
