using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>The tiles on the citizens' report page.</summary>
sealed class CitizenClassesPart() : CsvPart<CitizenClass>("citizen-classes.csv", "code,name,name_en,order", Classes)
{
    static readonly EditionedTable Classes = new(
        "catalogue.citizen_class", false, ("code", NpgsqlDbType.Text), ("name", NpgsqlDbType.Text), ("name_en", NpgsqlDbType.Text), ("place", NpgsqlDbType.Integer));

    protected override CitizenClass ReadRow(CsvRow r) => new(r.Code("code"), r.Required("name"), r.Required("name_en"), r.Number("order"));

    protected override object?[] Values(CitizenClass c) => [c.Code, c.Name, c.NameEn, c.Order];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}

/// <summary>The classes of cases: matters and components.</summary>
sealed class TypesPart() : CsvPart<TypeRow>(
    "types.csv",
    "standard,kind,code,name,name_en?,big_code,big_name,big_name_en?,citizen_class,sensitive?,urgent?,check_by_call?", Types)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;
    const NpgsqlDbType Flag = NpgsqlDbType.Boolean;

    static readonly EditionedTable Types = new(
        "catalogue.case_type", false, ("standard", Text), ("kind", Text), ("code", Text), ("name", Text), ("big_code", Text), ("big_name", Text),
        ("citizen_class", Text), ("sensitive", Flag), ("urgent", Flag), ("check_by_call", Flag), ("name_en", Text), ("big_name_en", Text))
    { Key = ["standard", "kind", "code"] };

    public override string CountText => "pack-count-types";

    protected override TypeRow ReadRow(CsvRow r) => new(
        new CaseType(KeyOf(r), r.Required("name"), r.Code("big_code"), r.Code("citizen_class"), r.Flag("sensitive"), r.Flag("urgent"), r.Flag("check_by_call")) { NameEn = r.Text("name_en") },
        r.Required("big_name"), r.Text("big_name_en"));

    protected override object?[] Values(TypeRow row) =>
    [
        row.Type.Key.Standard, CatalogueText.CodeOf(row.Type.Key.Kind), row.Type.Key.Code, row.Type.Name, row.Type.BigCode, row.BigName,
        row.Type.CitizenClass, row.Type.Sensitive, row.Type.Urgent, row.Type.CheckByCall, row.Type.NameEn, row.BigNameEn,
    ];

    /// <summary>Standard, kind and code of a row of this or of another file.</summary>
    public static TypeKey KeyOf(CsvRow r)
    {
        var standard = r.Required("standard");
        if (standard.Contains(':', StringComparison.Ordinal)) r.Wrong("standard", "pack-field-code", ("value", standard));
        return new TypeKey(standard, r.Choice("kind", [.. CatalogueText.Kinds]), r.Code("code"));
    }
}

/// <summary>Filing conditions, their limits in area classes A, B and C, and when a case may be closed.</summary>
sealed class ConditionsPart() : CsvPart<FilingCondition>(
    "conditions.csv", "id,standard,kind,code,condition,limit_a,limit_b?,limit_c?,closing,needs_evidence?", Conditions)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Conditions = new(
        "catalogue.filing_condition", false, ("id", Text), ("standard", Text), ("kind", Text), ("code", Text), ("condition", Text),
        ("limits", NpgsqlDbType.Array | Text), ("closing", Text), ("needs_evidence", NpgsqlDbType.Boolean));

    public override string CountText => "pack-count-conditions";

    public override string LooseEndsSql => """
        select 'type ' || c.code, 'conditions.csv', c.pack from catalogue.filing_condition c where c.ended is null
          and not exists (select from catalogue.case_type t where t.ended is null and (t.standard, t.kind, t.code) = (c.standard, c.kind, c.code))
          and not exists (select from catalogue.crosswalk x where x.ended is null and x.standard <> '' and x.kind = c.kind
            and (x.old_standard, x.old_kind, x.old_code) = (c.standard, c.kind, c.code))
        """;

    protected override FilingCondition ReadRow(CsvRow r) =>
        new(r.Code("id"), TypesPart.KeyOf(r), r.Required("condition"), ReadLimits(r), r.Required("closing"), r.Flag("needs_evidence"));

    protected override object?[] Values(FilingCondition c) =>
    [
        c.Id, c.Type.Standard, CatalogueText.CodeOf(c.Type.Kind), c.Type.Code, c.Text, c.Limits.Select(TimeLimitText.Write).ToArray(), c.Closing, c.NeedsEvidence,
    ];

    protected override IReadOnlyList<string> Fields(object?[] values)
    {
        var limits = (string[])values[5]!;
        return
        [
            .. values[..5].Select(PackExport.Field), limits[0], limits.Length > 1 ? limits[1] : "", limits.Length > 2 ? limits[2] : "", .. values[6..].Select(PackExport.Field),
        ];
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
}
