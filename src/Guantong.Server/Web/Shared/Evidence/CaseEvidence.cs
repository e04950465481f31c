using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files.Covers;
using Guantong.Server.Files.Facts;
using Guantong.Server.Files.Looks;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Evidence;

/// <summary>A line beside a photo, in plain words with its figures.</summary>
public sealed record EvidenceNote(string Text, bool Warns);

/// <summary>What two photos, before and after, seem to be.</summary>
public sealed record ViewHint(PhotoHash Before, PhotoHash After, SamePlace Place, SameAngle Angle);

/// <summary>What this seat may know of the photos of a case: how they came, what is open about them, and the hint for whoever checks.</summary>
public sealed record EvidenceModel(IReadOnlyDictionary<PhotoHash, IReadOnlyList<EvidenceNote>> Notes, IReadOnlyList<EvidenceNote> Hints, IReadOnlyDictionary<PhotoHash, Cover> Covers)
{
    public static readonly EvidenceModel None = new(new Dictionary<PhotoHash, IReadOnlyList<EvidenceNote>>(), [], new Dictionary<PhotoHash, Cover>());

    public IReadOnlyList<EvidenceNote> Of(PhotoHash photo) => Notes.GetValueOrDefault(photo, []);

    public int VersionOf(PhotoHash photo) => Covers.GetValueOrDefault(photo)?.Version ?? 0;
}

/// <summary>Gathers what is known of a case's photos, for every page that shows them to staff.</summary>
sealed class CaseEvidence(EvidenceRows rows, PhotoFactsSource facts, Views views, Covering covers)
{
    /// <summary>Deeds whose photos should have been taken there and then.</summary>
    static readonly string[] OfTheWork = [nameof(Arrive), nameof(FinishWork), nameof(HelperDone), nameof(KeepLateWork)];
    static readonly string[] OfTheCheck = [nameof(RecordVerification), nameof(RecordCheck)];

    /// <summary>Who checks, and who answers for that: the hint is theirs, and so is what is open about a checker's own photos.</summary>
    public static bool MayCompare(Role role) => role is Role.Checker or Role.Auditor || role.IsOfTheCentre();

    static bool MaySeeFlags(Role role) => MayCompare(role) || role == Role.Crew || role.IsUnitOfficer();

    public async Task<EvidenceModel> OfAsync(Seat seat, CaseFile file, CancellationToken cancel)
    {
        var reported = file.Reports.SelectMany(r => r.Photos).Distinct().ToList();
        var steps = file.Steps.Where(s => s.Photos.Count > 0 && s.Deed != nameof(ReceiveReport)).ToList();
        var all = reported.Union(steps.SelectMany(s => s.Photos)).ToList();
        var covered = await covers.OfAsync(all, cancel);
        var role = seat.Actor.Role;
        if (!MaySeeFlags(role) || steps.Count == 0) return EvidenceModel.None with { Covers = covered };
        var known = await rows.OfCaseAsync(file.State.Id, cancel);
        var notes = new Dictionary<PhotoHash, IReadOnlyList<EvidenceNote>>();
        foreach (var step in steps.Where(s => OfTheWork.Contains(s.Deed) || (OfTheCheck.Contains(s.Deed) && MayCompare(role))))
            foreach (var photo in step.Photos) notes[photo] = EvidenceWords.Of(seat, file.State, known.GetValueOrDefault(photo));
        var after = steps.LastOrDefault(s => s.Deed == nameof(FinishWork) && s.Round == file.State.Round)?.Photos ?? [];
        var hints = MayCompare(role) ? await HintsAsync(file.State, reported, after, known, cancel) : [];
        return new(notes, EvidenceWords.Of(seat, hints, after.Count), covered);
    }

    /// <summary>Each photo of the work beside the photo of the report that it looks most like.</summary>
    async Task<IReadOnlyList<ViewHint>> HintsAsync(CaseState c, IReadOnlyList<PhotoHash> before, IReadOnlyList<PhotoHash> after, IReadOnlyDictionary<PhotoHash, PhotoEvidence> known, CancellationToken cancel)
    {
        if (before.Count == 0 || after.Count == 0) return [];
        PhotoHash[] all = [.. before.Union(after)];
        var (seen, said) = (await views.OfAsync(all, cancel), await facts.OfAsync(all, cancel));
        return [.. after.Select(a => before.Select(b => Hint(b, a)).MaxBy(h => h.Angle.Of == 0 ? 0 : (double)h.Angle.Alike / h.Angle.Of)!)];

        ViewHint Hint(PhotoHash b, PhotoHash a) => new(b, a, SamePlace.Of(OfPhoto(b) ?? (c.Point is { } point ? new SurePlace(point, null) : null), OfClaim(a) ?? OfPhoto(a)), Views.Compare(seen, b, a));
        SurePlace? OfPhoto(PhotoHash p) => said.GetValueOrDefault(p) is { Place: { } place } found ? new SurePlace(place, found.Metres) : null;
        SurePlace? OfClaim(PhotoHash p) => known.GetValueOrDefault(p) is { Claim: { Place: { } place } claim } ? new SurePlace(place, claim.Metres) : null;
    }
}
