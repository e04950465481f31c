using System.Globalization;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>A filter as people say it: 待派遣 · 超时 · 振兴路.</summary>
static class QueryWords
{
    public static string Of(Seat seat, CaseQuery query) => string.Join(" · ", Parts(seat, query).Where(p => p.Length > 0)) is { Length: > 0 } said ? said : seat.Say("operator.list");

    static IEnumerable<string> Parts(Seat seat, CaseQuery query)
    {
        if (query.Stages.Count > 0) yield return string.Join("、", query.Stages.Select(seat.Stage));
        if (query.Overdue) yield return seat.Say("operator.overdue");
        if (query.Pending) yield return seat.Say("operator.pending");
        if (query.Waiting) yield return seat.Say("operator.waiting");
        if (query.Urgent) yield return seat.Say("staff.urgent");
        yield return seat.Unit(query.Unit);
        yield return seat.Class(query.Class);
        if (query.Type.Length > 0) yield return TypeKey.TryRead(query.Type, out var type) ? seat.Type(type) : query.Type;
        if (query.Division.Length > 0) yield return seat.Division(new DivisionCode(query.Division));
        if (query.Channel is { } channel) yield return seat.Say($"channel.{channel}");
        if (query.Days is { } days) yield return seat.Say("desk.find.last-days", ("days", days));
        if (query.From is { } from) yield return seat.Say("desk.find.from", ("day", Day(from)));
        if (query.To is { } to) yield return seat.Say("desk.find.to", ("day", Day(to)));
        if (query.Words.Length > 0) yield return $"“{query.Words}”";
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
