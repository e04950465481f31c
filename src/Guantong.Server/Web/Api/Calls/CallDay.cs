using System.Globalization;
using Guantong.Server.Cases.Intake.Calls;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>Which day is asked for (of the city's own, today when left out), and what of it.</summary>
sealed record CallDayQuery(string? Day, bool Mine, string? Outcome, string? After);

/// <summary>The calls of a day with their figures.</summary>
sealed class CallDay(CallBook book)
{
    const int PerPage = 50;
    static readonly string[] Running = ["open", "held"];

    /// <summary>Null when the day or the outcome is none.</summary>
    public async Task<CallDayAnswer?> OfAsync(Seat seat, CallDayQuery query, CancellationToken cancel)
    {
        var zone = seat.Shell.City.Zone;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(seat.Now, zone).DateTime);
        if (query.Day is { Length: > 0 } typed && !DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out today)) return null;
        if (today.Year is < 2000 or > 9000 || (query.Outcome is { Length: > 0 } outcome && !CallOutcomes.All.Contains(outcome) && !Running.Contains(outcome))) return null;
        var filter = new CallFilter(MidnightOf(today, zone), MidnightOf(today.AddDays(1), zone)) { Mine = query.Mine, Outcome = query.Outcome is { Length: > 0 } o ? o : null, After = Guid.TryParse(query.After, out var after) ? after : null, Most = PerPage };
        var figures = await book.FiguresAsync(seat.Actor, filter, cancel);
        var lines = await book.PageAsync(seat.Actor, filter, cancel);
        return new CallDayAnswer(
            today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), figures.Calls, Seconds(figures.AverageTalk), Seconds(figures.AverageHeld),
            [.. Running.Concat(CallOutcomes.All).Where(figures.ByOutcome.ContainsKey).Select(k => new CallFigure(k, seat.Say($"desk.calls.outcome-{k}"), figures.ByOutcome[k]))],
            [.. lines.Select(l => Row(seat, l))], lines.Count == PerPage ? lines[^1].Id.ToString() : null);
    }

    static CallDayRow Row(Seat seat, CallLine line)
    {
        var held = line.HeldSeconds + (line.HeldSince is { } since ? (int)(seat.Now - since).TotalSeconds : 0);
        var state = line.Outcome ?? (line.HeldSince is null ? "open" : "held");
        return new CallDayRow(line.Id, CallRoutes.NameOf(seat, line.Operator), line.StartedAt, line.EndedAt, Math.Max(0, (int)((line.EndedAt ?? seat.Now) - line.StartedAt).TotalSeconds - held), held, state,
            seat.Say($"desk.calls.outcome-{state}"), line.Urgent, line.Number, line.Phone, line.Said);
    }

    static int? Seconds(double? value) => value is { } seconds ? (int)Math.Round(seconds) : null;

    static DateTimeOffset MidnightOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
