using Guantong.Domain.Places;

namespace Guantong.Domain.Patrols;

/// <summary>
/// A track as bytes: small enough that an hour of walking stays far below 25 KB. Version byte; then pieces and gaps as variable-length
/// numbers, points as differences to the one before, in millionths of a degree (0.1 m), whole seconds and whole metres.
/// </summary>
public static class TrackCode
{
    const byte Version = 1;
    const double PerDegree = 1_000_000;

    /// <summary>The most bytes that one stored track may have.</summary>
    public const int MostBytes = 256 * 1024;

    public static byte[] Write(Track track)
    {
        var bytes = new List<byte> { Version };
        long second = 0, lon = 0, lat = 0;
        Put(bytes, track.Pieces.Count);
        foreach (var piece in track.Pieces)
        {
            Put(bytes, piece.Count);
            foreach (var point in piece)
            {
                var (s, x, y) = (point.At.ToUnixTimeSeconds(), (long)Math.Round(point.Where.Lon * PerDegree), (long)Math.Round(point.Where.Lat * PerDegree));
                Put(bytes, s - second);
                Put(bytes, x - lon);
                Put(bytes, y - lat);
                Put(bytes, (long)Math.Round(point.Accuracy));
                (second, lon, lat) = (s, x, y);
            }
        }
        Put(bytes, track.Gaps.Count);
        second = 0;
        foreach (var gap in track.Gaps)
        {
            Put(bytes, gap.From.ToUnixTimeSeconds() - second);
            Put(bytes, gap.Until.ToUnixTimeSeconds() - gap.From.ToUnixTimeSeconds());
            Put(bytes, (long)gap.Reason);
            second = gap.Until.ToUnixTimeSeconds();
        }
        return [.. bytes];
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">These bytes are no track.</exception>
    public static Track Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is 0 or > MostBytes || bytes[0] != Version) throw new FormatException("These bytes are no track of version 1.");
        var at = 1;
        long second = 0, lon = 0, lat = 0;
        var pieces = new List<IReadOnlyList<TrackPoint>>();
        for (var left = Count(bytes, ref at); left > 0; left--)
        {
            var piece = new List<TrackPoint>();
            for (var points = Count(bytes, ref at); points > 0; points--)
            {
                second += Take(bytes, ref at);
                lon += Take(bytes, ref at);
                lat += Take(bytes, ref at);
                piece.Add(new TrackPoint(Moment(second), new LonLat(lon / PerDegree, lat / PerDegree), Take(bytes, ref at)));
            }
            pieces.Add(piece);
        }
        var gaps = new List<TrackGap>();
        second = 0;
        for (var left = Count(bytes, ref at); left > 0; left--)
        {
            var from = second + Take(bytes, ref at);
            second = from + Take(bytes, ref at);
            var reason = (GapReason)Take(bytes, ref at);
            gaps.Add(new TrackGap(Moment(from), Moment(second), Enum.IsDefined(reason) ? reason : GapReason.Silence));
        }
        return new Track(pieces, gaps);
    }

    static DateTimeOffset Moment(long second) =>
        second is > -62_000_000_000 and < 250_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(second) : throw new FormatException("A moment of the track lies outside of all calendars.");

    static int Count(ReadOnlySpan<byte> bytes, ref int at) =>
        Take(bytes, ref at) is var count && count >= 0 && count <= bytes.Length ? (int)count : throw new FormatException("The track says more points than it has bytes.");

    // Small numbers of either sign take one byte: the sign is the lowest bit.
    static void Put(List<byte> bytes, long number)
    {
        var rest = (ulong)((number << 1) ^ (number >> 63));
        for (; rest >= 0x80; rest >>= 7) bytes.Add((byte)(rest | 0x80));
        bytes.Add((byte)rest);
    }

    static long Take(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= bytes.Length) break;
            var next = bytes[at++];
            number |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return (long)(number >> 1) ^ -(long)(number & 1);
        }
        throw new FormatException("The track ends in the middle of a number.");
    }
}
