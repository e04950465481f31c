using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Guantong.Server.Exchange.Letters;

/// <summary>Whether the hotline is told what it is owed: no letter is dead, none has waited long, and there is a way out.</summary>
sealed class LetterHealth(NpgsqlDataSource database, Postman postman, TimeProvider time) : IHealthCheck
{
    static readonly TimeSpan Long = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var command = database.CreateCommand("select count(*) filter (where dead_at is not null), count(*) filter (where dead_at is null), min(at) filter (where dead_at is null) from exchange.letter where sent_at is null");
        await using var r = await command.ExecuteReaderAsync(cancellationToken);
        await r.ReadAsync(cancellationToken);
        var (dead, waiting) = (r.GetInt64(0), r.GetInt64(1));
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["dead"] = dead, ["waiting"] = waiting };
        if (waiting > 0 && postman.Road is null) return HealthCheckResult.Degraded("letters wait and there is no way out: set GUANTONG_EXCHANGE_URL or GUANTONG_EXCHANGE_FOLDER", null, data);
        if (dead > 0) return HealthCheckResult.Degraded("letters could not be sent: ./guantong letters list", null, data);
        return !r.IsDBNull(2) && r.GetFieldValue<DateTimeOffset>(2) < time.GetUtcNow() - Long
            ? HealthCheckResult.Degraded("letters have waited for more than an hour: ./guantong letters list", null, data)
            : HealthCheckResult.Healthy("letters leave as they are written", data);
    }
}
