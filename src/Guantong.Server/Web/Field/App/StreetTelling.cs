using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.People.Ground;
using Guantong.Server.Web.Shared.Staff;
using Guantong.Domain.Cases;

namespace Guantong.Server.Web.Field.App;

/// <summary>Tells a chief about the street: its other chiefs, the companies that keep it, and what is open on it.</summary>
sealed class StreetTelling(StreetCases cases)
{
    const int MostOpen = 30;
    const int CommunityDigits = 12;

    public async Task<PackStreet?> OfAsync(Seat seat, CancellationToken cancel)
    {
        if (ChiefOf(seat) is not { } chief) return null;
        var sensitive = seat.City.Types.Values.Where(t => t.Sensitive).Select(t => t.Key.ToString()).ToList();
        var open = await cases.OpenAsync(chief.Areas, sensitive, MostOpen, cancel);
        return new PackStreet(chief.Title, seat.Say($"street.chief-{GroundTables.CodeOf(chief.Kind)}"), [.. chief.Areas.Select(a => AreaName(seat, a)).Distinct(StringComparer.Ordinal)])
        {
            People = [.. PeopleOf(seat, chief)],
            Open = [.. open.Select(c => new PackOpenCase(CaseNumber.Shown(c.Number), seat.Class(c.Class), seat.Stage(c.Stage), c.Due, c.Point is { } at ? new PackPoint(at.Lon, at.Lat) : null))],
        };
    }

    public static Chief? ChiefOf(Seat seat) => seat.People.Ground.Chiefs.FirstOrDefault(c => c.User == seat.Post.User && c.IsValidOn(seat.People.Today));

    // Only those of the public board, whose numbers everybody reads there.
    static IEnumerable<PackPerson> PeopleOf(Seat seat, Chief chief)
    {
        var (ground, today) = (seat.People.Ground, seat.People.Today);
        foreach (var above in ground.Chiefs.Where(c => c.User == chief.ReportsTo && c.IsValidOn(today))) yield return new PackPerson(above.Title, above.Name, above.Phone);
        foreach (var below in ground.Chiefs.Where(c => c.ReportsTo == chief.User && c.IsPublic && c.IsValidOn(today)).Take(12)) yield return new PackPerson(below.Title, below.Name, below.Phone);
        foreach (var company in chief.Areas.Where(a => a.Length >= CommunityDigits).Select(a => new DivisionCode(a[..CommunityDigits])).Distinct().SelectMany(d => ground.CompaniesAt(d, today)).Distinct())
            yield return new PackPerson(company.Name, company.Manager, company.Phone);
    }

    static string AreaName(Seat seat, string area) => area.Length > CommunityDigits
        ? seat.Say("street.grid", ("place", seat.Division(new DivisionCode(area[..CommunityDigits]))), ("code", area[CommunityDigits..]))
        : seat.Division(new DivisionCode(area));
}
