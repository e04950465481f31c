using System.Buffers.Binary;
using System.Text;

namespace Guantong.Protocols.Tiles;

/// <summary>Reads what <see cref="WireWriter"/> writes. Every fault is an <see cref="InvalidDataException"/>; nothing is read beyond the end.</summary>
ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
        throw new InvalidDataException("A number is longer than ten bytes.");
    }

    public (int Field, int Wire) Tag()
    {
        var tag = Number();
        return ((int)(tag >> 3), (int)(tag & 7));
    }

    public ReadOnlySpan<byte> Bytes() => Take(Number());

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public double Eight() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public float Four() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    public void Skip(int wire)
    {
        if (wire == 0) Number();
        else if (wire == 1) Take(8);
        else if (wire == 2) Bytes();
        else if (wire == 5) Take(4);
        else throw new InvalidDataException($"Unknown wire type {wire}.");
    }

    ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length) throw new InvalidDataException("The bytes end in the middle of a value.");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }

    public static int UnZigZag(ulong value) => (int)(value >> 1) ^ -(int)(value & 1);
}
