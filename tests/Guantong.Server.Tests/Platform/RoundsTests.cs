using Guantong.Server.Platform;

namespace Guantong.Server.Tests.Platform;

/// <summary>What runs for as long as the house is open goes on, whatever becomes of one round.</summary>
public sealed class RoundsTests : IDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), AfterFailure = TimeSpan.FromMinutes(1);

    readonly ImpatientTime _time = new();
    readonly List<Exception> _told = [];
    readonly CancellationTokenSource _closing = new();

    [Fact]
    public async Task A_round_that_failed_is_told_and_tried_again_after_its_longer_pause()
    {
        var broken = new InvalidOperationException("the disk is full");
        await GoAsync(round => round == 2 ? throw broken : Task.CompletedTask, last: 4);

        Assert.Equal([broken], _told);
        Assert.Equal([Pause, AfterFailure, Pause], _time.Waited);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_ends_nothing()
    {
        using var another = new CancellationTokenSource();
        await another.CancelAsync();
        await GoAsync(round => round < 3 ? Task.FromCanceled(another.Token) : Task.CompletedTask, last: 4);

        Assert.Equal(2, _told.Count);
        Assert.All(_told, failure => Assert.IsAssignableFrom<OperationCanceledException>(failure));
        Assert.Equal([AfterFailure, AfterFailure, Pause], _time.Waited);
    }

    [Fact]
    public async Task At_closing_time_a_round_that_is_under_way_is_given_up_and_nothing_is_told()
    {
        var under = new TaskCompletionSource();
        var rounds = Made().GoAsync(
            async closing =>
            {
                under.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, closing);
            },
            _closing.Token);
        await under.Task;
        await _closing.CancelAsync();
        await rounds;

        Assert.Empty(_told);
        Assert.Empty(_time.Waited);
    }

    [Fact]
    public async Task Before_the_first_round_as_long_is_waited_as_was_said()
    {
        var first = TimeSpan.FromMinutes(7);
        await GoAsync(_ => Task.CompletedTask, last: 2, first);
        Assert.Equal([first, Pause], _time.Waited);
    }

    public void Dispose() => _closing.Dispose();

    // The house closes in the last round.
    async Task GoAsync(Func<int, Task> round, int last, TimeSpan first = default)
    {
        var n = 0;
        await Made(first).GoAsync(_ => ++n == last ? _closing.CancelAsync() : round(n), _closing.Token);
        Assert.Equal(last, n);
    }

    Rounds Made(TimeSpan first = default) => new(_time, Pause, _told.Add) { First = first, AfterFailure = AfterFailure };

    /// <summary>Every pause is over at once; how long it was to be is noted.</summary>
    sealed class ImpatientTime : TimeProvider
    {
        public List<TimeSpan> Waited { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waited.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
