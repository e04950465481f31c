using System.Net;
using System.Net.Sockets;

namespace Guantong.Server.Platform.Http;

/// <summary>Who calls, as far as limits count: an address, or for IPv6 the /64 that one household owns.</summary>
public static class Callers
{
    const int HouseholdBytes = 8;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, HouseholdBytes))
            : address.ToString();
    }
}
