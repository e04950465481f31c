using Guantong.Domain.Basics;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Export;
using Guantong.Server.People;
using Guantong.Server.Tests.Catalogue;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Admin;

/// <summary>An administrator's edits of the city's rows, in the smallest whole city.</summary>
public sealed class EditTests
{
    [Fact]
    public async Task An_edited_row_is_the_row_that_a_pack_would_have_made_and_goes_out_and_back_in_with_the_exports()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await LoadAsync(house, pack);
        using var admin = await Administrator.OfAsync(house);

        // What the columns are, the reading itself has told.
        var conditions = (await admin.GetAsync("/tables")).AsArray().First(t => (string)t!["file"]! == "conditions.csv")!["columns"]!.AsArray();
        Assert.Equal(["text True", "limit True", "limit False", "yes-no False"],
            new[] { "id", "limit_a", "limit_b", "needs_evidence" }.Select(n => conditions.First(c => (string)c!["name"]! == n)!).Select(c => $"{c["kind"]} {(bool)c["required"]!}"));
        var units = (await admin.GetAsync("/tables")).AsArray().First(t => (string)t!["file"]! == "units.csv")!["columns"]!.AsArray();
        Assert.Equal("unit division", $"{units.First(c => (string)c!["name"]! == "parent")!["kind"]} {units.First(c => (string)c!["name"]! == "division")!["kind"]}");

        // Every value that a city decides has a name to be decided by.
        var policy = (await admin.GetAsync("/policy")).AsArray();
        Assert.DoesNotContain(policy, p => (string)p!["title"]! == (string)p["key"]!);
        Assert.Equal("false tiny", policy.Where(p => (string)p!["key"]! == "unit-confirms").Select(p => $"{p!["value"]} {p["pack"]}").Single());

        var condition = await admin.RowAsync("conditions.csv", "c1");
        var edition = await admin.MustPublishAsync("试行", Administrator.Change("conditions.csv", condition, ("limit_a", "1.0 continuous-hours"), ("limit_b", "")));
        await admin.MustPublishAsync("加一队", new { file = "units.csv", move = "add", after = new Dictionary<string, string> { ["code"] = "crew2", ["name"] = "二队", ["kind"] = "crew", ["level"] = "district", ["parent"] = "roads", ["division"] = "371329000000" } });

        var facts = TinyPack.Facts(house).Current;
        Assert.Equal((TimeLimit.Minutes(60), "二队"), (facts.Conditions["c1"].LimitFor('B'), facts.Units[new UnitId("crew2")].Name));
        var version = await admin.GetAsync($"/versions/{edition}");
        Assert.Contains("limit_a 2 continuous-hours → 1 continuous-hours", version["rows"]![0]!["fields"]!.AsArray().Select(f => $"{f!["column"]} {f["old"]} → {f["new"]}"));
        Assert.Contains("conditions.csv,change,c1,limit_a,2 continuous-hours,1 continuous-hours", await admin.TextAsync($"/versions/{edition}/rows.csv"), StringComparison.Ordinal);

