using System.IO.Compression;
using System.Text;

namespace Guantong.Protocols.Tiles;

/// <summary>Reads one archive of tiles (PMTiles v3) from memory. Many threads may ask at once.</summary>
public sealed class TileArchive
{
    const int MostUnpacked = 64 * 1024 * 1024;
    const int MostDepth = 4;

    readonly ReadOnlyMemory<byte> _bytes;
    readonly ArchiveEntry[] _root;

    /// <exception cref="InvalidDataException">The bytes are no archive, or a part of it lies outside.</exception>
    public TileArchive(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        Header = ArchiveHeader.Read(bytes.Span);
        _root = ArchiveDirectory.Read(Unpack(Part(Header.Root), Header.Directories));
        Metadata = Encoding.UTF8.GetString(Unpack(Part(Header.Metadata), Header.Directories));
        Part(Header.Tiles);
    }

    public ArchiveHeader Header { get; }

    /// <summary>The JSON text beside the tiles.</summary>
    public string Metadata { get; }

    /// <summary>The tile's bytes as they lie in the archive (see <see cref="ArchiveHeader.TilePacking"/>); null when there is none.</summary>
    public ReadOnlyMemory<byte>? Packed(TileId tile)
    {
        if (tile.Zoom < 0 || tile.Zoom > TileId.Deepest || (uint)tile.X >> tile.Zoom != 0 || (uint)tile.Y >> tile.Zoom != 0) return null;
        var entries = _root;
        for (var depth = 0; depth < MostDepth; depth++)
        {
            if (ArchiveDirectory.Find(entries, tile.Position) is not { } found) return null;
            if (found.Run > 0) return Part(Inside(Header.Tiles, found));
            entries = ArchiveDirectory.Read(Unpack(Part(Inside(Header.Leaves, found)), Header.Directories));
        }
        throw new InvalidDataException("Directories lead to directories without end.");
    }

    /// <summary>The tile's own bytes, ready for <see cref="VectorTile.Read"/>; null when there is none.</summary>
    public byte[]? Unpacked(TileId tile) => Packed(tile) is { } packed ? Unpack(packed, Header.TilePacking) : null;

    /// <summary>Every tile that can be asked for, in the archive's order.</summary>
    public IEnumerable<TileId> Tiles => TilesOf(_root, MostDepth);

    IEnumerable<TileId> TilesOf(ArchiveEntry[] entries, int depth)
    {
        if (depth == 0) throw new InvalidDataException("Directories lead to directories without end.");
        foreach (var entry in entries)
        {
            for (var n = 0UL; n < entry.Run; n++) yield return TileId.At(entry.Tile + n);
            if (entry.Run > 0) continue;
            foreach (var tile in TilesOf(ArchiveDirectory.Read(Unpack(Part(Inside(Header.Leaves, entry)), Header.Directories)), depth - 1)) yield return tile;
        }
    }

    static ArchiveSpan Inside(ArchiveSpan section, ArchiveEntry entry)
    {
        if (entry.Offset > section.Length || entry.Length > section.Length - entry.Offset) throw new InvalidDataException("A tile lies outside its section.");
        return new(section.Offset + entry.Offset, entry.Length);
    }

    ReadOnlyMemory<byte> Part(ArchiveSpan span)
    {
        if (span.Offset > (ulong)_bytes.Length || span.Length > (ulong)_bytes.Length - span.Offset) throw new InvalidDataException("A section lies outside the archive.");
        return _bytes.Slice((int)span.Offset, (int)span.Length);
    }

    static byte[] Unpack(ReadOnlyMemory<byte> bytes, ArchivePacking packing)
    {
        if (packing is ArchivePacking.None) return bytes.ToArray();
        if (packing is not ArchivePacking.Gzip) throw new InvalidDataException($"Packing {packing} is not read.");
        using var gzip = new GZipStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = gzip.Read(buffer)) > 0;)
        {
            if (unpacked.Length + read > MostUnpacked) throw new InvalidDataException("A part unpacks to more than 64 MiB.");
            unpacked.Write(buffer, 0, read);
        }
        return unpacked.ToArray();
    }
}
