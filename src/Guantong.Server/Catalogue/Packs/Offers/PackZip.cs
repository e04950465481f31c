using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Guantong.Server.Catalogue.Packs.Reading;

namespace Guantong.Server.Catalogue.Packs.Offers;

/// <summary>A pack with all it requires as one zip: a folder for each pack, the same files always as the same bytes.</summary>
public sealed record PackZip(string Pack, string Title, string Zone, string Sha256, byte[] Bytes)
{
    /// <summary>More than any city has; a bomb has more.</summary>
    const int MostEntries = 500;
    const long MostBytes = 512L * 1024 * 1024;

    static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static PackZip Of(PackSet set, string zone)
    {
        var files = set.Packs.SelectMany(p => set.Parts.Select(part => Path.Combine(p.Rows.Folder, part.File)).Where(File.Exists)
            .Select(path => ($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(p.Rows.Folder))}/{Path.GetFileName(path)}", path)));
        var sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(set.Packs.Select(p => p.Rows.Sha256)))));
        using var bytes = new MemoryStream();
        Write(bytes, files);
        return new PackZip(set.Top.Settings.Name, set.Top.Settings.Title, zone, sha, bytes.ToArray());
    }

    /// <summary>Writes files under their names, in the order of the names and with one time for all.</summary>
    public static void Write(Stream target, IEnumerable<(string Name, string Path)> files)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, path) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Always;
            using var to = entry.Open();
            using var from = File.OpenRead(path);
            from.CopyTo(to);
        }
    }

    /// <summary>
    /// Unpacks into an empty folder and returns the folder of the pack that was handed in; null, with a finding, when the zip is not
    /// one, would write elsewhere, or is larger than a city.
    /// </summary>
    internal static string? Unpack(Stream source, string into, Findings findings)
    {
        try
        {
            using var zip = new ZipArchive(source, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries) return Refuse(findings, "pack-zip-many", ("count", zip.Entries.Count), ("most", MostEntries));
            var left = MostBytes;
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var words = entry.FullName.Split('/');
                if (words.Length > 8 || words.Any(w => w is "" or "." or ".." || w.Contains('\\', StringComparison.Ordinal) || w.Contains(':', StringComparison.Ordinal) || w.Any(char.IsControl)))
                    return Refuse(findings, "pack-zip-path", ("name", entry.FullName));
                var path = Path.Combine([into, .. words]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                if (!Copy(entry, path, ref left)) return Refuse(findings, "pack-zip-large", ("most", MostBytes / 1024 / 1024));
            }
            return Top(into) ?? Refuse(findings, "pack-zip-empty");
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return Refuse(findings, "pack-zip-broken");
        }
        catch (IOException)
        {
            return Refuse(findings, "pack-zip-twice");
        }
    }

    // What an entry says of its length is not believed: what comes out is counted.
    static bool Copy(ZipArchiveEntry entry, string path, ref long left)
    {
        using var from = entry.Open();
        using var to = new FileStream(path, FileMode.CreateNew);
        var buffer = new byte[81920];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if ((left -= read) < 0) return false;
            to.Write(buffer, 0, read);
        }
        return true;
    }

    // The folder whose pack no other one in the zip requires.
    static string? Top(string into)
    {
        var folders = Directory.EnumerateFiles(into, PackReader.SettingsFile, SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal).ToList();
        var required = folders.SelectMany(f => PackReader.Read(f, new Findings(), []).Settings.Requires).ToHashSet(StringComparer.Ordinal);
        return folders.LastOrDefault(f => !required.Contains(Path.GetFileName(f))) ?? folders.LastOrDefault();
    }

    static string? Refuse(Findings findings, string key, params (string Name, object? Value)[] args)
    {
        findings.Add("zip", 1, "", key, args);
        return null;
    }
}
