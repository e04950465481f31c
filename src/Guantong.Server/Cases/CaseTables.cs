using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Cases;

/// <summary>The row of a case in lists, computed from its state alone: so the verb <c>rebuild</c> can make it again and compare.</summary>
public sealed record CaseListRow(
    CaseState Case, string Division, string Class, string Unit, string? Crew, PersonId? Drawn, bool Urgent, DateTimeOffset? Due)
{
    /// <summary>What lists of supervision, revisits and the clearing list go by.</summary>
    public required ListPressing Pressing { get; init; }

    public static CaseListRow Of(CaseState c, CityFacts city) => new(
        c,
        c.Division?.Value ?? "",
        c.CitizenClass ?? "",
        c.Main?.Unit.Value ?? "",
        c.Main?.Crew?.Value,
        DrawnFor(c),
        c.IsUrgent(city),
        DueOf(c)) { Warn = WarnOf(c, city), Pressing = ListPressing.Of(c, city) };

    /// <summary>What the lanes of the desk ask beside the stage.</summary>
    public CaseMarks Marks { get; } = MarkedCases.MarksOf(Case);

    /// <summary>When the light turns yellow; without a calendar for that day, when it turns red.</summary>
    public DateTimeOffset? Warn { get; init; }

    /// <summary>Where this case counts: every scoped counter is a sum over these.</summary>
    public CountKey CountKey => new((short)Case.Stage, (short)Case.Level, Division, Class, Unit);

    /// <summary>Who must go there now.</summary>
    static PersonId? DrawnFor(CaseState c) => c.Stage switch
    {
        Stage.Verifying => c.Verification?.Draw.Drawn,
        Stage.ToCheck => c.Check?.Draw.Drawn,
        _ => null,
    };

    static DateTimeOffset? DueOf(CaseState c) => Running(c.HoldersClock);

    static DateTimeOffset? WarnOf(CaseState c, CityFacts city)
    {
        if (c.HoldersClock is not { IsRunning: true } clock) return null;
        try
        {
            return clock.YellowAt(city.Calendar, city.Policy.YellowAt);
        }
        catch (NoCalendarException)
        {
            return clock.Due;
        }
    }

    static DateTimeOffset? Running(Clock? clock) => clock is { IsStopped: false } ? clock.Due : null;
}

/// <summary>What presses: who owes an answer, when the reporter is called, and who is not content.</summary>
public sealed record ListPressing(Supervision? Answer, DateTimeOffset? RevisitAt, Unsettled? Unsettled, DateTimeOffset? PressedDue, string Told)
{
    public static ListPressing Of(CaseState c, CityFacts city) => new(
        c.Supervisions.Where(s => s is { Confidential: false, AnsweredAt: null, Clock: { IsStopped: false, Due: not null } }).MinBy(s => s.Clock.Due),
        RevisitTries.NextAt(c, city),
        c.Unsettled,
        c.Supervisions.Where(s => s is { Confidential: true, AnsweredAt: null }).Min(s => s.Clock.Due),
        ToldOf(c));

    static string ToldOf(CaseState c) =>
        c.Stage.IsOpen() && c.HoldersClock is { } clock && c.Fired.LastOrDefault(f => f.Subject == Escalating.Holder && f.At >= clock.Started) is { } last ? last.To.ToString() : "";
}

/// <summary>The key of a scoped counter.</summary>
public readonly record struct CountKey(short Stage, short Level, string Division, string Class, string Unit)
{
    /// <summary>Counters are always touched in this order, so that two deeds cannot lock each other out.</summary>
    public static readonly IComparer<CountKey> Order = Comparer<CountKey>.Create((a, b) => string.CompareOrdinal(a.Line, b.Line));

    string Line => $"{Stage:D2}|{Level}|{Division}|{Class}|{Unit}";
}

/// <summary>A unit that sees a case beside its main unit, and as what.</summary>
public readonly record struct Party(string Unit, string Part)
{
    public static HashSet<Party> Of(CaseState c) =>
    [
        .. c.Helpers.Select(h => new Party(h.Unit.Value, h.DoneAt is null ? "helper" : "helped")),
        .. c.Whistles.Where(w => w.EndedAt is null).Select(w => new Party(w.Called.Value, "called")),
        .. c.Main?.Line.Select(u => new Party(u.Value, "line")) ?? [],
        .. c.Supervisions.Where(s => c.Stage.IsOpen() && s is { Unit: not null, AnsweredAt: null }).Select(s => new Party(s.Unit!.Value.Value, "supervised")),
        .. c.Fired.Where(f => c.Stage.IsOpen() && f.Told is not null && f.Told != c.Main?.Unit && c.Main is not null).Select(f => new Party(f.Told!.Value.Value, "line")),
        .. c.Stage == Stage.Ruling && c.ReturnedBy is [var first, ..] ? [new Party(first.Value, "first-receiver")] : Array.Empty<Party>(),
    ];
}

/// <summary>What the lanes of the desk ask of a case beside its stage. Of the state alone, so that what was counted can be uncounted later.</summary>
[Flags]
public enum CaseMarks
{
    None = 0,
    Paused = 1,
    Extension = 2,
    Suspension = 4,
    Reopening = 8,

    /// <summary>A unit sent it back in this round.</summary>
    Returned = 16,

    /// <summary>An answer to supervision is owed.</summary>
    Supervised = 32,

    /// <summary>A called unit has not been let go yet.</summary>
    Whistled = 64,

    /// <summary>Nobody could be drawn to verify or to check.</summary>
    Undrawn = 128,

