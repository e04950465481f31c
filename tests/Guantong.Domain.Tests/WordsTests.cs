using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Xunit;

namespace Guantong.Domain.Tests;

/// <summary>Holds <c>docs/words.md</c> to the code: one word per concept, none forgotten, none left over.</summary>
public class WordsTests
{
    static readonly Dictionary<string, List<string[]>> Tables = Read();

    public static TheoryData<string, string[]> Vocabularies => new()
    {
        { "Stages", [.. Stages.All.Select(s => s.ToString())] },
        { "Deeds", [.. typeof(Deed).Assembly.GetTypes().Where(t => t.IsPublic && t.IsSubclassOf(typeof(Deed))).Select(t => t.Name)] },
        { "Roles", Enum.GetNames<Role>() },
        { "Clocks", Enum.GetNames<ClockKind>() },
        { "Measures", Enum.GetNames<TimeMeasure>() },
        { "Lights", Enum.GetNames<Light>() },
        { "Levels", Enum.GetNames<Level>() },
    };

    [Theory]
    [MemberData(nameof(Vocabularies))]
    public void Every_word_of_the_code_has_its_row(string table, string[] words) =>
        Assert.Equal(words.Order(StringComparer.Ordinal), Tables[table].Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_row_has_a_chinese_word_that_its_table_uses_once()
    {
        Assert.All(Tables.Values.SelectMany(rows => rows), row => Assert.Contains(row[1], c => c is >= '一' and <= '龥'));
        Assert.All(Tables, table => Assert.Equal(table.Value.Count, table.Value.Select(row => row[1]).Distinct(StringComparer.Ordinal).Count()));
    }

    static Dictionary<string, List<string[]>> Read()
    {
        var tables = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        var heading = "";
        foreach (var line in File.ReadAllLines(Path.Combine(Root(), "docs", "words.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) heading = line[3..];
            if (!line.StartsWith('|') || line.StartsWith("| word |", StringComparison.Ordinal) || line.StartsWith("|---", StringComparison.Ordinal)) continue;
            if (!tables.TryGetValue(heading, out var rows)) tables[heading] = rows = [];
            rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
        }
        return tables;
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Guantong.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
