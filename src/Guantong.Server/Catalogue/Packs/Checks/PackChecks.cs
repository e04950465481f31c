using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Catalogue.Packs.Reading;

namespace Guantong.Server.Catalogue.Packs.Checks;

/// <summary>Whether a set of packs agrees with itself: nothing twice, nothing that points into the void, no circles.</summary>
static class PackChecks
{
    // A mistake inside one field leaves the row's keys intact; after any other, half of what is checked here would point into the
    // void only because of the first mistake.
    static readonly string[] Mild =
        ["pack-field-limit", "pack-field-choice", "pack-field-number", "pack-field-date", "pack-field-user", "pack-field-duty", "pack-dates-order", "pack-policy-key", "pack-policy-value", "pack-file-unknown"];

    /// <summary>Checks as far as what was read can be trusted.</summary>
    public static void Check(PackSet set, Findings sofar)
    {
        if (sofar.All.All(f => Mild.Contains(f.Key))) Check(set);
    }

    static void Check(PackSet set)
    {
        foreach (var (pack, _) in set.Packs)
        {
            NothingTwice(pack);
            CheckCatalogue(pack, set);
            CheckUnits(pack, set);
            CheckDivisions(pack, set);
            foreach (var person in pack.People) CheckPerson(person, set);
        }
        // Units, people and places exist once in a city, whichever pack brings them; the catalogue's layers may replace each other.
        PackSet.Unique(set.All(p => p.Units), u => u.Id.Value, "code");
        PackSet.Unique(set.All(p => p.People), p => p.User, "user");
        PackSet.Unique(set.All(p => p.Divisions), d => d.Code.Value, "code");
        PackSet.Unique(set.All(p => p.LargeGrids), g => g.Code, "code");
        PackSet.Unique(set.All(p => p.AreaClasses), a => a.Division.Value, "division");
        HoursCheck.Check(set);
        CheckCity(set);
        AreaChecks.Check(set);
        foreach (var part in set.Parts)
            foreach (var (pack, findings) in set.Packs) part.Check(pack, set, findings);
    }

    static void NothingTwice(PackRows pack)
    {
        PackSet.Unique(pack.CitizenClasses, c => c.Code, "code");
        PackSet.Unique(pack.Types, t => t.Type.Key, "code");
        PackSet.Unique(pack.Conditions, c => c.Id, "id");
        PackSet.Unique(pack.CalendarDays, d => d.Date, "date");
        PackSet.Unique(pack.CalendarYears, y => y.Year, "year");
        PackSet.Unique(pack.Policy, p => p.Key, "key");
        PackSet.Unique(pack.Responsibilities, r => (r.Duty.Item, r.Duty.Kind, r.Duty.TypeCode, r.Duty.Place, r.Duty.Unit), "item");
    }

    static void CheckCatalogue(PackRows pack, PackSet set)
    {
        foreach (var (row, type) in pack.Types)
            if (!set.CitizenClasses.Contains(type.Type.CitizenClass)) row.Wrong("citizen_class", "pack-ref-class", ("value", type.Type.CitizenClass));
        foreach (var (row, condition) in pack.Conditions)
            if (!set.Knows(condition.Type)) row.Wrong("code", "pack-ref-type", ("value", condition.Type));
        foreach (var (row, day) in pack.CalendarDays)
            if (day.Date != DateOnly.MinValue && !set.CalendarYears.Contains(day.Date.Year)) row.Wrong("date", "pack-ref-year", ("value", day.Date.Year));
        foreach (var (row, area) in pack.AreaClasses)
            if (!set.Divisions.Contains(area.Division)) row.Wrong("division", "pack-ref-division", ("value", area.Division));
        var beginnings = new HashSet<(MatterKind, string)>();
        foreach (var type in set.Types)
            for (var n = 1; n <= type.Code.Length; n++) beginnings.Add((type.Kind, type.Code[..n]));
        foreach (var (row, duty) in pack.Responsibilities) CheckDuty(row, duty.Duty, set, beginnings);
    }

