namespace Guantong.Server.Platform;

/// <summary>How this city's staff come in.</summary>
public sealed record SignInSettings
{
    /// <summary>The domain that passkeys belong to (GUANTONG_PASSKEY_DOMAIN); null means the name under which the site is visited.</summary>
    public string? PasskeyDomain { get; init; }

    /// <summary>Whoever has a passkey can no longer come in by password (GUANTONG_PASSWORDS=until-passkey); otherwise both open the door.</summary>
    public bool PasswordEndsWithPasskey { get; init; }

    public static SignInSettings From(Func<string, string?> variable) => new()
    {
        PasskeyDomain = variable("GUANTONG_PASSKEY_DOMAIN") is { Length: > 0 } domain ? Domain(domain) : null,
        PasswordEndsWithPasskey = variable("GUANTONG_PASSWORDS") switch
        {
            null or "" or "always" => false,
            "until-passkey" => true,
            var other => throw new PlainFailure($"GUANTONG_PASSWORDS is always or until-passkey, not \"{other}\"."),
        },
    };

    static string Domain(string text) => Uri.CheckHostName(text) == UriHostNameType.Dns
        ? text.ToLowerInvariant()
        : throw new PlainFailure($"GUANTONG_PASSKEY_DOMAIN is a domain such as city.example, without https:// and without a port, not \"{text}\".");
}
