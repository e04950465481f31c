using Guantong.Server.Catalogue;
using Npgsql;

namespace Guantong.Server.Notices.Templates;

/// <summary>Templates and providers in force, read when the city's edition moved.</summary>
public sealed class MessageRows(NpgsqlDataSource database, CityFactsSource facts)
{
    sealed record Held(long Edition, IReadOnlyDictionary<(string Step, string Channel), MessageTemplate> Templates, IReadOnlyList<MessageProvider> Providers);

    // The higher pack's row comes last and takes the place of the one below it.
    const string Standing =
        "left join lateral (select rank from catalogue.load l where l.pack = t.pack and l.edition <= $1 order by l.edition desc limit 1) k on true where t.begun <= $1 and (t.ended is null or t.ended > $1) order by coalesce(k.rank, 0), t.row_id";

    volatile Held? held;

    public async Task<MessageTemplate?> TemplateAsync(string step, string channel, CancellationToken cancel = default) => (await NowAsync(cancel)).Templates.GetValueOrDefault((step, channel));

    public async Task<IReadOnlyList<MessageTemplate>> TemplatesAsync(CancellationToken cancel = default) =>
        [.. (await NowAsync(cancel)).Templates.Values.OrderBy(t => MessageSteps.All.ToList().IndexOf(t.Step)).ThenBy(t => MessageChannels.Outward.ToList().IndexOf(t.Channel))];

    /// <summary>Those of a channel, the first to be tried first.</summary>
    public async Task<IReadOnlyList<MessageProvider>> ProvidersAsync(string? channel = null, CancellationToken cancel = default) =>
        [.. (await NowAsync(cancel)).Providers.Where(p => channel is null || p.Channel == channel).OrderBy(p => p.Channel, StringComparer.Ordinal).ThenBy(p => p.Order).ThenBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>The channels by which this step is told.</summary>
    public async Task<string[]> ChannelsAsync(string step, CancellationToken cancel = default) =>
        [.. (await NowAsync(cancel)).Templates.Keys.Where(k => k.Step == step && k.Channel != MessageChannels.App).Select(k => k.Channel)];

    async Task<Held> NowAsync(CancellationToken cancel)
    {
        var edition = facts.Current.Edition;
        if (held is { } now && now.Edition == edition) return now;
        return held = new Held(edition, await TemplatesAsync(edition, cancel), await ProvidersAsync(edition, cancel));
    }

    async Task<Dictionary<(string, string), MessageTemplate>> TemplatesAsync(long edition, CancellationToken cancel)
    {
        await using var command = Command($"select t.step, t.channel, t.code, t.zh, t.en from notices.template t {Standing}", edition);
        var rows = new Dictionary<(string, string), MessageTemplate>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) rows[(r.GetString(0), r.GetString(1))] = new(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4));
        return rows;
    }

    async Task<IReadOnlyList<MessageProvider>> ProvidersAsync(long edition, CancellationToken cancel)
    {
        await using var command = Command($"select t.provider, t.channel, t.place, t.road, t.url, t.headers, t.body, t.success, t.daily_cap from notices.provider t {Standing}", edition);
        var rows = new Dictionary<string, MessageProvider>(StringComparer.Ordinal);
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            rows[r.GetString(0)] = new(r.GetString(0), r.GetString(1), r.GetInt32(2), r.GetString(3))
            {
                Url = r.GetString(4), Headers = r.GetString(5), Body = r.GetString(6), Success = r.GetString(7), DailyCap = r.GetInt32(8),
            };
        }
        return [.. rows.Values];
    }

    NpgsqlCommand Command(string sql, long edition)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = edition });
        return command;
    }
}
