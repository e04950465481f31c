using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>What a city decides about its loop.</summary>
sealed class PolicyPart() : CsvPart<PolicyRow>("policy.csv", "key,value", Policies)
{
    static readonly EditionedTable Policies = new("catalogue.policy", false, ("key", NpgsqlDbType.Text), ("value", NpgsqlDbType.Text));

    protected override PolicyRow ReadRow(CsvRow r)
    {
        var (key, value) = (r.Required("key"), r.Required("value"));
        if (key.Length > 0 && value.Length > 0 && !PolicyText.TryApply(new Policy(), key, value, out _))
            r.Wrong(PolicyText.Knows(key) ? "value" : "key", PolicyText.Knows(key) ? "pack-policy-value" : "pack-policy-key", ("key", key), ("value", value));
        return new PolicyRow(key, value);
    }

    protected override object?[] Values(PolicyRow p) => [p.Key, p.Value];
}

/// <summary>Whose duty which class is where, and from when until when.</summary>
sealed class ResponsibilityPart() : CsvPart<DutyRow>("responsibility.csv", "item,kind,type_code,place,unit,duty,valid_from?,valid_to?", Duties)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Duties = new(
        "catalogue.responsibility", false, ("item", Text), ("kind", Text), ("type_code", Text), ("place", Text), ("unit", Text), ("duty", Text),
        ("held_from", NpgsqlDbType.Date), ("held_to", NpgsqlDbType.Date))
    { Key = ["item", "kind", "type_code", "place", "unit"] };

    public override string CountText => "pack-count-duties";

    public override bool Layered => false;

    public override string LooseEndsSql => """
        select 'unit ' || r.unit, 'responsibility.csv', r.pack from catalogue.responsibility r where r.ended is null and not exists (select from people.unit u where u.ended is null and u.id = r.unit)
        union all select 'division ' || r.place, 'responsibility.csv', r.pack from catalogue.responsibility r
          where r.ended is null and not exists (select from places.division d where d.valid_to is null and d.code = r.place)
        """;

    protected override DutyRow ReadRow(CsvRow r)
    {
        var (from, to) = r.Dates();
        return new(
            new Responsibility(r.Required("item"), r.Choice("kind", [.. CatalogueText.Kinds]), r.Code("type_code"), r.Division("place"), new UnitId(r.Code("unit")),
                r.Choice("duty", [.. CatalogueText.Duties])), from, to);
    }

    protected override object?[] Values(DutyRow row) =>
    [
        row.Duty.Item, CatalogueText.CodeOf(row.Duty.Kind), row.Duty.TypeCode, row.Duty.Place.Value, row.Duty.Unit.Value, CatalogueText.CodeOf(row.Duty.Duty), row.From, row.To,
    ];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
