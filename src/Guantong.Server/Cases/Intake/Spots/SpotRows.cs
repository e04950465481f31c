using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Intake.Spots;

/// <summary>One matter that was settled on the spot.</summary>
public sealed record SpotRow(Guid Id, SpotKind Kind, DateTimeOffset At, PersonId Person, string Class, string? Words, PhotoHash? Photo, LonLat Point, Situation Situation)
{
    public DateTimeOffset? EventAt { get; init; }
    public string? Subject { get; init; }
}

/// <summary>The table of what was settled on the spot.</summary>
public sealed class SpotRows(NpgsqlDataSource database)
{
    const string Columns = "id, kind, at, person, class, words, photo, lon, lat, division, micro_grid, event_at, subject";

    /// <summary>False when somebody else has just used the key.</summary>
    public async Task<bool> AddAsync(SpotRow row, Actor actor, (string Caller, string Key, byte[] Hash) asked, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            insert into cases.on_the_spot ({Columns}, role, unit, caller, key, body_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict (caller, key) do nothing
            """);
        object?[] values =
        [
            row.Id, CodeOf(row.Kind), row.At, row.Person.Value, row.Class, row.Words, row.Photo?.Value, row.Point.Lon, row.Point.Lat, row.Situation.Division.Value, row.Situation.MicroGrid,
            row.EventAt, row.Subject, Roles.CodeOf(actor.Role), actor.Unit?.Value, asked.Caller, asked.Key, asked.Hash,
        ];
        foreach (var value in values) command.Parameters.Add(value is null ? new NpgsqlParameter { Value = DBNull.Value } : new NpgsqlParameter { Value = value });
        // What may be empty says what it would be.
        foreach (var text in (int[])[5, 6, 10, 12, 14]) command.Parameters[text].NpgsqlDbType = NpgsqlDbType.Text;
        command.Parameters[11].NpgsqlDbType = NpgsqlDbType.TimestampTz;
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    public async Task<(Guid Id, byte[] Hash)?> FindAsync(string caller, string key, CancellationToken cancel)
    {
        await using var command = Command("select id, body_hash from cases.on_the_spot where caller = $1 and key = $2", caller, key);
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetGuid(0), (byte[])r[1]) : null;
    }

    /// <summary>What one person settled since a moment, newest first.</summary>
    public async Task<IReadOnlyList<SpotRow>> OfAsync(PersonId person, DateTimeOffset since, int most, CancellationToken cancel)
    {
        await using var command = Command($"select {Columns} from cases.on_the_spot where person = $1 and at >= $2 order by at desc, id desc limit $3", person.Value, since, most);
        var found = new List<SpotRow>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) found.Add(RowOf(r));
        return found;
    }

    /// <summary>How many of each kind one person settled since a moment.</summary>
    public async Task<IReadOnlyDictionary<SpotKind, long>> CountsAsync(PersonId person, DateTimeOffset since, CancellationToken cancel)
    {
        await using var command = Command("select kind, count(*) from cases.on_the_spot where person = $1 and at >= $2 group by kind", person.Value, since);
        var counts = new Dictionary<SpotKind, long>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) counts[KindOf(r.GetString(0))] = r.GetInt64(1);
        return counts;
    }

    /// <summary>One of them, for whoever did it.</summary>
    public async Task<SpotRow?> FindAsync(Guid id, PersonId person, CancellationToken cancel)
    {
        await using var command = Command($"select {Columns} from cases.on_the_spot where id = $1 and person = $2", id, person.Value);
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? RowOf(r) : null;
    }

    public static string CodeOf(SpotKind kind) => kind == SpotKind.Advised ? "advised" : "solved";

    public static SpotKind KindOf(string code) => code == "advised" ? SpotKind.Advised : SpotKind.Solved;

    static SpotRow RowOf(NpgsqlDataReader r) => new(
        r.GetGuid(0), KindOf(r.GetString(1)), r.GetFieldValue<DateTimeOffset>(2), new PersonId(r.GetGuid(3)), r.GetString(4), Text(r, 5), Text(r, 6) is { } photo ? new PhotoHash(photo) : null,
        new LonLat(r.GetDouble(7), r.GetDouble(8)), new Situation(new DivisionCode(r.GetString(9)), Text(r, 10)))
    {
        EventAt = r.IsDBNull(11) ? null : r.GetFieldValue<DateTimeOffset>(11),
        Subject = Text(r, 12),
    };

    static string? Text(NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
