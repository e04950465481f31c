using Guantong.Domain.Catalogue;

namespace Guantong.Domain.Cases;

/// <summary>回访: which closed cases are called, and when the next try is due.</summary>
public static class RevisitTries
{
    /// <summary>More would leave no hour of the day to three tries.</summary>
    const int MostHoursApart = 4;

    static readonly TimeSpan Day = TimeSpan.FromDays(1), Search = TimeSpan.FromMinutes(15);

    /// <summary>Closed, chosen, tries are left, and nobody has said anything yet: neither by call nor by mark nor by asking for more.</summary>
    public static bool IsAwaited(CaseState c) =>
        c is { Stage: Stage.Closed, ToBeCalled: true, Rating: null, Pending: null } && c.Revisits.All(r => r.Outcome == RevisitOutcome.NotReached);

    /// <summary>Whether this case is called: whoever was dissatisfied before always, others by the share of their class. The same case always gives the same answer.</summary>
    public static bool Chosen(CaseState c, Policy policy)
    {
        if (c.Unsettled is not null) return true;
        var share = c.CitizenClass is { } @class && policy.RevisitShares.TryGetValue(@class, out var own) ? own : policy.RevisitShares.GetValueOrDefault("*", 1);
        return Place(c) < share;
    }

    /// <summary>Whether a moment lies at another time of day than every try before.</summary>
    public static bool IsAnotherHour(CaseState c, CityFacts city, DateTimeOffset at)
    {
        var apart = TimeSpan.FromHours(Math.Clamp(city.Policy.HoursApartInTheDay, 0, MostHoursApart));
        var now = city.Calendar.TimeOfDay(at);
        return c.Revisits.All(r => Apart(now, city.Calendar.TimeOfDay(r.At)) >= apart);
    }

    /// <summary>When the next try is due: within the hours in which the centre calls, some hours after the last and at another time of day. Null when no try is awaited.</summary>
    public static DateTimeOffset? NextAt(CaseState c, CityFacts city)
    {
        if (!IsAwaited(c)) return null;
        var from = c.Revisits is [.., var last] ? last.At.AddHours(city.Policy.HoursBetweenTries) : c.ClosedAt ?? c.StageSince;
        for (var at = from; at < from + 3 * Day; at = Later(at))
        {
            if (IsCallingHour(city, at) && IsAnotherHour(c, city, at)) return at;
        }
        return from;
    }

    static bool IsCallingHour(CityFacts city, DateTimeOffset at)
    {
        var hour = city.Calendar.TimeOfDay(at).TotalHours;
        return hour >= city.Policy.RevisitFromHour && hour < city.Policy.RevisitToHour;
    }

    /// <summary>The next full quarter: what is due is said to the quarter of an hour.</summary>
    static DateTimeOffset Later(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % Search.Ticks + Search.Ticks, TimeSpan.Zero);

    static TimeSpan Apart(TimeSpan a, TimeSpan b)
    {
        var between = (a - b).Duration();
        return between > Day - between ? Day - between : between;
    }

    /// <summary>A number from 0 to 1 that belongs to the case and its round: evenly spread, and nobody's choice.</summary>
    static decimal Place(CaseState c)
    {
        var hash = 2166136261u;
        foreach (var part in c.Id.Value.ToByteArray().Append((byte)c.Round)) hash = (hash ^ part) * 16777619u;
        // The last byte of what went in moves only the low bits: they are spread over all.
        hash ^= hash >> 15;
        hash *= 2246822519u;
        hash ^= hash >> 13;
        return hash / 4294967296m;
    }
}
