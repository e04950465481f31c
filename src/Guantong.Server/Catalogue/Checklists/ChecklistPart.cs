using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Checklists;

/// <summary>清单: one thing to look at before a matter of a class is called done.</summary>
public sealed record ChecklistItem(string Class, string Key, string Chinese, string English, int Order);

/// <summary>The file checklists.csv. A city's row replaces the standard's of the same class and key.</summary>
sealed class ChecklistPart() : CsvPart<ChecklistItem>("checklists.csv", "class,key,order,zh,en", Table)
{
    public const string Columns = "class, key, place, zh, en";
    const int Longest = 60;
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Table = new("catalogue.checklist_item", false, ("class", Text), ("key", Text), ("place", NpgsqlDbType.Integer), ("zh", Text), ("en", Text))
    {
        Key = ["class", "key"],
    };

    public override string CountText => "pack-count-checklists";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, i => (i.Class, i.Key), "key");
        foreach (var (row, item) in pack.Of<ChecklistItem>())
        {
            if (!set.CitizenClasses.Contains(item.Class)) row.Wrong("class", "pack-ref-class", ("value", item.Class));
            // It is ticked by a gloved thumb on a phone: what does not fit into two lines is no item.
            foreach (var (column, text) in ((string, string)[])[("zh", item.Chinese), ("en", item.English)])
                if (text.Length > Longest) row.Wrong(column, "pack-template-long", ("most", Longest));
        }
    }

    protected override ChecklistItem ReadRow(CsvRow row) => new(row.Code("class"), row.Code("key"), row.Required("zh"), row.Required("en"), row.Number("order"));

    protected override object?[] Values(ChecklistItem i) => [i.Class, i.Key, i.Order, i.Chinese, i.English];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
