using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>
/// Who sees which cases, as one SQL condition over a row <c>l</c> of case_list: level × place × class for the centre,
/// the unit's own and those it takes part in for units (and what stands in its place for townships and communities), what was drawn or given for people on the street.
/// Lists, counts and single cases all use it, so that a counter never counts what its list does not show.
/// </summary>
public sealed class CaseScope
{
    readonly List<object> _values = [];

    CaseScope(string condition) => Condition = condition;

    public string Condition { get; private set; }
    public IReadOnlyList<object> Values => _values;

    public static CaseScope Of(Actor actor)
    {
        var scope = new CaseScope("");
        scope.Condition = actor.Role switch
        {
            Role.Department or Role.Township or Role.Community => scope.OfUnit(actor),
            Role.Crew => scope.OfCrew(actor),
            Role.Checker => $"l.drawn = {scope.Value(actor.Person?.Value ?? Guid.Empty)}",
            Role.Inspector or Role.Chief or Role.Administrator or Role.Reporter => $"l.finder = {scope.Value(actor.Person?.Value ?? Guid.Empty)}",
            _ => scope.OfTheCentre(actor),
        };
        return scope;
    }

    /// <summary>The condition for a command that has no other values yet; its values are added.</summary>
    public static string Of(Actor actor, NpgsqlParameterCollection parameters)
    {
        var scope = Of(actor);
        scope._values.ForEach(value => parameters.Add(new NpgsqlParameter { Value = value }));
        if (parameters.Count != scope._values.Count) throw new InvalidOperationException("The values of a scope come first.");
        return scope.Condition;
    }

    /// <summary>
    /// The same for seats of the desk without asking the database: a change is told only to those whose lists show the case. People on
    /// the street have no desk.
    /// </summary>
    public static bool Covers(Actor actor, SightFacts facts)
    {
        if (actor.Role.IsUnitOfficer()) return (actor.Unit is { } unit && facts.Units.ContainsKey(unit.Value)) || IsInPlaceOf(actor, facts.Division);
        if (!HasDesk(actor.Role)) return false;
        var scope = actor.Scope;
        var place = facts.Division.StartsWith(scope.Place.Prefix, StringComparison.Ordinal) || (facts.Division.Length == 0 && scope.Level.IsAtOrAbove(Level.District));
        return place && (scope.Classes.Count == 0 || facts.Class.Length == 0 || scope.Classes.Contains(facts.Class))
            && (!actor.Role.IsOfTheCentre() || facts.Level >= (short)scope.Level);
    }

    /// <summary>Whether a case stands in the place of an officer whose unit answers for one: a township or a community.</summary>
    public static bool IsInPlaceOf(Actor actor, string division) =>
        PlaceOf(actor) is { } place && division.StartsWith(place, StringComparison.Ordinal);

    /// <summary>The digits of the place that a township's or a community's officer looks after; nothing for all others.</summary>
    public static string? PlaceOf(Actor actor) =>
        actor.Role is Role.Township or Role.Community && actor.Scope.Place.Level is Level.Township or Level.Community ? actor.Scope.Place.Prefix : null;

    /// <summary>Whether a role works through lists at a desk.</summary>
    public static bool HasDesk(Role role) => role.IsUnitOfficer() || role.IsOfTheCentre() || role == Role.Auditor;

    /// <summary>The condition over a row <c>l</c> of lane_count; null where the ready sums do not answer this scope.</summary>
    public static CaseScope? OfLanes(Actor actor)
    {
        var scope = new CaseScope("");
        var place = actor.Scope.Place;
        if (actor.Role.IsUnitOfficer()) scope.Condition = $"l.owner = {scope.Value(LaneKey.OwnerOf(actor))}";
        else if (!HasDesk(actor.Role) || place.Level == Level.Community) return null;
        else
        {
            // A city is the sum of its districts.
            var owners = place.Level == Level.City ? $"l.owner like {scope.Value($"p{place.Prefix}__")}" : $"l.owner = {scope.Value($"p{place.Prefix}")}";
            var parts = new List<string> { actor.Scope.Level.IsAtOrAbove(Level.District) ? $"({owners} or l.owner = 'p')" : owners };
            if (actor.Scope.Classes.Count > 0) parts.Add($"(l.class = '' or l.class = any({scope.Value(actor.Scope.Classes.ToArray())}))");
            if (actor.Role.IsOfTheCentre()) parts.Add($"l.level >= {scope.Value((short)actor.Scope.Level)}");
            scope.Condition = string.Join(" and ", parts);
        }
        return scope;
    }

    /// <summary>Adds the scope's values to a command, in the order of its placeholders (which start at $1).</summary>
    public void AddTo(NpgsqlParameterCollection parameters)
    {
        foreach (var value in _values) parameters.Add(new NpgsqlParameter { Value = value });
    }

    string OfTheCentre(Actor actor)
    {
        var parts = new List<string> { PlaceAndClass(actor.Scope, "l.division", "l.class") };
        if (actor.Role.IsOfTheCentre()) parts.Add($"l.level >= {Value((short)actor.Scope.Level)}");
        return string.Join(" and ", parts);
    }

    /// <summary>The same condition over counters, for roles that see by level, place and class alone.</summary>
    public static CaseScope? OfCounters(Actor actor)
    {
        if (actor.Role is Role.Crew or Role.Checker or Role.Inspector or Role.Chief or Role.Administrator or Role.Reporter || actor.Role.IsUnitOfficer()) return null;
        var scope = new CaseScope("");
        scope.Condition = scope.OfTheCentre(actor);
        return scope;
    }

    string OfUnit(Actor actor)
    {
        var unit = Value(actor.Unit?.Value ?? "");
        // An array, not a join: so both halves use their own index.
        var place = PlaceOf(actor) is { } digits ? $" or l.division like {Value(digits + "%")}" : "";
        return $"(l.unit = {unit} or l.case_id = any(array(select p.case_id from cases.case_party p where p.unit = {unit})){place})";
    }

    /// <summary>
    /// A crew sees what it was named for; what its main unit or a community below it has at work and named no crew for; and,
    /// while duty is being ruled on, the place its unit must make safe.
    /// </summary>
    string OfCrew(Actor actor)
    {
        var crew = Value(actor.Unit?.Value ?? "");
        var parent = $"(select u.parent from people.unit u where u.id = {crew} and u.ended is null)";
        var below = $"(select {parent} union select u.id from people.unit u where u.parent = {parent} and u.kind <> 'crew' and u.ended is null)";
        return $"(l.crew = {crew} or (l.stage = 6 and l.crew is null and l.unit in {below})"
            + $" or (l.stage = 8 and l.case_id in (select p.case_id from cases.case_party p where p.part = 'first-receiver' and p.unit = {parent})))";
    }

    string PlaceAndClass(Scope scope, string division, string @class)
    {
        var place = $"({division} like {Value(scope.Place.Prefix + "%")}{(scope.Level.IsAtOrAbove(Level.District) ? $" or {division} = ''" : "")})";
        return scope.Classes.Count == 0 ? place : $"{place} and ({@class} = '' or {@class} = any({Value(scope.Classes.ToArray())}))";
    }

    string Value(object value)
    {
        _values.Add(value);
        return $"${_values.Count}";
    }
}
