using Guantong.Domain.People;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People.Ground;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>rosters.csv: who is on duty from one day to another, both counted; for a day on which a unit's role has a roster, only the roster counts.</summary>
sealed class RosterPart() : CsvPart<RosterRow>("rosters.csv", "user,from,to,hours,areas?,note?", GroundTables.Rosters)
{
    /// <summary>A roster is for weeks or months; one for decades is a mistyped year.</summary>
    const int MostDays = 3 * 366;

    public override string CountText => "pack-count-rosters";

    public override string LooseEndsSql => """
        select 'user ' || r.user_name, 'rosters.csv', r.pack from people.roster r
        where r.ended is null and not exists (select from people.post p join people.person q on q.id = p.person where p.ended is null and q.user_name = r.user_name)
        """;

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, r => (r.User, r.From, r.Hours), "user");
        var users = set.All<PersonRow>().Select(p => p.Value).GroupBy(p => p.User, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var grids = GroundChecks.GridsOf(set);
        foreach (var (row, roster) in pack.Of<RosterRow>())
        {
            if (!users.TryGetValue(roster.User, out var person)) row.Wrong("user", "pack-ref-user", ("value", roster.User));
            else if (person.ValidTo is { } end && roster.To >= end) row.Wrong("to", "pack-roster-after", ("value", roster.User), ("end", end));
            GroundChecks.Areas(row, roster.Areas, set, grids);
        }
    }

    protected override RosterRow ReadRow(CsvRow r)
    {
        var (from, to) = (Day(r, "from"), Day(r, "to"));
        if (to < from) r.Wrong("to", "pack-dates-order", ("from", from), ("to", to));
        else if (to.DayNumber - from.DayNumber > MostDays) r.Wrong("to", "pack-roster-long", ("days", MostDays));
        var hours = r.Required("hours");
        if (hours.Length > 0 && hours != RosterRow.Rest && !DutyHours.TryRead(hours, out _)) r.Wrong("hours", "pack-roster-hours", ("value", hours));
        return new RosterRow(r.Code("user"), from, to, hours, GroundChecks.List(r, "areas"), r.Text("note"));
    }

    protected override object?[] Values(RosterRow r) => [r.User, r.From, r.To, r.Hours, r.Areas.ToArray(), r.Note];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];

    static DateOnly Day(CsvRow r, string column)
    {
        r.Required(column);
        return r.Date(column) ?? new DateOnly(2000, 1, 1);
    }
}

/// <summary>What the files about people on the ground share: areas that must be there, lists, and phones.</summary>
static class GroundChecks
{
    public static HashSet<string> GridsOf(PackSet set) => set.Packs.SelectMany(p => p.Rows.Grids).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>An area is a division (12 digits) or a micro grid (15).</summary>
    public static void Areas(CsvRow row, IReadOnlyList<string> areas, PackSet set, HashSet<string> grids)
    {
        foreach (var area in areas.Where(a => !grids.Contains(a) && !set.Divisions.Contains(new(a))))
            row.Wrong("areas", area.Length == 15 ? "pack-ref-grid" : "pack-ref-division", ("value", area));
        foreach (var twice in areas.GroupBy(a => a, StringComparer.Ordinal).Where(g => g.Count() > 1)) row.Wrong("areas", "pack-area-twice", ("value", twice.Key));
    }

    public static string[] List(CsvRow row, string column) => row.Text(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Phone(CsvRow row)
    {
        var phone = row.Required("phone");
        if (phone.Length > 0 && (phone.Length > 20 || !phone.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or ' '))) row.Wrong("phone", "pack-field-phone", ("value", phone));
        return phone;
    }
}
