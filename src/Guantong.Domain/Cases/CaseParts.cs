using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases;

/// <summary>What was fixed at filing: later changes of catalogue or policy do not touch this case.</summary>
public sealed record Filing(TypeKey Type, string Condition, TimeLimit Limit, string Closing, bool NeedsEvidence, bool CheckDue, bool UnitConfirms, bool WordsReleased, bool PhotosReleased, long Edition, DateTimeOffset At);

/// <summary>
/// A unit that works on the case, with its own clock. <see cref="Line"/> is the chain of units above it that passed the
/// case down, highest first. <see cref="WasOverdue"/> keeps the fact when a rework starts a new clock.
/// </summary>
public sealed record Assignment(UnitId Unit, IReadOnlyList<UnitId> Line, UnitId? Crew, Clock Clock, DateTimeOffset Since, bool Arrived, bool WasOverdue);

/// <summary>A unit that helps the main unit, with its own clock, and whether it is done.</summary>
public sealed record Helper(UnitId Unit, DateTimeOffset Since, DateTimeOffset? DoneAt)
{
    /// <summary>Runs with the main unit's limit from the call for help until the helper is done; pauses with the case.</summary>
    public Clock? Clock { get; init; }
}

/// <summary>How long one holder had the case: the chain that a case shows.</summary>
public sealed record Hop(UnitId Unit, DateTimeOffset From, DateTimeOffset? To);

/// <summary>What a unit may ask for.</summary>
public enum RequestKind
{
    Extension,
    Suspension,
    Reopening,
}

/// <summary>The one request that waits for a decision.</summary>
public sealed record PendingRequest(RequestKind Kind, UnitId? Applicant, DateTimeOffset AskedAt, TimeLimit? By, DateTimeOffset? Until);

/// <summary>挂账: a pause on top of a stage.</summary>
public sealed record Pause(DateTimeOffset Since, DateTimeOffset Until);

/// <summary>A draw of a checker, journalled with everyone who could have been drawn. Nobody drawn means the pool was empty.</summary>
public sealed record Draw(PersonId? Drawn, IReadOnlyList<PersonId> Candidates)
{
    public static readonly Draw Nobody = new(null, []);
}

/// <summary>A verification before filing or a check before closing, and who was drawn for it.</summary>
public sealed record Visit(Draw Draw, DateTimeOffset OrderedAt, bool ByCall, Stage CameFrom);

/// <summary>吹哨: a township or community called a department and keeps the case.</summary>
public sealed record WhistleCall(UnitId Caller, UnitId Called, Clock Clock, DateTimeOffset? ReportedInAt, DateTimeOffset? EndedAt, int? Rating);

/// <summary>督办: an answer is due. No unit means the centre itself answers.</summary>
public sealed record Supervision(int Id, UnitId? Unit, Clock Clock, DateTimeOffset? AnsweredAt)
{
    /// <summary>
    /// Opened because a citizen was pressed to be content: answered by a supervisor or leader, on a closed case too, and never
    /// shown to a unit.
    /// </summary>
    public bool Confidential { get; init; }
}

/// <summary>Time in which the units' clocks rested and then ran on: it delays no escalation that was waiting.</summary>
public sealed record Rest(DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// A rule of escalation that fired: for which clock (<see cref="Escalating.Holder"/>, or the number of a supervision), the how manieth time,
/// whom it turned to and by what; <see cref="Told"/> is the unit, where it turned to one.
/// </summary>
public sealed record FiredRule(string Rule, string Subject, int Nth, DateTimeOffset At, EscalationTarget To, EscalationMeans By, UnitId? Told);

/// <summary>
/// 清零: somebody was dissatisfied. Kept through every further round until somebody is content, or a leader has explained. <see cref="Unit"/> is
/// whose work it was about.
/// </summary>
public sealed record Unsettled(DateTimeOffset Since, UnitId? Unit, bool Pressed);

/// <summary>What came of a call to the reporter.</summary>
public enum RevisitOutcome
{
    Satisfied,
    Fair,
    Dissatisfied,
    NotReached,

    /// <summary>The reporter was pressed to be content: an outcome of its own, told to the leader.</summary>
    Pressed,
}

/// <summary>One call.</summary>
public sealed record RevisitCall(DateTimeOffset At, RevisitOutcome Outcome);

/// <summary>满意, 一般, 不满意.</summary>
public enum Satisfaction
{
    Satisfied,
    Fair,
    Dissatisfied,
}

/// <summary>The reporter's own mark.</summary>
public sealed record Rating(Satisfaction Mark, DateTimeOffset At);

/// <summary>A unit's appeal against having been late; null until decided.</summary>
public sealed record Appeal(UnitId Unit, DateTimeOffset At, bool? Approved);
