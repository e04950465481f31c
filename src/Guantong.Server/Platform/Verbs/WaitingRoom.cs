using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Platform.Verbs;

/// <summary>Stands at the port while the database is not there yet, and answers everything with 503 and a sentence.</summary>
sealed class WaitingRoom(int port) : IAsyncDisposable
{
    WebApplication? _room;

    /// <summary>True the first time.</summary>
    public async Task<bool> OpenAsync(CancellationToken cancel)
    {
        if (_room is not null) return false;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new CityTexts(strict: false));
        _room = builder.Build();
        _room.UseSecurityHeaders();
        _room.Run(context => new Problem(StatusCodes.Status503ServiceUnavailable, "database-away") { RetryAfter = TimeSpan.FromSeconds(5) }.ExecuteAsync(context));
        await _room.StartAsync(cancel);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_room is null) return;
        await _room.StopAsync();
        await _room.DisposeAsync();
    }
}
