using System.Globalization;

namespace Guantong.Server.Platform.Cluster;

/// <summary>PostgreSQL's own programs of one major version, as Debian lays them out.</summary>
public sealed record PostgresPrograms(int Version, string Folder)
{
    public const string Install = "apt-get install --no-install-recommends postgresql-15 postgresql-15-postgis-3";

    public string InitDb => Path.Combine(Folder, "initdb");
    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The newest version that has PostGIS, or exactly the one an existing cluster was made with.</summary>
    public static PostgresPrograms Find(int? version = null, string root = "/usr/lib/postgresql", string share = "/usr/share/postgresql")
    {
        var installed = (Directory.Exists(root) ? Directory.GetDirectories(root) : [])
            .Select(folder => (Number: Path.GetFileName(folder), Folder: Path.Combine(folder, "bin")))
            .Where(found => int.TryParse(found.Number, NumberStyles.None, CultureInfo.InvariantCulture, out _) && File.Exists(Path.Combine(found.Folder, "initdb")))
            .Select(found => new PostgresPrograms(int.Parse(found.Number, CultureInfo.InvariantCulture), found.Folder))
            .OrderByDescending(found => found.Version)
            .ToList();
        if (installed.Count == 0)
            throw new PlainFailure($"PostgreSQL is not installed. Type: {Install} (as root), or set GUANTONG_DB to another server.");
        if (version is { } exact)
            return installed.FirstOrDefault(found => found.Version == exact)
                ?? throw new PlainFailure($"The data directory was made with PostgreSQL {exact}, which is not installed any more: install postgresql-{exact} and postgresql-{exact}-postgis-3, or restore a dump into a new directory.");
        return installed.FirstOrDefault(found => found.Version >= 15 && File.Exists(Path.Combine(share, found.Number, "extension", "postgis.control")))
            ?? throw new PlainFailure($"PostgreSQL {installed[0].Version} is installed, but PostGIS for version 15 or newer is not. Type: {Install} (as root).");
    }

    string Number => Version.ToString(CultureInfo.InvariantCulture);
}
