using System.Globalization;
using Guantong.Server.People;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Catalogue.Packs.Offers;

/// <summary>The verb take-back: a pack that waits for its day does not come into force.</summary>
static class TakeBackVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        var offers = house.GetRequiredService<PackOffers>();
        var waiting = await offers.WaitingAsync(call.Cancel);
        var known = DateOnly.TryParseExact(call.Arguments[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (known && waiting.FirstOrDefault(o => o.Pack == call.Arguments[0] && o.Day == day) is { } offer && await offers.TakeBackAsync(offer.Id, null, call.Cancel))
        {
            await call.Out.WriteLineAsync(texts.Of("take-back-done", ("pack", offer.Title), ("day", PackExport.Field(day))));
            return 0;
        }
        var list = waiting.Count == 0 ? texts.Of("take-back-none") : string.Join(", ", waiting.Select(o => $"{o.Pack} {PackExport.Field(o.Day)}"));
        await call.Error.WriteLineAsync(texts.Of("take-back-unknown", ("pack", call.Arguments[0]), ("day", call.Arguments[1]), ("list", list)));
        return Doorstep.Failed;
    }
}
