using System.Globalization;

namespace Guantong.Server.Platform;

/// <summary>Where the key that seals the journal lies, and how often it is used.</summary>
public sealed record SealSettings
{
    /// <summary>A file outside the data directory (GUANTONG_SEAL_KEY), e.g. on a medium of its own; null means DATA/seals/key.pem.</summary>
    public string? KeyFile { get; init; }

    /// <summary>So many rows that wait are sealed at once.</summary>
    public int Rows { get; init; } = 1000;

    /// <summary>So long a row waits at most, however few there are.</summary>
    public TimeSpan After { get; init; } = TimeSpan.FromMinutes(10);

    public static SealSettings From(Func<string, string?> variable)
    {
        var usual = new SealSettings();
        return new SealSettings
        {
            KeyFile = variable("GUANTONG_SEAL_KEY") is { Length: > 0 } path ? Path.GetFullPath(path) : null,
            Rows = Number(variable, "GUANTONG_SEAL_ROWS", usual.Rows),
            After = TimeSpan.FromMinutes(Number(variable, "GUANTONG_SEAL_MINUTES", (int)usual.After.TotalMinutes)),
        };
    }

    static int Number(Func<string, string?> variable, string name, int usual)
    {
        if (variable(name) is not { Length: > 0 } text) return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new PlainFailure($"{name} must be a whole number above zero, not \"{text}\".");
    }
}
