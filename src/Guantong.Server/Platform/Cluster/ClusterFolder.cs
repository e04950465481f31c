using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Guantong.Server.Platform.Cluster;

/// <summary>Where one data directory keeps its cluster, and what postmaster.pid says about it.</summary>
sealed class ClusterFolder(string dataDirectory)
{
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory));
    public string Database => Path.Combine(Root, "database");
    public string Log => Path.Combine(Database, "start.log");
    public string LockFile => Path.Combine(Root, "cluster.lock");
    public string UsersFile => Path.Combine(Root, "cluster.users");
    public string HandedOverFile => Path.Combine(Root, "cluster.handed-over");
    public string PidFile => Path.Combine(Database, "postmaster.pid");
    public bool Exists => File.Exists(Path.Combine(Database, "PG_VERSION"));

    /// <summary>
    /// A socket path may hold 107 bytes, a data path any number: the directory is named by a hash of the data path,
    /// so two data directories never meet.
    /// </summary>
    public string SocketFolder
    {
        get
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..16];
            return Environment.IsPrivilegedProcess ? $"/run/guantong-{hash}" : $"/tmp/guantong-{Environment.UserName}-{hash}";
        }
    }

    public int MadeWithVersion => int.Parse(File.ReadAllText(Path.Combine(Database, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture);

    /// <summary>The running postmaster of exactly this directory; null when none runs, whatever a stale file claims.</summary>
    public Postmaster? Running()
    {
        if (Recorded() is not { } recorded) return null;
        // After kill -9 or a reboot the number may belong to a stranger. A postmaster lives in its data directory.
        return LivesHere(recorded.Pid) ? recorded : null;
    }

    /// <summary>
    /// PostgreSQL takes a live process of the same user for its own postmaster and refuses to start. Where the number was
    /// taken over by a stranger, the stale file has to go first.
    /// </summary>
    public void ForgetStranger()
    {
        if (Recorded() is { } recorded && Directory.Exists($"/proc/{recorded.Pid}") && !LivesHere(recorded.Pid)) File.Delete(PidFile);
    }

    Postmaster? Recorded()
    {
        try
        {
            var lines = File.ReadAllLines(PidFile);
            return lines.Length > 0 && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
                ? new Postmaster(pid, lines.Length > 4 ? lines[4].Trim() : "")
                : null;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    bool LivesHere(int pid)
    {
        try
        {
            return new DirectoryInfo($"/proc/{pid}/cwd").ResolveLinkTarget(returnFinalTarget: true)?.FullName is { } home
                && home == (new DirectoryInfo(Database).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Real(Database))
                && File.ReadAllText($"/proc/{pid}/comm").StartsWith("postgres", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A parent directory may be a link (/var/lib on another disk): the kernel names the real path.
    static string Real(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null) return path;
        var here = Path.Combine(Real(parent), Path.GetFileName(path));
        return new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
    }
}

sealed record Postmaster(int Pid, string SocketFolder);
