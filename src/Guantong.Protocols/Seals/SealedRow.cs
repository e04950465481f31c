namespace Guantong.Protocols.Seals;

/// <summary>
/// One row of the change log as a seal covers it. <see cref="Hash"/> is the hash of the journal row that a deed wrote, which covers
/// everything in it; null for what is no deed (a light that turned).
/// </summary>
public sealed record SealedRow(long Position, Guid Case, int Seq, DateTimeOffset At, string Kind, string What, byte[]? Hash)
{
    /// <summary>The leaf's data: eight lines.</summary>
    public byte[] Text() => SealText.Lines(
        "guantong-leaf-1", SealText.Number(Position), Case.ToString("D"), SealText.Number(Seq), SealText.Moment(At), SealText.Word(Kind), SealText.Word(What),
        Hash is null ? "-" : SealText.Hex(Hash));

    /// <summary>The leaf's hash in the tree.</summary>
    public byte[] Leaf() => Merkle.Leaf(Text());
}
