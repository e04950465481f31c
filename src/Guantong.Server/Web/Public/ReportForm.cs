using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>
/// What a citizen typed, as it was typed: a refused form shows it again. <see cref="Key"/> is made for one form and
/// makes a double submit one case. <see cref="Kept"/> are photos that are on the server already.
/// </summary>
public sealed record ReportForm
{
    public const int MostPhotos = 6;
    public const int MostWords = 2000;
    const int MostPlace = 200;

    public required string Key { get; init; }
    public string Class { get; init; } = "";
    public string Lon { get; init; } = "";
    public string Lat { get; init; } = "";
    public string Accuracy { get; init; } = "";
    public string Place { get; init; } = "";
    public string Words { get; init; } = "";
    public string Name { get; init; } = "";
    public string Phone { get; init; } = "";
    public IReadOnlyList<string> Kept { get; init; } = [];

    public static ReportForm Read(IFormCollection form, Func<Guid> newKey)
    {
        string Text(string name) => CaseJson.Clean(form[name].ToString()).Trim();
        return new ReportForm
        {
            Key = Guid.TryParse(Text("key"), out var key) ? key.ToString("D") : newKey().ToString("D"),
            Class = Text("class"),
            Lon = Text("lon"),
            Lat = Text("lat"),
            Accuracy = Text("accuracy"),
            Place = Text("place"),
            Words = Text("words"),
            Name = Text("name"),
            Phone = Text("phone"),
            Kept = [.. form["photo"].Where(h => h is not null && new PhotoHash(h).IsWellFormed).Select(h => h!).Distinct(StringComparer.Ordinal).Take(MostPhotos)],
        };
    }

    /// <summary>The device's place, or null: a broken or empty one is as good as none.</summary>
    public LonLat? Point =>
        double.TryParse(Lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon)
        && double.TryParse(Lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat)
        && new LonLat(lon, lat) is { IsWellFormed: true } point ? point : null;

    /// <summary>What must be put right before this can be sent: as little as possible.</summary>
    public IEnumerable<Mistake> Mistakes(PageShell shell)
    {
        if (Point is null && Place.Length == 0 && Words.Length == 0)
            yield return new Mistake("words", shell.Say("public.wrong-empty"));
        if (Words.Length > MostWords)
            yield return new Mistake("words", shell.Say("public.wrong-words", ("most", MostWords), ("over", Words.Length - MostWords)));
        if (Place.Length > MostPlace)
            yield return new Mistake("place", shell.Say("public.wrong-place", ("most", MostPlace)));
        if (Name.Length > ReportInput.MostName)
            yield return new Mistake("name", shell.Say("public.wrong-name", ("most", ReportInput.MostName)));
        if (Phone.Length > 0 && (Phone.Length > ReportInput.MostPhone || !LooksLikePhone(Phone)))
            yield return new Mistake("phone", shell.Say("public.wrong-phone"));
    }

    static bool LooksLikePhone(string text) =>
        text.Count(char.IsAsciiDigit) is >= 5 and <= 15 && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')');
}
