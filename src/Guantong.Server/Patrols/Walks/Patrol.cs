using Guantong.Domain.Basics;
using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Server.Patrols.Walks;

/// <summary>A walk from its beginning to its end. <see cref="Tracked"/>: its way is kept, while it lasts and for ninety days.</summary>
public sealed record Patrol(Guid Id, Guid? Plan, PersonId Person, string User, Role Role, DivisionCode Division, DateOnly Day, DateTimeOffset BegunAt, bool Tracked)
{
    public DateTimeOffset? EndedAt { get; init; }
    public int KnownSeconds { get; init; }
    public int UnknownSeconds { get; init; }

    /// <summary>The share of the planned roads that was walked, from 0 to 1; null where nothing was planned or no way was kept.</summary>
    public double? Covered { get; init; }

    /// <summary>What the walker, or the leader, wrote of it.</summary>
    public string? Words { get; init; }
    public string? Advice { get; init; }
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>What nobody ended is over after the longest time.</summary>
    public bool IsOpenAt(DateTimeOffset now) => EndedAt is null && now - BegunAt < PatrolLaw.Longest;
}

/// <summary>A problem found on the way.</summary>
public sealed record FoundCase(string Number, DateTimeOffset At);
