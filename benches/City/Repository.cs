namespace Guantong.Bench.City;

/// <summary>Where the sources and the built server lie.</summary>
static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>What ./run would start.</summary>
    public static string Server => Path.Combine(Root, "src", "Guantong.Server", "bin", "Release", "net10.0", "Guantong.Server");

    static string Find(string folder)
    {
        var at = new DirectoryInfo(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Guantong.slnx"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException($"{folder} does not lie in the repository.");
    }
}
