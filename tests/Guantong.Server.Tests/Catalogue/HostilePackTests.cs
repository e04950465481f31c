using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>Packs that are broken, or meant to break something: a sentence with a place, and nothing changed.</summary>
public sealed class HostilePackTests
{
    [Fact]
    public async Task Grids_that_overlap_are_named_by_code_and_drawn()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        pack.Write("grids.geojson", TinyPack.Squares(("371329001001001", 118.0), ("371329001001002", 118.05)));

        var outcome = await pack.LoadAsync(house);

        Assert.Equal(["grids.geojson:2:geometry: 371329001001002 overlaps 371329001001001 (feature 1); change the border so that they meet."], outcome.Errors);
        var fault = Assert.Single(outcome.Faults);
        Assert.Equal(("overlap", "371329001001001 371329001001002"), (fault.Kind, string.Join(' ', fault.Codes)));
        Assert.Equal(0.05 * 0.1, fault.Shape.Area, 6);
        var svg = XDocument.Parse(outcome.Drawing()!);
        Assert.Contains("371329001001001 / 371329001001002", svg.Root!.Value, StringComparison.Ordinal);
        // The two grids and, over them, what both claim.
        Assert.Equal(3, svg.Root.Elements().Count(e => e.Name.LocalName == "path"));
    }

    [Fact]
    public async Task A_hole_between_grids_is_drawn_with_the_grids_around_it()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        pack.Write("grids.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"371329001001001"},"geometry":{"type":"Polygon","coordinates":[[[118,34],[119,34],[119,35],[118,35],[118,34]],[[118.4,34.4],[118.6,34.4],[118.6,34.6],[118.4,34.6],[118.4,34.4]]]}}]}""");

        var outcome = await pack.LoadAsync(house);

        Assert.Contains("There is a hole beside 371329001001001 at 118.5,34.5", Assert.Single(outcome.Errors), StringComparison.Ordinal);
        Assert.Equal(("hole", 0.04), (Assert.Single(outcome.Faults).Kind, Math.Round(outcome.Faults[0].Shape.Area, 6)));
    }

    [Theory]
    [InlineData("utf-16", "units.csv:1:: The file is UTF-16; save it as “CSV UTF-8")]
    [InlineData("utf-16-no-mark", "units.csv:1:: The file is UTF-16; save it as “CSV UTF-8")]
    [InlineData("GBK", "units.csv:2:: The file is not UTF-8, it looks like GBK/GB18030; save it as “CSV UTF-8")]
    [InlineData("nul", "units.csv:3:: The file holds NUL characters")]
    public async Task A_file_in_another_writing_is_recognised_and_told_how_to_be_saved(string writing, string says)
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        var text = await File.ReadAllTextAsync(Path.Combine(pack.Folder, "units.csv"));
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        pack.Write("units.csv", writing switch
        {
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            "utf-16-no-mark" => Encoding.Unicode.GetBytes(text),
            "nul" => Encoding.UTF8.GetBytes(text.Replace("roads,市", "roads,\0市", StringComparison.Ordinal)),
            _ => Encoding.GetEncoding(writing).GetBytes(text),
        });

        var outcome = await pack.LoadAsync(house);

        Assert.StartsWith(says, outcome.Errors[0], StringComparison.Ordinal);
        Assert.Equal(0L, await house.Database.ScalarAsync("select current from catalogue.edition"));
    }

    [Fact]
    public async Task A_mark_of_UTF_8_at_the_beginning_does_no_harm()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();

        await pack.Write("units.csv", [0xEF, 0xBB, 0xBF, .. await File.ReadAllBytesAsync(Path.Combine(pack.Folder, "units.csv"))]).MustLoadAsync(house);
    }

    [Fact]
    public async Task A_line_without_end_and_a_file_without_end_are_refused_before_they_fill_the_memory()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        pack.Write("policy.csv", "key,value\nunit-confirms," + new string('x', 2_000_000) + "\n");
        // A gigabyte that takes no room on the disk.
        await using (var huge = new FileStream(Path.Combine(pack.Folder, "people.csv"), FileMode.Create)) huge.SetLength(1L << 30);

        var outcome = await pack.LoadAsync(house);

        Assert.Contains(outcome.Errors, e => e.StartsWith("people.csv:1:: The file has 1,024 MB, at most 128 MB are read", StringComparison.Ordinal));
        Assert.Contains(outcome.Errors, e => e.StartsWith("policy.csv:2:: This line is longer than 1,000,000 characters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../evil.csv", "would be written elsewhere")]
    [InlineData("a/../../evil.csv", "would be written elsewhere")]
    [InlineData("/etc/evil.csv", "would be written elsewhere")]
    [InlineData("..\\evil.csv", "would be written elsewhere")]
    [InlineData("readme.md", "has no pack.csv")]
    public async Task A_zip_that_would_write_elsewhere_is_refused(string name, string says)
    {
        await using var house = await TestHouse.OpenAsync();

        Assert.Contains(says, Assert.Single((await TakeAsync(house, Zip((name, "x"u8.ToArray())))).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_of_too_many_files_or_of_none_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();

        Assert.Contains("600 files, at most 500", Assert.Single((await TakeAsync(house, Zip([.. Enumerable.Range(0, 600).Select(n => ($"p/{n}.csv", Array.Empty<byte>()))]))).Errors), StringComparison.Ordinal);
        Assert.Contains("no readable zip", Assert.Single((await TakeAsync(house, "PK but nothing more"u8.ToArray())).Errors), StringComparison.Ordinal);
        Assert.Contains("two files of one name", Assert.Single((await TakeAsync(house, Zip(("p/pack.csv", []), ("p/pack.csv", [])))).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_more_than_a_city_is_refused_while_it_is_counted()
    {
        await using var house = await TestHouse.OpenAsync();
        // 600 MB of zeroes in some hundred kilobytes.
        using var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var entry = zip.CreateEntry("p/people.csv", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var n = 0; n < 600; n++) await entry.WriteAsync(block);
        }

        Assert.Contains("larger than 512 MB", Assert.Single((await TakeAsync(house, bomb.ToArray())).Errors), StringComparison.Ordinal);
    }

    static async Task<PackOutcome> TakeAsync(TestHouse house, byte[] zip)
    {
        var (outcome, offer) = await house.Services.GetRequiredService<PackLoad>().TakeAsync(new MemoryStream(zip), Guid.NewGuid(), "en", default);
        Assert.Null(offer);
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from catalogue.offered"));
        return outcome;
    }

    static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }
}
