using Guantong.Domain.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace Guantong.Server.Places;

/// <summary>A street with its lines.</summary>
public sealed record StreetLine(string Code, string Name, IReadOnlyList<IReadOnlyList<LonLat>> Lines);

/// <summary>Where streets lie: whole ones by their codes, or what of any street lies in given micro grids.</summary>
public sealed class StreetLines(NpgsqlDataSource database)
{
    const string Sql =
        """
        select code, name, ST_AsBinary(geom) from places.street where ended is null and code = any($1)
        union all
        select s.code, s.name, ST_AsBinary(ST_CollectionExtract(ST_Intersection(s.geom, area.geom), 2))
        from (select ST_Union(geom) as geom from places.grid where ended is null and code = any($2)) area
        join places.street s on s.ended is null and s.geom && area.geom and ST_Intersects(s.geom, area.geom)
        where not s.code = any($1) and not ST_IsEmpty(ST_CollectionExtract(ST_Intersection(s.geom, area.geom), 2))
        order by 1
        """;

    public async Task<IReadOnlyList<StreetLine>> OfAsync(IReadOnlyCollection<string> streets, IReadOnlyCollection<string> grids, CancellationToken cancel = default)
    {
        if (streets.Count + grids.Count == 0) return [];
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = streets.ToArray() });
        command.Parameters.Add(new() { Value = grids.ToArray() });
        var (found, reader) = (new List<StreetLine>(), new WKBReader());
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            var geometry = reader.Read(r.GetFieldValue<byte[]>(2));
            found.Add(new StreetLine(r.GetString(0), r.GetString(1), [.. LinesOf(geometry)]));
        }
        return found;
    }

    /// <summary>Which of these codes no street, and which no micro grid, has today.</summary>
    public async Task<(IReadOnlyList<string> Streets, IReadOnlyList<string> Grids)> UnknownAsync(IReadOnlyCollection<string> streets, IReadOnlyCollection<string> grids, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(
            """
            select array(select u from unnest($1) u where not exists (select from places.street where ended is null and code = u)),
              array(select u from unnest($2) u where not exists (select from places.grid where ended is null and code = u))
            """);
        command.Parameters.Add(new() { Value = streets.ToArray() });
        command.Parameters.Add(new() { Value = grids.ToArray() });
        await using var r = await command.ExecuteReaderAsync(cancel);
        await r.ReadAsync(cancel);
        return (r.GetFieldValue<string[]>(0), r.GetFieldValue<string[]>(1));
    }

    static IEnumerable<IReadOnlyList<LonLat>> LinesOf(Geometry geometry)
    {
        for (var i = 0; i < geometry.NumGeometries; i++)
            if (geometry.GetGeometryN(i) is LineString line && !line.IsEmpty) yield return [.. line.Coordinates.Select(c => new LonLat(c.X, c.Y))];
    }
}
