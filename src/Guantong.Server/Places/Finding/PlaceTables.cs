using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Texts;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace Guantong.Server.Places.Finding;

/// <summary>Reads divisions, grids and streets as the tables of places hold them today, inside the caller's snapshot.</summary>
sealed class PlaceTables(NpgsqlConnection connection, CityTexts texts)
{
    const double MetresPerDegree = 111_195;
    const double Village = 500;

    public async Task<PlaceBook> ReadAsync(string print, CancellationToken cancel)
    {
        var names = (await RowsAsync("select code, name, null::bytea, '' from places.division where valid_to is null", cancel)).ToDictionary(r => r.Code, r => r.Name, StringComparer.Ordinal);
        var grids = await RowsAsync("select code, '', st_asbinary(geom), '' from places.grid where valid_to is null", cancel);
        var areas = await RowsAsync("select code, '', st_asbinary(geom), '' from places.division_area where valid_to is null", cancel);
        var streets = await RowsAsync("select division, name, st_asbinary(geom), class from places.street where ended is null order by code", cancel);
        return new PlaceBook(print)
        {
            DivisionNames = names,
            Areas = [.. DivisionsOf(areas, names), .. CommunitiesOf(grids, names, areas), .. grids.Select(g => GridOf(g, names))],
            Roads = [.. streets.Select(s => new Road(s.Name, s.Class, s.Code, LinesOf(s.Shape!)))],
        };
    }

    /// <summary>Communities without an area: where the map writes their name, else somewhere in their township.</summary>
    public static IEnumerable<NamedPlace> WithoutArea(PlaceBook book, IEnumerable<NamedPlace> others)
    {
        var placed = book.Areas.DistinctBy(a => a.Code).ToDictionary(a => a.Code!, StringComparer.Ordinal);
        var written = others.Where(o => o.Kind == PlaceKind.Landmark).ToLookup(o => o.Name, StringComparer.Ordinal);
        return from division in book.DivisionNames
               let code = new DivisionCode(division.Key)
               where code.Level == Level.Community && !placed.ContainsKey(division.Key)
               let there = written[division.Value].FirstOrDefault() is { } label ? label with { Accuracy = Village } : placed.GetValueOrDefault(code.At(Level.Township).Value)
               where there is not null
               select there with { Kind = PlaceKind.Community, Name = division.Value, Code = division.Key };
    }

    /// <summary>文苑社区第二网格: numbers as people say them.</summary>
    public static string GridName(CityTexts texts, string language, string code, string? community)
    {
        var number = new GridCode(code).Number;
        var said = language == CityTexts.Chinese ? Numeral(texts, number) : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return texts.Of("place.grid", language, ("community", community ?? new GridCode(code).Community.Value), ("number", said));
    }

    static string Numeral(CityTexts texts, int number)
    {
        var words = texts.Of("place.numerals", CityTexts.Chinese);
        string Of(int n) => n switch
        {
            < 10 => words[n].ToString(),
            < 20 => $"{words[10]}{(n == 10 ? "" : Of(n - 10))}",
            < 100 => $"{words[n / 10]}{words[10]}{(n % 10 == 0 ? "" : Of(n % 10))}",
            _ => $"{words[n / 100]}{words[11]}{(n % 100 == 0 ? "" : n % 100 < 10 ? $"{words[0]}{Of(n % 100)}" : n % 100 < 20 ? $"{words[1]}{Of(n % 100)}" : Of(n % 100))}",
        };
        return Of(number);
    }

    IEnumerable<NamedPlace> DivisionsOf(IEnumerable<Row> areas, Dictionary<string, string> names) =>
        from area in areas
        let code = new DivisionCode(area.Code)
        where code.Level >= Level.Township && names.ContainsKey(area.Code)
        select PlaceOf(code.Level == Level.Township ? PlaceKind.Township : PlaceKind.Community, names[area.Code], area.Code, area.Shape!);

    static IEnumerable<NamedPlace> CommunitiesOf(IEnumerable<Row> grids, Dictionary<string, string> names, List<Row> areas) =>
        from community in grids.GroupBy(g => g.Code[..12], StringComparer.Ordinal)
        where names.ContainsKey(community.Key) && !areas.Exists(a => a.Code == community.Key)
        select PlaceOf(PlaceKind.Community, names[community.Key], community.Key, new GeometryCollection([.. community.Select(g => g.Shape!)]));

    NamedPlace GridOf(Row grid, Dictionary<string, string> names) =>
        PlaceOf(PlaceKind.Grid, GridName(texts, CityTexts.Chinese, grid.Code, names.GetValueOrDefault(grid.Code[..12])), grid.Code, grid.Shape!);

    static NamedPlace PlaceOf(PlaceKind kind, string name, string code, Geometry shape)
    {
        var at = shape.InteriorPoint;
        var box = shape.EnvelopeInternal;
        var (wide, high) = (box.Width * MetresPerDegree * Math.Cos(at.Y * Math.PI / 180), box.Height * MetresPerDegree);
        return new NamedPlace(kind, name, new LonLat(at.X, at.Y), Math.Ceiling(Math.Sqrt((wide * wide) + (high * high)) / 2)) { Code = code };
    }

    static List<IReadOnlyList<LonLat>> LinesOf(Geometry shape) =>
        [.. Enumerable.Range(0, shape.NumGeometries).Select(n => shape.GetGeometryN(n).Coordinates.Select(c => new LonLat(c.X, c.Y)).ToArray())];

    async Task<List<Row>> RowsAsync(string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var read = await command.ExecuteReaderAsync(cancel);
        var wkb = new WKBReader();
        var rows = new List<Row>();
        while (await read.ReadAsync(cancel))
            rows.Add(new(read.GetString(0), read.GetString(1), await read.IsDBNullAsync(2, cancel) ? null : wkb.Read(read.GetFieldValue<byte[]>(2)), read.GetString(3)));
        return rows;
    }

    sealed record Row(string Code, string Name, Geometry? Shape, string Class);
}
