namespace Guantong.Server.Catalogue.Packs.Offers;

/// <summary>An empty folder for as long as it is needed.</summary>
sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("guantong-pack-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
