using Guantong.Server.Platform.Store;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Places;

/// <summary>The archive of tiles, with the print of its bytes.</summary>
public sealed record MapRow(string Sha256, byte[] Archive);

/// <summary>The only writer of the table of maps.</summary>
public static class MapIntake
{
    public static EditionedTable Table { get; } = new("places.map", false, ("sha256", NpgsqlDbType.Text), ("archive", NpgsqlDbType.Bytea));

    public static Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, IEnumerable<MapRow> maps, CancellationToken cancel) =>
        Table.ReplaceAsync(connection, step, maps.Select(m => new object?[] { m.Sha256, m.Archive }), cancel);
}
