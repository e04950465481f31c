using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Live;

/// <summary>A small sign on a row: what it is, in words, and how loud.</summary>
public sealed record RowMark(string Key, string Name, string Tone);

/// <summary>Who has the case before them.</summary>
public sealed record RowTaken(Guid Person, string Name, DateTimeOffset Since);

/// <summary>A row of a queue as the desk shows it.</summary>
public sealed record DeskRow(
    string Number, int Version, string Stage, string StageName, int Round, string Title, string Address, string? Thumb, string Channel, string ChannelName, bool Urgent, bool Paused, string? Pending,
    DateTimeOffset? Due, string? Unit, string? UnitName, int Reports, IReadOnlyList<RowMark> Marks, RowTaken? Taken)
{
    /// <summary>The number as people write it, when the light turns yellow, and since when the case is and stands there.</summary>
    public required string Shown { get; init; }
    public DateTimeOffset? Warn { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset Since { get; init; }

    /// <summary>When the answer to supervision is due, when the reporter is called next, and since when somebody is not content; each only where it is so and the seat may know.</summary>
    public DateTimeOffset? AnswerDue { get; init; }
    public DateTimeOffset? CallAt { get; init; }
    public DateTimeOffset? UnsettledSince { get; init; }

    /// <summary>The moment by which the row stands where it does in the lane that was asked for; null: behind all that have one.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>Puts lines into a seat's words.</summary>
static class DeskRows
{
    static readonly (CaseMarks Mark, string Key, string Tone)[] Marks =
    [
        (CaseMarks.Extension, "extension", "warn"), (CaseMarks.Suspension, "suspension", "warn"), (CaseMarks.Reopening, "reopening", "warn"), (CaseMarks.Paused, "paused", "quiet"),
        (CaseMarks.Returned, "returned", "warn"), (CaseMarks.Supervised, "supervised", "danger"), (CaseMarks.Whistled, "whistled", "warn"), (CaseMarks.Undrawn, "undrawn", "warn"),
        (CaseMarks.Dissatisfied, "dissatisfied", "danger"), (CaseMarks.Tried, "tried", "quiet"), (CaseMarks.Reworked, "reworked", "warn"), (CaseMarks.Helping, "helping", "info"),
        (CaseMarks.Urged, "urged", "warn"), (CaseMarks.Escalated, "escalated", "danger"),
    ];

    public static DeskRow RowOf(Seat seat, DeskLine d)
    {
        var l = d.Line;
        return new DeskRow(
            l.Number, l.Version, l.Stage.ToString(), seat.Stage(l.Stage), l.Round, TitleOf(seat, l.Type, l.Class), AddressOf(seat, d),
            d.Photo is { } photo ? StaffPhotos.Address(l.Number, photo) : null, l.Channel.ToString(), seat.Say($"channel.{l.Channel}"), l.Urgent, l.Paused, l.Pending,
            l.Due, l.Unit.Length == 0 ? null : l.Unit, l.Unit.Length == 0 ? null : seat.Unit(l.Unit), l.Reports, MarksOf(seat, d), TakenOf(seat, d.Taken))
        {
            Shown = CaseNumber.Shown(l.Number), Warn = d.Facts.Warn, OpenedAt = l.OpenedAt, Since = l.StageSince, AnswerDue = d.Facts.Pressing.AnswerDue,
            CallAt = PersonalSight.HearsRevisits(seat.Actor.Role) ? d.Facts.Pressing.RevisitAt : null, UnsettledSince = PersonalSight.HearsRevisits(seat.Actor.Role) ? d.Facts.Pressing.UnsettledSince : null,
        };
    }

    public static RowTaken? TakenOf(Seat seat, Taken? taken) => taken is null ? null : new(taken.Person.Value, seat.Person(taken.Person), taken.Since);

    static string TitleOf(Seat seat, string? type, string @class) =>
        (TypeKey.TryRead(type ?? "", out var key) ? seat.Type(key) : "") is { Length: > 0 } exact ? exact
        : seat.Class(@class) is { Length: > 0 } rough ? rough
        : seat.Say("staff.no-class");

    static string AddressOf(Seat seat, DeskLine d) =>
        d.AddressFor(seat.Actor) is { Length: > 0 } said ? said : d.Line.Division.Length == 0 ? "" : seat.Division(new DivisionCode(d.Line.Division));

    /// <summary>Until when the seat's unit may still send this case back, where it may.</summary>
    static DateTimeOffset? Returnable(Seat seat, CaseLine l) =>
        l.Stage == Stage.Dispatched && l.Unit.Length > 0 && l.Unit == seat.Actor.Unit?.Value && TypeKey.TryRead(l.Type ?? "", out var type)
            && Returning.Until(seat.City, type, l.StageSince) is var until && seat.Now <= until ? until : null;

    /// <summary>Whose clock has run out: the unit's or the stage's, and the citizen's.</summary>
    static IEnumerable<string> Lates(DeskLine d, DateTimeOffset now)
    {
        if (!d.Line.Stage.IsOpen()) yield break;
        if (d.Facts.IsTimed && d.Line.Due < now) yield return d.Line.Stage is Stage.Dispatched or Stage.Handling or Stage.Finished ? "late-unit" : "late-stage";
        if (d.Facts.Pressing.CitizenDue < now) yield return "late-citizen";
    }

    static IReadOnlyList<RowMark> MarksOf(Seat seat, DeskLine d)
    {
        var marks = Marks.Where(m => (d.Facts.Marks & m.Mark) != CaseMarks.None).Select(m => new RowMark(m.Key, seat.Say($"desk.mark.{m.Key}"), m.Tone)).ToList();
        marks.AddRange(Lates(d, seat.Now).Select(key => new RowMark(key, seat.Say($"desk.mark.{key}"), "danger")));
        if (d.Line.Urgent) marks.Insert(0, new RowMark("urgent", seat.Say("desk.mark.urgent"), "danger"));
        if (Returnable(seat, d.Line) is { } until) marks.Add(new RowMark("returnable", seat.Say("desk.mark.returnable", ("time", seat.Moment(until))), "info"));
        if (d.Line.Round > 1) marks.Add(new RowMark("round", seat.Say("desk.mark.round", ("n", d.Line.Round)), "info"));
        if (d.Line.Reports > 1) marks.Add(new RowMark("reports", seat.Say("desk.mark.reports", ("n", d.Line.Reports)), "info"));
        return marks;
    }
}
