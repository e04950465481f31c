using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Cases.Units;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Match;

/// <summary>Puts the proposals into the form of a deed that names a unit, as its cards: so keys, drafts and undo work as everywhere.</summary>
static class UnitCards
{
    /// <summary>The fourth card is "other unit".</summary>
    const int MostCards = 3;

    public static bool IsFor(string deed) => deed is nameof(DispatchCase) or nameof(RuleOnDuty);

    /// <param name="left">Why the product left the case to a person that it might have dispatched by itself; null where it did not.</param>
    public static DeedForm Of(Seat seat, DeedForm form, IReadOnlyList<UnitOption> options, string? left) => !IsFor(form.Deed) ? form : form with
    {
        Fields = [.. form.Fields.Select(f => f is { Name: "unit", Kind: FieldKind.Cards } ? Of(seat, f, options) : f)],
        After = left is null ? form.After : [seat.Say("desk.match.auto-left", ("why", seat.Say($"refusal.{left}"))), .. form.After],
    };

    static FormField Of(Seat seat, FormField field, IReadOnlyList<UnitOption> options)
    {
        var granted = field.Options.Concat(field.Others).ToDictionary(o => o.Value, StringComparer.Ordinal);
        var proposed = options.Where(o => granted.ContainsKey(o.Unit.Value)).Take(MostCards).ToList();
        if (proposed.Count == 0) return field;
        var cards = proposed.Select(o => CardOf(seat, granted[o.Unit.Value], o)).ToList();
        return field with
        {
            Options = cards,
            Others = [.. granted.Values.Where(g => cards.TrueForAll(c => c.Value != g.Value))],
            Value = proposed[0] is { Claim: Claim.Duty or Claim.Component, SentItBack: false } first ? first.Unit.Value : "",
            Hint = seat.Say("desk.match.proposed-by"),
        };
    }

    static FormOption CardOf(Seat seat, FormOption option, UnitOption proposed)
    {
        var answer = UnitAnswers.Of(seat, proposed);
        return option with { Why = string.Join(" · ", answer.Reasons.Select(r => r.Text)), Badge = answer.Claim.Text, Behind = answer.Behind?.Text };
    }
}
