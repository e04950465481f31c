using System.Security.Cryptography;
using System.Text;
using Guantong.Protocols.WebPush;
using Guantong.Server.Platform;

namespace Guantong.Server.Notices.Sending;

/// <summary>The key by which push services know this city (VAPID): a PEM file that only its owner may read, made when it is first needed. Nodes share a copy.</summary>
public sealed class PushKey(CityOptions options) : IDisposable
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly Lock gate = new();
    ECDsa? held;

    public string Path { get; } = options.Notices.PushKeyFile ?? System.IO.Path.Combine(options.DataDirectory, "notices", "vapid.pem");

    /// <summary>The public half, as a page hands it to the browser.</summary>
    public string Public => PushSender.PublicKey(Key);

    public ECDsa Key
    {
        get
        {
            lock (gate) return held ??= File.Exists(Path) ? Read() : Make();
        }
    }

    public void Dispose() => held?.Dispose();

    ECDsa Read()
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path) & ~(OwnerOnly | UnixFileMode.UserExecute)) != UnixFileMode.None) throw new PlainFailure($"The key {Path} can be read by others: chmod 600 {Path}");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(Path));
            return key;
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new PlainFailure($"{Path} holds no private key of ECDSA P-256 in PEM ({broken.Message}).");
        }
    }

    ECDsa Make()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        // Written aside and moved: a crash leaves a whole key or none.
        var aside = Path + ".new";
        File.Delete(aside);
        using (var file = new FileStream(aside, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }))
        {
            file.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, Path, overwrite: true);
        return key;
    }
}
