using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Architecture;
using Xunit;

namespace Guantong.Server.Tests.Web;

/// <summary>Citizens are spoken to in words of the street: the office's own words for its steps stand on no page of theirs.</summary>
public class PlainWordsTests
{
    static readonly string[] OfficeWords = ["派遣", "立案", "结案", "督办"];

    [Fact]
    public void No_page_for_citizens_uses_a_word_of_the_office()
    {
        var server = Path.Combine(SourceFile.Root, "src/Guantong.Server");
        var pages = Directory.EnumerateFiles(Path.Combine(server, "Web/Public"), "*.texts.csv", SearchOption.AllDirectories).SelectMany(Rows)
            .Concat(Rows(Path.Combine(server, "Cases/cases.texts.csv")).Where(r => r.Key.StartsWith("plain.", StringComparison.Ordinal)));
        Found.Nothing(from row in pages from word in OfficeWords where row.Chinese.Contains(word, StringComparison.Ordinal) select $"{row.Key} says \"{word}\": say it as a neighbour would.");
    }

    static IEnumerable<(string Key, string Chinese)> Rows(string path)
    {
        using var text = File.OpenText(path);
        return [.. Csv.Records(text).Skip(1).Select(r => (r.Fields[0], r.Fields[1]))];
    }
}
