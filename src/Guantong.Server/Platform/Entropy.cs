using System.Security.Cryptography;

namespace Guantong.Server.Platform;

/// <summary>
/// The only source of identities and random bytes. A replay puts <see cref="SeededEntropy"/> in its place, so that the
/// same seed writes the same journal.
/// </summary>
public class Entropy(TimeProvider time)
{
    protected TimeProvider Time { get; } = time;

    /// <summary>A version-7 UUID: key order is time order, which keeps indexes dense.</summary>
    public virtual Guid NewId() => Guid.CreateVersion7(Time.GetUtcNow());

    public virtual byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);
}
