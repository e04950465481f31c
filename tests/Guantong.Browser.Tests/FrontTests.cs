using Guantong.Browser.Tests.House;

namespace Guantong.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class FrontTests(BrowserHouse house)
{
    public static TheoryData<string> Pages => ["/", "/elder", "/report", "/report?view=elder", "/find", "/settings", "/?lang=en", "/report?lang=en", "/elder?lang=en"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_passes_axe_on_a_phone(string path)
    {
        await using var visit = await house.VisitAsync();
        await visit.GoAsync(path);
        await visit.LookAsync("page" + path.Replace('/', '_').Replace('?', '_'));
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_reflows_at_320_pixels_and_every_target_fits_a_finger(string path)
    {
        await using var visit = await house.VisitAsync(width: 320, height: 640);
        await visit.GoAsync(path);
        await visit.LookAsync("page" + path.Replace('/', '_').Replace('?', '_'));
        Assert.Empty(await visit.OverflowingAsync());
        Assert.Empty(await visit.SmallTargetsAsync());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_desk(string path)
    {
        await using var visit = await house.VisitAsync(width: 1440, height: 900);
        await visit.GoAsync(path);
        await visit.LookAsync("page" + path.Replace('/', '_').Replace('?', '_'));
        Assert.Empty(await visit.OverflowingAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/find")]
    public async Task Nothing_that_takes_the_focus_is_hidden_under_a_bar(string path)
    {
        await using var visit = await house.VisitAsync();
        await visit.GoAsync(path);
        Assert.Empty(await visit.HiddenFocusAsync());
    }

    /// <summary>As it travels: what the browser counts, not what lies on the disk.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/elder")]
    public async Task Script_and_style_of_the_first_load_stay_under_90_kilobytes(string path)
    {
        await using var visit = await house.VisitAsync();
        await visit.GoAsync(path);
        var bytes = await visit.Page.EvaluateAsync<int>(
            "() => performance.getEntriesByType('resource').filter(e => /\\.(js|css)$/.test(e.name)).reduce((sum, e) => sum + e.encodedBodySize, 0)");
        Assert.InRange(bytes, 1_000, 90 * 1024);
    }

    /// <summary>A desk's window at 400 %: 1280 × 1024 becomes 320 × 256.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/elder")]
    public async Task At_four_hundred_percent_everything_is_there_in_one_column(string path)
    {
        await using var visit = await house.VisitAsync(width: 320, height: 256);
        await visit.GoAsync(path);
        Assert.Empty(await visit.OverflowingAsync());
        Assert.Empty(await visit.HiddenFocusAsync());
    }

    [Fact]
    public async Task A_missing_page_says_so_in_the_readers_words_with_an_id_to_read_out()
    {
        await using var visit = (await house.VisitAsync()).Expecting(404);
        var answer = await visit.GoAsync("/nothing-here");
        await visit.LookAsync("missing");
        Assert.Equal(404, answer.Status);
        Assert.Matches("[0-9a-f]{32}", await visit.Page.InnerTextAsync(".hint"));
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
    }
}
