namespace Guantong.Server.Web.Shared.Codes;

/// <summary>Addresses of a shop's two pages: what everybody reads who scans the door, and what only the owner's half of the certificate opens.</summary>
static class ShopPaths
{
    public static string Door(string shop) => $"/shop/{Uri.EscapeDataString(shop)}";

    public static string Own(string shop, string secret) => $"{Door(shop)}/{secret}";
}
