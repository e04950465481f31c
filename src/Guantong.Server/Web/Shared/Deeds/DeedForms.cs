using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Platform;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>What a form is made for: who sits there, the case, and the open cases near it.</summary>
sealed record FormScene(Seat Seat, CaseSight Sight, IReadOnlyList<CaseLine> Near)
{
    public CaseState Case => Sight.State;

    /// <summary>Types that the reporters' words may be about; a help for whoever chooses one.</summary>
    public IReadOnlyList<TypeGuess> Guesses { get; init; } = [];
}

/// <summary>What came back from a refused form.</summary>
sealed record Again(Typed Typed, IReadOnlyList<Mistake> Mistakes);

/// <summary>Makes the forms of the deeds that the law opens: fields from the deed itself, answers and consequences from the law.</summary>
sealed class DeedForms(Entropy entropy, ClassSuggestion suggestion)
{
    public IReadOnlyList<DeedForm> Of(FormScene scene, Again? again = null)
    {
        scene = scene with { Guesses = GuessesFor(scene) };
        var opened = again?.Typed.Deed;
        var forms = new List<DeedForm>();
        foreach (var open in DeedOrder.Of(scene.Case, scene.Sight.Open))
        {
            var mine = again is not null && again.Typed.Deed == open.Name ? again : null;
            opened ??= DeedOrder.MovesOn(open.Name) || open.Name is nameof(Arrive) or nameof(FinishWork) ? open.Name : "";
            forms.Add(new DeedForm(open.Name, scene.Seat.CaseAt(scene.Case.Number).Insert(PathEnd(scene.Seat.CaseAt(scene.Case.Number)), $"/deeds/{open.Name}"), entropy.NewId().ToString("n"), scene.Case.Version,
                [.. DeedFields.Of(open.Name).Select(f => FieldOf(scene, open, f, mine?.Typed))])
            {
                After = Consequences.Of(scene.Seat, scene.Case, open.Example),
                Mistakes = mine?.Mistakes ?? [],
                IsOpen = opened == open.Name,
                OffersNext = DeedOrder.MovesOn(open.Name),
            });
        }
        return forms;
    }

    // Only where a type is still to be chosen, and from words that this seat may read.
    IReadOnlyList<TypeGuess> GuessesFor(FormScene scene) => scene.Case.Type is null && scene.Sight.Open.Any(o => DeedFields.Of(o.Name).Any(f => f.Kind == "type"))
        ? suggestion.Of(scene.Sight.File.Reports.SelectMany(r => new[] { r.Description, r.Address })).Types
        : [];

    // The language stands behind the path.
    static int PathEnd(string address) => address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? at : address.Length;

    static FormField FieldOf(FormScene scene, OpenDeed open, DeedField field, Typed? typed)
    {
        var plain = new FormField(field.Name, $"{open.Name}-{field.Name}", KindOf(open.Name, field), field.Required, scene.Seat.Say($"field.{open.Name}.{field.Name}"));
        var made = DeedChoices.Fill(scene, open, field, plain);
        if (typed is null) return made;
        return made with
        {
            Value = made.Kind == FieldKind.Said ? made.Value : typed.Of(field.Name),
            OtherValue = typed.Of($"{field.Name}-other"),
            Kept = typed.Photos.GetValueOrDefault(field.Name, []),
        };
    }

    static FieldKind KindOf(string deed, DeedField field) => field.Kind switch
    {
        "words" => FieldKind.Words,
        "photos" => FieldKind.Photos,
        "time" => FieldKind.Time,
        "limit" => FieldKind.Amount,
        "point" => FieldKind.Point,
        // A decision has no default; an extra has one.
        "yes-no" => field.Name is "approved" or "passed" or "confirmed" ? FieldKind.YesNo : FieldKind.Tick,
        "unit" when deed is nameof(DispatchCase) or nameof(RuleOnDuty) => FieldKind.Cards,
        "condition" when deed == nameof(FileCase) => FieldKind.Cards,
        "condition" => FieldKind.Said,
        "choice" or "number" => field.Name == "supervision" ? FieldKind.Choice : FieldKind.Cards,
        "unit" or "crew" or "type" or "division" => FieldKind.Choice,
        _ => FieldKind.Line,
    };

    /// <summary>A moment as a browser's own date-and-time field writes it: local, to the minute.</summary>
    public static string Local(Seat seat, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, seat.Shell.City.Zone).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
