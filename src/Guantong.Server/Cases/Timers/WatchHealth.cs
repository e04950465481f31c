using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Guantong.Server.Cases.Timers;

/// <summary>Whether the watch keeps up: timers overdue by more than a minute, and changes that wait for a position.</summary>
sealed class WatchHealth(NpgsqlDataSource database, TimeProvider time) : IHealthCheck
{
    const long MostWaiting = 10_000;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand(
            "select (select count(*) from cases.timer where at < $1), (select count(*) from cases.change where position is null)");
        command.Parameters.Add(new() { Value = time.GetUtcNow().AddMinutes(-1) });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (late, waiting) = (reader.GetInt64(0), reader.GetInt64(1));
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["lateTimers"] = late, ["unpublishedChanges"] = waiting };
        return late == 0 && waiting < MostWaiting
            ? HealthCheckResult.Healthy("keeps up", data)
            : HealthCheckResult.Degraded("falls behind: look at the log for what stops it", null, data);
    }
}
