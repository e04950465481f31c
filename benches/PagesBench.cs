using System.Text.Json;
using System.Text.RegularExpressions;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;

namespace Guantong.Bench;

/// <summary>
/// What a citizen's phone carries and how long it waits: script, style and the whole page as they travel, and the largest paint, in a
/// Chromium of 390 × 844 with the network that browsers call "Fast 3G" and an empty cache. Once more with a processor four times slower.
/// </summary>
static partial class PagesBench
{
    const int Rounds = 5;

    /// <summary>1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, each worsened as the browsers' own tools do it.</summary>
    static readonly object FastThreeG = new { offline = false, latency = 562.5, downloadThroughput = 1.6 * 1024 * 1024 / 8 * 0.9, uploadThroughput = 750.0 * 1024 / 8 * 0.9 };

    const string Weigh =
        """
        new Promise((done) => {
          const files = performance.getEntriesByType('resource');
          const first = files.filter((f) => /\.(js|css)$/.test(f.name)).reduce((sum, f) => sum + f.encodedBodySize, 0);
          const all = files.concat(performance.getEntriesByType('navigation')).reduce((sum, f) => sum + f.encodedBodySize, 0);
          let last = 0;
          new PerformanceObserver((list) => { for (const e of list.getEntries()) last = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
          setTimeout(() => done({ first, all, count: files.length + 1, paint: last }), 300);
        })
        """;

    public static async Task RunAsync(Sheet sheet)
    {
        await using var city = await BenchCity.OpenAsync();
        await city.CloneAsync("pages");
        await using var served = await Served.OverAsync(city, "pages");
        var (own, anybody) = await ReportAsync(served.Client);
        await using var browser = await Chromium.StartAsync();
        foreach (var domain in (string[])["Page", "Network", "Runtime"]) await browser.AskAsync($"{domain}.enable");
        await browser.AskAsync("Emulation.setDeviceMetricsOverride", new { width = 390, height = 844, deviceScaleFactor = 2, mobile = true });
        // A first load: what the service worker keeps would come without any network.
        await browser.AskAsync("Network.setBypassServiceWorker", new { bypass = true });
        await browser.AskAsync("Network.emulateNetworkConditions", FastThreeG);
        sheet.Note = $"390 × 844, Fast 3G, empty cache, median of {Rounds}";
        foreach (var (name, path) in new[] { ("first page", "/"), ("report", "/report"), ("large type", "/elder"), ("one's own case", own), ("public case", anybody) })
        {
            sheet.Say(name);
            var loads = await LoadsAsync(browser, new Uri(served.Door, path));
            sheet.Add(new($"{name}: script and style", loads[0].First / 1024.0, "KB", 90, LessIsBetter: true));
            sheet.Add(new($"{name}: all of {loads[0].Count} requests", loads[0].All / 1024.0, "KB"));
            sheet.Add(new($"{name}: largest paint", Median(loads) / 1000, "s", 1.8, LessIsBetter: true));
        }
        await browser.AskAsync("Emulation.setCPUThrottlingRate", new { rate = 4 });
        sheet.Add(new("report: largest paint, processor 4 × slower", Median(await LoadsAsync(browser, new Uri(served.Door, "/report"))) / 1000, "s"));
    }

    static async Task<List<Seen>> LoadsAsync(Chromium browser, Uri address)
    {
        var loads = new List<Seen>();
        for (var round = 0; round < Rounds; round++)
        {
            await browser.AskAsync("Network.clearBrowserCache");
            await browser.AskAsync("Page.navigate", new { url = address.ToString() });
            for (var wait = 0; wait < 200 && !await browser.EvaluateAsync<bool>($"document.readyState === 'complete' && location.href !== 'about:blank'"); wait++) await Task.Delay(50);
            loads.Add((await browser.EvaluateAsync<JsonElement>(Weigh)).Deserialize<Seen>(JsonSerializerOptions.Web)!);
            await browser.AskAsync("Page.navigate", new { url = "about:blank" });
        }
        return loads;
    }

    static double Median(List<Seen> loads) => loads.Select(l => l.Paint).Order().ElementAt(loads.Count / 2);

    /// <summary>A report of its own: the address of its reporter's page, and that of everybody's.</summary>
    static async Task<(string Own, string Anybody)> ReportAsync(HttpClient client)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("words", "路灯不亮"), KeyValuePair.Create("class", "municipal"), KeyValuePair.Create("lon", "118.65"), KeyValuePair.Create("lat", "34.92")]);
        var page = await (await client.PostAsync(new Uri("/report", UriKind.Relative), form)).Content.ReadAsStringAsync();
        return (Own().Match(page).Value, "/c/" + Number().Match(page).Value);
    }

    sealed record Seen(long First, long All, int Count, double Paint);

    [GeneratedRegex(@"/my/[\w-]{20,}", RegexOptions.None, 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@"\d{6}-\d{8}-\d{5}", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