    /// <summary>Closed, to be called by the centre, and nobody who reported was reached yet.</summary>
    ToRevisit = 256,

    /// <summary>Closed, and somebody who reported is dissatisfied.</summary>
    Dissatisfied = 512,

    /// <summary>To be revisited, and tried before.</summary>
    Tried = 1024,

    // From here on only shown, never counted.
    Reworked = 2048,
    Helping = 4096,
    Urged = 8192,
    Escalated = 16384,
}

/// <summary>Marks as the state has them.</summary>
public static class MarkedCases
{
    /// <summary>The marks by which cases are counted; more of them would only multiply the counters.</summary>
    public const CaseMarks Counted = (CaseMarks)2047;

    public static CaseMarks MarksOf(CaseState c)
    {
        var (open, closed) = (c.Stage.IsOpen(), c.Stage == Stage.Closed);
        var waits = RevisitTries.IsAwaited(c);
        return If(c.Pause is not null, CaseMarks.Paused)
            | c.Pending?.Kind switch { RequestKind.Extension => CaseMarks.Extension, RequestKind.Suspension => CaseMarks.Suspension, RequestKind.Reopening => CaseMarks.Reopening, _ => CaseMarks.None }
            | If(open && c.ReturnedBy.Count > 0, CaseMarks.Returned)
            | If(open && c.Supervisions.Any(s => s is { AnsweredAt: null, Confidential: false }), CaseMarks.Supervised)
            | If(c.Whistles.Any(w => w.EndedAt is null), CaseMarks.Whistled)
            | If((c.Stage == Stage.Verifying && c.Verification?.Draw.Drawn is null) || (c.Stage == Stage.ToCheck && c.Check?.Draw.Drawn is null), CaseMarks.Undrawn)
            | If(waits, CaseMarks.ToRevisit) | If(waits && c.Revisits.Count > 0, CaseMarks.Tried)
            | If(closed && c.SomebodyIsDissatisfied, CaseMarks.Dissatisfied)
            | If(c.Reworks > 0, CaseMarks.Reworked) | If(c.Helpers.Any(h => h.DoneAt is null), CaseMarks.Helping)
            | If(c.Urges > 0, CaseMarks.Urged) | If(c.Escalations > 0, CaseMarks.Escalated);
    }

    static CaseMarks If(bool holds, CaseMarks mark) => holds ? mark : CaseMarks.None;
}

/// <summary>As what a unit sees a case.</summary>
[Flags]
public enum Part : short
{
    None = 0,
    Main = 1,
    Helper = 2,
    Called = 4,
    Line = 8,
    Supervised = 16,
    FirstReceiver = 32,
    Helped = 64,

    /// <summary>Nothing but its place: a township or a community sees what stands there, whoever holds it. Never stored: the place itself says so.</summary>
    Place = 128,
}

/// <summary>Who a case is in the sight of, without its state: level, place and class for the centre, units by name.</summary>
public sealed record SightFacts(short Level, string Division, string Class, IReadOnlyDictionary<string, Part> Units)
{
    public static SightFacts Of(CaseState c)
    {
        var units = new SortedDictionary<string, Part>(StringComparer.Ordinal);
        if (c.Main is { } main) units[main.Unit.Value] = Part.Main;
        foreach (var party in Party.Of(c)) units[party.Unit] = units.GetValueOrDefault(party.Unit) | PartOf(party.Part);
        return new SightFacts((short)c.Level, c.Division?.Value ?? "", c.CitizenClass ?? "", units);
    }

    /// <summary>The parts of case_party by their names there.</summary>
    public static readonly IReadOnlyList<(Part Part, string Name)> PartNames =
        [(Part.Helper, "helper"), (Part.Called, "called"), (Part.Line, "line"), (Part.Supervised, "supervised"), (Part.FirstReceiver, "first-receiver"), (Part.Helped, "helped")];

    public static Part PartOf(string name) => PartNames.FirstOrDefault(p => p.Name == name).Part;

    public bool Equals(SightFacts? other) => other is not null && Level == other.Level && Division == other.Division && Class == other.Class 
        && Units.Count == other.Units.Count && Units.All(u => other.Units.GetValueOrDefault(u.Key) == u.Value);

    public override int GetHashCode() => HashCode.Combine(Level, Division, Class, Units.Count);
}

/// <summary>The key of a lane counter: see migration 0030.</summary>
public readonly record struct LaneKey(string Owner, short Level, string Class, short Part, short Stage, int Marks)
{
    public static readonly IComparer<LaneKey> Order = Comparer<LaneKey>.Create((a, b) => string.CompareOrdinal(a.Line, b.Line));

    string Line => $"{Owner}|{Level}|{Class}|{Part:D3}|{Stage:D2}|{Marks:D5}";

    /// <summary>The owner whose counters are a unit officer's.</summary>
    public static string OwnerOf(Domain.People.Actor officer) => $"u{officer.Unit?.Value}";

    public static IEnumerable<LaneKey> Of(CaseState c)
    {
        var (stage, marks) = ((short)c.Stage, (int)(MarkedCases.MarksOf(c) & MarkedCases.Counted));
        var facts = SightFacts.Of(c);
        LaneKey At(string place) => new($"p{place}", facts.Level, facts.Class, 0, stage, marks);
        if (facts.Division.Length == 0) yield return At("");
        else yield return At(facts.Division[..6]);
        if (facts.Division.Length > 0 && facts.Division[6..9] != "000") yield return At(facts.Division[..9]);
        foreach (var (unit, part) in facts.Units) yield return new($"u{unit}", 0, "", (short)part, stage, marks);
    }
}
