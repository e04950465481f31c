using System.Security.Cryptography;
using System.Text.Json;
using Guantong.Server.Platform;

namespace Guantong.Server.Web.Shared;

/// <summary>
/// Addresses of what the npm workspace <c>web/</c> built: hashed files named by one manifest. Read again when the
/// manifest changes, so that a rebuilt style sheet shows without a restart.
/// </summary>
public sealed class BuiltAssets
{
    const string NotBuilt = "The pages' styles and scripts are not built: run `npm ci && npm run build` in web/ (./run does it by itself).";

    readonly Lock _gate = new();
    readonly string? _folder;
    DateTime _read;
    string _mark = "";
    IReadOnlyDictionary<string, BuiltEntry> _entries = new Dictionary<string, BuiltEntry>(StringComparer.Ordinal);

    public BuiltAssets() : this(FindFolder(AppContext.BaseDirectory)) { }

    internal BuiltAssets(string? folder) => _folder = folder;

    /// <summary>The folder that holds the manifest; null when web/ was never built.</summary>
    public string? Folder => _folder;

    /// <summary>Changes with every build that changes anything.</summary>
    public string Mark
    {
        get
        {
            _ = Entries();
            return _mark;
        }
    }

    public string Icons => File("kit/icons/icons.svg");

    /// <summary>Stands in for a photo that is still being cleaned or cannot be shown.</summary>
    public string PhotoWait => File("kit/icons/photo-wait.svg");

    /// <summary>An icon of an installed app: "app-citizen-192.png".</summary>
    public string AppIcon(string name) => File($"kit/icons/{name}");

    public string Favicon => File("kit/icons/favicon.svg");

    /// <summary>The style sheets of an entry ("public", "console"), the kit first: an entry's own rules come after it.</summary>
    public IEnumerable<string> Styles(string entry) =>
        [File("kit/kit.css"), .. CssOf($"{entry}/main.ts").Distinct(StringComparer.Ordinal).Select(Address)];

    // What two entries share is a file of its own that both import, rules too; it comes before what an entry says itself.
    IEnumerable<string> CssOf(string source) => [.. Entry(source).Imports.SelectMany(CssOf), .. Entry(source).Css];

    public string Script(string entry) => File($"{entry}/main.ts");

    string File(string source) => Address(Entry(source).File);

    static string Address(string file) => "/built/" + file;

    BuiltEntry Entry(string source) =>
        Entries().TryGetValue(source, out var entry) ? entry : throw new PlainFailure($"web/ was built without {source}. {NotBuilt}");

    IReadOnlyDictionary<string, BuiltEntry> Entries()
    {
        var manifest = Path.Combine(_folder ?? throw new PlainFailure(NotBuilt), "manifest.json");
        var written = System.IO.File.GetLastWriteTimeUtc(manifest);
        lock (_gate)
        {
            if (written == _read) return _entries;
            var bytes = System.IO.File.ReadAllBytes(manifest);
            _entries = Read(bytes);
            _mark = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8];
            _read = written;
            return _entries;
        }
    }

    static Dictionary<string, BuiltEntry> Read(byte[] manifest)
    {
        using var json = JsonDocument.Parse(manifest);
        return json.RootElement.EnumerateObject().ToDictionary(
            e => e.Name,
            e => new BuiltEntry(
                e.Value.GetProperty("file").GetString()!,
                e.Value.TryGetProperty("css", out var css) ? [.. css.EnumerateArray().Select(c => c.GetString()!)] : [],
                e.Value.TryGetProperty("imports", out var imports) ? [.. imports.EnumerateArray().Select(i => i.GetString()!)] : []),
            StringComparer.Ordinal);
    }

    // Published, the folder lies beside the program; in a working copy (bin/, tests) it lies in the source tree above.
    static string? FindFolder(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            foreach (var way in (string[])["wwwroot/built", "src/Guantong.Server/wwwroot/built"])
            {
                var folder = Path.Combine(at.FullName, way);
                if (System.IO.File.Exists(Path.Combine(folder, "manifest.json"))) return folder;
            }
        }
        return null;
    }

    sealed record BuiltEntry(string File, string[] Css, string[] Imports);
}
