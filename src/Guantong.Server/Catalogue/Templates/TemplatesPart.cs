using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NpgsqlTypes;

namespace Guantong.Server.Catalogue.Templates;

/// <summary>The file reply-templates.csv: what is said to callers and written in replies. A city's row replaces the standard's of the same key.</summary>
sealed class TemplatesPart() : CsvPart<ReplyTemplate>("reply-templates.csv", "key,kind,class?,order,zh,en,valid_from?,valid_to?", Table)
{
    public const string Columns = "key, kind, class, place, zh, en, held_from, held_to";
    const int Longest = 2000;
    const NpgsqlDbType Text = NpgsqlDbType.Text;

    static readonly EditionedTable Table = new(
        "catalogue.reply_template", false, ("key", Text), ("kind", Text), ("class", Text), ("place", NpgsqlDbType.Integer), ("zh", Text), ("en", Text),
        ("held_from", NpgsqlDbType.Date), ("held_to", NpgsqlDbType.Date));

    public override string CountText => "pack-count-templates";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, t => t.Key, "key");
        foreach (var (row, template) in pack.Of<ReplyTemplate>())
        {
            if (template.Class.Length > 0 && !set.CitizenClasses.Contains(template.Class)) row.Wrong("class", "pack-ref-class", ("value", template.Class));
            foreach (var (column, text) in ((string, string)[])[("zh", template.Chinese), ("en", template.English)])
            {
                foreach (var unknown in Placeholders.UnknownIn(text)) row.Wrong(column, "pack-template-hole", ("value", unknown), ("known", string.Join(", ", Placeholders.Known)));
                if (text.Length > Longest) row.Wrong(column, "pack-template-long", ("most", Longest));
            }
        }
    }

    protected override ReplyTemplate ReadRow(CsvRow row)
    {
        var (from, to) = row.Dates();
        return new(row.Code("key"), row.Choice("kind", [.. ReplyTemplate.Kinds.Select(k => (k, k))]), row.Text("class"), row.Required("zh"), row.Required("en"), row.Number("order"), from, to);
    }

    protected override object?[] Values(ReplyTemplate t) => [t.Key, t.Kind, t.Class, t.Order, t.Chinese, t.English, t.From, t.To];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
