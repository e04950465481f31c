using System.Text;
using Guantong.Protocols.Tiles;
using Xunit;

namespace Guantong.Protocols.Tests.Tiles;

public sealed class TileArchiveTests
{
    static readonly ArchiveBounds World = new(0, 14, -180, -85, 180, 85);

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(1, 1, 1, 3)]
    [InlineData(1, 1, 0, 4)]
    [InlineData(2, 0, 0, 5)]
    [InlineData(12, 3423, 1763, 19078479)]
    public void A_tile_has_the_place_that_the_format_gives_it(int zoom, int x, int y, ulong position)
    {
        Assert.Equal(position, new TileId(zoom, x, y).Position);
        Assert.Equal(new TileId(zoom, x, y), TileId.At(position));
    }

    [Fact]
    public void Every_place_of_the_first_nine_zooms_is_one_tile_and_back() =>
        Assert.All(Enumerable.Range(0, 87_381), n => Assert.Equal((ulong)n, TileId.At((ulong)n).Position));

    [Fact]
    public void What_was_written_is_read_and_nothing_else_is_there()
    {
        var tiles = Tiles(12, 40).ToDictionary(t => t, t => Encoding.UTF8.GetBytes($"tile {t}"));
        var archive = new TileArchive(TileArchiveWriter.Write(tiles, World, "{\"name\":\"x\"}"));

        Assert.All(tiles, t => Assert.Equal(t.Value, archive.Unpacked(t.Key)));
        Assert.Equal(tiles.Keys.OrderBy(t => t.Position), archive.Tiles);
        Assert.Null(archive.Unpacked(new TileId(12, 4000, 4000)));
        Assert.Null(archive.Unpacked(new TileId(3, 8, 0)));
        Assert.Null(archive.Unpacked(new TileId(-1, 0, 0)));
        Assert.Equal("{\"name\":\"x\"}", archive.Metadata);
        Assert.Equal(World, archive.Header.Bounds);
    }

    [Fact]
    public void Equal_tiles_are_kept_once_and_stand_in_one_row()
    {
        var sea = new byte[] { 1, 2, 3 };
        var archive = new TileArchive(TileArchiveWriter.Write(Tiles(6, 64).Select(t => KeyValuePair.Create(t, sea)), World, "{}"));

        Assert.Equal((4096UL, 1UL, 1UL), archive.Header.Counts);
        Assert.Equal(sea, archive.Unpacked(new TileId(6, 63, 63)));
    }

    [Fact]
    public void More_tiles_than_one_directory_holds_go_to_leaves()
    {
        // No two alike, so that no run shortens the directory.
        var tiles = Tiles(9, 260).ToDictionary(t => t, t => Noise(t));
        var archive = new TileArchive(TileArchiveWriter.Write(tiles, World, "{}"));

        Assert.True(archive.Header.Leaves.Length > 0);
        Assert.True(archive.Header.Root.Offset + archive.Header.Root.Length <= 16_384);
        // Some of every leaf: each look unpacks one.
        Assert.All(tiles.Where((_, n) => n % 97 == 0), t => Assert.Equal(t.Value, archive.Unpacked(t.Key)));
        Assert.Equal(tiles.Count, archive.Tiles.Count());
    }

    [Fact]
    public void A_spoilt_archive_is_refused_and_never_anything_worse()
    {
        var whole = TileArchiveWriter.Write(Tiles(5, 8).ToDictionary(t => t, t => Encoding.UTF8.GetBytes($"{t}")), World, "{}");
        var spoilt = Enumerable.Range(0, whole.Length).Select(n => whole[..n]).Concat(Enumerable.Range(0, whole.Length).Select(n =>
        {
            var copy = whole.ToArray();
            copy[n] ^= 0xFF;
            return copy;
        })).ToList();

        var refused = spoilt.Count(bytes => Record.Exception(() => new TileArchive(bytes).Tiles.Take(1000).Select(t => t.Zoom).ToList()) is { } why
            && (why is InvalidDataException or ArgumentOutOfRangeException || Fails(why)));

        Assert.InRange(refused, whole.Length, spoilt.Count);

        static bool Fails(Exception why)
        {
            Assert.Fail($"{why}");
            return false;
        }
    }

    static byte[] Noise(TileId tile)
    {
        var noise = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{tile}"));
        return [.. noise, .. noise[..(noise[0] % 31)], .. noise[..(noise[1] % 31)]];
    }

    static IEnumerable<TileId> Tiles(int zoom, int side) => from x in Enumerable.Range(0, side) from y in Enumerable.Range(0, side) select new TileId(zoom, x, y);
}
