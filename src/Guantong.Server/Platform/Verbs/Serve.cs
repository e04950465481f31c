namespace Guantong.Server.Platform.Verbs;

/// <summary>The verb that opens the doors and keeps them open until it is told to stop.</summary>
static class Serve
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        var options = call.Options with { Port = call.Number("--port", call.Options.Port), Demo = call.Options.Demo || call.Has("--demo") };
        await using var house = call.Plan.Build(options, await call.DatabaseAsync());
        await house.Services.GetRequiredService<Store.Migrations>().RunAsync(call.Cancel);
        await house.StartAsync(call.Cancel);
        await call.Out.WriteLineAsync($"Guantong 贯通 is open at http://127.0.0.1:{options.Port}");
        await house.WaitForShutdownAsync(call.Cancel);
        return 0;
    }
}
