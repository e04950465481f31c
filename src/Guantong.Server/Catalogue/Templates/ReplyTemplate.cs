using System.Text.RegularExpressions;

namespace Guantong.Server.Catalogue.Templates;

/// <summary>话术: a sentence that people of the centre say or write often. The class is a citizens' class or empty for all.</summary>
public sealed record ReplyTemplate(string Key, string Kind, string Class, string Chinese, string English, int Order, DateOnly? From, DateOnly? To)
{
    public static readonly IReadOnlyList<string> Kinds = ["greeting", "refusal", "answer", "revisit", "reply"];

    public bool HoldsOn(DateOnly day) => !(From > day) && !(To <= day);
}

/// <summary>A template with what is known put in, and what of it is not known.</summary>
public sealed record FilledTemplate(string Text, IReadOnlyList<string> Missing);

/// <summary>The places in a template that the product fills: <c>{number}</c>, <c>{unit}</c> and the like.</summary>
public static partial class Placeholders
{
    /// <summary>Anything else between braces is refused when the pack is loaded: nobody shall read a {nmber} to a citizen.</summary>
    public static readonly IReadOnlyList<string> Known = ["number", "place", "unit", "due", "class", "stage", "hotline", "city", "operator", "today", "result"];

    public static IEnumerable<string> UnknownIn(string text) => Hole().Matches(text).Select(m => m.Groups["name"].Value).Where(n => !Known.Contains(n, StringComparer.Ordinal)).Distinct();

    /// <summary>What is not known stays as it stands, in its braces, so that whoever reads it out sees that something is missing.</summary>
    public static FilledTemplate Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var missing = new List<string>();
        var filled = Hole().Replace(text, m =>
        {
            if (values.GetValueOrDefault(m.Groups["name"].Value) is { Length: > 0 } value) return value;
            if (!missing.Contains(m.Groups["name"].Value)) missing.Add(m.Groups["name"].Value);
            return m.Value;
        });
        return new FilledTemplate(filled, missing);
    }

    [GeneratedRegex(@"\{(?<name>[^{}\s]{1,40})\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();
}
