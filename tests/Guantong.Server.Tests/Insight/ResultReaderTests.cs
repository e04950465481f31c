using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evaluation;
using Guantong.Server.Cases;
using Guantong.Server.Insight.Results;
using Guantong.Server.Tests.Cases;
using Npgsql;

namespace Guantong.Server.Tests.Insight;

/// <summary>What a case does to the figures at each turn of its life, and that no fault in the middle leaves half of it.</summary>
public sealed class ResultReaderTests
{
    static readonly ResultFilter May = new(new ResultPeriod(2026, 5));

    [Fact]
    public async Task A_case_counts_as_what_it_is_at_each_turn_of_its_life()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Filed);
        await AssertAsync(city, (Measures.Reported, 1), (Measures.Filed, 1), (Measures.Open, 1), (Measures.Due, 0), (Measures.Closed, 0));

        foreach (var deed in (string[])["DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase"]) c = await city.DoAsync(deed, c);
        await AssertAsync(city, (Measures.Filed, 1), (Measures.Open, 0), (Measures.Due, 1), (Measures.Closed, 1), (Measures.OnTime, 1), (Measures.Overdue, 0));

        Assert.IsType<Outcome.Done>(await city.DoAsync(c, new RateCase(Satisfaction.Dissatisfied, new("没修好")), Web.Doors.Reporter(city)));
        Assert.IsType<Outcome.Done>(await city.DoAsync(c, new ReopenCase(new("还是不亮")), Web.Doors.Reporter(city)));
        await AssertAsync(city, (Measures.Filed, 1), (Measures.Open, 1), (Measures.Closed, 0), (Measures.Due, 0), (Measures.Reopened, 1), (Measures.RatedDissatisfied, 1));
    }

    [Fact]
    public async Task A_merged_case_stays_reported_and_taken_apart_again_it_counts_as_before()
    {
        await using var city = await DemoCity.OpenAsync();
        var (first, second) = (await city.CaseAtAsync(Stage.Filed), await city.CaseAtAsync(Stage.Filed));
        var (sorter, _) = city.WhoCan(nameof(MergeReport), second);

        Assert.IsType<Outcome.Done>(await city.DoAsync(second, new MergeReport(first.Number, null, default), sorter));
        await AssertAsync(city, (Measures.Reported, 2), (Measures.Filed, 2), (Measures.Merged, 1), (Measures.Open, 1));

        Assert.IsType<Outcome.Done>(await city.DoAsync(second, new UnmergeReport((Guantong.Domain.Basics.Words?)null), sorter));
        await AssertAsync(city, (Measures.Reported, 2), (Measures.Merged, 0), (Measures.Open, 2));

        var (leader, _) = city.WhoCan(nameof(CancelCase), first);
        Assert.IsType<Outcome.Done>(await city.DoAsync(first, new CancelCase(new("重复")), leader));
        await AssertAsync(city, (Measures.Filed, 2), (Measures.Cancelled, 1), (Measures.Open, 1), (Measures.Due, 0));
    }

    [Fact]
    public async Task An_open_case_is_overdue_from_the_moment_its_clock_ran_out_without_any_deed()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.CaseAtAsync(Stage.Handling);
        await AssertAsync(city, (Measures.Overdue, 0), (Measures.Due, 0));

        city.Time.Advance(TimeSpan.FromDays(12));

        var figures = await city.Get<ResultFigures>().AllAsync(ResultScope.City, May);
        Assert.Equal((1, 1), (figures[Measures.Overdue], figures[Measures.Due]));
        Assert.Single((await city.Get<ResultList>().PageAsync(ResultScope.City, (May, Measures.Overdue), null, 10)).Cases);
    }

    [Fact]
    public async Task A_reader_that_dies_before_its_cursor_moved_has_written_nothing_and_takes_up_again()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.CaseAtAsync(Stage.Filed);
        await city.Get<ChangeLog>().PublishAsync();
        await ExecuteAsync(city, "create function dies() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$; create trigger dies before insert on insight.reader for each row execute function dies()");

        await Assert.ThrowsAsync<PostgresException>(() => city.Get<ResultReader>().RunAsync());
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from insight.case_result"));

        await ExecuteAsync(city, "drop function dies() cascade");
        await AssertAsync(city, (Measures.Reported, 1), (Measures.Filed, 1));
    }

    [Fact]
    public async Task Several_nodes_that_read_at_once_write_everything_once()
    {
        await using var city = await DemoCity.OpenAsync();
        for (var i = 0; i < 6; i++) await city.CaseAtAsync(Stage.Accepted);
        await city.Get<ChangeLog>().PublishAsync();

        var nodes = Enumerable.Range(0, 4).Select(_ => new ResultReader(city.Get<NpgsqlDataSource>(), city.Get<Server.People.PeopleDirectory>()));
        await Task.WhenAll(nodes.Select(n => n.RunAsync()));

        await AssertAsync(city, (Measures.Reported, 6), (Measures.Open, 6));
    }

    static async Task AssertAsync(DemoCity city, params (Measure Measure, long Count)[] expected)
    {
        await city.Get<ChangeLog>().PublishAsync();
        await city.Get<ResultReader>().RunAsync();
        var figures = await city.Get<ResultFigures>().AllAsync(ResultScope.City, May);
        foreach (var (measure, count) in expected) Assert.True(count == figures[measure], $"{measure.Code}: {count} expected, {figures[measure]} counted");
        Assert.True((await city.Get<ResultRebuilding>().RunAsync(onlyCompare: true)).IsSound);
    }

    static async Task ExecuteAsync(DemoCity city, string sql)
    {
        await using var command = city.Get<NpgsqlDataSource>().CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
