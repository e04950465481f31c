using Npgsql;

namespace Guantong.Server.Notices.Sending;

/// <summary>A way out that somebody works on just now.</summary>
public sealed record Delivery(long Id, string Channel, string Purpose, Guid Contact, int Attempts, string? Provider)
{
    public required DateTimeOffset At { get; init; }

    /// <summary>None: a code that confirms an address.</summary>
    public long? Message { get; init; }
    public Guid? Follow { get; init; }
    public Guid? Report { get; init; }
    public string? Step { get; init; }
    public string? Facts { get; init; }
    public string Language { get; init; } = "zh-CN";
    public string? Phone { get; init; }
    public string? Address { get; init; }
    public string? Keys { get; init; }
    public DateTimeOffset? CodeUntil { get; init; }

    /// <summary>It was stopped after this was written.</summary>
    public bool Stopped { get; init; }

    /// <summary>What this address has got in the last 24 hours.</summary>
    public int Lately { get; init; }

    /// <summary>What goes over the wire as its id: the same at each attempt.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"gt-{Id}");
}

/// <summary>
/// The outbox: leased, so that several nodes share the work and one that died gives its messages back. What has arrived stays as a row
/// without words; what cannot is dead, with the reason, and visible.
/// </summary>
public sealed class Deliveries(NpgsqlDataSource database, TimeProvider time)
{
    public const int MostAttempts = 8;
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);

    const string TakeSql =
        """
        with due as (
          select id from notices.delivery where state = 'waiting' and next_at <= $1 and (leased_until is null or leased_until < $1)
          order by next_at, id limit $2 for update skip locked),
        taken as (update notices.delivery d set leased_until = $3, attempts = d.attempts + 1 from due where d.id = due.id returning d.*)
        select t.id, t.channel, t.purpose, t.contact_id, t.attempts, t.provider, t.at, m.id, f.id, f.report_id, m.step, m.facts, coalesce(f.language, b.language, 'zh-CN'),
          coalesce(c.phone, p.phone), coalesce(c.address, case when c.channel = 'mail' then p.email end), c.keys, c.code_until,
          c.stopped_at is not null or (t.purpose = 'step' and f.ended_at is not null) or (c.report_id is not null and p.report_id is null and coalesce(c.phone, c.address) is null),
          (select count(*)::int from notices.delivery o where o.contact_id = t.contact_id and o.state = 'sent' and o.sent_at > $1 - interval '24 hours')
        from taken t join notices.contact c on c.id = t.contact_id left join notices.message m on m.id = t.message_id left join notices.follow f on f.id = m.follow_id
        left join notices.box b on b.id = c.box_id left join cases.reporter p on p.report_id = c.report_id
        order by t.id
        """;

    public Task<IReadOnlyList<Delivery>> TakeAsync(int most, CancellationToken cancel = default) => Sql.ListAsync(database, TakeSql,
        r => new Delivery(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetGuid(3), r.GetInt32(4), r.Text(5))
        {
            At = r.GetFieldValue<DateTimeOffset>(6), Message = r.IsDBNull(7) ? null : r.GetInt64(7), Follow = r.Id(8), Report = r.Id(9), Step = r.Text(10), Facts = r.Text(11), Language = r.GetString(12),
            Phone = r.Text(13), Address = r.Text(14), Keys = r.Text(15), CodeUntil = r.At(16), Stopped = r.GetBoolean(17), Lately = r.GetInt32(18),
        }, cancel, time.GetUtcNow(), most, time.GetUtcNow() + Lease);

    /// <summary>Written before anything leaves: whoever takes over asks the same provider first. None: it certainly did not take it.</summary>
    public Task AskingAsync(Delivery delivery, string? provider, CancellationToken cancel = default) =>
        Sql.DoAsync(database, "update notices.delivery set provider = $2 where id = $1", cancel, delivery.Id, Sql.Or(provider));

    /// <param name="maybeTwice">Another provider was asked before and never answered.</param>
    public Task SentAsync(Delivery delivery, int parts, bool maybeTwice, CancellationToken cancel = default) => Sql.DoAsync(database,
        "update notices.delivery set state = 'sent', sent_at = $2, parts = $3, leased_until = null, reason = $4 where id = $1 and state = 'waiting'", cancel, delivery.Id, time.GetUtcNow(), parts, Sql.Or(maybeTwice ? "maybe-twice" : null));

    /// <summary>Not sent, and for a good reason.</summary>
    public Task SkipAsync(Delivery delivery, string why, CancellationToken cancel = default) =>
        Sql.DoAsync(database, "update notices.delivery set state = 'skipped', reason = $2, leased_until = null where id = $1 and state = 'waiting'", cancel, delivery.Id, why);

    public Task DieAsync(Delivery delivery, string why, CancellationToken cancel = default) =>
        Sql.DoAsync(database, "update notices.delivery set state = 'dead', reason = $2, leased_until = null where id = $1 and state = 'waiting'", cancel, delivery.Id, why);

    /// <summary>Later and later, and dead after the last time.</summary>
    public Task LaterAsync(Delivery delivery, string why, CancellationToken cancel = default) => delivery.Attempts >= MostAttempts
        ? DieAsync(delivery, why, cancel)
        : Sql.DoAsync(database, "update notices.delivery set next_at = $2, reason = $3, leased_until = null where id = $1 and state = 'waiting'", cancel, delivery.Id, time.GetUtcNow() + PauseAfter(delivery.Attempts), why);

    /// <summary>Put off without having been tried: nobody could be asked, or it is night.</summary>
    public Task PutOffAsync(Delivery delivery, DateTimeOffset until, string why, CancellationToken cancel = default) =>
        Sql.DoAsync(database, "update notices.delivery set next_at = $2, reason = $3, attempts = attempts - 1, leased_until = null where id = $1 and state = 'waiting'", cancel, delivery.Id, until, why);

    /// <summary>30 seconds, then twice as long each time, two hours at most.</summary>
    public static TimeSpan PauseAfter(int attempts) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Clamp(attempts - 1, 0, 20)));

    /// <summary>The dead live again: one, or all.</summary>
    public Task<int> RetryAsync(long? id, CancellationToken cancel = default) => Sql.DoAsync(database,
        $"update notices.delivery set state = 'waiting', attempts = 0, next_at = $1, reason = null, leased_until = null where state = 'dead' {(id is null ? "" : "and id = $2")}", cancel, id is { } one ? [time.GetUtcNow(), one] : [time.GetUtcNow()]);
}
