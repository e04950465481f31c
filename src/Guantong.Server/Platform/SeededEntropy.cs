using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Guantong.Server.Platform;

/// <summary>
/// Entropy that repeats itself: bytes are SHA-256 of (seed, counter), or of (seed, purpose, counter) where a purpose is named;
/// times come from the given clock. What has a purpose does not depend on what was asked before it, so a replay that was
/// stopped and resumed draws like an unbroken one.
/// For replays only: whoever knows the seed knows every secret made with it.
/// </summary>
public sealed class SeededEntropy(long seed, TimeProvider time) : Entropy(time)
{
    readonly Lock _gate = new();
    readonly byte[] _block = new byte[16];
    byte[] _left = [];
    long _counter;

    public override Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_gate) Fill(bytes);
        return Version7(bytes);
    }

    public override Guid NewId(string about) => Version7(Bytes(16, about));

    public override byte[] Bytes(int count, string about)
    {
        var bytes = new byte[count];
        for (var (done, block) = (0, 0); done < count; done += SHA256.HashSizeInBytes, block++)
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{block}\n{about}"))).AsSpan(0, Math.Min(SHA256.HashSizeInBytes, count - done)).CopyTo(bytes.AsSpan(done));
        return bytes;
    }

    Guid Version7(Span<byte> bytes)
    {
        // RFC 9562: 48 bits of Unix milliseconds, version 7, variant 10, the rest random.
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, Time.GetUtcNow().ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    public override byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        lock (_gate) Fill(bytes);
        return bytes;
    }

    void Fill(Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            if (_left.Length == 0)
            {
                BinaryPrimitives.WriteInt64BigEndian(_block, seed);
                BinaryPrimitives.WriteInt64BigEndian(_block.AsSpan(8), _counter++);
                _left = SHA256.HashData(_block);
            }
            var taken = Math.Min(_left.Length, target.Length);
            _left.AsSpan(0, taken).CopyTo(target);
            _left = _left[taken..];
            target = target[taken..];
        }
    }
}
