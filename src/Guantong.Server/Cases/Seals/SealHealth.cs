using Guantong.Server.Platform;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Guantong.Server.Cases.Seals;

/// <summary>How old the last seal is, and whether rows wait longer than they should. Another node may be the one that seals.</summary>
sealed class SealHealth(NpgsqlDataSource database, SealTrouble trouble, CityOptions options, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand(
            """
            with seal as (select number, last, at from cases.seal order by number desc limit 1)
            select (select number from seal), (select at from seal), coalesce((select max(position) from cases.change), 0) - coalesce((select last from seal), 0),
              (select at from cases.change where position > coalesce((select last from seal), 0) order by position limit 1)
            """);
        await using var r = await command.ExecuteReaderAsync(cancellationToken);
        await r.ReadAsync(cancellationToken);
        var now = time.GetUtcNow();
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["unsealedRows"] = Math.Max(0, r.GetInt64(2)) };
        if (!r.IsDBNull(0)) (data["lastSeal"], data["lastSealAgeMinutes"]) = (r.GetInt64(0), Math.Round((now - r.GetFieldValue<DateTimeOffset>(1)).TotalMinutes, 1));
        var late = !r.IsDBNull(3) && r.GetFieldValue<DateTimeOffset>(3) + 2 * options.Seals.After + TimeSpan.FromMinutes(1) < now;
        // A backlog that is being worked off is no trouble.
        var moves = !r.IsDBNull(0) && r.GetFieldValue<DateTimeOffset>(1) + TimeSpan.FromMinutes(1) > now;
        return late && !moves
            ? HealthCheckResult.Degraded(trouble.Says ?? "rows wait for a seal longer than they should: look at the log of the node that seals", null, data)
            : HealthCheckResult.Healthy(trouble.Says is null ? "sealed" : "sealed by another node", data);
    }
}
