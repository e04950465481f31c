using System.Buffers.Binary;
using System.Text;

namespace Guantong.Protocols.Tests.Exif;

/// <summary>Writes Exif blocks as cameras do, and as nobody should.</summary>
sealed class Tiff
{
    readonly bool _bigEnd;
    readonly List<(int Tag, int Kind, uint Count, byte[] Value)> _exif = [];
    readonly List<(int Tag, int Kind, uint Count, byte[] Value)> _gps = [];

    public Tiff(bool bigEnd = false) => _bigEnd = bigEnd;

    public Tiff Text(int tag, string text, bool gps = false)
    {
        var bytes = Encoding.ASCII.GetBytes(text + "\0");
        (gps ? _gps : _exif).Add((tag, 2, (uint)bytes.Length, bytes));
        return this;
    }

    public Tiff Ratios(int tag, params (uint Upper, uint Lower)[] values)
    {
        _gps.Add((tag, 5, (uint)values.Length, [.. values.SelectMany(v => Number(v.Upper).Concat(Number(v.Lower)))]));
        return this;
    }

    public Tiff At(double lat, double lon) => Text(1, lat < 0 ? "S" : "N", gps: true).Ratios(2, Sexagesimal(Math.Abs(lat))).Text(3, lon < 0 ? "W" : "E", gps: true).Ratios(4, Sexagesimal(Math.Abs(lon)));

    public byte[] Bytes()
    {
        var gpsAt = 8 + 2 + (2 * 12) + 4;
        var gps = Directory(_gps, gpsAt);
        var exif = Directory(_exif, gpsAt + gps.Length);
        var first = Directory([(0x8769, 4, 1, Number((uint)(gpsAt + gps.Length))), (0x8825, 4, 1, Number((uint)gpsAt))], 8);
        return [.. _bigEnd ? "MM\0*"u8 : "II*\0"u8, .. Number(8), .. first, .. gps, .. exif];
    }

    static (uint, uint)[] Sexagesimal(double degrees)
    {
        var whole = Math.Floor(degrees);
        var minutes = Math.Floor((degrees - whole) * 60);
        var seconds = ((degrees - whole) * 3600) - (minutes * 60);
        return [((uint)whole, 1), ((uint)minutes, 1), ((uint)Math.Round(seconds * 100_000), 100_000)];
    }

    byte[] Directory(List<(int Tag, int Kind, uint Count, byte[] Value)> entries, int at)
    {
        var after = at + 2 + (entries.Count * 12) + 4;
        var (rows, data) = (new List<byte>(), new List<byte>());
        rows.AddRange(Short(entries.Count));
        foreach (var (tag, kind, count, value) in entries)
        {
            rows.AddRange([.. Short(tag), .. Short(kind), .. Number(count)]);
            if (value.Length <= 4)
            {
                rows.AddRange([.. value, .. new byte[4 - value.Length]]);
                continue;
            }
            rows.AddRange(Number((uint)(after + data.Count)));
            data.AddRange(value);
        }
        return [.. rows, 0, 0, 0, 0, .. data];
    }

    byte[] Number(uint value)
    {
        var bytes = new byte[4];
        if (_bigEnd) BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    byte[] Short(int value) => _bigEnd ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];
}
