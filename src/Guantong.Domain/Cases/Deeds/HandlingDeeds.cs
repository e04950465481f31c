using Guantong.Domain.Basics;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases.Deeds;

/// <summary>The crew is done, with evidence where the condition demands it.</summary>
public sealed record FinishWork(Words? Note, LonLat? At, IReadOnlyList<PhotoHash>? Photos) : Deed;

/// <summary>
/// 附卷: what somebody did without a network at a task that was taken away meanwhile. Photos and words stay with the case; it moves
/// nowhere. <see cref="Attempted"/> names the deed that was refused; <see cref="HeldSince"/> is the record time since which the task was theirs.
/// </summary>
public sealed record KeepLateWork([property: Filled] string Attempted, [property: Filled] DateTimeOffset? HeldSince, Words? Note, LonLat? At, IReadOnlyList<PhotoHash>? Photos) : Deed;

/// <summary>反馈: the duty officer confirms; the unit's clock stops here.</summary>
public sealed record PassBack(Words? Note) : Deed;

/// <summary>延期: at most one original limit more; nothing named means exactly that.</summary>
public sealed record AskExtension(TimeLimit? By, Words Reason) : Deed;

/// <summary>The dispatcher decides the first, the centre's leader the second; may grant less than was asked for.</summary>
public sealed record DecideExtension(bool Approved, Words? Reason, TimeLimit? By = null) : Deed;

/// <summary>挂账: with proof, a public reason and an end date.</summary>
public sealed record AskSuspension(DateTimeOffset? Until, Words PublicReason, IReadOnlyList<PhotoHash>? Proof) : Deed;

/// <summary>A leader decides; may grant an earlier end than was asked for.</summary>
public sealed record DecideSuspension(bool Approved, Words? Reason, DateTimeOffset? Until = null) : Deed;

/// <summary>The pause ends: by the centre, or by the clock on its end date.</summary>
public sealed record ResumeCase(Words? Note) : Deed;

/// <summary>核查: somebody of the supervision axis is drawn.</summary>
public sealed record OrderCheck([property: Filled] Draw? Draw) : Deed;

/// <summary>The drawn checker's finding; not passed means rework by the same unit.</summary>
public sealed record RecordCheck(bool Passed, Words Finding, LonLat? At, Words? WhyFar, IReadOnlyList<PhotoHash>? Photos) : Deed;
