using System.Text.RegularExpressions;

namespace Guantong.Server.Tests.Architecture;

/// <summary>A method, constructor, operator or property: where it stands and how many lines it takes. Tables of data are not members.</summary>
sealed partial record Member(string Name, int Line, int Lines)
{
    /// <summary>Cuts the code of one file into the members of its types.</summary>
    public static IEnumerable<Member> Of(SourceFile file)
    {
        var code = file.Code;
        var types = new Stack<int>();
        var (depth, start) = (0, 0);
        types.Push(0);
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '{' when depth == types.Peek() && OpensType().IsMatch(code[start..at]):
                    types.Push(++depth);
                    start = at + 1;
                    break;
                case '{' or '(' or '[':
                    depth++;
                    break;
                case '}' when depth == types.Peek() && types.Count > 1:
                    types.Pop();
                    depth--;
                    start = at + 1;
                    break;
                case '}' or ')' or ']':
                    depth--;
                    // A block ends its member; the braces of "= new() { … };" and "=> … with { … };" do not.
                    if (code[at] == '}' && depth == types.Peek() && Assignment(code[start..at]) == Assigned.Not) yield return Cut(code, ref start, at);
                    break;
                case ';' when depth == types.Peek():
                    if (Assignment(code[start..at]) != Assigned.Data) yield return Cut(code, ref start, at);
                    else start = at + 1;
                    break;
            }
        }
    }

    static Member Cut(string code, ref int start, int end)
    {
        var text = code[start..end];
        var first = start + text.Length - text.TrimStart().Length;
        var line = code.AsSpan(0, first).Count('\n') + 1;
        start = end + 1;
        return new Member(NamePattern().Match(text).Groups["name"].Value, line, code.AsSpan(first, end - first).Count('\n') + 1);
    }

    enum Assigned { Not, Data, Body }

    // What stands after the name: a block, "=> …" or "= …" (a field with its value). Parameters have defaults, so brackets are passed over.
    static Assigned Assignment(string text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && text[at] == '{') return Assigned.Not;
            if (depth == 0 && text[at] == '=') return at + 1 < text.Length && text[at + 1] == '>' ? Assigned.Body : Assigned.Data;
        }
        return Assigned.Not;
    }

    [GeneratedRegex(@"\b(class|struct|interface|enum|record|namespace)\s+\w[^=;]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpensType();

    [GeneratedRegex(@"(?<name>[\w.]+)\s*(<[^<>()]*>)?\s*(\(|=>|\{|;|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamePattern();
}
