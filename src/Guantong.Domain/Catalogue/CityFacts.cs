using Guantong.Domain.Basics;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Domain.Catalogue;

/// <summary>
/// Everything about a city that the law asks for and that is not the case itself, as it stood at one <see cref="Edition"/>:
/// units, classes, conditions, duties, calendar, policy. Immutable; a change of any of them makes a new edition.
/// </summary>
public sealed class CityFacts
{
    public required long Edition { get; init; }
    public required string Name { get; init; }

    /// <summary>The division that is this city's own area: a place outside it is refused.</summary>
    public required DivisionCode Area { get; init; }

    public required WorkCalendar Calendar { get; init; }
    public required Policy Policy { get; init; }
    public required IReadOnlyDictionary<UnitId, Unit> Units { get; init; }
    public required IReadOnlyDictionary<DivisionCode, Division> Divisions { get; init; }
    public required IReadOnlyDictionary<TypeKey, CaseType> Types { get; init; }
    public required IReadOnlyDictionary<string, FilingCondition> Conditions { get; init; }
    public required IReadOnlyList<CitizenClass> CitizenClasses { get; init; }
    public required IReadOnlyList<Responsibility> Responsibilities { get; init; }

    /// <summary>From the keys of older standards to the classes of today.</summary>
    public Crosswalk Crosswalk { get; init; } = Crosswalk.Empty;

    /// <summary>How to tell apart classes that are taken for each other.</summary>
    public IReadOnlyList<Distinction> Distinctions { get; init; } = [];
    /// <summary>What reporters of a class are asked, in the order of the questions.</summary>
    public IReadOnlyDictionary<TypeKey, IReadOnlyList<Question>> Questions { get; init; } = new Dictionary<TypeKey, IReadOnlyList<Question>>();

    /// <summary>What holds for some classes only.</summary>
    public IReadOnlyList<ClassPolicy> ClassPolicies { get; init; } = [];

    /// <summary>The city's own rules of escalation, by name.</summary>
    public IReadOnlyList<EscalationRule> EscalationRules { get; init; } = [];

    /// <summary>The rules of escalation that count: the city's own, and the steps of its policy where no rule of its own speaks of lateness.</summary>
    public IReadOnlyList<EscalationRule> Escalations => escalations ??= [.. EscalationRules, .. EscalationRules.Any(r => r.Trigger == EscalationTrigger.Overdue) ? [] : StepsOf(Policy)];

    IReadOnlyList<EscalationRule>? escalations;

    /// <summary>Area class A, B or C of a division; what is not named is C.</summary>
    public required IReadOnlyDictionary<DivisionCode, char> AreaClasses { get; init; }

    /// <summary>The class with this key, or the one that took over from it when the key is of an older standard; null when neither is known.</summary>
    public CaseType? TypeOf(TypeKey key, MatterKind? kind = null) =>
        Types.TryGetValue(key, out var type) ? type
        : Crosswalk.SuccessorOf(key, kind) is { } now && Types.TryGetValue(now, out var successor) ? successor
        : null;

    /// <summary>True when <paramref name="lower"/> answers to <paramref name="upper"/>, directly or through others.</summary>
    public bool IsBelow(UnitId lower, UnitId upper)
    {
        for (var u = ParentOf(lower); u is { } parent; u = ParentOf(parent))
        {
            if (parent == upper) return true;
        }
        return false;
    }

    /// <summary>True when the two are one unit or one stands in the other's line.</summary>
    public bool AreInOneLine(UnitId a, UnitId b) => a == b || IsBelow(a, b) || IsBelow(b, a);

    /// <summary>The duty of a unit for a class at a place: the most exact row that names the unit; null when no row does.</summary>
    public DutyKind? DutyOf(UnitId unit, TypeKey type, DivisionCode place) =>
        DutiesFor(type, place).FirstOrDefault(r => r.Unit == unit)?.Duty;

    /// <summary>All rows for a class at a place, the most exact first.</summary>
    public IEnumerable<Responsibility> DutiesFor(TypeKey type, DivisionCode place) =>
        Responsibilities.Where(r => r.Matches(type, place))
            .OrderByDescending(r => r.TypeCode.Length).ThenByDescending(r => r.Place.Prefix.Length).ThenBy(r => r.Duty);

    /// <summary>The rules for a class; without one, those for all.</summary>
    public ClassRules RulesFor(TypeKey? type)
    {
        var rules = ClassRules.Of(Policy);
        if (type is not { } key || ClassPolicies.Count == 0) return rules;
        // From the shortest match to the longest, so that the longest has the last word.
        return ClassPolicies.Where(p => p.Matches(key)).OrderBy(p => p.TypeCode.Length).Aggregate(rules, (so, row) => so.With(row.Key, row.Value) ?? so);
    }

    /// <summary>True when people take the two classes for each other: a rule tells them apart.</summary>
    public bool AreTakenForEachOther(TypeKey a, TypeKey b) => a != b && Distinctions.Any(d => d.IsAbout(a) && d.IsAbout(b));

    /// <summary>The area class of the smallest division that names one.</summary>
    public char AreaClassOf(DivisionCode place) =>
        AreaClasses.TryGetValue(place, out var own) ? own
        : AreaClasses.TryGetValue(place.At(Level.Township), out var township) ? township
        : 'C';

    /// <summary>The unit that another one answers to; null for one at the top or an unknown one.</summary>
    public UnitId? Above(UnitId id) => ParentOf(id);

    /// <summary>The steps of the policy as rules: the first goes to the supervisor, further ones to the leader.</summary>
    static EscalationRule[] StepsOf(Policy policy) =>
        [.. policy.Escalations.Select((after, i) => new EscalationRule($"step-{i + 1}", EscalationTrigger.Overdue, after, i == 0 ? EscalationTarget.Supervisor : EscalationTarget.Leader, EscalationMeans.Escalate))];

    UnitId? ParentOf(UnitId id) => Units.TryGetValue(id, out var unit) ? unit.Parent : null;
}
