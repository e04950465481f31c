using System.Globalization;
using System.Text.Json;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.Places;
using Microsoft.VisualBasic.FileIO;
using NetTopologySuite.Geometries;

namespace Guantong.Server.Tests.Packs;

/// <summary>Reads the packs of the repository as plain files, on purpose without the reader that <c>load</c> uses.</summary>
static class PackFiles
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string pack, string file) => Read(Path.Combine(Root, "packs", pack, file));

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var parser = new TextFieldParser(path) { TextFieldType = FieldType.Delimited, HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        var header = parser.ReadFields()!;
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (!parser.EndOfData)
        {
            var fields = parser.ReadFields()!;
            Assert.True(fields.Length == header.Length, $"{path} line {parser.LineNumber - 1}: {fields.Length} fields, {header.Length} wanted");
            rows.Add(header.Zip(fields).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }
        return rows;
    }

    public static IReadOnlyList<(string Code, string? Large, Polygon Shape)> Polygons(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "packs", "linshu", file)));
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(f =>
        {
            var properties = f.GetProperty("properties");
            var ring = f.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(p => new Coordinate(p[0].GetDouble(), p[1].GetDouble()));
            var large = properties.TryGetProperty("large", out var l) ? l.GetString() : null;
            return (properties.GetProperty("code").GetString()!, large, new Polygon(new LinearRing([.. ring])));
        })];
    }

    public static TimeLimit Limit(string text)
    {
        var parts = text.Split(' ');
        Assert.True(parts.Length == 2, $"'{text}' is not an amount and a measure");
        var measure = parts[1] switch
        {
            "continuous-hours" => TimeMeasure.ContinuousHours,
            "working-hours" => TimeMeasure.WorkingHours,
            "working-days" => TimeMeasure.WorkingDays,
            "natural-days" => TimeMeasure.NaturalDays,
            "patrol-hours" => TimeMeasure.PatrolHours,
            _ => throw new FormatException($"'{text}' has no known measure"),
        };
        return new TimeLimit(decimal.Parse(parts[0], CultureInfo.InvariantCulture), measure);
    }

    public static MatterKind Kind(string text) => text switch
    {
        "matter" => MatterKind.Matter,
        "component" => MatterKind.Component,
        _ => throw new FormatException($"'{text}' is neither matter nor component"),
    };

    public static TypeKey Type(IReadOnlyDictionary<string, string> row) => new(row["standard"], Kind(row["kind"]), row["code"]);

    public static DivisionCode Division(string code)
    {
        var division = new DivisionCode(code);
        Assert.True(division.IsWellFormed, $"'{code}' is not a division code");
        return division;
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Guantong.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Guantong.slnx");
        return folder.FullName;
    }
}
