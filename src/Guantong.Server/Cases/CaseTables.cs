using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Cases;

/// <summary>The row of a case in lists, computed from its state alone: so the verb <c>rebuild</c> can make it again and compare.</summary>
public sealed record CaseListRow(
    CaseState Case, string Division, string Class, string Unit, string? Crew, PersonId? Drawn, bool Urgent, DateTimeOffset? Due)
{
    public static CaseListRow Of(CaseState c, CityFacts city) => new(
        c,
        c.Division?.Value ?? "",
        c.CitizenClass ?? "",
        c.Main?.Unit.Value ?? "",
        c.Main?.Crew?.Value,
        DrawnFor(c),
        c.Type is { } key && city.Types.TryGetValue(key, out var type) && type.Urgent,
        DueOf(c));

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

    static DateTimeOffset? Running(Clock? clock) => clock is { IsStopped: false } ? clock.Due : null;
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
        .. c.Helpers.Select(h => new Party(h.Unit.Value, "helper")),
        .. c.Whistles.Where(w => w.EndedAt is null).Select(w => new Party(w.Called.Value, "called")),
        .. c.Main?.Line.Select(u => new Party(u.Value, "line")) ?? [],
        .. c.Supervisions.Where(s => c.Stage.IsOpen() && s is { Unit: not null, AnsweredAt: null }).Select(s => new Party(s.Unit!.Value.Value, "supervised")),
        .. c.Stage == Stage.Ruling && c.ReturnedBy is [var first, ..] ? [new Party(first.Value, "first-receiver")] : Array.Empty<Party>(),
    ];
}
