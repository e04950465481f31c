using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Catalogue.Packs;

/// <summary>The verb load: one line for each mistake, or a short summary of what is now in force.</summary>
static class LoadVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        var folder = call.Arguments[0];
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        var outcome = await house.GetRequiredService<PackLoad>().LoadAsync(folder, texts.Language, cancel: call.Cancel);
        foreach (var error in outcome.Errors) await call.Error.WriteLineAsync(error);
        if (outcome.Errors.Count > 0)
        {
            await call.Error.WriteLineAsync(texts.Of(
                outcome.Errors.Count >= Findings.Most ? "load-refused-many" : "load-refused", ("count", outcome.Errors.Count)));
            return Doorstep.Failed;
        }
        if (!outcome.Changed)
        {
            await call.Out.WriteLineAsync(texts.Of("load-nothing", ("pack", outcome.Pack), ("edition", outcome.Edition)));
            return 0;
        }
        await call.Out.WriteLineAsync(texts.Of("load-done", ("pack", outcome.Pack), ("edition", outcome.Edition), ("added", outcome.Added), ("ended", outcome.Ended)));
        await call.Out.WriteLineAsync(texts.Of("load-counts", ("counts", string.Join(texts.Of("load-and"), outcome.Counts.Select(c => texts.Of(c.Key, ("count", c.Value)))))));
        var people = house.GetRequiredService<PeopleDirectory>();
        if (people.City is { Demo: true }) await call.Out.WriteLineAsync(texts.Of("load-demo"));
        else if (people.City is not null) await call.Out.WriteLineAsync(texts.Of("load-no-accounts"));
        return 0;
    }
}
