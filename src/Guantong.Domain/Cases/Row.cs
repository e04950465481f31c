using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases;

/// <summary>
/// A question with a few answers that decides between rows of the same stage, deed and role. Rows that share a key must
/// ask the same question and name different answers: so two rows can never both match.
/// </summary>
public sealed record Question(string Name, Func<Motion, string> Answer)
{
    /// <summary>A question answered yes or no.</summary>
    public static Question Of(string name, Func<Motion, bool> isSo) => new(name, m => isSo(m) ? Yes : No);

    public const string Yes = "yes";
    public const string No = "no";
}

/// <summary>A reason to say no.</summary>
public sealed record Objection(Refusal Why, Func<Motion, bool> Holds);

/// <summary>One row of the law: from · deed · who · to · which case · refuses · applies.</summary>
public sealed class Row
{
    Row(Type deed, Stage from, Stage to, IReadOnlyList<Role> by)
    {
        Deed = deed;
        From = from;
        To = to;
        By = by;
    }

    public Type Deed { get; }
    public Stage From { get; }
    public Stage To { get; }
    public IReadOnlyList<Role> By { get; }
    public Question? Asks { get; private init; }
    public string? WhenAnswered { get; private init; }
    public IReadOnlyList<Objection> Objections { get; private init; } = [];
    internal Func<Motion, CaseState> Apply { get; private init; } = m => m.Case;
    internal Func<Motion, Deed?> Example { get; private init; } = _ => null;

    /// <summary>Starts a row for a deed; without a next stage the case stays where it is.</summary>
    public static Draft<T> Of<T>(Stage from, Stage to, params Role[] by) where T : Deed => new(new Row(typeof(T), from, to, by));

    /// <summary>True when this row speaks of the motion, role aside.</summary>
    public bool Fits(Motion motion) => Asks is null || Asks.Answer(motion) == WhenAnswered;

    /// <summary>Writes a row as a sentence: each member adds to it and gives a new draft.</summary>
    public sealed class Draft<T>(Row row) where T : Deed
    {
        public static implicit operator Row(Draft<T> draft) => draft.Done;

        public Row Done => row;

        public Draft<T> When(Question question, string answer = Question.Yes) => new(row.With(asks: question, answer: answer));

        public Draft<T> Unless(params Objection[] objections) => new(row.With(objections: [.. row.Objections, .. objections]));

        public Draft<T> Unless(Refusal why, Func<Motion, T, bool> holds) => Unless(new Objection(why, m => holds(m, (T)m.Deed)));

        public Draft<T> Then(Func<Motion, T, CaseState> apply) => new(row.With(apply: m => apply(m, (T)m.Deed)));

        /// <summary>A deed that would be granted as the case stands, for forms and the API; null when there is none.</summary>
        public Draft<T> Example(Func<Motion, T?> example) => new(row.With(example: example));
    }

    Row With(Question? asks = null, string? answer = null, IReadOnlyList<Objection>? objections = null, Func<Motion, CaseState>? apply = null, Func<Motion, Deed?>? example = null) =>
        new(Deed, From, To, By)
        {
            Asks = asks ?? Asks,
            WhenAnswered = answer ?? WhenAnswered,
            Objections = objections ?? Objections,
            Apply = apply ?? Apply,
            Example = example ?? Example,
        };
}
