using Guantong.Domain.Basics;
using Guantong.Domain.People;

namespace Guantong.Server.People.Ground;

/// <summary>
/// Who is on duty by the rosters. For a day on which a unit has laid down a roster for a role, only the roster counts; on other days a
/// post's own hours do. Hours over midnight belong to the day on which they begin.
/// </summary>
public sealed class DutyRoster
{
    readonly Dictionary<string, List<(RosterRow Row, DutyHours? Hours)>> byUser;
    readonly Dictionary<(UnitId, Role), HashSet<DateOnly>> rostered = [];

    public DutyRoster(IReadOnlyList<RosterRow> rows, IReadOnlyList<Post> posts)
    {
        byUser = rows.GroupBy(r => r.User, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => (r, DutyHours.TryRead(r.Hours, out var hours) ? hours : null)).ToList(), StringComparer.Ordinal);
        foreach (var post in posts.Where(p => p.Unit is not null))
        {
            foreach (var row in byUser.GetValueOrDefault(post.User, []).Select(r => r.Row))
            {
                if (!rostered.TryGetValue((post.Unit!.Value, post.Role), out var days)) rostered[(post.Unit.Value, post.Role)] = days = [];
                for (var day = row.From; day <= row.To; day = day.AddDays(1)) days.Add(day);
            }
        }
    }

    public static DutyRoster Empty { get; } = new([], []);

    /// <summary>True when the post is on duty at that local time.</summary>
    public bool Covers(Post post, DateTime local)
    {
        var today = DateOnly.FromDateTime(local);
        return HoursOf(post, today).Any(h => h.CoversFromToday(local)) || HoursOf(post, today.AddDays(-1)).Any(h => h.CoversFromYesterday(local));
    }

    /// <summary>True when that unit has a roster for the role on that day.</summary>
    public bool IsRostered(Post post, DateOnly day) => post.Unit is { } unit && rostered.TryGetValue((unit, post.Role), out var days) && days.Contains(day);

    /// <summary>The rows of the roster that hold for a person on a day.</summary>
    public IEnumerable<RosterRow> RowsOf(string user, DateOnly day) => byUser.GetValueOrDefault(user, []).Select(r => r.Row).Where(r => r.Holds(day));

    IEnumerable<DutyHours> HoursOf(Post post, DateOnly day) =>
        IsRostered(post, day) ? byUser.GetValueOrDefault(post.User, []).Where(r => r.Hours is not null && r.Row.Holds(day)).Select(r => r.Hours!) : [post.Duty];
}
