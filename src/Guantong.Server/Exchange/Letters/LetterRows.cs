using Npgsql;

namespace Guantong.Server.Exchange.Letters;

/// <summary>A letter as the verb lists it.</summary>
public sealed record LetterLine(long Id, string Kind, string Source, string Number, DateTimeOffset At, int Attempts, DateTimeOffset NextAt, DateTimeOffset? DeadAt, string? Error);

/// <summary>
/// The outbox: letters are leased, so that several nodes share the work and a node that died gives its letters back. The letters of
/// one order leave in the order in which they were written; a dead one holds up no other.
/// </summary>
public sealed class LetterRows(NpgsqlDataSource database, TimeProvider time)
{
    public const int MostAttempts = 12;
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    const string TakeSql =
        """
        with due as (
          select l.id from exchange.letter l
          where l.sent_at is null and l.dead_at is null and l.next_at <= $1 and (l.leased_until is null or l.leased_until < $1)
            and not exists (select from exchange.letter b where b.order_id = l.order_id and b.id < l.id and b.sent_at is null and b.dead_at is null)
          order by l.id limit $2 for update skip locked)
        update exchange.letter l set leased_until = $3, attempts = l.attempts + 1 from due, exchange.work_order w where l.id = due.id and w.id = l.order_id
        returning l.id, l.order_id, l.kind, w.source, w.number, l.body, l.attempts
        """;

    public async Task<IReadOnlyList<OutgoingLetter>> TakeAsync(int most, CancellationToken cancel = default)
    {
        await using var command = Command(TakeSql, time.GetUtcNow(), most, time.GetUtcNow() + Lease);
        var letters = new List<OutgoingLetter>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) letters.Add(new(r.GetInt64(0), r.GetGuid(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5), r.GetInt32(6)));
        return [.. letters.OrderBy(l => l.Id)];
    }

    /// <summary>It has arrived: what it said is not kept a second time.</summary>
    public Task<int> SentAsync(OutgoingLetter letter, CancellationToken cancel = default) =>
        DoAsync("update exchange.letter set sent_at = $2, body = null, leased_until = null, error = null where id = $1 and sent_at is null", cancel, letter.Id, time.GetUtcNow());

    /// <summary>Tried again later and later, and dead after the last time or when it was refused for good.</summary>
    public Task<int> FailedAsync(OutgoingLetter letter, string error, bool forGood, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        var short_ = error[..Math.Min(error.Length, 300)];
        return forGood || letter.Attempts >= MostAttempts
            ? DoAsync("update exchange.letter set dead_at = $2, leased_until = null, error = $3 where id = $1 and sent_at is null", cancel, letter.Id, now, short_)
            : DoAsync("update exchange.letter set next_at = $2, leased_until = null, error = $3 where id = $1 and sent_at is null", cancel, letter.Id, now + PauseAfter(letter.Attempts), short_);
    }

    /// <summary>30 seconds, then twice as long each time, an hour at most.</summary>
    public static TimeSpan PauseAfter(int attempts) => attempts >= 8 ? LongestPause : TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Max(0, attempts - 1)));

    /// <summary>Lets dead letters leave again, or one letter at once; null names all that are dead.</summary>
    public Task<int> RetryAsync(long? id, CancellationToken cancel = default) =>
        DoAsync($"update exchange.letter set dead_at = null, attempts = 0, next_at = $1, leased_until = null where sent_at is null and {(id is null ? "dead_at is not null" : "id = $2")}", cancel, id is { } one ? [time.GetUtcNow(), one] : [time.GetUtcNow()]);

    /// <summary>The dead letters of one order leave again.</summary>
    public Task<int> RetryOfAsync(Guid order, CancellationToken cancel = default) =>
        DoAsync("update exchange.letter set dead_at = null, attempts = 0, next_at = $1, leased_until = null where sent_at is null and order_id = $2", cancel, time.GetUtcNow(), order);

    /// <summary>Those that wait or are dead, the oldest first.</summary>
    public async Task<IReadOnlyList<LetterLine>> UnsentAsync(CancellationToken cancel = default)
    {
        await using var command = Command(
            "select l.id, l.kind, w.source, w.number, l.at, l.attempts, l.next_at, l.dead_at, l.error from exchange.letter l join exchange.work_order w on w.id = l.order_id where l.sent_at is null order by l.id limit 500");
        var lines = new List<LetterLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            lines.Add(new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetFieldValue<DateTimeOffset>(4), r.GetInt32(5), r.GetFieldValue<DateTimeOffset>(6),
                r.IsDBNull(7) ? null : r.GetFieldValue<DateTimeOffset>(7), r.IsDBNull(8) ? null : r.GetString(8)));
        }
        return lines;
    }

    async Task<int> DoAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
