using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Guantong.Server.Platform.Http;

/// <summary>X-Forwarded-For and -Proto are believed only from the proxies the operator named (GUANTONG_TRUSTED_PROXIES).</summary>
static class TrustedProxies
{
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder house, string[] proxies)
    {
        if (proxies.Length == 0) return house;
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        // ASP.NET trusts loopback by itself; here nobody is trusted who was not named.
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) headers.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) headers.KnownIPNetworks.Add(network);
            else throw new PlainFailure($"GUANTONG_TRUSTED_PROXIES holds \"{proxy}\", which is neither an address nor a network like 10.0.0.0/8.");
        }
        return house.UseForwardedHeaders(headers);
    }
}
