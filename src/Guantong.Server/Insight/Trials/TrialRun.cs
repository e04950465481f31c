using Guantong.Domain.Catalogue;
using Guantong.Domain.Evaluation;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Changes;
using Guantong.Server.Insight.Results;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Insight.Trials;

/// <summary>Runs the trials that were asked for, one at a time on each node.</summary>
public sealed class TrialRun(NpgsqlDataSource database, TrialBook book, EditDesk desk, CityFactsSource facts, PeopleDirectory people, TimeProvider time)
{
    /// <summary>More differing cases than anybody reads; the numbers count all.</summary>
    const int MostListed = 50_000;

    static readonly string[] Calendars = ["calendar.csv", "calendar-years.csv", "hours.csv"];

    /// <summary>Runs all that wait; returns how many.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var ran = 0;
        for (; await book.TakeAsync(cancel) is { } trial; ran++)
        {
            try
            {
                await RunAsync(trial, cancel);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await book.FailAsync(trial.Id, failure.Message, cancel);
                throw;
            }
        }
        return ran;
    }

    async Task RunAsync(Trial trial, CancellationToken cancel)
    {
        var standing = await facts.RefreshAsync(cancel);
        if (await desk.WithAsync(trial.Rows, cancel) is not { } drafted)
        {
            await book.FailAsync(trial.Id, "draft", cancel);
            return;
        }
        var draft = RuleDraft.Between(standing, drafted, trial.Rows.Any(r => Calendars.Contains(r.File)));
        var cases = new TrialCases(database, facts, draft, time.GetUtcNow());
        var ids = await cases.IdsAsync(ResultPeriod.StartOf(trial.From, people.Zone), ResultPeriod.StartOf(trial.To, people.Zone), cancel);
        var (figures, differing, done) = (new TrialFigures(), new List<TriedCase>(), 0);
        foreach (var some in ids.Chunk(TrialCases.AtOnce))
        {
            if (!await book.BeatAsync(trial.Id, done, ids.Count, cancel)) return;
            foreach (var c in await cases.TryAsync(some, cancel))
            {
                figures.Add(c);
                if (c.Differs && differing.Count < MostListed) differing.Add(c);
            }
            done += some.Length;
        }
        if (await book.BeatAsync(trial.Id, done, ids.Count, cancel)) await book.EndAsync(trial.Id, standing.Edition, figures, differing, cancel);
    }
}

/// <summary>Runs trials in the background: at once where they were asked for, within seconds anywhere else.</summary>
sealed partial class TrialLoop(TrialRun run, TrialBook book, TimeProvider time, ILogger<TrialLoop> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, TimeSpan.Zero, failure => Failed(log, failure)) { AfterFailure = Pause }.GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        await book.Asked.WaitAsync(Pause, cancel);
        await run.RunAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A trial could not be run.")]
    static partial void Failed(ILogger log, Exception failure);
}
