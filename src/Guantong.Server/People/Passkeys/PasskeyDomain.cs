using System.Net;
using Guantong.Server.Platform;
using Microsoft.AspNetCore.Identity;

namespace Guantong.Server.People.Passkeys;

/// <summary>
/// The name that passkeys are bound to. A browser makes none for a bare address, and uses one nowhere but under its name: that is what
/// makes them proof against look-alike pages.
/// </summary>
public sealed class PasskeyDomain(CityOptions options)
{
    /// <summary>The domain for this request; null where the site is visited by an address, or under another name than the configured one.</summary>
    public string? Of(HttpRequest request)
    {
        var host = request.Host.Host;
        if (options.SignIn.PasskeyDomain is { } domain) return IsUnder(host, domain) ? domain : null;
        return host.Length > 0 && !IPAddress.TryParse(host.Trim('[', ']'), out _) ? host : null;
    }

    /// <summary>Where this page stands under a name that can have passkeys; null when only a proxy's owner can give it one.</summary>
    public string? BetterAddress(HttpRequest request) =>
        options.SignIn.PasskeyDomain is { } domain ? $"https://{domain}"
        : IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address) ? $"http://localhost:{request.Host.Port ?? 80}"
        : null;

    /// <summary>The page that answers a challenge must be ours: same host and port, no frame of another's, encrypted unless it is this machine.</summary>
    public ValueTask<bool> IsOursAsync(PasskeyOriginValidationContext page)
    {
        var ours = !page.CrossOrigin && page.TopOrigin is null && Uri.TryCreate(page.Origin, UriKind.Absolute, out var origin)
            && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.Host == "localhost"))
            && string.Equals(origin.Authority, page.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase)
            && Of(page.HttpContext.Request) is { } domain && IsUnder(origin.Host, domain);
        return ValueTask.FromResult(ours);
    }

    static bool IsUnder(string host, string domain) =>
        string.Equals(host, domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
