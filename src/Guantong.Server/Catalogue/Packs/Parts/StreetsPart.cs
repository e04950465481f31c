using System.Text;
using Guantong.Domain.Places;
using Guantong.Protocols.Ogc;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Places;
using Guantong.Server.Platform.Store;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>The file streets.geojson: named streets and lanes with their lines.</summary>
sealed class StreetsPart : PackPart
{
    static readonly GeometryFactory Shapes = new(new PrecisionModel(), 4326);

    public override bool StandsApart => true;

    public override string File => "streets.geojson";

    public override IReadOnlyList<EditionedTable> Tables => [StreetIntake.Table];

    public override string? CountText => "pack-count-streets";

    public override int Count(PackRows pack) => pack.Of<StreetRow>().Count;

    public override void Read(PackRows pack, Findings findings)
    {
        var path = Path.Combine(pack.Folder, File);
        if (!System.IO.File.Exists(path) || PackText.Read(path, File, findings) is not { } text) return;
        var reading = GeoJsonReader.Read(Encoding.UTF8.GetBytes(text));
        foreach (var error in reading.Errors)
            findings.Add(File, (error.Feature ?? 0) + 1, error.Member, $"pack-geo-{error.Fault.ToString().ToLowerInvariant()}", ("found", error.Found));
        var codes = new HashSet<string>(StringComparer.Ordinal);
        // A feature has no row of a table; its own place is kept beside it.
        pack.Put<StreetRow>([.. reading.Features.Select(f => ReadStreet(f, codes, findings)).OfType<StreetRow>().Select(s => new At<StreetRow>(null!, s))]);
    }

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        foreach (var (_, street) in pack.Of<StreetRow>())
            if (!set.Divisions.Contains(new DivisionCode(street.Division))) findings.Add(File, street.Position, "division", "pack-ref-division", ("value", street.Division));
    }

    public override Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel) =>
        StreetIntake.ApplyAsync(connection, step, pack.Of<StreetRow>().Select(s => s.Value), cancel);

    public override async Task ExportAsync(PackExport export)
    {
        var features = new List<string>();
        await foreach (var row in StreetIntake.Table.StandingAsync(export.Connection, export.Pack, export.Cancel)) features.Add(Feature(row));
        if (features.Count == 0) return;
        await System.IO.File.WriteAllTextAsync(
            export.PathOf(File), $"{{\"type\":\"FeatureCollection\",\"features\":[\n{string.Join(",\n", features)}\n]}}\n", new UTF8Encoding(false), export.Cancel);
    }

    StreetRow? ReadStreet(GeoFeature feature, HashSet<string> codes, Findings findings)
    {
        string Of(string name) => feature.Properties.GetValueOrDefault(name, "").Trim();
        var (row, code, kind) = (feature.Index + 1, Of("code"), Of("class"));
        var before = findings.All.Count;
        if (code.Length == 0 || code.Any(char.IsWhiteSpace) || !codes.Add(code)) findings.Add(File, row, "code", "pack-street-code", ("value", code));
        if (Of("name").Length == 0) findings.Add(File, row, "name", "pack-street-name", ("code", code));
        if (!StreetRow.Classes.Contains(kind)) findings.Add(File, row, "class", "pack-street-class", ("value", kind));
        if (!new DivisionCode(Of("division")).IsWellFormed) findings.Add(File, row, "division", "pack-field-division", ("value", Of("division")));
        if (feature.Shape is not GeoLines) findings.Add(File, row, "geometry", "pack-street-lines", ("code", code));
        int? width = int.TryParse(Of("width"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var metres) && metres > 0 ? metres : null;
        if (width is null && Of("width").Length > 0) findings.Add(File, row, "width", "pack-field-number", ("value", Of("width")));
        return findings.All.Count > before || feature.Shape is not GeoLines lines ? null : new StreetRow(code, Of("name"), kind, Of("division"), Lines(lines)) { Width = width, Position = row };
    }

    static MultiLineString Lines(GeoLines lines) =>
        Shapes.CreateMultiLineString([.. lines.Parts.Select(line => Shapes.CreateLineString([.. line.Select(p => new Coordinate(p.Lon, p.Lat))]))]);

    static string Feature(object?[] row)
    {
        var lines = (MultiLineString)new WKBReader().Read((byte[])row[5]!);
        var width = row[4] is int metres ? FormattableString.Invariant($",\"width\":{metres}") : "";
        var parts = lines.Geometries.Select(line => $"[{string.Join(',', line.Coordinates.Select(c => FormattableString.Invariant($"[{c.X},{c.Y}]")))}]");
        return $$$"""{"type":"Feature","properties":{"code":{{{Json(row[0])}}},"name":{{{Json(row[1])}}},"class":{{{Json(row[2])}}},"division":{{{Json(row[3])}}}{{{width}}}},"geometry":{"type":"MultiLineString","coordinates":[{{{string.Join(',', parts)}}}]}}""";
    }

    static string Json(object? text) => System.Text.Json.JsonSerializer.Serialize((string)text!, JsonText);

    static readonly System.Text.Json.JsonSerializerOptions JsonText = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
