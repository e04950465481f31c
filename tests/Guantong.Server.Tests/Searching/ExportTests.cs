using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Exports;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Searching;

public sealed class ExportTests
{
    const string Formula = "=HYPERLINK(\"http://x\",\"点我\")";

    [Fact]
    public async Task A_killed_export_goes_on_elsewhere_holds_what_the_list_holds_and_is_its_owners_alone()
    {
        await using var city = await DemoCity.OpenAsync();
        var (marked, _) = await city.MarkedAsync();
        marked = await city.WalkAsync(marked, "AcceptReport", "FileCase", "DispatchCase");
        var all = new List<string> { marked.Number };
        for (var i = 0; i < 230; i++) all.Add((await city.ReportAsync(words: i == 7 ? Formula : $"第{i}件\"引号\",逗号\r\n换行")).Number);
        var intake = city.PostOf(Role.IntakeOperator, p => p.Level == Level.District);
        var (inside, outside) = city.UnitsAround(marked);

        var asked = await AskAsync(city, intake, "/staff/cases", "csv", "once");
        Assert.Equal(asked, await AskAsync(city, intake, "/staff/cases", "csv", "once"));
        await city.Get<ExportRun>().BeginAsync(1);
        Assert.Equal(HttpStatusCode.Conflict, (await FileAsync(city, intake, asked)).Status);
        // The node that held it has died: another takes it when its lease is over, and not before.
        await using var other = new OtherNode(city);
        Assert.Equal(0, await other.Run.RunAsync());
        city.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await other.Run.RunAsync());

