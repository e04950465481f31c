using Guantong.Server.Platform;

namespace Guantong.Server.Catalogue;

/// <summary>
/// Keeps the facts and the staff directory of this process so young that a change made elsewhere is in force here within five seconds, and lets the day begin: at the city's midnight
/// what was to come into force does, to the moment and not some seconds later.
/// </summary>
sealed partial class EditionWatch(
    CityFactsSource facts, Places.LocatorSource places, People.PeopleDirectory people, Packs.Writing.EditionTurn turn,
    Suggestion.ClassSuggestion suggestion, TimeProvider time, ILogger<EditionWatch> log) : BackgroundService
{
    // Two seconds of waiting leave three for the reading, on a busy machine too.
    static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    // The doors open only after the first reading.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    // Deeds need the database anyway, and are refused when judged by an ended edition; what is held stays until it can be read.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, TimeSpan.Zero, failure => CouldNotLook(log, failure.Message)).GoAsync(RoundAsync, stoppingToken);

    async Task RoundAsync(CancellationToken cancel)
    {
        await Task.Delay(NextLook(), time, cancel);
        await LookAsync(cancel);
    }

    TimeSpan NextLook()
    {
        // A little after midnight rather than a little before it: timers are early by a tick.
        var midnight = turn.UntilMidnight + TimeSpan.FromMilliseconds(20);
        return midnight < Every ? midnight : Every;
    }

    async Task LookAsync(CancellationToken cancel)
    {
        // The city's zone first: the day is its day.
        await people.RefreshAsync(cancel);
        await turn.TurnAsync(cancel);
        await facts.RefreshAsync(cancel);
        await places.RefreshAsync(people.Today, cancel);
        await suggestion.RefreshAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The city's edition could not be read: {Reason}")]
    static partial void CouldNotLook(ILogger log, string reason);
}
