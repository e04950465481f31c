using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases.Rows;

/// <summary>Filing, and the ways a report ends before it: rejected or merged.</summary>
static class FilingRows
{
    static readonly Role[] Sorters = [Role.IntakeOperator, Role.ShiftLeader, Role.Dispatcher];

    static readonly Question MergedFrom = new("merged from", m => m.Case.MergedFrom?.ToString() ?? "nowhere");

    public static readonly Row[] All =
    [
        Row.Of<FileCase>(Stage.Accepted, Stage.Filed, Role.ShiftLeader)
            .Unless(Refusal.NoStandardCondition, (m, d) => !m.City.Conditions.TryGetValue(d.Condition ?? "", out var condition) || condition.Type != m.Case.Type)
            .Then(File)
            .Example(m => ConditionOf(m) is { } condition ? new(condition.Id, ReleaseWords: !IsSensitive(m), ReleasePhotos: !IsSensitive(m), null, m.Case.UrgentReports > 0 ? true : null) : null),

        .. new[] { Stage.Reported, Stage.Accepted }.Select(from => Row.Of<RejectReport>(from, Stage.Rejected, Role.IntakeOperator, Role.ShiftLeader)
            .Unless(Refusal.NoReason, (_, d) => d.Reason.AreEmpty)
            .Example(_ => new(Examples.SomeWords)).Done),

        .. Stages.Open.Select(from => Row.Of<MergeReport>(from, Stage.Merged, Sorters)
            .Unless(Refusal.NoSuchCase, (_, d) => d.IntoCase is null)
            .Unless(Refusal.IntoItself, (m, d) => d.IntoCase == m.Case.Id)
            .Unless(Refusal.IntoAClosedCase, (_, d) => !d.IntoStage.IsOpen())
            .Then((m, d) => m.Case with { MergedFrom = m.Case.Stage, MergedInto = d.IntoCase })
            .Example(Examples.Merge).Done),

        .. Stages.Open.Select(back => Row.Of<UnmergeReport>(Stage.Merged, back, Sorters)
            .When(MergedFrom, back.ToString())
            // A survivor that was joined itself holds no reports any more: it comes back first.
            .Unless(Refusal.SurvivorIsMerged, (_, d) => d.Survivor == Stage.Merged)
            .Then((m, _) => Revived(m))
            .Example(m => new((Basics.Words?)null) { Survivor = m.Hints.Survivor }).Done),

        .. Stages.Open.Select(at => Row.Of<GainReports>(at, at, Role.Product)
            // Said again, it is for whoever holds the case to look at again.
            .Then((m, d) => m.Case with { Reports = m.Case.Reports + d.Count, UrgentReports = Said(m.Case.UrgentReports, d.Urgent), FiledUrgent = d.Urgent > 0 ? null : m.Case.FiledUrgent }).Done),

        // A case that was merged itself holds no reports any more: it has to come back first.
        .. Stages.All.Where(s => s != Stage.Merged).Select(at => Row.Of<LoseReports>(at, at, Role.Product)
            .Then((m, d) => m.Case with { Reports = m.Case.Reports - d.Count, UrgentReports = Said(m.Case.UrgentReports, -d.Urgent) }).Done),
    ];

    static int? Said(int? before, int? more) => (before ?? 0) + (more ?? 0) is > 0 and var said ? said : null;

    static CaseState File(Motion m, FileCase d)
    {
        var condition = m.City.Conditions[d.Condition];
        var limit = condition.LimitFor(m.Case.Division is { } place ? m.City.AreaClassOf(place) : 'C');
        var may = !IsSensitive(m);
        return m.Case with
        {
            FiledUrgent = d.Urgent ?? m.Case.FiledUrgent,
            Filing = new Filing(condition.Type, condition.Id, limit, condition.Closing, condition.NeedsEvidence,
                m.City.Policy.CheckBeforeClosing, m.City.Policy.UnitConfirms, d.ReleaseWords && may, d.ReleasePhotos && may, m.City.Edition, m.Now),
        };
    }

    /// <summary>
    /// Merging stopped every clock. Un-merging lets the units' clocks run on from where they stood; the citizen's never
    /// pauses, so the time in between counts for it. A pause and an open call do not come back.
    /// </summary>
    static CaseState Revived(Motion m)
    {
        var atWork = m.Case.MergedFrom is Stage.Dispatched or Stage.Handling or Stage.Finished;
        var revived = atWork ? Chain.WithUnitClocks(m.Case, clock => RunOn(m, clock)) : m.Case;
        return revived with
        {
            MergedFrom = null,
            MergedInto = null,
            Rests = atWork && m.Case.Main?.Clock.Stopped is { } since ? [.. revived.Rests, new Rest(since, m.Now)] : revived.Rests,
            CitizenClock = revived.CitizenClock is { } citizen ? citizen with { Stopped = null, Used = TimeSpan.Zero, RunningSince = citizen.Started } : null,
            Hops = revived.Main is { } main ? Chain.Joined(revived.Hops, main.Unit, m.Now) : revived.Hops,
            Supervisions = [.. revived.Supervisions.Select(s => s is { AnsweredAt: null, Clock.IsStopped: true } ? s with { Clock = RunOn(m, s.Clock) } : s)],
        };
    }

    /// <summary>With what it had used; a clock that ended late stays late.</summary>
    static Clock RunOn(Motion m, Clock clock) =>
        (clock with { Stopped = null, Due = clock.Stopped > clock.Due ? clock.Due : null }).Resume(m.City.Calendar, m.Now);

    static FilingCondition? ConditionOf(Motion m) =>
        m.City.Conditions.Values.Where(c => c.Type == m.Case.Type).MinBy(c => c.Id, StringComparer.Ordinal);

    static bool IsSensitive(Motion m) => m.Case.Type is { } key && m.City.Types.TryGetValue(key, out var type) && type.Sensitive;
}
