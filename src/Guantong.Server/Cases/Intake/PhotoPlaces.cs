using Guantong.Domain.Places;
using Guantong.Server.Files.Facts;
using Guantong.Server.Places;

namespace Guantong.Server.Cases.Intake;

/// <summary>
/// A report without a place takes the place of its first photo that was taken in this city: a proposal, marked as such, that staff
/// see and may correct when they accept it. A photo taken elsewhere proposes nothing and stands in nobody's way.
/// </summary>
public sealed class PhotoPlaces(PhotoFactsSource facts, LocatorSource places)
{
    public async Task<ReportInput> CompleteAsync(ReportInput input, CancellationToken cancel = default)
    {
        if (input.Point is not null || input.Photos.Count == 0) return input;
        var known = await facts.OfAsync(input.Photos, cancel);
        foreach (var photo in input.Photos)
        {
            if (known.GetValueOrDefault(photo) is { Place: { } place } said && places.Current.Locate(place) is not null)
                return input with { Point = place, CameAs = said.Datum, PlaceFromPhoto = true };
        }
        return input;
    }
}
