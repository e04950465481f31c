using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Places;

namespace Guantong.Server.Cases.Search;

/// <summary>A step of a case as the journal holds it, with the words that still exist. Who did it is for staff only.</summary>
public sealed record CaseStep(
    int Seq, DateTimeOffset At, DateTimeOffset? EventAt, string Deed, string Role, PersonId? Actor, UnitId? Unit, Stage From, Stage To, int Round,
    string Data, IReadOnlyDictionary<string, string> Words, IReadOnlyList<PhotoHash> Photos)
{
    /// <summary>How far the clock of the phone stood before ours (behind: below zero); null where it stood right or nobody knows.</summary>
    public int? SecondsAhead { get; init; }
}

/// <summary>One report of a case.</summary>
public sealed record CaseReport(ReportId Id, Channel Channel, DateTimeOffset At, DateTimeOffset? EventAt, string? Description, string? Address, IReadOnlyList<PhotoHash> Photos, bool HasReporter, bool OpenedThisCase)
{
    /// <summary>As of a step.</summary>
    public int? SecondsAhead { get; init; }

    /// <summary>Erased at the reporter's wish: what was said and shown is gone.</summary>
    public bool Erased { get; init; }

    /// <summary>What must not be read in anybody's words: the reporter's names. Never shown.</summary>
    internal IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Where the report says it is; whether that is a photo's word; what the point came in as.</summary>
    public LonLat? Point { get; init; }
    public bool PlaceIsAPhotos { get; init; }
    public Datum CameAs { get; init; }
}

/// <summary>A whole case for staff that may see it.</summary>
public sealed record CaseFile(CaseState State, IReadOnlyList<CaseStep> Steps, IReadOnlyList<CaseReport> Reports);

/// <summary>What everybody may see of a step: no person, no words.</summary>
public sealed record PublicStep(DateTimeOffset At, string Deed, Stage To, int Round, UnitId? Unit);

/// <summary>
/// What everybody may see. Words and photos are there only when they were released at filing, which never happens for a
/// sensitive class. <see cref="Version"/> identifies the answer: caches may keep it by that.
/// </summary>
public sealed record PublicCase(
    CaseState State, IReadOnlyList<PublicStep> Steps, string? Description, string? Address, IReadOnlyList<PhotoHash> Before, IReadOnlyList<PhotoHash> After,
    string? SuspensionReason, string? MergedIntoNumber)
{
    public int Version => State.Version;

    /// <summary>What stood for one of the photos before parts of it were covered: gone for good.</summary>
    public IReadOnlyList<PhotoHash> Replaced { get; init; } = [];
}

/// <summary>What the reporter behind a follow link sees: the public part, the own report in full, and why it ended without being closed.</summary>
public sealed record FollowedCase(PublicCase Case, CaseReport Own, string? EndReason)
{
    /// <summary>The number under which the report came in, and when it was joined to this case; null while it is that case's own.</summary>
    public (string Number, DateTimeOffset At)? JoinedFrom { get; init; }

    /// <summary>Why the last wish to open it again was declined in this round; null when none was.</summary>
    public string? WhyNotReopened { get; init; }

    /// <summary>What a leader answered to somebody's dissatisfaction, the last time.</summary>
    public string? Explanation { get; init; }
}