        var (status, bytes) = await FileAsync(city, intake, asked);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.AsSpan(0, 3).ToArray());
        var rows = Csv.Records(new StringReader(Encoding.UTF8.GetString(bytes.AsSpan(3)))).Select(r => r.Fields).ToList();
        Assert.Equal(all.Order(), rows.Skip(1).Select(r => r[0]).Order());
        Assert.Equal("'" + Formula, rows.Single(r => r[0] == all[8])[5]);
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        foreach (var stranger in (Post[])[outside, city.PostOf(Role.ShiftLeader)]) Assert.Equal(HttpStatusCode.NotFound, (await FileAsync(city, stranger, asked)).Status);

        // A unit takes out its own cases, with words as it may read them; the same as a sheet.
        var own = await AskAsync(city, inside, "/staff/cases?stage=Dispatched", "xlsx", "own");
        await city.Get<ExportRun>().RunAsync();
        (status, bytes) = await FileAsync(city, inside, own);
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()).ToString();
        Assert.Contains(marked.Number, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(all[1], sheet, StringComparison.Ordinal);
        foreach (var mark in Marked.InWords) Assert.DoesNotContain(mark, sheet, StringComparison.Ordinal);
        Assert.Equal(4L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what in ('export-asked', 'export-read')"));

        // What was erased is erased from lists that were taken out.
        await city.Get<PersonErasure>().EraseAsync(new ErasureWish(PersonKeys.Of(Marked.Phone, null, null, null), AtOnce: true, null, null, "gone"));
        Assert.Empty(await Everything.FindAsync(city, Marked.Address, Marked.SpokenPhone));
        Assert.Equal(HttpStatusCode.Conflict, (await FileAsync(city, intake, asked)).Status);
        city.Time.Advance(TimeSpan.FromDays(ExportBook.KeptDays));
        Assert.Equal(2, await city.Get<ExportRun>().RemoveOldAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await FileAsync(city, inside, own)).Status);
    }

    [Fact]
    public async Task A_filter_is_kept_shared_and_counted_in_everybodys_own_scope_and_a_cancelled_export_stays_cancelled()
    {
        await using var city = await DemoCity.OpenAsync();
        var mine = await city.CaseAtAsync(Stage.Dispatched);
        await city.ReportAsync();
        await city.IndexAsync();
        var (inside, outside) = city.UnitsAround(mine);
        var kept = await SendAsync(city, inside, HttpMethod.Post, "/api/v1/desk/saved", new { name = "路灯 <b>", query = "?stage=Dispatched&words=路灯&after=x&bogus=1", shared = "role" }, "k1");
        Assert.Equal(HttpStatusCode.Created, kept.Status);
        Assert.Equal(1, kept.Body.GetProperty("count").GetInt32());
        Assert.Equal(kept.Body.GetProperty("id").GetGuid(), (await SendAsync(city, inside, HttpMethod.Post, "/api/v1/desk/saved", new { name = "路灯 <b>", query = "stage=Dispatched&words=路灯", shared = "role" }, "k1")).Body.GetProperty("id").GetGuid());
        var id = kept.Body.GetProperty("id").GetGuid();
        var page = await city.GetPageAsync(inside, kept.Body.GetProperty("link").GetString()!);
        Assert.Contains(CaseNumber.Shown(mine.Number), page, StringComparison.Ordinal);

        // Another of the role sees the filter, counts nothing that is not theirs, and may not change it.
        var others = (await SendAsync(city, outside, HttpMethod.Get, "/api/v1/desk/saved", null, null)).Body;
        Assert.Equal((0, false), (others[0].GetProperty("count").GetInt32(), others[0].GetProperty("mine").GetBoolean()));
        Assert.Equal(0, (await SendAsync(city, city.PostOf(Role.IntakeOperator), HttpMethod.Get, "/api/v1/desk/saved", null, null)).Body.GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(city, outside, HttpMethod.Put, $"/api/v1/desk/saved/{id}", new { name = "x", query = "overdue=on", version = 1 }, null)).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(city, inside, HttpMethod.Put, $"/api/v1/desk/saved/{id}", new { name = "超时", query = "overdue=on", version = 1 }, null)).Status);
        var stale = await SendAsync(city, inside, HttpMethod.Put, $"/api/v1/desk/saved/{id}", new { name = "旧", query = "urgent=on", version = 1 }, null);
        Assert.Equal((HttpStatusCode.Conflict, "超时"), (stale.Status, stale.Body.GetProperty("now").GetProperty("name").GetString()));
        foreach (var wrong in (object[])[new { name = "", query = "overdue=on" }, new { name = "x", query = "" }, new { name = new string('长', 41), query = "overdue=on" }, new { name = "x", query = "overdue=on", shared = "all" }])
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(city, inside, HttpMethod.Post, "/api/v1/desk/saved", wrong, "k2")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(city, inside, HttpMethod.Delete, $"/api/v1/desk/saved/{id}", null, null)).Status);

        var asked = await AskAsync(city, inside, "/staff/cases", "csv", "c");
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(city, inside, HttpMethod.Delete, $"/api/v1/desk/exports/{asked}", null, null)).Status);
        Assert.Equal(0, await city.Get<ExportRun>().RunAsync());
        Assert.Equal("cancelled", (await SendAsync(city, inside, HttpMethod.Get, $"/api/v1/desk/exports/{asked}", null, null)).Body.GetProperty("state").GetString());
        await TooManyHaveTheWordsAsync(city, inside, mine);
        for (var i = 0; i < ExportBook.MostOpen; i++) await AskAsync(city, inside, $"/staff/cases?days={i + 1}", "csv", $"m{i}");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(city, inside, HttpMethod.Post, "/api/v1/desk/exports", new { query = "", format = "csv" }, "m9")).Status);
    }

    /// <summary>Words that too many cases have: the list says so, and so does what is taken along from it.</summary>
    static async Task TooManyHaveTheWordsAsync(DemoCity city, Post inside, CaseState mine)
    {
        Assert.Equal(JsonValueKind.Null, (await SendAsync(city, inside, HttpMethod.Get, "/api/v1/desk/list?words=路灯", null, null)).Body.GetProperty("note").ValueKind);
        await city.House.Database.ScalarAsync(
            $"with made as (insert into cases.word_index (id, case_id, seq, grams) select (select max(id) from cases.word_index) + n, gen_random_uuid(), 1, (select grams from cases.word_index where case_id = '{mine.Id.Value}' order by seq limit 1) from generate_series(1, {CaseList.MostWithWords}) n returning 1) select count(*) from made");
        var most = $"{CaseList.MostWithWords}";
        Assert.Contains(most, (await SendAsync(city, inside, HttpMethod.Get, "/api/v1/desk/list?words=路灯", null, null)).Body.GetProperty("note").GetString(), StringComparison.Ordinal);
        var cut = await AskAsync(city, inside, "/staff/cases?words=路灯", "csv", "cut");
        await city.Get<ExportRun>().RunAsync();
        var said = (await SendAsync(city, inside, HttpMethod.Get, $"/api/v1/desk/exports/{cut}", null, null)).Body;
        Assert.Equal(("done", true), (said.GetProperty("state").GetString(), said.GetProperty("cut").GetBoolean()));
        Assert.Contains(most, said.GetProperty("stateText").GetString(), StringComparison.Ordinal);
    }

    static async Task<Guid> AskAsync(DemoCity city, Post by, string query, string format, string key)
    {
        var (status, body) = await SendAsync(city, by, HttpMethod.Post, "/api/v1/desk/exports", new { query, format }, key);
        Assert.Equal(HttpStatusCode.Accepted, status);
        return body.GetProperty("id").GetGuid();
    }

    static async Task<(HttpStatusCode Status, byte[] Bytes)> FileAsync(DemoCity city, Post by, Guid export)
    {
        using var answer = await city.House.Client.SendAsync(await city.RequestAsync(by, HttpMethod.Get, $"/api/v1/desk/exports/{export}/file"));
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(DemoCity city, Post by, HttpMethod method, string path, object? body, string? key)
    {
        using var request = await city.RequestAsync(by, method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await city.House.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    /// <summary>A second node over the same database.</summary>
    sealed class OtherNode(DemoCity city) : IAsyncDisposable
    {
        readonly Npgsql.NpgsqlDataSource _database = Guantong.Server.Platform.Store.CityDatabase.Open(city.House.Database.ConnectionString);

        public ExportRun Run => field ??= ActivatorUtilities.CreateInstance<ExportRun>(city.House.Services, _database);

        public ValueTask DisposeAsync() => _database.DisposeAsync();
    }
}
