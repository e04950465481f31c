using System.Globalization;
using Guantong.Domain.Deadlines;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>Holidays, and the weekends that are worked for them.</summary>
sealed class CalendarPart() : CsvPart<CalendarDay>("calendar.csv", "date,kind,name?", Days)
{
    static readonly EditionedTable Days = new("catalogue.calendar_day", false, ("day", NpgsqlDbType.Date), ("kind", NpgsqlDbType.Text), ("name", NpgsqlDbType.Text));

    protected override CalendarDay ReadRow(CsvRow r)
    {
        r.Required("date");
        return new CalendarDay(r.Date("date") ?? DateOnly.MinValue, r.Choice("kind", ("holiday", false), ("workday", true)), r.Text("name"));
    }

    protected override object?[] Values(CalendarDay d) => [d.Date, d.Works ? "workday" : "holiday", d.Name];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}

/// <summary>The years whose holidays are known.</summary>
sealed class CalendarYearsPart() : CsvPart<CalendarYearRow>("calendar-years.csv", "year,status,source?", Years)
{
    static readonly EditionedTable Years = new("catalogue.calendar_year", false, ("year", NpgsqlDbType.Integer), ("status", NpgsqlDbType.Text), ("source", NpgsqlDbType.Text));

    public override string CountText => "pack-count-years";

    protected override CalendarYearRow ReadRow(CsvRow r)
    {
        var year = r.Number("year");
        if (year is not (0 or (>= 1950 and <= 2200))) r.Wrong("year", "pack-field-number", ("value", year));
        return new(year is >= 1950 and <= 2200 ? year : 0, r.Choice("status", ("published", false), ("provisional", true)), r.Text("source"));
    }

    protected override object?[] Values(CalendarYearRow y) => [y.Year, y.Provisional ? "provisional" : "published", y.Source];
}

/// <summary>When people work and when patrols are out.</summary>
sealed class HoursPart() : CsvPart<PackHours>("hours.csv", "use,from,to,spans", HoursOfDay)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    // The lines of one use cover the year together: a single one of them cannot be replaced from above.
    public override bool Layered => false;

    static readonly EditionedTable HoursOfDay = new("catalogue.hours", false, ("use", Text), ("from_day", Text), ("to_day", Text), ("spans", Text)) { Key = ["use", "from_day"] };

    protected override PackHours ReadRow(CsvRow r)
    {
        var patrol = r.Choice("use", ("work", false), ("patrol", true));
        var (from, to) = (ReadDay(r, "from"), ReadDay(r, "to"));
        var text = r.Required("spans");
        if (!HourSpan.TryReadAll(text, out var spans) && text.Length > 0) r.Wrong("spans", "pack-field-spans", ("value", text));
        return new PackHours(patrol, from.Month, from.Day, to.Month, to.Day, spans, text);
    }

    protected override object?[] Values(PackHours h) =>
        [h.Patrol ? "patrol" : "work", MonthDay(h.FromMonth, h.FromDay), MonthDay(h.ToMonth, h.ToDay), string.Join(' ', h.Spans)];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];

    static string MonthDay(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");

    // A day of any year: read in a leap year, so that 29 February is one.
    static DateOnly ReadDay(CsvRow r, string column)
    {
        var text = r.Required(column);
        if (DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) r.Wrong(column, "pack-field-day", ("value", text));
        return new DateOnly(2024, 1, 1);
    }
}
