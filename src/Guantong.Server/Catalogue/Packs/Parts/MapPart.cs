using System.Security.Cryptography;
using Guantong.Protocols.Tiles;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Places;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>The file map.pmtiles: the one archive of tiles that the city's maps are drawn from. Every tile is read once before it is let in.</summary>
sealed class MapPart : PackPart
{
    const int MostMegabytes = 64;

    public override bool StandsApart => true;

    public override string File => "map.pmtiles";

    public override IReadOnlyList<EditionedTable> Tables => [MapIntake.Table];

    public override void Read(PackRows pack, Findings findings)
    {
        var path = new FileInfo(Path.Combine(pack.Folder, File));
        if (!path.Exists) return;
        if (path.Length > MostMegabytes * 1024L * 1024L)
        {
            findings.Add(File, 1, "", "pack-map-large", ("megabytes", MostMegabytes));
            return;
        }
        var bytes = System.IO.File.ReadAllBytes(path.FullName);
        try
        {
            var archive = new TileArchive(bytes);
            foreach (var tile in archive.Tiles) VectorTile.Read(archive.Unpacked(tile));
            pack.Put<MapRow>([new At<MapRow>(null!, new MapRow(Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes))]);
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentOutOfRangeException)
        {
            findings.Add(File, 1, "", "pack-map-broken", ("reason", broken.Message));
        }
    }

    public override Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel) =>
        MapIntake.ApplyAsync(connection, step, pack.Of<MapRow>().Select(m => m.Value), cancel);

    public override async Task ExportAsync(PackExport export)
    {
        await foreach (var row in MapIntake.Table.StandingAsync(export.Connection, export.Pack, export.Cancel))
            await System.IO.File.WriteAllBytesAsync(export.PathOf(File), (byte[])row[1]!, export.Cancel);
    }
}
