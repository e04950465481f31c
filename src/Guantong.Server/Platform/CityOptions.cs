namespace Guantong.Server.Platform;

/// <summary>What one installation was told about itself on the command line and in the environment.</summary>
public sealed record CityOptions
{
    /// <summary>Where this city's database cluster, photos and logs live.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>An Npgsql connection string of another server (GUANTONG_DB); null means the private cluster.</summary>
    public string? Database { get; init; }

    public int Port { get; init; } = 5080;

    /// <summary>The telephone that people answer (GUANTONG_HOTLINE). 12345 is the government hotline of every city of the country.</summary>
    public string Hotline { get; init; } = "12345";

    /// <summary>Addresses or networks (CIDR) of proxies whose X-Forwarded-For is believed; empty means none.</summary>
    public string[] TrustedProxies { get; init; } = [];

    /// <summary>How many anonymous writes one device, and one address, may make in the window.</summary>
    public AnonymousLimits Anonymous { get; init; } = new();

    /// <summary>The key of the journal's seals, and how often it is used.</summary>
    public SealSettings Seals { get; init; } = new();

    /// <summary>How staff come in.</summary>
    public SignInSettings SignIn { get; init; } = new();

    /// <summary>Where letters to other systems go.</summary>
    public ExchangeSettings Exchange { get; init; } = new();

    /// <summary>Messages to citizens.</summary>
    public NoticeSettings Notices { get; init; } = new();

    /// <summary>A base map from elsewhere; null is none.</summary>
    public BaseMapSettings? BaseMap { get; init; }

    /// <summary>The environment's part: GUANTONG_DB, GUANTONG_DATA, GUANTONG_TRUSTED_PROXIES, GUANTONG_HOTLINE, GUANTONG_ANONYMOUS_*, GUANTONG_SEAL_*, GUANTONG_EXCHANGE_*, GUANTONG_BASE_MAP*, GUANTONG_NOTICE_*, GUANTONG_PUBLIC_URL, GUANTONG_PUSH_KEY, GUANTONG_PASSKEY_DOMAIN, GUANTONG_PASSWORDS.</summary>
    public static CityOptions FromEnvironment(string? dataDirectory, Func<string, string?> variable)
    {
        var directory = Path.GetFullPath(dataDirectory ?? variable("GUANTONG_DATA") ?? DefaultDataDirectory());
        return new CityOptions
        {
            DataDirectory = directory,
            Database = variable("GUANTONG_DB") is { Length: > 0 } text ? text : null,
            TrustedProxies = (variable("GUANTONG_TRUSTED_PROXIES") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries),
            Hotline = variable("GUANTONG_HOTLINE") is { Length: > 0 } phone ? phone : "12345",
            Anonymous = AnonymousLimits.From(variable),
            Seals = SealSettings.From(variable),
            SignIn = SignInSettings.From(variable),
            Exchange = ExchangeSettings.From(variable),
            Notices = NoticeSettings.From(variable),
            BaseMap = BaseMapSettings.From(variable),
        };
    }

    // A service installed by root belongs in /var/lib; a person trying the product out has no right to write there.
    static string DefaultDataDirectory() => Environment.IsPrivilegedProcess
        ? "/var/lib/guantong"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "guantong");
}
