using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Guantong.Domain.Basics;
using Microsoft.AspNetCore.RateLimiting;

namespace Guantong.Server.Platform.Http;

/// <summary>
/// Limits of what a stranger may write, by device and by address. A route asks for one with
/// <c>.RequireRateLimiting(RateLimits.AnonymousReport)</c>; people who are signed in are not limited.
/// </summary>
public static class RateLimits
{
    /// <summary>Reports, ratings and reopenings without sign-in.</summary>
    public const string AnonymousReport = "anonymous-report";

    /// <summary>Photos sent before a report: several belong to one report.</summary>
    public const string AnonymousFile = "anonymous-file";

    /// <summary>Asking what class words may belong to, while they are being written.</summary>
    public const string AnonymousAsking = "anonymous-asking";

    /// <summary>Sign-in attempts, by address only; an account's own lockout is the People room's.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The cookie that tells one device from another behind the same address. Whoever drops it meets the address limit.</summary>
    public const string DeviceCookie = "gt_device";

    // Writing one report pauses a few times.
    const int AsksPerReport = 20;

    // At eight o'clock an office of several hundred signs in behind one address.
    const int SignInsPerWrite = 6;
    const int Segments = 10;

    public static IServiceCollection AddRateLimits(this IServiceCollection services, AnonymousLimits limits) => services.AddRateLimiter(limiter =>
    {
        limiter.OnRejected = RefuseAsync;
        // The device is asked first: whoever hammers on after a refusal must not spend the turns of neighbours at the same address.
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Limited(context) is { } policy and not SignIn && Device(context) is { } device
                ? Window($"{policy} {Callers.Of(context)} {device}", limits.PerDevice * Weight(policy), limits.Window)
                : RateLimitPartition.GetNoLimiter("")),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Limited(context) is { } policy
                ? Window($"{policy} {Callers.Of(context)}", limits.PerAddress * Weight(policy), limits.Window)
                : RateLimitPartition.GetNoLimiter("")));
        // The names only mark a route; both limits are counted above.
        foreach (var policy in (string[])[AnonymousReport, AnonymousFile, AnonymousAsking, SignIn]) limiter.AddPolicy(policy, _ => RateLimitPartition.GetNoLimiter(""));
    });

    /// <summary>Gives a device its cookie; called where a form for strangers is shown, never on cacheable pages.</summary>
    public static void NameDevice(HttpContext context, Entropy entropy)
    {
        if (Device(context) is not null) return;
        context.Response.Cookies.Append(DeviceCookie, Convert.ToHexStringLower(entropy.Bytes(16)), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365), Path = "/",
        });
    }

    static RateLimitPartition<string> Window(string key, int count, TimeSpan window) => RateLimitPartition.GetSlidingWindowLimiter(key, _ =>
        new SlidingWindowRateLimiterOptions { PermitLimit = count, Window = window, SegmentsPerWindow = Segments });

    // People who signed in are known by name and not limited here.
    static string? Limited(HttpContext context) => context.User.Identity?.IsAuthenticated == true
        ? null
        : context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    static int Weight(string policy) => policy switch { AnonymousFile => PhotoHash.MostAtOnce, AnonymousAsking => AsksPerReport, SignIn => SignInsPerWrite, _ => 1 };

    // One of 1,024 buckets within its address: invented cookies cannot fill the memory, nor spend a stranger's turns.
    static int? Device(HttpContext context) => context.Request.Cookies[DeviceCookie] is { Length: 32 } device
        ? BinaryPrimitives.ReadUInt16BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(device))) & 1023
        : null;

    static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero ? after : TimeSpan.FromMinutes(1);
        await new Problem(StatusCodes.Status429TooManyRequests, "too-many") { RetryAfter = TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)) }.ExecuteAsync(rejected.HttpContext);
    }
}
