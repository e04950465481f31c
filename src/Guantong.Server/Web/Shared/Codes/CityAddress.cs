using Guantong.Server.Platform;

namespace Guantong.Server.Web.Shared.Codes;

/// <summary>
/// Addresses for paper: what is printed and glued to a door must be the city's own, not the one by which somebody happened to reach
/// this machine. Until the city has said its address, the request's stands in, and <see cref="IsSure"/> says that nobody should print yet.
/// </summary>
sealed class CityAddress(CityOptions options)
{
    public bool IsSure => options.Notices.PublicAddress is not null;

    public string Of(HttpRequest request, string path) =>
        (options.Notices.PublicAddress?.AbsoluteUri.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + path;
}
