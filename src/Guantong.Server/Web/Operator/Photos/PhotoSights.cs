using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evidence;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Shown;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Photos;

/// <summary>A photo of a case before somebody who decides on photos; <see cref="IsPublic"/> is null where it is none that the public could see.</summary>
sealed record PhotoSight(CaseState Case, PhotoHash Photo, bool? IsPublic, ReleaseLine? Decided, bool IsSensitive);

/// <summary>Finds photos for those who cover and release. A photo of a case outside one's sight does not exist.</summary>
static class PhotoSights
{
    public static async Task<PhotoSight?> FindAsync(Seat seat, string number, string hash, HttpContext http)
    {
        var (house, cancel, photo) = (http.RequestServices, http.RequestAborted, new PhotoHash(hash));
        if (!RedactionLaw.MayCover(seat.Actor.Role) || seat.Actor.Person is null || !photo.IsWellFormed) return null;
        if (await house.GetRequiredService<CaseSights>().FindAsync(seat, number, cancel) is not { File: var file }) return null;
        if (!await house.GetRequiredService<CaseGlances>().HoldsPhotoAsync(file.State.Id, photo, cancel)) return null;
        var decided = (await house.GetRequiredService<ReleaseList>().OfCaseAsync(file.State.Id, cancel)).GetValueOrDefault(photo);
        var sensitive = IsSensitive(seat, file.State);
        var ofTheReport = file.State.Filing is { } filing && file.Reports.Any(r => r.OpenedThisCase && r.At <= filing.At && r.Photos.Contains(photo));
        var ofTheWork = file.Steps.Any(s => s.Deed == nameof(FinishWork) && s.Photos.Contains(photo));
        bool? isPublic = ofTheReport || ofTheWork ? ReleaseLaw.IsPublic(decided?.State, file.State.Filing is { PhotosReleased: true }, ofTheReport, sensitive) : null;
        return new PhotoSight(file.State, photo, isPublic, decided, sensitive);
    }

    public static bool IsSensitive(Seat seat, CaseState c) => c.Type is { } type && seat.City.Types.GetValueOrDefault(type) is { Sensitive: true };
}
