using System.Net.Http.Headers;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.People.Keys;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Open311;

/// <summary>What another system posts becomes a report like any other: whole, once, and with its sender kept apart.</summary>
public sealed class SubmissionTests
{
    const string Noise = "gbt47678-5-2026-06028";

    [Fact]
    public async Task A_missing_required_answer_is_named_and_nothing_is_kept()
    {
        await using var city = await DemoCity.OpenAsync();
        var refused = (await GeoClient.Of(city, "json").PostAsync(("api_key", await GeoClient.KeyAsync(city)), ("service_code", Noise), ("lat", "34.919"), ("long", "118.65"), ("attribute[hours]", "夜里"))).Error(400);

        Assert.Contains("attribute[source]", Assert.Single(refused.Rows)["description"], StringComparison.Ordinal);
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Fact]
    public async Task Answers_sender_and_claimed_media_are_kept_beside_the_report_and_shown_to_staff_only()
    {
        await using var city = await DemoCity.OpenAsync();
        var id = (await GeoClient.Of(city, "json").PostAsync(("api_key", await GeoClient.KeyAsync(city)), ("service_code", Noise), ("lat", "34.919"), ("long", "118.65"), ("description", "<i>太吵</i>\n睡不着"),
            ("attribute[source]", "music"), ("email", "a@b.cn"), ("phone", "13812346021"), ("first_name", "小明"), ("last_name", "王"), ("device_id", "d-1"), ("account_id", "77"), ("media_url", "http://169.254.169.254/latest"))).Ok();

        Assert.Equal("77", id.Rows[0]["account_id"]);
        Assert.Equal("王小明|13812346021|a@b.cn|d-1|77", await city.House.Database.ScalarAsync("select concat_ws('|', name, phone, email, device_id, account_id) from cases.reporter"));
        Assert.Equal("question:声音从哪里来？=音响、广场舞, media-url:=http://169.254.169.254/latest", await city.House.Database.ScalarAsync("select string_agg(kind || ':' || coalesce(question, '') || '=' || answer, ', ' order by place) from cases.report_answer"));
        Assert.Equal("太吵\n睡不着", await city.House.Database.ScalarAsync("select words from cases.words where field = 'Description'"));
        Assert.Equal("demo", await city.House.Database.ScalarAsync("select partner from cases.report"));
        var listed = (await GeoClient.Of(city, "xml").GetAsync("requests", "extensions=true")).Ok();
        Assert.DoesNotContain("169.254", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("太吵", listed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("6021", listed.Text, StringComparison.Ordinal);

        var operatorPost = city.Get<Guantong.Server.People.PeopleDirectory>().Posts.First(p => p.Role == Guantong.Domain.People.Role.IntakeOperator);
        var (status, page) = await city.PageAsync($"/staff/cases/{id.Rows[0]["service_request_id"]}", operatorPost);
        Assert.Equal(200, status);
        Assert.Contains("声音从哪里来？", page, StringComparison.Ordinal);
        Assert.Contains("音响、广场舞", page, StringComparison.Ordinal);
        Assert.Contains("demo", page, StringComparison.Ordinal);
        // The claimed address is text: a click would tell a stranger who looks.
        Assert.DoesNotContain("href=\"http://169.254", page, StringComparison.Ordinal);
        Assert.Contains("http://169.254.169.254/latest", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_report_sent_again_is_answered_the_same_and_another_voice_is_another_report()
    {
        await using var city = await DemoCity.OpenAsync();
        var (client, key) = (GeoClient.Of(city, "json"), await GeoClient.KeyAsync(city));
        async Task<string> SendAsync(string? idempotency, params (string, string)[] more)
        {
            using var form = new FormUrlEncodedContent(new[] { ("api_key", key), ("service_code", "order"), ("lat", "34.919"), ("long", "118.65") }.Concat(more).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            return (await client.SendAsync(form, idempotency)).Ok().Rows[0]["service_request_id"]!;
        }

        var first = await SendAsync(null, ("device_id", "phone-1"));
        city.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(first, await SendAsync(null, ("device_id", "phone-1")));
        Assert.NotEqual(first, await SendAsync(null, ("device_id", "phone-2")));
        Assert.NotEqual(await SendAsync(null), await SendAsync(null));
        city.Time.Advance(TimeSpan.FromHours(1));
        Assert.NotEqual(first, await SendAsync(null, ("device_id", "phone-1")));

        var keyed = await SendAsync("k-1", ("description", "占道"));
        Assert.Equal(keyed, await SendAsync("k-1", ("description", "占道")));
        using var other = new FormUrlEncodedContent([new("api_key", key), new("service_code", "order"), new("lat", "34.919"), new("long", "118.65"), new("description", "别的")]);
        (await client.SendAsync(other, "k-1")).Error(400);
    }

    [Fact]
    public async Task Two_hundred_at_once_with_one_key_open_one_case()
    {
        await using var city = await DemoCity.OpenAsync();
        var (client, key) = (GeoClient.Of(city, "json"), await GeoClient.KeyAsync(city));

        var ids = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var form = new FormUrlEncodedContent([new("api_key", key), new("service_code", "order"), new("lat", "34.919"), new("long", "118.65"), new("device_id", "d")]);
            return (await client.SendAsync(form)).Ok().Rows[0]["service_request_id"];
        }));

        Assert.Single(ids.Distinct());
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Theory]
    [InlineData("lat=34.919&long=118.65", "371329001", true)]
    [InlineData("address_string=临沭街道朝阳社区东门", "371329001002", true)]
    [InlineData("address_string=没有这个地方", "", false)]
    [InlineData("address_id=371329001002", "371329001002", true)]
    public async Task A_place_is_a_point_a_grid_a_division_or_words_that_intake_places(string query, string division, bool known)
    {
        await using var city = await DemoCity.OpenAsync();
        var form = query.Split('&').Select(p => p.Split('=')).Select(p => (p[0], p[1])).Prepend(("service_code", "sanitation")).Prepend(("api_key", await GeoClient.KeyAsync(city)));

        var id = (await GeoClient.Of(city, "xml").PostAsync([.. form])).Ok().Rows[0]["service_request_id"]!;

        var c = (await city.Get<CaseReading>().ByNumberAsync(id, default))!.State;
        Assert.Equal(known, c.Place is not null);
        Assert.StartsWith(division, c.Division?.Value ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grid_as_address_id_is_a_point_in_that_grid_and_an_unknown_one_is_refused()
    {
        await using var city = await DemoCity.OpenAsync();
        var key = await GeoClient.KeyAsync(city);
        var grid = (string)(await city.House.Database.ScalarAsync("select min(code) from places.grid"))!;

        var id = (await GeoClient.Of(city, "json").PostAsync(("api_key", key), ("service_code", "sanitation"), ("address_id", grid))).Ok().Rows[0]["service_request_id"]!;

        Assert.Equal(grid, (await city.Get<CaseReading>().ByNumberAsync(id, default))!.State.Place?.MicroGrid);
        (await GeoClient.Of(city, "json").PostAsync(("api_key", key), ("service_code", "sanitation"), ("address_id", "371329999999001"))).Error(400);
        (await GeoClient.Of(city, "json").PostAsync(("api_key", key), ("service_code", "sanitation"), ("address_id", "110000000000"))).Error(400);
        (await GeoClient.Of(city, "json").PostAsync(("api_key", key), ("service_code", "sanitation"), ("lat", "39.9"), ("long", "116.4"))).Error(400);
    }

    [Fact]
    public async Task Photos_come_as_parts_whatever_their_field_is_called_and_what_is_none_is_refused_with_its_reason()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.Get<SamplePhoto>().PrepareAsync(default);
        var (client, key) = (GeoClient.Of(city, "json"), await GeoClient.KeyAsync(city));
        var jpeg = await File.ReadAllBytesAsync(Guantong.Tests.RepositoryFiles.PathOf("src", "Guantong.Server", "Cases", "sample-evidence.jpg"));
        async Task<GeoReply> SendAsync(string field, byte[] bytes)
        {
            using var form = new MultipartFormDataContent { { new StringContent(key), "api_key" }, { new StringContent("sanitation"), "service_code" }, { new StringContent("34.919"), "lat" }, { new StringContent("118.65"), "long" } };
            form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, field, "../../etc/passwd.jpg");
            return await client.SendAsync(form);
        }

        (await SendAsync("media", jpeg)).Ok();
        (await SendAsync("media[]", jpeg)).Ok();
        Assert.Equal("1 1", await city.House.Database.ScalarAsync("select string_agg(cardinality(photos)::text, ' ') from cases.report"));
        Assert.Contains("media", (await SendAsync("media", "<html>"u8.ToArray())).Error(400).Rows[0]["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_told_by_its_hash_ends_when_revoked_and_reports_only_in_its_scope()
    {
        await using var city = await DemoCity.OpenAsync();
        var keys = city.Get<ApiKeys>();
        var key = await keys.AddAsync("随手拍", ["sanitation"], 2, default);
        var client = GeoClient.Of(city, "json");
        (string, string)[] Report(string service) => [("api_key", key), ("service_code", service), ("lat", "34.919"), ("long", "118.65")];

        (await client.PostAsync(Report("sanitation"))).Ok();
        (await client.PostAsync(Report("order"))).Error(403);
        Assert.Equal("429", (await client.PostAsync(Report("sanitation"))).Error(400).Rows[0]["code"]);
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from people.api_key where encode(hash, 'escape') like '%' || $1 || '%'", key));
        Assert.Equal(1, await keys.RevokeAsync((await keys.ListAsync(default)).Single(k => k.Partner == "随手拍").Id.ToString(), default));
        city.Time.Advance(TimeSpan.FromSeconds(6));
        (await client.PostAsync(Report("sanitation"))).Error(403);
        Assert.Equal(2L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what like 'api-key-%'"));
    }
}
