using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Guantong.Server.Tests.Photos;

/// <summary>What the camera writes into a photo: the browser's tests need it too.</summary>
static partial class Camera
{
    /// <summary>The same picture with the camera's words before it.</summary>
    public static byte[] Said(byte[] jpeg, DateTime? taken, (double Lat, double Lon)? place = null, string datum = "WGS-84", string? offset = "+08:00")
    {
        var block = Block(taken, place, datum, offset);
        byte[] segment = [0xFF, 0xE1, (byte)((block.Length + 8) >> 8), (byte)(block.Length + 8), .. "Exif\0\0"u8, .. block];
        return [.. jpeg[..2], .. segment, .. jpeg[2..]];
    }

    public static byte[] Block(DateTime? taken, (double Lat, double Lon)? place, string datum, string? offset)
    {
        List<(int Tag, int Kind, byte[] Value)> exif = [], gps = [];
        if (taken is { } at) exif.Add((0x9003, 2, Text(at.ToString("yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture))));
        if (offset is not null) exif.Add((0x9011, 2, Text(offset)));
        if (place is { } where)
        {
            gps.Add((1, 2, Text(where.Lat < 0 ? "S" : "N")));
            gps.Add((2, 5, Degrees(where.Lat)));
            gps.Add((3, 2, Text(where.Lon < 0 ? "W" : "E")));
            gps.Add((4, 5, Degrees(where.Lon)));
            gps.Add((0x12, 2, Text(datum)));
        }
        const int GpsAt = 8 + 2 + 24 + 4;
        var second = Directory(gps, GpsAt);
        var third = Directory(exif, GpsAt + second.Length);
        return [.. "II*\0"u8, .. Number(8), .. Directory([(0x8769, 4, Number((uint)(GpsAt + second.Length))), (0x8825, 4, Number(GpsAt))], 8), .. second, .. third];
    }

    static byte[] Directory(List<(int Tag, int Kind, byte[] Value)> entries, int at)
    {
        var after = at + 2 + (entries.Count * 12) + 4;
        List<byte> rows = [(byte)entries.Count, 0], data = [];
        foreach (var (tag, kind, value) in entries)
        {
            var count = kind switch { 5 => value.Length / 8, 4 => 1, _ => value.Length };
            rows.AddRange([(byte)tag, (byte)(tag >> 8), (byte)kind, 0, .. Number((uint)count)]);
            rows.AddRange(value.Length <= 4 ? [.. value, .. new byte[4 - value.Length]] : Number((uint)(after + data.Count)));
            if (value.Length > 4) data.AddRange(value);
        }
        return [.. rows, 0, 0, 0, 0, .. data];
    }

    static byte[] Degrees(double degrees) => [.. Number((uint)Math.Round(Math.Abs(degrees) * 10_000_000)), .. Number(10_000_000)];

    static byte[] Text(string text) => [.. Encoding.ASCII.GetBytes(text), 0];

    static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
