using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;

namespace Guantong.Server.Cases.Search.Lanes;

/// <summary>One queue of a bench: its counter and its list are the same question.</summary>
public sealed record Lane(string Key, CaseFilter Filter)
{
    /// <summary>What each person has taken: the filter is completed by whoever asks.</summary>
    public bool IsMine { get; init; }

    public CaseFilter FilterFor(Actor actor) => IsMine ? Filter with { TakenBy = actor.Person ?? default } : Filter;

    /// <summary>True where the counters that move with each deed answer; the others depend on the clock, on the catalogue or on who sits there.</summary>
    public bool IsCounted => !IsMine && this is { Filter: { OverdueOnly: false, DueSoonOnly: false, UrgentOnly: false, As: not Part.Place, Unit: null, Level: null, Press: Press.None } };

    /// <summary>The moment by which the lane is ordered, first first.</summary>
    public DateTimeOffset? MomentOf(LaneFacts c) => Filter.Press is Press.None or Press.Told ? c.Due : c.Pressing.MomentOf(Filter.Press);

    /// <summary>Whether a case that is in sight stands in this lane.</summary>
    public bool Holds(LaneFacts c, Actor actor, DateTimeOffset now)
    {
        var f = Filter;
        var part = actor.Unit is { } unit ? c.Sight.Units.GetValueOrDefault(unit.Value) : Part.None;
        if (CaseScope.IsInPlaceOf(actor, c.Sight.Division)) part |= Part.Place;
        return f.Stages.Contains(c.Stage)
            && (f.Marks == CaseMarks.None || (c.Marks & f.Marks) != CaseMarks.None) && (c.Marks & f.Without) == CaseMarks.None
            && (!f.UrgentOnly || (c.Urgent && c.Stage.IsOpen()))
            && (!f.OverdueOnly || (c.IsTimed && c.Due < now)) && (!f.DueSoonOnly || (c.IsTimed && c.Warn <= now && c.Due >= now))
            && (f.Press == Press.None || c.Pressing.Holds(f.Press, c.Stage, now))
            && (f.As == Part.None || (part & f.As) != Part.None)
            && (!IsMine || (c.TakenBy is { } person && person == actor.Person));
    }
}

/// <summary>What lanes ask of a case.</summary>
public sealed record LaneFacts(Stage Stage, CaseMarks Marks, bool Urgent, DateTimeOffset? Warn, DateTimeOffset? Due, SightFacts Sight)
{
    public PersonId? TakenBy { get; init; }

    /// <summary>What presses, where it was read.</summary>
    public PressFacts Pressing { get; init; } = PressFacts.None;

    public bool IsTimed => Stage.IsOpen() && (Marks & CaseMarks.Paused) == CaseMarks.None;
}

/// <summary>工位: what one kind of work looks at, lane by lane.</summary>
public sealed record Bench(string Key, IReadOnlyList<Lane> Lanes);
