using Guantong.Domain.People;

namespace Guantong.Domain.Patrols;

/// <summary>
/// Who walks, and of whom a way may be kept. A track is kept of contracted inspectors while they are on duty and on a patrol they began
/// themselves, for <see cref="KeptFor"/>; of chiefs, communities, leaders and volunteers never. No score anywhere reads a track: metres,
/// sign-ins and counts of photos are nobody's work.
/// </summary>
public static class PatrolLaw
{
    /// <summary>How long a way is kept; what was found and covered stays as figures without a way.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>A patrol that nobody ended ends here: a forgotten phone is not followed home.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>Who may begin a patrol: those who look after a place on foot, and leaders who see for themselves.</summary>
    public static bool MayWalk(Role role) => role is Role.Inspector or Role.Chief or Role.Community or Role.Township or Role.Leader;

    /// <summary>Of whom a way may be kept at all.</summary>
    public static bool MayBeTracked(Role role) => role == Role.Inspector;

    /// <summary>Who lays down plans, and reads what came of them: the centre that the inspectors answer to.</summary>
    public static bool MayPlan(Role role) => role is Role.Supervisor or Role.ShiftLeader or Role.Leader;

    /// <summary>Who sees the way itself, beside the one who walked it.</summary>
    public static bool MaySeeTracks(Role role) => role is Role.Supervisor or Role.Leader or Role.Auditor;
}
