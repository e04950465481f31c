using System.Text.RegularExpressions;

namespace Guantong.Server.Platform.Verbs;

/// <summary>
/// One word of <c>./guantong WORD</c>. The usage line is the grammar: <c>replay FILE [--limit N] [--dry]</c> takes one
/// positional argument, an option with a value and a switch. <c>FILE…</c> takes one or more. Every verb also takes --data DIR.
/// </summary>
public sealed partial record Verb(string Usage, string Summary, Func<VerbCall, Task<int>> Run)
{
    public string Name => Usage.Split(' ')[0];

    /// <summary>Names of options, true when a value follows.</summary>
    public IReadOnlyDictionary<string, bool> Options { get; } =
        Option().Matches(Usage + " [--data DIR]").ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Success, StringComparer.Ordinal);

    public int Positionals => Words.Length;

    public bool TakesMany => Words is [.., var last] && last.EndsWith('…');

    string[] Words => [.. Option().Replace(Usage, "").Split([' ', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    [GeneratedRegex(@"(?<name>--[a-z][a-z-]*)( (?<value>[A-Z]+))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();
}
