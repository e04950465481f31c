using Guantong.Server.Platform.Store;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Places;

/// <summary>The tables of places that packs bring; <see cref="ApplyAsync"/> is the only writer of them, inside the loader's transaction.</summary>
public static class PlaceIntake
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    public static EditionedTable Divisions { get; } = new("places.division", false, ("code", Text), ("name", Text));
    public static EditionedTable DivisionAreas { get; } = new("places.division_area", false, ("code", Text), ("geom", NpgsqlDbType.Bytea));
    public static EditionedTable LargeGrids { get; } = new("places.large_grid", false, ("code", Text), ("name", Text), ("leader", Text));
    public static EditionedTable Grids { get; } = new("places.grid", false, ("code", Text), ("large", Text), ("geom", NpgsqlDbType.Bytea));
    public static EditionedTable AreaClasses { get; } = new("places.area_class", false, ("division", Text), ("class", NpgsqlDbType.Char));

    public static async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, EditionedTable table, IEnumerable<object?[]> rows, CancellationToken cancel)
    {
        var moved = await table.ReplaceAsync(connection, step, rows, cancel);
        if (moved == default) return moved;
        await using var bump = new NpgsqlCommand("update places.edition set number = number + 1", connection);
        await bump.ExecuteNonQueryAsync(cancel);
        return moved;
    }

    /// <summary>Well-known binary with the reference system, as the geometry columns take it.</summary>
    public static byte[] Bytes(Geometry shape) => new WKBWriter(ByteOrder.LittleEndian, handleSRID: true).Write(shape);
}
