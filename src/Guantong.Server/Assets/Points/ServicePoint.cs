using Guantong.Domain.Places;

namespace Guantong.Server.Assets.Points;

/// <summary>A kind of service point, named by the city.</summary>
public sealed record ServiceKind(string Code, string Name, string NameEn, int Order);

/// <summary>
/// A place that a city offers to people 便民服务点. What is not known is null: nobody is sent to a step because a field was left empty.
/// </summary>
public sealed record ServicePoint(string Id, string Kind, string Name, LonLat At, string Hours, DateOnly Verified)
{
    /// <summary>What people ask for at such a place: facts that are known to be there. The words stand in services.texts.csv.</summary>
    public static IReadOnlyList<string> Knows { get; } =
        ["paper", "soap", "baby", "family", "water", "charging", "umbrella", "first-aid", "rest", "microwave", "wifi", "books", "fridge", "bike-pump", "windows"];

    OpeningTimes? times;

    public string? Address { get; init; }

    /// <summary>A season is two days of the year as MM-DD; the second may lie in the next year.</summary>
    public string? OpenFrom { get; init; }
    public string? OpenUntil { get; init; }
    public bool? BarrierFree { get; init; }
    public string? Offers { get; init; }
    public int? Capacity { get; init; }
    public string? Fee { get; init; }
    public string? Manager { get; init; }
    public string? Phone { get; init; }
    public string? Rules { get; init; }

    /// <summary>The component that stands there, such as the toilet's own identifier.</summary>
    public string? Component { get; init; }

    /// <summary>The unit that keeps it, and to which what people find wrong goes.</summary>
    public string? Keeper { get; init; }

    /// <summary>Of <see cref="Knows"/>: what is known to be there.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>Shut for repair from the first to the last of these days; without a last day until further notice.</summary>
    public DateOnly? ShutFrom { get; init; }
    public DateOnly? ShutUntil { get; init; }
    public string? ShutWhy { get; init; }

    /// <summary>Read once; a row that no pack would take in is never open.</summary>
    OpeningTimes? Times => times ??= OpeningTimes.TryRead(Hours, (OpenFrom, OpenUntil), (ShutFrom, ShutUntil), out var read) ? read : null;

    /// <summary>How it stands at this local time of the city.</summary>
    public OpenNow OpenAt(DateTime local) => Times?.At(local) ?? new OpenNow(false, OpenWhy.Hours, null);

    public bool IsOpenAt(DateTime local) => OpenAt(local).IsOpen;
}
