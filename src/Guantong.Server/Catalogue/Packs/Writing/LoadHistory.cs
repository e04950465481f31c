using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Writing;

/// <summary>What was loaded when, and the edition, inside the loader's transaction.</summary>
sealed class LoadHistory(NpgsqlConnection connection, CancellationToken cancel)
{
    public NpgsqlConnection Connection => connection;

    public CancellationToken Cancel => cancel;

    public sealed record Load(string Sha256, DateOnly? EditionFrom);

    public async Task RunAsync(string sql)
    {
        await using var command = Command(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<long> CurrentAsync() => (long)(await OneAsync("select current from catalogue.edition"))!;

    public async Task<Load?> LastAsync(string pack)
    {
        await using var command = Command("select sha256, edition_from from catalogue.load where pack = $1 order by edition desc limit 1", pack);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? new Load(rows.GetString(0), rows.IsDBNull(1) ? null : rows.GetFieldValue<DateOnly>(1)) : null;
    }

    /// <summary>The title of a city that another pack has laid down here; one database is one city.</summary>
    public async Task<string?> OtherCityAsync(string pack) =>
        await OneAsync("select title from people.city where ended is null and pack <> $1", pack) as string;

    public async Task RememberAsync(EditionStep step, Load load, int rank, RowsMoved moved, DateTimeOffset at)
    {
        await using var command = Command("""
            insert into catalogue.load (pack, edition, sha256, rank, rows_added, rows_ended, loaded_at, edition_from) values ($1, $2, $3, $4, $5, $6, $7, nullif($8, ''::text)::date)
            """, step.Pack, step.Edition, load.Sha256, rank, moved.Added, moved.Ended, at, PackExport.Field(load.EditionFrom));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Makes the edition the one in force; its rows with days of their own are read as of that day.</summary>
    public async Task MoveToAsync(long edition, DateOnly day, DateTimeOffset at, string why)
    {
        await using (var turn = Command("insert into catalogue.turn (edition, day, seen_to, at, why) values ($1, $2, $2, $3, $4)", edition, day, at, why)) await turn.ExecuteNonQueryAsync(cancel);
        await using var command = Command("update catalogue.edition set current = $1", edition);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Keeps the set until its day, in the place of what the same pack had waiting for that day.</summary>
    public async Task WaitAsync(PackZip zip, DateOnly day, Guid id, Guid? by, DateTimeOffset now)
    {
        await using (var same = Command("select id from catalogue.offered where state = 'waiting' and pack = $1 and day = $2 and sha256 = $3 and id <> $4", zip.Pack, day, zip.Sha256, id))
            if (await same.ExecuteScalarAsync(cancel) is Guid)
            {
                await using var second = Command("update catalogue.offered set state = 'replaced', files = null, settled_at = $2 where id = $1", id, now);
                await second.ExecuteNonQueryAsync(cancel);
                return;
            }
        await using (var replace = Command("update catalogue.offered set state = 'replaced', files = null, settled_at = $3, settled_by = $4 where state = 'waiting' and pack = $1 and day = $2 and id <> $5", zip.Pack, day, now, Null(by), id))
            await replace.ExecuteNonQueryAsync(cancel);
        await using var write = Command("""
            insert into catalogue.offered (id, pack, title, sha256, files, state, day, zone, offered_at, offered_by) values ($1, $2, $3, $4, $5, 'waiting', $6, $7, $8, $9)
            on conflict (id) do update set state = 'waiting', day = excluded.day, zone = excluded.zone, files = excluded.files, sha256 = excluded.sha256
            """, id, zip.Pack, zip.Title, zip.Sha256, zip.Bytes, day, zip.Zone, now, Null(by));
        await write.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>What became of an offer that is no longer open; null while it is. Locks it until the end of the transaction.</summary>
    /// <param name="due">True when its day has come and the turn of the day opens it; otherwise it goes on waiting.</param>
    public async Task<PackWritten?> SettledAsync(Guid offer, bool due)
    {
        await using var command = Command("select state, day, coalesce(edition, 0) from catalogue.offered where id = $1 for update", offer);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel)) return new PackWritten(0, null, Overtaken: true);
        return rows.GetString(0) switch
        {
            "shown" => null,
            "waiting" => due ? null : new PackWritten(0, null, rows.GetFieldValue<DateOnly>(1)),
            "in-force" => new PackWritten(rows.GetInt64(2), null),
            _ => new PackWritten(0, null, Overtaken: true),
        };
    }

    public async Task SettleAsync(Guid offer, long edition, Guid? by, DateTimeOffset at)
    {
        await using var command = Command(
            "update catalogue.offered set state = 'in-force', files = null, edition = $2, settled_by = $3, settled_at = $4 where id = $1", offer, edition, Null(by), at);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Whether the days up to this one were looked at, and whether a row begins or ends in them.</summary>
    public enum Days
    {
        Seen,
        Quiet,
        Moves,
    }

    public async Task<Days> DaysAsync(long edition, DateOnly today)
    {
        await using var command = Command("""
            select case when t.seen_to >= $2 then 'Seen' when exists (
              select from catalogue.responsibility r where r.ended is null and ((r.held_from > t.seen_to and r.held_from <= $2) or (r.held_to > t.seen_to and r.held_to <= $2))
              union all
              select from catalogue.class_policy r where r.ended is null and ((r.held_from > t.seen_to and r.held_from <= $2) or (r.held_to > t.seen_to and r.held_to <= $2))
              union all
              select from catalogue.escalation r where r.ended is null and ((r.held_from > t.seen_to and r.held_from <= $2) or (r.held_to > t.seen_to and r.held_to <= $2)))
              then 'Moves' else 'Quiet' end
            from catalogue.turn t where t.edition = $1
            """, edition, today);
        return Enum.Parse<Days>(await command.ExecuteScalarAsync(cancel) as string ?? nameof(Days.Seen));
    }

    public async Task SeenAsync(long edition, DateOnly today)
    {
        await using var command = Command("update catalogue.turn set seen_to = $2 where edition = $1", edition, today);
        await command.ExecuteNonQueryAsync(cancel);
    }

    static object Null(Guid? id) => id is { } known ? known : DBNull.Value;

    /// <summary>Rows of other packs that now point to something this load has ended.</summary>
    public async Task<IReadOnlyList<(string What, string Of, string Pack)>> LooseEndsAsync(IEnumerable<PackPart> parts)
    {
        await using var command = Command(string.Join(" union all ", parts.Select(p => p.LooseEndsSql).OfType<string>()) + " limit 20");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var loose = new List<(string, string, string)>();
        while (await rows.ReadAsync(cancel)) loose.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2)));
        return loose;
    }

    async Task<object?> OneAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(value is DBNull ? new() { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid } : new() { Value = value });
        return command;
    }
}
