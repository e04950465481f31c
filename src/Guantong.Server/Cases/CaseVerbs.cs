using System.Globalization;
using Guantong.Server.Catalogue;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Cases;

/// <summary>What an engineer asks of the heart from the command line.</summary>
static class CaseVerbs
{
    public static async Task<int> RebuildAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        await house.GetRequiredService<CityFactsSource>().RefreshAsync(call.Cancel);
        var compareOnly = call.Has("--compare");
        var report = await house.GetRequiredService<Rebuilding>().RunAsync(compareOnly, call.Cancel);
        await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.Cases} cases; {report.LinesDiffering} list rows and {report.CountersDiffering} counters differed{(compareOnly || report is { LinesDiffering: 0, CountersDiffering: 0 } ? "" : ", made again")}"));
        return compareOnly && report is not { LinesDiffering: 0, CountersDiffering: 0 } ? 1 : 0;
    }
}
