using System.Text;

namespace Guantong.Protocols.Tiles;

/// <summary>Writes the few shapes of protocol buffers that tiles and their directories are made of.</summary>
sealed class WireWriter
{
    readonly MemoryStream _bytes = new();

    public byte[] ToArray() => _bytes.ToArray();

    public WireWriter Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7) _bytes.WriteByte((byte)(value | 0x80));
        _bytes.WriteByte((byte)value);
        return this;
    }

    public void Field(int field, ulong value) => Number((ulong)field << 3).Number(value);

    public void Field(int field, ReadOnlySpan<byte> bytes)
    {
        Number((ulong)field << 3 | 2).Number((ulong)bytes.Length);
        _bytes.Write(bytes);
    }

    public void Field(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    public void Field(int field, double value)
    {
        Number((ulong)field << 3 | 1);
        Span<byte> eight = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
        _bytes.Write(eight);
    }

    public static uint ZigZag(int value) => (uint)(value << 1 ^ value >> 31);
}
