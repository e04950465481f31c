using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Exchange.Orders;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary>What came to a case by telephone and from hotlines, in words.</summary>
sealed record Tied(IReadOnlyList<(ReportId? Report, string Text)> Calls, IReadOnlyList<DeskOrder> Orders)
{
    /// <summary>The calls of a report; the first also has those whose report is no longer known.</summary>
    public IReadOnlyList<string> CallsOf(ReportId report, bool isFirst) => [.. Calls.Where(c => c.Report == report || (isFirst && c.Report is null)).Select(c => c.Text)];
}

/// <summary>Finds the calls and the hotline's orders behind a case. Who called is known to the centre only; that somebody called, to everybody who sees the case.</summary>
sealed class CaseTies(CasesCalls calls, OrderBook orders)
{
    public async Task<Tied> OfAsync(Seat seat, CasePageModel model, CancellationToken cancel)
    {
        var c = model.State;
        var spoken = await calls.OfAsync(c.Id, seat.Actor, cancel);
        var sent = await orders.OfCaseAsync(seat.Actor, c.Id, cancel);
        var known = model.Sight.File.Reports.Select(r => r.Id).ToHashSet();
        return new Tied(
            [.. spoken.Select(s => (s.Report is { } id && known.Contains(id) ? s.Report : null, Said(seat, s)))],
            [.. sent.Select(o => new DeskOrder(
                o.Id, o.Source, o.Number, o.ReplyDue, o.State, seat.Say($"desk.orders.lane-{o.Lane}"), o.Reply,
                o.EndedAt is null && MayAnswer(seat.Actor.Role) && (!c.Stage.IsOpen() || c.Stage == Stage.ToClose), o.EndedAt is null ? Beginning(seat, model) : ""))]);
    }

    static bool MayAnswer(Role role) => role is Role.IntakeOperator or Role.ShiftLeader or Role.Revisit;

    static string Said(Seat seat, CaseCall call)
    {
        var length = TimeSpan.FromSeconds(call.TalkSeconds);
        var line = seat.Say("operator.call-line", ("from", seat.Moment(call.StartedAt)), ("to", call.EndedAt is { } end ? seat.Moment(end)[^5..] : ""), ("talk", $"{(int)length.TotalMinutes:00}:{length.Seconds:00}"));
        return PersonalSight.SeesMaskedReporter(seat.Actor.Role)
            ? string.Join(" · ", new[] { line, call.Phone, seat.Say("operator.call-seat", ("name", seat.Person(call.Operator))), call.Urgent ? seat.Say("operator.call-urgent") : null }.OfType<string>().Where(t => t.Length > 0))
            : line;
    }

    /// <summary>What the reply begins with: that it was done, by whom, and in the unit's own words how; or why it was not taken.</summary>
    static string Beginning(Seat seat, CasePageModel model)
    {
        var c = model.State;
        string? WordsOf(string deed, string field) => model.Sight.File.Steps.LastOrDefault(s => s.Deed == deed && s.Round == c.Round)?.Words.GetValueOrDefault(field);
        if (c.Stage == Stage.Rejected) return seat.Say("operator.order-begin-rejected", ("number", CaseNumber.Shown(c.Number)), ("why", WordsOf(nameof(RejectReport), nameof(RejectReport.Reason)) ?? ""));
        if (c.Stage is not (Stage.ToClose or Stage.Closed) || c.Main is not { } main) return "";
        var done = WordsOf(nameof(FinishWork), nameof(FinishWork.Note)) ?? WordsOf(nameof(PassBack), nameof(PassBack.Note));
        var text = seat.Say("operator.order-begin-done", ("place", seat.Division(c.Division)), ("class", seat.Title(c)), ("number", CaseNumber.Shown(c.Number)), ("unit", seat.Unit(main.Unit)));
        return done is { Length: > 0 } ? $"{text}{seat.Say("operator.order-begin-result", ("result", done))}" : text;
    }
}
