using System.Text.Json;
using System.Text.RegularExpressions;

namespace Guantong.Server.Notices.Templates;

/// <summary>
/// Somebody who carries messages. <see cref="Road"/>: <c>http</c> (a signed request as the row describes it), <c>folder</c> (the
/// demonstration's), <c>smtp</c>, <c>push</c>. A cap of 0 is none.
/// </summary>
public sealed record MessageProvider(string Name, string Channel, int Order, string Road)
{
    public string Url { get; init; } = "";

    /// <summary>Lines of <c>Name: value</c>, parted by <c>|</c>.</summary>
    public string Headers { get; init; } = "";

    /// <summary>JSON with places to be filled.</summary>
    public string Body { get; init; } = "";

    /// <summary>Beside a status of 2xx: <c>path=value</c> of the JSON answered, such as <c>result.code=0</c>.</summary>
    public string Success { get; init; } = "";

    public int DailyCap { get; init; }

    public static readonly IReadOnlyList<string> Roads = ["http", "folder", "smtp", "push"];
}

/// <summary>The places in a provider's request. Secrets are named, never written: <c>{secret:name}</c>, <c>{signature:name}</c>.</summary>
public static partial class RequestFilling
{
    public static readonly IReadOnlyList<string> Known = ["phone", "address", "text", "title", "template", "params", "id", "timestamp", "nonce", "link"];

    public static IEnumerable<string> UnknownIn(string text) =>
        Hole().Matches(text).Where(m => m.Groups["of"].Length == 0 && !Known.Contains(m.Groups["name"].Value, StringComparer.Ordinal)).Select(m => m.Value).Distinct();

    public static string Fill(string text, Func<string, string?, string?> value) =>
        Hole().Replace(text, m => value(m.Groups["name"].Value, m.Groups["of"] is { Length: > 0 } of ? of.Value : null) ?? m.Value);

    /// <summary>False when the body would not be JSON.</summary>
    public static bool IsJson(string body)
    {
        try
        {
            using var read = JsonDocument.Parse(Fill(body, (name, _) => name == "params" ? "{}" : "x"));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Braces of JSON itself are never followed by a bare name and a closing brace.
    [GeneratedRegex(@"\{(?<name>secret|signature|[a-z]+)(:(?<of>[\w\-.]+))?\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hole();
}
