using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Checked by somebody else: a drawn member of the supervision axis.</summary>
static class CheckingRows
{
    static readonly Question Passed = Question.Of("the check passed", m => m.Deed is RecordCheck { Passed: true });

    static readonly Objection NotDrawn = new(Refusal.NotTheOneDrawn, m => m.Actor.Person is null || m.Case.Check?.Draw.Drawn != m.Actor.Person);

    public static readonly Row[] All =
    [
        Row.Of<OrderCheck>(Stage.ToCheck, Stage.ToCheck, Role.ShiftLeader, Role.Product)
            .Unless(Refusal.AlreadyDrawn, (m, _) => Grounds.StillHasTime(m, m.Case.Check, m.City.Policy.CheckLimit))
            .Unless(Refusal.NobodyOnDuty, (m, d) => m.Actor.Role == Role.Product && m.Case.Check is not null && d.Draw?.Drawn is null)
            .Then((m, d) => m.Case with { Check = new Visit(d.Draw ?? Draw.Nobody, m.Now, ByCall(m), Stage.ToCheck) })
            .Example(_ => new((Draw?)null)),

        Record(Stage.ToClose, Question.Yes).Then((m, _) => m.Case with { CheckPassed = true })
            .Example(m => new(Passed: true, Examples.SomeWords, m.Case.Point, null, null)),

        Record(Stage.Handling, Question.No).Then((m, _) => Rework(m)),
    ];

    static Row.Draft<RecordCheck> Record(Stage to, string passed) =>
        Row.Of<RecordCheck>(Stage.ToCheck, to, Role.Checker)
            .When(Passed, passed)
            .Unless(NotDrawn)
            .Unless(Refusal.NoReason, (_, d) => d.Finding.AreEmpty)
            .Unless(Refusal.TooFarFromThePlace, (m, d) => Grounds.TooFar(m, d.At, d.WhyFar));

    /// <summary>返工: the same unit, its evidence kept, a fresh clock of the same limit; extensions used stay used.</summary>
    static CaseState Rework(Motion m)
    {
        var main = m.Case.Main!;
        return m.Case with
        {
            Reworks = m.Case.Reworks + 1,
            Check = null,
            CheckPassed = false,
            Escalations = 0,
            Main = main with
            {
                Arrived = false,
                WasOverdue = main.WasOverdue || main.Clock.IsOverdue(m.Now),
                Clock = Clock.Start(ClockKind.Unit, main.Clock.Limit, m.City.Calendar, m.Now) with { Extensions = main.Clock.Extensions },
            },
        };
    }

    static bool ByCall(Motion m) => m.City.Types.TryGetValue(m.Case.Filing!.Type, out var type) && type.CheckByCall;
}
