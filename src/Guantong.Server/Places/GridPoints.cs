using Guantong.Domain.Places;
using Npgsql;

namespace Guantong.Server.Places;

/// <summary>A point that surely lies in a micro grid, for whoever names the grid instead of a point.</summary>
public sealed class GridPoints(NpgsqlDataSource database)
{
    /// <summary>Null when there is no such grid today.</summary>
    public async Task<LonLat?> OfAsync(GridCode grid, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select st_x(p), st_y(p) from (select st_pointonsurface(geom) as p from places.grid where code = $1 and valid_to is null) g");
        command.Parameters.Add(new() { Value = grid.Value });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? new LonLat(row.GetDouble(0), row.GetDouble(1)) : null;
    }
}
