using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Protocols.Tiles.Points;

namespace Guantong.Server.Cases.Search.OnMap.Tiles;

/// <summary>What of the cases is looked for, beside who looks.</summary>
public sealed record SpotQuestion
{
    /// <summary>Open work, what has ended, or both.</summary>
    public string State { get; init; } = "open";
    public string Class { get; init; } = "";
    public bool LateOnly { get; init; }
    public bool UrgentOnly { get; init; }

    /// <summary>Opened within so many days; 0 is ever.</summary>
    public int Days { get; init; }

    public static SpotQuestion Of(IQueryCollection query) => new()
    {
        State = query["state"].ToString() switch { "ended" => "ended", "all" => "all", _ => "open" },
        Class = query["class"].ToString() is { Length: <= 40 } name ? name : "",
        LateOnly = query["overdue"] == "true",
        UrgentOnly = query["urgent"] == "true",
    };

    /// <summary>The same question in the same words.</summary>
    public string Print => string.Create(CultureInfo.InvariantCulture, $"{State}|{Class}|{LateOnly}|{UrgentOnly}|{Days}");
}

/// <summary>
/// <see cref="CaseScope"/> once more over cases in memory, for seats that see by level, place and class or by unit; held equal to it by a
/// test over every role. Answers about a text are kept, for a million cases share a few hundred.
/// </summary>
sealed class CaseSight(Actor actor, SpotQuestion question, SpotNames names, int minute) : PointChoice<CaseSpot>
{
    readonly Answered _divisions = new();
    readonly Answered _units = new();
    readonly Answered _classes = new();

    /// <summary>Those who see by their own person are asked of the database.</summary>
    public bool EverythingGiven { get; init; }

    public override (string First, string Second) MarkNames => ("late", "urgent");

    public override bool Takes(in CaseSpot spot) => Answers(spot) && (EverythingGiven || Sees(spot));

    public override int MarksOf(in CaseSpot spot) => (spot.IsLate(minute) ? 1 : 0) | (spot.IsOpen && spot.Urgent ? 2 : 0);

    public override IReadOnlyList<KeyValuePair<string, object>> TagsOf(in CaseSpot spot)
    {
        List<KeyValuePair<string, object>> tags = [new("id", names.NumberOf(spot.Id)), new("stage", spot.Stage.ToString())];
        if (names[spot.Class] is { Length: > 0 } name) tags.Add(new("class", name));
        if (spot.IsLate(minute)) tags.Add(new("late", 1L));
        if (spot.Urgent) tags.Add(new("urgent", 1L));
        if (spot.Paused) tags.Add(new("paused", true));
        if (spot.DueAt != int.MaxValue) tags.Add(new("due", spot.DueAt * 60L));
        return tags;
    }

    /// <summary>Scope and question as words: equal for all who see the same.</summary>
    public static string PrintOf(Actor actor)
    {
        var scope = actor.Scope;
        // A person's own sight is that person's; a unit's is the unit's; the rest see by level, place and class.
        var who = actor.Role.IsUnitOfficer() || actor.Role == Role.Crew ? $"u{actor.Unit?.Value}" : CaseScope.HasDesk(actor.Role) ? "" : $"p{actor.Person?.Value}";
        return $"{actor.Role}|{scope.Level}|{scope.Place.Value}|{string.Join(',', scope.Classes.Order(StringComparer.Ordinal))}|{who}";
    }

    bool Answers(in CaseSpot spot) =>
        (question.State == "all" || question.State == "open" == spot.IsOpen)
        && (question.Days == 0 || spot.OpenedAt >= minute - question.Days * 1440)
        && (!question.LateOnly || spot.IsLate(minute)) && (!question.UrgentOnly || spot.Urgent)
        && (question.Class.Length == 0 || names[spot.Class] == question.Class);

    bool Sees(in CaseSpot spot)
    {
        if (actor.Role.IsUnitOfficer()) return _units.Of(spot.Units, names, HasUnit) || _divisions.Of(spot.Division, names, d => CaseScope.IsInPlaceOf(actor, d));
        if (actor.Role.IsOfTheCentre() && spot.Level < (short)actor.Scope.Level) return false;
        return _divisions.Of(spot.Division, names, SeesDivision) && _classes.Of(spot.Class, names, SeesClass);
    }

    bool SeesDivision(string division) =>
        division.StartsWith(actor.Scope.Place.Prefix, StringComparison.Ordinal) || (division.Length == 0 && actor.Scope.Level.IsAtOrAbove(Level.District));

    bool SeesClass(string @class) => actor.Scope.Classes.Count == 0 || @class.Length == 0 || actor.Scope.Classes.Contains(@class);

    bool HasUnit(string units) => actor.Unit is { } unit && units.Contains($"|{unit.Value}|", StringComparison.Ordinal);
}
