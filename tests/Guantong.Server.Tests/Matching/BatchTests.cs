using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases.Batches;
using Guantong.Server.Catalogue;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Matching;

/// <summary>One deed for many: each case by itself, a report of what came of it.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task A_batch_does_each_case_by_itself_and_tells_what_was_refused_and_what_had_moved()
    {
        await using var city = await DemoCity.OpenAsync();
        var cases = new List<CaseState>();
        for (var i = 0; i < 4; i++) cases.Add(await city.CaseAtAsync(Stage.Filed, new(118.650 + i * 0.0001, 34.919)));
        var (dispatcher, _) = city.WhoCan(nameof(DispatchCase), cases[0]);
        var unit = Responsible.UnitsFor(cases[0], city.Get<CityFactsSource>().Current)[0].Unit;
        // One has gone on, one stands elsewhere.
        var moved = await city.DoAsync(nameof(DispatchCase), cases[2]);
        var reported = await city.ReportAsync();
        var body = new { deed = "DispatchCase", body = new { unit = unit.Value, note = "=暴雨，先抢险" }, cases = cases.Append(reported).Select(c => new { number = c.Number, version = c.Version }) };

        var (status, begun) = await city.AskAsync(dispatcher, HttpMethod.Post, "/api/v1/desk/batches", body, "storm");
        var id = begun.GetProperty("id").GetString()!;
        Assert.Equal((202, "waiting", 5), (status, begun.GetProperty("state").GetString(), begun.GetProperty("waiting").GetInt32()));
        // Pressed twice it is one; the same key for something else is none.
        Assert.Equal(id, (await city.AskAsync(dispatcher, HttpMethod.Post, "/api/v1/desk/batches", body, "storm")).Body.GetProperty("id").GetString());
        Assert.Equal(422, (await city.AskAsync(dispatcher, HttpMethod.Post, "/api/v1/desk/batches", new { deed = "DispatchCase", cases = new[] { new { number = reported.Number, version = 1 } }, body = new { unit = "x" } }, "storm")).Status);

        // A node took it and was killed after the first deed, before it could write what came of it: another one goes on.
        await city.DoAsync(cases[0], new DispatchCase(unit, null, new("=暴雨，先抢险")), dispatcher, $"batch:{Guid.Parse(id):n}:1", cases[0].Version);
        await city.House.Database.ScalarAsync($"update cases.deed_key set caller = 'person:{dispatcher.Person}' where key like 'batch:%'");
        Assert.NotNull(await city.Get<BatchStore>().TakeAsync(city.Time.Now, city.Time.Now.AddMinutes(1), default));
        Assert.Equal(0, await city.Get<BatchRun>().RunAsync());
        city.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await city.Get<BatchRun>().RunAsync());

        var (_, done) = await city.AskAsync(dispatcher, HttpMethod.Get, $"/api/v1/desk/batches/{id}");
        Assert.Equal(["done", "done", "moved", "done", "refused"], done.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("state").GetString()));
        Assert.Equal("not-at-this-stage", done.GetProperty("items")[4].GetProperty("why").GetString());
        Assert.Equal(("done", 3, 1, 1), (done.GetProperty("state").GetString(), done.GetProperty("done").GetInt32(), done.GetProperty("refused").GetInt32(), done.GetProperty("moved").GetInt32()));
        foreach (var i in new[] { 0, 1, 3 })
        {
            var now = await city.NowAsync(cases[i]);
            Assert.Equal((Stage.Dispatched, cases[i].Version + 1), (now.Stage, now.Version));
        }
        Assert.Equal(moved.Version, (await city.NowAsync(moved)).Version);
        Assert.Equal(DBNull.Value, await city.House.Database.ScalarAsync("select body::text from cases.batch"));

        var (_, csv) = await city.AskTextAsync(dispatcher, HttpMethod.Get, $"/api/v1/desk/batches/{id}/report.csv");
        Assert.Equal(6, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"{CaseNumber.Shown(cases[2].Number)},派遣,已变动,", csv, StringComparison.Ordinal);
        Assert.Equal("batch-begun batch-report", await city.House.Database.ScalarAsync("select string_agg(distinct what, ' ' order by what) from people.access_log where what like 'batch-%'"));
        // It belongs to whoever began it.
        Assert.Equal(404, (await city.AskAsync(city.Of(Role.ShiftLeader), HttpMethod.Get, $"/api/v1/desk/batches/{id}")).Status);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_is_refused_whole_and_one_that_is_cancelled_leaves_the_rest()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Filed);
        var (dispatcher, _) = city.WhoCan(nameof(DispatchCase), c);
        var one = new { number = c.Number, version = c.Version };
        async Task<string> RefusedAsync(object body) => (await city.AskAsync(dispatcher, HttpMethod.Post, "/api/v1/desk/batches", body, Guid.NewGuid().ToString())).Body.GetProperty("code").GetString()!;

        Assert.Equal("batch-too-many", await RefusedAsync(new { deed = "DispatchCase", body = new { unit = "szyh" }, cases = Enumerable.Range(0, 10_000).Select(i => new { number = $"37132920260513{i:D5}", version = 1 }) }));
        Assert.Equal("batch-empty", await RefusedAsync(new { deed = "DispatchCase", cases = Array.Empty<object>() }));
        Assert.Equal("batch-twice", await RefusedAsync(new { deed = "DispatchCase", body = new { unit = "szyh" }, cases = new[] { one, one } }));
        Assert.Equal("batch-no-such-deed", await RefusedAsync(new { deed = "EscalateOverdue", cases = new[] { one } }));
        Assert.Equal("batch-no-such-number", await RefusedAsync(new { deed = "DispatchCase", body = new { unit = "szyh" }, cases = new[] { new { number = "<b>", version = 1 } } }));
        Assert.Equal("body-malformed", await RefusedAsync(new { deed = "DispatchCase", body = new { onDuty = true }, cases = new[] { one } }));
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.batch"));

        var (_, begun) = await city.AskAsync(dispatcher, HttpMethod.Post, "/api/v1/desk/batches", new { deed = "DispatchCase", body = new { unit = "szyh" }, cases = new[] { one } }, "later");
        var id = begun.GetProperty("id").GetString();
        Assert.Equal(404, (await city.AskAsync(city.Of(Role.ShiftLeader), HttpMethod.Post, $"/api/v1/desk/batches/{id}/cancel")).Status);
        Assert.Equal(200, (await city.AskAsync(dispatcher, HttpMethod.Post, $"/api/v1/desk/batches/{id}/cancel")).Status);
        await city.Get<BatchRun>().RunAsync();
        var (_, left) = await city.AskAsync(dispatcher, HttpMethod.Get, $"/api/v1/desk/batches/{id}");
        Assert.Equal(("cancelled", "left"), (left.GetProperty("state").GetString(), left.GetProperty("items")[0].GetProperty("state").GetString()));
        Assert.Equal(c.Version, (await city.NowAsync(c)).Version);
    }
}
