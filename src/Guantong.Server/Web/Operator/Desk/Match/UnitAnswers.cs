using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Units;
using Guantong.Server.Cases.Dispatch;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Match;

/// <summary>A reason: the key of its text, and the text in the reader's language.</summary>
public sealed record Reason(string Key, string Text);

/// <summary>One unit with everything that speaks for or against it. <see cref="Against"/>: the law would refuse it.</summary>
public sealed record UnitOptionAnswer(string Unit, string Name, string Kind, Reason Claim, string? Item)
{
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Why it stands behind the first.</summary>
    public Reason? Behind { get; init; }
    public Reason? Against { get; init; }
    public bool OnDuty { get; init; }
    public double? Metres { get; init; }
    public int Load { get; init; }
    public double? OnTime { get; init; }
    public int Sample { get; init; }
}

/// <summary>What the product did by itself, or why it left the case to a person.</summary>
public sealed record AutoAnswer(DateTimeOffset At, string? Unit, Reason Said);

/// <summary>The proposals for a case.</summary>
public sealed record UnitsAnswer(string Number, int Version, IReadOnlyList<UnitOptionAnswer> Options)
{
    public AutoAnswer? Auto { get; init; }
}

/// <summary>Puts proposals into words.</summary>
static class UnitAnswers
{
    public static UnitsAnswer Of(Seat seat, CaseState c, IReadOnlyList<UnitOption> options, AutoDispatched? auto) => new(c.Number, c.Version, [.. options.Select(o => Of(seat, o))])
    {
        Auto = auto is null ? null
            : auto.Unit is { } unit ? new AutoAnswer(auto.At, unit.Value, Said(seat, "desk.match.auto-done", ("unit", seat.Unit(unit))))
            : new AutoAnswer(auto.At, null, Said(seat, "desk.match.auto-left", ("why", seat.Say($"refusal.{auto.Why}")))),
    };

    public static UnitOptionAnswer Of(Seat seat, UnitOption o) =>
        new(o.Unit.Value, seat.Unit(o.Unit), seat.City.Units[o.Unit].Kind.ToString(), Said(seat, $"desk.match.claim-{o.Claim}"), o.Item)
        {
            Reasons = [.. ReasonsOf(seat, o)],
            Behind = o.BehindBy is { } behind ? Said(seat, $"desk.match.behind-{behind}") : null,
            Against = o.Against is { } against ? Said(seat, $"refusal.{Refusals.CodeOf(against)}") : null,
            OnDuty = o.Facts.OnDuty,
            Metres = o.Facts.Metres is { } metres ? Math.Round(metres) : null,
            Load = o.Facts.Load,
            OnTime = o.IsSmallSample ? null : o.Facts.OnTime,
            Sample = o.Facts.Sample,
        };

    static IEnumerable<Reason> ReasonsOf(Seat seat, UnitOption o)
    {
        if (o.SentItBack) yield return Said(seat, "desk.match.sent-it-back");
        yield return o.Facts.Metres is { } metres ? Said(seat, "desk.match.distance", ("far", MatchRoutes.Far(seat, metres))) : Said(seat, "desk.match.distance-unknown");
        yield return Said(seat, "desk.match.load", ("n", o.Facts.Load));
        yield return o.IsSmallSample ? Said(seat, "desk.match.rate-small", ("n", o.Facts.Sample), ("least", UnitRanking.LeastSample))
            : Said(seat, "desk.match.rate", ("percent", Math.Round((o.Facts.OnTime ?? 0) * 100).ToString(CultureInfo.InvariantCulture)));
        yield return !o.Facts.OnDuty ? Said(seat, "desk.match.off-duty") : o.Facts.CrewsOnDuty > 0 ? Said(seat, "desk.match.on-duty-crews", ("n", o.Facts.CrewsOnDuty)) : Said(seat, "desk.match.on-duty");
    }

    static Reason Said(Seat seat, string key, params (string Name, object? Value)[] args) => new(key, seat.Say(key, args));
}
