using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Catalogue.Packs.Reading;

/// <summary>The files of a pack that say what counts as a case, within what limits, whose duty it is and when people work.</summary>
sealed class CatalogueFiles(string folder, Findings findings)
{
    static readonly (string, MatterKind)[] Kinds = [.. CatalogueText.Kinds];

    public IReadOnlyList<At<CitizenClass>> CitizenClasses() => Each("citizen-classes.csv", "code,name,name_en,order",
        r => new CitizenClass(r.Code("code"), r.Required("name"), r.Required("name_en"), r.Number("order")));

    public IReadOnlyList<At<TypeRow>> Types() => Each("types.csv", "standard,kind,code,name,name_en?,big_code,big_name,big_name_en?,citizen_class,sensitive?,urgent?,check_by_call?",
        r => new TypeRow(
            new CaseType(ReadKey(r), r.Required("name"), r.Code("big_code"), r.Code("citizen_class"), r.Flag("sensitive"), r.Flag("urgent"), r.Flag("check_by_call")) { NameEn = r.Text("name_en") },
            r.Required("big_name"), r.Text("big_name_en")));

    public IReadOnlyList<At<FilingCondition>> Conditions() => Each(
        "conditions.csv", "id,standard,kind,code,condition,limit_a,limit_b?,limit_c?,closing,needs_evidence?",
        r => new FilingCondition(r.Code("id"), ReadKey(r), r.Required("condition"), ReadLimits(r), r.Required("closing"), r.Flag("needs_evidence")));

    public IReadOnlyList<At<CalendarDay>> CalendarDays() => Each("calendar.csv", "date,kind,name?",
        r => new CalendarDay(RequiredDate(r), r.Choice("kind", ("holiday", false), ("workday", true)), r.Text("name")));

    public IReadOnlyList<At<CalendarYearRow>> CalendarYears() => Each("calendar-years.csv", "year,status,source?",
        r => new CalendarYearRow(ReadYear(r), r.Choice("status", ("published", false), ("provisional", true)), r.Text("source")));

    public IReadOnlyList<At<PackHours>> Hours() => Each("hours.csv", "use,from,to,spans", ReadHours);

    public IReadOnlyList<At<PolicyRow>> Policy() => Each("policy.csv", "key,value", r =>
    {
        var (key, value) = (r.Required("key"), r.Required("value"));
        if (key.Length > 0 && value.Length > 0 && !PolicyText.TryApply(new Policy(), key, value, out _))
            r.Wrong(PolicyText.Knows(key) ? "value" : "key", PolicyText.Knows(key) ? "pack-policy-value" : "pack-policy-key", ("key", key), ("value", value));
        return new PolicyRow(key, value);
    });

    public IReadOnlyList<At<Responsibility>> Responsibilities() => Each("responsibility.csv", "item,kind,type_code,place,unit,duty",
        r => new Responsibility(r.Required("item"), r.Choice("kind", Kinds), r.Code("type_code"), r.Division("place"), new UnitId(r.Code("unit")),
            r.Choice("duty", [.. CatalogueText.Duties])));

    IReadOnlyList<At<T>> Each<T>(string file, string header, Func<CsvRow, T> read) => PackReader.Each(folder, file, header, findings, read);

    static TypeKey ReadKey(CsvRow r)
    {
        var standard = r.Required("standard");
        if (standard.Contains(':', StringComparison.Ordinal)) r.Wrong("standard", "pack-field-code", ("value", standard));
        return new TypeKey(standard, r.Choice("kind", Kinds), r.Code("code"));
    }

    static List<TimeLimit> ReadLimits(CsvRow r)
    {
        var a = ReadLimit(r, "limit_a", TimeLimit.Minutes(60));
        var (b, c) = (ReadLimit(r, "limit_b", a), ReadLimit(r, "limit_c", a));
        return a == b && a == c ? [a] : [a, b, c];
    }

    static TimeLimit ReadLimit(CsvRow r, string column, TimeLimit otherwise)
    {
        var text = column == "limit_a" ? r.Required(column) : r.Text(column);
        if (text.Length == 0) return otherwise;
        if (TimeLimitText.TryRead(text, out var limit)) return limit;
        r.Wrong(column, "pack-field-limit", ("value", text));
        return otherwise;
    }

    static DateOnly RequiredDate(CsvRow r)
    {
        r.Required("date");
        return r.Date("date") ?? DateOnly.MinValue;
    }

    static int ReadYear(CsvRow r)
    {
        var year = r.Number("year");
        if (year is 0 or (>= 1950 and <= 2200)) return year;
        r.Wrong("year", "pack-field-number", ("value", year));
        return 0;
    }

    static PackHours ReadHours(CsvRow r)
    {
        var patrol = r.Choice("use", ("work", false), ("patrol", true));
        var (from, to) = (ReadDay(r, "from"), ReadDay(r, "to"));
        var text = r.Required("spans");
        if (!HourSpan.TryReadAll(text, out var spans) && text.Length > 0) r.Wrong("spans", "pack-field-spans", ("value", text));
        return new PackHours(patrol, from.Month, from.Day, to.Month, to.Day, spans, text);
    }

    // A day of any year: read in a leap year, so that 29 February is one.
    static DateOnly ReadDay(CsvRow r, string column)
    {
        var text = r.Required(column);
        if (DateOnly.TryParseExact("2024-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (text.Length > 0) r.Wrong(column, "pack-field-day", ("value", text));
        return new DateOnly(2024, 1, 1);
    }
}
