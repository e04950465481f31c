using System.Globalization;

namespace Guantong.Protocols.Open311;

/// <summary>The dates of GeoReport: the W3C subset of ISO 8601 with a zone, which is mandatory.</summary>
public static class GeoDates
{
    // A plus sign in an address line arrives as a blank, so "2026-01-02T03:04:05 08:00" means +08:00.
    static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a moment; false without a zone, without a time, or when there is no such day.</summary>
    public static bool TryRead(string? text, out DateTimeOffset at)
    {
        at = default;
        if (text is null || text.Length > 40) return false;
        var clean = text.Trim();
        if (clean.LastIndexOf(' ') is > 10 and var blank) clean = string.Concat(clean.AsSpan(0, blank), "+", clean.AsSpan(blank + 1));
        if (!HasZone(clean)) return false;
        return DateTimeOffset.TryParseExact(clean, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out at);
    }

    /// <summary>Seconds and the zone of the value: <c>2026-05-13T10:00:00+08:00</c>, <c>Z</c> for UTC.</summary>
    public static string Write(DateTimeOffset at) => at.Offset == TimeSpan.Zero
        ? at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // K accepts nothing at all; a moment without a zone would be read in the zone of the machine.
    static bool HasZone(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
