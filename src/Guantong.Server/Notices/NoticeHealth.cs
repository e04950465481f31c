using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Writing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Guantong.Server.Notices;

/// <summary>Whether citizens are told: the log is read, nothing has waited long or died, and of each channel somebody can be asked.</summary>
sealed class NoticeHealth(NpgsqlDataSource database, NoticeReader reader, Providers providers, TimeProvider time) : IHealthCheck
{
    const long MostLag = 2000;
    static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    /// <summary>What died before that was looked at, or never will be.</summary>
    static readonly TimeSpan Lately = TimeSpan.FromDays(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var (waiting, late, dead) = (await Sql.ListAsync(database,
            "select count(*) filter (where state = 'waiting'), count(*) filter (where state = 'waiting' and next_at < $1), count(*) filter (where state = 'dead' and at > $2) from notices.delivery where state in ('waiting', 'dead')",
            r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)), cancellationToken, now - Long, now - Lately)).Single();
        var lag = await reader.LagAsync(cancellationToken);
        var stand = await providers.StandAsync(null, cancellationToken);
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["lag"] = lag, ["waiting"] = waiting, ["late"] = late, ["dead"] = dead,
            ["providers"] = stand.ToDictionary(s => s.Provider.Name, s => s.Rests(now) ? "rests" : s.IsSpent ? "spent" : s.Failures > 0 ? "failing" : "well", StringComparer.Ordinal),
        };
        var shut = stand.GroupBy(s => s.Provider.Channel).Where(c => c.All(s => s.Rests(now) || s.IsSpent)).Select(c => c.Key).ToList();
        return shut.Count > 0 ? HealthCheckResult.Degraded($"nobody carries {string.Join(", ", shut)} just now", null, data)
            : lag > MostLag ? HealthCheckResult.Degraded("messages fall behind the change log: look at the log for what stops them", null, data)
            : late > 0 ? HealthCheckResult.Degraded("messages have waited for more than half an hour", null, data)
            : dead > 0 ? HealthCheckResult.Degraded("messages could not be sent: /staff/messages", null, data)
            : HealthCheckResult.Healthy("citizens are told as it happens", data);
    }
}
