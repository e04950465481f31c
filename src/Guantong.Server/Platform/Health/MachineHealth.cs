using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Guantong.Server.Platform.Health;

/// <summary>Is there room where this city keeps its photos and its database?</summary>
sealed class DiskHealth(CityOptions options) : IHealthCheck
{
    const long Low = 2L << 30;
    const long Empty = 256L << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var folder = options.DataDirectory;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent) folder = parent;
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["freeMiB"] = free >> 20 };
        return Task.FromResult(free switch
        {
            < Empty => HealthCheckResult.Unhealthy("the disk is full", data: data),
            < Low => HealthCheckResult.Degraded("the disk is nearly full", data: data),
            _ => HealthCheckResult.Healthy("has room", data),
        });
    }
}

/// <summary>Can photos be made safe to show? Without the tool they are kept and shown later.</summary>
sealed class PhotoToolHealth : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "vipsthumbnail")));
        return Task.FromResult(found
            ? HealthCheckResult.Healthy("vipsthumbnail is installed")
            : HealthCheckResult.Degraded("vipsthumbnail is missing: apt-get install --no-install-recommends libvips-tools"));
    }
}
