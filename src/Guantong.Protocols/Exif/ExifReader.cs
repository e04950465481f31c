using System.Globalization;
using System.Text;

namespace Guantong.Protocols.Exif;

/// <summary>
/// Reads time and place out of an Exif block (CIPA DC-008, TIFF 6.0) and nothing else. The bytes are a stranger's: every offset is
/// looked at before it is followed, three directories are read once each and no entry leads to another, so there is nothing to loop
/// in and nothing to allocate. What makes no sense is left out; nothing throws.
/// </summary>
public static class ExifReader
{
    const int ToExif = 0x8769;
    const int ToGps = 0x8825;
    const int TakenAt = 0x9003;
    const int TakenOffset = 0x9011;
    const int LatRef = 1, Lat = 2, LonRef = 3, Lon = 4, Clock = 7, DirectionRef = 0x10, Direction = 0x11, Datum = 0x12, Day = 0x1D, Error = 0x1F;

    /// <param name="tiff">The block without the mark before it: it begins with II or MM.</param>
    public static ExifFacts Read(ReadOnlySpan<byte> tiff)
    {
        if (TiffBlock.Open(tiff) is not { } order) return new();
        var block = new TiffBlock(tiff, order);
        var first = block.Directory(block.Number32(4));
        var facts = new ExifFacts();
        if (block.Pointer(first, ToExif) is { } exif) facts = WithTime(facts, block, block.Directory(exif));
        if (block.Pointer(first, ToGps) is { } gps) facts = WithPlace(facts, block, block.Directory(gps));
        return facts;
    }

    static ExifFacts WithTime(ExifFacts facts, TiffBlock block, int directory) => facts with
    {
        Taken = TimeOf(block.Text(directory, TakenAt)),
        Offset = OffsetOf(block.Text(directory, TakenOffset)),
    };

    static ExifFacts WithPlace(ExifFacts facts, TiffBlock block, int directory)
    {
        var lat = Degrees(block, directory, Lat, block.Text(directory, LatRef), "N", "S", 90);
        var lon = Degrees(block, directory, Lon, block.Text(directory, LonRef), "E", "W", 180);
        // A receiver that has found nothing writes zeros.
        var found = lat is not null && lon is not null && (lat != 0 || lon != 0);
        return facts with
        {
            Lat = found ? lat : null,
            Lon = found ? lon : null,
            Datum = block.Text(directory, Datum),
            Metres = block.Ratio(directory, Error, 0) is { } metres and >= 0 and < 100_000 ? metres : null,
            Direction = block.Ratio(directory, Direction, 0) is { } degrees and >= 0 and <= 360 ? degrees : null,
            IsMagnetic = block.Text(directory, DirectionRef) == "M",
            SatelliteTime = SatelliteTimeOf(block, directory),
        };
    }

    static double? Degrees(TiffBlock block, int directory, int tag, string? side, string plus, string minus, double most)
    {
        if (side != plus && side != minus || block.Ratio(directory, tag, 0) is not { } degrees) return null;
        // Many write whole degrees and leave the rest 0/0 or out.
        var value = degrees + ((block.Ratio(directory, tag, 1) ?? 0) / 60) + ((block.Ratio(directory, tag, 2) ?? 0) / 3600);
        return value >= 0 && value <= most ? (side == plus ? value : -value) : null;
    }

