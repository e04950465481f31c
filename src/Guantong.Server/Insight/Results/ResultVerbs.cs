using System.Globalization;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Platform.Verbs;

namespace Guantong.Server.Insight.Results;

/// <summary>What an engineer asks of the results from the command line.</summary>
static class ResultVerbs
{
    public static async Task<int> RebuildAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        // The city's time zone says to which month a report belongs.
        await house.GetRequiredService<CityFactsSource>().RefreshAsync(call.Cancel);
        await house.GetRequiredService<ChangeLog>().PublishAsync(call.Cancel);
        await house.GetRequiredService<ResultReader>().RunAsync(call.Cancel);
        var onlyCompare = call.Has("--compare");
        var report = await house.GetRequiredService<ResultRebuilding>().RunAsync(onlyCompare, call.Cancel);
        await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.Cases} cases; {report.RowsDiffering} result rows and {report.CountsDiffering} counts differed{(onlyCompare || report.IsSound ? "" : ", made again")}; {report.Behind} moved meanwhile"));
        return onlyCompare && !report.IsSound ? Doorstep.Failed : 0;
    }
}
