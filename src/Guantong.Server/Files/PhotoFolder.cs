using Guantong.Domain.Basics;

namespace Guantong.Server.Files;

/// <summary>
/// Where the bytes lie. Originals: files/ab/cd/HASH, never served. Cleaned ones: cleaned/ab/cd/HASH.SIZE.jpg, may be thrown
/// away and made again. What is on its way: files/incoming, locked by whoever works on it.
/// </summary>
public class PhotoFolder
{
    const long KeptFree = 2L << 30;

    // A disk of less than 40 GiB keeps a twentieth free.
    const int SmallDiskParts = 20;

    readonly string _originals;
    readonly string _cleaned;
    readonly string _incoming;

    public PhotoFolder(string dataDirectory)
    {
        _originals = Path.Combine(dataDirectory, "files");
        _cleaned = Path.Combine(dataDirectory, "cleaned");
        _incoming = Path.Combine(_originals, "incoming");
    }

    public string Original(PhotoHash hash) => Path.Combine(_originals, hash.Value[..2], hash.Value[2..4], hash.Value);

    public string Cleaned(PhotoHash hash, PhotoSize size) =>
        Path.Combine(_cleaned, hash.Value[..2], hash.Value[2..4], $"{hash.Value}.{(int)size}.jpg");

    /// <summary>False when the disk nears its end: what is left belongs to the database, which a full disk would stop.</summary>
    public virtual bool HasRoom
    {
        get
        {
            Directory.CreateDirectory(_incoming);
            var disk = new DriveInfo(_incoming);
            return disk.AvailableFreeSpace >= Math.Min(KeptFree, disk.TotalSize / SmallDiskParts);
        }
    }

    /// <summary>A new file that nobody else can open; the lock goes with the process, so what a killed one left is known by being unlocked.</summary>
    public virtual FileStream OpenIncoming()
    {
        Directory.CreateDirectory(_incoming);
        var path = Path.Combine(_incoming, $"{Guid.NewGuid():n}.part");
        return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
    }

    /// <summary>A new empty directory for one child process, held until it is disposed.</summary>
    public Workplace OpenWorkplace() => new(OpenIncoming());

    /// <summary>Removes every file of a photo.</summary>
    public void Remove(PhotoHash hash)
    {
        RemoveOriginal(hash);
        foreach (var size in Enum.GetValues<PhotoSize>()) RemoveFile(Cleaned(hash, size));
    }

    /// <summary>Removes what came in and leaves what may be shown.</summary>
    public void RemoveOriginal(PhotoHash hash) => RemoveFile(Original(hash));

    static void RemoveFile(string path)
    {
        if (File.Exists(path)) File.Delete(path);
    }

    /// <summary>The photos that have a file here, original or cleaned, last written before then. One photo may come several times.</summary>
    public IEnumerable<PhotoHash> Kept(DateTimeOffset before)
    {
        foreach (var root in (string[])[_originals, _cleaned])
        {
            if (!Directory.Exists(root)) continue;
            foreach (var outer in Directory.EnumerateDirectories(root, "??"))
            {
                foreach (var file in new DirectoryInfo(outer).EnumerateFiles("*", SearchOption.AllDirectories))
                {
                    var hash = new PhotoHash(file.Name.Split('.')[0]);
                    if (hash.IsWellFormed && file.LastWriteTimeUtc < before.UtcDateTime) yield return hash;
                }
            }
        }
    }

    /// <summary>Gives a complete, flushed file its final name, and makes that name survive a power cut.</summary>
    public void Publish(string from, string to)
    {
        var directory = Path.GetDirectoryName(to)!;
        Durable.MakeDirectory(Path.GetPathRoot(to)!, directory);
        File.Move(from, to, overwrite: true);
        Durable.FlushDirectory(directory);
    }

    /// <summary>Removes what killed processes left on its way. What a living one holds is locked and stays.</summary>
    public int Sweep()
    {
        if (!Directory.Exists(_incoming)) return 0;
        var swept = 0;
        foreach (var path in Directory.EnumerateFiles(_incoming, "*.part"))
        {
            try
            {
                using var abandoned = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                Workplace.Remove(path);
                File.Delete(path);
                swept++;
            }
            catch (IOException)
            {
                // Somebody is at it.
            }
        }
        return swept;
    }
}

/// <summary>A directory beside a locked file; both go when it is disposed.</summary>
public sealed class Workplace : IDisposable
{
    readonly FileStream _lock;

    internal Workplace(FileStream @lock)
    {
        _lock = @lock;
        Directory.CreateDirectory(Folder);
    }

    public string Folder => _lock.Name + ".work";

    public void Dispose()
    {
        Remove(_lock.Name);
        File.Delete(_lock.Name);
        _lock.Dispose();
    }

    internal static void Remove(string lockFile)
    {
        var folder = lockFile + ".work";
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The sizes in which photos are shown; the number is the long edge in pixels.</summary>
public enum PhotoSize
{
    /// <summary>A line of a list.</summary>
    List = 160,

    /// <summary>A card or a strip.</summary>
    Card = 480,

    /// <summary>The whole screen.</summary>
    Large = 1920,
}
