using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>What a step of the journal says, field by field, in words: ids become names, commitments the words they stand for.</summary>
static class StepFacts
{
    public static IEnumerable<(string Label, string Value)> Of(Seat seat, CaseStep step, bool inClear = false)
    {
        if (step.Deed == nameof(Revisit) && !MaySeeRevisits(seat.Actor.Role)) yield break;
        using var data = JsonDocument.Parse(step.Data);
        foreach (var field in DeedFields.Of(step.Deed).Where(f => f.Kind is not ("photos" or "point")))
        {
            if (step.Deed == nameof(ReceiveReport) && field.Name is "channel" or "description" or "address") continue;
            var name = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
            var value = step.Words.TryGetValue(name, out var words) ? words : data.RootElement.TryGetProperty(field.Name, out var stored) ? ValueOf(seat, field, stored) : null;
            if (value is { Length: > 0 }) yield return (seat.Say($"field.{step.Deed}.{field.Name}"), value);
        }
        if (step.Deed != nameof(ReceiveReport) && PhoneTime.Of(seat, step.At, step.EventAt, step.SecondsAhead) is { } pressed) yield return (seat.Say("operator.pressed"), pressed);
        if (step.Deed == nameof(KeepLateWork) && data.RootElement.TryGetProperty("attempted", out var attempted)) yield return (seat.Say("operator.late-attempt"), seat.Say($"deed.{attempted.GetString()}"));
        if (step.Deed == nameof(EscalateOverdue) && RuleIn(seat, data.RootElement) is { } rule) yield return (seat.Say("operator.escalated"), rule);
        if (MaySeeDraws(seat.Actor.Role) && data.RootElement.TryGetProperty("draw", out var draw) && draw.ValueKind == JsonValueKind.Object) yield return (seat.Say("operator.drawn"), Drawn(seat, draw, inClear));
    }

    /// <summary>Who did it. Whom this seat may not know was taken out of the step before it came here.</summary>
    public static string Who(Seat seat, CaseStep step, bool inClear = false) => string.Join(" ", new[]
    {
        seat.Say($"role.{step.Role}"),
        PersonalSight.IsProtected(step.Deed, step.Role) ? seat.Inspector(step.Actor, inClear) : seat.Person(step.Actor),
        seat.Unit(step.Unit),
    }.Where(t => t.Length > 0));

    /// <summary>Which rule fired, and whom it turned to; nothing for steps of before rules had names.</summary>
    static string? RuleIn(Seat seat, JsonElement data)
    {
        string? Text(string name) => data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return Text("rule") is { } rule && Text("to") is { } to && Text("by") is { } by
            ? seat.Say("operator.escalated-by", ("rule", rule.Split('|')[0]), ("nth", rule.Split('|').ElementAtOrDefault(1)), ("to", seat.Say($"escalation-to.{to}")), ("by", seat.Say($"escalation-by.{by}")))
            : null;
    }

    /// <summary>Who was drawn is not for the units that are checked.</summary>
    public static bool MaySeeDraws(Role role) => PersonalSight.SeesMaskedInspector(role);

    /// <summary>What a citizen said to the centre about the work is not for those who did it.</summary>
    public static bool MaySeeRevisits(Role role) => PersonalSight.HearsRevisits(role);

    static string? ValueOf(Seat seat, DeedField field, JsonElement value) => (field.Kind, value.ValueKind) switch
    {
        (_, JsonValueKind.True) => seat.Say("form.yes"),
        (_, JsonValueKind.False) => seat.Say("form.no"),
        ("unit" or "crew", JsonValueKind.String) => seat.Unit(value.GetString()!),
        ("type", JsonValueKind.String) => TypeKey.TryRead(value.GetString(), out var key) ? seat.Type(key) : null,
        ("division", JsonValueKind.String) => seat.Division(new DivisionCode(value.GetString()!)),
        ("condition", JsonValueKind.String) => seat.City.Conditions.TryGetValue(value.GetString()!, out var known) ? known.Text : value.GetString(),
        ("time", JsonValueKind.String) => value.TryGetDateTimeOffset(out var at) ? seat.Moment(at) : null,
        ("limit", JsonValueKind.Object) => value.Deserialize<TimeLimit>(CaseJson.Stored) is { } limit ? seat.Limit(limit) : null,
        ("choice", JsonValueKind.String) => seat.Say($"{(field.Name == "outcome" ? "revisit-outcome" : field.Name == "mark" ? "satisfaction" : "channel")}.{value.GetString()}"),
        // Words that were erased leave only what stood for them.
        ("words", _) => seat.Say("operator.erased"),
        (_, JsonValueKind.String) when field.Name == "citizenClass" => seat.Class(value.GetString()),
        ("text" or "case", JsonValueKind.String) => value.GetString(),
        (_, JsonValueKind.Number) => value.GetRawText(),
        _ => null,
    };

    static string Drawn(Seat seat, JsonElement draw, bool inClear)
    {
        var candidates = draw.TryGetProperty("candidates", out var all) && all.ValueKind == JsonValueKind.Array ? all.GetArrayLength() : 0;
        return draw.TryGetProperty("drawn", out var who) && who.ValueKind == JsonValueKind.String && Guid.TryParse(who.GetString(), out var person)
            ? seat.Say("operator.drawn-of", ("name", seat.Inspector(new PersonId(person), inClear)), ("n", candidates))
            : seat.Say("operator.drawn-nobody");
    }
}
