namespace Guantong.Tests;

/// <summary>Files of the repository that a test reads or writes.</summary>
public static class RepositoryFiles
{
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Guantong.slnx"))) folder = folder.Parent;
        return Path.Combine([folder.FullName, .. parts]);
    }

    /// <summary>Writes a text that a test makes; true when the file said so already.</summary>
    public static bool WasAlready(string path, string text)
    {
        if (File.Exists(path) && File.ReadAllText(path) == text) return true;
        File.WriteAllText(path, text);
        return false;
    }
}
