using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Exchange.Letters;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Exchange.Orders;

/// <summary>An order as it stands.</summary>
public sealed record OrderRow(Guid Id, string Source, string Number, string State, string? Trouble, byte[] Print, bool Differs, CaseId? Case, ReportId? Report)
{
    public DateTimeOffset? AcceptDue { get; init; }
    public DateTimeOffset? ReplyDue { get; init; }
    public DateTimeOffset? CalledAt { get; init; }
    public string? TheirClass { get; init; }
    public LonLat? Point { get; init; }
    public string? Grid { get; init; }
    public string? Reply { get; init; }
    public string? Key { get; init; }
    public OrderPerson Person { get; init; } = new(null, null, null, null);

    public bool IsEnded => State is "returned" or "answered";
}

/// <summary>Who called and what was said, while no case holds it.</summary>
public sealed record OrderPerson(string? Name, string? Phone, string? Words, string? Address);

/// <summary>The SQL of orders. What is decided about an order and the letter that tells it are written in one statement or not at all.</summary>
public sealed class OrderRows(NpgsqlDataSource database, TimeProvider time)
{
    const string Columns =
        "w.id, w.source, w.number, w.state, w.trouble, w.print, w.differs, w.case_id, w.report_id, w.accept_due, w.reply_due, w.their_class, w.lon, w.lat, w.grid, w.reply, w.key, p.name, p.phone, p.words, p.address, w.called_at";
    const string From = "from exchange.work_order w left join exchange.order_person p on p.order_id = w.id";

    public Task<OrderRow?> FindAsync(Guid id, CancellationToken cancel = default) => OneAsync($"select {Columns} {From} where w.id = $1", cancel, id);

    public Task<OrderRow?> FindAsync(string source, string number, CancellationToken cancel = default) => OneAsync($"select {Columns} {From} where w.source = $1 and w.number = $2", cancel, source, number);

    /// <summary>Puts an order down before anything is done with it; false when it is there.</summary>
    public async Task<bool> ArriveAsync(Guid id, string source, OrderInput input, LonLat? point, CancellationToken cancel = default)
    {
        await using var command = Command(
            """
            with made as (
              insert into exchange.work_order (id, source, number, received_at, accept_due, reply_due, their_class, lon, lat, grid, print, called_at, state)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $16, 'arrived') on conflict (source, number) do nothing returning id)
            insert into exchange.order_person (order_id, at, name, phone, words, address) select id, $4, $12, $13, $14, $15 from made
            """,
            id, source, input.Number!, time.GetUtcNow(), At(input.AcceptDue), At(input.ReplyDue), Text(input.Class), Real(point?.Lon), Real(point?.Lat), Text(input.Grid), input.Print(),
            Text(input.CallerName), Text(input.CallerPhone), Text(input.Words), Text(input.Place), At(input.CalledAt));
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }

    public Task DiffersAsync(Guid id, CancellationToken cancel = default) => DoAsync("update exchange.work_order set differs = true where id = $1", cancel, id);

    /// <summary>There is a case: the words live with it from now on.</summary>
    public Task TakenAsync(Guid id, CaseId c, ReportId report, Letter letter, CancellationToken cancel = default) => DoAsync(
        $"""
        with taken as (update exchange.work_order set state = 'taken', trouble = null, case_id = $2, report_id = $3 where id = $1 and state in ('arrived', 'waiting') returning id),
        gone as (delete from exchange.order_person p using taken where p.order_id = taken.id)
        {Letter.InsertSql("taken", 4)}
        """, cancel, [id, c.Value, report.Value, .. letter.Values(time.GetUtcNow())]);

    /// <summary>It could not be taken: it waits for a human, and the sender is told why.</summary>
    public Task WaitsAsync(Guid id, string trouble, Letter letter, CancellationToken cancel = default) => DoAsync(
        $"""
        with waits as (update exchange.work_order set state = 'waiting', trouble = $2 where id = $1 and state in ('arrived', 'waiting') returning id)
        {Letter.InsertSql("waits", 3)}
        """, cancel, [id, trouble, .. letter.Values(time.GetUtcNow())]);

    /// <summary>Answered or sent back, once; false when it had ended before.</summary>
    public async Task<bool> EndAsync(Guid id, string state, OrderEnding ending, Letter letter, CancellationToken cancel = default)
    {
        await using var command = Command(
            $"""
            with ended as (update exchange.work_order set state = $2, ended_at = $3, ended_by = $4, reply = $5, key = $6, trouble = null where id = $1 and ended_at is null returning id)
            {Letter.InsertSql("ended", 7)}
            """, [id, state, time.GetUtcNow(), ending.By.Value, ending.Words, ending.Key, .. letter.Values(time.GetUtcNow())]);
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }

    /// <summary>A human has put right where or what it is.</summary>
    public Task CorrectAsync(Guid id, LonLat? point, string? words, string? address, CancellationToken cancel = default) => DoAsync(
        """
        with order_ as (update exchange.work_order set lon = coalesce($2, lon), lat = coalesce($3, lat) where id = $1 and state = 'waiting' returning id)
        update exchange.order_person p set words = coalesce($4, p.words), address = coalesce($5, p.address) from order_ where p.order_id = order_.id
        """, cancel, id, Real(point?.Lon), Real(point?.Lat), Text(words), Text(address));

    async Task<OrderRow?> OneAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        await using var r = await command.ExecuteReaderAsync(cancel);
        if (!await r.ReadAsync(cancel)) return null;
        string? Text(int at) => r.IsDBNull(at) ? null : r.GetString(at);
        DateTimeOffset? At(int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateTimeOffset>(at);
        return new(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), Text(4), (byte[])r[5], r.GetBoolean(6), r.IsDBNull(7) ? null : new CaseId(r.GetGuid(7)), r.IsDBNull(8) ? null : new ReportId(r.GetGuid(8)))
        {
            AcceptDue = At(9), ReplyDue = At(10), TheirClass = Text(11), Point = r.IsDBNull(12) ? null : new LonLat(r.GetDouble(12), r.GetDouble(13)), Grid = Text(14), Reply = Text(15), Key = Text(16),
            Person = new OrderPerson(Text(17), Text(18), Text(19), Text(20)), CalledAt = At(21),
        };
    }

    async Task DoAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    static NpgsqlParameter At(DateTimeOffset? at) => new() { Value = at is { } given ? given.ToUniversalTime() : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    static NpgsqlParameter Real(double? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double };
}

/// <summary>Who ended an order, with which words, under which key.</summary>
public sealed record OrderEnding(PersonId By, string Words, string Key);
