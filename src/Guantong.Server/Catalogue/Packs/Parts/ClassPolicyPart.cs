using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>A row with the days from which and before which it holds.</summary>
sealed record ClassPolicyRow(ClassPolicy Policy, DateOnly? From, DateOnly? To);

/// <summary>class-policy.csv: what is decided for some classes only.</summary>
sealed class ClassPolicyPart() : CsvPart<ClassPolicyRow>("class-policy.csv", "kind,type_code,key,value,valid_from?,valid_to?", Table)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Table = new(
        "catalogue.class_policy", false, ("kind", Text), ("type_code", Text), ("key", Text), ("value", Text), ("held_from", NpgsqlDbType.Date), ("held_to", NpgsqlDbType.Date))
    {
        Key = ["kind", "type_code", "key", "held_from"],
    };

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, r => (r.Policy.Kind, r.Policy.TypeCode, r.Policy.Key, r.From), "key");
        foreach (var (row, r) in pack.Of<ClassPolicyRow>())
            if (r.Policy.TypeCode.Length > 0 && !set.Types.Any(r.Policy.Matches)) row.Wrong("type_code", "pack-class-policy-type", ("value", r.Policy.TypeCode));
    }

    protected override ClassPolicyRow ReadRow(CsvRow r)
    {
        var (key, value) = (r.Choice("key", [.. ClassRules.Keys.Select(k => (k, k))]), r.Required("value"));
        if (value.Length > 0 && new ClassRules().With(key, value) is null) r.Wrong("value", "pack-policy-value", ("key", key), ("value", value));
        var (from, to) = r.Dates();
        // Empty: every class of the kind.
        var code = r.Text("type_code").Length == 0 ? "" : r.Code("type_code");
        return new(new ClassPolicy(r.Choice("kind", [.. CatalogueText.Kinds]), code, key, value), from, to);
    }

    protected override object?[] Values(ClassPolicyRow row) => [CatalogueText.CodeOf(row.Policy.Kind), row.Policy.TypeCode, row.Policy.Key, row.Policy.Value, row.From, row.To];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
