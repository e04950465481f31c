using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Notices.Sending;

/// <summary>One way by which a reporter was told of a step, or why not. The address is masked.</summary>
/// <param name="Channel">None: in the inbox only, because nothing else was given.</param>
public sealed record SentLine(DateTimeOffset At, string Step, int Reporter, string? Channel, string? Masked, string? State, string? Reason, string? Provider, int? Parts, DateTimeOffset? SentAt, DateTimeOffset? ReadAt);

/// <summary>How many followers were told of a step, and by how many ways that arrived.</summary>
public sealed record FollowersTold(string Step, int Told, int Sent, int Waiting, int NotSent);

/// <summary>A message that could not be sent.</summary>
public sealed record DeadLine(long Id, DateTimeOffset At, string? Step, string Channel, string? Reason, string? Provider, string? Number);

/// <summary>What left for whom, for the desk: reporters one by one without their numbers, followers counted.</summary>
public sealed class SentMessages(NpgsqlDataSource database)
{
    const int Most = 200;

    const string ReporterSql =
        """
        select m.at, m.step, dense_rank() over (order by f.at, f.id)::int, d.channel, coalesce(c.phone, case when d.channel = 'sms' then p.phone end), coalesce(c.address, p.email), d.state, d.reason, d.provider, d.parts, d.sent_at, m.read_at
        from notices.message m join notices.follow f on f.id = m.follow_id and f.kind = 'report'
        left join notices.delivery d on d.message_id = m.id left join notices.contact c on c.id = d.contact_id left join cases.reporter p on p.report_id = f.report_id
        where m.case_id = $1 order by m.id desc, d.id limit $2
        """;

    const string FollowerSql =
        """
        select m.step, count(distinct m.id)::int, count(d.id) filter (where d.state = 'sent')::int, count(d.id) filter (where d.state = 'waiting')::int, count(d.id) filter (where d.state in ('dead', 'skipped'))::int
        from notices.message m join notices.follow f on f.id = m.follow_id and f.kind <> 'report' left join notices.delivery d on d.message_id = m.id where m.case_id = $1 group by m.step order by max(m.id) desc
        """;

    public Task<IReadOnlyList<SentLine>> ReportersAsync(Guid @case, CancellationToken cancel = default) => Sql.ListAsync(database, ReporterSql, r => new SentLine(
        r.GetFieldValue<DateTimeOffset>(0), r.GetString(1), r.GetInt32(2), r.Text(3), Mask(r.Text(3), r.Text(4), r.Text(5)), r.Text(6), r.Text(7), r.Text(8), r.IsDBNull(9) ? null : r.GetInt32(9), r.At(10), r.At(11)), cancel, @case, Most);

    public Task<IReadOnlyList<FollowersTold>> FollowersAsync(Guid @case, CancellationToken cancel = default) =>
        Sql.ListAsync(database, FollowerSql, r => new FollowersTold(r.GetString(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4)), cancel, @case);

    public Task<IReadOnlyList<DeadLine>> DeadAsync(CancellationToken cancel = default) => Sql.ListAsync(database,
        "select d.id, d.at, m.step, d.channel, d.reason, d.provider, n.number from notices.delivery d left join notices.message m on m.id = d.message_id left join cases.number n on n.case_id = m.case_id where d.state = 'dead' order by d.id desc limit $1",
        r => new DeadLine(r.GetInt64(0), r.GetFieldValue<DateTimeOffset>(1), r.Text(2), r.GetString(3), r.Text(4), r.Text(5), r.Text(6)), cancel, Most);

    static string? Mask(string? channel, string? phone, string? address) => channel switch
    {
        "sms" => phone is null ? null : Masking.Phone(phone),
        "mail" => address is null ? null : Masking.Email(address),
        _ => null,
    };
}

/// <summary>Why something did not leave, as a text: codes may carry what they are about after a colon.</summary>
public static class WhyNot
{
    static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "stopped", "stopped-number", "no-provider", "no-provider-open", "no-number", "no-mobile", "no-address", "no-mail-address", "no-sender", "no-subscription", "subscription-gone", "address-gone", "too-many", "night",
        "no-template", "not-known", "code-too-old", "not-reached", "answer-lost", "timeout", "answer-says-no", "address-not-allowed", "secret-missing", "secrets-file", "folder-not-writable", "push-key", "refused", "maybe-twice",
    };

    /// <summary>The key of the text; what is not known by name is said as it is.</summary>
    public static string Key(string? reason) => reason?.Split(':')[0] is { } code && Known.Contains(code) ? $"notices.why.{code}" : "notices.why.other";
}
