namespace Guantong.Domain.Places;

/// <summary>The names of datums at the doors, as <c>datum=gcj02</c>. Nothing else is understood, and nothing is guessed.</summary>
public static class Datums
{
    static readonly Dictionary<string, Datum> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["cgcs2000"] = Datum.Cgcs2000,
        ["wgs84"] = Datum.Cgcs2000,
        ["wgs-84"] = Datum.Cgcs2000,
        ["gcj02"] = Datum.Gcj02,
        ["gcj-02"] = Datum.Gcj02,
        ["bd09"] = Datum.Bd09,
        ["bd-09"] = Datum.Bd09,
    };

    /// <summary>What a door names when it was given another: the whole list of what it understands.</summary>
    public const string Allowed = "cgcs2000, wgs84, gcj02, bd09";

    /// <summary>Reads a name in any case; nothing at all means CGCS2000. False for anything else.</summary>
    public static bool TryRead(string? name, out Datum datum)
    {
        datum = Datum.Cgcs2000;
        return string.IsNullOrEmpty(name) || ByName.TryGetValue(name, out datum);
    }

    /// <summary>The one name under which a datum is stored and answered.</summary>
    public static string CodeOf(Datum datum) => datum switch
    {
        Datum.Gcj02 => "gcj02",
        Datum.Bd09 => "bd09",
        _ => "cgcs2000",
    };
}
