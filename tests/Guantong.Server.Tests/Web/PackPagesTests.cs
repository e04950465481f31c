using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web;

/// <summary>The administrator puts a corrected pack into force through the pages, without script.</summary>
public sealed partial class PackPagesTests
{
    [Fact]
    public async Task An_uploaded_pack_is_compared_then_put_into_force_once_and_written_down()
    {
        await using var city = await DemoCity.OpenAsync();
        using var admin = await AdminAsync(city);
        var edition = city.Get<CityFactsSource>().Current.Edition;

        var offer = await UploadAsync(admin, city, "网格新");
        var page = await GetAsync(admin, offer);
        Assert.Contains("large-grids.csv", page, StringComparison.Ordinal);
        Assert.Equal(edition, city.Get<CityFactsSource>().Current.Edition);
        var seen = Seen().Match(page).Groups["seen"].Value;
        var presses = await Task.WhenAll(PublishAsync(admin, offer, seen), PublishAsync(admin, offer, seen));

        Assert.All(presses, p => Assert.Equal(HttpStatusCode.SeeOther, p.Status));
        Assert.Equal(edition + 1, await city.House.Database.ScalarAsync("select current from catalogue.edition"));
        Assert.Contains("已生效", await GetAsync(admin, offer), StringComparison.Ordinal);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'pack-upload' and person is not null"));
        Assert.True(1L <= (long)(await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'pack-publish'"))!);
    }

    [Fact]
    public async Task A_difference_that_was_overtaken_is_refused_and_shows_what_came_between()
    {
        await using var city = await DemoCity.OpenAsync();
        using var admin = await AdminAsync(city);
        var (first, second) = (await UploadAsync(admin, city, "网格甲"), await UploadAsync(admin, city, "网格乙"));
        var (seenFirst, seenSecond) = (Seen().Match(await GetAsync(admin, first)).Groups["seen"].Value, Seen().Match(await GetAsync(admin, second)).Groups["seen"].Value);
        await PublishAsync(admin, first, seenFirst);
        var standing = await city.House.Database.ScalarAsync("select current from catalogue.edition");

        var refused = await PublishAsync(admin, second, seenSecond);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("比对之后数据又有变动", refused.Page, StringComparison.Ordinal);
        Assert.Contains("网格甲", refused.Page, StringComparison.Ordinal);
        Assert.Equal(standing, await city.House.Database.ScalarAsync("select current from catalogue.edition"));
        Assert.Equal(HttpStatusCode.SeeOther, (await PublishAsync(admin, second, Seen().Match(refused.Page).Groups["seen"].Value)).Status);
        Assert.Equal((long)standing! + 1, await city.House.Database.ScalarAsync("select current from catalogue.edition"));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_sees_the_data_of_the_city()
    {
        await using var city = await DemoCity.OpenAsync();
        foreach (var role in (Role[])[Role.Dispatcher, Role.Leader, Role.Auditor])
        {
            var (status, _) = await city.PageAsync("/staff/packs", city.Get<PeopleDirectory>().Posts.First(p => p.Role == role));
            Assert.Equal(404, status);
        }
    }

    [Fact]
    public async Task The_whole_city_comes_as_a_zip_and_that_is_written_down()
    {
        await using var city = await DemoCity.OpenAsync();
        using var admin = await AdminAsync(city);

        using var zip = new ZipArchive(await (await admin.GetAsync("/staff/packs/city.zip")).Content.ReadAsStreamAsync());

        Assert.Contains("linshu/people.csv", zip.Entries.Select(e => e.FullName));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'pack-export'"));
    }

    static async Task<HttpClient> AdminAsync(DemoCity city)
    {
        var post = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Administrator);
        var client = city.House.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{StaffAuthentication.Cookie}={(await city.Get<Sessions>().BeginAsync(post.Person.Value, default)).Token}");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    // The demo city with other words in its list of large grids.
    static async Task<string> UploadAsync(HttpClient admin, DemoCity city, string to)
    {
        using var bytes = new MemoryStream();
        await city.Get<Guantong.Server.Catalogue.Packs.Export.CityExport>().WriteZipAsync(bytes);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("linshu/large-grids.csv")!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = await reader.ReadToEndAsync();
            entry.Delete();
            var lines = text.Split('\n');
            lines[1] = lines[1].Split(',')[0] + "," + to + "," + lines[1].Split(',')[2];
            await using var writer = new StreamWriter(zip.CreateEntry("linshu/large-grids.csv").Open());
            await writer.WriteAsync(string.Join('\n', lines));
        }
        using var content = new MultipartFormDataContent { { new ByteArrayContent(bytes.ToArray()), "pack", "city.zip" } };
        var answer = await admin.PostAsync("/staff/packs", content);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    static async Task<string> GetAsync(HttpClient admin, string path) => (await Doors.ReadAsync(await admin.GetAsync(path))).Page;

    static async Task<(HttpStatusCode Status, string Page)> PublishAsync(HttpClient admin, string offer, string seen)
    {
        var answer = await admin.PostAsync($"{offer}/publish", new FormUrlEncodedContent([KeyValuePair.Create("seen", seen)]));
        var (status, page) = await Doors.ReadAsync(answer);
        return ((HttpStatusCode)status, page);
    }

    [GeneratedRegex("name=\"seen\" value=\"(?<seen>\\d+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Seen();
}
