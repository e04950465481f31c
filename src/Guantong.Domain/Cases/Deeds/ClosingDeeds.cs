using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;

namespace Guantong.Domain.Cases.Deeds;

/// <summary>结案: names the standard closing condition, by the id of the filing condition it belongs to.</summary>
public sealed record CloseCase(string Condition, Words? Note, [property: Filled] bool CanBeCalled = true) : Deed;

/// <summary>回访: a call to the reporter by the centre.</summary>
public sealed record Revisit(RevisitOutcome Outcome, Words? Said) : Deed;

/// <summary>评价: the reporter's own mark, once.</summary>
public sealed record RateCase(Satisfaction Mark, Words? Reason) : Deed;

/// <summary>重办: a new round.</summary>
public sealed record RedoCase(Words Reason) : Deed;

/// <summary>清零: a leader explains why more could not be done; the reporter reads the answer, the reason stays inside.</summary>
public sealed record ExplainCase(Words Reason, Words Answer) : Deed;

/// <summary>The reporter opens the case again.</summary>
public sealed record ReopenCase(Words Reason) : Deed;

/// <summary>Where a city decides reopenings: no, with a reason the citizen can read.</summary>
public sealed record DeclineReopening(Words Reason) : Deed;

/// <summary>作废.</summary>
public sealed record CancelCase(Words Reason) : Deed;

/// <summary>强制结案: never counts as closed.</summary>
public sealed record ForceClose(Words Reason) : Deed;

/// <summary>The unit says that being late was not its doing; once, after closing.</summary>
public sealed record AppealOverdue(Words Reason, IReadOnlyList<PhotoHash>? Proof) : Deed;

/// <summary>Approved: exempt in figures; the fact stays visible.</summary>
public sealed record DecideAppeal(bool Approved, Words Reason) : Deed;

/// <summary>催办.</summary>
public sealed record UrgeCase(Words? Note) : Deed;

/// <summary>督办: an answer is due.</summary>
public sealed record SuperviseCase(Words Demand) : Deed;

/// <summary>The answer to a supervision.</summary>
public sealed record AnswerSupervision(int Supervision, Words Answer) : Deed;

/// <summary>By the clock: a rule of escalation fires. Names which, so that a timer that is worked twice fires once; without a name the next one.</summary>
public sealed record EscalateOverdue([property: Filled] string? Rule = null, [property: Filled] EscalationTarget? To = null, [property: Filled] EscalationMeans? By = null) : Deed;
