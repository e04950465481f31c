using Guantong.Server.Platform;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Guantong.Server.Cases.Privacy.Retention;

/// <summary>Runs the retention every hour. A failure is logged and tried again in an hour: nothing is lost but time.</summary>
sealed partial class RetentionLoop(RetentionRun run, ILogger<RetentionLoop> log, TimeProvider time) : BackgroundService
{
    // Not among the first things of a start, and not at the moment at which every node starts.
    static readonly TimeSpan First = TimeSpan.FromMinutes(7);
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, Failed) { First = First }.GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        if (await run.RunAsync(cancel) is { } lines && lines.Sum(l => l.Removed) is > 0 and var removed) Removed(removed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Count} rows of personal data that were past their time")]
    partial void Removed(long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The retention run failed and is tried again in an hour.")]
    partial void Failed(Exception failure);
}

/// <summary>Whether what has to be deleted is deleted: the last run ended, and not long ago.</summary>
sealed class RetentionHealth(RetentionRun run, TimeProvider time) : IHealthCheck
{
    static readonly TimeSpan Late = TimeSpan.FromHours(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var last = await run.LastAsync(cancellationToken);
        if (last.Count == 0) return HealthCheckResult.Healthy("has not run yet");
        var ended = last.Min(l => l.EndedAt ?? DateTimeOffset.MinValue);
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["lastStarted"] = last.Max(l => l.StartedAt), ["removed"] = last.Sum(l => l.Removed) };
        return last.Max(l => l.StartedAt) > time.GetUtcNow() - Late && (ended > DateTimeOffset.MinValue || last.Max(l => l.StartedAt) > time.GetUtcNow() - TimeSpan.FromHours(1))
            ? HealthCheckResult.Healthy("deletes what is past its time", data)
            : HealthCheckResult.Degraded("personal data past its time is not deleted: look at the log for what stops it", null, data);
    }
}
