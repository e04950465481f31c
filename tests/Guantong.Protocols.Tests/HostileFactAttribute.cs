using Xunit;

namespace Guantong.Protocols.Tests;

/// <summary>A test over the shared hostile files beside the repository: skipped where they are absent, but in CI their absence is a failure.</summary>
public sealed class HostileFactAttribute : FactAttribute
{
    public HostileFactAttribute()
    {
        var mustBeThere = Environment.GetEnvironmentVariable("CI") == "true";
        if (Folder() is null && !mustBeThere) Skip = "../shared/data/hostile is not on this machine";
    }

    public static byte[] Bytes(string name) =>
        File.ReadAllBytes(Path.Combine(Folder() ?? throw new DirectoryNotFoundException("../shared/data/hostile"), name));

    static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", "hostile");
            if (Directory.Exists(folder)) return folder;
        }
        return null;
    }
}
