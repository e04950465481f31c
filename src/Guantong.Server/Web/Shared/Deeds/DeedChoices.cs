using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>The answers a field offers, its hint and what stands in it: only what the law would grant, the likely first.</summary>
static class DeedChoices
{
    const int MostGuesses = 4;

    public static FormField Fill(FormScene scene, OpenDeed open, DeedField field, FormField plain) => field.Kind switch
    {
        "unit" => UnitChoices.Fill(scene, open, field, plain),
        "crew" => plain with { Options = UnitChoices.Crews(scene, open), Hint = scene.Seat.Say("form.crew-hint"), Value = (open.Example as AcceptWork)?.Crew?.Value ?? "" },
        "condition" => Condition(scene, open.Name, plain),
        "type" => Type(scene, plain),
        "division" => Division(scene, plain),
        "point" => Point(scene, open, plain),
        "time" => plain with { Least = DeedForms.Local(scene.Seat, scene.Seat.Now), Hint = scene.Seat.Say($"form.{open.Name}.{field.Name}") },
        "limit" => Limit(scene, plain),
        "choice" => plain with { Options = [.. field.Choices.Select(c => new FormOption(c, scene.Seat.Say($"{(field.Name == "outcome" ? "revisit-outcome" : "satisfaction")}.{c}")))] },
        "number" => Number(scene, field, plain),
        "case" => plain with
        {
            Options = [.. scene.Near.Select(n => new FormOption(CaseNumber.Shown(n.Number), scene.Seat.Stage(n.Stage)))],
            Value = scene.Near.FirstOrDefault(n => n.Class == scene.Case.CitizenClass) is { } near ? CaseNumber.Shown(near.Number) : "",
            Hint = scene.Seat.Say("form.case-hint"),
        },
        "text" => plain with { Options = DutyItems(scene), Hint = scene.Seat.Say("form.duty-hint") },
        "yes-no" when open.Example is FileCase filing && field.Name == "urgent" =>
            plain with { Value = filing.Urgent == true ? "true" : "", Hint = scene.Case.UrgentReports > 0 ? scene.Seat.Say("form.urgent-said") : null },
        "yes-no" => plain with { Value = (open.Example is FileCase { ReleaseWords: true } && field.Name.StartsWith("release", StringComparison.Ordinal)) ? "true" : "", Hint = field.Name == "releasePhotos" ? scene.Seat.Say("form.release-hint") : null },
        "photos" => plain with
        {
            // The law asks for proof although the field may be left out.
            Required = open.Name == nameof(AskSuspension) || (open.Name == nameof(FinishWork) && scene.Case.Filing?.NeedsEvidence == true),
            Hint = scene.Seat.Say("form.photos-hint"),
        },
        _ => plain,
    };

    static FormField Condition(FormScene scene, string deed, FormField plain)
    {
        var (seat, c) = (scene.Seat, scene.Case);
        if (deed != nameof(FileCase))
            return plain with { Value = c.Filing?.Condition ?? "", Hint = c.Filing?.Closing };
        var area = c.Division is { } place ? seat.City.AreaClassOf(place) : 'C';
        return plain with
        {
            Rules = [.. seat.City.Distinctions.Where(d => c.Type is { } type && d.IsAbout(type)).Select(d => seat.Rule(d))],
            Options =
            [
                .. seat.City.Conditions.Values.Where(x => x.Type == c.Type).OrderBy(x => x.Id, StringComparer.Ordinal)
                    .Select(x => new FormOption(x.Id, x.Text, seat.Say(x.NeedsEvidence ? "form.condition-evidence" : "form.condition", ("limit", seat.Limit(x.LimitFor(area))), ("closing", x.Closing)))),
            ],
        };
    }

    static FormField Type(FormScene scene, FormField plain)
    {
        var (seat, c) = (scene.Seat, scene.Case);
        string Group(CaseType t) => $"{seat.Class(t.CitizenClass)} · {seat.Say(t.Key.Kind == MatterKind.Matter ? "staff.matter" : "staff.component")}";
        var order = seat.City.CitizenClasses.ToDictionary(k => k.Code, k => k.Order, StringComparer.Ordinal);
        List<FormOption> all =
            [
                .. seat.City.Types.Values.OrderByDescending(t => t.CitizenClass == c.CitizenClass).ThenBy(t => order.GetValueOrDefault(t.CitizenClass, 99)).ThenBy(t => t.Key.Kind)
                    .ThenBy(t => t.Key.Code, StringComparer.Ordinal).Select(t => new FormOption(t.Key.ToString(), t.NameIn(seat.Shell.IsEnglish), null, Group(t))),
            ];
        var field = plain with
        {
            Required = c.Type is null,
            Value = c.Type?.ToString() ?? "",
            Rules = [.. RulesFor(seat, c.CitizenClass).Select(d => seat.Rule(d))],
            Hint = c.CitizenClass is null ? null : seat.Say("form.type-hint", ("class", seat.Class(c.CitizenClass))),
            Options = all,
        };
        return scene.Guesses is [] ? field : Guessed(scene, field);
    }

