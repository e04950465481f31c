using System.Text.RegularExpressions;

namespace Guantong.Server.Tests.Architecture;

/// <summary>Names that say what a thing is, and namespaces that say where it is.</summary>
public sealed partial class NamesTests
{
    static readonly string[] EmptyFolders = ["Common", "Core", "Contracts", "Abstractions", "Helpers", "Utils"];
    static readonly string[] EmptyEndings = ["Manager", "Service", "Helper", "Handler", "Processor", "Dto", "Impl", "Base", "Util", "Utils"];

    static readonly IReadOnlyList<SourceFile> Sources = [.. SourceFile.Below("src", ".cs"), .. SourceFile.Below("tests", ".cs"), .. SourceFile.Below("benches", ".cs")];

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() => Found.Nothing(
        from folder in Sources.Select(file => file.Folder).Distinct()
        from word in folder.Split('/', '.').Intersect(EmptyFolders)
        select $"{folder} is named {word}, which says nothing: name it after what it holds.");

    [Fact]
    public void No_type_has_an_ending_that_says_nothing() => Found.Nothing(
        from file in Sources
        from type in file.Types
        from ending in EmptyEndings
        where type.EndsWith(ending, StringComparison.Ordinal)
        // A helper (协办单位) is a word of the law: a unit that helps the main unit of a case.
        where ending != "Helper" || !file.Path.Contains("/Cases/", StringComparison.Ordinal)
        select $"{file.Path}: {type} ends in {ending}, which says nothing: name it after what it does or is.");

    [Fact]
    public void A_namespace_is_its_folder() => Found.Nothing(
        from file in Sources.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Name != "Program.cs")
        from Match declared in Namespace().Matches(file.Code)
        let folder = string.Join('.', file.Folder.Split('/').Skip(1))
        // Each room adds its sets to the one CityDb in a partial of its own.
        where declared.Groups["name"].Value != folder && !file.Types.Contains("CityDb")
        select $"{file.Path} declares namespace {declared.Groups["name"].Value}: its folder is {folder}.");

    [Fact]
    public void A_test_is_named_as_a_sentence() => Found.Nothing(
        from file in Sources.Where(file => file.Path.StartsWith("tests/", StringComparison.Ordinal))
        from Match test in Test().Matches(file.Code)
        where test.Groups["name"].Value.Split('_').Length < 3
        select $"{file.Path}: {test.Groups["name"].Value} is no sentence; say what holds, like A_unit_outside_its_district_cannot_accept_the_work.");

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\[(Fact|Theory|Property)\b[^\]]*\](\s*\[[^\]]*\])*\s*(public\s+)?(async\s+)?(static\s+)?[\w<>.]+\s+(?<name>\w+)\s*\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Test();
}
