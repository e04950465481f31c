namespace Guantong.Server.Platform;

/// <summary>Where letters to the hotline go: an address or a folder. With neither they wait, and the desk shows that they do.</summary>
public sealed record ExchangeSettings
{
    /// <summary>An address that takes letters as JSON by POST (GUANTONG_EXCHANGE_URL).</summary>
    public Uri? Address { get; init; }

    /// <summary>Sent as X-Api-Key with each letter (GUANTONG_EXCHANGE_KEY).</summary>
    public string? Key { get; init; }

    /// <summary>A folder that another program empties (GUANTONG_EXCHANGE_FOLDER).</summary>
    public string? Folder { get; init; }

    public static ExchangeSettings From(Func<string, string?> variable)
    {
        var (address, folder) = (variable("GUANTONG_EXCHANGE_URL"), variable("GUANTONG_EXCHANGE_FOLDER"));
        if (address is { Length: > 0 } && folder is { Length: > 0 }) throw new PlainFailure("GUANTONG_EXCHANGE_URL and GUANTONG_EXCHANGE_FOLDER are both set: letters go one way, keep one.");
        return new ExchangeSettings
        {
            Address = address is not { Length: > 0 } ? null
                : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri
                : throw new PlainFailure($"GUANTONG_EXCHANGE_URL must be an http or https address, not \"{address}\"."),
            Key = variable("GUANTONG_EXCHANGE_KEY") is { Length: > 0 } key ? key : null,
            Folder = folder is { Length: > 0 } ? Path.GetFullPath(folder) : null,
        };
    }
}