    static void CheckDuty(CsvRow row, Responsibility duty, PackSet set, HashSet<(MatterKind, string)> beginnings)
    {
        if (!beginnings.Contains((duty.Kind, duty.TypeCode))) row.Wrong("type_code", "pack-ref-type-code", ("value", duty.TypeCode));
        if (!set.Divisions.Contains(duty.Place)) row.Wrong("place", "pack-ref-division", ("value", duty.Place));
        if (!set.Units.TryGetValue(duty.Unit, out var unit)) row.Wrong("unit", "pack-ref-unit", ("value", duty.Unit));
        else if (!unit.CanBeMain) row.Wrong("unit", "pack-duty-unit-kind", ("value", duty.Unit));
    }

    static void CheckUnits(PackRows pack, PackSet set)
    {
        foreach (var (row, unit) in pack.Units)
        {
            if (!set.Divisions.Contains(unit.Division)) row.Wrong("division", "pack-ref-division", ("value", unit.Division));
            if (unit.Parent is not { } parent)
            {
                if (unit.Kind == UnitKind.Crew) row.Wrong("parent", "pack-crew-parent", ("value", unit.Id));
            }
            else if (!set.Units.TryGetValue(parent, out var above)) row.Wrong("parent", "pack-ref-unit", ("value", parent));
            else if (StandsInCircle(unit.Id, set)) row.Wrong("parent", "pack-parent-circle", ("value", unit.Id));
            else if (above.Level > unit.Level) row.Wrong("level", "pack-parent-level", ("value", unit.Id), ("parent", parent));
        }
    }

    static bool StandsInCircle(UnitId start, PackSet set)
    {
        var seen = new HashSet<UnitId>();
        for (var at = start; seen.Add(at);)
        {
            if (!set.Units.TryGetValue(at, out var unit) || unit.Parent is not { } parent) return false;
            if (parent == start) return true;
            at = parent;
        }
        return false;
    }

    static void CheckPerson(At<PersonRow> person, PackSet set)
    {
        var (row, value) = person;
        if (!set.Units.TryGetValue(value.Unit, out var unit)) row.Wrong("unit", "pack-ref-unit", ("value", value.Unit));
        else if (KindFor(value.Role) is { } kind && kind != unit.Kind) row.Wrong("role", "pack-role-unit", ("role", Roles.CodeOf(value.Role)), ("value", value.Unit));
        if (!set.Divisions.Contains(value.ScopePlace)) row.Wrong("scope_place", "pack-ref-division", ("value", value.ScopePlace));
        foreach (var unknown in value.ScopeClasses.Where(c => !set.CitizenClasses.Contains(c))) row.Wrong("scope_classes", "pack-ref-class", ("value", unknown));
    }

    // Who answers for a unit, or is its hands, belongs to a unit of that kind; other roles sit where the city puts them.
    static UnitKind? KindFor(Role role) => role switch
    {
        Role.Department => UnitKind.Department,
        Role.Township => UnitKind.Township,
        Role.Community => UnitKind.Community,
        Role.Crew => UnitKind.Crew,
        _ => null,
    };

    static void CheckDivisions(PackRows pack, PackSet set)
    {
        if (set.City?.Area is not { } area) return;
        foreach (var (row, division) in pack.Divisions)
        {
            var code = division.Code;
            if (!code.IsWithin(area) && !area.IsWithin(code)) row.Wrong("code", "pack-division-outside", ("value", code), ("area", area));
            else if (code.Level > area.Level && !set.Divisions.Contains(code.At(code.Level.Above()))) row.Wrong("code", "pack-division-parent", ("value", code), ("parent", code.At(code.Level.Above())));
        }
    }

    static void CheckCity(PackSet set)
    {
        var cities = set.Packs.Where(p => p.Rows.Settings.Area is not null).ToList();
        foreach (var (pack, findings) in cities)
        {
            if (!set.Divisions.Contains(pack.Settings.Area!.Value)) findings.Add(PackReader.SettingsFile, 1, "area", "pack-ref-division", ("value", pack.Settings.Area));
        }
        if (cities.Count > 1) cities[^1].Findings.Add(PackReader.SettingsFile, 1, "area", "pack-two-cities", ("other", cities[0].Rows.Settings.Name));
        foreach (var (pack, findings) in set.Packs.Where(p => p.Rows.Units.Count + p.Rows.People.Count + p.Rows.Divisions.Count > 0))
        {
            if (cities.Count == 0) findings.Add(PackReader.SettingsFile, 1, "area", "pack-no-city", ("pack", pack.Settings.Name));
        }
    }
}
