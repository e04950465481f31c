using Guantong.Domain.Basics;
using Guantong.Domain.Places;

namespace Guantong.Domain.Evidence;

/// <summary>How a photo came into the phone's hands.</summary>
public enum PhotoSource
{
    /// <summary>Taken by the app's own camera, there and then.</summary>
    Live,

    /// <summary>Chosen from the phone's album, or taken by another app.</summary>
    Album,
}

/// <summary>质询: what the server handed to one person for one case, so that a photo can show that it is not older than that.</summary>
/// <param name="Nonce">What nobody could guess before <paramref name="IssuedAt"/>.</param>
public sealed record PhotoChallenge(Guid Id, CaseId Case, PersonId Person, string Nonce, DateTimeOffset IssuedAt, DateTimeOffset Until);

/// <summary>
/// What a phone says about a photo. All of it is claimed: a phone's clock, place and arithmetic are whatever its owner lets them be.
/// </summary>
public sealed record PhotoClaim(PhotoSource Source)
{
    /// <summary>Why it was not taken live; must be there for <see cref="PhotoSource.Album"/>.</summary>
    public Words? Why { get; init; }

    /// <summary>By the phone's clock.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>How far the phone's clock stood before ours when it sent; below zero when behind, null where it stood right or nobody knows.</summary>
    public int? SecondsAhead { get; init; }

    /// <summary>Where the phone stood, and to how many metres it was sure of that.</summary>
    public LonLat? Place { get; init; }
    public double? Metres { get; init; }

    /// <summary>The SHA-256 that the phone worked out when the photo was taken.</summary>
    public string? Hash { get; init; }
    public Guid? Challenge { get; init; }

    /// <summary>The phone's answer to the challenge: <see cref="EvidenceLaw.ProofOf"/>.</summary>
    public string? Proof { get; init; }
}

/// <summary>Where the case is, and within how many metres of it the photo should have been taken.</summary>
public sealed record EvidencePlace(LonLat? Of, double Within);
