namespace Guantong.Server.Platform.Cluster;

/// <summary>Who may come in (pg_hba, pg_ident) and the settings file.</summary>
static class ClusterAccess
{
    /// <summary>
    /// Only the system users who own or administer the cluster, told by the kernel (peer), no passwords: the owner who
    /// runs it, and root.
    /// </summary>
    public static async Task WriteAsync(string database, CancellationToken cancel)
    {
        await RewriteAsync(Path.Combine(database, "pg_hba.conf"), "local all all peer map=guantong\nlocal replication all peer map=guantong\n", cancel);
        var owner = (await Command.RunAsync("stat", ["-c", "%U", database], cancel)).Text;
        await RewriteAsync(Path.Combine(database, "pg_ident.conf"), $"guantong {Quoted(owner)} guantong\nguantong root guantong\n", cancel);
        await File.AppendAllTextAsync(Path.Combine(database, "postgresql.conf"), "\ninclude_if_exists = 'guantong.conf'\n", cancel);
        await File.WriteAllTextAsync(Path.Combine(database, "guantong.conf"), "", cancel);
        await Command.RunAsync("chown", ["--reference", database, Path.Combine(database, "guantong.conf")], cancel);
    }

    public static Task WriteSettingsAsync(string database, ClusterSettings settings, CancellationToken cancel) =>
        RewriteAsync(Path.Combine(database, "guantong.conf"), settings.Text(), cancel);

    /// <summary>What PostgreSQL itself said last, without its time stamp.</summary>
    public static string? LastWords(string log)
    {
        try
        {
            var line = File.ReadLines(log).LastOrDefault(l => l.Contains("FATAL", StringComparison.Ordinal) || l.Contains("PANIC", StringComparison.Ordinal));
            return line is null ? null : line[line.IndexOfAny(['F', 'P'])..].Trim();
        }
        catch (IOException)
        {
            return null;
        }
    }

    // Written into the existing file, so that its owner stays the database's user when root writes.
    static async Task RewriteAsync(string path, string text, CancellationToken cancel) => await File.WriteAllTextAsync(path, text, cancel);

    static string Quoted(string name) => $"\"{name}\"";
}
