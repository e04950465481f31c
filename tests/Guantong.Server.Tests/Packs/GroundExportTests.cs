using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

/// <summary>What was loaded of classes' past and of the people on the ground is written out again as it came.</summary>
public sealed class GroundExportTests
{
    [Fact]
    public async Task The_files_come_out_as_they_went_in_byte_for_byte()
    {
        await using var house = await TestHouse.OpenDemoAsync();
        var folder = Directory.CreateTempSubdirectory("guantong-ground-").FullName;
        await using var connection = await house.Database.Source.OpenConnectionAsync();
        foreach (var (pack, files) in ((string, string[])[])
            [("standard", ["crosswalk.csv", "distinctions.csv"]), ("linshu", ["chiefs.csv", "volunteer-groups.csv", "volunteers.csv", "property-companies.csv", "rosters.csv"])])
        {
            foreach (var file in files)
            {
                await house.Services.GetServices<PackPart>().Single(p => p.File == file).ExportAsync(new PackExport(connection, pack, folder, default));
                Assert.True(await File.ReadAllTextAsync(Path.Combine(folder, file)) == await File.ReadAllTextAsync(Path.Combine(Root, "packs", pack, file)), file);
            }
        }
        Directory.Delete(folder, recursive: true);
    }
}
