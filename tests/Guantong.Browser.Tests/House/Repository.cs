namespace Guantong.Browser.Tests.House;

/// <summary>Files of the working copy that a test runs from.</summary>
static class Repository
{
    static readonly string Root = Find();

    public static string File(string path) => Path.Combine(Root, path);

    static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Guantong.slnx")))
                return at.FullName;
        throw new InvalidOperationException("The browser tests run inside a working copy: Guantong.slnx was not found above them.");
    }
}
