using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using static NpgsqlTypes.NpgsqlDbType;

namespace Guantong.Server.Notices.Templates;

/// <summary>The file message-templates.csv. A city's row replaces the standard's of the same step and channel.</summary>
sealed class MessageTemplatesPart() : CsvPart<MessageTemplate>("message-templates.csv", "step,channel,code?,zh,en", Table)
{
    const int Longest = 1000;

    /// <summary>Words of the trade that say nothing to whoever reported a lamp.</summary>
    static readonly string[] Slang = ["派遣", "立案", "结案", "退单", "挂账", "挂起", "核查", "处置单位"];

    static readonly EditionedTable Table = new("notices.template", false, ("step", Text), ("channel", Text), ("code", Text), ("zh", Text), ("en", Text)) { Key = ["step", "channel"] };

    public override bool Layered => true;

    public override string CountText => "pack-count-messages";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, t => (t.Step, t.Channel), "step");
        foreach (var (row, template) in pack.Of<MessageTemplate>())
        {
            foreach (var (column, text) in ((string, string)[])[("zh", template.Chinese), ("en", template.English)])
            {
                foreach (var unknown in MessageFilling.UnknownIn(text)) row.Wrong(column, "pack-template-hole", ("value", unknown), ("known", string.Join(", ", MessageFilling.Known)));
                if (text.Length > Longest) row.Wrong(column, "pack-template-long", ("most", Longest));
                if (!MessageFilling.Pairs(text)) row.Wrong(column, "pack-message-brackets");
                if (text.Any(char.IsControl)) row.Wrong(column, "pack-message-line");
            }
            foreach (var word in Slang.Where(w => template.Chinese.Contains(w, StringComparison.Ordinal))) row.Wrong("zh", "pack-message-slang", ("value", word));
        }
    }

    protected override MessageTemplate ReadRow(CsvRow row) => new(
        row.Choice("step", [.. MessageSteps.All.Select(s => (s, s))]),
        row.Choice("channel", [.. MessageChannels.Outward.Prepend(MessageChannels.App).Select(c => (c, c))]),
        row.Text("code"), row.Required("zh"), row.Required("en"));

    protected override object?[] Values(MessageTemplate t) => [t.Step, t.Channel, t.Code, t.Chinese, t.English];
}
