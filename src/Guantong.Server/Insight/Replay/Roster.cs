using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.People;

namespace Guantong.Server.Insight.Replay;

/// <summary>Who works here, when they are on duty, how fast they are and how often they err. The last two follow from seed and user name.</summary>
public sealed class Roster(PeopleDirectory people, long seed)
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    const int MostSteps = 4 * 24 * 8;

    readonly TimeSpan _zone = people.Zone.BaseUtcOffset;
    readonly ILookup<Role, Post> _byRole = people.Posts.OrderBy(p => p.User, StringComparer.Ordinal).ToLookup(p => p.Role);
    readonly ILookup<UnitId, Post> _byUnit = people.Posts.Where(p => p.Unit is not null).OrderBy(p => p.User, StringComparer.Ordinal).ToLookup(p => p.Unit!.Value);
    readonly Dictionary<PersonId, Post> _byPerson = people.Posts.ToDictionary(p => p.Person);

    public IReadOnlyList<Post> All(Role role) => [.. _byRole[role]];

    public Post? Of(PersonId person) => _byPerson.GetValueOrDefault(person);

    /// <summary>Staff of the centre whose scope holds the case: those of its own level, and from above when there is nobody.</summary>
    public IReadOnlyList<Post> AtCentre(Role role, CaseState c)
    {
        var able = _byRole[role].Where(p => p.Scope.Level.IsAtOrAbove(c.Level) && p.Scope.Covers(c.Division, c.CitizenClass)).ToList();
        var own = able.Where(p => p.Level == c.Level).ToList();
        return own.Count > 0 ? own : able;
    }

    /// <summary>The duty officers of a unit.</summary>
    public IReadOnlyList<Post> OfUnit(UnitId unit) => [.. _byUnit[unit].Where(p => p.Role.IsUnitOfficer())];

    public IReadOnlyList<Post> OfCrew(UnitId crew) => [.. _byUnit[crew].Where(p => p.Role == Role.Crew)];

    /// <summary>Somebody of the pool who is on duty at or soon after a moment; null when nobody is within a week.</summary>
    public (Post Who, DateTimeOffset At)? OnDuty(IReadOnlyList<Post> pool, DateTimeOffset from, double pick)
    {
        if (pool.Count == 0) return null;
        for (var (step, at) = (0, from); step < MostSteps; step++, at = Next(at))
        {
            var local = (at + _zone).DateTime;
            var there = pool.Where(p => people.Rosters.Covers(p, local)).ToList();
            if (there.Count > 0) return (there[(int)(pick * there.Count)], at);
        }
        return null;
    }

    /// <summary>How long this person takes, against the usual.</summary>
    public double Pace(Post post) => new Dice(seed, "pace " + post.User).Spread("pace", 0.5);

    /// <summary>How often this person errs, against the usual.</summary>
    public double Carelessness(Post post) => new Dice(seed, "care " + post.User).Between("care", 0.2, 2.2);

    /// <summary>How fast a unit works, against the usual.</summary>
    public double Pace(UnitId unit) => new Dice(seed, "pace " + unit.Value).Spread("pace", 0.4);

    static DateTimeOffset Next(DateTimeOffset at) => new DateTimeOffset(at.UtcTicks - (at.UtcTicks % Step.Ticks), TimeSpan.Zero) + Step;
}
