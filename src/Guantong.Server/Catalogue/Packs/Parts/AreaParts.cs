using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Places;
using Guantong.Server.Platform.Store;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>A GeoJSON file of areas, each with its code.</summary>
abstract class AreaPart(string file, bool grids, EditionedTable table) : PackPart
{
    public sealed override string File => file;

    public sealed override IReadOnlyList<EditionedTable> Tables => [table];

    public sealed override void Read(PackRows pack, Findings findings) => Put(pack, GeoFile.Read(pack.Folder, file, grids, findings));

    public sealed override int Count(PackRows pack) => Areas(pack).Count;

    public sealed override Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel) =>
        PlaceIntake.ApplyAsync(connection, step, table, Areas(pack).Select(Values), cancel);

    public sealed override async Task ExportAsync(PackExport export)
    {
        var reader = new WKBReader();
        var areas = new List<Area>();
        await foreach (var row in table.StandingAsync(export.Connection, export.Pack, export.Cancel))
            areas.Add(new Area((string)row[0]!, grids ? row[1] as string ?? "" : "", (Geometry)reader.Read((byte[])row[^1]!), file, areas.Count + 1));
        if (areas.Count > 0) await System.IO.File.WriteAllTextAsync(export.PathOf(file), GeoFile.Write(areas), export.Cancel);
    }

    /// <summary>A border is shown by its size and its number of corners: nobody reads a list of degrees.</summary>
    public sealed override IReadOnlyList<(string Column, string Value)> Shown(EditionedTable of, object?[] values)
    {
        var shape = new WKBReader().Read((byte[])values[^1]!);
        var border = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{AreaText.SquareKilometres(shape):0.0000} km², {shape.NumPoints} points, {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData((byte[])values[^1]!))[..8]}");
        return [.. of.Columns.SkipLast(1).Select((c, i) => (c.Name, PackExport.Field(values[i]))), ("geometry", border)];
    }

    protected abstract IReadOnlyList<Area> Areas(PackRows pack);

    protected abstract void Put(PackRows pack, IReadOnlyList<Area> areas);

    protected abstract object?[] Values(Area area);
}

/// <summary>The areas of the county and its townships.</summary>
sealed class DivisionAreasPart() : AreaPart("divisions.geojson", grids: false, PlaceIntake.DivisionAreas)
{
    public override bool StandsApart => true;

    protected override IReadOnlyList<Area> Areas(PackRows pack) => pack.DivisionAreas;

    protected override void Put(PackRows pack, IReadOnlyList<Area> areas) => pack.DivisionAreas = areas;

    protected override object?[] Values(Area area) => [area.Code, PlaceIntake.Bytes(area.Shape)];
}

/// <summary>Micro grids 单元网格, each in its large grid.</summary>
sealed class GridsPart() : AreaPart("grids.geojson", grids: true, PlaceIntake.Grids)
{
    public override string CountText => "pack-count-grids";

    protected override IReadOnlyList<Area> Areas(PackRows pack) => pack.Grids;

    protected override void Put(PackRows pack, IReadOnlyList<Area> areas) => pack.Grids = areas;

    protected override object?[] Values(Area area) => [area.Code, area.Large.Length == 0 ? null : area.Large, PlaceIntake.Bytes(area.Shape)];
}
