using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using static NpgsqlTypes.NpgsqlDbType;

namespace Guantong.Server.Notices.Templates;

/// <summary>The file message-providers.csv: by whom messages leave, in which order, and how their requests look.</summary>
sealed class ProvidersPart() : CsvPart<MessageProvider>("message-providers.csv", "provider,channel,order,road,url?,headers?,body?,success?,daily_cap?", Table)
{
    static readonly EditionedTable Table = new(
        "notices.provider", false, ("provider", Text), ("channel", Text), ("place", Integer), ("road", Text), ("url", Text), ("headers", Text), ("body", Text), ("success", Text), ("daily_cap", Integer));

    public override bool Layered => true;

    public override string CountText => "pack-count-providers";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, p => p.Name, "provider");
        foreach (var (row, p) in pack.Of<MessageProvider>()) CheckRow(row, p);
    }

    static void CheckRow(CsvRow row, MessageProvider p)
    {
        if (p.Road is "http" && !(Uri.TryCreate(p.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")) row.Wrong("url", "pack-provider-url");
        if (p.Road is "smtp" && !(Uri.TryCreate(p.Url, UriKind.Absolute, out var mail) && mail.Scheme == "smtp")) row.Wrong("url", "pack-provider-smtp");
        if ((p.Road == "smtp") != (p.Channel == MessageChannels.Mail) && p.Road is "smtp") row.Wrong("road", "pack-provider-road", ("road", p.Road), ("channel", p.Channel));
        if (p.Road == "push" && p.Channel != MessageChannels.Push) row.Wrong("road", "pack-provider-road", ("road", p.Road), ("channel", p.Channel));
        foreach (var (column, text) in ((string, string)[])[("url", p.Url), ("headers", p.Headers), ("body", p.Body)])
            foreach (var unknown in RequestFilling.UnknownIn(text)) row.Wrong(column, "pack-template-hole", ("value", unknown), ("known", string.Join(", ", RequestFilling.Known)));
        if (p.Body.Length > 0 && !RequestFilling.IsJson(p.Body)) row.Wrong("body", "pack-provider-json");
        if (p.Headers.Split('|', StringSplitOptions.RemoveEmptyEntries).Any(h => h.IndexOf(':', StringComparison.Ordinal) < 1 || h.Any(char.IsControl))) row.Wrong("headers", "pack-provider-headers");
        if (p.Success.Length > 0 && p.Success.IndexOf('=', StringComparison.Ordinal) < 1) row.Wrong("success", "pack-provider-success");
        if (p.DailyCap < 0) row.Wrong("daily_cap", "pack-field-number", ("value", p.DailyCap));
    }

    protected override MessageProvider ReadRow(CsvRow row) => new(
        row.Code("provider"), row.Choice("channel", [.. MessageChannels.Outward.Select(c => (c, c))]), row.Number("order"), row.Choice("road", [.. MessageProvider.Roads.Select(r => (r, r))]))
    {
        Url = row.Text("url"), Headers = row.Text("headers"), Body = row.Text("body"), Success = row.Text("success"), DailyCap = row.Text("daily_cap").Length == 0 ? 0 : row.Number("daily_cap"),
    };

    protected override object?[] Values(MessageProvider p) => [p.Name, p.Channel, p.Order, p.Road, p.Url, p.Headers, p.Body, p.Success, p.DailyCap];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];
}
