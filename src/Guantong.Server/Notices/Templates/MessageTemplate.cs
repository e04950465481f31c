using System.Text.RegularExpressions;

namespace Guantong.Server.Notices.Templates;

/// <summary>消息模板: what is said at a step by a channel. <see cref="Code"/> is what a provider calls it, where the provider keeps templates of its own.</summary>
public sealed record MessageTemplate(string Step, string Channel, string Code, string Chinese, string English)
{
    public string In(bool english) => english ? English : Chinese;
}

/// <summary>A template with what is known put in, and what stands outside of any brackets and is not known.</summary>
public sealed record FilledMessage(string Text, IReadOnlyList<string> Missing);

/// <summary>
/// The places in a message that the product fills: <c>{unit}</c> and the like. What stands in <c>[[…]]</c> is left out as a whole where
/// something in it is not known, so that nobody reads half a sentence.
/// </summary>
public static partial class MessageFilling
{
    /// <summary>Anything else between braces is refused when the row is written: nobody shall be sent a {nmber}.</summary>
    public static readonly IReadOnlyList<string> Known = ["number", "class", "area", "unit", "due", "until", "reason", "into", "city", "hotline", "link", "stop", "new", "done", "numbers", "code", "minutes"];

    public static IEnumerable<string> UnknownIn(string text) => Hole().Matches(text).Select(m => m.Groups["name"].Value).Where(n => !Known.Contains(n, StringComparer.Ordinal)).Distinct();

    /// <summary>False when brackets do not pair.</summary>
    public static bool Pairs(string text)
    {
        var rest = Group().Replace(text, "");
        return !rest.Contains("[[", StringComparison.Ordinal) && !rest.Contains("]]", StringComparison.Ordinal);
    }

    public static FilledMessage Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var whole = Group().Replace(text, m => Hole().Matches(m.Value).All(h => Has(values, h)) ? m.Value[2..^2] : "");
        var missing = Hole().Matches(whole).Where(h => !Has(values, h)).Select(h => h.Groups["name"].Value).Distinct().ToList();
        return new FilledMessage(Hole().Replace(whole, h => values.GetValueOrDefault(h.Groups["name"].Value) is { Length: > 0 } value ? value : h.Value), missing);
    }

    static bool Has(IReadOnlyDictionary<string, string> values, Match hole) => values.GetValueOrDefault(hole.Groups["name"].Value) is { Length: > 0 };

    [GeneratedRegex(@"\{(?<name>[^{}\s]{1,40})\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\[\[((?!\]\]).)*\]\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Group();
}

/// <summary>The ways by which something can be said.</summary>
public static class MessageChannels
{
    public const string App = "app", Sms = "sms", WeChat = "wechat", Mail = "mail", Push = "push";

    /// <summary>Those that leave the house.</summary>
    public static readonly IReadOnlyList<string> Outward = [Sms, WeChat, Mail, Push];
}

/// <summary>The steps at which somebody is told something.</summary>
public static class MessageSteps
{
    public const string Received = "received", Merged = "merged", Unmerged = "unmerged", Digest = "digest", Code = "code", AreaNew = "area-new", AreaClosed = "area-closed";

    public static readonly IReadOnlyList<string> All =
    [
        Received, "accepted", "rejected", Merged, Unmerged, "assigned", "working", "returned", "extended", "suspended", "resumed", "arrived", "done", "checked", "rework", "closed",
        "redo", "reopened", "reopening-asked", "reopening-declined", "cancelled", "ended", AreaNew, AreaClosed, Digest, Code,
    ];

    /// <summary>What answers something that the person did just now may also leave at night.</summary>
    public static bool IsAskedFor(string step) => step is Received or "reopened" or "reopening-asked" or Code;
}