    static DateTime? SatelliteTimeOf(TiffBlock block, int directory)
    {
        if (!DateTime.TryParseExact(block.Text(directory, Day), "yyyy:MM:dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (block.Ratio(directory, Clock, 0) is not { } hours || block.Ratio(directory, Clock, 1) is not { } minutes || block.Ratio(directory, Clock, 2) is not { } seconds) return null;
        if (hours is < 0 or >= 24 || minutes is < 0 or >= 60 || seconds is < 0 or >= 61 || day.Year is < 1980 or > 9000) return null;
        return DateTime.SpecifyKind(day.AddSeconds(Math.Floor((hours * 3600) + (minutes * 60) + seconds)), DateTimeKind.Utc);
    }

    static DateTime? TimeOf(string? text) =>
        DateTime.TryParseExact(text, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year is > 1980 and < 9000 ? at : null;

    static TimeSpan? OffsetOf(string? text)
    {
        if (text is "Z") return TimeSpan.Zero;
        if (text is not { Length: 6 } || text[0] is not ('+' or '-')) return null;
        if (!TimeSpan.TryParseExact(text.AsSpan(1), @"hh\:mm", CultureInfo.InvariantCulture, out var offset) || offset > TimeSpan.FromHours(14)) return null;
        return text[0] == '-' ? -offset : offset;
    }

    /// <summary>The block with its byte order; directories are known by where they begin, 0 where there is none.</summary>
    readonly ref struct TiffBlock(ReadOnlySpan<byte> bytes, bool bigEnd)
    {
        const int EntryBytes = 12;
        const int MostEntries = 512;
        const int MostText = 64;
        const int Ascii = 2, Long = 4, Rational = 5, SignedRational = 10;

        readonly ReadOnlySpan<byte> _bytes = bytes;
        readonly bool _bigEnd = bigEnd;

        public static bool? Open(ReadOnlySpan<byte> bytes) => bytes switch
        {
            [(byte)'M', (byte)'M', 0, 42, _, _, _, _, ..] => true,
            [(byte)'I', (byte)'I', 42, 0, _, _, _, _, ..] => false,
            _ => null,
        };

        public uint Number32(long at) => !Holds(at, 4) ? 0
            : _bigEnd ? System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(_bytes[(int)at..]) : System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(int)at..]);

        public int Directory(uint at) => at >= 8 && Holds(at, 2) ? (int)at : 0;

        public uint? Pointer(int directory, int tag) => Find(directory, tag) is { Kind: Long, Count: 1 } entry ? Number32(entry.At) : null;

        /// <summary>A short text without its closing zeros and without anything that is no plain letter; null when empty.</summary>
        public string? Text(int directory, int tag)
        {
            if (Find(directory, tag) is not { Kind: Ascii } entry || entry.Count > MostText || !Holds(entry.At, entry.Count)) return null;
            var letters = _bytes.Slice((int)entry.At, (int)entry.Count).TrimEnd((byte)0);
            if (letters.IsEmpty || letters.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E)) return null;
            var text = Encoding.ASCII.GetString(letters).Trim();
            return text.Length is > 0 and <= 20 ? text : null;
        }

        /// <summary>The nth fraction of an entry; null where it is missing or divided by zero.</summary>
        public double? Ratio(int directory, int tag, uint nth)
        {
            if (Find(directory, tag) is not { Kind: Rational or SignedRational } entry || nth >= entry.Count || nth > 2) return null;
            var at = entry.At + (8L * nth);
            if (!Holds(at, 8)) return null;
            var (upper, lower) = (Number32(at), Number32(at + 4));
            if (lower == 0) return null;
            return entry.Kind == Rational ? (double)upper / lower : (double)(int)upper / (int)lower;
        }

        (int Kind, uint Count, long At)? Find(int directory, int tag)
        {
            if (directory == 0) return null;
            var entries = Math.Min(Number16(directory), MostEntries);
            for (var i = 0; i < entries; i++)
            {
                var at = directory + 2 + (i * EntryBytes);
                if (!Holds(at, EntryBytes)) return null;
                if (Number16(at) != tag) continue;
                var (kind, count) = (Number16(at + 2), Number32(at + 4));
                // What fits into four bytes stands in the entry itself.
                var inside = (kind == Ascii && count <= 4) || (kind == Long && count == 1);
                return (kind, count, inside ? at + 8 : Number32(at + 8));
            }
            return null;
        }

        int Number16(long at) => !Holds(at, 2) ? 0
            : _bigEnd ? System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(_bytes[(int)at..]) : System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(int)at..]);

        bool Holds(long at, long count) => at >= 0 && count >= 0 && at + count <= _bytes.Length;
    }
}
