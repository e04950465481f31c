using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;

namespace Guantong.Server.Tests.Cases;

public sealed class DeskTests
{
    [Fact]
    public async Task Of_two_dispatchers_at_once_one_dispatches_and_the_other_learns_what_changed()
    {
        await using var city = await DemoCity.OpenAsync();
        var filed = await city.CaseAtAsync(Stage.Filed);
        var (dispatcher, deed) = city.WhoCan(nameof(DispatchCase), filed);

        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => city.DoAsync(filed, deed, dispatcher, expected: filed.Version)));

        Assert.Single(both.OfType<Outcome.Done>());
        Assert.Equal(7, both.OfType<Outcome.Stale>().Count());
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.journal where deed = 'DispatchCase'"));
    }

    [Fact]
    public async Task The_same_key_again_gives_the_same_answer_and_does_nothing()
    {
        await using var city = await DemoCity.OpenAsync();
        var filed = await city.CaseAtAsync(Stage.Filed);
        var (dispatcher, deed) = city.WhoCan(nameof(DispatchCase), filed);

        var answers = new List<Outcome>();
        for (var i = 0; i < 3; i++) answers.Add(await city.DoAsync(filed, deed, dispatcher, "one-key", filed.Version));

        Assert.All(answers, a => Assert.Equal(Stage.Dispatched, Assert.IsType<Outcome.Done>(a).Case.Stage));
        Assert.Equal([false, true, true], answers.Select(a => ((Outcome.Done)a).Before));
        Assert.Equal(filed.Version + 1, ((Outcome.Done)answers[2]).Case.Version);
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused()
    {
        await using var city = await DemoCity.OpenAsync();
        var filed = await city.CaseAtAsync(Stage.Filed);
        var (dispatcher, deed) = city.WhoCan(nameof(DispatchCase), filed);
        await city.DoAsync(filed, deed, dispatcher, "one-key");

        var other = await city.DoAsync(filed, (DispatchCase)deed with { Note = new Words("另一个内容") }, dispatcher, "one-key");

        Assert.IsType<Outcome.KeyReused>(other);
    }

    [Fact]
    public async Task Forty_reports_with_one_key_at_once_are_one_case_with_one_secret()
    {
        await using var city = await DemoCity.OpenAsync();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => city.ReceiveAsync(null, "井盖丢了，文苑小学门口", "phone-7")));

        var received = receipts.Cast<Guantong.Server.Cases.Intake.Receipt.Received>().ToList();
        Assert.Single(received.Select(r => r.Secret).Distinct(StringComparer.Ordinal));
        Assert.Single(received.Select(r => r.Case.Number).Distinct(StringComparer.Ordinal));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.report"));
    }

    [Theory]
    [InlineData("40P01")]
    [InlineData("40001")]
    public async Task A_batch_that_the_database_let_go_is_done_again_and_once(string state)
    {
        await using var city = await DemoCity.OpenAsync();
        // A sequence does not go back with the transaction: the first batch fails, the second does not.
        await using var once = city.Get<Npgsql.NpgsqlDataSource>().CreateCommand($"""
            create sequence cases.once;
            create function cases.fail_once() returns trigger language plpgsql as $$
            begin if nextval('cases.once') = 1 then raise exception 'crossed' using errcode = '{state}'; end if; return new; end $$;
            create trigger fail_once before insert on cases.report for each row execute function cases.fail_once()
            """);
        await once.ExecuteNonQueryAsync();

        Assert.IsType<Guantong.Server.Cases.Intake.Receipt.Received>(await city.ReceiveAsync(null, "路灯不亮", "phone-8"));

        Assert.Equal(2L, await city.House.Database.ScalarAsync("select last_value from cases.once"));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.report"));
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_refused_and_opens_nothing()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.ReceiveAsync(null, "路灯不亮", "phone-7");

        Assert.IsType<Guantong.Server.Cases.Intake.Receipt.KeyReused>(await city.ReceiveAsync(null, "路灯又不亮", "phone-7"));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.case"));
    }

    [Fact]
    public async Task A_photo_that_nobody_sent_is_refused_and_changes_nothing()
    {
        await using var city = await DemoCity.OpenAsync();
        var handling = await city.CaseAtAsync(Stage.Handling);
        var (crew, _) = city.WhoCan(nameof(Arrive), handling);

        var outcome = await city.DoAsync(handling, new FinishWork(null, null, [new PhotoHash(new string('a', 64))]), crew);

        Assert.Equal(Refusal.PhotoNotReceived, Assert.IsType<Outcome.No>(outcome).Why);
        Assert.Equal((long)handling.Version, await city.House.Database.ScalarAsync("select count(*) from cases.journal"));
    }

    [Fact]
    public async Task Reports_of_a_merged_case_move_and_come_back()
    {
        await using var city = await DemoCity.OpenAsync();
        var (one, two) = (await city.ReportAsync(), await city.ReportAsync());
        var (operatorOnDuty, _) = city.WhoCan(nameof(MergeReport), one);

        var merged = Assert.IsType<Outcome.Done>(await city.DoAsync(one, new MergeReport(two.Number, null, default), operatorOnDuty)).Case;
        Assert.Equal((Stage.Merged, two.Id), (merged.Stage, merged.MergedInto!.Value));
        Assert.Equal(2, (await city.Get<CaseReading>().ByNumberAsync(two.Number))!.State.Reports);
        Assert.Equal(2L, await city.House.Database.ScalarAsync("select count(*) from cases.report where case_id = $1", two.Id.Value));

        var back = Assert.IsType<Outcome.Done>(await city.DoAsync(merged, new UnmergeReport((Words?)null), operatorOnDuty)).Case;
        Assert.Equal((Stage.Reported, 1), (back.Stage, back.Reports));
        Assert.Equal(1, (await city.Get<CaseReading>().ByNumberAsync(two.Number))!.State.Reports);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.report where case_id = $1", one.Id.Value));
    }

    [Fact]
    public async Task A_case_that_had_gained_reports_takes_them_along_when_it_comes_back()
    {
        await using var city = await DemoCity.OpenAsync();
        var (first, second, third) = (await city.ReportAsync(), await city.ReportAsync(), await city.ReportAsync());
        var (operatorOnDuty, _) = city.WhoCan(nameof(MergeReport), first);
        await city.DoAsync(first, new MergeReport(second.Number, null, default), operatorOnDuty);
        await city.DoAsync(second, new MergeReport(third.Number, null, default), operatorOnDuty);

        var back = Assert.IsType<Outcome.Done>(await city.DoAsync(second, new UnmergeReport((Words?)null), operatorOnDuty)).Case;

        Assert.Equal(2, back.Reports);
        Assert.Equal(2L, await city.House.Database.ScalarAsync("select count(*) from cases.report where case_id = $1", second.Id.Value));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.report where case_id = $1", third.Id.Value));
    }

    [Fact]
    public async Task A_case_whose_surviving_case_was_merged_itself_waits_until_that_one_is_back()
    {
        await using var city = await DemoCity.OpenAsync();
        var (first, second, third) = (await city.ReportAsync(), await city.ReportAsync(), await city.ReportAsync());
        var (operatorOnDuty, _) = city.WhoCan(nameof(MergeReport), first);
        await city.DoAsync(first, new MergeReport(second.Number, null, default), operatorOnDuty);
        await city.DoAsync(second, new MergeReport(third.Number, null, default), operatorOnDuty);

        var refused = Assert.IsType<Outcome.No>(await city.DoAsync(first, new UnmergeReport((Words?)null), operatorOnDuty));

        Assert.Equal(Refusal.SurvivorIsMerged, refused.Why);
        Assert.Equal(3L, await city.House.Database.ScalarAsync("select count(*) from cases.report where case_id = $1", third.Id.Value));
    }

    [Fact]
    public async Task Two_cases_merged_into_each_other_at_once_do_not_lock_each_other_out()
    {
        await using var city = await DemoCity.OpenAsync();
        for (var i = 0; i < 10; i++)
        {
            var (one, two) = (await city.ReportAsync(), await city.ReportAsync());
            var (operatorOnDuty, _) = city.WhoCan(nameof(MergeReport), one);

            var outcomes = await Task.WhenAll(
                city.DoAsync(one, new MergeReport(two.Number, null, default), operatorOnDuty),
                city.DoAsync(two, new MergeReport(one.Number, null, default), operatorOnDuty));

            Assert.Single(outcomes.OfType<Outcome.Done>());
            Assert.Single(outcomes.OfType<Outcome.No>());
        }
    }

    [Fact]
    public async Task A_place_outside_the_city_opens_no_case()
    {
        await using var city = await DemoCity.OpenAsync();

        var receipt = await city.ReceiveAsync(new LonLat(116.4, 39.9), "在别的城市");

        Assert.Equal(Refusal.OutsideTheCity, Assert.IsType<Guantong.Server.Cases.Intake.Receipt.No>(receipt).Why);
    }

    [Fact]
    public async Task Nothing_said_and_no_place_opens_no_case()
    {
        await using var city = await DemoCity.OpenAsync();

        var receipt = await city.ReceiveAsync(null, " \u0000 ");

        Assert.Equal(Refusal.EmptyReport, Assert.IsType<Guantong.Server.Cases.Intake.Receipt.No>(receipt).Why);
    }

    [Fact]
    public async Task Lists_and_counters_say_the_same_as_the_cases()
    {
        await using var city = await DemoCity.OpenAsync();
        foreach (var stage in (Stage[])[Stage.Reported, Stage.Filed, Stage.Handling, Stage.ToCheck, Stage.Closed]) await city.CaseAtAsync(stage);

        var report = await city.Get<Rebuilding>().RunAsync(onlyCompare: true);

        Assert.Equal(new RebuildReport(5, 0, 0), report);
    }

    [Fact]
    public async Task Rebuilding_mends_a_list_and_counters_that_went_wrong()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.CaseAtAsync(Stage.Handling);
        await city.House.Database.ScalarAsync("update cases.case_list set stage = 3");
        await city.House.Database.ScalarAsync("update cases.case_count set n = n + 5");

        var found = await city.Get<Rebuilding>().RunAsync(onlyCompare: false);

        Assert.True(found is { LinesDiffering: > 0, CountersDiffering: > 0 });
        Assert.Equal(new RebuildReport(1, 0, 0), await city.Get<Rebuilding>().RunAsync(onlyCompare: true));
    }

    [Fact]
    public async Task A_drawn_checker_is_of_the_supervision_axis_and_everyone_who_could_be_drawn_is_journalled()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.ToCheck);
        var people = city.Get<Guantong.Server.People.PeopleDirectory>();

        Assert.NotNull(c.Check!.Draw.Drawn);
        Assert.All(c.Check.Draw.Candidates, p => Assert.Equal(Role.Checker, people.PostOf(p)!.Role));
        var journalled = (string)(await city.House.Database.ScalarAsync("select data::text from cases.journal where deed = 'OrderCheck'"))!;
        Assert.All(c.Check.Draw.Candidates, p => Assert.Contains(p.ToString(), journalled, StringComparison.Ordinal));
    }
}
