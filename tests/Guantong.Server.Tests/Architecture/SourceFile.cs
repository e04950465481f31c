using System.Text.RegularExpressions;

namespace Guantong.Server.Tests.Architecture;

/// <summary>One source file as text, with where it stands in the house.</summary>
sealed partial class SourceFile(string root, string path)
{
    static readonly Lazy<string> House = new(FindHouse);

    public string Path { get; } = System.IO.Path.GetRelativePath(root, path);
    public string Text { get; } = File.ReadAllText(path);

    /// <summary>The text without comments and without what stands between quotes; line numbers stay.</summary>
    public string Code => _code ??= CSharpText.WithoutWords(Text);

    string? _code;

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;
    public string Name => System.IO.Path.GetFileName(Path);
    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? "";

    /// <summary>The folders below the project, e.g. [Cases, Filing].</summary>
    public string[] Rooms => [.. Folder.Split('/').Skip(2)];

    public string Room => Rooms is [var room, ..] ? room : "Program";

    public IEnumerable<string> Types => TypeName().Matches(Code).Select(match => match.Groups["name"].Value);

    /// <summary>The root of the repository.</summary>
    public static string Root => House.Value;

    /// <summary>All files below a folder of the repository, generated ones left out.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder, params string[] endings)
    {
        var start = System.IO.Path.Combine(Root, folder);
        return !Directory.Exists(start) ? [] : [.. Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Where(path => !Generated().IsMatch(path[Root.Length..]))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Root, path))];
    }

    static string FindHouse()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Guantong.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("These tests read the repository; they must run inside it.");
    }

    [GeneratedRegex(@"/(bin|obj|node_modules|built|dist)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"\b(class|struct|interface|enum|record( class| struct)?)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeName();
}
