using System.Globalization;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Exchange.Letters;

/// <summary>The verb letters: <c>list</c> what has not been sent, <c>retry ALL|ID</c>, <c>send</c> now.</summary>
static class LetterVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var (rows, texts) = (house.GetRequiredService<LetterRows>(), new PeopleTexts(house, call));
        switch (call.Arguments)
        {
            case ["list"]:
                return await ListAsync(call, rows, texts);
            case ["retry", "all"]:
                await call.Out.WriteLineAsync(texts.Of("exchange.letters-again", ("count", await rows.RetryAsync(null, call.Cancel))));
                return 0;
            case ["retry", var typed] when long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id):
                if (await rows.RetryAsync(id, call.Cancel) == 0) throw new PlainFailure(texts.Of("exchange.letters-unknown", ("id", id)));
                await call.Out.WriteLineAsync(texts.Of("exchange.letters-again", ("count", 1)));
                return 0;
            case ["send"]:
                return await SendAsync(call, house, texts);
            default:
                throw new PlainFailure(texts.Of("exchange.letters-usage"));
        }
    }

    static async Task<int> ListAsync(VerbCall call, LetterRows rows, PeopleTexts texts)
    {
        var lines = await rows.UnsentAsync(call.Cancel);
        if (lines.Count == 0) await call.Out.WriteLineAsync(texts.Of("exchange.letters-none"));
        foreach (var l in lines)
        {
            var state = l.DeadAt is not null ? texts.Of("exchange.letters-dead") : texts.Of("exchange.letters-next", ("time", l.NextAt.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture)));
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{l.Id,8}  {l.Kind,-8}  {l.Attempts,2}x  {state}  {l.Source} {l.Number}  {l.Error}"));
        }
        return lines.Any(l => l.DeadAt is not null) ? 1 : 0;
    }

    static async Task<int> SendAsync(VerbCall call, IServiceProvider house, PeopleTexts texts)
    {
        var postman = house.GetRequiredService<Postman>();
        if (postman.Road is null) throw new PlainFailure(texts.Of("exchange.letters-no-road"));
        await house.GetRequiredService<StatusLetters>().RunAsync(call.Cancel);
        var tried = 0;
        while (await postman.RunAsync(call.Cancel) is var some and > 0) tried += some;
        await call.Out.WriteLineAsync(texts.Of("exchange.letters-tried", ("count", tried), ("left", (await house.GetRequiredService<LetterRows>().UnsentAsync(call.Cancel)).Count)));
        return 0;
    }
}
