using System.Security.Cryptography;

namespace Guantong.Protocols.Seals;

/// <summary>
/// A signed root over the positions <see cref="First"/> to <see cref="Last"/> of the change log. It holds the hash of the seal before
/// it, so that whoever keeps the newest seal holds all of them.
/// </summary>
public sealed record Seal(long Number, long First, long Last, byte[] Root, byte[] Prev, DateTimeOffset At, string Key, byte[] Signature)
{
    /// <summary>What is signed.</summary>
    public byte[] Text() => SealText.Lines(
        "guantong-seal-1", $"number {SealText.Number(Number)}", $"first {SealText.Number(First)}", $"last {SealText.Number(Last)}",
        $"root {SealText.Hex(Root)}", $"prev {SealText.Hex(Prev)}", $"at {SealText.Moment(At)}", $"key {Key}");

    /// <summary>What the next seal holds: SHA-256 of the signed text.</summary>
    public byte[] Hash() => SHA256.HashData(Text());
}
