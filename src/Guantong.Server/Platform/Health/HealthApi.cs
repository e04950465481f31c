using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Guantong.Server.Platform.Health;

/// <summary>GET /health: what is well and what is not. A room adds its own with <c>AddHealthChecks().AddCheck…</c>.</summary>
static class HealthApi
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", timeout: Patience)
        .AddCheck<MigrationsHealth>("migrations", timeout: Patience)
        .AddCheck<DiskHealth>("disk")
        .AddCheck<PhotoToolHealth>("photos");

    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", async (HealthCheckService checks, HttpResponse response, CancellationToken cancel) =>
    {
        var report = await checks.CheckHealthAsync(cancel);
        response.Headers.CacheControl = "no-store";
        return Results.Json(
            new
            {
                status = Word(report.Status),
                checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { status = Word(entry.Value.Status), says = entry.Value.Description, data = entry.Value.Data }, StringComparer.Ordinal),
            },
            statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }).ExcludeFromDescription();

    static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "well",
        HealthStatus.Degraded => "limited",
        _ => "unwell",
    };
}
