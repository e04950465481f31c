using Guantong.Protocols.Tiles;
using Npgsql;

namespace Guantong.Server.Places;

/// <summary>The archive of tiles that is in force, held in memory while its print stays the same. A city's own map goes before that of a pack below it.</summary>
public sealed class MapSource(NpgsqlDataSource database) : IDisposable
{
    readonly SemaphoreSlim _oneLoads = new(1);
    volatile HeldMap? _held;

    /// <summary>Null when no pack has brought a map.</summary>
    public async Task<HeldMap?> CurrentAsync(CancellationToken cancel = default)
    {
        if (await PrintAsync(cancel) is not { } print) return null;
        if (_held is { } held && held.Sha256 == print) return held;
        await _oneLoads.WaitAsync(cancel);
        try
        {
            if (_held is { } read && read.Sha256 == print) return read;
            await using var command = database.CreateCommand("select archive from places.map where sha256 = $1 and ended is null limit 1");
            command.Parameters.Add(new() { Value = print });
            return await command.ExecuteScalarAsync(cancel) is byte[] bytes ? _held = new HeldMap(print, bytes, new TileArchive(bytes)) : null;
        }
        finally
        {
            _oneLoads.Release();
        }
    }

    public void Dispose() => _oneLoads.Dispose();

    async Task<string?> PrintAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select sha256 from places.map where ended is null order by row_id desc limit 1");
        return await command.ExecuteScalarAsync(cancel) as string;
    }
}

/// <summary>A map as it is served: its bytes, their print, and the same opened.</summary>
public sealed record HeldMap(string Sha256, byte[] Bytes, TileArchive Archive);
