using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Batches;

/// <summary>The rows of batches. A batch belongs to whoever began it: nobody else finds it.</summary>
public sealed class BatchStore(NpgsqlDataSource database)
{
    const string Columns = "b.id, b.person, b.deed, b.at, b.total, b.state, b.cancel_at, b.ended_at, b.body";

    const string TakeSql =
        $"""
        update cases.batch b set state = 'running', lease_until = $2
        where b.id = (select id from cases.batch where state in ('waiting', 'running') and (lease_until is null or lease_until < $1) order by at, id limit 1 for update skip locked)
        returning {Columns}
        """;

    // Two presses with one key begin one batch: the second waits for the first row and then finds it.
    const string BeginSql =
        """
        with begun as (
          insert into cases.batch (id, person, key, body_hash, deed, body, at, total) values ($1, $2, $3, $4, $5, $6::json, $7, cardinality($8::text[]))
          on conflict (person, key) do nothing returning id)
        insert into cases.batch_item (batch, nth, number, version) select begun.id, c.nth, c.number, c.version
        from begun, unnest($8::text[], $9::int[]) with ordinality as c (number, version, nth)
        """;

    public async Task BeginAsync(Batch batch, DeedKey key, IReadOnlyList<BatchCase> cases, CancellationToken cancel)
    {
        await using var command = Command(BeginSql, batch.Id, batch.Person.Value, key.Key, key.BodyHash, batch.Deed, batch.Body ?? "{}", batch.At,
            cases.Select(c => c.Number).ToArray(), cases.Select(c => c.Version).ToArray());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The batch that this key began, and whether the same was asked for; null when it began none.</summary>
    public async Task<(Guid Id, bool Same)?> ByKeyAsync(PersonId person, DeedKey key, CancellationToken cancel)
    {
        await using var command = Command("select id, body_hash from cases.batch where person = $1 and key = $2", person.Value, key.Key);
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetGuid(0), ((byte[])r[1]).AsSpan().SequenceEqual(key.BodyHash)) : null;
    }

    public async Task<Batch?> FindAsync(PersonId person, Guid id, CancellationToken cancel) =>
        (await ReadAsync($"select {Columns} from cases.batch b where b.person = $1 and b.id = $2", cancel, person.Value, id)).FirstOrDefault();

    /// <summary>The last ones of a person, the newest first.</summary>
    public Task<List<Batch>> LastAsync(PersonId person, int most, CancellationToken cancel) =>
        ReadAsync($"select {Columns} from cases.batch b where b.person = $1 order by b.at desc, b.id desc limit $2", cancel, person.Value, most);

    public async Task<IReadOnlyList<BatchItem>> ItemsAsync(Guid batch, bool waitingOnly, CancellationToken cancel)
    {
        await using var command = Command(
            $"select nth, number, version, state, why, stands_at, version_after, at from cases.batch_item where batch = $1{(waitingOnly ? " and state = 0" : "")} order by nth", batch);
        var items = new List<BatchItem>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            items.Add(new(r.GetInt32(0), r.GetString(1), r.GetInt32(2), (ItemState)r.GetInt16(3), r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : (Stage)r.GetInt16(5),
                r.IsDBNull(6) ? null : r.GetInt32(6), r.IsDBNull(7) ? null : r.GetFieldValue<DateTimeOffset>(7)));
        }
        return items;
    }

    /// <summary>The oldest batch that nobody works on, held until the lease ends; null when there is none.</summary>
    public async Task<Batch?> TakeAsync(DateTimeOffset now, DateTimeOffset until, CancellationToken cancel) => (await ReadAsync(TakeSql, cancel, now, until)).FirstOrDefault();

    /// <summary>Holds it longer. False when the rest is to be left: it was cancelled.</summary>
    public async Task<bool> HoldAsync(Guid batch, DateTimeOffset until, CancellationToken cancel)
    {
        await using var command = Command("update cases.batch set lease_until = $2 where id = $1 returning cancel_at is null", batch, until);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    public async Task SettleAsync(Guid batch, BatchItem item, CancellationToken cancel)
    {
        await using var command = Command("update cases.batch_item set state = $3, why = $4, stands_at = $5, version_after = $6, at = $7 where batch = $1 and nth = $2 and state = 0",
            batch, item.Nth, (short)item.State, Or(item.Why, NpgsqlDbType.Text), Or((short?)item.StandsAt, NpgsqlDbType.Smallint), Or(item.VersionAfter, NpgsqlDbType.Integer), Or(item.At, NpgsqlDbType.TimestampTz));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Nothing of it waits any more; a cancelled one leaves what had not had its turn. Its words go: they live with the deeds.</summary>
    public async Task EndAsync(Guid batch, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = Command(
            """
            with rest as (update cases.batch_item set state = 4, at = $2 where batch = $1 and state = 0)
            update cases.batch set state = case when cancel_at is null then 'done' else 'cancelled' end, ended_at = $2, body = null, lease_until = null where id = $1
            """, batch, now);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task CancelAsync(Guid batch, DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = Command("update cases.batch set cancel_at = $2 where id = $1 and cancel_at is null and ended_at is null", batch, now);
        await command.ExecuteNonQueryAsync(cancel);
    }

    async Task<List<Batch>> ReadAsync(string sql, CancellationToken cancel, params object[] values)
    {
        var batches = new List<Batch>();
        await using (var command = Command(sql, values))
        await using (var r = await command.ExecuteReaderAsync(cancel))
        {
            while (await r.ReadAsync(cancel))
            {
                batches.Add(new Batch(r.GetGuid(0), new PersonId(r.GetGuid(1)), r.GetString(2), r.GetFieldValue<DateTimeOffset>(3), r.GetInt32(4), r.GetString(5))
                {
                    CancelAt = r.IsDBNull(6) ? null : r.GetFieldValue<DateTimeOffset>(6),
                    EndedAt = r.IsDBNull(7) ? null : r.GetFieldValue<DateTimeOffset>(7),
                    Body = r.IsDBNull(8) ? null : r.GetString(8),
                });
            }
        }
        if (batches.Count == 0) return batches;
        await using var counting = Command("select batch, state, count(*)::int from cases.batch_item where batch = any($1) group by 1, 2", batches.Select(b => b.Id).ToArray());
        var counts = batches.ToDictionary(b => b.Id, _ => new Dictionary<ItemState, int>());
        await using var rows = await counting.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) counts[rows.GetGuid(0)][(ItemState)rows.GetInt16(1)] = rows.GetInt32(2);
        return [.. batches.Select(b => b with { Counts = counts[b.Id] })];
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    static NpgsqlParameter Or(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
