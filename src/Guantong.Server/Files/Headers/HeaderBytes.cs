using System.Buffers.Binary;

namespace Guantong.Server.Files.Headers;

/// <summary>Numbers out of a stream, as the headers write them. Each throws EndOfStreamException where the file ends.</summary>
static class HeaderBytes
{
    public static byte Byte(this Stream file)
    {
        var value = file.ReadByte();
        return value >= 0 ? (byte)value : throw new EndOfStreamException();
    }

    public static int BigEndian16(this Stream file) => BinaryPrimitives.ReadUInt16BigEndian(file.Bytes(2));

    public static uint BigEndian32(this Stream file) => BinaryPrimitives.ReadUInt32BigEndian(file.Bytes(4));

    public static ulong BigEndian64(this Stream file) => BinaryPrimitives.ReadUInt64BigEndian(file.Bytes(8));

    public static uint LittleEndian32(this Stream file) => BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes(4));

    public static byte[] Bytes(this Stream file, int count)
    {
        var bytes = new byte[count];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Goes on by so many bytes; beyond the end is no longer this file.</summary>
    public static void Skip(this Stream file, long count)
    {
        if (count < 0 || count > file.Length - file.Position) throw new EndOfStreamException();
        file.Position += count;
    }
}
