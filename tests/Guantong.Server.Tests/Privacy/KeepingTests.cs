using System.IO.Compression;
using System.Net;
using System.Text;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Privacy.Retention;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Privacy;

/// <summary>Retention, export, and the pages of the administrator and the auditor.</summary>
public sealed class KeepingTests
{
    [Fact]
    public async Task What_is_past_its_time_goes_by_policy_and_what_lies_on_an_open_case_stays()
    {
        await using var city = await DemoCity.OpenAsync();
        var (ended, _) = await city.MarkedAsync(relay: true);
        await city.WalkAsync(ended, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        await city.MarkedAsync(i => i with { Point = new(118.651, 34.919), Description = "还开着" }, "open");
        var run = city.Get<RetentionRun>();

        Assert.All(await run.DryAsync(), l => Assert.Equal(0, l.Due.Rows));
        city.Time.Advance(TimeSpan.FromDays(731));
        Assert.Equal(1, Of(await run.DryAsync(), "reporter").Due.Rows);
        Assert.NotNull(Of(await run.DryAsync(), "reporter").Due.Oldest);
        Assert.Equal(2L, await city.House.Database.ScalarAsync("select count(*) from cases.reporter"));
        var runs = await Task.WhenAll(run.RunAsync(), run.RunAsync(), run.RunAsync());
        Assert.Equal(1, runs.OfType<IReadOnlyList<RetentionLine>>().Sum(lines => Of(lines, "reporter").Removed));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.reporter"));
        Assert.NotEmpty(await Everything.FindAsync(city, Marked.Plate));

        city.Time.Advance(TimeSpan.FromDays(1100));
        await run.RunAsync();
        Assert.Empty(await Everything.FindAsync(city, Marked.Plate));
        Assert.Equal("还开着", await city.House.Database.ScalarAsync("select words from cases.words where words is not null and field = 'Description'"));
        Assert.Empty((await city.Get<JournalCheck>().RunAsync()).Faults);
        Assert.All(await run.LastAsync(), l => Assert.NotNull(l.EndedAt));
    }

    [Fact]
    public async Task The_copy_for_a_person_holds_what_is_held_and_nobody_elses_name()
    {
        await using var city = await DemoCity.OpenAsync();
        var inspectors = await city.MarkInspectorsAsync();
        var (c, secret) = await city.MarkedAsync(relay: true);
        await city.WalkAsync(c, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        using var bytes = new MemoryStream();

        Assert.False(await city.Get<PersonExport>().WriteAsync(PersonKeys.Of("13000000000", null, null, null), new MemoryStream(), (null, null)));
        Assert.True(await city.Get<PersonExport>().WriteAsync(PersonKeys.Of(null, null, null, $"/my/{secret}"), bytes, (null, null)));

        bytes.Position = 0;
        await using var zip = new ZipArchive(bytes);
        Assert.Equal(["data.json", "index.html"], zip.Entries.Select(e => e.FullName));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(), Encoding.UTF8);
            var text = WebUtility.HtmlDecode(await reader.ReadToEndAsync());
            foreach (var mark in (string[])[Marked.Name, "139-7194-0023", Marked.Plate, Marked.Address, c.Number]) Assert.Contains(mark, text, StringComparison.Ordinal);
            foreach (var mark in inspectors.Values.SelectMany(m => m)) Assert.DoesNotContain(mark, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_administrator_finds_exports_and_erases_by_form_and_nobody_else_does()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync();
        using var administrator = await Visitor.OfAsync(city, PostOf(city, Role.Administrator));
        using var leader = await Visitor.OfAsync(city, PostOf(city, Role.Leader));
        Dictionary<string, string> form = new() { ["phone"] = Marked.Phone, ["email"] = "", ["name"] = "", ["link"] = "", ["key"] = "one" };

        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync("/staff/privacy")).Status);
        foreach (var action in (string[])["find", "export", "erase"])
        {
            using var refused = await leader.PostAsync($"/staff/privacy/{action}", form);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
        var found = await TextAsync(administrator.PostAsync("/staff/privacy/find", form));
        Assert.Contains(Domain.Cases.CaseNumber.Shown(c.Number), found, StringComparison.Ordinal);
        Assert.DoesNotContain("139-7194-0023", found, StringComparison.Ordinal);
        using var zip = await administrator.PostAsync("/staff/privacy/export", form);
        Assert.Equal("application/zip", zip.Content.Headers.ContentType!.MediaType);
        using var unsure = await administrator.PostAsync("/staff/privacy/erase", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.StatusCode);
        var done = await TextAsync(administrator.PostAsync("/staff/privacy/erase", form.Concat([KeyValuePair.Create("sure", "yes"), KeyValuePair.Create("at-once", "yes")])));
        var number = (string)(await city.House.Database.ScalarAsync("select number from cases.erasure"))!;
        Assert.Contains(number, done, StringComparison.Ordinal);
        Assert.Contains(number, await TextAsync(administrator.PostAsync("/staff/privacy/find", form)), StringComparison.Ordinal);
        Assert.Equal(4L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where what in ('find-person', 'export-person', 'erase-person')"));
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where subject like '%1397194%'"));
    }

    [Fact]
    public async Task The_auditor_reads_who_looked_and_the_unusual_stands_out()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync();
        var clerk = PostOf(city, Role.IntakeOperator);
        for (var i = 0; i < 21; i++)
            await city.Get<Guantong.Server.Cases.Privacy.Unmaskings>().AskAsync(clerk.Actor, new(c.Id, PersonalField.Phone, "call-back", $"=第{i}次", $"key{i}", "192.0.2.7"));
        using var auditor = await Visitor.OfAsync(city, PostOf(city, Role.Auditor));
        using var intake = await Visitor.OfAsync(city, clerk);

        Assert.Equal(HttpStatusCode.NotFound, (await intake.GetAsync("/staff/privacy/unmaskings")).Status);
        var page = WebUtility.HtmlDecode((await auditor.GetAsync($"/staff/privacy/unmaskings?user={clerk.User}&from=2026-05-13&to=2026-05-13&reason=call-back&field=Phone&number={c.Number}")).Body);
        Assert.Contains("超过 20 次", page, StringComparison.Ordinal);
        Assert.Contains("第20次", page, StringComparison.Ordinal);
        Assert.DoesNotContain("第20次", (await auditor.GetAsync("/staff/privacy/unmaskings?user=nobody-has-this")).Body, StringComparison.Ordinal);
        var csv = (await auditor.GetAsync("/staff/privacy/unmaskings.csv")).Body;
        Assert.Equal(22, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(",'=第20次,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_left_loses_the_name_and_the_audit_keeps_the_id()
    {
        await using var city = await DemoCity.OpenAsync();
        var clerk = PostOf(city, Role.IntakeOperator);
        await city.Get<AccessLog>().WriteAsync(clerk.Person.Value, "sign-in", null, null, default);
        var erasure = city.Get<StaffErasure>();

        Assert.Equal(StaffErased.StillInOffice, await erasure.EraseAsync(clerk.User, (null, null)));
        await city.House.Database.ScalarAsync("update people.post set ended = begun + 1 where person = $1", clerk.Person.Value);
        Assert.Equal(StaffErased.Done, await erasure.EraseAsync(clerk.User, (null, null)));
        Assert.Equal(StaffErased.Unknown, await erasure.EraseAsync(clerk.User, (null, null)));
        Assert.Empty(await Everything.FindAsync(city, $"\t{clerk.User}\t", $"\t{clerk.Name}\t"));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from people.access_log where person = $1", clerk.Person.Value));
    }

    static RetentionLine Of(IReadOnlyList<RetentionLine> lines, string kind) => lines.Single(l => l.Kind == kind);

    static Post PostOf(DemoCity city, Role role) => city.Get<PeopleDirectory>().Posts.First(p => p.Role == role && p.Level == Level.District);

    static async Task<string> TextAsync(Task<HttpResponseMessage> sending)
    {
        using var answer = await sending;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
