using System.IO.Compression;

namespace Guantong.Protocols.Tiles;

/// <summary>Writes one archive of vector tiles (PMTiles v3, gzip): equal tiles are kept once, runs of equal tiles are one row.</summary>
public static class TileArchiveWriter
{
    // A reader fetches the first 16 KiB in one go; the root must lie within.
    const int MostRootBytes = 16_384 - ArchiveHeader.Length;

    /// <param name="tiles">Each tile once, in any order, uncompressed.</param>
    /// <param name="bounds">What they show.</param>
    /// <param name="metadata">A JSON object; the format asks for <c>vector_layers</c> in it.</param>
    public static byte[] Write(IEnumerable<KeyValuePair<TileId, byte[]>> tiles, ArchiveBounds bounds, string metadata)
    {
        var data = new MemoryStream();
        var entries = new List<ArchiveEntry>();
        var kept = new Dictionary<string, ArchiveSpan>(StringComparer.Ordinal);
        var addressed = 0UL;
        foreach (var (tile, bytes) in tiles.OrderBy(t => t.Key.Position))
        {
            addressed++;
            var print = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(bytes));
            if (!kept.TryGetValue(print, out var span))
            {
                var packed = Pack(bytes);
                kept[print] = span = new((ulong)data.Length, (ulong)packed.Length);
                data.Write(packed);
            }
            Add(entries, tile.Position, span);
        }
        var (root, leaves) = Directories(entries);
        var words = Pack(System.Text.Encoding.UTF8.GetBytes(metadata));
        var header = Header(root, words, leaves, (ulong)data.Length) with { Bounds = bounds, Counts = (addressed, (ulong)entries.Count, (ulong)kept.Count) };
        return [.. header.Write(), .. root, .. words, .. leaves, .. data.ToArray()];
    }

    static void Add(List<ArchiveEntry> entries, ulong tile, ArchiveSpan span)
    {
        if (entries.Count > 0 && entries[^1] is var last && last.Offset == span.Offset && last.Tile + last.Run == tile) entries[^1] = last with { Run = last.Run + 1 };
        else entries.Add(new(tile, 1, span.Offset, span.Length));
    }

    // One directory while it fits; else leaves of equal size, larger ones until their root fits.
    static (byte[] Root, byte[] Leaves) Directories(List<ArchiveEntry> entries)
    {
        var root = Pack(ArchiveDirectory.Write(entries));
        if (root.Length <= MostRootBytes) return (root, []);
        for (var size = 4096; ; size *= 2)
        {
            var leaves = new MemoryStream();
            var rows = new List<ArchiveEntry>();
            foreach (var chunk in entries.Chunk(size))
            {
                var leaf = Pack(ArchiveDirectory.Write(chunk));
                rows.Add(new(chunk[0].Tile, 0, (ulong)leaves.Length, (ulong)leaf.Length));
                leaves.Write(leaf);
            }
            root = Pack(ArchiveDirectory.Write(rows));
            if (root.Length <= MostRootBytes) return (root, leaves.ToArray());
        }
    }

    static ArchiveHeader Header(byte[] root, byte[] metadata, byte[] leaves, ulong tiles)
    {
        ulong afterHeader = ArchiveHeader.Length, afterRoot = afterHeader + (ulong)root.Length, afterWords = afterRoot + (ulong)metadata.Length;
        return new ArchiveHeader
        {
            Root = new(afterHeader, (ulong)root.Length),
            Metadata = new(afterRoot, (ulong)metadata.Length),
            Leaves = new(afterWords, (ulong)leaves.Length),
            Tiles = new(afterWords + (ulong)leaves.Length, tiles),
            Counts = default,
            Bounds = new(0, 0, 0, 0, 0, 0),
        };
    }

    static byte[] Pack(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
