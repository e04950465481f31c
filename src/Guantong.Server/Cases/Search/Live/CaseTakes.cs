using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Lanes;
using Npgsql;

namespace Guantong.Server.Cases.Search.Live;

/// <summary>A case that somebody has before them, and what is needed to tell who may know.</summary>
public sealed record TakenCase(Guid Case, string Number, Taken Taken, LaneFacts Facts);

/// <summary>How somebody takes a case: over from another or not; <see cref="From"/> names whom they saw there.</summary>
public sealed record Taking(bool Takeover = false, Guid? From = null);

/// <summary>What came of it: who has it now, and whether that is the one who asked.</summary>
public sealed record TakeOutcome(bool IsYours, Taken Taken);

/// <summary>
/// 占用: who works on a case right now, so that nobody wonders whether somebody else is on it. A lease that the desk renews, and that
/// lapses when a desk is gone. It blocks nothing: the law asks who may, not who looks.
/// </summary>
public sealed class CaseTakes(NpgsqlDataSource database, ChangeBell bell, TimeProvider time)
{
    /// <summary>How long a take lasts; a desk renews it every ten seconds.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Two who take over at the same moment: the second would take it from the first, whom it has not seen. So only what is older, or held by whom one names, is taken over.</summary>
    static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    const string TakeSql =
        """
        insert into cases.take as t (case_id, person, since, until) values ($1, $2, $3, $4)
        on conflict (case_id) do update set person = excluded.person, until = excluded.until,
          since = case when t.person = excluded.person and t.until > $3 then t.since else excluded.since end
        where t.person = $2 or t.until <= $3 or ($5 and case when $6::uuid is null then t.since <= $7 else t.person = $6 end)
        returning person, since, until
        """;

    /// <summary>Takes a case or renews the take; null when no such case is in the sight of this person.</summary>
    public async Task<TakeOutcome?> TakeAsync(Actor actor, string number, Taking how, CancellationToken cancel = default)
    {
        if (actor.Person is not { } person || await FindAsync(actor, number, cancel) is not { } id) return null;
        while (true)
        {
            var before = await HeldAsync(id, cancel);
            if (await TryAsync(id, person, how, cancel) is { } mine)
            {
                // A renewal is news to nobody.
                if (before?.Person != person || before.Since != mine.Since) await bell.RingAllAsync(database, cancel);
                return new TakeOutcome(true, mine);
            }
            // Whoever holds it may have let go in this very moment: then it is free, and is asked for again.
            if (await HeldAsync(id, cancel) is { } other) return new TakeOutcome(false, other);
        }
    }

    /// <summary>Lets go of one's own take; another's stays.</summary>
    public async Task LeaveAsync(Actor actor, string number, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("delete from cases.take t using cases.number n where n.number = $1 and t.case_id = n.case_id and t.person = $2");
        command.Parameters.Add(new() { Value = number });
        command.Parameters.Add(new() { Value = actor.Person?.Value ?? Guid.Empty });
        if (await command.ExecuteNonQueryAsync(cancel) > 0) await bell.RingAllAsync(database, cancel);
    }

    /// <summary>Every take that has not lapsed. They are as few as there are people at work.</summary>
    public async Task<IReadOnlyList<TakenCase>> AllAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            select t.case_id, l.number, t.person, t.since, t.until, l.stage, l.marks, l.urgent, l.level, l.division, l.class, l.unit,
              array(select x.unit || '/' || x.part from cases.case_party x where x.case_id = l.case_id)
            from cases.take t join cases.case_list l on l.case_id = t.case_id where t.until > $1
            """);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        var all = new List<TakenCase>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var taken = new Taken(new PersonId(r.GetGuid(2)), r.GetFieldValue<DateTimeOffset>(3), r.GetFieldValue<DateTimeOffset>(4));
            var sight = new SightFacts(r.GetInt16(8), r.GetString(9), r.GetString(10), DeskLines.UnitsOf(r.GetString(11), (string[])r[12]));
            all.Add(new TakenCase(r.GetGuid(0), r.GetString(1), taken, new LaneFacts((Stage)r.GetInt16(5), (CaseMarks)r.GetInt32(6), r.GetBoolean(7), null, null, sight) { TakenBy = taken.Person }));
        }
        return all;
    }

    /// <summary>What lapsed long ago is swept away; nobody sees it any more.</summary>
    public async Task SweepAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("delete from cases.take where until < $1");
        command.Parameters.Add(new() { Value = time.GetUtcNow().AddMinutes(-5) });
        await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<Taken?> TryAsync(Guid id, PersonId person, Taking how, CancellationToken cancel)
    {
        var now = CaseJournal.Cut(time.GetUtcNow());
        await using var command = database.CreateCommand(TakeSql);
        foreach (var value in (object[])[id, person.Value, now, now + Lease, how.Takeover]) command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = how.From is { } from ? from : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = now - Settled });
        return await ReadAsync(command, cancel);
    }

    async Task<Taken?> HeldAsync(Guid id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select person, since, until from cases.take where case_id = $1 and until > $2");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return await ReadAsync(command, cancel);
    }

    async Task<Guid?> FindAsync(Actor actor, string number, CancellationToken cancel)
    {
        await using var command = database.CreateCommand();
        var scope = CaseScope.Of(actor, command.Parameters);
        command.Parameters.Add(new() { Value = number });
        command.CommandText = $"select l.case_id from cases.number n join cases.case_list l on l.case_id = n.case_id where n.number = ${command.Parameters.Count} and {scope}";
        return await command.ExecuteScalarAsync(cancel) as Guid?;
    }

    static async Task<Taken?> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? new Taken(new PersonId(r.GetGuid(0)), r.GetFieldValue<DateTimeOffset>(1), r.GetFieldValue<DateTimeOffset>(2)) : null;
    }
}
