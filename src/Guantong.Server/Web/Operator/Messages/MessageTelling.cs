using Guantong.Server.Notices.Sending;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Messages;

/// <summary>What left for a case, in words: by which way, when, by whom, or why not. Reporters are counted, not named.</summary>
static class MessageTelling
{
    public static string Of(Seat seat, SentLine line)
    {
        var reporter = seat.Say("messages.staff-reporter", ("n", line.Reporter));
        if (line.Channel is not { } channel) return $"{reporter} · {seat.Say("messages.staff-inbox")}{(line.ReadAt is null ? "" : " · " + seat.Say("messages.staff-read"))}";
        var where = string.Join(' ', new[] { seat.Say($"notices.channel.{channel}"), line.Masked }.OfType<string>());
        var when = line is { State: "sent", SentAt: { } at } ? $" {seat.Moment(at)} · {line.Provider}" : "";
        var why = line.Reason is { } reason ? $" · {seat.Say(WhyNot.Key(reason), ("why", reason))}" : "";
        return $"{reporter} · {where} · {seat.Say($"notices.state.{line.State}")}{when}{why}";
    }

    public static string Of(Seat seat, FollowersTold told) => seat.Say("messages.staff-followers", ("n", told.Told), ("sent", told.Sent), ("waiting", told.Waiting), ("not", told.NotSent));
}
