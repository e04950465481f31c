using Guantong.Domain.Basics;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Patrols.Walks;

/// <summary>Patrols and their ways in the database.</summary>
public sealed class PatrolRows(NpgsqlDataSource database)
{
    /// <summary>Each further try needs another patrol that was begun and ended in between.</summary>
    const int MostTries = 5;
    const string Columns = "id, plan, person, user_name, role, division, day, begun_at, tracked, ended_at, known_seconds, unknown_seconds, covered, words, advice, reported_at";

    public async Task<Patrol?> FindAsync(Guid id, CancellationToken cancel = default) => (await ReadAsync($"select {Columns} from patrols.patrol where id = $1", cancel, id)).FirstOrDefault();

    /// <summary>A person's own patrol, by its id or by a key under which it was begun: a phone without a signal knows no other name for it.</summary>
    public async Task<Patrol?> FindOfAsync(PersonId person, Guid name, CancellationToken cancel = default) =>
        (await ReadAsync($"select {Columns} from patrols.patrol where person = $1 and (id = $2 or id = (select patrol from patrols.begun where person = $1 and key = $3))", cancel, person.Value, name, name.ToString())).FirstOrDefault();

    /// <summary>The patrol that a person is on.</summary>
    public async Task<Patrol?> OpenOfAsync(PersonId person, CancellationToken cancel = default) =>
        (await ReadAsync($"select {Columns} from patrols.patrol where person = $1 and ended_at is null", cancel, person.Value)).FirstOrDefault();

    /// <summary>A person's last patrols, the newest first.</summary>
    public Task<IReadOnlyList<Patrol>> OfAsync(PersonId person, int most, CancellationToken cancel = default) =>
        ReadAsync($"select {Columns} from patrols.patrol where person = $1 order by begun_at desc limit $2", cancel, person.Value, most);

    /// <summary>Patrols of some days within a place, the newest first, and the cursor behind the last.</summary>
    public Task<IReadOnlyList<Patrol>> InAsync(DivisionCode place, DateOnly from, DateOnly until, int most, CancellationToken cancel = default) =>
        ReadAsync($"select {Columns} from patrols.patrol where division like $1 and day between $2 and $3 order by day desc, begun_at desc, id limit $4", cancel, $"{place.Prefix}%", from, until, most);

    /// <summary>Begins a patrol; the one that this key began before, or that is open, comes back instead. Null where each was ended while we looked.</summary>
    public async Task<Patrol?> BeginAsync(Patrol patrol, string key, DateTimeOffset? device, CancellationToken cancel = default)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await ExecuteAsync(
                """
                insert into patrols.patrol (id, key, plan, person, user_name, role, division, day, begun_at, begun_device, tracked)
                select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 where not exists (select from patrols.begun where person = $4 and key = $2) on conflict do nothing
                """, cancel,
                patrol.Id, key, (object?)patrol.Plan ?? DBNull.Value, patrol.Person.Value, patrol.User, patrol.Role.ToString(), patrol.Division.Value, patrol.Day, patrol.BegunAt,
                (object?)device ?? DBNull.Value, patrol.Tracked);
            // What the key began before comes first, then what is open; the open one may be ended between the two questions.
            await ExecuteAsync(
                """
                insert into patrols.begun (person, key, patrol)
                select $1, $2, id from patrols.patrol where person = $1 and (key = $2 or ended_at is null) order by key = $2 desc limit 1 on conflict do nothing
                """, cancel, patrol.Person.Value, key);
            var begun = await ReadAsync($"select {Columns} from patrols.patrol where id = (select patrol from patrols.begun where person = $1 and key = $2)", cancel, patrol.Person.Value, key);
            if (begun.Count > 0) return begun[0];
        }
        return null;
    }

    public async Task EndAsync(Patrol ended, CancellationToken cancel = default) => await ExecuteAsync(
        "update patrols.patrol set ended_at = coalesce(ended_at, $2), known_seconds = $3, unknown_seconds = $4, covered = $5 where id = $1", cancel,
        ended.Id, ended.EndedAt!.Value, ended.KnownSeconds, ended.UnknownSeconds, (object?)(float?)ended.Covered ?? DBNull.Value);

    public Task ReportAsync(Guid id, string words, string advice, DateTimeOffset at, CancellationToken cancel = default) =>
        ExecuteAsync("update patrols.patrol set words = $2, advice = $3, reported_at = $4 where id = $1", cancel, id, words, advice, at);

    /// <summary>Keeps a piece of a way; false when that piece came before with something else in it.</summary>
    public async Task<bool> AddPartAsync(Guid id, int part, byte[] code, DateTimeOffset at, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            "with kept as (insert into patrols.track (patrol, part, code, at) values ($1, $2, $3, $4) on conflict do nothing returning true) select coalesce((select true from kept), (select code = $3 from patrols.track where patrol = $1 and part = $2), true)");
        foreach (var value in (object[])[id, part, code, at]) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    /// <summary>The whole way as it is kept, in the order in which it was walked.</summary>
    public async Task<Track> TrackAsync(Guid id, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select code from patrols.track where patrol = $1 order by part");
        command.Parameters.Add(new() { Value = id });
        var parts = new List<Track>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) parts.Add(TrackCode.Read(r.GetFieldValue<byte[]>(0)));
        return Track.Chain(parts);
    }

    public Task AddFoundAsync(Guid id, string key, DateTimeOffset at, CancellationToken cancel = default) =>
        ExecuteAsync("insert into patrols.found (patrol, report_key, at) values ($1, $2, $3) on conflict do nothing", cancel, id, key, at);

    /// <summary>The cases that came of what was found on each patrol; a report that has not arrived yet is not among them.</summary>
    public async Task<ILookup<Guid, FoundCase>> FoundAsync(IReadOnlyCollection<Patrol> patrols, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            select p.id, l.number, f.at from patrols.patrol p join patrols.found f on f.patrol = p.id
            join cases.deed_key k on k.caller = 'person:' || p.person and k.key = f.report_key join cases.case_list l on l.case_id = k.case_id
            where p.id = any ($1) order by f.at, l.number
            """);
        command.Parameters.Add(new() { Value = patrols.Select(p => p.Id).ToArray() });
        var found = new List<(Guid Patrol, FoundCase Case)>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) found.Add((r.GetGuid(0), new FoundCase(r.GetString(1), r.GetFieldValue<DateTimeOffset>(2))));
        return found.ToLookup(f => f.Patrol, f => f.Case);
    }

    async Task ExecuteAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<IReadOnlyList<Patrol>> ReadAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        var patrols = new List<Patrol>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        DateTimeOffset? Moment(int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateTimeOffset>(at);
        string? Text(int at) => r.IsDBNull(at) ? null : r.GetString(at);
        while (await r.ReadAsync(cancel))
        {
            patrols.Add(new Patrol(
                r.GetGuid(0), r.IsDBNull(1) ? null : r.GetGuid(1), new PersonId(r.GetGuid(2)), r.GetString(3), Enum.Parse<Role>(r.GetString(4)), new DivisionCode(r.GetString(5)),
                r.GetFieldValue<DateOnly>(6), r.GetFieldValue<DateTimeOffset>(7), r.GetBoolean(8))
            {
                EndedAt = Moment(9), KnownSeconds = r.GetInt32(10), UnknownSeconds = r.GetInt32(11), Covered = r.IsDBNull(12) ? null : r.GetFloat(12),
                Words = Text(13), Advice = Text(14), ReportedAt = Moment(15),
            });
        }
        return patrols;
    }
}