    // The rules of the tile that the citizen chose; where nothing was chosen, all of them.
    static IEnumerable<Distinction> RulesFor(Seat seat, string? tile)
    {
        bool Lies(TypeKey key) => seat.City.Types.GetValueOrDefault(key)?.CitizenClass == tile;
        var near = seat.City.Distinctions.Where(d => Lies(d.Code) || Lies(d.Other)).ToList();
        return near.Count > 0 ? near : seat.City.Distinctions;
    }

    // A guess is offered, never chosen: nothing is preselected, and the whole list stays below.
    static FormField Guessed(FormScene scene, FormField field) => field with
    {
        Kind = FieldKind.Cards,
        Hint = field.Hint is { } said ? $"{scene.Seat.Say("form.type-guessed")} {said}" : scene.Seat.Say("form.type-guessed"),
        Options =
        [
            .. scene.Guesses.Take(MostGuesses).Select(g => new FormOption(g.Type.Key.ToString(), scene.Seat.Type(g.Type.Key),
                scene.Seat.Say($"form.guess-{g.Sureness}", ("percent", Math.Round(g.Probability * 100)), ("class", scene.Seat.Class(g.Type.CitizenClass))))),
        ],
        Others = field.Options,
        OtherLabel = scene.Seat.Say("form.other-type"),
    };

    static FormField Division(FormScene scene, FormField plain)
    {
        var (seat, c) = (scene.Seat, scene.Case);
        return plain with
        {
            Required = c.Place is null,
            Hint = c.Place is null ? seat.Say("form.division-missing") : seat.Say("form.division-known", ("place", seat.Division(c.Division))),
            Options =
            [
                .. seat.City.Divisions.Values.Where(d => d.Code.IsWithin(seat.City.Area) && d.Code.Level is Level.Township or Level.Community && d.Code.IsWithin(seat.Actor.Scope.Place))
                    .OrderBy(d => d.Code.Value, StringComparer.Ordinal).Select(d => new FormOption(d.Code.Value, seat.Division(d.Code), null, seat.Division(d.Code.At(Level.Township)))),
            ],
        };
    }

    static FormField Point(FormScene scene, OpenDeed open, FormField plain) => plain with
    {
        // Where somebody stands is said by that person; the place of the case is a beginning, not a proof.
        Value = open.Name != nameof(AcceptReport) && scene.Case.Point is { } point ? CityNames.Point(point) : "",
        Hint = scene.Seat.Say(open.Name == nameof(AcceptReport) ? (scene.Case.Point is null ? "form.point-missing" : "form.point-known") : scene.Case.Point is null ? "form.point-here" : "form.point-prefilled",
            ("point", scene.Case.Point is { } known ? CityNames.Point(known) : "")),
    };

    static FormField Limit(FormScene scene, FormField plain)
    {
        if (scene.Case.Main?.Clock.Limit is not { } limit) return plain;
        return plain with
        {
            Hint = scene.Seat.Say("form.limit-hint", ("limit", scene.Seat.Limit(limit))),
            Least = limit.Amount.ToString("0.####", CultureInfo.InvariantCulture),
            Options = [new FormOption(limit.Measure.ToString(), scene.Seat.Say($"measure.{limit.Measure}"))],
        };
    }

    static FormField Number(FormScene scene, DeedField field, FormField plain)
    {
        if (field.Name != "supervision") return plain with { Options = [.. Enumerable.Range(1, 5).Select(n => new FormOption($"{n}", scene.Seat.Say("form.mark", ("n", n))))] };
        var open = scene.Case.Supervisions.Where(s => s.AnsweredAt is null && (s.Confidential ? !scene.Seat.Actor.Role.IsUnitOfficer() : s.Unit is null || s.Unit == scene.Seat.Actor.Unit)).ToList();
        return plain with
        {
            Value = open is [var only] ? $"{only.Id}" : "",
            Options = [.. open.Select(s => new FormOption($"{s.Id}", scene.Seat.Say("form.supervision", ("n", s.Id), ("demand", Shortened(DemandOf(scene, s))))))],
        };
    }

    /// <summary>What is demanded: the words of whoever supervised, or what opened it by itself. A supervision begins with the step that opened it.</summary>
    static string DemandOf(FormScene scene, Supervision s) => scene.Sight.File.Steps.FirstOrDefault(step => step.At == s.Clock.Started) switch
    {
        { Deed: nameof(SuperviseCase) } step => step.Words.GetValueOrDefault("Demand", ""),
        { Deed: nameof(EscalateOverdue) } => scene.Seat.Say("form.supervision-by-rule"),
        _ => s.Confidential ? scene.Seat.Say("form.supervision-pressed") : "",
    };

