using Guantong.Server.Files;
using Xunit;

namespace Guantong.Server.Tests.Files;

/// <summary>Every file of ../shared/data/hostile, sent as a citizen would send it.</summary>
public class HostileFileTests
{
    static readonly Dictionary<string, string?> Expected = new()
    {
        ["csv_injection_cells.csv"] = FileRefusals.NotAPhoto,
        ["exif_date_future_2099.jpg"] = null,
        ["exif_gps_taian_wgs84.jpg"] = null,
        ["exif_gps_zero_zero.jpg"] = null,
        ["exif_xss_description.jpg"] = null,
        ["filenames.txt"] = FileRefusals.NotAPhoto,
        ["geo_edge_values.json"] = FileRefusals.NotAPhoto,
        ["html_named.jpg"] = FileRefusals.NotAPhoto,
        ["jpg_truncated_half.jpg"] = FileRefusals.Broken,
        ["json_depth_20000.json"] = FileRefusals.NotAPhoto,
        ["png_bomb_30000x30000_1bit.png"] = FileRefusals.TooManyPixels,
        ["svg_script.svg"] = FileRefusals.NotAPhoto,
        ["zero_bytes.jpg"] = FileRefusals.Empty,
        ["zip_slip.zip"] = FileRefusals.NotAPhoto,
    };

    [SharedDataFact]
    public async Task Each_is_refused_for_its_own_reason_or_shown_without_a_word_of_what_it_carried()
    {
        await using var house = await FileHouse.OpenAsync();
        var files = Directory.GetFiles(SharedData.Path("hostile"));
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            Assert.True(Expected.TryGetValue(name, out var refusal), $"{name} is new: say what must become of it");
            var receipt = await house.ReceiveAsync(await File.ReadAllBytesAsync(file));
            if (refusal is not null)
            {
                Assert.Equal((name, refusal), (name, Assert.IsType<Refused>(receipt).Code));
                continue;
            }
            var view = await house.Store.OpenCleanedAsync(Assert.IsType<Received>(receipt).Hash, PhotoSize.Large, default);
            await using var shown = Assert.IsType<Shown>(view).Content;
            CleaningTests.AssertBare(shown);
        }
    }
}
