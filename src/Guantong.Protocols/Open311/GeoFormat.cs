namespace Guantong.Protocols.Open311;

/// <summary>How an answer is spelled: the suffix of the address decides.</summary>
public enum GeoFormat
{
    Xml,
    Json,

    /// <summary>GeoReport Bulk, for lists of requests only.</summary>
    Csv,
}

/// <summary>Suffixes and content types.</summary>
public static class GeoFormats
{
    public const string FormType = "application/x-www-form-urlencoded";

    /// <summary>False for a suffix that is neither xml nor json; letters count in any case.</summary>
    public static bool TryRead(string? suffix, out GeoFormat format)
    {
        format = string.Equals(suffix, "json", StringComparison.OrdinalIgnoreCase) ? GeoFormat.Json : GeoFormat.Xml;
        return format == GeoFormat.Json || string.Equals(suffix, "xml", StringComparison.OrdinalIgnoreCase);
    }

    public static string ContentType(GeoFormat format) => format switch
    {
        GeoFormat.Json => "application/json; charset=utf-8",
        GeoFormat.Csv => "text/csv; charset=utf-8",
        _ => "text/xml; charset=utf-8",
    };

    /// <summary>One document as bytes.</summary>
    public static byte[] Bytes(GeoFormat format, Action<GeoWriter> document)
    {
        using var to = new MemoryStream();
        if (format == GeoFormat.Json)
        {
            using var json = new GeoJsonWriter(to);
            document(json);
        }
        else
        {
            using var xml = new GeoXmlWriter(to);
            document(xml);
        }
        return to.ToArray();
    }
}
