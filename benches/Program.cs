using Guantong.Bench;
using Guantong.Bench.Measuring;

var benches = new Dictionary<string, (string Says, Func<Sheet, Task> Run)>(StringComparer.Ordinal)
{
    ["locate"] = ("points located per second among 50,000 grids", LocateBench.RunAsync),
    ["intake"] = ("durable reports per second through HTTP; delay at a steady 50 per second", IntakeBench.RunAsync),
};
var name = args.FirstOrDefault(a => !a.StartsWith('-'));
if (name is null || !benches.TryGetValue(name, out var bench))
{
    Console.Error.WriteLine("Usage: ./bench NAME [--json]");
    foreach (var (known, (says, _)) in benches) Console.Error.WriteLine($"  {known,-10} {says}");
    return name is null ? 0 : 2;
}
var sheet = new Sheet(name, Console.Error);
await bench.Run(sheet);
Console.Out.WriteLine(args.Contains("--json") ? sheet.Json() : sheet.Table());
return 0;
