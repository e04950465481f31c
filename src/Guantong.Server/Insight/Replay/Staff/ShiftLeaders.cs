using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Shift leaders 值班长: file, order checks, close, redo, cancel.</summary>
static class ShiftLeaders
{
    const double Cancelled = 0.012, Redone = 0.8;
    const int MostRounds = 3;

    public static IEnumerable<Move?> Of(Sight s)
    {
        var moves = s.Case.Stage switch
        {
            Stage.Accepted => OfAccepted(s),
            Stage.ToCheck => OfToCheck(s),
            Stage.ToClose => OfToClose(s),
            Stage.Closed => OfClosed(s),
            _ => [],
        };
        return moves.Append(Cancel(s)).Append(AnswerForTheCentre(s));
    }

    static IEnumerable<Move?> OfAccepted(Sight s)
    {
        var since = s.Case.StageSince;
        if (s.WasNotFound || (!s.IsOurs && s.Is("seen through", 0.7)))
        {
            yield return s.ByCentre("leader rejects", Role.ShiftLeader, When.Minutes(since, 5), _ => new RejectReport(s.Say(s.WasNotFound ? "reject-not-found" : "reject-not-ours")));
            yield break;
        }
        if (s.CountEver<UnmergeReport>() == 0 && s.Case.Round == 1 && s.Is("leader looks around", 0.3))
            yield return s.ByCentre("leader merges", Role.ShiftLeader, When.Minutes(since, 2),
                world => world.Neighbour(s.Case, s.City.Policy.DuplicateMetres, sameClass: true) is { } into ? new MergeReport(into.Number, null, default) : null);
        yield return s.ByCentre("file", Role.ShiftLeader, When.Minutes(since, 6, slips: 0.03), _ => Filing(s, right: false), _ => Filing(s, right: true));
    }

    static FileCase? Filing(Sight s, bool right)
    {
        var conditions = s.City.Conditions.Values.Where(c => (c.Type == s.Case.Type) == right).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        if (conditions.Count == 0) return null;
        var sensitive = s.Case.Type is { } type && s.City.Types[type].Sensitive;
        return new FileCase(conditions[s.Dice.Pick("condition", conditions.Count)].Id, !sensitive && s.Is("release words", 0.8), !sensitive && s.Is("release photos", 0.7), null);
    }

    static IEnumerable<Move?> OfToCheck(Sight s)
    {
        if (s.Case.Check is not { Draw.Drawn: not null } visit || s.Case.StageClock?.Due is not { } due) yield break;
        // Whoever was drawn anew gets time to go there, though the stage's own clock is red by then.
        yield return s.ByCentre($"check again {s.Count<OrderCheck>()}", Role.ShiftLeader, When.Minutes((due > visit.OrderedAt ? due : visit.OrderedAt).AddHours(1), 60), _ => new OrderCheck((Draw?)null));
    }

    static IEnumerable<Move?> OfToClose(Sight s)
    {
        yield return s.ByCentre($"close {s.Case.Reworks}", Role.ShiftLeader, When.Minutes(s.Case.StageSince, 6, slips: 0.02),
            _ => new CloseCase("no-such-condition", null), _ => new CloseCase(s.Case.Filing!.Condition, s.Is("close note", 0.1) ? s.Say("close-note") : null));
    }

    static IEnumerable<Move?> OfClosed(Sight s)
    {
        if (!s.Case.SomebodyIsDissatisfied || s.Case.Round >= MostRounds || !s.Is("redone", Redone)) yield break;
        var said = s.Case.Revisits.Select(r => r.At).Append(s.Case.Rating?.At ?? s.Case.ClosedAt!.Value).Max();
        yield return s.ByCentre("redo", Role.ShiftLeader, When.Hours(said, 5, slips: 0.05), _ => new RedoCase(new("")), _ => new RedoCase(s.Say("redo")));
    }

    static Move? Cancel(Sight s) => s.Case.Stage is >= Stage.Filed and <= Stage.Finished && s.Case.Filing is { } filing && s.Is("cancelled", Cancelled)
        ? s.ByCentre("cancel", Role.ShiftLeader, When.Hours(filing.At.AddHours(1), 18), _ => new CancelCase(s.Say("cancel")))
        : null;

    /// <summary>A supervision from before any unit had the case is the centre's own to answer.</summary>
    static Move? AnswerForTheCentre(Sight s) => s.Case.Stage.IsOpen() && s.Case.Supervisions.FirstOrDefault(v => v is { AnsweredAt: null, Unit: null }) is { } open
        ? s.ByCentre($"centre answers {open.Id}", Role.ShiftLeader, When.Hours(open.Clock.Started, 1), _ => new AnswerSupervision(open.Id, s.Say("answer")))
        : null;
}
