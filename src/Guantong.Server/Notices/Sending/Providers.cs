using Guantong.Server.Notices.Templates;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Notices.Sending;

/// <summary>A provider and how it does.</summary>
public sealed record ProviderStand(MessageProvider Provider, int Failures, DateTimeOffset? RestsUntil, string? Error, DateTimeOffset? SentAt, int Today)
{
    public bool IsSpent => Provider.DailyCap > 0 && Today >= Provider.DailyCap;

    public bool Rests(DateTimeOffset now) => RestsUntil > now;
}

/// <summary>
/// Which provider is asked, by rule: in their order, without those that rest after failures in a row or have sent what they may today. All nodes
/// share what each has seen.
/// </summary>
public sealed class Providers(NpgsqlDataSource database, MessageRows rows, PeopleDirectory people, TimeProvider time)
{
    /// <summary>So many failures in a row, and a provider rests: a minute, then twice as long each time, an hour at most.</summary>
    public const int FailuresBeforeRest = 3;
    static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(1);
    static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);

    /// <summary>All providers of a channel (null: of every), in their order.</summary>
    public async Task<IReadOnlyList<ProviderStand>> StandAsync(string? channel = null, CancellationToken cancel = default)
    {
        var all = await rows.ProvidersAsync(channel, cancel);
        var states = (await Sql.ListAsync(database,
            """
            select p.name, coalesce(s.failures, 0), s.rests_until, s.error, s.sent_at, coalesce(d.sent, 0)
            from unnest($1::text[]) as p (name) left join notices.provider_state s on s.provider = p.name left join notices.provider_day d on d.provider = p.name and d.day = $2
            """,
            r => (Name: r.GetString(0), Failures: r.GetInt32(1), Rests: r.At(2), Error: r.Text(3), Sent: r.At(4), Today: r.GetInt32(5)), cancel, all.Select(p => p.Name).ToArray(), people.Today)).ToDictionary(s => s.Name, StringComparer.Ordinal);
        return [.. all.Select(p => states[p.Name] is var s ? new ProviderStand(p, s.Failures, s.Rests, s.Error, s.Sent, s.Today) : null!)];
    }

    /// <summary>Those that may be asked now; the one that may have taken the message already first, so that nobody gets it twice.</summary>
    public async Task<IReadOnlyList<MessageProvider>> OpenAsync(string channel, string? asked, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        return [.. (await StandAsync(channel, cancel)).Where(s => !s.IsSpent && !s.Rests(now)).Select(s => s.Provider).OrderByDescending(p => p.Name == asked)];
    }

    /// <summary>Until when this provider rests; null when it does not, or is no more.</summary>
    public async Task<DateTimeOffset?> RestOfAsync(string channel, string name, CancellationToken cancel = default) =>
        (await StandAsync(channel, cancel)).FirstOrDefault(s => s.Provider.Name == name) is { } stand && stand.Rests(time.GetUtcNow()) ? stand.RestsUntil : null;

    /// <summary>Takes one of the day's messages of a provider; false when none is left.</summary>
    public async Task<bool> TakeAsync(MessageProvider provider, CancellationToken cancel = default) => await Sql.OneAsync(database,
        """
        insert into notices.provider_day (provider, day, sent) values ($1, $2, 1)
        on conflict (provider, day) do update set sent = notices.provider_day.sent + 1 where $3 = 0 or notices.provider_day.sent < $3 returning sent
        """, cancel, provider.Name, people.Today, provider.DailyCap) is not null;

    /// <summary>What was taken and not sent is given back.</summary>
    public Task GiveBackAsync(MessageProvider provider, CancellationToken cancel = default) =>
        Sql.DoAsync(database, "update notices.provider_day set sent = greatest(sent - 1, 0) where provider = $1 and day = $2", cancel, provider.Name, people.Today);

    public Task WellAsync(MessageProvider provider, CancellationToken cancel = default) => Sql.DoAsync(database,
        "insert into notices.provider_state (provider, sent_at) values ($1, $2) on conflict (provider) do update set failures = 0, rests_until = null, error = null, sent_at = $2", cancel, provider.Name, time.GetUtcNow());

    public Task UnwellAsync(MessageProvider provider, string why, CancellationToken cancel = default) => Sql.DoAsync(database,
        """
        insert into notices.provider_state as s (provider, failures, error, failed_at) values ($1, 1, $3, $2)
        on conflict (provider) do update set failures = s.failures + 1, error = $3, failed_at = $2,
          rests_until = case when s.failures + 1 >= $4 then $2 + least($6, $5 * power(2, least(s.failures + 1 - $4, 20))) end
        """, cancel, provider.Name, time.GetUtcNow(), why, FailuresBeforeRest, FirstRest, LongestRest);

    /// <summary>An administrator has put it right: it is asked again at once.</summary>
    public Task WakeAsync(string provider, CancellationToken cancel = default) => Sql.DoAsync(database, "update notices.provider_state set failures = 0, rests_until = null where provider = $1", cancel, provider);
}
