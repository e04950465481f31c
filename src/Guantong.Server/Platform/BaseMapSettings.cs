using System.Globalization;

namespace Guantong.Server.Platform;

/// <summary>
/// A base map from elsewhere (天地图, a provincial WMTS, any XYZ): this server asks for its tiles and keeps them, so that the key stays
/// here and no browser leaves the origin. Only the host of this one address is ever asked; packs and pages cannot name another.
/// </summary>
public sealed record BaseMapSettings
{
    /// <summary>The address of a tile with {z}, {x}, {y} and, where the service wants one, {key} (GUANTONG_BASE_MAP).</summary>
    public required string Template { get; init; }

    /// <summary>What stands for {key} (GUANTONG_BASE_MAP_KEY). Never sent to a browser, never logged.</summary>
    public string Key { get; init; } = "";

    /// <summary>How its rows are cut (GUANTONG_BASE_MAP_CRS): EPSG:3857 or EPSG:4490.</summary>
    public string Crs { get; init; } = Mercator;

    /// <summary>What people call it (GUANTONG_BASE_MAP_NAME), and whose it is (GUANTONG_BASE_MAP_BY), with its approval number.</summary>
    public string Name { get; init; } = "";
    public string By { get; init; } = "";

    /// <summary>Its deepest level (GUANTONG_BASE_MAP_DEEPEST, 18).</summary>
    public int Deepest { get; init; } = 18;

    /// <summary>How much of the disk its tiles may take (GUANTONG_BASE_MAP_MB, 2048).</summary>
    public int Megabytes { get; init; } = 2048;

    public const string Mercator = "EPSG:3857", Degrees = "EPSG:4490";

    public bool IsInDegrees => Crs == Degrees;

    /// <summary>Where a tile is asked for.</summary>
    public Uri AddressOf(int z, int x, int y) => new(Filled(Template, z, x, y, Uri.EscapeDataString(Key)), UriKind.Absolute);

    public static BaseMapSettings? From(Func<string, string?> variable)
    {
        string Of(string name) => variable($"GUANTONG_BASE_MAP{name}") ?? "";
        int Number(string name, int usual, int least, int most) => Of(name) is not { Length: > 0 } text ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new PlainFailure($"GUANTONG_BASE_MAP{name} is a number from {least} to {most}, not \"{text}\".");
        if (Of("") is not { Length: > 0 } template) return null;
        // The host is written out: what is filled in never decides whom we ask.
        if (!Uri.TryCreate(Filled(template, 1, 1, 1, "k"), UriKind.Absolute, out var one) || one.Scheme is not ("http" or "https") || one.UserInfo.Length > 0
            || one.Authority != (Uri.TryCreate(Filled(template, 2, 3, 2, "q"), UriKind.Absolute, out var two) ? two.Authority : "") || !template.Contains("{z}", StringComparison.Ordinal))
            throw new PlainFailure("GUANTONG_BASE_MAP must be an http or https address of a tile with {z}, {x} and {y} behind its host.");
        return new BaseMapSettings
        {
            Template = template, Key = Of("_KEY"), Name = Of("_NAME"), By = Of("_BY"), Deepest = Number("_DEEPEST", 18, 1, 22), Megabytes = Number("_MB", 2048, 16, 1_000_000),
            Crs = Of("_CRS") switch { "" or Mercator => Mercator, Degrees => Degrees, var other => throw new PlainFailure($"GUANTONG_BASE_MAP_CRS is {Mercator} or {Degrees}, not \"{other}\".") },
        };
    }

    static string Filled(string template, int z, int x, int y, string key) => template
        .Replace("{z}", z.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{x}", x.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{y}", y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal);
}
