namespace Guantong.Domain.Evaluation;

/// <summary>
/// What a case has been through, as far as figures ask: every measure is a question about these marks alone, so that a number
/// and the list behind it cannot disagree. The numbers are stored; a mark is never given another meaning.
/// </summary>
[Flags]
public enum CaseMarks
{
    None = 0,

    /// <summary>立案: filed at some time. It stays filed when it is merged or cancelled afterwards.</summary>
    Filed = 1,

    /// <summary>结案: stands closed now.</summary>
    Closed = 1 << 1,

    /// <summary>在办: still waits for somebody.</summary>
    Open = 1 << 2,

    /// <summary>强制结案: ended by force, which is no closing.</summary>
    Forced = 1 << 3,

    /// <summary>不予受理.</summary>
    Rejected = 1 << 4,

    /// <summary>并案: its reports stand in another case; un-merging takes the mark away.</summary>
    Merged = 1 << 5,

    /// <summary>作废.</summary>
    Cancelled = 1 << 6,

    /// <summary>超时: the time of the main unit of this round ran out, now or before a rework. A paused clock does not run out.</summary>
    Late = 1 << 7,

    /// <summary>申诉成立: the lateness of this round was excused; it stays visible and does not count (standards.md §5.1).</summary>
    Excused = 1 << 8,

    /// <summary>退单: some unit sent it back.</summary>
    Returned = 1 << 9,

    /// <summary>返工: a check failed and the same unit had to work again.</summary>
    Reworked = 1 << 10,

    /// <summary>重办: closed, and sent round again because somebody was dissatisfied.</summary>
    Redone = 1 << 11,

    /// <summary>重开: closed, and opened again by its reporter.</summary>
    Reopened = 1 << 12,

    /// <summary>挂账: a suspension was granted.</summary>
    Suspended = 1 << 13,

    /// <summary>延期: an extension was granted.</summary>
    Extended = 1 << 14,

    RatedSatisfied = 1 << 15,
    RatedFair = 1 << 16,
    RatedDissatisfied = 1 << 17,
    RevisitSatisfied = 1 << 18,
    RevisitFair = 1 << 19,
    RevisitDissatisfied = 1 << 20,

    /// <summary>The reporter was pressed to be content: it counts as dissatisfied.</summary>
    RevisitPressed = 1 << 21,
    RevisitNotReached = 1 << 22,
}
