using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases;

/// <summary>What is put before the law: this deed, on this case, by this actor, in this city, now (UTC).</summary>
public sealed record Motion(CaseState Case, Deed Deed, Actor Actor, CityFacts City, DateTimeOffset Now)
{
    /// <summary>Things outside the law that make an example usable; only examples read them.</summary>
    public Hints Hints { get; init; } = Hints.None;
}

/// <summary>Real things an example may name: an open case nearby to merge into, a photo that was received.</summary>
public sealed record Hints((string Number, CaseId Id, Stage Stage)? MergeTarget, PhotoHash? Photo)
{
    public static readonly Hints None = new(null, null);

    /// <summary>Where the case stands that this one was joined to.</summary>
    public Stage? Survivor { get; init; }
}

/// <summary>The law's answer.</summary>
public abstract record Verdict;

/// <summary>No, and why.</summary>
public sealed record Refused(Refusal Why) : Verdict
{
    /// <summary>The code that screens, API and texts use.</summary>
    public string Code => Refusals.CodeOf(Why);
}

/// <summary>Yes; this is the case afterwards. Its version is not yet raised: the desk does that when it writes.</summary>
public sealed record Granted(CaseState After) : Verdict;

/// <summary>
/// A deed that is open now for somebody, with an example that the law would grant. An example that still misses
/// something from outside (a received photo, a case to merge into) is not <see cref="IsComplete"/>.
/// </summary>
public sealed record OpenDeed(string Name, Deed Example, bool IsComplete);
