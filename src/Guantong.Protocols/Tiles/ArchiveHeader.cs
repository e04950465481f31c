using System.Buffers.Binary;

namespace Guantong.Protocols.Tiles;

/// <summary>How bytes inside an archive are packed; the numbers are those of PMTiles v3.</summary>
public enum ArchivePacking
{
    Unknown = 0,
    None = 1,
    Gzip = 2,
}

/// <summary>A run of bytes inside an archive.</summary>
public readonly record struct ArchiveSpan(ulong Offset, ulong Length);

/// <summary>What an archive shows: zooms and the box in degrees, kept to the seventh decimal.</summary>
public sealed record ArchiveBounds(int MinZoom, int MaxZoom, double West, double South, double East, double North)
{
    /// <summary>The middle of the box.</summary>
    public (double Lon, double Lat) Middle => ((West + East) / 2, (South + North) / 2);
}

/// <summary>The first 127 bytes of an archive. Source: PMTiles v3 §2.</summary>
public sealed record ArchiveHeader
{
    /// <summary>How long a header is.</summary>
    public const int Length = 127;

    const int VectorTiles = 1;
    const double PerDegree = 10_000_000;

    public required ArchiveSpan Root { get; init; }
    public required ArchiveSpan Metadata { get; init; }
    public required ArchiveSpan Leaves { get; init; }
    public required ArchiveSpan Tiles { get; init; }

    /// <summary>How many tiles can be asked for, how many entries name them, and how many distinct contents there are.</summary>
    public required (ulong Addressed, ulong Entries, ulong Contents) Counts { get; init; }

    public required ArchiveBounds Bounds { get; init; }

    public ArchivePacking Directories { get; init; } = ArchivePacking.Gzip;
    public ArchivePacking TilePacking { get; init; } = ArchivePacking.Gzip;

    /// <summary>The header as bytes.</summary>
    public byte[] Write()
    {
        var bytes = new byte[Length];
        "PMTiles"u8.CopyTo(bytes);
        bytes[7] = 3;
        ulong[] numbers =
        [
            Root.Offset, Root.Length, Metadata.Offset, Metadata.Length, Leaves.Offset, Leaves.Length, Tiles.Offset, Tiles.Length,
            Counts.Addressed, Counts.Entries, Counts.Contents,
        ];
        for (var i = 0; i < numbers.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 + 8 * i), numbers[i]);
        byte[] kinds = [1, (byte)Directories, (byte)TilePacking, VectorTiles, (byte)Bounds.MinZoom, (byte)Bounds.MaxZoom];
        kinds.CopyTo(bytes, 96);
        var middle = Bounds.Middle;
        double[] box = [Bounds.West, Bounds.South, Bounds.East, Bounds.North];
        for (var i = 0; i < box.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(102 + 4 * i), (int)Math.Round(box[i] * PerDegree));
        bytes[118] = (byte)Math.Min(Bounds.MaxZoom, Bounds.MinZoom + 4);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(119), (int)Math.Round(middle.Lon * PerDegree));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(123), (int)Math.Round(middle.Lat * PerDegree));
        return bytes;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">The bytes begin no PMTiles archive of version 3 with vector tiles.</exception>
    public static ArchiveHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length || !bytes.StartsWith("PMTiles"u8)) throw new InvalidDataException("No PMTiles archive.");
        if (bytes[7] != 3) throw new InvalidDataException($"PMTiles version {bytes[7]}; only 3 is read.");
        if (bytes[99] != VectorTiles) throw new InvalidDataException("The archive holds no vector tiles.");
        var numbers = new ulong[11];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 + 8 * i)..]);
        var box = new double[4];
        for (var i = 0; i < box.Length; i++) box[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(102 + 4 * i)..]) / PerDegree;
        return new ArchiveHeader
        {
            Root = new(numbers[0], numbers[1]), Metadata = new(numbers[2], numbers[3]), Leaves = new(numbers[4], numbers[5]), Tiles = new(numbers[6], numbers[7]),
            Counts = (numbers[8], numbers[9], numbers[10]),
            Bounds = new ArchiveBounds(bytes[100], bytes[101], box[0], box[1], box[2], box[3]),
            Directories = (ArchivePacking)bytes[97],
            TilePacking = (ArchivePacking)bytes[98],
        };
    }
}
