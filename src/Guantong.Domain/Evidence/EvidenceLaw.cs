using System.Security.Cryptography;
using System.Text;
using Guantong.Domain.Basics;
using Guantong.Domain.Places;

namespace Guantong.Domain.Evidence;

/// <summary>
/// What is said of a photo that somebody sends as evidence. Nothing is refused but a photo from the album without a reason: whoever
/// stood in a cellar without a network must not lose what was done there.
/// </summary>
public static class EvidenceLaw
{
    /// <summary>How long a challenge holds: a day's work, so that what was taken without a network is still covered in the evening.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromHours(24);

    /// <summary>A task pack brings a new challenge as soon as the old one holds no longer than this.</summary>
    public static readonly TimeSpan RenewedBefore = TimeSpan.FromHours(12);

    /// <summary>A place that is sure to no more than this, in metres, proves nothing.</summary>
    public const double VagueMetres = 100;

    public const int LeastReason = 2;
    public const int MostReason = 200;

    /// <summary>Clocks of phones run a little wrong; less than this is nobody's fault.</summary>
    static readonly TimeSpan Drift = TimeSpan.FromMinutes(2);

    /// <summary>False where the photo comes from the album and nobody says why.</summary>
    public static bool IsTaken(PhotoClaim claim) =>
        claim.Source == PhotoSource.Live || (claim.Why is { AreEmpty: false } why && why.Value.Trim().Length is >= LeastReason and <= MostReason);

    /// <summary>What the phone answers to a challenge: SHA-256 over <c>nonce:hash</c> in lower-case hexadecimal digits.</summary>
    public static string ProofOf(string nonce, string hash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{nonce}:{hash}")));

    /// <summary>The flags of a photo as it arrives; in the order of <see cref="EvidenceFlag"/>.</summary>
    /// <param name="challenge">What the claim's challenge is on our books; null where there is none of that id.</param>
    /// <param name="usedBefore">It stood for photos of a deed that is done already.</param>
    public static IReadOnlyList<EvidenceFlag> FlagsOf(PhotoClaim claim, Arrival arrival, PhotoChallenge? challenge, bool usedBefore, EvidencePlace place)
    {
        var flags = new SortedSet<EvidenceFlag>();
        if (claim.Source == PhotoSource.Album) flags.Add(EvidenceFlag.FromAlbum);
        else flags.UnionWith(OfChallenge(claim, arrival, challenge, usedBefore));
        if (claim.Hash is null) flags.Add(EvidenceFlag.NoClaimedHash);
        else if (!string.Equals(claim.Hash, arrival.Hash.Value, StringComparison.OrdinalIgnoreCase)) flags.Add(EvidenceFlag.HashDiffers);
        if (ClockIsWrong(claim, arrival, challenge)) flags.Add(EvidenceFlag.ClockWrong);
        if (OfPlace(claim, place) is { } wrong) flags.Add(wrong);
        return [.. flags];
    }

    static IEnumerable<EvidenceFlag> OfChallenge(PhotoClaim claim, Arrival arrival, PhotoChallenge? challenge, bool usedBefore)
    {
        if (claim.Challenge is null) return [EvidenceFlag.NoChallenge];
        if (challenge is null) return [EvidenceFlag.UnknownChallenge];
        var flags = new List<EvidenceFlag>();
        if (challenge.Person != arrival.By) flags.Add(EvidenceFlag.AnothersChallenge);
        if (challenge.Case != arrival.Case) flags.Add(EvidenceFlag.AnotherCase);
        if (usedBefore) flags.Add(EvidenceFlag.UsedChallenge);
        if (arrival.At > challenge.Until) flags.Add(OurTimeOf(claim) is { } taken && taken <= challenge.Until ? EvidenceFlag.CameLate : EvidenceFlag.ExpiredChallenge);
        if (!string.Equals(claim.Proof, ProofOf(challenge.Nonce, claim.Hash ?? ""), StringComparison.OrdinalIgnoreCase)) flags.Add(EvidenceFlag.WrongProof);
        return flags;
    }

    static bool ClockIsWrong(PhotoClaim claim, Arrival arrival, PhotoChallenge? challenge) =>
        claim.SecondsAhead is not null
        || (OurTimeOf(claim) is { } taken && (taken > arrival.At + Drift || (claim.Source == PhotoSource.Live && challenge is not null && taken < challenge.IssuedAt - Drift)));

    /// <summary>When it was taken by the phone's word, told in our time.</summary>
    static DateTimeOffset? OurTimeOf(PhotoClaim claim) => claim.TakenAt is { } taken ? taken - TimeSpan.FromSeconds(claim.SecondsAhead ?? 0) : null;

    static EvidenceFlag? OfPlace(PhotoClaim claim, EvidencePlace place)
    {
        if (claim.Place is not { IsWellFormed: true } at) return EvidenceFlag.NoPlace;
        if (claim.Metres is not { } metres || metres > VagueMetres) return EvidenceFlag.VaguePlace;
        return place.Of is { } about && at.MetresTo(about) > place.Within + metres ? EvidenceFlag.FarFromCase : null;
    }
}

/// <summary>What we know ourselves: which bytes came, from whom, about which case, when.</summary>
public sealed record Arrival(PhotoHash Hash, PersonId By, CaseId Case, DateTimeOffset At);
