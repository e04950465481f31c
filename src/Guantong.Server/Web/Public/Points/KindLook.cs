namespace Guantong.Server.Web.Public.Points;

/// <summary>The drawing and colours of a kind of service point. Eight kinds have their own; whatever else a pack names gets a pin.</summary>
static class KindLook
{
    static readonly Dictionary<string, string> Icons = new(StringComparer.Ordinal)
    {
        ["toilet"] = "toilet", ["park"] = "park", ["market"] = "market", ["fruit-stall"] = "melon", ["repair-stall"] = "wrench", ["barbecue"] = "grill", ["station"] = "house", ["parking"] = "parking",
        ["waste-kiosk"] = "broom",
    };

    public static string IconOf(string kind) => Icons.GetValueOrDefault(kind, "pin");

    /// <summary>The class that gives a tile its colours (services.css).</summary>
    public static string ColourOf(string kind) => Icons.ContainsKey(kind) ? $"k-{kind}" : "k-other";
}
