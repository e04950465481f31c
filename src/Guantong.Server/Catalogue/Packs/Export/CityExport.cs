using System.Data;
using Guantong.Server.Catalogue.Packs.Offers;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Export;

/// <summary>What was written.</summary>
/// <param name="Packs">A folder for each, the required ones first.</param>
/// <param name="Load">Those that are to be loaded; the others come with them.</param>
public sealed record ExportedCity(long Edition, IReadOnlyList<string> Packs, IReadOnlyList<string> Load);

/// <summary>Writes the whole city that is in force as packs again: each pack a folder, each table a file, the same city always the same bytes.</summary>
public sealed class CityExport(NpgsqlDataSource database, PackLoad load)
{
    public async Task<ExportedCity> WriteAsync(string folder, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        // One snapshot: a load that commits meanwhile is in all of the files or in none.
        await using var reading = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var packs = await PacksAsync(connection, cancel);
        foreach (var (pack, _) in packs)
        {
            var mine = Path.Combine(folder, pack);
            Directory.CreateDirectory(mine);
            foreach (var part in load.Parts) await part.ExportAsync(new PackExport(connection, pack, mine, cancel));
        }
        var required = packs.SelectMany(p => p.Requires).ToHashSet(StringComparer.Ordinal);
        await using var edition = new NpgsqlCommand("select current from catalogue.edition", connection);
        return new ExportedCity((long)(await edition.ExecuteScalarAsync(cancel))!, [.. packs.Select(p => p.Pack)], [.. packs.Select(p => p.Pack).Where(p => !required.Contains(p))]);
    }

    /// <summary>The same as one zip.</summary>
    public async Task<ExportedCity> WriteZipAsync(Stream zip, CancellationToken cancel = default)
    {
        using var room = new ScratchFolder();
        var city = await WriteAsync(room.Path, cancel);
        PackZip.Write(zip, Directory.EnumerateFiles(room.Path, "*", SearchOption.AllDirectories).Select(f => (Path.GetRelativePath(room.Path, f).Replace('\\', '/'), f)));
        return city;
    }

    /// <summary>The packs that are in force, the required ones first.</summary>
    internal static async Task<List<(string Pack, string[] Requires)>> PacksAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            select l.pack, coalesce((select s.value from catalogue.pack_setting s where s.pack = l.pack and s.key = 'requires' and s.ended is null), '')
            from (select distinct on (pack) pack, rank from catalogue.load order by pack, edition desc) l order by l.rank, l.pack collate "C"
            """, connection);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var packs = new List<(string, string[])>();
        while (await rows.ReadAsync(cancel)) packs.Add((rows.GetString(0), rows.GetString(1).Split(';', StringSplitOptions.RemoveEmptyEntries)));
        return packs;
    }
}
