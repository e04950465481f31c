namespace Guantong.Server.Catalogue;

/// <summary>Keeps the facts and the staff directory of this process as young as five seconds.</summary>
sealed partial class EditionWatch(CityFactsSource facts, Places.LocatorSource places, People.PeopleDirectory people, Suggestion.ClassSuggestion suggestion, TimeProvider time, ILogger<EditionWatch> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    // The doors open only after the first reading.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Deeds need the database anyway, and are refused when judged by an ended edition; what is held stays until it can be read.
                CouldNotLook(log, failure.Message);
            }
        }
    }

    async Task LookAsync(CancellationToken cancel)
    {
        await facts.RefreshAsync(cancel);
        await places.RefreshAsync(people.Today, cancel);
        await suggestion.RefreshAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The city's edition could not be read: {Reason}")]
    static partial void CouldNotLook(ILogger log, string reason);
}
