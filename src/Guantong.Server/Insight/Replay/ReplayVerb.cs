using Guantong.Server.Insight.Replay.Reckoning;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Insight.Replay;

/// <summary>The verb replay: real messages through the whole law, then the table, then the invariants.</summary>
static class ReplayVerb
{
    const int Stopped = 130;

    /// <summary>In a shorter file the rarest deeds may honestly not come about.</summary>
    const int EnoughForEveryDeed = 3_000;

    public static async Task<int> RunAsync(VerbCall call)
    {
        var texts = new CityTexts(strict: false);
        var language = PeopleTexts.LanguageOf(call);
        var run = new ReplayRun(call.Arguments[0], call.Number("--limit", int.MaxValue), call.Number("--seed", 1), call.Has("--resume"));
        if (call.Value("--pack") is { Length: > 0 } pack) run = run with { Pack = pack };
        if (run.Limit < 1) throw new PlainFailure(texts.Of("replay-limit-wrong", language));
        IReadOnlyList<Message> messages = [.. new MessageFile(texts, language).Read(run.File).Take(run.Limit)];
        await using var city = await ReplayCity.OpenAsync(call.Plan, call.Options, (await call.DatabaseAsync(), run), messages, call.Cancel);
        var loop = await ReplayLoop.BeginAsync(city, messages, run.Seed, call.Cancel);
        if (!await PlayAsync(loop, call))
        {
            await call.Error.WriteLineAsync(texts.Of("replay-stopped", language, ("database", run.Database)));
            return Stopped;
        }
        var tally = await Tally.ReadAsync(city, messages, call.Cancel);
        await call.Out.WriteLineAsync(new TallyText(tally, texts, language).Of(loop.Progress));
        var broken = await new Invariants(city, messages, tally, loop.Setting.Placing, loop.Setting.Wording).BrokenAsync(everyDeed: run.Limit == int.MaxValue && messages.Count >= EnoughForEveryDeed, call.Cancel);
        foreach (var invariant in broken) await call.Error.WriteLineAsync(texts.Of("replay-broken", language, ("what", invariant)));
        await call.Out.WriteLineAsync(texts.Of(broken.Count == 0 ? "replay-sound" : "replay-unsound", language, ("count", broken.Count)));
        return broken.Count == 0 ? 0 : Doorstep.Failed;
    }

    static async Task<bool> PlayAsync(ReplayLoop loop, VerbCall call)
    {
        using var over = new CancellationTokenSource();
        var showing = ShowAsync(loop.Progress, call.Error, over.Token);
        try
        {
            return await loop.RunAsync(call.Cancel);
        }
        finally
        {
            await over.CancelAsync();
            await showing;
            await call.Error.WriteLineAsync(loop.Progress.Line());
        }
    }

    static async Task ShowAsync(ReplayProgress progress, TextWriter error, CancellationToken over)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await second.WaitForNextTickAsync(over)) await error.WriteLineAsync(progress.Line());
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
