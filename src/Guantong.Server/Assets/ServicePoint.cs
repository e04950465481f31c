using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Server.Assets;

/// <summary>A kind of service point, named by the city.</summary>
public sealed record ServiceKind(string Code, string Name, string NameEn, int Order);

/// <summary>
/// A place that a city offers to people 便民服务点. Hours are written as duty hours; a season is two days of the year as MM-DD,
/// the second may lie in the next year. What is not known is null: nobody is sent to a step because a field was left empty.
/// </summary>
public sealed record ServicePoint(string Id, string Kind, string Name, LonLat At, string Hours, DateOnly Verified)
{
    public string? Address { get; init; }
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

    /// <summary>Whether it is open at this local time of the city.</summary>
    public bool IsOpenAt(DateTime local) => IsInSeason(local) && DutyHours.TryRead(Hours, out var hours) && hours.Covers(local);

    bool IsInSeason(DateTime local)
    {
        if (OpenFrom is null || OpenUntil is null) return true;
        var day = local.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var (from, until) = (string.CompareOrdinal(OpenFrom, day) <= 0, string.CompareOrdinal(day, OpenUntil) <= 0);
        return string.CompareOrdinal(OpenFrom, OpenUntil) <= 0 ? from && until : from || until;
    }
}
