namespace Guantong.Domain.Evidence;

/// <summary>What a checker should know of a photo. A flag never refuses and never decides.</summary>
public enum EvidenceFlag
{
    /// <summary>From the album; the reason stands beside it.</summary>
    FromAlbum,

    /// <summary>Live by the app's word, but under no challenge: too long without a network.</summary>
    NoChallenge,

    /// <summary>The challenge was never handed out.</summary>
    UnknownChallenge,

    /// <summary>The challenge was handed to somebody else.</summary>
    AnothersChallenge,

    /// <summary>The challenge was handed out for another case.</summary>
    AnotherCase,

    /// <summary>The challenge had ended when the photo was taken.</summary>
    ExpiredChallenge,

    /// <summary>It came after the challenge had ended; by the phone's own clock it was taken in time.</summary>
    CameLate,

    /// <summary>The challenge stood for the photos of an earlier deed.</summary>
    UsedChallenge,

    /// <summary>The answer to the challenge does not fit.</summary>
    WrongProof,

    /// <summary>The phone worked out no hash of its own.</summary>
    NoClaimedHash,

    /// <summary>What arrived is not what the phone says it took.</summary>
    HashDiffers,

    /// <summary>The phone's clock stood more than two minutes off, or said a time before the challenge or after the receipt.</summary>
    ClockWrong,

    NoPlace,

    /// <summary>The phone was not sure of its place to within 100 m.</summary>
    VaguePlace,

    /// <summary>Taken further from the case than counts as being there, its accuracy considered.</summary>
    FarFromCase,
}
