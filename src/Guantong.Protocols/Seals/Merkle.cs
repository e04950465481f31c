using System.Security.Cryptography;

namespace Guantong.Protocols.Seals;

/// <summary>One step from a leaf to the root: the hash beside it, and on which side that stands.</summary>
public readonly record struct MerkleStep(bool OnTheLeft, byte[] Hash);

/// <summary>
/// The Merkle tree of RFC 6962 §2.1 over SHA-256: leaves are hashed behind a byte 0x00, nodes behind 0x01, so that no leaf can be
/// passed off as a node. A tree of n leaves splits at the largest power of two below n.
/// </summary>
public static class Merkle
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = 32;

    /// <summary>The hash of a leaf's data.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(data);
        return hash.GetHashAndReset();
    }

    /// <summary>The hash of a node above two others.</summary>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + 2 * Size];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Size)..]);
        return SHA256.HashData(both);
    }

    /// <summary>The root over leaf hashes laid end to end; the hash of nothing for none.</summary>
    /// <exception cref="ArgumentException">The length is no multiple of <see cref="Size"/>.</exception>
    public static byte[] Root(ReadOnlySpan<byte> leaves)
    {
        if (leaves.Length % Size != 0) throw new ArgumentException("Leaf hashes are 32 bytes each.", nameof(leaves));
        if (leaves.Length == 0) return SHA256.HashData([]);
        if (leaves.Length == Size) return leaves.ToArray();
        var split = Split(leaves.Length / Size) * Size;
        return Node(Root(leaves[..split]), Root(leaves[split..]));
    }

    /// <summary>The steps from one leaf up to the root, lowest first.</summary>
    public static IReadOnlyList<MerkleStep> Path(ReadOnlySpan<byte> leaves, int index)
    {
        var steps = new List<MerkleStep>();
        AddPath(leaves, index, steps);
        return steps;
    }

    /// <summary>Walks the steps; whoever arrives at the signed root was in the tree.</summary>
    public static byte[] Climb(byte[] leaf, IEnumerable<MerkleStep> steps) =>
        steps.Aggregate(leaf, (at, step) => step.OnTheLeft ? Node(step.Hash, at) : Node(at, step.Hash));

    static void AddPath(ReadOnlySpan<byte> leaves, int index, List<MerkleStep> steps)
    {
        if (leaves.Length <= Size) return;
        var split = Split(leaves.Length / Size);
        var left = leaves[..(split * Size)];
        var right = leaves[(split * Size)..];
        if (index < split)
        {
            AddPath(left, index, steps);
            steps.Add(new MerkleStep(OnTheLeft: false, Root(right)));
        }
        else
        {
            AddPath(right, index - split, steps);
            steps.Add(new MerkleStep(OnTheLeft: true, Root(left)));
        }
    }

    /// <summary>The largest power of two below n.</summary>
    static int Split(int n) => (int)(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)n) / 2);
}
