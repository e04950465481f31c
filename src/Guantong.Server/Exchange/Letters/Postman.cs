namespace Guantong.Server.Exchange.Letters;

/// <summary>Carries letters out by the road that is open. Without one they wait.</summary>
public sealed partial class Postman(LetterRows rows, IEnumerable<ILetterRoad> roads, ILogger<Postman> log)
{
    const int AtOnce = 20;

    public ILetterRoad? Road => roads.FirstOrDefault(r => r.IsOpen);

    /// <summary>One round; how many letters were tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        if (Road is not { } road) return 0;
        var letters = await rows.TakeAsync(AtOnce, cancel);
        foreach (var letter in letters) await SendAsync(road, letter, cancel);
        return letters.Count;
    }

    async Task SendAsync(ILetterRoad road, OutgoingLetter letter, CancellationToken cancel)
    {
        try
        {
            await road.SendAsync(letter, cancel);
            await rows.SentAsync(letter, cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or UnauthorizedAccessException or LetterRefusedException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            // A number names no person; what the letter says stays out of the log.
            NotSent(letter.Id, letter.Attempts, failure.Message);
            await rows.FailedAsync(letter, failure is TaskCanceledException ? "timeout" : failure.Message, failure is LetterRefusedException, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Id} could not be sent (attempt {Attempt}): {Reason}")]
    partial void NotSent(long id, int attempt, string reason);
}
