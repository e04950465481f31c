using Guantong.Domain.Cases;
using Guantong.Server.Insight.Replay;
using Guantong.Server.Insight.Replay.Reckoning;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Tests.Database;
using Npgsql;

namespace Guantong.Server.Tests.Insight;

/// <summary>Two hundred real messages through the whole law, on a real database. The full file is a verb: <c>./guantong replay</c>.</summary>
public sealed class ReplayTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("guantong-replay-").FullName;

    [SharedDataFact]
    public async Task A_run_that_was_stopped_and_resumed_writes_the_same_journal_as_an_unbroken_one()
    {
        var messages = Messages(200);

        var (unbroken, broken) = await PlayAsync(messages, 1);
        Assert.Empty(broken);
        Assert.Equal(200, unbroken.Messages);
        Assert.InRange(unbroken.Cases.Count, 180, 200);
        Assert.True(unbroken.At(Stage.Closed) > 40);

        await PlayPartAsync(messages, 1, resume: false, events: 300);
        await PlayPartAsync(messages, 1, resume: true, events: 451);
        var (resumed, brokenThen) = await PlayAsync(messages, 1, resume: true);

        Assert.Empty(brokenThen);
        Assert.Equal(unbroken.Journal.Rows, resumed.Journal.Rows);
        Assert.Equal(unbroken.Journal.Root, resumed.Journal.Root);
    }

    [SharedDataFact]
    public async Task Another_seed_writes_another_journal_and_a_run_is_not_taken_up_with_other_messages()
    {
        var messages = Messages(20);

        var (one, _) = await PlayAsync(messages, 2);
        var (other, _) = await PlayAsync(messages, 3);

        Assert.NotEqual(one.Journal.Root, other.Journal.Root);
        Assert.NotEqual(one.Deeds, other.Deeds);
        var refused = await Assert.ThrowsAsync<PlainFailure>(() => PlayPartAsync(Messages(21), 3, resume: true, events: 3));
        Assert.Contains("another one", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static IReadOnlyList<Message> Messages(int count) =>
        [.. new MessageFile(new CityTexts(strict: true), CityTexts.English).Read(SharedData.Path("complaints-zh/messages_unlabelled.csv")).Take(count)];

    async Task<(Tally, IReadOnlyList<string>)> PlayAsync(IReadOnlyList<Message> messages, long seed, bool resume = false)
    {
        await using var city = await OpenAsync(messages, seed, resume);
        var loop = await ReplayLoop.BeginAsync(city, messages, seed, CancellationToken.None);
        Assert.True(await loop.RunAsync(CancellationToken.None));
        var tally = await Tally.ReadAsync(city, messages, CancellationToken.None);
        var broken = await new Invariants(city, messages, tally, loop.Setting.Placing, loop.Setting.Wording).BrokenAsync(everyDeed: false, CancellationToken.None);
        return (tally, broken);
    }

    async Task PlayPartAsync(IReadOnlyList<Message> messages, long seed, bool resume, int events)
    {
        await using var city = await OpenAsync(messages, seed, resume);
        var loop = await ReplayLoop.BeginAsync(city, messages, seed, CancellationToken.None);
        Assert.False(await loop.RunAsync(CancellationToken.None, events));
    }

    async Task<ReplayCity> OpenAsync(IReadOnlyList<Message> messages, long seed, bool resume)
    {
        // A pool that still holds connections of a run before would meet a database that is gone.
        NpgsqlConnection.ClearAllPools();
        var options = new CityOptions { DataDirectory = _folder };
        var run = new ReplayRun("", messages.Count, seed, resume);
        return await ReplayCity.OpenAsync(Program.Plan, options, (await TestCluster.ConnectionStringAsync(), run), messages, CancellationToken.None);
    }
}
