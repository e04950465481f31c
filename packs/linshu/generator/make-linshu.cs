// Writes the systematic files of packs/linshu: `dotnet run packs/linshu/generator/make-linshu.cs [folder]`.
// The same inputs give the same bytes, on every machine; a test compares them with what is committed.
using Guantong.Packs.Linshu;

var home = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var target = args.Length > 0 ? args[0] : Path.Combine(home, "..");
foreach (var (name, text) in LinshuPack.Make(home))
{
    File.WriteAllText(Path.Combine(target, name), text);
    Console.WriteLine($"{name,-22} {text.Length,8} characters");
}
var (map, bytes) = LinshuPack.MakeMap(home);
File.WriteAllBytes(Path.Combine(target, map), bytes);
Console.WriteLine($"{map,-22} {bytes.Length,8} bytes");
