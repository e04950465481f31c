using System.Globalization;
using Guantong.Bench;
using Guantong.Bench.Measuring;

var benches = new Dictionary<string, (string Says, Func<Sheet, Task> Run)>(StringComparer.Ordinal)
{
    ["locate"] = ("points located per second, and the same answers as PostGIS for 1,000,000", LocateBench.RunAsync),
    ["find"] = ("places found by what people type, and address sentences of pins", FindBench.RunAsync),
    ["photos"] = ("cleaning of photos of 12 megapixels, and how well the same ones are known again", PhotosBench.RunAsync),
    ["load"] = ("the demo city with the standard pack into an empty database, beside a plain COPY of its rows", LoadBench.RunAsync),
    ["start"] = ("cold start and idle memory of the built product", StartBench.RunAsync),
    ["watch"] = ("10,000 timers due at one moment", WatchBench.RunAsync),
    ["open311"] = ("lists of 1,000 requests in JSON and XML beside their raw SQL; reports by POST", Open311Bench.RunAsync),
    ["pages"] = ("what a citizen's phone carries and how long it waits, in Chromium on a slow network", PagesBench.RunAsync),
    ["page"] = ("public case pages per second, beside a file that never changes", PageBench.RunAsync),
    ["intake"] = ("durable reports per second through HTTP; delay at a steady 50 per second", IntakeBench.RunAsync),
};
if (args is [StartBench.Bare, "--port", var port])
{
    await StartBench.ServeBareAsync(port);
    return 0;
}
var cases = args.SkipWhile(a => a != "--cases").Skip(1).FirstOrDefault() is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 1_000_000;
benches["results"] = ("result pages beside --cases N (1,000,000) others", sheet => ResultsBench.RunAsync(sheet, cases));
benches["lifecycle"] = ("whole lives of cases over HTTP, in an empty city and beside --cases N (1,000,000) others", sheet => LifecycleBench.RunAsync(sheet, cases));
benches["search"] = ("searches from a seat of the centre and of a unit beside --cases N (1,000,000) cases with words of their own", sheet => SearchBench.RunAsync(sheet, cases));
benches["desk"] = ("queues and counters of the desk beside --cases N (1,000,000) others; 200 open desks", sheet => DeskBench.RunAsync(sheet, cases));
benches["tiles"] = ("tiles of --cases N (1,000,000) points: memory, one tile by itself, and how many leave the door, beside PostGIS", sheet => TilesBench.RunAsync(sheet, cases));
var labels = args.SkipWhile(a => a != "--labels").Skip(1).FirstOrDefault();
benches["suggest"] = ("classes suggested per second; with --labels FILE (gather-labels) how often rightly", sheet => SuggestBench.RunAsync(sheet, labels));
var messages = args.SkipWhile(a => a != "--messages").Skip(1).FirstOrDefault();
benches["duplicates"] = ("likely duplicates: precision and recall on pairs made from --messages FILE; with --cases N how fast beside so many", sheet => DuplicatesBench.RunAsync(sheet, messages, args.Contains("--cases") ? cases : 0));
benches["seal"] = ("rows sealed and checked per second in a year of --cases N (100,000) cases", sheet => SealBench.RunAsync(sheet, Math.Min(cases, 100_000)));
var name = args.FirstOrDefault(a => !a.StartsWith('-'));
if (name is null || !benches.TryGetValue(name, out var bench))
{
    Console.Error.WriteLine("Usage: ./bench NAME [--json] [--cases N] [--labels FILE] [--messages FILE]");
    foreach (var (known, (says, _)) in benches) Console.Error.WriteLine($"  {known,-10} {says}");
    return name is null ? 0 : 2;
}
var sheet = new Sheet(name, Console.Error);
try
{
    await bench.Run(sheet);
}
finally
{
    // What was measured before something broke took its minutes too.
    Console.Out.WriteLine(args.Contains("--json") ? sheet.Json() : sheet.Table());
}
return 0;
