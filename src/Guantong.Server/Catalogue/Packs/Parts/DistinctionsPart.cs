using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using static NpgsqlTypes.NpgsqlDbType;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>distinctions.csv: which of two look-alike classes is right, and when (standards.md §2.7).</summary>
sealed class DistinctionsPart() : CsvPart<Distinction>("distinctions.csv", "standard,kind,code,other,choose,when,when_en?", Table)
{
    public static readonly EditionedTable Table = new(
        "catalogue.distinction", false, ("standard", Text), ("kind", Text), ("code", Text), ("other", Text), ("choose", Text), ("holds_when", Text), ("holds_when_en", Text))
    {
        Key = ["standard", "kind", "code", "other", "choose"],
    };

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, d => (d.Code, d.Other, d.Choose), "choose");
        foreach (var (row, d) in pack.Of<Distinction>())
        {
            if (!set.Types.Contains(d.Code)) row.Wrong("code", "pack-ref-type", ("value", d.Code));
            if (!set.Types.Contains(d.Other)) row.Wrong("other", "pack-ref-type", ("value", d.Other));
            if (d.Code == d.Other) row.Wrong("other", "pack-distinct-same", ("value", d.Other.Code));
            else if (d.Choose != d.Code && d.Choose != d.Other) row.Wrong("choose", "pack-distinct-choose", ("value", d.Choose.Code), ("code", d.Code.Code), ("other", d.Other.Code));
        }
    }

    protected override Distinction ReadRow(CsvRow row)
    {
        var (standard, kind) = (row.Required("standard"), row.Choice("kind", [.. CatalogueText.Kinds]));
        TypeKey Key(string column) => new(standard, kind, row.Code(column));
        return new Distinction(Key("code"), Key("other"), Key("choose"), row.Required("when"), row.Text("when_en"));
    }

    protected override object?[] Values(Distinction d) =>
        [d.Code.Standard, CatalogueText.CodeOf(d.Code.Kind), d.Code.Code, d.Other.Code, d.Choose.Code, d.When, d.WhenEn];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
