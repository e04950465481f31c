using Guantong.Domain.Places;

namespace Guantong.Server.People.Ground;

/// <summary>The people on the ground by place: which chiefs answer for a spot, who keeps a community, who helps there.</summary>
public sealed class GroundBook
{
    readonly ILookup<string, Chief> byArea;
    readonly ILookup<string, PropertyCompany> byDivision;

    public GroundBook(IReadOnlyList<Chief> chiefs, IReadOnlyList<VolunteerGroup> groups, IReadOnlyList<Volunteer> volunteers, IReadOnlyList<PropertyCompany> companies)
    {
        (Chiefs, Groups, Volunteers, Companies) = (chiefs, groups, volunteers, companies);
        byArea = chiefs.SelectMany(c => c.Areas, (c, area) => (c, area)).ToLookup(p => p.area, p => p.c, StringComparer.Ordinal);
        byDivision = companies.SelectMany(c => c.Divisions, (c, division) => (c, division)).ToLookup(p => p.division, p => p.c, StringComparer.Ordinal);
    }

    public static GroundBook Empty { get; } = new([], [], [], []);

    public IReadOnlyList<Chief> Chiefs { get; }
    public IReadOnlyList<VolunteerGroup> Groups { get; }
    public IReadOnlyList<Volunteer> Volunteers { get; }
    public IReadOnlyList<PropertyCompany> Companies { get; }

    /// <summary>
    /// Who answers for a spot on that day, the nearest first: chiefs of its micro grid, of its community, of its township. Without a
    /// micro grid the community's and the township's.
    /// </summary>
    public IReadOnlyList<Chief> ChiefsAt(string? microGrid, DivisionCode? division, DateOnly day)
    {
        string?[] areas =
        [
            microGrid, division is { Level: Domain.People.Level.Community } community ? community.Value : null,
            division is { } place && place.Level >= Domain.People.Level.Township ? place.At(Domain.People.Level.Township).Value : null,
        ];
        return [.. areas.OfType<string>().SelectMany(a => byArea[a]).Where(c => c.IsValidOn(day)).Distinct().OrderByDescending(c => c.Tier)];
    }

    public IEnumerable<PropertyCompany> CompaniesAt(DivisionCode division, DateOnly day) => byDivision[division.Value].Where(c => c.IsValidOn(day));
}