        // The folder it came from is in force and stays without effect; the export of it all is a whole new city with the same bytes.
        Assert.False((await pack.LoadAsync(house)).Changed);
        var (first, second) = (Directory.CreateTempSubdirectory(), Directory.CreateTempSubdirectory());
        await house.Services.GetRequiredService<CityExport>().WriteAsync(first.FullName);
        await using var other = await TestHouse.OpenAsync();
        Assert.Empty((await other.Services.GetRequiredService<PackLoad>().LoadAsync(Path.Combine(first.FullName, "tiny"), "en")).Errors);
        await other.Services.GetRequiredService<CityExport>().WriteAsync(second.FullName);
        foreach (var file in Directory.EnumerateFiles(first.FullName, "*", SearchOption.AllDirectories))
            Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(file.Replace(first.FullName, second.FullName, StringComparison.Ordinal)));
        Assert.Contains("crew2,二队", await File.ReadAllTextAsync(Path.Combine(first.FullName, "tiny/units.csv")), StringComparison.Ordinal);
        first.Delete(true);
        second.Delete(true);
    }

    [Fact]
    public async Task Faults_are_those_of_the_loader_at_the_field_and_two_who_edit_one_row_see_each_other()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await LoadAsync(house, pack);
        using var admin = await Administrator.OfAsync(house);
        var unit = await admin.RowAsync("units.csv", "roads");
        var condition = await admin.RowAsync("conditions.csv", "c1");

        var wrong = await admin.PostAsync("/checks", new { rows = new[] { Administrator.Change("conditions.csv", condition, ("limit_a", "soon")), Administrator.Change("units.csv", unit, ("kind", "tower")) } });
        var places = wrong["faults"]!.AsArray().Select(f => $"{f!["change"]} {f["column"]}").ToList();
        Assert.Equal((true, true), (places.Contains("0 limit_a"), places.Contains("1 kind")));
        // Ended, it would leave a crew, a person and a duty behind: each is named by its own row.
        var ended = await admin.PostAsync("/checks", new { rows = new object[] { new { file = "units.csv", move = "end", before = unit } } });
        Assert.Equal(["crew1", "roads1", "市政 · matter · 01 · 371329000000 · roads"], ended["faults"]!.AsArray().Select(f => (string)f!["row"]!).Order());
        Assert.Equal(1L, TinyPack.Facts(house).Current.Edition);

        using var second = await Administrator.OfAsync(house);
        var (mine, theirs) = (Administrator.Change("units.csv", unit, ("name", "路桥处")), Administrator.Change("units.csv", unit, ("name", "公路处")));
        var edition = await second.MustPublishAsync("改名", theirs);
        var late = await admin.PostAsync("/changes", new { why = "改名", rows = new[] { mine } });
        var conflict = late["conflicts"]![0]!;
        Assert.Equal(("公路处", edition, "管"), ((string)conflict["now"]!["name"]!, (long)conflict["edition"]!, (string)conflict["by"]!));
        Assert.Equal("refused", (string)(await admin.PostAsync($"/changes/{late["id"]}/publish", new { }, 409))["state"]!);

        // Ten times pressed it is one version.
        var draft = await admin.PostAsync("/changes", new { why = "再改", rows = new[] { Administrator.Change("units.csv", await admin.RowAsync("units.csv", "roads"), ("name", "路桥处")) } });
        var pressed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => admin.PostAsync($"/changes/{draft["id"]}/publish", new { })));
        Assert.Single(pressed.Select(p => (string)p["state"]!).Distinct());
        Assert.Equal(edition + 1, TinyPack.Facts(house).Current.Edition);
        Assert.Equal(1L, await house.Database.ScalarAsync("select count(*) from people.access_log where what = 'admin-publish' and subject = '" + ((string)draft["id"]!).Replace("-", "", StringComparison.Ordinal) + "'") is long and > 0 ? 1L : 0L);
    }

    [Fact]
    public async Task A_version_is_taken_back_by_a_new_one_after_those_that_touched_the_same_rows()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await LoadAsync(house, pack);
        using var admin = await Administrator.OfAsync(house);
        var first = await admin.MustPublishAsync("一", Administrator.Change("units.csv", await admin.RowAsync("units.csv", "roads"), ("name", "路桥处")));
        await admin.MustPublishAsync("无关", Administrator.Change("policy.csv", await admin.RowAsync("policy.csv", "check-limit"), ("value", "1 patrol-hours")));
        var second = await admin.MustPublishAsync("二", Administrator.Change("units.csv", await admin.RowAsync("units.csv", "roads"), ("name", "公路处")));

        var refused = await admin.PostAsync($"/versions/{first}/undo", new { }, 409);
        Assert.Equal([second], refused["first"]!.AsArray().Select(e => (long)e!));
        foreach (var edition in new[] { second, first })
        {
            var back = await admin.PostAsync($"/versions/{edition}/undo", new { });
            await admin.PostAsync($"/changes/{back["id"]}/publish", new { });
        }

        var facts = TinyPack.Facts(house).Current;
        Assert.Equal(("市政处", TimeLimit.Minutes(60, TimeMeasure.PatrolHours)), (facts.Units[new UnitId("roads")].Name, facts.Policy.CheckLimit));
        var versions = (await admin.GetAsync("/versions")).AsArray();
        Assert.Equal(versions.First(v => (long?)v!["undoes"] == first)!["edition"]!.ToString(), versions.First(v => (long)v!["edition"]! == first)!["undoneBy"]!.ToString());
        // Taken back a second time by somebody who still has the page open, it says what stands there now.
        var again = await admin.PostAsync($"/versions/{first}/undo", new { });
        Assert.Equal("市政处", (string)again["conflicts"]![0]!["now"]!["name"]!);
    }

    [Fact]
    public async Task An_edit_waits_for_its_day_as_rows_so_that_it_undoes_nothing_that_came_meanwhile()
    {
        var time = new Guantong.Server.Tests.People.HandTime(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));
        await using var house = await TestHouse.OpenAsync(change: b => b.Services.AddSingleton<TimeProvider>(time));
        using var pack = new TinyPack();
        await LoadAsync(house, pack);
        using var admin = await Administrator.OfAsync(house);
        var later = await admin.PostAsync("/changes", new { why = "下月起", rows = new[] { Administrator.Change("units.csv", await admin.RowAsync("units.csv", "roads"), ("name", "路桥处")) } });
        Assert.Equal("waiting", (string)(await admin.PostAsync($"/changes/{later["id"]}/publish", new { day = "2026-12-01" }))["state"]!);
        await admin.MustPublishAsync("现在", Administrator.Change("units.csv", await admin.RowAsync("units.csv", "crew1"), ("name", "一大队")));

        Assert.Equal("路桥处", (await house.Services.GetRequiredService<PackLoad>().OnAsync(new(2026, 12, 1))).Units[new UnitId("roads")].Name);
        Assert.Equal("市政处", TinyPack.Facts(house).Current.Units[new UnitId("roads")].Name);
        time.Pass(TimeSpan.FromDays(11));
        await house.Services.GetRequiredService<Guantong.Server.Catalogue.Packs.Writing.EditionTurn>().TurnAsync(default);
        await TinyPack.Facts(house).RefreshAsync();

        var units = TinyPack.Facts(house).Current.Units;
        Assert.Equal(("路桥处", "一大队"), (units[new UnitId("roads")].Name, units[new UnitId("crew1")].Name));
        using var again = await Administrator.OfAsync(house);
        Assert.Equal(409, await again.DeleteAsync($"/changes/{later["id"]}"));
    }

    [Fact]
    public async Task A_change_made_on_one_node_holds_on_another_by_itself_and_ends_its_sessions_there()
    {
        await using var here = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await LoadAsync(here, pack);
        await using var there = await here.OpenBesideAsync();
        using var admin = await Administrator.OfAsync(here);
        using var worker = await Administrator.OfAsync(there, Role.Department);
        Assert.Equal(200, await worker.StatusAsync("/api/v1/cases"));

        await admin.MustPublishAsync("改名", Administrator.Change("units.csv", await admin.RowAsync("units.csv", "roads"), ("name", "路桥处")));
        await admin.MustPublishAsync("调离", new { file = "people.csv", move = "end", before = await admin.RowAsync("people.csv", "roads1") });
        // The other node's own watch must see it; how soon depends on how busy the machine is.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        string Name() => TinyPack.Facts(there).Current.Units[new UnitId("roads")].Name;
        while ((await worker.StatusAsync("/api/v1/cases") == 200 || Name() != "路桥处") && !patience.IsCancellationRequested) await Task.Yield();

        Assert.Equal(401, await worker.StatusAsync("/api/v1/cases"));
        Assert.Equal("路桥处", Name());
    }

    [Fact]
    public async Task The_last_administrator_stays_and_what_is_dangerous_wants_its_name_typed()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = new TinyPack();
        await LoadAsync(house, pack);
        using var admin = await Administrator.OfAsync(house);
        using var worker = await Administrator.OfAsync(house, Role.Checker);
        await worker.GetAsync("/tables", 403);

        var last = await admin.PostAsync("/checks", new { rows = new object[] { new { file = "people.csv", move = "end", before = await admin.RowAsync("people.csv", "admin") } } });
        Assert.Contains("Name another administrator", (string)last["faults"]![0]!["sentence"]!, StringComparison.Ordinal);

        var crew = await admin.PostAsync("/changes", new { why = "撤队", rows = new object[] { new { file = "units.csv", move = "end", before = await admin.RowAsync("units.csv", "crew1") } } });
        Assert.Equal("typed", (string)(await admin.PostAsync($"/changes/{crew["id"]}/publish", new { typed = "一" }, 409))["state"]!);
        Assert.Equal("in-force", (string)(await admin.PostAsync($"/changes/{crew["id"]}/publish", new { typed = "一队" }))["state"]!);

        // A post that a command made stands in no file: it is ended here, and so is its session; one's own is not.
        await house.Database.ScalarAsync("""
            with p as (insert into people.person (id, user_name, display_name, created_at) values (gen_random_uuid(), 'hand', '手工', now()) returning id),
            a as (insert into people.account (id, user_name, normalized_user_name, security_stamp, concurrency_stamp) select id, 'hand', 'HAND', 's', 'c' from p)
            insert into people.post (pack, person, role, level, scope_classes, duty, valid_from, begun) select '', id, 'administrator', 'city', '{}', '', '-infinity', 0 from p returning 1
            """);
        await house.Database.ScalarAsync("update people.directory set version = version + 1 returning 1");
        await house.Services.GetRequiredService<PeopleDirectory>().RefreshAsync();
        using var hand = await Administrator.OfAsync(house, place: house.Services.GetRequiredService<PeopleDirectory>().Posts.Where(p => p.Role == Role.Administrator).ToList().FindIndex(p => p.User == "hand"));
        Assert.Equal(["hand"], (await admin.GetAsync("/posts-by-hand")).AsArray().Select(p => (string)p!["user"]!));
        Assert.Equal(409, await hand.DeleteAsync("/posts-by-hand/hand"));
        Assert.Equal(404, await admin.DeleteAsync("/posts-by-hand/admin"));
        Assert.Equal(204, await admin.DeleteAsync("/posts-by-hand/hand"));
        Assert.Empty((await admin.GetAsync("/posts-by-hand")).AsArray());
        await hand.GetAsync("/tables", 401);

        // A password is shown once; with it the sessions that were open end.
        Assert.Equal(200, await worker.StatusAsync("/api/v1/cases"));
        var given = await admin.PostAsync("/people/day/password", new { });
        Assert.Equal(14, ((string)given["password"]!).Length);
        Assert.Equal("one-time", (string)(await admin.GetAsync("/people/day"))["password"]!);
        Assert.Equal(401, await worker.StatusAsync("/api/v1/cases"));
    }

    static async Task LoadAsync(TestHouse house, TinyPack pack)
    {
        pack.Change("people.csv", "roads1,", "admin,管,administrator,centre,district,371329000000,,,,\nroads1,");
        await pack.MustLoadAsync(house);
    }
}
