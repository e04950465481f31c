using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.Evidence;
using Guantong.Server.Assets.Shops;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Dispatch;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files;
using Guantong.Server.Insight.Suggestion;
using Guantong.Server.Web.Operator.Components;
using Guantong.Server.Web.Operator.Desk.Match;
using Guantong.Server.Web.Operator.Messages;
using Guantong.Server.Web.Operator.Photos;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary>Tells the case that the plain page shows to the desk: the same sight, the same forms, the same words.</summary>
sealed class DeskCaseMaking(CasePageMaking pages, UnitSuggestion units, AutoDispatch auto, CaseTies ties)
{
    static readonly string[] AfterWork = [nameof(FinishWork), nameof(PassBack), nameof(RecordCheck)];

    public async Task<DeskCase?> OfAsync(Seat seat, string number, HttpContext http)
    {
        if (await pages.OfAsync(seat, number, null, http) is not { } model) return null;
        var tied = await ties.OfAsync(seat, model, http.RequestAborted);
        if (!model.Forms.Any(f => UnitCards.IsFor(f.Deed))) return Of(seat, model, tied);
        var said = model.Sight.File.Reports.SelectMany(r => new[] { r.Description, r.Address }).OfType<string>();
        var options = await units.ForAsync(model.State, said, http.RequestAborted);
        var left = seat.City.RulesFor(model.State.Type).AutoDispatch ? await auto.OfAsync(model.State.Id, http.RequestAborted) : null;
        return Of(seat, model with { Forms = [.. model.Forms.Select(f => UnitCards.Of(seat, f, options, left?.Why))] }, tied);
    }

    static DeskCase Of(Seat seat, CasePageModel model, Tied tied)
    {
        var (c, file) = (model.State, model.Sight.File);
        return new DeskCase(c.Number, CaseNumber.Shown(c.Number), c.Version, c.Stage.ToString(), seat.Stage(c.Stage), seat.Title(c))
        {
            Round = c.Round,
            IsOpen = c.Stage.IsOpen(),
            Urgent = seat.IsUrgent(c),
            Channel = c.Channel.ToString(),
            ChannelName = seat.Say($"channel.{c.Channel}"),
            Place = seat.Division(c.Division),
            Address = file.Reports.FirstOrDefault(r => r.Address is { Length: > 0 })?.Address ?? seat.Division(c.Division),
            Marks = [.. Marks(seat, c)],
            Steps = c.Stage.IsOpen() || c.Stage == Stage.Closed ? [.. StageLine.Of(seat, model.Sight).Select(d => new DeskDot(d.Word, d.Small, d.Class ?? ""))] : [],
            Clock = c.Stage.IsOpen() && TimeLeft.HolderOf(c) is { } holder ? ClockOf(seat, "", TimeLeft.Of(seat, holder)) : null,
            Clocks = [.. CaseTelling.Clocks(seat, c).Select(k => ClockOf(seat, k.Name, k.Left))],
            Photos = [.. Photos(seat, model)],
            Hints = model.Evidence.Hints,
            Facts = [.. CaseTelling.Facts(seat, c, inspectorInClear: false).Select(f => new DeskFact(f.Label, f.Value))],
            Reports = [.. file.Reports.Select((r, i) => Report(seat, model, r, i + 1) with { Calls = tied.CallsOf(r.Id, i == 0) })],
            Chain = [.. c.Hops.Select(h => new DeskHop(seat.Unit(h.Unit), seat.Moment(h.From), h.To is { } to ? seat.Moment(to) : null, h.From, TimeLeft.Length(seat, (h.To ?? seat.Now) - h.From)))],
            Together = [.. CaseTelling.Together(seat, c).Select(t => new DeskFact(t.Name, t.Text))],
            Components = [.. model.Components.Named.Select(n => new DeskFact(ComponentPages.NameOf(seat, n.Component.Id), $"{n.Component.Id.Shown} · {seat.Say($"component-state.{n.Component.State}")}", seat.To(ComponentPages.PathOf(n.Component.Id))))],
            Near = [.. model.Near.Select(n => new DeskNear(n.Number, CaseNumber.Shown(n.Number), $"{seat.Class(n.Class)} · {seat.Stage(n.Stage)} · {seat.Moment(n.OpenedAt)}"))],
            Journal = [.. file.Steps.Reverse().Select(s => Step(seat, model, s))],
            Forms = [.. model.Forms.Select(f => Form(seat, f))],
            Point = c.Point is { } point ? new DeskPoint(point.Lon, point.Lat) : null,
            Plain = seat.CaseAt(c.Number),
            Orders = tied.Orders,
            ShopWords = [.. model.Shops.Words.Select(w => ShopWord(seat, model, w))],
            Messages = [.. Messages(seat, model)],
        };
    }

