using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guantong.Protocols.Open311;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.People.Keys;
using Guantong.Server.Platform;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>
/// Tells a report sent again from another report. The header Idempotency-Key decides where a client sends one. Without it, the
/// very same report of a sender who says who they are (device, account, e-mail, telephone) within five minutes is the same one;
/// two people who name themselves not at all are never taken for one.
/// </summary>
sealed class Repetition(CaseReading reading, Entropy entropy, TimeProvider time)
{
    const int LongestKey = 200;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public async Task<DeedKey> OfAsync(HttpRequest request, ApiKey key, GeoReport report, ReportInput input, CancellationToken cancel)
    {
        var caller = $"api-key:{key.Id}";
        if (request.Headers["Idempotency-Key"].ToString() is { Length: > 0 and <= LongestKey } given) return new DeedKey(caller, given, []);
        if (!report.NamesItsSender) return new DeedKey(caller, entropy.NewId().ToString("n"), []);
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(input, CaseJson.Wire))));
        var window = time.GetUtcNow().UtcTicks / Window.Ticks;
        // What was sent just before a window ended is still the same report just after.
        var before = KeyOf(caller, print, window - 1);
        return await reading.KeyAsync(before, cancel) is not null ? before : KeyOf(caller, print, window);
    }

    static DeedKey KeyOf(string caller, string print, long window) => new(caller, string.Create(CultureInfo.InvariantCulture, $"same:{window}:{print}"), []);
}
