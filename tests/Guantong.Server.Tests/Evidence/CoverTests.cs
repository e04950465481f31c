using System.Globalization;
using System.Net;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Files.Covers;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;
using Guantong.Server.Tests.Photos;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Evidence;

/// <summary>What of a case's photos the public sees, and what is covered.</summary>
public sealed class CoverTests
{
    /// <summary>The upper left quarter, in percent.</summary>
    const string Quarter = "0, 0, 50, 50";

    [Fact]
    public async Task The_public_sees_a_photo_of_the_work_after_somebody_released_it_and_at_a_new_address_once_it_is_covered()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, photo) = await FinishedAsync(city, 51);
        using var leader = await Visitor.OfAsync(city, city.LeaderOf());
        var (page, original, cover) = ($"/c/{CaseNumber.Shown(c.Number)}", $"/c/{CaseNumber.Shown(c.Number)}/photos/{photo.Value}", $"/staff/cover/{c.Number}/{photo.Value}");

        Assert.DoesNotContain("/photos/", (await city.PageAsync(page)).Page, StringComparison.Ordinal);
        Assert.Equal(404, (await city.PageAsync(original)).Status);
        Assert.Contains(photo.Value, (await leader.GetAsync("/staff/release")).Body, StringComparison.Ordinal);
        using (var nothing = await leader.PostAsync("/staff/release", [new("to", "released")])) Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        using (var released = await leader.PostAsync("/staff/release", [new("to", "released"), new("pick", $"{c.Number}/{photo.Value}")])) Assert.Equal(HttpStatusCode.SeeOther, released.StatusCode);
        Assert.Contains(original, (await city.PageAsync(page)).Page, StringComparison.Ordinal);
        Assert.Equal(200, (await city.PageAsync(original)).Status);

        using (var covered = await leader.PostAsync(cover, [new("seen", "0"), new("box", Quarter)])) Assert.Equal(HttpStatusCode.SeeOther, covered.StatusCode);
        var made = (await city.Get<Covering>().OfAsync([photo]))[photo].Made!.Value;
        Assert.Equal(410, (await city.PageAsync(original)).Status);
        var shown = (await city.PageAsync(page)).Page;
        Assert.DoesNotContain(photo.Value, shown, StringComparison.Ordinal);
        Assert.Contains(made.Value, shown, StringComparison.Ordinal);
        Assert.Equal(200, (await city.PageAsync(original.Replace(photo.Value, made.Value, StringComparison.Ordinal))).Status);

        using (var held = await leader.PostAsync("/staff/release", [new("to", "held"), new("pick", $"{c.Number}/{photo.Value}")])) Assert.Equal(HttpStatusCode.SeeOther, held.StatusCode);
        Assert.Equal(404, (await city.PageAsync(original.Replace(photo.Value, made.Value, StringComparison.Ordinal))).Status);
        Assert.DoesNotContain("/photos/", (await city.PageAsync(page)).Page, StringComparison.Ordinal);
        Assert.Equal(2L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what in ('release-photo', 'hold-photo')"));
    }

    [Fact]
    public async Task A_box_is_burnt_into_every_size_for_everybody_and_only_who_may_see_originals_takes_it_off_for_a_reason()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, photo) = await FinishedAsync(city, 52, Camera.Said(FileHouse.Make("a.jpg", "gaussnoise", "OUT[Q=90]", "2400", "1800", "--mean", "190", "--sigma", "12"), new(2026, 5, 13, 9, 58, 0), (34.919, 118.650)));
        using var leader = await Visitor.OfAsync(city, city.LeaderOf());
        using var dispatcher = await Visitor.OfAsync(city, city.PostOf(Role.Dispatcher));
        using var auditor = await Visitor.OfAsync(city, city.PostOf(Role.Auditor));
        var cover = $"/staff/cover/{c.Number}/{photo.Value}";

        using (var outside = await leader.PostAsync(cover, [new("seen", "0"), new("box", "60, 60, 50, 10")])) Assert.Equal(HttpStatusCode.UnprocessableEntity, outside.StatusCode);
        using (var unread = await leader.PostAsync(cover, [new("seen", "0"), new("box", "左上角")])) Assert.Contains("左上角", WebUtility.HtmlDecode(await unread.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(cover)).Status);
        using (var done = await dispatcher.PostAsync(cover, [new("seen", "0"), new("box", Quarter)])) Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        foreach (var size in Enum.GetValues<PhotoSize>())
        {
            using var answer = await dispatcher.AskAsync($"/staff/photos/{c.Number}/{photo.Value}?size={size.ToString().ToLowerInvariant()}");
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.InRange(Brightest(bytes, left: true), 0, 24);
            Assert.InRange(Brightest(bytes, left: false), 60, 255);
            // No word of the camera goes out with it.
            Assert.True(Guantong.Server.Files.Headers.JpegHeader.IsBare(new MemoryStream(bytes)));
        }

        // A second look at the version before: two at once are told, and what was drawn is still on the page.
        using (var second = await leader.PostAsync(cover, [new("seen", "0"), new("box", "60, 60, 20, 20")]))
        {
            var text = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
            Assert.Contains("刚才有人先改了", text, StringComparison.Ordinal);
            Assert.Contains("60, 60, 20, 20", text, StringComparison.Ordinal);
        }
        using (var more = await leader.PostAsync(cover, [new("seen", "1"), new("keep", Quarter), new("box", "60, 60, 20, 20")])) Assert.Equal(HttpStatusCode.SeeOther, more.StatusCode);
        using (var may = await dispatcher.PostAsync(cover, [new("seen", "2"), new("keep", Quarter)])) Assert.Contains("有权查看原图", WebUtility.HtmlDecode(await may.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using (var silent = await leader.PostAsync(cover, [new("seen", "2"), new("keep", Quarter)])) Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        using (var given = await leader.PostAsync(cover, [new("seen", "2"), new("reason", "遮错了对象")])) Assert.Equal(HttpStatusCode.SeeOther, given.StatusCode);
        using (var bare = await dispatcher.AskAsync($"/staff/photos/{c.Number}/{photo.Value}?size=card")) Assert.InRange(Brightest(await bare.Content.ReadAsByteArrayAsync(), left: true), 60, 255);
        Assert.Equal([1, 2, 0], (await city.Get<Covering>().HistoryAsync(photo)).Select(v => v.Boxes.Count));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'uncover-photo'"));
    }

    [Fact]
    public async Task Of_two_who_cover_at_the_same_moment_one_is_told_and_an_erased_photo_takes_its_covered_picture_with_it()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, photo) = await FinishedAsync(city, 53);
        await city.Get<PhotoCleaning>().CleanWaitingAsync(default);
        using var leader = await Visitor.OfAsync(city, city.LeaderOf());
        var cover = $"/staff/cover/{c.Number}/{photo.Value}";
        var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(n => leader.PostAsync(cover, [new("seen", "0"), new("box", $"{n * 10}, 10, 10, 10")])));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], both.Select(b => b.StatusCode).Order());
        Assert.Single(await city.Get<Covering>().HistoryAsync(photo));
        foreach (var answer in both) answer.Dispose();

        // Erased with the person who sent it, the covered picture goes as well.
        var made = (await city.Get<Covering>().OfAsync([photo]))[photo].Made!.Value;
        await using var connection = await city.House.Database.Source.OpenConnectionAsync();
        Assert.Equal(1, await city.Get<PhotoErasure>().RemoveAsync(connection, [photo], default));
        Assert.False(File.Exists(city.Get<PhotoFolder>().Original(made)));
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from files.redaction"));
    }

    static async Task<(CaseState Case, PhotoHash Photo)> FinishedAsync(DemoCity city, int seed, byte[]? photo = null)
    {
        var (c, crew) = await city.AtWorkAsync();
        photo ??= Camera.Plain(seed);
        await city.KeptAsync(photo);
        c = Assert.IsType<Outcome.Done>(await crew.FinishAsync(c, photo)).Case;
        return (c, FileHouse.HashOf(photo));
    }

    /// <summary>The brightest step of grey in the middle of one quarter: the upper left, or the lower right.</summary>
    static int Brightest(byte[] jpeg, bool left)
    {
        var folder = Directory.CreateTempSubdirectory("guantong-look-");
        try
        {
            var from = Path.Combine(folder.FullName, "a.jpg");
            File.WriteAllBytes(from, jpeg);
            Run("vips", "thumbnail", from, Path.Combine(folder.FullName, "b.v"), "64", "--height", "64", "--size", "force");
            var at = (left ? 4 : 36).ToString(CultureInfo.InvariantCulture);
            Run("vips", "extract_area", Path.Combine(folder.FullName, "b.v"), Path.Combine(folder.FullName, "c.raw"), at, at, "24", "24");
            return File.ReadAllBytes(Path.Combine(folder.FullName, "c.raw")).Max();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static void Run(string program, params string[] arguments)
        {
            using var process = System.Diagnostics.Process.Start(program, arguments);
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
    }
}
