using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Extension 延期 and suspension 挂账: who asks, who decides, who ends a pause early.</summary>
static class Requests
{
    const double NeedsTime = 0.13, NeedsMoreTime = 0.35, AsksAThirdTime = 0.3, CannotGoOn = 0.05, ExtensionGranted = 0.75, SuspensionGranted = 0.75, ResumedByHand = 0.25;

    public static IEnumerable<Move?> Of(Sight s)
    {
        if (s.Case.Stage is not (Stage.Dispatched or Stage.Handling) || s.Case.Main is not { } main) yield break;
        if (s.Case.Pending is { } pending)
        {
            yield return Decide(s, main, pending);
            yield break;
        }
        if (s.Case.Pause is { } pause)
        {
            if (s.Is("resumed by hand", ResumedByHand))
                yield return s.ByCentre("resume", Role.ShiftLeader, When.Hours(pause.Since + ((pause.Until - pause.Since) / 2), 2), _ => new ResumeCase(s.Say("resume")));
            yield break;
        }
        yield return Extension(s, main);
        yield return Suspension(s, main);
    }

    static Move? Extension(Sight s, Assignment main)
    {
        var clock = main.Clock;
        var asked = s.Count<AskExtension>();
        var chance = (clock.Extensions, asked) switch { (0, 0) => NeedsTime, (1, 1) => NeedsMoreTime, (2, 2) => AsksAThirdTime, (0, 1) => 0.3, _ => 0 };
        if (clock.Due is not { } due || !s.Is($"needs time {asked}", chance)) return null;
        var begun = clock.RunningSince ?? clock.Started;
        return s.ByUnit($"ask time {asked}", main.Unit, When.Minutes(begun + ((due - begun) * 0.35), 20, slips: 0.1),
            _ => new AskExtension(clock.Limit with { Amount = clock.Limit.Amount * 2 }, s.Say("needs-time")),
            _ => new AskExtension(s.Is($"half {asked}", 0.4) ? clock.Limit with { Amount = clock.Limit.Amount / 2 } : null, s.Say("needs-time")));
    }

    static Move? Suspension(Sight s, Assignment main)
    {
        if (s.Count<AskSuspension>() > 0 || !s.Is("cannot go on", CannotGoOn)) return null;
        return s.ByUnit("ask pause", main.Unit, When.Hours(main.Since, 4, slips: 0.2),
            _ => new AskSuspension(null, s.Say("cannot-go-on"), [s.Setting.Photo]),
            world => new AskSuspension(world.Now.AddDays(4 + s.Dice.Pick("pause days", 32)), s.Say("cannot-go-on"), [s.Setting.Photo]));
    }

    static Move? Decide(Sight s, Assignment main, PendingRequest pending) => pending.Kind switch
    {
        RequestKind.Extension => s.ByCentre($"decide time {s.Count<AskExtension>()}", main.Clock.Extensions == 0 ? Role.Dispatcher : Role.Leader, When.Minutes(pending.AskedAt, 45),
            _ => new DecideExtension(s.Is($"time granted {s.Count<AskExtension>()}", ExtensionGranted), s.Say("decide-time"))),
        RequestKind.Suspension => s.ByCentre("decide pause", Role.Leader, When.Minutes(pending.AskedAt, 90),
            _ => new DecideSuspension(s.Is("pause granted", SuspensionGranted), s.Say("decide-pause"))),
        _ => null,
    };
}
