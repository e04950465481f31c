using Guantong.Server.Platform.Store;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Places;

/// <summary>A named street; the division is the smallest that holds all of it. Position counts features of its file from 1.</summary>
public sealed record StreetRow(string Code, string Name, string Class, string Division, MultiLineString Lines)
{
    public static IReadOnlyList<string> Classes { get; } = ["main", "side", "lane", "county", "village"];

    public int? Width { get; init; }
    public int Position { get; init; }
}

/// <summary>The only writer of the table of streets.</summary>
public static class StreetIntake
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    public static EditionedTable Table { get; } = new(
        "places.street", false, ("code", Text), ("name", Text), ("class", Text), ("division", Text), ("width", NpgsqlDbType.Integer), ("geom", NpgsqlDbType.Bytea));

    public static Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, IEnumerable<StreetRow> streets, CancellationToken cancel)
    {
        var writer = new WKBWriter(ByteOrder.LittleEndian, handleSRID: true);
        return Table.ReplaceAsync(connection, step, streets.Select(s => new object?[] { s.Code, s.Name, s.Class, s.Division, s.Width, writer.Write(s.Lines) }), cancel);
    }
}
