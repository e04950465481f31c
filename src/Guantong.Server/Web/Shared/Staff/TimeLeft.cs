using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>How a clock shows: a mark (green, yellow, red, paused, stopped), its word, and the time left or over. Never the colour alone.</summary>
public sealed record TimeLeft(string Mark, string Word, string Text, DateTimeOffset? Due)
{
    /// <summary>The class of a line in a queue.</summary>
    public string? Line => Mark switch { "yellow" => "soon", "red" => "late", _ => null };

    /// <summary>The clock of whoever holds the case: the stage's, or the unit's while a unit works. The same rule as in case_list.</summary>
    public static Clock? HolderOf(CaseState c) => c.Stage is Stage.Dispatched or Stage.Handling or Stage.Finished ? c.Main?.Clock : c.StageClock;

    public static TimeLeft? Of(Seat seat, CaseState c) => c.Stage.IsOpen() && HolderOf(c) is { } clock ? Of(seat, clock) : null;

    public static TimeLeft Of(Seat seat, Clock clock)
    {
        var light = LightOf(seat, clock);
        if (clock.IsStopped)
            return new("stopped", seat.Say(light == Light.Red ? "staff.ended-late" : "staff.ended-in-time"), Length(seat, clock.Used), clock.Due);
        if (clock.IsPaused && clock.Due is null) return new("paused", seat.Say("pause.on"), "", null);
        if (clock.Due is not { } due) return new("paused", seat.Say("pause.on"), "", null);
        return light == Light.Red
            ? new("red", seat.Say("staff.over"), "−" + Length(seat, seat.Now - due), due)
            : new(light == Light.Yellow ? "yellow" : "green", seat.Say($"light.{light}"), Length(seat, due - seat.Now), due);
    }

    /// <summary>Hours and minutes as clocks show them; whole days before them where there are any.</summary>
    public static string Length(Seat seat, TimeSpan span)
    {
        var left = span < TimeSpan.Zero ? TimeSpan.Zero : span;
        var hours = string.Create(CultureInfo.InvariantCulture, $"{left.Hours:00}:{left.Minutes:00}");
        return left.TotalDays >= 1 ? seat.Say("staff.days", ("days", (int)left.TotalDays), ("time", hours)) : hours;
    }

    static Light LightOf(Seat seat, Clock clock)
    {
        try
        {
            return clock.LightAt(seat.City.Calendar, seat.Now, seat.City.Policy.YellowAt);
        }
        catch (NoCalendarException)
        {
            return clock.IsOverdue(seat.Now) ? Light.Red : Light.Green;
        }
    }
}
