using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>Checkers 核查员: go where they were drawn to and say what they see.</summary>
static class Checkers
{
    const double NotFound = 0.10, NeverComes = 0.04, Failed = 0.09, FailedAgain = 0.04;

    public static IEnumerable<Move?> Of(Sight s) => s.Case switch
    {
        { Stage: Stage.Verifying, Verification: { Draw.Drawn: { } person } visit } when !s.Is($"no verifier {s.Count<OrderVerification>()}", NeverComes) =>
            [s.ByPerson($"verify {s.Count<OrderVerification>()}", person, When.Minutes(visit.OrderedAt, 18, slips: 0.06), _ => Verification(s, far: true), _ => Verification(s, far: false))],
        { Stage: Stage.ToCheck, Check: { Draw.Drawn: { } person } visit } when !s.Is($"no checker {s.Count<OrderCheck>()}", NeverComes) =>
            [s.ByPerson($"check {s.Count<OrderCheck>()}", person, When.Minutes(visit.OrderedAt, 20, slips: 0.06), _ => Check(s, far: true), _ => Check(s, far: false))],
        _ => [],
    };

    static RecordVerification Verification(Sight s, bool far)
    {
        var found = !s.Is("not found", NotFound);
        var distant = !far && s.Is("verified from afar", 0.05);
        return new RecordVerification(found, s.Say(found ? "found" : "nothing-found"), s.Near("verify", far || distant ? 2_000 : 90), distant ? s.Say("why-far") : null, found ? s.Photos("verify") : null);
    }

    static RecordCheck Check(Sight s, bool far)
    {
        var passed = !s.Is($"failed {s.Case.Reworks}", s.Case.Reworks == 0 ? Failed : FailedAgain);
        var distant = !far && s.Is($"checked from afar {s.Case.Reworks}", 0.05);
        return new RecordCheck(passed, s.Say(passed ? "check-passed" : "check-failed"), s.Near("check", far || distant ? 2_000 : 90), distant ? s.Say("why-far") : null, s.Photos("check"));
    }
}
