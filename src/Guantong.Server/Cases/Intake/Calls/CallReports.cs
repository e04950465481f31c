using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Server.Cases.Intake.Calls;

/// <summary>What the operator wants of a call: a case, accepted at once where the seat may; or a follower of a case that is there.</summary>
public sealed record CallWish(CallDraft Draft, bool Accept, string? Follow)
{
    /// <summary>Written on the case when the caller says that it is urgent.</summary>
    public SaidAnswer? Urgency { get; init; }
}

/// <summary>What came of it. <see cref="Refused"/> names what the law would not do beside it: the report is there all the same.</summary>
public sealed record CallTaken(CaseState Case, CaseState? Followed, Refusal? Refused);

/// <summary>
/// Turns a call into a report by the law: ReceiveReport, then AcceptReport or MergeReport. Each step has a key made of the call, so
/// whatever broke in between is simply asked for again and never done twice.
/// </summary>
public sealed class CallReports(CallRows rows, ReportDesk reports, CaseWalk walk, CaseReading reading)
{
    const string ReportKey = "report";

    /// <summary>Null with a refusal when there is no report; null without one when this seat does not have the call.</summary>
    public async Task<(CallTaken? Taken, Refusal? Why)> TakeAsync(Actor actor, CallRow call, CallWish wish, CancellationToken cancel = default)
    {
        if (call.Operator != actor.Person) return (null, null);
        var caller = $"call:{call.Id}";
        var (c, report, why) = await ReceiveAsync(wish, actor, caller, cancel);
        if (c is null) return (null, why);
        var taken = wish.Follow is { Length: > 0 } number ? await FollowAsync(c, number, actor, caller, cancel)
            : wish.Accept && c.Stage == Stage.Reported ? await AcceptAsync(c, actor, caller, cancel)
            : new CallTaken(c, null, null);
        await rows.EndAsync(call.Id, call.Operator, new CallClosing(taken.Followed is null ? CallOutcomes.CaseMade : CallOutcomes.Followed)
        {
            Case = (taken.Followed ?? taken.Case).Id, Report = report, Phone = wish.Draft.Phone, Name = wish.Draft.Name,
        }, cancel);
        return (taken, null);
    }

    async Task<(CaseState? Case, ReportId? Report, Refusal? Why)> ReceiveAsync(CallWish wish, Actor actor, string caller, CancellationToken cancel)
    {
        switch (await reports.ReceiveAsync(wish.Draft.ToReport(wish.Draft.Urgent ? wish.Urgency : null), actor, caller, ReportKey, cancel))
        {
            case Receipt.Received received: return (received.Case, received.Report, null);
            case Receipt.No no: return (null, null, no.Why);
        }
        // Something was typed on after an answer that never came: the report is there as it was first sent.
        var used = await reading.KeyAsync(new DeedKey(caller, ReportKey, []), cancel);
        var stored = used is null ? null : await reading.ByIdAsync(used.Case, cancel);
        return stored is null ? (null, null, Refusal.NoSuchCase) : (stored.State, await reading.FirstReportAsync(stored.State.Id, cancel), null);
    }

    async Task<CallTaken> FollowAsync(CaseState c, string number, Actor actor, string caller, CancellationToken cancel)
    {
        var merged = c.Stage == Stage.Merged ? null : await walk.DoAsync(new DeedCall(c.Number, new MergeReport(number, null, default), actor, caller, "merge"), cancel);
        if (merged is Outcome.No { Why: var why }) return new CallTaken(c, null, why);
        var now = (await reading.ByIdAsync(c.Id, cancel))!.State;
        var into = now.MergedInto is { } other ? (await reading.ByIdAsync(other, cancel))?.State : null;
        return new CallTaken(now, into, null);
    }

    async Task<CallTaken> AcceptAsync(CaseState c, Actor actor, string caller, CancellationToken cancel) =>
        await walk.DoAsync(new DeedCall(c.Number, new AcceptReport(null, null, null, null, null, OutsideTheCity: false), actor, caller, "accept"), cancel) switch
        {
            Outcome.Done done => new CallTaken(done.Case, null, null),
            Outcome.No no => new CallTaken(no.Case ?? c, null, no.Why),
            _ => new CallTaken(c, null, null),
        };
}
