namespace Guantong.Domain.People;

/// <summary>Who acts. The text form of a staff role is <see cref="Roles.CodeOf"/>.</summary>
public enum Role
{
    IntakeOperator,
    ShiftLeader,
    Dispatcher,
    Department,
    Township,
    Community,
    Crew,
    Chief,
    Inspector,
    Checker,
    Revisit,
    Supervisor,
    Leader,
    Auditor,
    Administrator,

    /// <summary>The person who reported, known by the secret of the follow link.</summary>
    Reporter,

    /// <summary>The product itself, by the clock or by a draw.</summary>
    Product,
}

/// <summary>Role codes as packs, accounts and the API write them, such as <c>intake-operator</c>.</summary>
public static class Roles
{
    /// <summary>Every role a member of staff may hold; the reporter and the product hold none.</summary>
    public static readonly IReadOnlyList<Role> Staff = [.. Enum.GetValues<Role>().Where(r => r < Role.Reporter)];

    static readonly Dictionary<string, Role> ByCode = Enum.GetValues<Role>().ToDictionary(CodeOf, StringComparer.Ordinal);

    /// <summary>The role's code: lower case, words joined by hyphens.</summary>
    public static string CodeOf(Role role) =>
        string.Concat(role.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>Reads a role code; false when there is no such role.</summary>
    public static bool TryRead(string code, out Role role) => ByCode.TryGetValue(code, out role);

    /// <summary>The three roles that "main unit" means: duty officers of units at their level.</summary>
    public static bool IsUnitOfficer(this Role role) => role is Role.Department or Role.Township or Role.Community;

    /// <summary>Seats of the centre: they act at the case's level or from above it.</summary>
    public static bool IsOfTheCentre(this Role role) =>
        role is Role.IntakeOperator or Role.ShiftLeader or Role.Dispatcher or Role.Revisit or Role.Supervisor or Role.Leader;

    /// <summary>The supervision axis finds and checks; it never handles.</summary>
    public static bool IsOfSupervisionAxis(this Role role) => role is Role.Inspector or Role.Checker;
}
