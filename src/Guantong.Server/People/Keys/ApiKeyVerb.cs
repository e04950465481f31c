using System.Globalization;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.People.Keys;

/// <summary>The verb api-key: <c>add PARTNER</c>, <c>list</c>, <c>revoke ID</c>.</summary>
static class ApiKeyVerb
{
    const int LongestPartner = 60;
    const int MostPerMinute = 1_000_000;

    public static async Task<int> RunAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var (keys, texts) = (house.GetRequiredService<ApiKeys>(), new PeopleTexts(house, call));
        return call.Arguments switch
        {
            ["add", var partner] => await AddAsync(call, keys, texts, partner.Trim()),
            ["list"] => await ListAsync(call, keys, texts),
            ["revoke", var id] => await RevokeAsync(call, keys, texts, id),
            _ => throw new PlainFailure(texts.Of("people-key-usage")),
        };
    }

    static async Task<int> AddAsync(VerbCall call, ApiKeys keys, PeopleTexts texts, string partner)
    {
        if (partner.Length is 0 or > LongestPartner || partner.Any(char.IsControl)) throw new PlainFailure(texts.Of("people-key-partner", ("most", LongestPartner)));
        var perMinute = call.Number("--per-minute", ApiKeys.UsualPerMinute);
        if (perMinute is < 1 or > MostPerMinute) throw new PlainFailure(texts.Of("people-key-per-minute", ("most", MostPerMinute)));
        var scope = (call.Value("--classes") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var key = await keys.AddAsync(partner, scope, perMinute, call.Cancel);
        await call.Out.WriteLineAsync(texts.Of("people-key-made", ("partner", partner), ("key", key)));
        return 0;
    }

    static async Task<int> ListAsync(VerbCall call, ApiKeys keys, PeopleTexts texts)
    {
        var lines = await keys.ListAsync(call.Cancel);
        if (lines.Count == 0) await call.Out.WriteLineAsync(texts.Of("people-key-none"));
        foreach (var key in lines)
        {
            var state = key.RevokedAt is { } ended ? texts.Of("people-key-ended", ("time", Day(ended))) : texts.Of("people-key-stands", ("time", key.LastUsedAt is { } used ? Day(used) : "-"));
            await call.Out.WriteLineAsync($"{key.Id}  {key.PerMinute.ToString(CultureInfo.InvariantCulture),7}/min  {(key.Scope.Count == 0 ? "*" : string.Join(',', key.Scope)),-12}  {Day(key.CreatedAt)}  {state}  {key.Partner}");
        }
        return 0;
    }

    static async Task<int> RevokeAsync(VerbCall call, ApiKeys keys, PeopleTexts texts, string id)
    {
        var ended = await keys.RevokeAsync(id, call.Cancel);
        if (ended != 1) throw new PlainFailure(texts.Of(ended == 0 ? "people-key-unknown" : "people-key-several", ("id", id)));
        await call.Out.WriteLineAsync(texts.Of("people-key-revoked", ("id", id)));
        return 0;
    }

    static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
