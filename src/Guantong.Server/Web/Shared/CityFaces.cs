using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Shared;

/// <summary>What the doors show of the city: its name, the warning of a demonstration, the telephone that people answer, its clock.</summary>
public sealed record CityFace(string Name, string? Warning, string Hotline, TimeZoneInfo Zone);

/// <summary>The city's face in a language.</summary>
public sealed class CityFaces(PeopleDirectory people, CityOptions options)
{
    const string Nameless = "贯通 Guantong";

    static readonly char[] Opening = ['（', '('];
    static readonly char[] Closing = ['）', ')', ' '];

    public CityFace Of(string language)
    {
        var title = (language == CityTexts.English ? people.City?.TitleEn : people.City?.Title) is { Length: > 0 } given ? given : people.City?.Title ?? Nameless;
        // A demonstration says so in the brackets of its title: too long for a head, too important to leave out.
        var cut = title.IndexOfAny(Opening);
        return cut < 1
            ? new CityFace(title, null, options.Hotline, people.Zone)
            : new CityFace(title[..cut].TrimEnd(), title[(cut + 1)..].TrimEnd(Closing), options.Hotline, people.Zone);
    }
}
