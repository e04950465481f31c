using Guantong.Domain.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Insight.Replay;
using Guantong.Server.Insight.Replay.Reckoning;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Insight;

/// <summary>A check that never fails checks nothing: each harm done to a finished run is named.</summary>
public sealed class BrokenInvariantTests : IDisposable
{
    static readonly (string Harm, string Named)[] Harms =
    [
        ("update cases.case_count set n = n + 1 where ctid = (select min(ctid) from cases.case_count)", "counters"),
        ("update cases.case_list set stage = 4 where case_id = (select id from cases.case where stage = 11 order by id limit 1)", "a case stands in one stage"),
        ("update cases.report set case_id = (select id from cases.case order by id desc limit 1) where id = (select min(id::text)::uuid from cases.report)", "as many reports as its state says"),
        ("delete from cases.reporter; delete from cases.report where id = (select max(id::text)::uuid from cases.report)", "reports are conserved"),
        ("insert into cases.timer (case_id, kind, what, at, seq) select id, 1, 'forgotten', '2017-01-01', 1 from cases.case order by id limit 1", "still waits for the clock"),
        ("update cases.journal set data = '{\"passed\":true}' where deed = 'RejectReport' and case_id = (select case_id from cases.journal where deed = 'RejectReport' order by case_id limit 1)", "the journal holds"),
        ("delete from cases.change where position = 3", "change log"),
    ];

    readonly string _folder = Directory.CreateTempSubdirectory("guantong-replay-").FullName;

    [SharedDataFact]
    public async Task Each_harm_done_to_a_finished_run_is_named()
    {
        IReadOnlyList<Message> messages = [.. new MessageFile(new CityTexts(), CityTexts.English).Read(SharedData.Path("complaints-zh/messages_unlabelled.csv")).Take(30)];
        await using var city = await ReplayCity.OpenAsync(
            Program.Plan, new CityOptions { DataDirectory = _folder }, (await TestCluster.ConnectionStringAsync(), new ReplayRun("", 30, 9, Resume: false)), messages, CancellationToken.None);
        var loop = await ReplayLoop.BeginAsync(city, messages, 9, CancellationToken.None);
        Assert.True(await loop.RunAsync(CancellationToken.None));
        var sound = await Tally.ReadAsync(city, messages, CancellationToken.None);
        Assert.Empty(await BrokenAsync(city, messages, loop));
        NamesWhatAStepHides(sound, city.Services.GetRequiredService<CityFactsSource>().Current);

        foreach (var (harm, named) in Harms)
        {
            await using var command = city.Database.CreateCommand(harm);
            Assert.True(await command.ExecuteNonQueryAsync() > 0, harm);
            Assert.Contains(await BrokenAsync(city, messages, loop), broken => broken.Contains(named, StringComparison.Ordinal));
        }
    }

    static void NamesWhatAStepHides(Tally sound, Domain.Catalogue.CityFacts city)
    {
        var closed = sound.Cases.First(c => c.State is { Stage: Stage.Closed, Filing.CheckDue: true } && c.Had("RecordCheck"));
        string? Without(string deed) => CaseInvariants.Broken(closed with { Steps = [.. closed.Steps.Where(s => s.Deed != deed)] }, city);
        Assert.Contains("without a passed check", Without("RecordCheck"), StringComparison.Ordinal);
        Assert.Contains("only the one drawn checks", Without("OrderCheck"), StringComparison.Ordinal);

        var main = closed.State.Main!;
        var advanced = main with { Clock = main.Clock with { Used = main.Clock.Used + TimeSpan.FromMinutes(1) } };
        Assert.Contains("a paused clock does not advance", CaseInvariants.Broken(closed with { State = closed.State with { Main = advanced } }, city), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static async Task<IReadOnlyList<string>> BrokenAsync(ReplayCity city, IReadOnlyList<Message> messages, ReplayLoop loop)
    {
        var tally = await Tally.ReadAsync(city, messages, CancellationToken.None);
        return await new Invariants(city, messages, tally, loop.Setting.Placing, loop.Setting.Wording).BrokenAsync(everyDeed: false, CancellationToken.None);
    }
}
