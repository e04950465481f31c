using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>Names of everything a case points to, in the reader's language.</summary>
static class CityNames
{
    public static string Unit(this Seat seat, UnitId? id) => id is not { } unit ? "" : seat.City.Units.TryGetValue(unit, out var known) ? known.Name : unit.Value;

    public static string Unit(this Seat seat, string id) => id.Length == 0 ? "" : seat.Unit(new UnitId(id));

    public static string Role(this Seat seat, Role role) => seat.Say($"role.{Roles.CodeOf(role)}");

    public static string Stage(this Seat seat, Stage stage) => seat.Say($"stage.{stage}");

    public static string Class(this Seat seat, string? code) =>
        seat.City.CitizenClasses.FirstOrDefault(c => c.Code == code) is { } one ? (seat.Shell.IsEnglish && one.NameEn.Length > 0 ? one.NameEn : one.Name) : "";

    public static string Type(this Seat seat, TypeKey? key) =>
        key is not { } type ? "" : seat.City.Types.TryGetValue(type, out var known) ? known.NameIn(seat.Shell.IsEnglish) : type.Code;

    /// <summary>What a case is called in a line: its type, else its class, else that nobody knows yet.</summary>
    public static string Title(this Seat seat, CaseState c) =>
        seat.Type(c.Type) is { Length: > 0 } type ? type : seat.Class(c.CitizenClass) is { Length: > 0 } @class ? @class : seat.Say("staff.no-class");

    /// <summary>Township and community.</summary>
    public static string Division(this Seat seat, DivisionCode? code)
    {
        if (code is not { } place) return "";
        string Name(DivisionCode d) => seat.City.Divisions.TryGetValue(d, out var known) ? known.Name : "";
        var township = Name(place.At(Level.Township));
        return place.Level == Level.Community ? $"{township} {Name(place)}".Trim() : township.Length > 0 && place.Level == Level.Township ? township : Name(place);
    }

    public static string Limit(this Seat seat, TimeLimit limit) =>
        limit is { Amount: < 1, Measure: TimeMeasure.ContinuousHours or TimeMeasure.PatrolHours or TimeMeasure.WorkingHours }
            ? seat.Say("staff.limit-minutes", ("minutes", (int)Math.Round(limit.Amount * 60)), ("measure", seat.Say($"measure.{limit.Measure}")))
            : seat.Say("staff.limit", ("amount", limit.Amount.ToString("0.##", CultureInfo.InvariantCulture)), ("measure", seat.Say($"measure.{limit.Measure}")));

    /// <summary>Day and time; the year only where it is another one.</summary>
    public static string Moment(this Seat seat, DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, seat.Shell.City.Zone);
        return (local.Year == TimeZoneInfo.ConvertTime(seat.Now, seat.Shell.City.Zone).Year ? "" : local.ToString("yyyy-", CultureInfo.InvariantCulture))
            + local.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A rule for look-alike classes as a sentence: if …, choose ….</summary>
    public static string Rule(this Seat seat, Distinction rule) =>
        seat.Say("reference.rule", ("when", seat.Shell.IsEnglish && rule.WhenEn.Length > 0 ? rule.WhenEn : rule.When), ("class", seat.Type(rule.Choose)));

    public static string Person(this Seat seat, PersonId? id) => id is { } person ? seat.People.NameOf(person) : "";

    /// <summary>Whoever finds or checks is shown masked, but to themselves; in clear only for a reason that was written down.</summary>
    public static string Inspector(this Seat seat, PersonId? id, bool inClear) =>
        id is not { } person ? "" : inClear || person == seat.Actor.Person ? seat.People.NameOf(person) : seat.People.NameOf(person) is { Length: > 0 } name ? Masking.Name(name) : "";

    public static string Point(LonLat point) => string.Create(CultureInfo.InvariantCulture, $"{point.Lon:0.000000}, {point.Lat:0.000000}");

    public static bool IsUrgent(this Seat seat, CaseState c) => c.IsUrgent(seat.City);
}
