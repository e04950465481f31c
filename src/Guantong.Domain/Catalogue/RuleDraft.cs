using System.Reflection;

namespace Guantong.Domain.Catalogue;

/// <summary>
/// What a draft changes of the rules by which cases are timed and returned: values of the policy, conditions with their limits, classes,
/// area classes, rules of escalation, the calendar. Laid over the facts of any edition it changes these and nothing else, so that an empty draft changes nothing.
/// </summary>
public sealed class RuleDraft
{
    static readonly PropertyInfo[] Values = [.. typeof(Policy).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)];

    readonly CityFacts drafted;
    readonly IReadOnlyList<PropertyInfo> policy;
    readonly IReadOnlyList<FilingCondition> conditions;
    readonly IReadOnlyList<CaseType> types;
    readonly bool areas, calendar, escalations;

    RuleDraft(CityFacts standing, CityFacts drafted, bool calendar)
    {
        this.drafted = drafted;
        this.calendar = calendar;
        policy = [.. Values.Where(p => !Same(p.GetValue(standing.Policy), p.GetValue(drafted.Policy)))];
        conditions = [.. drafted.Conditions.Values.Where(c => !standing.Conditions.TryGetValue(c.Id, out var known) || !Same(known, c))];
        types = [.. drafted.Types.Values.Where(t => !standing.Types.TryGetValue(t.Key, out var known) || known != t)];
        escalations = !standing.EscalationRules.SequenceEqual(drafted.EscalationRules);
        areas = standing.AreaClasses.Count != drafted.AreaClasses.Count || standing.AreaClasses.Any(a => drafted.AreaClasses.GetValueOrDefault(a.Key) != a.Value);
    }

    /// <summary>True when nothing that this looks at differs.</summary>
    public bool IsEmpty => policy.Count == 0 && conditions.Count == 0 && types.Count == 0 && !areas && !calendar && !escalations;

    /// <param name="standing">The facts in force.</param>
    /// <param name="drafted">The facts as they would be.</param>
    /// <param name="calendar">True when the draft touches days, years or hours.</param>
    public static RuleDraft Between(CityFacts standing, CityFacts drafted, bool calendar) => new(standing, drafted, calendar);

    /// <summary>The facts of an edition with the draft over them; the same ones when it is empty. An ended condition stays: cases were filed under it.</summary>
    public CityFacts Over(CityFacts city) => IsEmpty ? city : new CityFacts
    {
        Edition = city.Edition,
        Name = city.Name,
        Area = city.Area,
        Calendar = calendar ? drafted.Calendar : city.Calendar,
        Policy = PolicyOver(city.Policy),
        Units = city.Units,
        Divisions = city.Divisions,
        Types = With(city.Types, types, t => t.Key),
        Conditions = With(city.Conditions, conditions, c => c.Id),
        CitizenClasses = city.CitizenClasses,
        Responsibilities = city.Responsibilities,
        Crosswalk = city.Crosswalk,
        Distinctions = city.Distinctions,
        Questions = city.Questions,
        ClassPolicies = city.ClassPolicies,
        EscalationRules = escalations ? drafted.EscalationRules : city.EscalationRules,
        AreaClasses = areas ? drafted.AreaClasses : city.AreaClasses,
    };

    Policy PolicyOver(Policy old)
    {
        var over = old with { };
        foreach (var value in policy) value.SetValue(over, value.GetValue(drafted.Policy));
        return over;
    }

    static IReadOnlyDictionary<TKey, T> With<TKey, T>(IReadOnlyDictionary<TKey, T> all, IReadOnlyList<T> some, Func<T, TKey> key) where TKey : notnull
    {
        if (some.Count == 0) return all;
        var over = new Dictionary<TKey, T>(all);
        foreach (var one in some) over[key(one)] = one;
        return over;
    }

    static bool Same(FilingCondition a, FilingCondition b) => a with { Limits = b.Limits } == b && a.Limits.SequenceEqual(b.Limits);

    static bool Same(object? a, object? b) => a is System.Collections.IEnumerable one and not string && b is System.Collections.IEnumerable other ? one.Cast<object>().SequenceEqual(other.Cast<object>()) : Equals(a, b);
}
