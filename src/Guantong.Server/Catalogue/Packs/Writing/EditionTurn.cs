using Guantong.Server.Catalogue.Packs.Offers;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Writing;

/// <summary>
/// The turn of the day: puts into force the packs and the edits whose day has come, and makes a new edition when a row that has days of its own
/// begins or ends today. Whichever machine comes first does it; a deed that was judged before it is refused and judged again.
/// </summary>
sealed partial class EditionTurn(NpgsqlDataSource database, PackLoad load, PackOffers offers, PeopleDirectory people, Changes.EditDesk edits, TimeProvider time, ILogger<EditionTurn> log)
{
    /// <summary>How long until the city's next midnight.</summary>
    public TimeSpan UntilMidnight
    {
        get
        {
            var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), people.Zone);
            return TimeZoneInfo.ConvertTimeToUtc(now.Date.AddDays(1), people.Zone) - now.UtcDateTime;
        }
    }

    /// <summary>Does what today asks for; when it asks for nothing, one small query.</summary>
    public async Task TurnAsync(CancellationToken cancel)
    {
        foreach (var due in (await offers.WaitingAsync(cancel)).Where(o => o.Day <= TodayIn(o.Zone)))
        {
            var outcome = await load.OpenAsync(due.Id, cancel);
            if (outcome.Errors.Count == 0) continue;
            await offers.FailAsync(due.Id, outcome.Errors, cancel);
            CouldNotOpen(log, due.Pack, due.Day!.Value, string.Join(' ', outcome.Errors));
        }
        await edits.OpenDueAsync(cancel);
        await using var look = database.CreateCommand("select seen_to from catalogue.turn where edition = (select current from catalogue.edition)");
        if (await look.ExecuteScalarAsync(cancel) is { } seen && DayOf(seen) < people.Today) await TurnRowsAsync(cancel);
    }

    async Task TurnRowsAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var history = new LoadHistory(connection, cancel);
        await history.RunAsync(PackWriting.TakeTurn);
        var (standing, today) = (await history.CurrentAsync(), people.Today);
        switch (await history.DaysAsync(standing, today))
        {
            case LoadHistory.Days.Quiet:
                await history.SeenAsync(standing, today);
                break;
            case LoadHistory.Days.Moves:
                await history.RunAsync(PackWriting.TakeEdition);
                await history.MoveToAsync(standing + 1, today, time.GetUtcNow(), "day");
                break;
        }
        await transaction.CommitAsync(cancel);
    }

    DateOnly TodayIn(string zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    static DateOnly DayOf(object value) => value is DateOnly day ? day : DateOnly.FromDateTime((DateTime)value);

    [LoggerMessage(Level = LogLevel.Error, Message = "The pack {Pack} that waited for {Day} did not come into force; what was in force stays: {Reasons}")]
    static partial void CouldNotOpen(ILogger log, string pack, DateOnly day, string reasons);
}
