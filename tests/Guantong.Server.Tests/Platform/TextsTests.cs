using System.Text.RegularExpressions;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Architecture;

namespace Guantong.Server.Tests.Platform;

public sealed partial class TextsTests
{
    static readonly CityTexts Texts = new();

    [Fact]
    public void Both_languages_name_the_same_placeholders() => Found.Nothing(
        from text in Texts.All
        where !Names(text.Chinese).SetEquals(Names(text.English))
        select $"{text.Key} ({text.Source}): the Chinese names {{{string.Join(", ", Names(text.Chinese))}}}, the English {{{string.Join(", ", Names(text.English))}}}.");

    [Fact]
    public void The_chinese_is_chinese_and_the_english_is_not() => Found.Nothing(
        from text in Texts.All
        // A link to the other language is written in that language.
        where !text.Key.EndsWith("other-language", StringComparison.Ordinal)
        where Han().IsMatch(text.English) || (!Han().IsMatch(text.Chinese) && text.Chinese != text.English && Latin().IsMatch(text.Chinese))
        select $"{text.Key} ({text.Source}): the languages seem to be in each other's column.");

    [Fact]
    public void Every_key_that_the_code_names_exists() => Found.Nothing(
        from file in SourceFile.Below("src/Guantong.Server", ".cs", ".razor")
        from key in Key().Matches(file.Text).Select(match => match.Groups["key"].Value)
            .Concat(Code().Matches(file.Text).SelectMany(match => (string[])[$"problem.{match.Groups["code"].Value}", $"problem.{match.Groups["code"].Value}.todo"]))
        where !Texts.Has(key)
        select $"{file.Path} names the text \"{key}\": add its row to a *.texts.csv file of the room.");

    [Fact]
    public void Arguments_take_the_place_of_their_names() =>
        Assert.Equal("请在 5 秒后再试。", Texts.Of("problem.database-away.todo", CityTexts.Chinese, ("seconds", 5)));

    [Fact]
    public void A_missing_text_throws_in_tests_and_shows_its_key_in_production()
    {
        Assert.Throws<KeyNotFoundException>(() => Texts.Of("no-such-key", CityTexts.English));
        Assert.Equal("no-such-key", new CityTexts(strict: false).Of("no-such-key", CityTexts.English));
    }

    [Fact]
    public void A_csv_record_may_hold_commas_quotes_and_line_ends()
    {
        using var reader = new StringReader("a,\"b,\"\"c\"\"\nd\",\r\n\n,e");

        Assert.Equal([(1, "a|b,\"c\"\nd|"), (4, "|e")], Csv.Records(reader).Select(record => (record.Line, string.Join('|', record.Fields))));
    }

    static HashSet<string> Names(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]{4}", RegexOptions.None, 1000)]
    private static partial Regex Latin();

    [GeneratedRegex("\\b[tT]exts\\.Of\\(\\s*\"(?<key>[^\"{]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("new Problem\\([^,\"]+,\\s*\"(?<code>[^\"{]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
