using Guantong.Domain.Cases;

namespace Guantong.Server.Cases.Search;

/// <summary>What lists of supervision, revisits and the clearing list ask: see the columns of migration 0039.</summary>
public enum Press
{
    None,

    /// <summary>The citizen's clock has run out.</summary>
    Citizen,

    /// <summary>An answer to supervision is owed.</summary>
    Answer,

    /// <summary>A rule of escalation turned to somebody for the clock that runs.</summary>
    Told,

    /// <summary>The reporter is to be called, now or at a later hour.</summary>
    CallNow,
    CallLater,

    /// <summary>Somebody's dissatisfaction is neither settled nor explained.</summary>
    Unsettled,

    /// <summary>Somebody was pressed to be content, and nobody has answered for it.</summary>
    Pressed,
}

/// <summary>The moments by which pressing lists go; a confidential one is never shown, only asked.</summary>
public sealed record PressFacts(DateTimeOffset? CitizenDue, DateTimeOffset? AnswerDue, DateTimeOffset? RevisitAt, DateTimeOffset? UnsettledSince, DateTimeOffset? PressedDue, bool Told)
{
    public static readonly PressFacts None = new(null, null, null, null, null, false);

    public DateTimeOffset? MomentOf(Press press) => press switch
    {
        Press.Citizen => CitizenDue,
        Press.Answer => AnswerDue,
        Press.CallNow or Press.CallLater => RevisitAt,
        Press.Unsettled => UnsettledSince,
        Press.Pressed => PressedDue,
        _ => null,
    };

    public bool Holds(Press press, Stage stage, DateTimeOffset now) => press switch
    {
        Press.Citizen => stage.IsOpen() && CitizenDue < now,
        Press.Told => Told,
        Press.CallNow => RevisitAt <= now,
        Press.CallLater => RevisitAt > now,
        _ => MomentOf(press) is not null,
    };
}
