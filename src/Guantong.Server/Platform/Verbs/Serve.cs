using Guantong.Server.Platform.Cluster;
using Npgsql;

namespace Guantong.Server.Platform.Verbs;

/// <summary>The verb that opens the doors and keeps them open until it is told to stop.</summary>
static class Serve
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(VerbCall call)
    {
        var options = call.Options with { Port = call.Number("--port", call.Options.Port) };
        await using var house = call.Plan.Build(options, await call.DatabaseAsync(), null);
        await MigrateAsync(call, options, house.Services.GetRequiredService<Store.Migrations>());
        await StartAsync(house, options, call.Cancel);
        await call.Out.WriteLineAsync($"Guantong 贯通 is open at http://127.0.0.1:{options.Port}");

        using var closing = CancellationTokenSource.CreateLinkedTokenSource(call.Cancel);
        var watch = call.Cluster is { } cluster ? KeepAliveAsync(cluster, call.Error, closing.Token) : Task.CompletedTask;
        await house.WaitForShutdownAsync(call.Cancel);
        await closing.CancelAsync();
        await watch;
        return 0;
    }

    // A server that is not there yet is waited for: machines of one city start in any order.
    static async Task MigrateAsync(VerbCall call, CityOptions options, Store.Migrations migrations)
    {
        await using var waiting = new WaitingRoom(options.Port);
        while (true)
        {
            try
            {
                await migrations.RunAsync(call.Cancel);
                return;
            }
            catch (NpgsqlException away) when (Http.Failures.Of(away).Status == StatusCodes.Status503ServiceUnavailable)
            {
                if (await waiting.OpenAsync(call.Cancel))
                    await call.Error.WriteLineAsync($"The database does not answer ({away.Message}). Trying again every second; visitors are asked to wait.");
                await Task.Delay(Pause, call.Cancel);
            }
        }
    }

    static async Task StartAsync(WebApplication house, CityOptions options, CancellationToken cancel)
    {
        try
        {
            await house.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new PlainFailure($"Port {options.Port} is taken by another program: choose another with --port N.", taken);
        }
    }

    static async Task KeepAliveAsync(PrivateCluster cluster, TextWriter error, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, cancel);
                if (cluster.IsRunning) continue;
                await error.WriteLineAsync("The private database died. Starting it again.");
                await ReviveAsync(cluster, error, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // Closing.
        }
    }

    static async Task ReviveAsync(PrivateCluster cluster, TextWriter error, CancellationToken cancel)
    {
        try
        {
            await cluster.ReviveAsync(cancel);
        }
        catch (PlainFailure failure)
        {
            // The doors stay open and answer 503; the next round tries again.
            await error.WriteLineAsync(failure.Message);
        }
    }
}
