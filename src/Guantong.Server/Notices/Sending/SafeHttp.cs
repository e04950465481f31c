using System.Net;
using System.Net.Sockets;
using Guantong.Server.Platform;

namespace Guantong.Server.Notices.Sending;

/// <summary>
/// Requests whose address comes from a row or from a browser: they reach public addresses by TLS only, except hosts that the machine's own
/// settings name. The address is looked at when the connection is made, so that a name cannot point somewhere else meanwhile; no
/// redirect is followed, and no answer read beyond a limit.
/// </summary>
public sealed class SafeHttp : IDisposable
{
    const int MostAnswer = 64 * 1024;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly HttpClient client;
    readonly IReadOnlyList<string> inside;

    public SafeHttp(CityOptions options)
    {
        inside = options.Notices.InsideHosts;
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectCallback = ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
        {
            Timeout = Patience, MaxResponseContentBufferSize = MostAnswer,
        };
    }

    /// <summary>True when this address may be asked at all; whether its host is public is seen when connecting.</summary>
    public bool Allows(Uri address) => address.IsAbsoluteUri && address.UserInfo.Length == 0 && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsInside(address.Host, address.Port)));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
        Allows(request.RequestUri!) ? client.SendAsync(request, cancel) : throw new HttpRequestException(HttpRequestError.ConnectionError, "address-not-allowed");

    public void Dispose() => client.Dispose();

    bool IsInside(string host, int port) => inside.Any(i => string.Equals(i, host, StringComparison.OrdinalIgnoreCase) || string.Equals(i, $"{host}:{port}", StringComparison.OrdinalIgnoreCase));

    async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancel);
        if (!IsInside(host, port)) addresses = [.. addresses.Where(IsPublic)];
        if (addresses.Length == 0) throw new HttpRequestException(HttpRequestError.ConnectionError, "address-not-allowed");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>True for addresses that anybody on the internet may have; not for this machine, its networks and what is reserved.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) return false;
        var b = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return !(address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6Multicast || address.IsIPv6UniqueLocal || address.IsIPv6Teredo || b is [0x20, 0x02, ..] or [0, 0x64, 0xff, 0x9b, ..]);
        return b switch
        {
            [0 or 10 or 127, ..] => false,
            [100, >= 64 and <= 127, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and <= 31, ..] => false,
            [192, 0, 0 or 2, _] or [192, 168, ..] or [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
            [>= 224, ..] => false,
            _ => true,
        };
    }
}
