using System.Security.Cryptography;
using Guantong.Protocols.Seals;
using Guantong.Server.Platform;

namespace Guantong.Server.Cases.Seals;

/// <summary>A private key in hand.</summary>
public sealed record Signer(ECDsa Key) : IDisposable
{
    public byte[] Public { get; } = Key.ExportSubjectPublicKeyInfo();

    public string Id => SealKey.IdOf(Public);

    public byte[] Sign(byte[] text) => SealKey.Sign(Key, text);

    public void Dispose() => Key.Dispose();
}

/// <summary>
/// The private key on this machine: a PEM file that only its owner may read. The database never sees it, so that whoever can write
/// the database cannot make seals. While a key is being put aside the new one lies beside it until the database knows of it.
/// </summary>
public sealed class KeyFile(CityOptions options)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode FolderOfOwner = OwnerOnly | UnixFileMode.UserExecute;

    /// <summary>The folder in the data directory where key and seals lie unless told otherwise.</summary>
    public static string FolderOf(CityOptions options) => System.IO.Path.Combine(options.DataDirectory, "seals");

    public string Path { get; } = options.Seals.KeyFile ?? System.IO.Path.Combine(FolderOf(options), "key.pem");

    string NextPath => Path + ".next";

    /// <summary>The key of that name; one that was just taken into use is put in its place. Null when this machine does not hold it.</summary>
    public Signer? Find(string id)
    {
        if (Read(Path) is { } here)
        {
            if (here.Id == id) return here;
            here.Dispose();
        }
        if (Read(NextPath) is not { } next) return null;
        if (next.Id != id)
        {
            next.Dispose();
            return null;
        }
        File.Move(NextPath, Path, overwrite: true);
        return next;
    }

    /// <summary>The key that lies here, whichever it is.</summary>
    public Signer? Here() => Read(Path);

    /// <summary>The key that lies here, or a new one.</summary>
    public Signer HereOrNew() => Read(Path) ?? Make(Path);

    /// <summary>A new key beside the present one; <see cref="Find"/> puts it in its place once the database knows it.</summary>
    public Signer Next() => Make(NextPath);

    static Signer Make(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, FolderOfOwner);
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // Written aside and flushed, then moved: a crash leaves a whole key or none.
        var aside = path + ".new";
        File.Delete(aside);
        using (var file = new FileStream(aside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
        return new Signer(key);
    }

    static Signer? Read(string path)
    {
        if (!File.Exists(path)) return null;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~FolderOfOwner) != UnixFileMode.None)
            throw new PlainFailure($"The key {path} can be read by others: chmod 600 {path}");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            if (key.KeySize != 256) throw new CryptographicException("not P-256");
            return new Signer(key);
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new PlainFailure($"{path} holds no private key of ECDSA P-256 in PEM ({broken.Message}). Put the right file back, or, when it is lost, move this one away and run: ./guantong seal key --replace-lost");
        }
    }
}
