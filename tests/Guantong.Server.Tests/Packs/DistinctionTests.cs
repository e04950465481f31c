using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

public class DistinctionTests
{
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rules = Rows("standard", "distinctions.csv");

    [Theory]
    [InlineData("06010", "06042")]
    [InlineData("06010", "06011")]
    [InlineData("06012", "06014")]
    [InlineData("06017", "06045")]
    [InlineData("06036", "08006")]
    [InlineData("07001", "07003")]
    [InlineData("09005", "09006")]
    public void Two_classes_that_look_alike_are_told_apart_in_both_directions(string one, string other) =>
        Assert.Equal([one, other], Rules.Where(r => r["code"] == one && r["other"] == other).Select(r => r["choose"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_chooses_one_of_its_two_and_speaks_both_languages() =>
        Assert.All(Rules, r =>
        {
            Assert.Contains(r["choose"], new[] { r["code"], r["other"] });
            Assert.NotEmpty(r["when"]);
            Assert.Matches("^[a-z]", r["when_en"]);
        });
}
