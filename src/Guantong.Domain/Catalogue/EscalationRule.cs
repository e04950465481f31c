using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Catalogue;

/// <summary>What sets a rule off.</summary>
public enum EscalationTrigger
{
    /// <summary>The light of whoever holds the case turns yellow.</summary>
    DueSoon,

    /// <summary>It turns red.</summary>
    Overdue,

    /// <summary>A supervision was not answered in time.</summary>
    Unanswered,
}

/// <summary>Whom a rule turns to.</summary>
public enum EscalationTarget
{
    /// <summary>The head of the unit that holds the case.</summary>
    UnitHead,

    /// <summary>The unit that the holding one answers to.</summary>
    LevelAbove,

    /// <summary>The coordinating office.</summary>
    Supervisor,

    /// <summary>The centre's leader.</summary>
    Leader,
}

/// <summary>What a rule does when its moment has come.</summary>
public enum EscalationMeans
{
    Urge,
    Supervise,
    Escalate,
}

/// <summary>
/// One row of <c>escalations.csv</c>: after what, for which cases, whom to turn to, by what means, how often. An empty class,
/// level or urgency holds for all.
/// </summary>
/// <param name="Id">The rule's name: journals and pages name it.</param>
/// <param name="After">How long after the trigger; null is at once.</param>
public sealed record EscalationRule(string Id, EscalationTrigger Trigger, TimeLimit? After, EscalationTarget To, EscalationMeans By)
{
    /// <summary>The citizens' class it holds for.</summary>
    public string? Class { get; init; }

    /// <summary>The level whose cases it holds for.</summary>
    public Level? Level { get; init; }

    /// <summary>Only urgent cases, or only the others.</summary>
    public bool? Urgent { get; init; }

    /// <summary>How long until it is repeated; null is never.</summary>
    public TimeLimit? Every { get; init; }

    /// <summary>How often it fires for one clock at most.</summary>
    public int Most { get; init; } = 1;
}
