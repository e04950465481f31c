using Guantong.Domain.Cases;
using Guantong.Domain.Evaluation;
using Guantong.Server.Insight.Replay;
using Guantong.Server.Insight.Replay.Reckoning;
using Guantong.Server.Insight.Results;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Figures = Guantong.Domain.Evaluation.Figures;
using Reckoned = Guantong.Server.Insight.Replay.Reckoning.Figures;

namespace Guantong.Server.Tests.Insight;

/// <summary>A whole city is played, and the replay reckons its own figures in plain code: the result pages must say the same.</summary>
[Collection(nameof(ReplayedCity))]
public sealed class ReplayedResultsTests(ReplayedCity city)
{
    readonly Tally _tally = city.Tally;

    [SharedDataFact]
    public async Task Every_figure_of_all_years_equals_what_the_replay_reckons()
    {
        var sheet = await AllYearsAsync();

        Assert.Equal(_tally.Cases.Count, sheet.All[Measures.Reported]);
        AssertEqual(_tally.Of, sheet.All, "all");
        Assert.True(_tally.Of is { Closed: > 20, Overdue: > 0, Returned: > 0, Reworked: > 0, Extended: > 0 }, "a tame city proves little");
        foreach (var (measure, stage) in ((Measure, Stage)[])[(Measures.Rejected, Stage.Rejected), (Measures.Merged, Stage.Merged), (Measures.Cancelled, Stage.Cancelled), (Measures.Forced, Stage.ForceClosed)])
            Assert.Equal(_tally.At(stage), sheet.All[measure]);
        Assert.Equal(_tally.StillOpen, sheet.All[Measures.Open]);
    }

    [SharedDataFact]
    public async Task So_do_the_figures_of_each_class_and_of_each_unit()
    {
        var sheet = await AllYearsAsync();

        foreach (var (@class, figures) in _tally.ByClass) AssertEqual(figures, sheet.By[ResultGroup.Class][@class], @class);
        foreach (var (unit, figures) in _tally.ByUnit) AssertEqual(figures, sheet.By[ResultGroup.Unit][unit], unit);
        Assert.Equal(_tally.ByUnit.Count, sheet.By[ResultGroup.Unit].Count(u => u.Key.Length > 0 && u.Value[Measures.Filed] > 0));
    }

    [SharedDataFact]
    public async Task Every_group_adds_up_to_the_whole_in_every_measure_that_counts_cases()
    {
        var sheet = await AllYearsAsync();

        foreach (var measure in Measures.All)
            foreach (var (group, rows) in sheet.By) Assert.True(sheet.All[measure] == rows.Values.Sum(f => f[measure]), $"{measure.Code} by {group}");
    }

    [SharedDataFact]
    public async Task The_list_behind_every_number_has_that_many_cases()
    {
        var checkedNumbers = 0;
        foreach (var period in await YearsAsync())
        {
            var filter = new ResultFilter(period);
            var sheet = await Get<ResultFigures>().SheetAsync(ResultScope.City, filter);
            foreach (var measure in Measures.All)
            {
                Assert.Equal(sheet.All[measure], await CountAsync(filter, measure));
                foreach (var (unit, figures) in sheet.By[ResultGroup.Unit])
                    Assert.Equal(figures[measure], await CountAsync(filter with { Unit = unit.Length == 0 ? ResultFilter.None : unit }, measure));
                checkedNumbers++;
            }
        }
        Assert.True(checkedNumbers > 20);
    }

    [SharedDataFact]
    public async Task Made_again_from_the_journals_the_table_is_the_same_and_a_harm_done_to_it_is_found_and_mended()
    {
        var rebuilding = Get<ResultRebuilding>();
        Assert.Equal(new ResultReport(_tally.Cases.Count, 0, 0, 0), await rebuilding.RunAsync(onlyCompare: true));

        await ExecuteAsync("update insight.case_result set marks = marks | 128 where case_id = (select case_id from insight.case_result where stage = 11 and marks & 128 = 0 order by case_id limit 1)");
        await ExecuteAsync("delete from insight.case_result where case_id = (select case_id from insight.case_result where stage = 12 order by case_id limit 1)");
        var harmed = await rebuilding.RunAsync(onlyCompare: true);
        Assert.Equal(2, harmed.RowsDiffering);
        Assert.True(harmed.CountsDiffering > 0);

        await rebuilding.RunAsync(onlyCompare: false);
        Assert.True((await rebuilding.RunAsync(onlyCompare: true)).IsSound);
        AssertEqual(_tally.Of, (await AllYearsAsync()).All, "all");
    }

    /// <summary>All years together, as a page of each year would show them.</summary>
    async Task<(Figures All, Dictionary<ResultGroup, Dictionary<string, Figures>> By)> AllYearsAsync()
    {
        var (all, by) = (new Figures(), Enum.GetValues<ResultGroup>().ToDictionary(g => g, _ => new Dictionary<string, Figures>(StringComparer.Ordinal)));
        foreach (var period in await YearsAsync())
        {
            var sheet = await Get<ResultFigures>().SheetAsync(ResultScope.City, new ResultFilter(period));
            all.Add(sheet.All);
            foreach (var (group, rows) in sheet.By)
                foreach (var (key, figures) in rows)
                {
                    if (!by[group].TryGetValue(key, out var sum)) by[group][key] = sum = new Figures();
                    sum.Add(figures);
                }
        }
        return (all, by);
    }

    async Task<IReadOnlyList<ResultPeriod>> YearsAsync()
    {
        var (first, last) = (await Get<ResultFigures>().MonthsAsync(ResultScope.City))!.Value;
        return [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(y => new ResultPeriod(y))];
    }

    async Task<long> CountAsync(ResultFilter filter, Measure measure)
    {
        var (count, after) = (0L, (string?)null);
        do
        {
            var page = await Get<ResultList>().PageAsync(ResultScope.City, (filter, measure), after, 25);
            count += page.Cases.Count;
            after = page.Next;
        }
        while (after is not null);
        return count;
    }

    static void AssertEqual(Reckoned reckoned, Figures shown, string what)
    {
        int Of(Measure measure) => (int)shown[measure];
        Assert.Equal((what, reckoned), (what, new Reckoned(
            Of(Measures.Filed), Of(Measures.Closed), Of(Measures.Due), Of(Measures.OnTime), Of(Measures.Overdue), Of(Measures.Returned), Of(Measures.Reworked), Of(Measures.Redone), Of(Measures.Suspended), Of(Measures.Extended))));
    }

    T Get<T>() where T : notnull => city.Get<T>();

    async Task ExecuteAsync(string sql)
    {
        await using var command = city.Database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
