using Guantong.Server.People;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Catalogue.Packs.Export;

/// <summary>The verb export: the whole city as folders.</summary>
static class ExportVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        var folder = Path.GetFullPath(call.Arguments[0]);
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        // Files of another city left in the folder would be loaded with this one.
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            await call.Error.WriteLineAsync(texts.Of("export-not-empty", ("folder", folder)));
            return Doorstep.Failed;
        }
        var city = await house.GetRequiredService<CityExport>().WriteAsync(folder, call.Cancel);
        if (city.Packs.Count == 0)
        {
            await call.Error.WriteLineAsync(texts.Of("export-nothing"));
            return Doorstep.Failed;
        }
        await call.Out.WriteLineAsync(texts.Of("export-done", ("packs", string.Join(" · ", city.Packs)), ("folder", folder), ("edition", city.Edition)));
        foreach (var pack in city.Load) await call.Out.WriteLineAsync(texts.Of("export-load", ("folder", Path.Combine(folder, pack))));
        return 0;
    }
}
