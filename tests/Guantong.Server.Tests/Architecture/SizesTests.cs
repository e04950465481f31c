using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;

namespace Guantong.Server.Tests.Architecture;

/// <summary>Sizes that fit in a head. The median and the ninth decile are printed; only the hard stops fail.</summary>
public sealed class SizesTests(ITestOutputHelper output)
{
    const int FileStop = 400;
    const int MethodStop = 60;
    const int ParameterStop = 5;
    const int FolderStop = 20;

    // What the container gives a class or a route is named once and never passed by hand: it may be a little more.
    const int GivenStop = 8;

    static readonly IReadOnlyList<SourceFile> Sources =
        [.. SourceFile.Below("src", ".cs", ".razor", ".sql"), .. SourceFile.Below("tests", ".cs"), .. SourceFile.Below("benches", ".cs"), .. SourceFile.Below("web", ".ts", ".vue", ".css")];

    [Fact]
    public void A_file_stops_at_400_lines()
    {
        Print("lines of a file (median 50-70, p90 ≤ 180)", Sources.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal)).Select(file => file.Lines));
        Found.Nothing(Sources.Where(file => file.Lines > FileStop).Select(file => $"{file.Path} has {file.Lines} lines: split it by what changes together."));
    }

    [Fact]
    public void A_method_stops_at_60_lines()
    {
        var members = Sources.Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => Member.Of(file).Select(member => (File: file, Member: member))).ToList();
        Print("lines of a method (p90 ≤ 30)", members.Where(found => found.File.Path.StartsWith("src/", StringComparison.Ordinal)).Select(found => found.Member.Lines));
        Found.Nothing(members.Where(found => found.Member.Lines > MethodStop)
            .Select(found => $"{found.File.Path}:{found.Member.Line} {found.Member.Name} has {found.Member.Lines} lines: give its parts names."));
    }

    // Migrations only come to be, in the order of their numbers: nobody can group them later.
    [Fact]
    public void A_folder_stops_at_20_files() => Found.Nothing(
        Sources.Where(file => !file.Folder.EndsWith("/Migrations", StringComparison.Ordinal)).GroupBy(file => file.Folder).Where(folder => folder.Count() > FolderStop)
            .Select(folder => $"{folder.Key} holds {folder.Count()} files: group them by what they are about."));

    [Fact]
    public void A_method_takes_at_most_five_things()
    {
        const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        Assembly[] ours = [typeof(Guantong.Domain.Basics.CaseId).Assembly, typeof(Program).Assembly];
        Found.Nothing(
            from type in ours.SelectMany(assembly => assembly.GetTypes())
            where !IsGenerated(type)
            from method in type.GetMembers(Own).OfType<MethodBase>()
            let things = method.GetParameters().Count(parameter => parameter.ParameterType != typeof(CancellationToken))
            where things > (method is ConstructorInfo || IsRoute(method) ? GivenStop : ParameterStop) && !IsGenerated(method)
            // A record's constructor is its list of fields; an override's list was somebody else's choice.
            where !(method is ConstructorInfo or { Name: "Deconstruct" } && IsRecord(type)) && !(method is MethodInfo overriding && overriding.GetBaseDefinition() != overriding)
            select $"{type.FullName}.{method.Name} takes {things} things: the ones that belong together are a record.");
    }

    static bool IsRoute(MethodBase method) => method is MethodInfo { IsStatic: true, ReturnType: var answer }
        && typeof(IResult).IsAssignableFrom(answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Task<>) ? answer.GetGenericArguments()[0] : answer);

    static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    static bool IsGenerated(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute)) || (member.DeclaringType is { } outer && IsGenerated(outer));

    void Print(string what, IEnumerable<int> sizes)
    {
        var sorted = sizes.Order().ToArray();
        output.WriteLine($"{what}: median {sorted[sorted.Length / 2]}, p90 {sorted[sorted.Length * 9 / 10]}, largest {sorted[^1]}, of {sorted.Length}");
    }
}
