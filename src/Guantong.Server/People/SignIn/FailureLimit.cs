using System.Collections.Concurrent;

namespace Guantong.Server.People.SignIn;

/// <summary>
/// The lock of an account stops guesses at one account; this stops one address from trying a few passwords on every account.
/// Only failures count, so a whole office behind one address is not kept out.
/// </summary>
public sealed class FailureLimit(TimeProvider time)
{
    public const int Most = 30;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    const int MostAddresses = 50_000;

    readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> failures = new(StringComparer.Ordinal);

    /// <summary>How long this address has to wait; null when it may try.</summary>
    public TimeSpan? Wait(string address) =>
        failures.TryGetValue(address, out var f) && f.Count >= Most && f.Since + Window - time.GetUtcNow() is var left && left > TimeSpan.Zero ? left : null;

    public void Count(string address)
    {
        var now = time.GetUtcNow();
        if (failures.Count >= MostAddresses) failures.Clear();
        failures.AddOrUpdate(address, (now, 1), (_, f) => now - f.Since >= Window ? (now, 1) : (f.Since, f.Count + 1));
    }
}
