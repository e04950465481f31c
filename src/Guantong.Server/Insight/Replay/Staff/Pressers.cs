using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Supervisors and leaders: urge 催办, supervise 督办, rule on duty, decide appeals, end what cannot be ended otherwise. And the units' answers.</summary>
static class Pressers
{
    const double UrgedWhenLate = 0.45, UrgedEarly = 0.03, SupervisedWhenLate = 0.4, WatchedFromTheStart = 0.02, Forced = 0.005, ForcedWhenHopeless = 0.06;

    public static IEnumerable<Move?> Of(Sight s)
    {
        if (s.Case.Stage == Stage.Closed) yield return Appeal(s);
        if (!s.Case.Stage.IsOpen()) yield break;
        yield return Rule(s);
        yield return Urge(s);
        yield return Supervise(s);
        yield return Force(s);
        foreach (var open in s.Case.Supervisions.Where(v => v is { AnsweredAt: null, Unit: not null }))
            yield return s.ByUnit($"answer {open.Id}", open.Unit!.Value, When.Hours(open.Clock.Started, 4, slips: 0.05),
                _ => new AnswerSupervision(open.Id + 7, s.Say("answer")), _ => new AnswerSupervision(open.Id, s.Say("answer")));
    }

    static Move? Rule(Sight s)
    {
        if (s.Case.Stage != Stage.Ruling) return null;
        var from = s.Case.PlaceMadeSafe ? s.Case.StageSince : s.Case.StageSince.AddHours(3);
        return s.ByCentre("rule " + s.Case.PlaceMadeSafe, Role.Supervisor, When.Hours(from, 5), _ =>
        {
            var owners = Dispatchers.Owners(s);
            var unit = owners.Count > 0 ? owners[0] : Dispatchers.Town(s);
            if (unit is not { } named) return null;
            var item = s.City.DutiesFor(s.Case.Filing!.Type, s.Case.Division!.Value).FirstOrDefault(r => r.Unit == named)?.Item ?? s.City.Responsibilities[0].Item;
            return new RuleOnDuty(named, item, s.Say("rule"));
        });
    }

    static Move? Urge(Sight s)
    {
        if (s.Count<UrgeCase>() > 0) return null;
        if (s.Is("urged early", UrgedEarly)) return s.ByCentre("urge early", Role.Supervisor, When.Hours(s.Case.ReportedAt.AddHours(2), 6), _ => new UrgeCase(s.Say("urge")));
        return Late(s) is { } due && s.Is("urged late", UrgedWhenLate) ? s.ByCentre("urge", Role.Supervisor, When.Hours(due, 2), _ => new UrgeCase(s.Say("urge"))) : null;
    }

    static Move? Supervise(Sight s)
    {
        if (s.Count<SuperviseCase>() > 0) return null;
        if (s.Is("watched from the start", WatchedFromTheStart)) return s.ByCentre("watch", Role.Leader, When.Minutes(s.Case.ReportedAt, 1), _ => new SuperviseCase(s.Say("supervise")));
        return Late(s) is { } due && s.Is("supervised", SupervisedWhenLate)
            ? s.ByCentre("supervise", s.Is("by the leader", 0.5) ? Role.Leader : Role.Supervisor, When.Hours(due.AddHours(10), 8), _ => new SuperviseCase(s.Say("supervise")))
            : null;
    }

    static Move? Force(Sight s)
    {
        if (s.Case.Filing is not { } filing || s.Case.Stage is not (>= Stage.Filed and <= Stage.ToClose)) return null;
        var hopeless = s.Case.Escalations >= s.City.Escalations.Count(r => r.Trigger == EscalationTrigger.Overdue);
        return s.Is("forced" + hopeless, hopeless ? ForcedWhenHopeless : Forced)
            ? s.ByCentre("force" + hopeless, Role.Leader, When.Hours(hopeless ? s.Story.LastAt.AddHours(12) : filing.At.AddHours(8), 20), _ => new ForceClose(s.Say("force")))
            : null;
    }

    static Move? Appeal(Sight s) => s.Case.Appeal is { Approved: null } appeal
        ? s.ByCentre("decide appeal", Role.Supervisor, When.Hours(appeal.At, 20), _ => new DecideAppeal(s.Is("appeal granted", 0.5), s.Say("decide-appeal")))
        : null;

    /// <summary>Since when the unit is late; null while nobody can know or it is in time.</summary>
    static DateTimeOffset? Late(Sight s) => s.Case is { Pause: null, Main.Clock: { IsStopped: false, Due: { } due } } ? due : null;
}
