using System.Net;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Files;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;
using Guantong.Server.Tests.Web;
using Xunit;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Tests.Photos;

/// <summary>What the centre is told about photos, what nobody else is told, and how an original is asked for.</summary>
public sealed class PhotoNotesTests : IAsyncLifetime
{
    static readonly LonLat Centre = new(118.650, 34.919);

    DemoCity city = null!;

    public async Task InitializeAsync() => city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    async Task<(string Number, PhotoHash Photo)> ReportedAsync(byte[] photo, string key)
    {
        var hash = Assert.IsType<Received>(await city.Get<FileStore>().ReceiveAsync(new MemoryStream(photo), null, default)).Hash;
        var input = new ReportInput(Channel.Snapshot, "路灯不亮", null, Centre, "municipal", null, [hash]);
        var received = Assert.IsType<Receipt.Received>(await city.Get<ReportDesk>().ReceiveAsync(input, city.Reporter(), "test", key));
        return (received.Case.Number, hash);
    }

    async Task<string> PageAsync(string number, Role role)
    {
        using var visitor = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role).OrderBy(p => p.Level == Level.District ? 0 : 1).First());
        var (status, page) = await visitor.GetAsync($"/staff/cases/{number}");
        Assert.Equal(HttpStatusCode.OK, status);
        return WebUtility.HtmlDecode(page);
    }

    [Fact]
    public async Task The_centre_is_told_of_a_photo_that_is_old_far_away_or_used_before_and_the_public_is_not()
    {
        // Three days before ten o'clock in the morning of the thirteenth, and some kilometres away.
        var photo = Camera.Said(Camera.Plain(3), new(2026, 5, 10, 9, 0, 0), (34.95, 118.65));
        var (first, _) = await ReportedAsync(photo, "first");
        var (second, _) = await ReportedAsync([.. photo, 0], "second");
        await city.Get<PhotoCleaning>().CleanWaitingAsync(default);

        var page = await PageAsync(second, Role.IntakeOperator);

        Assert.Contains("拍摄于 05-10 09:00，上报前 3 天", page, StringComparison.Ordinal);
        Assert.Contains("距所报位置约 3.4 公里", page, StringComparison.Ordinal);
        Assert.Contains("极为相似", page, StringComparison.Ordinal);
        Assert.Contains($"/staff/cases/{first}", page, StringComparison.Ordinal);
        var (_, everybody) = await city.PageAsync($"/c/{second}");
        foreach (var told in (string[])["05-10 09:00", "公里", "相似", "34.95"]) Assert.DoesNotContain(told, everybody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_very_same_file_in_another_case_is_named_and_a_photo_from_the_spot_needs_no_warning()
    {
        var photo = Camera.Said(Camera.Plain(4), new(2026, 5, 13, 9, 58, 0), (Centre.Lat, Centre.Lon));
        var (first, _) = await ReportedAsync(photo, "first");
        var before = await PageAsync(first, Role.IntakeOperator);
        Assert.Contains("拍摄于 05-13 09:58", before, StringComparison.Ordinal);
        Assert.DoesNotContain("上报前", before, StringComparison.Ordinal);
        Assert.DoesNotContain("公里", before, StringComparison.Ordinal);
        var (second, _) = await ReportedAsync(photo, "second");
        Assert.Matches($"第 1 张在其他案件用过：\\s*<a href=\"[^\"]*/{first}", await PageAsync(second, Role.IntakeOperator));
    }

    [Fact]
    public async Task An_original_goes_out_for_a_reason_to_those_who_have_the_right_and_to_nobody_else()
    {
        var photo = Camera.Said(Camera.Plain(6), new(2026, 5, 13, 9, 58, 0), (Centre.Lat, Centre.Lon));
        var (number, hash) = await ReportedAsync(photo, "one");
        var address = $"/staff/originals/{number}/{hash.Value}";
        Assert.DoesNotContain(address, await PageAsync(number, Role.IntakeOperator), StringComparison.Ordinal);
        Assert.Contains(address, await PageAsync(number, Role.ShiftLeader), StringComparison.Ordinal);
        using var intake = await OfAsync(Role.IntakeOperator);
        Assert.Equal(HttpStatusCode.NotFound, (await intake.GetAsync(address)).Status);
        using var refused = await intake.PostAsync(address, [new("reason", "核对拍摄时间")]);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        using var leader = await OfAsync(Role.ShiftLeader);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync(address)).Status);
        using var silent = await leader.PostAsync(address, [new("reason", " ")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        using var given = await leader.PostAsync(address, [new("reason", "核对拍摄时间")]);

        Assert.Equal(photo, await given.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", given.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", given.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(number, await city.House.Database.ScalarAsync("select about from files.original_reading"));
        // A photo of another case is not opened through this one.
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/staff/originals/{number}/{FileHouse.HashOf([9]).Value}")).Status);
    }

    Task<Visitor> OfAsync(Role role) => Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role).OrderBy(p => p.Level == Level.District ? 0 : 1).First());
}
