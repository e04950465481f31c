using System.Net;
using System.Text;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;
using Xunit;

namespace Guantong.Server.Tests.Web;

/// <summary>What careless and hostile hands send to the form for reports: each gets a sentence, never an accident.</summary>
public class ReportFormTests
{
    static readonly byte[] Photo = FileHouse.Make("a.jpg", "gaussnoise", "OUT", "64", "48");

    [Fact]
    public async Task More_photos_than_nine_are_counted_before_any_of_them_is_taken_in()
    {
        await using var city = await DemoCity.OpenAsync();
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("路灯不亮"), "words");
        // What follows the picture makes each another photo.
        for (byte i = 1; i <= 12; i++) form.Add(new ByteArrayContent([.. Photo, i]), "photos", $"{i}.jpg");

        var (status, page) = await Doors.ReadAsync(await city.House.Client.PostAsync("/report", form));

        Assert.Equal(422, status);
        Assert.Contains("最多 9 张", page, StringComparison.Ordinal);
        Assert.Equal(9L, await city.House.Database.ScalarAsync("select count(*) from files.photo where width = 64"));
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Fact]
    public async Task Zero_characters_are_dropped_and_too_long_a_name_or_phone_is_told_so()
    {
        await using var city = await DemoCity.OpenAsync();
        (string, string) words = ("words", "路灯\0不亮");
        Assert.Contains("称呼太长了", (await city.SendAsync("/report", words, ("name", new string('长', 101)))).Page, StringComparison.Ordinal);
        Assert.Contains("这个电话看起来不对", (await city.SendAsync("/report", words, ("phone", "13800006021" + new string(' ', 30) + "1"))).Page, StringComparison.Ordinal);
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));

        Assert.Equal(303, (await city.SendAsync("/report", words, ("name", "王\0" + new string('长', 99)), ("phone", "138\0 0000 6021"))).Status);
        Assert.Equal("路灯不亮", await city.House.Database.ScalarAsync("select words from cases.words"));
        Assert.Equal("138 0000 6021", await city.House.Database.ScalarAsync("select phone from cases.reporter where length(name) = 100"));
    }

    [Theory]
    [InlineData("--b\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nhalf of it", 400, "half-body")]
    [InlineData("nothing like a form", 400, "half-body")]
    [InlineData("--b\r\nno header at all\r\n\r\nwords\r\n--b--\r\n", 400, "bad-form")]
    [InlineData(null, 413, "too-large")]
    public async Task A_form_that_cannot_be_read_is_answered_with_a_sentence(string? body, int status, string code)
    {
        await using var city = await DemoCity.OpenAsync();
        body ??= "--b\r\nContent-Disposition: form-data; name=\"why\"\r\n\r\n" + new string('x', 70_000) + "\r\n--b--\r\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        var answer = await Doors.ReadAsync(await city.House.Client.PostAsync("/my/no-such-secret/reopen", content));

        Assert.Equal(status, answer.Status);
        Assert.Contains($"\"code\":\"{code}\"", answer.Page, StringComparison.Ordinal);
    }
}
