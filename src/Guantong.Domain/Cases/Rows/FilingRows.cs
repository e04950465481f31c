using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
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
            .Example(m => ConditionOf(m) is { } condition ? new(condition.Id, ReleaseWords: !IsSensitive(m), ReleasePhotos: !IsSensitive(m), null) : null),

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
            .Then((m, _) => Revived(m))
            .Example(_ => new((Basics.Words?)null)).Done),

        .. Stages.Open.Select(at => Row.Of<GainReports>(at, at, Role.Product)
            .Then((m, d) => m.Case with { Reports = m.Case.Reports + d.Count }).Done),

        .. Stages.All.Select(at => Row.Of<LoseReports>(at, at, Role.Product)
            .Then((m, d) => m.Case with { Reports = m.Case.Reports - d.Count }).Done),
    ];

    static CaseState File(Motion m, FileCase d)
    {
        var condition = m.City.Conditions[d.Condition];
        var limit = condition.LimitFor(m.Case.Division is { } place ? m.City.AreaClassOf(place) : 'C');
        var may = !IsSensitive(m);
        return m.Case with
        {
            Filing = new Filing(condition.Type, condition.Id, limit, condition.Closing, condition.NeedsEvidence,
                m.City.Policy.CheckBeforeClosing, m.City.Policy.UnitConfirms, d.ReleaseWords && may, d.ReleasePhotos && may, m.City.Edition, m.Now),
        };
    }

    /// <summary>Merging stopped every clock; un-merging lets them run on from where they stood.</summary>
    static CaseState Revived(Motion m) => m.Case with
    {
        MergedFrom = null,
        MergedInto = null,
        CitizenClock = m.Case.CitizenClock is { } citizen ? (citizen with { Stopped = null }).Resume(m.City.Calendar, m.Now) : null,
        Main = m.Case.Main is { } main && m.Case.MergedFrom is Stage.Dispatched or Stage.Handling or Stage.Finished
            ? m.Case.Main! with { Clock = (m.Case.Main.Clock with { Stopped = null }).Resume(m.City.Calendar, m.Now) }
            : m.Case.Main,
    };

    static FilingCondition? ConditionOf(Motion m) =>
        m.City.Conditions.Values.Where(c => c.Type == m.Case.Type).MinBy(c => c.Id, StringComparer.Ordinal);

    static bool IsSensitive(Motion m) => m.Case.Type is { } key && m.City.Types.TryGetValue(key, out var type) && type.Sensitive;
}
