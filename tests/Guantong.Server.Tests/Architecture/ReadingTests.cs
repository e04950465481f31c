namespace Guantong.Server.Tests.Architecture;

/// <summary>The reader of source text is itself held to what it must see.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("a /* { */ b // }\nc", "a b \nc")]
    [InlineData("x = \"{\\\"}\"; y", "x = ; y")]
    [InlineData("x = @\"a\"\"}\"; y", "x = ; y")]
    [InlineData("x = $\"{f(\"}\")} {{\"; y", "x = ; y")]
    [InlineData("x = '{'; y", "x = ; y")]
    [InlineData("x = \"\"\"a \"}\" b\"\"\"; y", "x = ; y")]
    public void Comments_and_quoted_text_become_blanks(string text, string code)
    {
        var read = CSharpText.WithoutWords(text);

        Assert.Equal(text.Length, read.Length);
        Assert.Equal(code, string.Join(' ', read.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Members_are_cut_where_they_end()
    {
        var folder = Directory.CreateTempSubdirectory("guantong-reading-").FullName;
        var path = Path.Combine(folder, "A.cs");
        File.WriteAllText(path, """
            namespace A;

            sealed class B(int x) : C
            {
                static readonly int[] Table =
                [
                    1,
                    2,
                ];

                public int One { get; } = 1;

                void Two(int z = 2)
                {
                    if (x > 1) { x--; }
                }

                int Three(int y) => y switch
                {
                    1 => 2,
                    _ => 3,
                };
            }
            """);

        var members = Member.Of(new SourceFile(folder, path)).Where(member => member.Name is "Two" or "Three").Select(member => (member.Name, member.Line, member.Lines));

        Assert.Equal([("Two", 13, 4), ("Three", 18, 5)], members);
        Directory.Delete(folder, recursive: true);
    }
}
