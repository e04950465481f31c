using System.Globalization;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Platform.Store;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue;

/// <summary>The only writer of the catalogue's tables: takes one pack's rows inside the loader's transaction.</summary>
static class CatalogueIntake
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;
    const NpgsqlDbType Flag = NpgsqlDbType.Boolean;
    const NpgsqlDbType Whole = NpgsqlDbType.Integer;

    static readonly EditionedTable CitizenClasses = new("catalogue.citizen_class", false, ("code", Text), ("name", Text), ("name_en", Text), ("place", Whole));

    static readonly EditionedTable Types = new(
        "catalogue.case_type", false, ("standard", Text), ("kind", Text), ("code", Text), ("name", Text), ("big_code", Text), ("big_name", Text),
        ("citizen_class", Text), ("sensitive", Flag), ("urgent", Flag), ("check_by_call", Flag), ("name_en", Text), ("big_name_en", Text));

    static readonly EditionedTable Conditions = new(
        "catalogue.filing_condition", false, ("id", Text), ("standard", Text), ("kind", Text), ("code", Text), ("condition", Text),
        ("limits", NpgsqlDbType.Array | Text), ("closing", Text), ("needs_evidence", Flag));

    static readonly EditionedTable Duties = new(
        "catalogue.responsibility", false, ("item", Text), ("kind", Text), ("type_code", Text), ("place", Text), ("unit", Text), ("duty", Text));

    static readonly EditionedTable Policies = new("catalogue.policy", false, ("key", Text), ("value", Text));
    static readonly EditionedTable Days = new("catalogue.calendar_day", false, ("day", NpgsqlDbType.Date), ("kind", Text), ("name", Text));
    static readonly EditionedTable Years = new("catalogue.calendar_year", false, ("year", Whole), ("status", Text), ("source", Text));
    static readonly EditionedTable Hours = new("catalogue.hours", false, ("use", Text), ("from_day", Text), ("to_day", Text), ("spans", Text));

    public static async Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel)
    {
        var moved = default(RowsMoved);
        foreach (var (table, rows) in RowsOf(pack)) moved += await table.ReplaceAsync(connection, step, rows, cancel);
        return moved;
    }

    static IEnumerable<(EditionedTable, IEnumerable<object?[]>)> RowsOf(PackRows pack) =>
    [
        (CitizenClasses, pack.CitizenClasses.Select(c => new object?[] { c.Value.Code, c.Value.Name, c.Value.NameEn, c.Value.Order })),
        (Types, pack.Types.Select(t => TypeValues(t.Value))),
        (Conditions, pack.Conditions.Select(c => ConditionValues(c.Value))),
        (Duties, pack.Responsibilities.Select(r => DutyValues(r.Value))),
        (Policies, pack.Policy.Select(p => new object?[] { p.Value.Key, p.Value.Value })),
        (Days, pack.CalendarDays.Select(d => new object?[] { d.Value.Date, d.Value.Works ? "workday" : "holiday", d.Value.Name })),
        (Years, pack.CalendarYears.Select(y => new object?[] { y.Value.Year, y.Value.Provisional ? "provisional" : "published", y.Value.Source })),
        (Hours, pack.Hours.Select(h => HoursValues(h.Value))),
    ];

    static object?[] TypeValues(TypeRow row) =>
    [
        row.Type.Key.Standard, CatalogueText.CodeOf(row.Type.Key.Kind), row.Type.Key.Code, row.Type.Name, row.Type.BigCode, row.BigName,
        row.Type.CitizenClass, row.Type.Sensitive, row.Type.Urgent, row.Type.CheckByCall, row.Type.NameEn, row.BigNameEn,
    ];

    static object?[] ConditionValues(FilingCondition c) =>
    [
        c.Id, c.Type.Standard, CatalogueText.CodeOf(c.Type.Kind), c.Type.Code, c.Text, c.Limits.Select(TimeLimitText.Write).ToArray(), c.Closing, c.NeedsEvidence,
    ];

    static object?[] DutyValues(Responsibility r) =>
        [r.Item, CatalogueText.CodeOf(r.Kind), r.TypeCode, r.Place.Value, r.Unit.Value, CatalogueText.CodeOf(r.Duty)];

    static object?[] HoursValues(PackHours h) =>
        [h.Patrol ? "patrol" : "work", MonthDay(h.FromMonth, h.FromDay), MonthDay(h.ToMonth, h.ToDay), string.Join(' ', h.Spans)];

    static string MonthDay(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");
}
