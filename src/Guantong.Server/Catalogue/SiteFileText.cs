namespace Guantong.Server.Catalogue;

/// <summary>
/// The files at the root of the site as a policy row writes them: <c>name.txt=content;other.txt=content</c>, or <c>none</c>. Names and contents are what
/// mini programs hand out: letters, digits, <c>_</c>, <c>-</c> and a few signs, never anything that a browser would run.
/// </summary>
static class SiteFileText
{
    const int MostFiles = 8, LongestName = 80, LongestContent = 200;
    const string Signs = "_-.:/+ ", None = "none";

    public static string Write(IReadOnlyDictionary<string, string> files) => files.Count == 0 ? None : string.Join(';', files.Select(f => $"{f.Key}={f.Value}"));

    /// <summary>Null where it is no list of such files.</summary>
    public static Dictionary<string, string>? Read(string value)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (value.Trim() == None) return files;
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, var content] || !IsName(name) || !IsContent(content) || !files.TryAdd(name, content)) return null;
        }
        return files.Count is > 0 and <= MostFiles ? files : null;
    }

    // robots.txt tells search engines where to go: that is the product's to say.
    static bool IsName(string name) =>
        name.Length is > 4 and <= LongestName && name.EndsWith(".txt", StringComparison.Ordinal) && name[..^4].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        && !name.Equals("robots.txt", StringComparison.OrdinalIgnoreCase);

    static bool IsContent(string content) => content.Length is > 0 and <= LongestContent && content.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal) || c == '=');
}
