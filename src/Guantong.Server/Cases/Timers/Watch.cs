using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Cases.Timers;

/// <summary>
/// Takes what fell due, oldest first, none skipped: lights become rows of the change log, escalations, ends of pauses and
/// draws become deeds at the desk. A row is gone only when its effect is committed; several nodes share the work.
/// </summary>
public sealed class Watch(NpgsqlDataSource database, CaseWalk walk, CaseReading reading, Replanning replanning, CityFactsSource facts, TimeProvider time, ILogger<Watch> log)
{
    const int BatchSize = 500;
    static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);
    static readonly TimeSpan BetweenDraws = TimeSpan.FromMinutes(10);
    static readonly TimeSpan UntilACalendarComes = TimeSpan.FromHours(6);

    /// <summary>How many cases are worked at a time. A replay takes one, so that it repeats itself.</summary>
    public int AtOnce { get; init; } = 12;

    /// <summary>Lights: taking the timer and writing the change is one statement. The version that set the timer is part of the key, so a second red of another round is another row.</summary>
    const string LightsSql =
        """
        with due as (
          select case_id, kind, what, at, seq from cases.timer where at <= $1 and kind <= 1
          order by at, case_id limit $2 for update skip locked),
        gone as (delete from cases.timer t using due d where t.case_id = d.case_id and t.kind = d.kind and t.what = d.what and t.at = d.at and t.seq = d.seq),
        told as (
          insert into cases.change (case_id, seq, kind, what, at)
          select d.case_id, d.seq, case d.kind when 0 then 'due-soon' else 'overdue' end, d.what, d.at from due d
          on conflict do nothing)
        select count(*) from due
        """;

    /// <summary>Everything due now; returns how many timers were worked.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var worked = 0;
        while (await LightsAsync(cancel) is var lights and > 0) worked += lights;
        while (await DeedsAsync(cancel) is var deeds and > 0) worked += deeds;
        return worked;
    }

    async Task<int> LightsAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(LightsSql);
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = BatchSize });
        return (int)(long)(await command.ExecuteScalarAsync(cancel))!;
    }

    async Task<int> DeedsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var taking = await connection.BeginTransactionAsync(cancel);
        var timers = new DueTimers(connection, time.GetUtcNow());
        var due = await timers.TakeAsync(BatchSize, cancel);
        if (due.Count == 0) return 0;
        await Parallel.ForEachAsync(due.GroupBy(d => d.Case), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (one, stop) =>
        {
            foreach (var timer in one) timer.Later = await TryAsync(timer, stop);
        });
        await timers.RemoveAsync([.. due.Where(d => d.Later is null)], cancel);
        await timers.PostponeAsync([.. due.Where(d => d.Later is not null)], cancel);
        await taking.CommitAsync(cancel);
        return due.Count;
    }

    /// <summary>One case that fails must not hold up the others: it is logged and tried again a little later.</summary>
    async Task<TimeSpan?> TryAsync(DueTimer timer, CancellationToken cancel)
    {
        try
        {
            return await DoAsync(timer, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            WatchLog.Failed(log, failure, timer.Kind, timer.Case);
            return AfterFailure;
        }
    }

    /// <summary>
    /// The law may say no. Mostly there is nothing to do any more: the unit handed back a moment ago, the pause was ended by
    /// hand. Where it says "not yet" (nobody on duty, a year without a calendar), the timer waits.
    /// </summary>
    async Task<TimeSpan?> DoAsync(DueTimer timer, CancellationToken cancel)
    {
        if (await reading.ByIdAsync(timer.Case, cancel) is not { } stored) return null;
        if (timer.Kind == TimerKind.Dispatch) await walk.FollowAsync(stored.State, cancel);
        if (DeedFor(timer, stored.State) is not { } deed) return null;
        if (await walk.ByProductAsync(stored.State, deed, cancel) is not Outcome.No { Why: var why }) return null;
        // The rule that this timer was for may have gone with an edition: the one that counts now takes its place.
        if (timer.Kind == TimerKind.Escalate && why is not Refusal.NoCalendarForYear) await replanning.OfAsync(stored.State, timer.What, cancel);
        return WaitAfter(why);
    }

    static TimeSpan? WaitAfter(Refusal why) => why switch
    {
        Refusal.NobodyOnDuty => BetweenDraws,
        Refusal.NoCalendarForYear => UntilACalendarComes,
        _ => null,
    };

    Deed? DeedFor(DueTimer timer, CaseState c) => timer.Kind switch
    {
        TimerKind.Escalate => RuleOf(timer.What, c),
        TimerKind.Resume => new ResumeCase((Words?)null),
        TimerKind.Draw => c.Stage == Stage.ToCheck ? new OrderCheck((Draw?)null) : new OrderVerification((Draw?)null),
        _ => null,
    };

    /// <summary>The rule by the name that the timer has; one from before rules had names is the next that waits.</summary>
    EscalateOverdue RuleOf(string what, CaseState c)
    {
        var named = what == Escalating.Holder ? Escalating.Next(c, facts.Current) : Escalating.Waiting(c, facts.Current).FirstOrDefault(w => w.What == what);
        return new EscalateOverdue(named?.What ?? what, named?.Rule.To, named?.Rule.By);
    }
}

static partial class WatchLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The timer {Kind} of case {Case} failed and is tried again in five minutes.")]
    public static partial void Failed(ILogger log, Exception failure, TimerKind kind, CaseId @case);
}
