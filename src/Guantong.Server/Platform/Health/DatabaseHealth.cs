using Guantong.Server.Platform.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Guantong.Server.Platform.Health;

/// <summary>Does the database answer, and may we write to it?</summary>
sealed class DatabaseHealth(NpgsqlDataSource database, CityOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select current_setting('server_version'), postgis_lib_version(), pg_is_in_recovery()");
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            await row.ReadAsync(cancellationToken);
            var data = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["postgresql"] = row.GetString(0), ["postgis"] = row.GetString(1), ["cluster"] = options.Database is null ? "private" : "other",
            };
            return row.GetBoolean(2)
                ? HealthCheckResult.Unhealthy("the database is a replica and takes no writes", data: data)
                : HealthCheckResult.Healthy("answers", data);
        }
        catch (NpgsqlException away)
        {
            return HealthCheckResult.Unhealthy($"does not answer: {away.Message}");
        }
    }
}

/// <summary>Is the database at this binary's number?</summary>
sealed class MigrationsHealth(Migrations migrations) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var missing = await migrations.CountMissingAsync(cancellationToken);
            return missing == 0 ? HealthCheckResult.Healthy("up to date") : HealthCheckResult.Unhealthy($"{missing} migrations missing: ./guantong migrate");
        }
        catch (PlainFailure other)
        {
            return HealthCheckResult.Unhealthy(other.Message);
        }
        catch (NpgsqlException away)
        {
            return HealthCheckResult.Unhealthy($"cannot be read: {away.Message}");
        }
    }
}
