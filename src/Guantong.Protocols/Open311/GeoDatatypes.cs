using System.Globalization;

namespace Guantong.Protocols.Open311;

/// <summary>The six kinds of answers, by the names the specification gives them, and what each accepts.</summary>
public static class GeoDatatypes
{
    static readonly string[] Names = ["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"];

    public static IReadOnlyList<string> All => Names;

    public static string NameOf(GeoDatatype datatype) => Names[(int)datatype];

    /// <summary>False for a name the specification does not know.</summary>
    public static bool TryRead(string? name, out GeoDatatype datatype)
    {
        var at = Array.IndexOf(Names, name);
        datatype = (GeoDatatype)Math.Max(at, 0);
        return at >= 0;
    }

    public static bool IsList(GeoDatatype datatype) => datatype is GeoDatatype.SingleValueList or GeoDatatype.MultiValueList;

    /// <summary>Whether an answer is of its kind; for lists, whether it is one of the keys.</summary>
    public static bool Accepts(GeoAttribute attribute, string answer) => attribute.Datatype switch
    {
        GeoDatatype.Number => double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number),
        GeoDatatype.Datetime => GeoDates.TryRead(answer, out _),
        GeoDatatype.SingleValueList or GeoDatatype.MultiValueList => attribute.Values.Any(v => v.Key == answer),
        _ => true,
    };
}
