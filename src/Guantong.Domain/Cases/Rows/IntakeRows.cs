using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases.Rows;

/// <summary>From a report to an accepted matter.</summary>
static class IntakeRows
{
    static readonly Role[] Anybody = [.. Enum.GetValues<Role>().Where(r => r is not (Role.Auditor or Role.Administrator or Role.Product))];

    static readonly Question CameFrom = new("verified from", m => m.Case.Verification?.CameFrom.ToString() ?? "nowhere");

    static readonly Objection NotDrawn = new(Refusal.NotTheOneDrawn, m => m.Actor.Person is null || m.Case.Verification?.Draw.Drawn != m.Actor.Person);

    public static readonly Row[] All =
    [
        Row.Of<ReceiveReport>(Stage.Unopened, Stage.Reported, Anybody)
            .Unless(Refusal.OutsideTheCity, (_, d) => d.OutsideTheCity || d.Point is { IsWellFormed: false })
            .Unless(Refusal.EmptyReport, (_, d) => d.Point is null && Grounds.IsEmpty(d.Description) && Grounds.IsEmpty(d.Address))
            .Unless(Refusal.UnknownClass, (m, d) =>
                (d.CitizenClass is { } tile && m.City.CitizenClasses.All(c => c.Code != tile)) || (d.Type is { } type && !m.City.Types.ContainsKey(type)))
            .Then(Receive)
            .Example(m => new(Channel.Snapshot, Examples.SomeWords, null, null, null, null, null, null, null, OutsideTheCity: false)),

        Row.Of<AcceptReport>(Stage.Reported, Stage.Accepted, Role.IntakeOperator)
            .Unless(Refusal.NoClass, (m, d) => (d.Type ?? m.Case.Type) is null)
            .Unless(Refusal.UnknownClass, (m, d) => !m.City.Types.ContainsKey((d.Type ?? m.Case.Type)!.Value))
            .Unless(Refusal.OutsideTheCity, (m, d) => d.OutsideTheCity || (d.Division is { } named && !(m.City.Divisions.ContainsKey(named) && named.IsWithin(m.City.Area))))
            .Unless(Refusal.NoPlace, (m, d) => PlaceAfter(m, d) is null)
            .Then(Accept)
            .Example(m => new(m.Case.Type is null ? LikelyType(m) : null, null, m.Case.Place is null ? LikelyDivision(m) : null, null, null, OutsideTheCity: false)),

        .. new[] { Stage.Reported, Stage.Accepted }.Select(from => Row.Of<OrderVerification>(from, Stage.Verifying, Role.IntakeOperator)
            .Unless(Refusal.VerificationIsOff, (m, _) => !m.City.Policy.VerifyReports)
            .Unless(Refusal.InspectorsReportNeedsNone, (m, _) => m.Case.FoundByInspector)
            .Unless(Refusal.NoPlace, (m, _) => m.Case.Place is null)
            .Then((m, d) => m.Case with { Verification = new Visit(d.Draw ?? Draw.Nobody, m.Now, ByCall(m), m.Case.Stage) })
            .Example(_ => new((Draw?)null)).Done),

        Row.Of<OrderVerification>(Stage.Verifying, Stage.Verifying, Role.IntakeOperator, Role.Product)
            .Unless(Refusal.AlreadyDrawn, (m, _) => Grounds.StillHasTime(m, m.Case.Verification, m.City.Policy.VerifyLimit))
            .Unless(Refusal.NobodyOnDuty, (m, d) => m.Actor.Role == Role.Product && d.Draw?.Drawn is null)
            .Then((m, d) => m.Case with { Verification = m.Case.Verification! with { Draw = d.Draw ?? Draw.Nobody, OrderedAt = m.Now } })
            .Example(_ => new((Draw?)null)),

        .. new[] { Stage.Reported, Stage.Accepted }.Select(back => Row.Of<RecordVerification>(Stage.Verifying, back, Role.Checker)
            .When(CameFrom, back.ToString())
            .Unless(NotDrawn)
            .Unless(Refusal.NoReason, (_, d) => d.Finding.AreEmpty)
            .Unless(Refusal.TooFarFromThePlace, (m, d) => Grounds.TooFar(m, d.At, d.WhyFar))
            .Then((m, d) => m.Case with { Verification = null, Verified = d.Confirmed })
            .Example(m => new(Confirmed: true, Examples.SomeWords, m.Case.Point, null, null)).Done),
    ];

    static CaseState Receive(Motion m, ReceiveReport d)
    {
        var type = d.Type is { } key ? m.City.Types[key] : null;
        return m.Case with
        {
            Channel = d.Channel,
            ReportedAt = m.Now,
            Reports = d.ReportCount,
            UrgentReports = d.Urgent == true ? d.ReportCount : null,
            Point = d.Point,
            Place = d.Situation,
            CitizenClass = type?.CitizenClass ?? d.CitizenClass,
            Type = d.Type,
            Finder = m.Actor.Person,
            FoundByInspector = m.Actor.Role == Role.Inspector,
            CitizenClock = Clock.Start(ClockKind.Citizen, m.City.Policy.CitizenLimit, m.City.Calendar, m.Now),
        };
    }

    static CaseState Accept(Motion m, AcceptReport d)
    {
        var type = m.City.Types[(d.Type ?? m.Case.Type)!.Value];
        return m.Case with { Type = type.Key, CitizenClass = type.CitizenClass, Point = d.Point ?? m.Case.Point, Place = PlaceAfter(m, d) };
    }

    static Situation? PlaceAfter(Motion m, AcceptReport d) =>
        d.Point is not null ? d.Situation : d.Division is { } named ? new Situation(named, null) : m.Case.Place;

    static bool ByCall(Motion m) => m.Case.Type is { } key && m.City.Types.TryGetValue(key, out var type) && type.CheckByCall;

    static TypeKey? LikelyType(Motion m) =>
        m.City.Types.Values.OrderBy(t => t.Key.Kind).ThenBy(t => t.Key.Code, StringComparer.Ordinal)
            .FirstOrDefault(t => t.CitizenClass == m.Case.CitizenClass && t.Key.Kind == MatterKind.Matter)?.Key
        ?? m.City.Types.Values.OrderBy(t => t.Key.Code, StringComparer.Ordinal).FirstOrDefault(t => t.Key.Kind == MatterKind.Matter)?.Key;

    static DivisionCode? LikelyDivision(Motion m)
    {
        var inside = m.City.Divisions.Keys.Where(d => d.Level == Level.Township && d.IsWithin(m.City.Area) && d.IsWithin(m.Actor.Scope.Place)).ToList();
        return inside.Count == 0 ? null : inside.MinBy(d => d.Value);
    }
}
