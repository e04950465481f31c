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

    /// <summary>An identity for a named purpose: random here, repeatable in a replay whatever was asked for before.</summary>
    public virtual Guid NewId(string about) => NewId();

    /// <summary>Bytes for a named purpose (which case, which version, what for): random here, repeatable in a replay.</summary>
    public virtual byte[] Bytes(int count, string about) => Bytes(count);
}
