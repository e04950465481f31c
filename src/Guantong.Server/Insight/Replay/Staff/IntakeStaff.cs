using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Intake operators 受理员: turn away what is no matter of ours, join what is reported twice, send somebody to look, accept the rest.</summary>
static class IntakeStaff
{
    const double TakenByMistake = 0.05, Verified = 0.16, VerifiedLater = 0.04, MergedCarelessly = 0.02;

    public static IEnumerable<Move?> Of(Sight s) => s.Case.Stage switch
    {
        Stage.Reported => OfReported(s),
        Stage.Accepted when s.IsOurs && s.Count<OrderVerification>() == 0 && s.Is("verified later", VerifiedLater) =>
            [s.ByCentre("verify accepted", Role.IntakeOperator, When.Minutes(s.Case.StageSince, 2), _ => new OrderVerification((Draw?)null))],
        Stage.Verifying => OfVerifying(s),
        Stage.Merged => OfMerged(s),
        _ => [],
    };

    static IEnumerable<Move?> OfReported(Sight s)
    {
        var since = s.Case.StageSince;
        if (s.WasNotFound)
        {
            yield return Reject(s, since, "not-found");
            yield break;
        }
        if (!s.IsOurs && !s.Is("taken by mistake", TakenByMistake))
        {
            yield return Reject(s, since, "not-ours");
            yield break;
        }
        if (s.CountEver<UnmergeReport>() == 0) yield return Merge(s, since);
        if (s.Count<OrderVerification>() == 0 && s.Case.Place is not null && s.Is("verified", Verified))
            yield return s.ByCentre("verify", Role.IntakeOperator, When.Minutes(since, 4), _ => new OrderVerification((Draw?)null));
        yield return s.ByCentre("accept", Role.IntakeOperator, When.Minutes(since, 6, slips: 0.05),
            _ => new AcceptReport(null, null, null, null, null, OutsideTheCity: false),
            _ => Acceptance(s, WrongType(s)),
            _ => Acceptance(s, RightType(s)));
    }

    static Move? Reject(Sight s, DateTimeOffset since, string why) => s.ByCentre("reject", Role.IntakeOperator, When.Minutes(since, 7, slips: 0.02),
        _ => new RejectReport(new("")), _ => new RejectReport(s.Say("reject-" + why)));

    /// <summary>The same thing reported again nearby joins the case that is there; a careless hand joins what merely lies near.</summary>
    static Move? Merge(Sight s, DateTimeOffset since) => s.ByCentre("merge", Role.IntakeOperator, When.Minutes(since, 2), world =>
    {
        var careless = s.Is("careless merge", MergedCarelessly);
        var into = world.Neighbour(s.Case, careless ? 400 : s.City.Policy.DuplicateMetres * 1.6, sameClass: !careless);
        return into is null || (!careless && s.Is("overlooked", 0.25)) ? null : new MergeReport(into.Number, null, default);
    });

    static AcceptReport Acceptance(Sight s, TypeKey? type)
    {
        var needsPlace = s.Case.Place is null;
        var asksForPin = needsPlace && s.Is("asks for a pin", 0.5);
        var towns = s.City.Divisions.Keys.Where(d => d.Level == Level.Township).OrderBy(d => d.Value, StringComparer.Ordinal).ToList();
        return new AcceptReport(
            type == s.Case.Type ? null : type,
            asksForPin ? s.Setting.Placing.InGrids(new Dice(s.Setting.Seed, "pin " + s.Case.Number)) : null,
            needsPlace && !asksForPin ? towns[s.Dice.Pick("town", towns.Count)] : null,
            s.Is("note", 0.2) ? s.Say("accept-note") : null, null, OutsideTheCity: false);
    }

    static TypeKey? RightType(Sight s) => s.Story.Meant ?? s.Setting.Wording.Types[s.Dice.Pick("some type", s.Setting.Wording.Types.Count)];

    static TypeKey? WrongType(Sight s) => s.Setting.Wording.Types[s.Dice.Pick("wrong type", s.Setting.Wording.Types.Count)];

    /// <summary>Who does not turn up is replaced by a new draw.</summary>
    static IEnumerable<Move?> OfVerifying(Sight s)
    {
        if (s.Case.Verification is not { Draw.Drawn: not null } visit || s.Case.StageClock?.Due is not { } due) yield break;
        yield return s.ByCentre($"draw again {s.Count<OrderVerification>()}", Role.IntakeOperator, When.Minutes((due > visit.OrderedAt ? due : visit.OrderedAt).AddHours(1), 60), _ => new OrderVerification((Draw?)null));
    }

    static IEnumerable<Move?> OfMerged(Sight s)
    {
        if (s.CountEver<UnmergeReport>() == 0 && s.Is("unmerged", s.Is("careless merge", MergedCarelessly) ? 0.8 : 0.06))
            yield return s.ByCentre("unmerge", Role.IntakeOperator, When.Hours(s.Case.StageSince, 5), _ => new UnmergeReport(s.Say("unmerge")));
    }
}
