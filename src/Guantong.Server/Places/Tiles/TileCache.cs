using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Guantong.Protocols.Tiles;

namespace Guantong.Server.Places.Tiles;

/// <summary>What a tile is kept under: layer, print of scope and moment, and which tile.</summary>
public readonly record struct TileKey(string Layer, string Print, TileId Tile);

/// <summary>A tile as it leaves the house, with its mark and its compressed forms, each made when it is first wanted.</summary>
public sealed class KeptTile
{
    /// <summary>Below this compressing costs more than it saves.</summary>
    const int WorthIt = 600;

    readonly Lazy<byte[]> _brotli;
    readonly Lazy<byte[]> _gzip;

    public KeptTile(string layer, string scope, byte[] bytes)
    {
        Bytes = bytes;
        // The scope is in it: what two scopes see alike is still not the same answer.
        Mark = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{layer} {scope} "), .. bytes]))[..24];
        _brotli = new(() => Packed(s => new BrotliStream(s, new BrotliCompressionOptions { Quality = 4 })));
        _gzip = new(() => Packed(s => new GZipStream(s, CompressionLevel.Fastest)));
    }

    public byte[] Bytes { get; }
    public string Mark { get; }

    /// <summary>The form a browser takes, and the name of its encoding; null for the plain one.</summary>
    public (byte[] Bytes, string? Encoding) For(string accepts) =>
        Bytes.Length < WorthIt ? (Bytes, null)
        : accepts.Contains("br", StringComparison.Ordinal) ? (_brotli.Value, "br")
        : accepts.Contains("gzip", StringComparison.Ordinal) ? (_gzip.Value, "gzip") : (Bytes, null);

    byte[] Packed(Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed)) stream.Write(Bytes);
        return packed.ToArray();
    }
}

/// <summary>
/// The last tiles written, up to so many bytes. Two halves: when the young one is full it becomes the old one, and what is still asked
/// for comes back from it. Prints of moments that are over are never asked for again and go that way by themselves.
/// </summary>
public sealed class TileCache
{
    const long HalfBytes = 16 << 20;
    const int Around = 300;

    readonly Lock _gate = new();
    ConcurrentDictionary<TileKey, KeptTile> _young = new();
    ConcurrentDictionary<TileKey, KeptTile> _old = new();
    long _bytes;

    public KeptTile? Find(in TileKey key)
    {
        if (_young.TryGetValue(key, out var tile)) return tile;
        if (!_old.TryGetValue(key, out tile)) return null;
        Keep(key, tile);
        return tile;
    }

    public void Keep(in TileKey key, KeptTile tile)
    {
        if (!_young.TryAdd(key, tile) || Interlocked.Add(ref _bytes, 2 * tile.Bytes.Length + Around) <= HalfBytes) return;
        lock (_gate)
        {
            if (Interlocked.Read(ref _bytes) <= HalfBytes) return;
            (_old, _young) = (_young, new());
            Interlocked.Exchange(ref _bytes, 0);
        }
    }
}
