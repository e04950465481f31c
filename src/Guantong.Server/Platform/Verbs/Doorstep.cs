using System.Runtime.InteropServices;
using Npgsql;

namespace Guantong.Server.Platform.Verbs;

/// <summary>Finds the verb that was typed, runs it, and turns every failure into one sentence and an exit code.</summary>
public static class Doorstep
{
    public const int Failed = 1;
    public const int Misunderstood = 2;

    public static async Task<int> RunAsync(string[] typed, HousePlan plan)
    {
        using var interrupted = new CancellationTokenSource();
        // Closing in order stops the database that this verb started.
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupted.Cancel();
        }

        try
        {
            if (typed is [] or ["help" or "--help" or "-h", ..]) return Help(plan);
            var verb = plan.Verbs.FirstOrDefault(v => v.Name == typed[0])
                ?? throw new UsageFailure($"There is no verb \"{typed[0]}\". Type: ./guantong help");
            var words = VerbWords.Of(verb, typed[1..]);
            var data = words.Options.TryGetValue("--data", out var given) ? given[^1] : null;
            var options = CityOptions.FromEnvironment(data, Environment.GetEnvironmentVariable);
            await using var call = new VerbCall(words, options, plan) { Cancel = interrupted.Token };
            return await verb.Run(call);
        }
        catch (Exception failure)
        {
            return Explain(failure);
        }
    }

    static int Explain(Exception failure)
    {
        switch (failure)
        {
            case UsageFailure misunderstood:
                Console.Error.WriteLine(misunderstood.Message);
                if (misunderstood.Verb is { } verb) Console.Error.WriteLine($"Usage: ./guantong {verb.Usage} [--data DIR]");
                return Misunderstood;
            case PlainFailure plain:
                Console.Error.WriteLine(plain.Message);
                return Failed;
            case OperationCanceledException:
                Console.Error.WriteLine("Stopped.");
                return 130;
            case NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: System.Net.Sockets.SocketException }:
                Console.Error.WriteLine($"The database does not answer: {failure.Message}. Check GUANTONG_DB, or that the server is up, and try again.");
                return Failed;
            default:
                Console.Error.WriteLine(failure);
                return Failed;
        }
    }

    static int Help(HousePlan plan)
    {
        Console.Out.WriteLine("Guantong 贯通. Every verb also takes --data DIR (GUANTONG_DATA); GUANTONG_DB names another PostgreSQL server.");
        Console.Out.WriteLine();
        var width = plan.Verbs.Max(verb => verb.Usage.Length);
        foreach (var verb in plan.Verbs) Console.Out.WriteLine($"  {verb.Usage.PadRight(width)}  {verb.Summary}");
        Console.Out.WriteLine($"  {"help".PadRight(width)}  prints this");
        return 0;
    }
}
