using System.Text.Json;
using Guantong.Server.Platform;

namespace Guantong.Server.Notices.Sending;

/// <summary>Passwords and keys of providers, by name, in a file that only its owner may read; never in the database, never in a log.</summary>
public sealed class NoticeSecrets(CityOptions options)
{
    readonly Lock gate = new();
    (DateTime Written, Dictionary<string, string> All) held;

    public string Path { get; } = options.Notices.SecretsFile ?? System.IO.Path.Combine(options.DataDirectory, "notices", "secrets.json");

    /// <summary>The secret of that name; null when the file does not name it.</summary>
    /// <exception cref="PlainFailure">The file can be read by others, or is no JSON object of texts.</exception>
    public string? Find(string name)
    {
        if (!File.Exists(Path)) return null;
        lock (gate)
        {
            // A changed file counts from the next message on.
            var written = File.GetLastWriteTimeUtc(Path);
            if (held.All is null || held.Written != written) held = (written, Read());
            return held.All.GetValueOrDefault(name);
        }
    }

    Dictionary<string, string> Read()
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != UnixFileMode.None)
            throw new PlainFailure($"The secrets {Path} can be read by others: chmod 600 {Path}");
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path)) ?? [];
        }
        catch (JsonException broken)
        {
            throw new PlainFailure($"{Path} must be a JSON object of names and texts (line {broken.LineNumber + 1}).");
        }
    }
}
