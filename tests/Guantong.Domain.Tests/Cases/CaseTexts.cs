using System.Reflection;
using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases;

/// <summary>The words people read for the case law, as the server ships them.</summary>
static class CaseTexts
{
    public static readonly IReadOnlyList<(string Key, string Chinese, string English)> All =
        [.. File.ReadAllLines(RepositoryFiles.PathOf("src", "Guantong.Server", "Cases", "cases.texts.csv")).Skip(1).Select(Read)];

    static readonly Dictionary<string, string> InChinese = All.GroupBy(t => t.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Chinese, StringComparer.Ordinal);

    public static string Chinese(string key) => InChinese.GetValueOrDefault(key, key);

    /// <summary>The fields of a deed that a caller writes, as the API names them.</summary>
    public static IEnumerable<string> FieldsOf(Type deed) =>
        deed.GetProperties().Where(p => p.Name != nameof(Deed.Name) && p.GetCustomAttribute<FilledAttribute>() is null)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

    static (string, string, string) Read(string line)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            var quoted = at < line.Length && line[at] == '"';
            var end = quoted ? EndOfQuoted(line, at) : line.IndexOf(',', at) is var comma && comma < 0 ? line.Length : comma;
            cells.Add(quoted ? line[(at + 1)..(end - 1)].Replace("\"\"", "\"", StringComparison.Ordinal) : line[at..end]);
            at = end + 1;
        }
        return cells is [var key, var chinese, var english] ? (key, chinese, english) : throw new FormatException($"Not three cells: {line}");
    }

    static int EndOfQuoted(string line, int at)
    {
        for (at++; ; at++)
        {
            if (line[at] != '"') continue;
            if (at + 1 >= line.Length || line[at + 1] != '"') return at + 1;
            at++;
        }
    }
}
