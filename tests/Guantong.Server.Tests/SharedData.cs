using Xunit;

namespace Guantong.Server.Tests;

/// <summary>The real and hostile data beside the repository (../shared/data), found by walking up from the test assembly.</summary>
static class SharedData
{
    public static string? Folder { get; } = Find();

    public static string Path(string name) =>
        System.IO.Path.Combine(Folder ?? throw new DirectoryNotFoundException("../shared/data is not on this machine"), name);

    static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = System.IO.Path.Combine(at.FullName, "shared", "data");
            if (Directory.Exists(folder)) return folder;
        }
        return null;
    }

    /// <summary>On a laptop a missing prerequisite skips; in CI it fails.</summary>
    public static string? Skip => Folder is null && Environment.GetEnvironmentVariable("CI") != "true" ? "../shared/data is not on this machine" : null;
}

/// <summary>A test that needs the shared data.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.Skip;
}

/// <summary>A theory that needs the shared data.</summary>
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.Skip;
}
