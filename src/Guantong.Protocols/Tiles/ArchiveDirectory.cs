namespace Guantong.Protocols.Tiles;

/// <summary>One row of a directory: from this tile on, <paramref name="Run"/> tiles have these bytes; a run of 0 names another directory.</summary>
readonly record struct ArchiveEntry(ulong Tile, ulong Run, ulong Offset, ulong Length);

/// <summary>A directory: rows in the order of their tiles, column by column. Source: PMTiles v3 §4.</summary>
static class ArchiveDirectory
{
    const ulong MostEntries = 10_000_000;

    public static byte[] Write(IReadOnlyList<ArchiveEntry> entries)
    {
        var wire = new WireWriter().Number((ulong)entries.Count);
        ulong tile = 0;
        foreach (var entry in entries)
        {
            wire.Number(entry.Tile - tile);
            tile = entry.Tile;
        }
        foreach (var entry in entries) wire.Number(entry.Run);
        foreach (var entry in entries) wire.Number(entry.Length);
        // 0 says: right behind the one before.
        for (var i = 0; i < entries.Count; i++)
            wire.Number(i > 0 && entries[i].Offset == entries[i - 1].Offset + entries[i - 1].Length ? 0 : entries[i].Offset + 1);
        return wire.ToArray();
    }

    public static ArchiveEntry[] Read(ReadOnlySpan<byte> bytes)
    {
        var wire = new WireReader(bytes);
        var count = wire.Number();
        // Every row takes four bytes at least: a count beyond that is a lie, and no reason to reserve memory.
        if (count > MostEntries || count > (ulong)bytes.Length / 4) throw new InvalidDataException("A directory names more tiles than it holds.");
        var entries = new ArchiveEntry[count];
        ulong tile = 0;
        for (var i = 0; i < entries.Length; i++) entries[i] = new(tile += wire.Number(), 0, 0, 0);
        for (var i = 0; i < entries.Length; i++) entries[i] = entries[i] with { Run = wire.Number() };
        for (var i = 0; i < entries.Length; i++) entries[i] = entries[i] with { Length = wire.Number() };
        for (var i = 0; i < entries.Length; i++)
        {
            var offset = wire.Number();
            if (offset == 0 && i == 0) throw new InvalidDataException("The first row of a directory has no place.");
            entries[i] = entries[i] with { Offset = offset == 0 ? entries[i - 1].Offset + entries[i - 1].Length : offset - 1 };
        }
        return entries;
    }

    /// <summary>The row that a tile belongs to, or null.</summary>
    public static ArchiveEntry? Find(ArchiveEntry[] entries, ulong tile)
    {
        var (low, high) = (0, entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (entries[middle].Tile <= tile) low = middle + 1;
            else high = middle - 1;
        }
        if (high < 0) return null;
        var found = entries[high];
        return found.Run == 0 || tile - found.Tile < found.Run ? found : null;
    }
}
