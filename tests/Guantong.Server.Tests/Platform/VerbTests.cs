using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Tests.Platform;

public sealed class VerbTests
{
    static readonly Verb Replay = new("replay FILE [--limit N] [--dry]", "plays", _ => Task.FromResult(0));
    static readonly Verb Many = new("load PACK…", "loads", _ => Task.FromResult(0));

    [Fact]
    public void The_usage_line_is_the_grammar()
    {
        var words = VerbWords.Of(Replay, ["--limit", "5", "a.csv", "--dry", "--data=/x"]);

        Assert.Equal(["a.csv"], words.Arguments);
        Assert.Equal(["--limit", "--dry", "--data"], words.Options.Keys);
        Assert.Equal(["5"], words.Options["--limit"]);
        Assert.Equal(["/x"], words.Options["--data"]);
        Assert.Equal(["a", "b"], VerbWords.Of(Many, ["a", "b"]).Arguments);
    }

    [Theory]
    [InlineData("a.csv --speed", "replay knows no option --speed.")]
    [InlineData("a.csv --limit", "--limit needs a value.")]
    [InlineData("a.csv --dry=1", "--dry takes no value.")]
    [InlineData("--dry", "replay needs more.")]
    [InlineData("a.csv b.csv", "replay does not know what to do with \"b.csv\".")]
    public void What_no_verb_understands_is_said(string typed, string said) =>
        Assert.Equal(said, Assert.Throws<UsageFailure>(() => VerbWords.Of(Replay, typed.Split(' '))).Message);

    [Fact]
    public async Task Unknown_words_end_with_exit_2_and_help_with_0()
    {
        Assert.Equal(2, await Doorstep.RunAsync(["no-such-verb"], Program.Plan));
        Assert.Equal(2, await Doorstep.RunAsync(["serve", "--colour", "red"], Program.Plan));
        Assert.Equal(0, await Doorstep.RunAsync(["help"], Program.Plan));
    }

    [Fact]
    public void No_two_verbs_share_a_name() =>
        Assert.Equal(Program.Plan.Verbs.Count, Program.Plan.Verbs.Select(verb => verb.Name).Distinct().Count());
}
