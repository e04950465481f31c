using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Guantong.Server.Platform.Store;

/// <summary>One numbered, forward-only SQL file: <c>&lt;Room&gt;/Migrations/NNNN_words.sql</c>.</summary>
public sealed partial record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text with LF line ends, so that a checkout on another system agrees.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>All migrations built into this binary, by number.</summary>
    public static IReadOnlyList<Migration> Embedded(Assembly? assembly = null)
    {
        assembly ??= typeof(Migration).Assembly;
        var all = assembly.GetManifestResourceNames()
            .Select(resource => (resource, match: FileName().Match(resource)))
            .Where(found => found.match.Success)
            .Select(found => new Migration(
                int.Parse(found.match.Groups["number"].Value, CultureInfo.InvariantCulture),
                found.match.Groups["name"].Value,
                Text(assembly, found.resource)))
            .OrderBy(migration => migration.Number)
            .ToList();
        var twice = all.GroupBy(m => m.Number).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new PlainFailure($"Two migrations have the number {twice.Key:D4} ({string.Join(", ", twice.Select(m => m.Name))}): give one of them the next free number.");
        return all;
    }

    static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\.Migrations\.(?<number>\d{4})_(?<name>[a-z0-9_]+)\.sql$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
