using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guantong.Server.Platform;

namespace Guantong.Server.Places.BaseMaps;

/// <summary>A tile as it was fetched, and when.</summary>
public sealed record ShelvedTile(byte[] Bytes, DateTimeOffset Fetched);

/// <summary>
/// Tiles of the base map on disk, in the city's data folder, up to so many megabytes: when it is full the tiles that were fetched longest ago
/// make room. Whatever is lost here is fetched again.
/// </summary>
public sealed class BaseMapShelf(CityOptions options)
{
    readonly Lock _gate = new();
    long _bytes = -1;
    int _parts;

    public async Task<ShelvedTile?> FindAsync(BaseMapSettings map, int z, int x, int y, CancellationToken cancel)
    {
        var file = new FileInfo(PathOf(map, z, x, y));
        if (!file.Exists) return null;
        try
        {
            return new ShelvedTile(await File.ReadAllBytesAsync(file.FullName, cancel), new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
        }
        catch (IOException)
        {
            // It made room in between.
            return null;
        }
    }

    public async Task PutAsync(BaseMapSettings map, int z, int x, int y, ShelvedTile tile, CancellationToken cancel)
    {
        var path = PathOf(map, z, x, y);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whole or not at all: nobody reads half a tile.
        var half = $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _parts)}.part";
        await File.WriteAllBytesAsync(half, tile.Bytes, cancel);
        File.SetLastWriteTimeUtc(half, tile.Fetched.UtcDateTime);
        File.Move(half, path, overwrite: true);
        MakeRoom(map, tile.Bytes.Length);
    }

    string Folder => Path.Combine(options.DataDirectory, "base-map");

    // Another address is another map: its tiles lie elsewhere.
    string PathOf(BaseMapSettings map, int z, int x, int y) => Path.Combine(
        Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{map.Template} {map.Crs}")))[..12],
        z.ToString(CultureInfo.InvariantCulture), x.ToString(CultureInfo.InvariantCulture), y.ToString(CultureInfo.InvariantCulture));

    void MakeRoom(BaseMapSettings map, long added)
    {
        var most = map.Megabytes * 1024L * 1024;
        lock (_gate)
        {
            if (_bytes >= 0 && (_bytes += added) <= most) return;
            var files = new DirectoryInfo(Folder).GetFiles("*", SearchOption.AllDirectories);
            _bytes = files.Sum(f => f.Length);
            if (_bytes <= most) return;
            foreach (var file in files.OrderBy(f => f.LastWriteTimeUtc))
            {
                if (_bytes <= most * 9 / 10) return;
                file.Delete();
                _bytes -= file.Length;
            }
        }
    }
}
