using Guantong.Domain.Basics;
using Guantong.Domain.Patrols;
using Guantong.Domain.Places;

namespace Guantong.Server.Patrols.Plans;

/// <summary>A plan: who walks which grids or roads on which days.</summary>
public sealed record PatrolPlan(Guid Id, string Title, DivisionCode Division, IReadOnlyList<string> Users, IReadOnlyList<string> Grids, IReadOnlyList<string> Streets, PatrolDays When)
{
    public PersonId MadeBy { get; init; }
    public int Version { get; init; } = 1;
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>What somebody lays down, as it came.</summary>
public sealed record PlanInput(string? Title, IReadOnlyList<string?>? Users, IReadOnlyList<string?>? Grids, IReadOnlyList<string?>? Streets, string? Days, DateOnly? From, DateOnly? Until);
