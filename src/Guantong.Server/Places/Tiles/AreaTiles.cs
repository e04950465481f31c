using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Guantong.Protocols.Tiles;
using Guantong.Server.People;
using Guantong.Server.People.Ground;
using Npgsql;

namespace Guantong.Server.Places.Tiles;

/// <summary>The edition of the places tables: what was written from one holds until it is another.</summary>
public sealed class PlacesEdition(NpgsqlDataSource database) : IDisposable
{
    readonly Look<string> _look = new(async (_, cancel) =>
    {
        await using var command = database.CreateCommand("select number from places.edition");
        return ((long)(await command.ExecuteScalarAsync(cancel))!).ToString(CultureInfo.InvariantCulture);
    });

    public ValueTask<string> CurrentAsync(CancellationToken cancel) => _look.CurrentAsync(cancel);

    public void Dispose() => _look.Dispose();
}

/// <summary>Polygons that everybody may see, straight from PostGIS and kept until the places change: divisions with their names, grids with their codes.</summary>
sealed class AreaTiles(string layer, string tags, string rows, NpgsqlDataSource database, PlacesEdition edition) : ITileSource
{
    /// <summary>Divisions that have an area of their own, each with how deep it lies: 3 township, 4 community.</summary>
    public const string Divisions =
        """
        select a.geom, a.code, coalesce(d.name, '') as name, places.depth(a.code) as depth
        from places.division_area a left join places.division d on d.code = a.code and d.valid_to is null where a.valid_to is null
        """;

    public const string Grids = "select a.geom, a.code, a.community, coalesce(a.large, '') as large from places.grid a where a.valid_to is null";

    public string Layer => layer;

    public bool IsPublic => true;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel) =>
        new(await edition.CurrentAsync(cancel), (tile, stop) => TileSql.WriteAsync(database, new TileRows(layer, tags, rows), tile, [], stop)) { Scope = "all" };
}

/// <summary>
/// The areas of the chiefs (街长, 巷长 …): divisions and grids they answer for, by their title. For staff alone; names and numbers of
/// the people are not in it.
/// </summary>
sealed class ChiefTiles(NpgsqlDataSource database, PlacesEdition edition, PeopleDirectory people) : ITileSource
{
    const string Rows =
        """
        select coalesce(g.geom, a.geom) as geom, c.title as name, c.kind, c.tier from unnest($4::text[], $5::text[], $6::text[], $7::int[]) as c (area, title, kind, tier)
        left join places.grid g on g.code = c.area and g.valid_to is null left join places.division_area a on a.code = c.area and a.valid_to is null
        where coalesce(g.geom, a.geom) is not null
        """;

    readonly ConditionalWeakTable<GroundBook, string> _prints = [];

    public string Layer => "chiefs";

    public bool IsPublic => false;

    public async ValueTask<TileSheet> OpenAsync(TileViewer viewer, CancellationToken cancel)
    {
        var book = people.Ground;
        // The whole street organisation hangs in every office: all staff see the same.
        return new TileSheet($"{await edition.CurrentAsync(cancel)} {_prints.GetValue(book, PrintOf)}", (tile, stop) => WriteAsync(book, tile, stop)) { Scope = "staff" };
    }

    ValueTask<byte[]> WriteAsync(GroundBook book, TileId tile, CancellationToken cancel)
    {
        (string Area, Chief Chief)[] areas = [.. book.Chiefs.SelectMany(c => c.Areas.Select(area => (area, c)))];
        return TileSql.WriteAsync(
            database, new TileRows(Layer, "name, kind, tier", Rows), tile,
            [areas.Select(a => a.Area).ToArray(), areas.Select(a => a.Chief.Title).ToArray(), areas.Select(a => a.Chief.Kind.ToString()).ToArray(), areas.Select(a => a.Chief.Tier).ToArray()],
            cancel);
    }

    static string PrintOf(GroundBook book) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', book.Chiefs.Select(c => $"{c.Kind}|{c.Tier}|{c.Title}|{string.Join(',', c.Areas)}")))))[..16];
}

/// <summary>What a layer is made of: rows with a column geom, and which other columns are told of one.</summary>
readonly record struct TileRows(string Layer, string Tags, string Sql);

/// <summary>A tile cut by the database: of the rows those that touch it, in its own units.</summary>
static class TileSql
{
    public static async ValueTask<byte[]> WriteAsync(NpgsqlDataSource database, TileRows rows, TileId tile, object[] values, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            with square as (select st_tileenvelope($1, $2, $3) as box, st_transform(st_tileenvelope($1, $2, $3, margin => 0.02), 4326) as sought),
            found as (
              select st_asmvtgeom(st_transform(r.geom, 3857), square.box, 4096, 80, true) as shape, {rows.Tags}
              from ({rows.Sql}) r, square where r.geom && square.sought)
            select st_asmvt(found, '{rows.Layer}', 4096, 'shape') from found where shape is not null
            """);
        foreach (var value in (object[])[tile.Zoom, tile.X, tile.Y, .. values]) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteScalarAsync(cancel) as byte[] ?? [];
    }
}
