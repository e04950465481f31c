using System.Globalization;

namespace Guantong.Server.Platform;

/// <summary>
/// How many anonymous writes are taken. A device gets few; an address gets more, because a whole estate or a mobile
/// operator may stand behind one address.
/// </summary>
public sealed record AnonymousLimits
{
    public int PerDevice { get; init; } = 10;
    public int PerAddress { get; init; } = 120;
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(10);

    public static AnonymousLimits From(Func<string, string?> variable)
    {
        var usual = new AnonymousLimits();
        return new AnonymousLimits
        {
            PerDevice = Number(variable, "GUANTONG_ANONYMOUS_PER_DEVICE", usual.PerDevice),
            PerAddress = Number(variable, "GUANTONG_ANONYMOUS_PER_ADDRESS", usual.PerAddress),
            Window = TimeSpan.FromSeconds(Number(variable, "GUANTONG_ANONYMOUS_WINDOW_SECONDS", (int)usual.Window.TotalSeconds)),
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
