namespace Guantong.Server.People.Ground;

/// <summary>街长, 店长 or 巷长: who answers for a street, for a row of shops, for a lane.</summary>
public enum ChiefKind
{
    Street,
    Shop,
    Lane,
}

/// <summary>
/// A chief of an area on one of three tiers: the first coordinates, the second supervises, the third walks. The areas are divisions
/// or micro grids; the phone is the one on the public board.
/// </summary>
public sealed record Chief(string User, ChiefKind Kind, int Tier, string Title, IReadOnlyList<string> Areas, string Phone, string? ReportsTo, DateOnly? From, DateOnly? To)
{
    /// <summary>The person's name; empty in a row that was just read from a pack.</summary>
    public string Name { get; init; } = "";

    /// <summary>A shop's own chief keeps order before the shop and is no office that citizens turn to.</summary>
    public bool IsPublic => Kind != ChiefKind.Shop;

    public bool IsValidOn(DateOnly day) => !(From > day) && !(To <= day);
}

/// <summary>An association of volunteers.</summary>
public sealed record VolunteerGroup(string Code, string Name, string NameEn, string Division, string Phone);

/// <summary>A volunteer, in the community where he or she helps.</summary>
public sealed record Volunteer(string Code, string Name, string Group, string Division, string Phone, DateOnly? Since);

/// <summary>A property company and the communities in which it keeps compounds.</summary>
public sealed record PropertyCompany(string Code, string Name, string Manager, string Phone, IReadOnlyList<string> Divisions, DateOnly? From, DateOnly? To)
{
    public bool IsValidOn(DateOnly day) => !(From > day) && !(To <= day);
}

/// <summary>Who is on duty from one day to another, both counted, at which hours and, for those who walk, where.</summary>
public sealed record RosterRow(string User, DateOnly From, DateOnly To, string Hours, IReadOnlyList<string> Areas, string Note)
{
    /// <summary>In place of hours: the roster names the person and gives the days off.</summary>
    public const string Rest = "rest";

    public bool Holds(DateOnly day) => From <= day && day <= To;
}
