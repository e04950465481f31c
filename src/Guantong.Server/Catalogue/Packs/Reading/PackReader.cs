using System.Security.Cryptography;
using System.Text;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>Reads one pack's folder, every file of the format, and notes what is not well-formed.</summary>
static class PackReader
{
    public const string SettingsFile = "pack.csv";

    public static PackRows Read(string folder, Findings findings, IReadOnlyList<PackPart> parts)
    {
        HashSet<string> known = [.. parts.Select(p => p.File)];
        var files = DataFiles(folder, known);
        // A misspelt file would be left out in silence, and with it everything it says.
        foreach (var unknown in files.Select(p => Path.GetFileName(p)).Where(f => !known.Contains(f)))
            findings.Add(unknown, 1, "", "pack-file-unknown", ("files", string.Join(", ", known)));
        var pack = new PackRows { Folder = folder, Sha256 = Fingerprint(files), Settings = ReadSettings(folder, findings) };
        foreach (var part in parts) part.Read(pack, findings);
        return pack;
    }

    public static IReadOnlyList<At<T>> Each<T>(string folder, string file, string header, Findings findings, Func<CsvRow, T> read) =>
        [.. CsvFile.Read(folder, file, header, findings).Rows.Select(r => new At<T>(r, read(r)))];

    static PackSettings ReadSettings(string folder, Findings findings)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var none = new PackSettings(name, name, name, null, false, "Asia/Shanghai", [], null);
        if (!File.Exists(Path.Combine(folder, SettingsFile)))
        {
            findings.Add(SettingsFile, 1, "", "pack-settings-missing", ("folder", folder));
            return none;
        }
        var settings = none;
        foreach (var row in CsvFile.Read(folder, SettingsFile, "key,value", findings).Rows)
        {
            settings = row.Text("key") switch
            {
                "name" => settings with { Name = ReadName(row, settings.Name) },
                "title" => settings with { Title = row.Required("value") },
                "title_en" => settings with { TitleEn = row.Required("value") },
                "area" => row.Text("value").Length == 0 ? settings : settings with { Area = row.Division("value") },
                "demo" => settings with { Demo = row.Flag("value") },
                "time_zone" => settings with { TimeZone = ReadZone(row) },
                "requires" => settings with { Requires = [.. settings.Requires, .. ReadRequires(row)] },
                "edition_from" => settings with { EditionFrom = row.Date("value") },
                _ => Unknown(row, settings),
            };
        }
        return settings;
    }

    // The name becomes a folder when the city is exported.
    static string ReadName(CsvRow row, string otherwise)
    {
        var name = row.Required("value");
        if (name.Length is > 0 and <= 64 && !name.StartsWith('.') && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')) return name;
        if (name.Length > 0) row.Wrong("value", "pack-name", ("value", name));
        return otherwise;
    }

    static string[] ReadRequires(CsvRow row)
    {
        var names = row.Text("value").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // A pack's name is a folder beside it; anything that could walk elsewhere is not a name.
        var bad = names.FirstOrDefault(n => n.Contains('/', StringComparison.Ordinal) || n.Contains('\\', StringComparison.Ordinal) || n is "." or "..");
        if (bad is null) return names;
        row.Wrong("value", "pack-requires-name", ("value", bad));
        return [];
    }

    static PackSettings Unknown(CsvRow row, PackSettings settings)
    {
        row.Wrong("key", "pack-settings-key", ("value", row.Text("key")));
        return settings;
    }

    static string ReadZone(CsvRow row)
    {
        var zone = row.Required("value");
        if (zone.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)) return zone.Length == 0 ? "Asia/Shanghai" : zone;
        row.Wrong("value", "pack-time-zone", ("value", zone));
        return "Asia/Shanghai";
    }

    // Names and bytes of the files in order; a README beside them changes nothing that is loaded.
    static string Fingerprint(IEnumerable<string> files)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in files)
        {
            sum.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            using var bytes = File.OpenRead(path);
            sum.AppendData(SHA256.HashData(bytes));
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    static List<string> DataFiles(string folder, HashSet<string> known) =>
        [.. Directory.EnumerateFiles(folder).Where(p => known.Contains(Path.GetFileName(p)) || Path.GetExtension(p).ToLowerInvariant() is ".csv" or ".geojson").OrderBy(p => Path.GetFileName(p), StringComparer.Ordinal)];
}
