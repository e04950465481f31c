using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Files;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>
/// What a citizen typed, as it was typed: a refused form shows it again. <see cref="Key"/> is made for one form and
/// makes a double submit one case. <see cref="Kept"/> are photos that are on the server already.
/// </summary>
public sealed record ReportForm
{
    public const int MostWords = 2000;
    const int MostPlace = 200;

    public required string Key { get; init; }
    public string Class { get; init; } = "";

    /// <summary>One of the guesses under the tile, as <c>standard:kind:code</c>.</summary>
    public string Type { get; init; } = "";
    public string Lon { get; init; } = "";
    public string Lat { get; init; } = "";
    public string Accuracy { get; init; } = "";

    /// <summary>What Lon and Lat refer to, as the bridge that found them says; empty for the browser's own.</summary>
    public string Datum { get; init; } = "";

    /// <summary>What the device itself answered in, where the page has converted it already.</summary>
    public string Came { get; init; } = "";
    public string Place { get; init; } = "";
    public string Words { get; init; } = "";
    public string Name { get; init; } = "";
    public string Phone { get; init; } = "";

    /// <summary>The handling unit may write through the product. Never ticked beforehand: consent is given, not assumed.</summary>
    public bool Relay { get; init; }
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What the phone's clock said when send was pressed, and when it was sent; null for a form without script.</summary>
    public DeviceTime? Pressed { get; init; }

    public static ReportForm Read(IFormCollection form, Func<Guid> newKey)
    {
        string Text(string name) => CaseJson.Clean(form[name].ToString()).Trim();
        return new ReportForm
        {
            Key = Guid.TryParse(Text("key"), out var key) ? key.ToString("D") : newKey().ToString("D"),
            Class = Text("class"),
            Type = Text("type"),
            Came = Text("came"),
            Lon = Text("lon"),
            Lat = Text("lat"),
            Accuracy = Text("accuracy"),
            Datum = Text("datum"),
            Place = Text("place"),
            Words = Text("words"),
            Name = Text("name"),
            Phone = Text("phone"),
            Relay = form["relay"] == "yes",
            Kept = [.. form["photo"].Where(h => h is not null && new PhotoHash(h).IsWellFormed).Select(h => h!).Distinct(StringComparer.Ordinal).Take(PhotoHash.MostAtOnce)],
        };
    }

    /// <summary>The same with the place that its address brought; one that cannot be understood is left out.</summary>
    public ReportForm At(IQueryCollection address)
    {
        string Text(string name) => CaseJson.Clean(address[name].ToString()).Trim();
        var there = this with { Lon = Text("lon"), Lat = Text("lat"), Datum = Text("datum"), Accuracy = Text("accuracy") is { Length: <= 6 } metres && metres.All(char.IsAsciiDigit) ? metres : "" };
        return there.Point is null ? this : there;
    }

    /// <summary>The device's place in CGCS2000, or null: a broken or empty one is as good as none.</summary>
    public LonLat? Point => CameAs is { } datum ? PointText.Read(Lon, Lat, datum) : null;

    /// <summary>What the place came in as; null for a datum that nobody here knows.</summary>
    public Datum? CameAs => Datums.TryRead(Datum, out var datum) ? datum : null;

    /// <summary>What is kept as the datum of the report: that of the device, whoever has converted it.</summary>
    public Datum? KeptDatum => Point is null ? null : CameAs is { } named && named != Domain.Places.Datum.Cgcs2000 ? named : Datums.TryRead(Came, out var came) && came != Domain.Places.Datum.Cgcs2000 ? came : null;

    /// <summary>What must be put right before this can be sent: as little as possible.</summary>
    /// <param name="photoHasPlace">A photo that knows where it was taken is as good as a place.</param>
    public IEnumerable<Mistake> Mistakes(PageShell shell, bool photoHasPlace)
    {
        if (CameAs is null && Lon.Length > 0)
            yield return new Mistake("place", shell.Say("public.wrong-datum", ("datum", Datum.Length > 20 ? Datum[..20] : Datum), ("allowed", Datums.Allowed)));
        else if (Point is null && Place.Length == 0 && Words.Length == 0 && !photoHasPlace)
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
