using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evaluation;

namespace Guantong.Server.Insight.Results;

/// <summary>A step of the journal with the few members that figures ask for.</summary>
public sealed record ResultStep(string Deed, Stage To, DateTimeOffset At, string? Says);

/// <summary>
/// What one case adds to the figures, told from its journal and from the state that the journal's last row vouches for by its
/// hash (clocks stand there only). The same journal always gives the same row: so the table can be made again and compared.
/// </summary>
/// <remarks>
/// Merged: the case stays reported (and filed, if it was), but is neither closed nor due; un-merged it counts as if it had never been.
/// Redone or reopened: it is open again and counts as closed only when it is closed again; that it went round stays marked.
/// Lateness, unit and appeal are those of the round that runs or ended last, as the law keeps them.
/// </remarks>
public sealed record CaseResult(CaseState Case, CaseMarks Marks, DateOnly Month)
{
    const char Between = '\n';

    /// <summary>Deeds that the marks are read from.</summary>
    public static readonly string[] Deeds =
    [
        nameof(FileCase), nameof(ReturnCase), nameof(RecordCheck), nameof(RedoCase), nameof(ReopenCase), nameof(DecideSuspension), nameof(DecideExtension), nameof(RateCase), nameof(Revisit),
    ];

    public DateTimeOffset? FiledAt { get; private init; }
    public int Returns { get; private init; }
    public int Reworks { get; private init; }

    public string Division => Case.Division?.Value ?? "";
    public string Class => Case.CitizenClass ?? "";
    public string Type => Case.Type?.ToString() ?? "";
    public string Unit => Case.Main?.Unit.Value ?? "";

    /// <summary>Units that passed the case down, in one text: arrays of arrays do not travel well.</summary>
    public string Line => string.Join(Between, Case.Main?.Line.Select(u => u.Value) ?? []);

    /// <summary>The moment after which a running clock is late; null when it has stopped, rests, or nobody works.</summary>
    public DateTimeOffset? LateFrom => Case.Main is { WasOverdue: false, Clock: { IsStopped: false, Due: { } due } } ? due : null;

    public int? UnitSeconds => Case.Stage == Stage.Closed && Case.Main is { } main ? (int)main.Clock.Used.TotalSeconds : null;

    public int? CitySeconds => Case is { Stage: Stage.Closed, ClosedAt: { } closed } ? (int)(closed - Case.ReportedAt).TotalSeconds : null;

    /// <summary>One in sixteen, by the last random digit of the id.</summary>
    public bool IsSample => Case.Id.Value.ToString("N")[^1] == '0';

    /// <param name="steps">The steps of <see cref="Deeds"/>, in order, no newer than the state.</param>
    public static CaseResult Of(CaseState c, IReadOnlyList<ResultStep> steps, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(c.ReportedAt, zone);
        return new CaseResult(c, steps.Aggregate(OfState(c), (marks, step) => marks | OfStep(step)), new DateOnly(local.Year, local.Month, 1))
        {
            FiledAt = steps.FirstOrDefault(s => s.Deed == nameof(FileCase))?.At,
            Returns = steps.Count(s => s.Deed == nameof(ReturnCase)),
            Reworks = steps.Count(s => OfStep(s) == CaseMarks.Reworked),
        };
    }

    static CaseMarks OfState(CaseState c)
    {
        var late = c.Main is { } main && (main.WasOverdue || main.Clock.Stopped > main.Clock.Due);
        return EndOf(c.Stage) | (late ? CaseMarks.Late : CaseMarks.None) | (c.Appeal is { Approved: true } ? CaseMarks.Excused : CaseMarks.None);
    }

    static CaseMarks EndOf(Stage stage) => stage switch
    {
        Stage.Closed => CaseMarks.Closed,
        Stage.Rejected => CaseMarks.Rejected,
        Stage.Merged => CaseMarks.Merged,
        Stage.Cancelled => CaseMarks.Cancelled,
        Stage.ForceClosed => CaseMarks.Forced,
        _ => CaseMarks.Open,
    };

    static CaseMarks OfStep(ResultStep step) => (step.Deed, step.Says) switch
    {
        (nameof(FileCase), _) => CaseMarks.Filed,
        (nameof(ReturnCase), _) => CaseMarks.Returned,
        (nameof(RecordCheck), not "true") => CaseMarks.Reworked,
        (nameof(RedoCase), _) => CaseMarks.Redone,
        // Where the centre decides, asking alone opens nothing.
        (nameof(ReopenCase), _) when step.To == Stage.Accepted => CaseMarks.Reopened,
        (nameof(DecideSuspension), "true") => CaseMarks.Suspended,
        (nameof(DecideExtension), "true") => CaseMarks.Extended,
        (nameof(RateCase), nameof(Satisfaction.Satisfied)) => CaseMarks.RatedSatisfied,
        (nameof(RateCase), nameof(Satisfaction.Fair)) => CaseMarks.RatedFair,
        (nameof(RateCase), nameof(Satisfaction.Dissatisfied)) => CaseMarks.RatedDissatisfied,
        (nameof(Revisit), nameof(RevisitOutcome.Satisfied)) => CaseMarks.RevisitSatisfied,
        (nameof(Revisit), nameof(RevisitOutcome.Fair)) => CaseMarks.RevisitFair,
        (nameof(Revisit), nameof(RevisitOutcome.Dissatisfied)) => CaseMarks.RevisitDissatisfied,
        (nameof(Revisit), nameof(RevisitOutcome.Pressed)) => CaseMarks.RevisitPressed,
        (nameof(Revisit), nameof(RevisitOutcome.NotReached)) => CaseMarks.RevisitNotReached,
        _ => CaseMarks.None,
    };
}
