using Guantong.Domain.Cases;
using Guantong.Domain.Evidence;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Evidence;

/// <summary>Says in plain words, with the figures, what is known of a photo.</summary>
static class EvidenceWords
{
    public static IReadOnlyList<EvidenceNote> Of(Seat seat, CaseState c, PhotoEvidence? found)
    {
        if (found is null) return [new(seat.Say("evidence.none"), Warns: true)];
        return [new(How(seat, c, found), Warns: false), .. found.Flags.Select(f => new EvidenceNote(Flag(seat, f, found), Warns: f != EvidenceFlag.CameLate))];
    }

    /// <summary>The hint for whoever checks: one line for the place and one for the angle of each photo of the work, and that they decide nothing.</summary>
    public static IReadOnlyList<EvidenceNote> Of(Seat seat, IReadOnlyList<ViewHint> hints, int photos)
    {
        if (hints.Count == 0) return [];
        var notes = new List<EvidenceNote>();
        for (var i = 0; i < hints.Count; i++)
        {
            var (place, angle, which) = (hints[i].Place, hints[i].Angle, photos > 1 ? seat.Say("evidence.nth", ("n", i + 1)) : "");
            notes.Add(new(which + seat.Say($"evidence.place-{place.Answer}", ("far", Math.Round(place.Metres)), ("sure", Math.Round(place.Sure))), place.Answer == Seems.Other));
            notes.Add(new(which + seat.Say($"evidence.angle-{angle.Answer}", ("n", angle.Alike), ("of", angle.Of)), angle.Answer == Seems.Other));
        }
        return [.. notes, new(seat.Say("evidence.only-a-hint"), Warns: false)];
    }

    static string How(Seat seat, CaseState c, PhotoEvidence found)
    {
        var claim = found.Claim;
        var taken = claim.TakenAt is { } at ? seat.Say("evidence.taken", ("time", seat.Moment(at))) : "";
        var far = claim.Place is { } place && c.Point is { } about ? seat.Say("evidence.far", ("far", Math.Round(place.MetresTo(about))), ("metres", Math.Round(claim.Metres ?? 0))) : "";
        var hash = claim.Hash is { } said && said == found.Photo.Value ? seat.Say("evidence.hash") : "";
        return seat.Say(claim.Source == PhotoSource.Live ? "evidence.live" : "evidence.album", ("received", seat.Moment(found.ReceivedAt))) + taken + far + hash;
    }

    static string Flag(Seat seat, EvidenceFlag flag, PhotoEvidence found)
    {
        var minutes = Math.Abs(found.Claim.SecondsAhead ?? 0) / 60;
        var key = flag == EvidenceFlag.ClockWrong && found.Claim.SecondsAhead is { } ahead ? (ahead > 0 ? "evidence.clock-ahead" : "evidence.clock-behind") : $"evidence.flag-{flag}";
        return seat.Say(key, ("why", found.Claim.Why?.Value ?? ""), ("metres", Math.Round(found.Claim.Metres ?? 0)), ("minutes", minutes), ("most", EvidenceLaw.VagueMetres));
    }
}
