using Guantong.Domain.Catalogue.Suggestion;
using Xunit;

namespace Guantong.Domain.Tests.Catalogue;

public sealed class TextFeaturesTests
{
    [Fact]
    public void A_text_reads_as_its_runs_of_one_two_and_three_characters()
    {
        // 垃圾满 → 3 single characters, 2 pairs, 1 triple.
        Assert.Equal(6, TextFeatures.Of("垃圾满").Count);
        Assert.All(TextFeatures.Of("垃圾满"), f => Assert.Equal(2 / MathF.Sqrt(6), f.Weight, 5));
    }

    [Fact]
    public void No_run_crosses_a_mark_or_a_blank()
    {
        Assert.Equal(Hashes("垃").Union(Hashes("圾")).Order(), Hashes("垃，圾").Order());
        Assert.Equal(Hashes("垃，圾"), Hashes("垃 圾"));
    }

    [Fact]
    public void Width_case_and_the_digits_of_a_number_make_no_difference()
    {
        Assert.Equal(Hashes("ABC１２号"), Hashes("abc98号"));
        Assert.NotEqual(Hashes("12号"), Hashes("123号"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n，。!")]
    [InlineData("😀😀")]
    [InlineData("\0\u200b")]
    public void Without_letters_or_digits_nothing_is_read(string text) => Assert.Empty(TextFeatures.Of(text));

    [Fact]
    public void Half_a_character_and_endless_text_are_read_without_a_fault()
    {
        Assert.NotEmpty(TextFeatures.Of("路灯\ud83d坏了"));
        Assert.Equal(Hashes(new string('路', TextFeatures.MostCharacters)), Hashes(new string('路', 1_000_000)));
    }

    [Fact]
    public void What_is_said_first_weighs_more()
    {
        var late = string.Concat(Enumerable.Range(0, TextFeatures.Head).Select(i => (char)('一' + i)));
        var first = TextFeatures.Of("井盖" + late).ToDictionary(f => f.Hash, f => f.Weight);
        var last = TextFeatures.Of(late + "井盖").ToDictionary(f => f.Hash, f => f.Weight);
        Assert.All(Hashes("井盖"), hash => Assert.True(first[hash] > last[hash]));
    }

    static IReadOnlyList<uint> Hashes(string text) => [.. TextFeatures.Of(text).Select(f => f.Hash)];
}
