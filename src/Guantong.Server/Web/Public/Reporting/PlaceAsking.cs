using Guantong.Domain.Places;
using Guantong.Server.Places.Finding;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>Where a pin lies, as a citizen says it: the spot, and the town it is in. <see cref="Inside"/> is false outside the city.</summary>
public sealed record SpotAnswer(bool Inside, string Spot, string Area, double Lon, double Lat);

/// <summary>A place that the words may mean, with the distance from the pin where there is one.</summary>
public sealed record PlaceHit(string Name, string Area, double Lon, double Lat, int Accuracy, string? Metres);

/// <summary>
/// The city's gazetteer for citizens. Points come in the body of a request and never in an address, so that no log of any machine on the
/// way keeps where somebody stood; nothing that is asked here is kept.
/// </summary>
sealed class PlaceAsking(GazetteerSource source, CityTexts texts)
{
    const int Most = 6;

    public async Task<SpotAnswer> SpotAsync(LonLat at, string language, CancellationToken cancel)
    {
        var address = new AddressSentences(await source.CurrentAsync(cancel), texts, language).Of(at);
        var area = Areas(address.TownshipName, address.CommunityName, language);
        return new SpotAnswer(address.Inside, address.Inside ? address.Spot ?? area : "", address.Inside ? area : "", at.Lon, at.Lat);
    }

    public async Task<IReadOnlyList<PlaceHit>> FindAsync(string words, LonLat? near, PageShell shell, CancellationToken cancel)
    {
        words = words.Trim();
        if (words.Length is 0 or > PlaceFinder.MostWords) return [];
        var city = await source.CurrentAsync(cancel);
        var sentences = new AddressSentences(city, texts, shell.Language);
        // Grids are the office's own ground: nobody in the street knows them.
        return
        [
            .. new PlaceFinder(city, near).Find(words, Most * 2).Where(f => f.Place.Kind != PlaceKind.Grid).Take(Most).Select(f =>
            {
                var spot = sentences.Of(f.Place.At);
                return new PlaceHit(
                    sentences.Name(f.Place), Areas(spot.TownshipName, spot.CommunityName, shell.Language), Math.Round(f.Place.At.Lon, 6), Math.Round(f.Place.At.Lat, 6),
                    (int)Math.Ceiling(f.Place.Accuracy), f.Metres is { } metres ? shell.Say("similar.metres", ("metres", (int)Math.Round(metres))) : null);
            }),
        ];
    }

    static string Areas(string? township, string? community, string language) =>
        string.Join(language == CityTexts.English ? ", " : " ", new[] { township, community }.OfType<string>().Distinct(StringComparer.Ordinal));
}
