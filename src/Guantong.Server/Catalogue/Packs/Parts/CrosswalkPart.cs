using Guantong.Domain.Catalogue;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using static NpgsqlTypes.NpgsqlDbType;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>crosswalk.csv: the classes of today beside those of older standards (standards.md §0).</summary>
sealed class CrosswalkPart() : CsvPart<Correspondence>("crosswalk.csv", "standard?,kind?,code?,old_standard?,old_kind?,old_code?,old_name?,relation,note?", Table)
{
    public static readonly EditionedTable Table = new(
        "catalogue.crosswalk", false, ("standard", Text), ("kind", Text), ("code", Text), ("old_standard", Text), ("old_kind", Text), ("old_code", Text), ("old_name", Text),
        ("relation", Text), ("note", Text)) { Key = ["standard", "kind", "code", "old_standard", "old_kind", "old_code"] };

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, c => (c.Now, c.Old), "code");
        foreach (var (row, c) in pack.Of<Correspondence>())
        {
            if (c.Now is { } now && !set.Types.Contains(now)) row.Wrong("code", "pack-ref-type", ("value", now));
            // An old key that is also a class of today would be two things at once.
            if (c.Old is { } old && set.Types.Contains(old)) row.Wrong("old_code", "pack-cross-current", ("value", old));
            if (c is { Now: null, Old: null }) row.Wrong("code", "pack-field-empty");
            if (c.Succession != Succession.None && (c.Now is null || c.Old is null)) row.Wrong("relation", "pack-cross-half", ("value", CatalogueText.CodeOf(c.Succession)));
        }
        foreach (var twice in pack.Of<Correspondence>().Where(c => c.Value is { Now: not null, Old: not null }).GroupBy(c => (c.Value.Old, c.Value.Now!.Value.Kind)).Where(g => g.Count() > 1))
        {
            // Two classes of one kind would both be "the" successor, and a case would fall under either.
            var (row, second) = twice.ElementAt(1);
            row.Wrong("old_code", "pack-cross-twice", ("value", second.Old), ("row", twice.First().Row.Line));
        }
    }

    protected override Correspondence ReadRow(CsvRow row) => new(
        Key(row, "standard", "kind", "code"), Key(row, "old_standard", "old_kind", "old_code"), row.Text("old_name"),
        row.Choice("relation", [.. CatalogueText.Successions]), row.Text("note"));

    protected override object?[] Values(Correspondence c) => [.. Parts(c.Now), .. Parts(c.Old), c.OldName, CatalogueText.CodeOf(c.Succession), c.Note];

    static string[] Parts(TypeKey? key) => key is { } k ? [k.Standard, CatalogueText.CodeOf(k.Kind), k.Code] : ["", "", ""];

    static TypeKey? Key(CsvRow row, string standard, string kind, string code)
    {
        if (row.Text(standard).Length + row.Text(kind).Length + row.Text(code).Length == 0) return null;
        return new TypeKey(row.Required(standard), row.Choice(kind, [.. CatalogueText.Kinds]), row.Code(code));
    }
}
