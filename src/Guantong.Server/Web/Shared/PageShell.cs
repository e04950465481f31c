using System.Globalization;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Shared;

/// <summary>What every page needs to know of the request it answers: language, type size, the city's face, and how to say and link.</summary>
/// <param name="Asked">The language that the address asked for; null when the browser or the default decided. It stays in every link.</param>
public sealed record PageShell(CityTexts Texts, CityFace City, string Language, string? Asked, bool Large, string Path)
{
    public bool IsEnglish => Language == CityTexts.English;

    public string Say(string key, params (string Name, object? Value)[] args) => Texts.Of(key, Language, args);

    /// <summary>An address of this site that keeps the language and the large type of the page it stands on.</summary>
    public string To(string path) => With(path, Asked);

    /// <summary>The language this page could also speak; its own name for itself is what a reader looks for.</summary>
    public CultureInfo Other => CultureInfo.GetCultureInfo(IsEnglish ? "zh" : "en");

    /// <summary>This page in the other language.</summary>
    public string InOtherLanguage => With(Path, IsEnglish ? CityTexts.Chinese : CityTexts.English);

    public string Time(DateTimeOffset at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and time as a person says them: the day without the year, the time in 24 hours.</summary>
    public string DayTime(DateTimeOffset at) =>
        Local(at).ToString(IsEnglish ? "d MMM HH:mm" : "M月d日 HH:mm", CultureInfo.InvariantCulture);

    public string Day(DateTimeOffset at) =>
        Local(at).ToString(IsEnglish ? "d MMM yyyy" : "yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>A length of time in its two largest units.</summary>
    public string Lasting(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => Say("shared.days-hours", ("days", (int)span.TotalDays), ("hours", span.Hours)),
        { TotalHours: >= 1 } => Say("shared.hours-minutes", ("hours", span.Hours), ("minutes", span.Minutes)),
        _ => Say("shared.minutes", ("minutes", Math.Max(1, (int)span.TotalMinutes))),
    };

    /// <summary>The moment on the city's clocks.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, City.Zone);

    string With(string path, string? language)
    {
        var query = string.Join('&', new[] { language is null ? null : $"lang={language}", Large ? "view=elder" : null }.Where(p => p is not null));
        return query.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
    }
}
