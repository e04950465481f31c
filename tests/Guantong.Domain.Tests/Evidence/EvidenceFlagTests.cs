using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Domain.Places;
using Xunit;

namespace Guantong.Domain.Tests.Evidence;

/// <summary>What is said of a photo that somebody sends as evidence.</summary>
public sealed class EvidenceFlagTests
{
    static readonly DateTimeOffset Ten = new(2026, 5, 13, 2, 0, 0, TimeSpan.Zero);
    static readonly LonLat There = new(118.650, 34.919);
    static readonly PhotoHash Photo = new(new string('a', 64));
    static readonly PersonId Crew = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    static readonly PersonId Other = new(Guid.Parse("00000000-0000-7000-8000-000000000002"));
    static readonly CaseId Case = new(Guid.Parse("00000000-0000-7000-8000-000000000003"));
    static readonly CaseId Elsewhere = new(Guid.Parse("00000000-0000-7000-8000-000000000004"));
    static readonly PhotoChallenge Asked = new(Guid.Parse("00000000-0000-7000-8000-000000000005"), Case, Crew, "n0nce", Ten, Ten + EvidenceLaw.Holds);

    static readonly PhotoClaim Good = new(PhotoSource.Live)
    {
        TakenAt = Ten.AddHours(1), Place = There, Metres = 8, Hash = Photo.Value, Challenge = Asked.Id, Proof = EvidenceLaw.ProofOf("n0nce", Photo.Value),
    };

    static IReadOnlyList<EvidenceFlag> Flags(PhotoClaim claim, DateTimeOffset? at = null, PersonId? by = null, CaseId? about = null, bool used = false, bool known = true) =>
        EvidenceLaw.FlagsOf(claim, new Arrival(Photo, by ?? Crew, about ?? Case, at ?? Ten.AddHours(1.01)), known ? Asked : null, used, new EvidencePlace(There, 200));

    [Fact]
    public void A_photo_taken_live_there_and_in_time_under_its_own_challenge_has_no_flag() => Assert.Empty(Flags(Good));

    [Fact]
    public void A_challenge_that_is_not_there_not_known_anothers_or_for_another_case_is_flagged()
    {
        Assert.Equal([EvidenceFlag.NoChallenge], Flags(Good with { Challenge = null }));
        Assert.Equal([EvidenceFlag.UnknownChallenge], Flags(Good, known: false));
        Assert.Equal([EvidenceFlag.AnothersChallenge], Flags(Good, by: Other));
        Assert.Equal([EvidenceFlag.AnotherCase], Flags(Good, about: Elsewhere));
        Assert.Equal([EvidenceFlag.UsedChallenge], Flags(Good, used: true));
        Assert.Equal([EvidenceFlag.WrongProof], Flags(Good with { Proof = null }));
    }

    [Fact]
    public void What_comes_after_the_end_of_its_challenge_is_late_when_taken_in_time_and_expired_when_not()
    {
        Assert.Equal([EvidenceFlag.CameLate], Flags(Good, at: Ten.AddDays(3)));
        Assert.Equal([EvidenceFlag.ExpiredChallenge], Flags(Good with { TakenAt = Ten.AddHours(25) }, at: Ten.AddDays(3)));
        Assert.Equal([EvidenceFlag.ExpiredChallenge], Flags(Good with { TakenAt = null }, at: Ten.AddDays(3)));
    }

    [Fact]
    public void A_hash_that_differs_and_one_that_is_missing_are_flagged_and_the_proof_goes_by_what_was_claimed()
    {
        var other = new string('b', 64);
        Assert.Equal([EvidenceFlag.HashDiffers], Flags(Good with { Hash = other, Proof = EvidenceLaw.ProofOf("n0nce", other) }));
        Assert.Contains(EvidenceFlag.NoClaimedHash, Flags(Good with { Hash = null }));
    }

    [Fact]
    public void A_clock_that_stands_wrong_or_tells_of_the_future_is_flagged()
    {
        Assert.Equal([EvidenceFlag.ClockWrong], Flags(Good with { SecondsAhead = 86_400, TakenAt = Ten.AddHours(25) }));
        Assert.Equal([EvidenceFlag.ClockWrong], Flags(Good with { TakenAt = Ten.AddHours(2) }));
        Assert.Equal([EvidenceFlag.ClockWrong], Flags(Good with { TakenAt = Ten.AddHours(-1) }));
    }

    [Fact]
    public void A_place_that_is_missing_vague_or_far_is_flagged_and_accuracy_counts_for_whoever_stands_there()
    {
        Assert.Equal([EvidenceFlag.NoPlace], Flags(Good with { Place = null }));
        Assert.Equal([EvidenceFlag.VaguePlace], Flags(Good with { Metres = 400 }));
        Assert.Equal([EvidenceFlag.VaguePlace], Flags(Good with { Metres = null }));
        Assert.Equal([EvidenceFlag.FarFromCase], Flags(Good with { Place = new(118.660, 34.919) }));
        // 230 m away: within 200 m of the case by an accuracy of 50 m.
        Assert.Empty(Flags(Good with { Place = new(118.65252, 34.919), Metres = 50 }));
    }

    [Fact]
    public void The_album_needs_a_reason_and_no_challenge()
    {
        var album = Good with { Source = PhotoSource.Album, Challenge = null, Proof = null };
        Assert.False(EvidenceLaw.IsTaken(album));
        Assert.False(EvidenceLaw.IsTaken(album with { Why = new(" 。 ") }));
        Assert.False(EvidenceLaw.IsTaken(album with { Why = new(new string('长', 201)) }));
        Assert.True(EvidenceLaw.IsTaken(album with { Why = new("相机坏了") }));
        Assert.True(EvidenceLaw.IsTaken(Good));
        Assert.Equal([EvidenceFlag.FromAlbum], Flags(album with { Why = new("相机坏了"), TakenAt = Ten.AddDays(-1) }));
    }
}