    static IReadOnlyList<FormOption> DutyItems(FormScene scene) =>
        scene.Case is { Filing.Type: var type, Division: { } place }
            ? [.. scene.Seat.City.DutiesFor(type, place).GroupBy(r => r.Item, StringComparer.Ordinal).Select(g => new FormOption(g.Key, scene.Seat.Unit(g.First().Unit)))]
            : [];

    public static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>Units that the law would grant, those whose duty it is first, each with the reason.</summary>
static class UnitChoices
{
    const int MostCards = 4;

    public static FormField Fill(FormScene scene, OpenDeed open, DeedField field, FormField plain)
    {
        var all = Granted(scene, open, field.Name).Select(u => Offer(scene, u))
            .OrderBy(o => o.Rank).ThenBy(o => o.Row).ThenBy(o => o.Unit.Level < scene.Case.Level).ThenBy(o => o.Unit.Level).ThenBy(o => o.Unit.Id.Value, StringComparer.Ordinal).ToList();
        var likely = all.Where(o => o.Rank < 3).Take(MostCards).ToList();
        if (likely.Count == 0) likely = all.Take(1).ToList();
        if (plain.Kind != FieldKind.Cards) return plain with { Options = [.. all.Select(o => Option(scene, o))], Value = all is [var only] && field.Required ? only.Unit.Id.Value : "" };
        return plain with
        {
            Options = [.. likely.Select(o => Option(scene, o))],
            Others = [.. all.Except(likely).Select(o => Option(scene, o))],
            Value = likely is [{ Rank: 0 }, ..] ? likely[0].Unit.Id.Value : "",
            Hint = scene.Seat.Say("form.unit-hint"),
        };
    }

    public static IReadOnlyList<FormOption> Crews(FormScene scene, OpenDeed open) =>
    [
        .. scene.Seat.City.Units.Values.Where(u => u.Kind == UnitKind.Crew && open.Example is AcceptWork work && IsGranted(scene, work with { Crew = u.Id }))
            .OrderByDescending(u => u.Parent == scene.Case.Main?.Unit).ThenBy(u => u.Id.Value, StringComparer.Ordinal)
            .Select(u => new FormOption(u.Id.Value, u.Name, null, scene.Seat.Unit(u.Parent))),
    ];

    static FormOption Option(FormScene scene, Offered o) => new(o.Unit.Id.Value, o.Unit.Name, o.Why, scene.Seat.Say($"unit-kind.{o.Unit.Kind}"));

    static IEnumerable<Unit> Granted(FormScene scene, OpenDeed open, string field)
    {
        var units = scene.Seat.City.Units.Values.Where(u => u.CanBeMain);
        return open.Example switch
        {
            DispatchCase d => units.Where(u => IsGranted(scene, d with { Unit = u.Id })),
            SubDispatch d => units.Where(u => IsGranted(scene, d with { Unit = u.Id })),
            RuleOnDuty d => units.Where(u => IsGranted(scene, d with { Unit = u.Id })),
            AddHelper d => units.Where(u => IsGranted(scene, d with { Unit = u.Id })),
            Whistle d => units.Where(u => IsGranted(scene, d with { Unit = u.Id })),
            EndWhistle d => units.Where(u => IsGranted(scene, d with { Unit = u.Id })),
            _ => units.Where(u => u.Id != scene.Case.Main?.Unit && (scene.Case.Division is not { } place || place.IsWithin(u.Division))),
        };
    }

    static bool IsGranted(FormScene scene, Deed deed) => CaseLaw.Judge(scene.Seat.MotionOf(scene.Case, deed)) is Domain.Cases.Granted;

    static Offered Offer(FormScene scene, Unit unit)
    {
        var (seat, c) = (scene.Seat, scene.Case);
        if (c.ReturnedBy.Contains(unit.Id)) return new(unit, 4, seat.Say("form.why-returned"));
        if (c.Filing is { Type: var type } && c.Division is { } place && seat.City.DutiesFor(type, place).Index().FirstOrDefault(r => r.Item.Unit == unit.Id) is { Item: { } row, Index: var at })
            return new(unit, row.Duty == DutyKind.Own ? 0 : 1, seat.Say(row.Duty == DutyKind.Own ? "form.why-own" : "form.why-helping", ("item", row.Item))) { Row = at };
        return unit.Kind is UnitKind.Township or UnitKind.Community ? new(unit, 2, seat.Say("form.why-ground")) : new(unit, 3, null);
    }

    /// <summary>How likely: a duty of its own, a helping one, its ground, none, sent back before; then the place of its row in the duty list, the most exact first.</summary>
    sealed record Offered(Unit Unit, int Rank, string? Why)
    {
        public int Row { get; init; }
    }
}
