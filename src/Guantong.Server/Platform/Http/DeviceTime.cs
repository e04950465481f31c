using System.Globalization;

namespace Guantong.Server.Platform.Http;

/// <summary>
/// What a phone's own clock says of a deed: when its person pressed (<c>Event-Time</c>), and when it was sent (<c>Sent-At</c>).
/// Kept and shown, never ruling: limits run from the time we received it.
/// </summary>
public sealed record DeviceTime(DateTimeOffset Event, DateTimeOffset? Sent)
{
    /// <summary>From here on the clock itself is wrong, and not only the network slow.</summary>
    public static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(2);

    public static DeviceTime? Of(HttpRequest request) =>
        Read(request.Headers["Event-Time"].ToString()) is { } at ? new DeviceTime(at, Read(request.Headers["Sent-At"].ToString())) : null;

    /// <summary>How many seconds the phone's clock stood before ours (behind: less than zero) when it sent; null where it stood right or nobody knows.</summary>
    public int? SecondsAhead(DateTimeOffset now) =>
        Sent is { } sent && (sent - now).Duration() > Tolerated ? (int)Math.Clamp((sent - now).TotalSeconds, int.MinValue, int.MaxValue) : null;

    static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;
}
