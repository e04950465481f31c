using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>When somebody pressed, by their phone, where that is not when we received it; with a warning where the phone's clock was wrong.</summary>
static class PhoneTime
{
    public static string? Of(Seat seat, DateTimeOffset received, DateTimeOffset? pressed, int? secondsAhead)
    {
        if (pressed is not { } at || (secondsAhead is null && (received - at).Duration() <= DeviceTime.Tolerated)) return null;
        var said = seat.Say("operator.event-time", ("time", seat.Moment(at)));
        return secondsAhead is { } wrong ? $"{said}（{seat.Say(wrong > 0 ? "operator.clock-ahead" : "operator.clock-behind", ("by", Length(seat, Math.Abs((long)wrong))))}）" : said;
    }

    static string Length(Seat seat, long seconds) =>
        seconds >= 2 * 3600 ? seat.Say("operator.clock-hours", ("n", seconds / 3600)) : seat.Say("operator.clock-minutes", ("n", Math.Max(1, seconds / 60)));
}
