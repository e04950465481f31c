using Guantong.Domain.Places;
using Guantong.Server.Platform.Store;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Places;

/// <summary>A drawn area with its code.</summary>
public sealed record PlaceArea(string Code, string Large, Geometry Shape);

/// <summary>A large grid 大网格 and who leads it.</summary>
public sealed record PlaceLargeGrid(string Code, string Name, string Leader);

/// <summary>Everything about places that one pack brings.</summary>
public sealed record PlaceSheet(
    IEnumerable<Division> Divisions, IEnumerable<PlaceArea> DivisionAreas, IEnumerable<PlaceLargeGrid> LargeGrids, IEnumerable<PlaceArea> Grids,
    IEnumerable<(DivisionCode Division, char Class)> AreaClasses);

/// <summary>The only writer of the places tables: takes one pack's places inside the loader's transaction.</summary>
public static class PlaceIntake
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Divisions = new("places.division", false, ("code", Text), ("name", Text));
    static readonly EditionedTable DivisionAreas = new("places.division_area", false, ("code", Text), ("geom", NpgsqlDbType.Bytea));
    static readonly EditionedTable LargeGrids = new("places.large_grid", false, ("code", Text), ("name", Text), ("leader", Text));
    static readonly EditionedTable Grids = new("places.grid", false, ("code", Text), ("large", Text), ("geom", NpgsqlDbType.Bytea));
    static readonly EditionedTable AreaClasses = new("places.area_class", false, ("division", Text), ("class", NpgsqlDbType.Char));

    public static async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PlaceSheet sheet, CancellationToken cancel)
    {
        var moved = await Divisions.ReplaceAsync(connection, step, sheet.Divisions.Select(d => new object?[] { d.Code.Value, d.Name }), cancel);
        moved += await DivisionAreas.ReplaceAsync(connection, step, sheet.DivisionAreas.Select(a => new object?[] { a.Code, Bytes(a.Shape) }), cancel);
        moved += await LargeGrids.ReplaceAsync(connection, step, sheet.LargeGrids.Select(g => new object?[] { g.Code, g.Name, NullIfEmpty(g.Leader) }), cancel);
        moved += await Grids.ReplaceAsync(connection, step, sheet.Grids.Select(g => new object?[] { g.Code, NullIfEmpty(g.Large), Bytes(g.Shape) }), cancel);
        moved += await AreaClasses.ReplaceAsync(connection, step, sheet.AreaClasses.Select(a => new object?[] { a.Division.Value, a.Class.ToString() }), cancel);
        if (moved == default) return moved;
        await using var bump = new NpgsqlCommand("update places.edition set number = number + 1", connection);
        await bump.ExecuteNonQueryAsync(cancel);
        return moved;
    }

    static byte[] Bytes(Geometry shape) => new WKBWriter(ByteOrder.LittleEndian, handleSRID: true).Write(shape);

    static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