    static IEnumerable<DeskMark> Marks(Seat seat, CaseState c)
    {
        if (seat.IsUrgent(c)) yield return new(seat.Say("staff.urgent"), "danger");
        if (c.Round > 1) yield return new(seat.Say("staff.round", ("n", c.Round)), "warn");
        if (c.ReturnedBy.Count > 0 && c.Stage == Stage.Filed) yield return new(seat.Say("operator.sent-back"), "warn");
        if (c.Pause is { } pause) yield return new(seat.Say("operator.paused", ("until", seat.Moment(pause.Until))), "warn");
        if (c.Pending is { } pending) yield return new(seat.Say($"request.{pending.Kind}"), "info");
        yield return new(seat.Say($"channel.{c.Channel}"), "info");
    }

    static DeskClock ClockOf(Seat seat, string name, TimeLeft left) =>
        // A clock that rests or has stopped is not counted down.
        new(name, left.Mark, left.Word, left.Text, left.Mark is "stopped" or "paused" ? null : left.Due, left.Due is { } due ? seat.Say("operator.due", ("due", seat.Moment(due))) : null);

    /// <summary>Photos of the reports first, then those that the work left behind.</summary>
    static IEnumerable<DeskPhoto> Photos(Seat seat, CasePageModel model)
    {
        var file = model.Sight.File;
        foreach (var report in file.Reports)
            foreach (var photo in report.Photos) yield return Photo(seat, model, photo, $"{seat.Say($"channel.{report.Channel}")} · {seat.Moment(report.At)}", after: false);
        foreach (var step in file.Steps.Where(s => s.Deed != nameof(ReceiveReport)))
            foreach (var photo in step.Photos) yield return Photo(seat, model, photo, $"{seat.Say($"deed.{step.Deed}")} · {seat.Moment(step.At)}", AfterWork.Contains(step.Deed));
    }

    static DeskPhoto Photo(Seat seat, CasePageModel model, PhotoHash photo, string caption, bool after)
    {
        var (number, version) = (model.State.Number, model.Evidence.VersionOf(photo));
        return new(StaffPhotos.Address(number, photo, version: version), StaffPhotos.Address(number, photo, PhotoSize.Large, version), caption, after)
        {
            Notes = model.Evidence.Of(photo),
            Cover = RedactionLaw.MayCover(seat.Actor.Role) ? seat.To(CoverPages.Address(number, photo)) : null,
        };
    }

