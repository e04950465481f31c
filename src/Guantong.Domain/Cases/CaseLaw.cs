using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Cases.Rows;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;

namespace Guantong.Domain.Cases;

/// <summary>
/// The law of a case: one table of rows. Judgement, open deeds, forms, flow chart and document all come from it.
/// </summary>
public static class CaseLaw
{
    public static readonly IReadOnlyList<Row> Rows =
    [
        .. IntakeRows.All, .. FilingRows.All, .. DispatchRows.All, .. TogetherRows.All, .. HandlingRows.All,
        .. RequestRows.All, .. CheckingRows.All, .. ClosingRows.All, .. SupervisionRows.All,
    ];

    static readonly Dictionary<(Stage, Type, Role), Row[]> ByKey = Index(Rows);
    static readonly HashSet<(Stage, Type)> Anyone = [.. Rows.Select(r => (r.From, r.Deed))];

    /// <summary>Every deed the law knows, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Deeds = Rows.Select(r => r.Deed).Distinct().ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Judges a motion. Total: every motion gets a verdict.</summary>
    public static Verdict Judge(Motion motion)
    {
        var (row, why) = Find(motion);
        if (row is null) return new Refused(why);
        if (DeedWords.Of(motion.Deed).Any(w => w.Words.Value.Length > DeedWords.MostCharacters)) return new Refused(Refusal.TooLong);
        try
        {
            foreach (var objection in row.Objections)
            {
                if (objection.Holds(motion)) return new Refused(objection.Why);
            }
            return new Granted(Clocking.Entered(motion, row.Apply(motion), row.To));
        }
        catch (NoCalendarException)
        {
            return new Refused(Refusal.NoCalendarForYear);
        }
    }

    /// <summary>The deeds that this actor could do now, each with an example that <see cref="Judge"/> grants.</summary>
    public static IEnumerable<OpenDeed> Open(CaseState @case, Actor actor, CityFacts city, DateTimeOffset now, Hints? hints = null)
    {
        var seen = new HashSet<Type>();
        foreach (var row in Rows)
        {
            if (row.From != @case.Stage || !row.By.Contains(actor.Role) || seen.Contains(row.Deed)) continue;
            var motion = new Motion(@case, Nothing.Asked, actor, city, now) { Hints = hints ?? Hints.None };
            if (ExampleOf(row, motion) is not { } example || Judge(motion with { Deed = example }) is not Granted) continue;
            seen.Add(row.Deed);
            yield return new OpenDeed(row.Deed.Name, example, Examples.AreComplete(example));
        }
    }

    static Deed? ExampleOf(Row row, Motion motion)
    {
        try
        {
            return row.Example(motion);
        }
        catch (NoCalendarException)
        {
            return null;
        }
    }

    static (Row? Row, Refusal Why) Find(Motion motion)
    {
        var key = (motion.Case.Stage, motion.Deed.GetType(), motion.Actor.Role);
        if (!ByKey.TryGetValue(key, out var rows))
            return (null, Anyone.Contains((motion.Case.Stage, motion.Deed.GetType())) ? Refusal.NotYourRole : Refusal.NotAtThisStage);
        if (!InScope(motion.Actor, motion.Case)) return (null, Refusal.OutOfScope);
        return (Array.Find(rows, r => r.Fits(motion)), Refusal.NotAtThisStage);
    }

    /// <summary>Whether a case lies in somebody's level × place × class.</summary>
    public static bool Covers(Actor actor, CaseState @case) => InScope(actor, @case);

    /// <summary>Level × place × class. Staff of the centre acts at the case's level or above; a reporter and the product are known otherwise.</summary>
    static bool InScope(Actor actor, CaseState c)
    {
        if (actor.Role is Role.Reporter or Role.Product || c.Stage == Stage.Unopened) return true;
        if (actor.Role.IsOfTheCentre() && !actor.Scope.Level.IsAtOrAbove(c.Level)) return false;
        return actor.Scope.Covers(c.Division, c.CitizenClass);
    }

    static Dictionary<(Stage, Type, Role), Row[]> Index(IReadOnlyList<Row> rows)
    {
        var index = rows.SelectMany(r => r.By.Select(role => (Key: (r.From, r.Deed, role), Row: r)))
            .GroupBy(x => x.Key).ToDictionary(g => g.Key, g => g.Select(x => x.Row).ToArray());
        foreach (var (key, group) in index)
        {
            var exclusive = group.Length == 1
                || (group.Select(r => r.Asks?.Name).Distinct(StringComparer.Ordinal).Count() == 1 && group[0].Asks is not null
                    && group.Select(r => r.WhenAnswered).Distinct(StringComparer.Ordinal).Count() == group.Length);
            if (!exclusive) throw new InvalidOperationException($"Two rows of the law match {key}: give them one question and different answers.");
        }
        return index;
    }

    /// <summary>Stands in for a deed while an example is being made.</summary>
    sealed record Nothing : Deed
    {
        public static readonly Nothing Asked = new();
    }
}
