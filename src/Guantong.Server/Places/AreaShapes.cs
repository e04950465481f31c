using System.Text.Json.Nodes;
using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Places;

/// <summary>The polygon of a division or micro grid as GeoJSON, simple enough to be drawn.</summary>
public sealed record AreaShape(string Code, JsonNode Polygon);

/// <summary>What a map draws of a seat's area. The bounds hold all of it; null when nothing was ever drawn.</summary>
public sealed record AreaDrawing(Extent? Bounds, IReadOnlyList<AreaShape> Divisions, IReadOnlyList<AreaShape> Grids, bool HasMap);

/// <summary>Reads the polygons of a division and of everything below it.</summary>
public sealed class AreaShapes(NpgsqlDataSource database)
{
    /// <summary>More grids than a screen can show are left out: their divisions are drawn.</summary>
    const int MostGrids = 3000;

    // Borders of divisions lose corners of less than five metres; micro grids have few corners and keep theirs, so that neighbours still meet.
    const string DivisionsSql =
        "select code, st_asgeojson(st_simplifypreservetopology(geom, 0.00005), 5) from places.division_area where valid_to is null and code like $1 order by code";
    const string GridsSql = "select code, st_asgeojson(geom, 6) from places.grid where valid_to is null and code like $1 order by code limit $2";
    const string BoundsSql =
        """
        select st_xmin(e), st_ymin(e), st_xmax(e), st_ymax(e), exists (select from places.map where ended is null) from (
          select st_extent(geom) as e from (
            select geom from places.grid where valid_to is null and code like $1 union all select geom from places.division_area where valid_to is null and code like $1) a) b
        """;

    public async Task<AreaDrawing> OfAsync(DivisionCode area, CancellationToken cancel = default)
    {
        var below = area.Prefix + "%";
        await using var command = database.CreateCommand(BoundsSql);
        command.Parameters.Add(new() { Value = below });
        Extent? bounds = null;
        var hasMap = false;
        await using (var r = await command.ExecuteReaderAsync(cancel))
        {
            if (await r.ReadAsync(cancel))
            {
                hasMap = r.GetBoolean(4);
                if (!await r.IsDBNullAsync(0, cancel)) bounds = new Extent(r.GetDouble(0), r.GetDouble(1), r.GetDouble(2), r.GetDouble(3));
            }
        }
        var grids = await ShapesAsync(GridsSql, cancel, below, MostGrids + 1);
        return new AreaDrawing(bounds, await ShapesAsync(DivisionsSql, cancel, below), grids.Count > MostGrids ? [] : grids, hasMap);
    }

    async Task<List<AreaShape>> ShapesAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        var shapes = new List<AreaShape>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) shapes.Add(new(r.GetString(0), JsonNode.Parse(r.GetString(1))!));
        return shapes;
    }
}
