namespace Guantong.Server.Platform;

/// <summary>What messages to citizens need of the machine: its address as citizens type it, and the files that hold secrets.</summary>
public sealed record NoticeSettings
{
    /// <summary>The address that links in messages begin with (GUANTONG_PUBLIC_URL); null means this machine, which only a demonstration wants.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>A JSON object of names and secrets for providers (GUANTONG_NOTICE_SECRETS); null means DATA/notices/secrets.json.</summary>
    public string? SecretsFile { get; init; }

    /// <summary>The private key of web push (GUANTONG_PUSH_KEY); null means DATA/notices/vapid.pem.</summary>
    public string? PushKeyFile { get; init; }

    /// <summary>Where the demonstration's messages go (GUANTONG_NOTICE_FOLDER); null means DATA/notices/out.</summary>
    public string? Folder { get; init; }

    /// <summary>Hosts inside the own network that a provider may be at, and that may be spoken to without TLS (GUANTONG_NOTICE_HOSTS).</summary>
    public IReadOnlyList<string> InsideHosts { get; init; } = [];

    public static NoticeSettings From(Func<string, string?> variable)
    {
        var address = variable("GUANTONG_PUBLIC_URL");
        return new NoticeSettings
        {
            PublicAddress = address is not { Length: > 0 } ? null
                : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 ? uri
                : throw new PlainFailure($"GUANTONG_PUBLIC_URL must be an http or https address such as https://city.example, not \"{address}\"."),
            SecretsFile = PathOf(variable("GUANTONG_NOTICE_SECRETS")),
            PushKeyFile = PathOf(variable("GUANTONG_PUSH_KEY")),
            Folder = PathOf(variable("GUANTONG_NOTICE_FOLDER")),
            InsideHosts = (variable("GUANTONG_NOTICE_HOSTS") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
        };
    }

    static string? PathOf(string? text) => text is { Length: > 0 } ? Path.GetFullPath(text) : null;
}
