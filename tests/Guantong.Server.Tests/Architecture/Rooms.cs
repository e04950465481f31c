using System.Text.RegularExpressions;

namespace Guantong.Server.Tests.Architecture;

/// <summary>The rooms of the house, in their order, and who uses whom.</summary>
static partial class Rooms
{
    public static readonly string[] Order =
    [
        "Platform", "People", "Files", "Places", "Catalogue", "Assets", "Devices", "Cases", "Patrols", "Outreach", "Permits",
        "Enforcement", "Volunteers", "Notices", "Exchange", "Evaluation", "Insight", "Web", "Program",
    ];

    public static IReadOnlyList<SourceFile> Files { get; } = SourceFile.Below("src/Guantong.Server", ".cs", ".razor");

    static readonly HashSet<string> Folders = [.. Files.SelectMany(file => file.Rooms.Select((_, i) => string.Join('.', file.Rooms[..(i + 1)])))];

    static readonly ILookup<string, string> Names = Files
        .SelectMany(file => file.Types.Concat(file.Rooms.Skip(1)).Select(name => (file.Room, name)))
        .ToLookup(pair => pair.Room, pair => pair.name);

    /// <summary>Every use of another place of the house: from this file to that path of folders.</summary>
    public static IReadOnlyList<Use> Uses { get; } = [.. Files.SelectMany(UsesOf).Distinct()];

    static IEnumerable<Use> UsesOf(SourceFile file)
    {
        foreach (Match match in Qualified().Matches(file.Code))
        {
            // The longest folder that this name leads to; the rest are types and members.
            var words = match.Groups["path"].Value.Split('.');
            var rooms = words.TakeWhile((_, i) => Folders.Contains(string.Join('.', words[..(i + 1)]))).ToArray();
            if (rooms.Length > 0) yield return new Use(file, rooms);
        }
        // C# finds a sister namespace without its full name: Cases.CaseDesk, seen from Guantong.Server.Web.
        foreach (Match match in Relative().Matches(file.Code))
            if (match.Groups["room"].Value is var room && Folders.Contains(room) && Names[room].Contains(match.Groups["next"].Value))
                yield return new Use(file, [room]);
    }

    [GeneratedRegex(@"\bGuantong\.Server\.(?<path>[A-Z]\w*(\.[A-Z]\w*)*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.])(?<room>[A-Z]\w*)\.(?<next>[A-Z]\w*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Relative();
}

/// <summary>A file that uses something in other folders.</summary>
sealed record Use(SourceFile File, string[] Target)
{
    public string Room => Target[0];

    /// <summary>The step of a case or the door that is used: the folder below the room (below Api, one deeper).</summary>
    public static string? Part(string[] folders, string room) => folders switch
    {
        [var first, "Api", var version, ..] when first == room => $"Api/{version}",
        [var first, var part, ..] when first == room => part,
        _ => null,
    };

    public bool Equals(Use? other) => other is not null && File.Path == other.File.Path && Target.SequenceEqual(other.Target);

    public override int GetHashCode() => HashCode.Combine(File.Path, string.Join('.', Target));
}