    static DeskReport Report(Seat seat, CasePageModel model, CaseReport report, int n)
    {
        var seen = PhoneTime.Of(seat, report.At, report.EventAt, report.SecondsAhead) is { } pressed ? " · " + pressed : "";
        var partner = model.PartnerOf(report.Id) is { } by ? " · " + seat.Say("operator.partner", ("partner", by)) : "";
        var notes = PhotoNoting.Of(seat, report.Photos, model.PhotoChecks)
            .Select(p => new DeskNote(p.Text, p.Warns, [.. p.Cases.Select(number => new DeskFact(CaseNumber.Shown(number), number, seat.CaseAt(number)))])).ToList();
        if (report.PlaceIsAPhotos) notes.Add(new(seat.Say("operator.place-of-photo"), true, []));
        else if (report.CameAs != Domain.Places.Datum.Cgcs2000) notes.Add(new(seat.Say("operator.came-as", ("datum", seat.Say($"datum.{report.CameAs}"))), false, []));
        notes.AddRange(model.AnswersOf(report.Id).Where(a => a.Question is not null).Select(a => new DeskNote($"{a.Question}：{a.Answer}", false, [])));
        var reporter = model.Reporters.FirstOrDefault(r => r.Report == report.Id) is { } known ? string.Join(' ', new[] { known.Name, known.Phone, known.Email }.Where(t => t is { Length: > 0 })) : report.Erased ? seat.Say("operator.report-erased") : null;
        return new DeskReport(seat.Say("operator.report", ("n", n)), report.Description is { Length: > 0 } words ? words : null, $"{seat.Say($"channel.{report.Channel}")} · {seat.Moment(report.At)}{seen}{partner}", report.Address, reporter, notes, report.Photos.Count);
    }

    static DeskShopWord ShopWord(Seat seat, CasePageModel model, ShopWord w)
    {
        var late = w.IsLate(seat.Now);
        var answer = w.End is { } end ? $"{seat.Say($"shop.end-{w.Kind}-{end}")} · {w.Answer}" : seat.Say(late ? "shops.answer-late" : "shops.answer-due", ("due", seat.Moment(w.DueAt)));
        return new DeskShopWord(model.Shops.Tied.FirstOrDefault(s => s.Code == w.Shop)?.Name ?? w.Shop, seat.Say($"shop.word-{ShopWords.CodeOf(w.Kind)}"), seat.Moment(w.SaidAt), w.Words, answer,
            w.AnsweredAt is null, w.AnsweredAt is null && late, [.. w.Photos.Select(p => $"/staff/shop-words/{w.Id}/photos/{p.Value}")], $"{seat.CaseAt(model.State.Number)}#w-{w.Id:n}");
    }

    static IEnumerable<DeskFact> Messages(Seat seat, CasePageModel model)
    {
        foreach (var line in model.Messages?.Reporters ?? []) yield return new($"{seat.Moment(line.At)} {seat.Say($"notices.step.{line.Step}")}", MessageTelling.Of(seat, line));
        foreach (var told in model.Messages?.Followers ?? []) yield return new(seat.Say($"notices.step.{told.Step}"), MessageTelling.Of(seat, told));
    }

    static DeskStep Step(Seat seat, CasePageModel model, CaseStep step) =>
        new(step.Seq, step.At, seat.Moment(step.At), step.Deed, seat.Say($"deed.{step.Deed}"), StepFacts.Who(seat, step),
            [.. StepFacts.Of(seat, step).Select(f => new DeskFact(f.Label, f.Value))],
            step.Deed == nameof(ReceiveReport) ? [] : [.. step.Photos.Select(p => Photo(seat, model, p, seat.Say($"deed.{step.Deed}"), AfterWork.Contains(step.Deed)))]);

    static DeskForm Form(Seat seat, DeedForm form)
    {
        var wires = DeedFields.Of(form.Deed).ToDictionary(f => f.Name, f => f.Kind, StringComparer.Ordinal);
        return new DeskForm(form.Deed, seat.Say($"deed.{form.Deed}"), form.Version, DeedOrder.IsGrave(form.Deed), form.OffersNext, form.After,
            [.. form.Fields.Select(f => new DeskField(f.Name, f.Kind.ToString(), wires[f.Name], f.Required, f.Label)
            {
                Hint = f.Hint, Options = f.Options, Others = f.Others, OtherLabel = f.OtherLabel, Value = f.Value, Least = Least(f, wires[f.Name]), Rules = f.Rules,
            })]);
    }

    // An amount is sent in the measure of the limit it lengthens, as the body of the deed writes it.
    static string? Least(FormField field, string wire) =>
        wire == "limit" && field.Options is [var measure] && Enum.TryParse<TimeMeasure>(measure.Value, out var known) ? TimeLimitText.Write(new TimeLimit(1, known))[2..] : field.Least;
}
