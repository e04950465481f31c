using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Pressing;
using Guantong.Server.Files;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Supervise;

/// <summary>A request that waits for a decision, with all that whoever decides should know.</summary>
public sealed record RequestAnswer(string Number, int Version, string Kind, string KindName, string Deed, string? Unit, string? UnitName, DateTimeOffset AskedAt, string? Reason)
{
    /// <summary>How much, or until when, in words; empty where exactly one limit more is asked for.</summary>
    public string Asked { get; init; } = "";
    public IReadOnlyList<string> Proof { get; init; } = [];
    public IReadOnlyList<WayAnswer> Ways { get; init; } = [];

    /// <summary>Whose seat decides this one, and why this seat may not; null where it may.</summary>
    public string DecidedBy { get; init; } = "";
    public string? WhyNot { get; init; }

    /// <summary>Units whose people do not decide: the applicant, and whoever stands above or below it.</summary>
    public IReadOnlyList<string> MayNotDecide { get; init; } = [];
    public int EarlierDays => EarlierRequests.Days;
    public int EarlierCount { get; init; }
    public int EarlierGranted { get; init; }
    public int EarlierRefused { get; init; }
    public IReadOnlyList<EarlierAnswer> Earlier { get; init; } = [];
}

/// <summary>One answer and what would follow from it.</summary>
public sealed record WayAnswer(string? Way, string Name, bool Granted, string? Refusal, IReadOnlyList<string> Said, DateTimeOffset? Due)
{
    public static WayAnswer Of(Seat seat, Way way) => new(
        way.Key, way.Name ?? "", way.Refused is null, way.Refused is { } why ? seat.Say($"refusal.{Refusals.CodeOf(why)}") : null, way.Said, way.Due);
}

/// <summary>One earlier request.</summary>
public sealed record EarlierAnswer(string Number, string Shown, string Kind, DateTimeOffset At, bool? Approved, string Outcome);

/// <summary><c>GET /api/v1/desk/cases/{number}/request</c>: 审批, the request before the seat.</summary>
static class RequestApi
{
    const int MostShown = 10;

    public static void MapRequests(this IEndpointRouteBuilder desk) => desk.MapGet("/cases/{number}/request", ShowAsync).Produces<RequestAnswer>().ProducesProblem(404);

    static async Task<IResult> ShowAsync(string number, HttpContext http, CaseSights sights, EarlierRequests earlier)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (await sights.FindAsync(seat, number, http.RequestAborted) is not { State.Pending: { } pending } sight) return CaseProblems.Of(Refusal.NoSuchCase);
        var before = pending.Applicant is { } unit ? await earlier.OfAsync(seat.Actor, unit, sight.State.Id, pending.AskedAt, http.RequestAborted) : [];
        return TypedResults.Ok(Answer(seat, sight, pending, before));
    }

    static RequestAnswer Answer(Seat seat, CaseSight sight, PendingRequest pending, IReadOnlyList<EarlierRequest> before)
    {
        var c = sight.State;
        var asked = sight.File.Steps.LastOrDefault(s => s.Deed is nameof(AskExtension) or nameof(AskSuspension) or nameof(ReopenCase));
        var deed = DecisionOn(pending.Kind);
        var ways = Consequences.Ways(seat, c, deed);
        return new RequestAnswer(
            c.Number, c.Version, pending.Kind.ToString(), seat.Say($"request.{pending.Kind}"), deed.Name, pending.Applicant?.Value, seat.Unit(pending.Applicant), pending.AskedAt,
            asked?.Words.GetValueOrDefault("Reason") ?? asked?.Words.GetValueOrDefault("PublicReason"))
        {
            Asked = pending.Until is { } until ? seat.Say("operator.until", ("until", seat.Moment(until))) : pending.By is { } by ? seat.Limit(by) : c.Main is { } main && pending.Kind == RequestKind.Extension ? seat.Limit(main.Clock.Limit) : "",
            Proof = [.. asked?.Photos.Select(p => StaffPhotos.Address(c.Number, p, PhotoSize.Large)) ?? []],
            Ways = [.. ways.Select(w => WayAnswer.Of(seat, w))],
            DecidedBy = seat.Role(DecidedBy(c, pending.Kind)),
            WhyNot = ways.All(w => w.Refused is not null) ? seat.Say($"refusal.{Refusals.CodeOf(ways[0].Refused!.Value)}") : null,
            MayNotDecide = pending.Applicant is { } applicant ? [.. LineOf(seat, applicant).Select(u => seat.Unit(u))] : [],
            EarlierCount = before.Count,
            EarlierGranted = before.Count(e => e.Approved == true),
            EarlierRefused = before.Count(e => e.Approved == false),
            Earlier = [.. before.Take(MostShown).Select(e => new EarlierAnswer(e.Number, CaseNumber.Shown(e.Number), seat.Say($"deed.{e.Deed}"), e.At, e.Approved,
                seat.Say(e.Approved switch { true => "desk.request.granted", false => "desk.request.refused", null => "desk.request.undecided" })))],
        };
    }

    static Deed DecisionOn(RequestKind kind) => kind switch
    {
        RequestKind.Extension => new DecideExtension(Approved: true, null),
        RequestKind.Suspension => new DecideSuspension(Approved: true, null),
        _ => new ReopenCase(new Words("—")),
    };

    static Role DecidedBy(CaseState c, RequestKind kind) => kind switch
    {
        RequestKind.Extension when c.Main?.Clock.Extensions is null or 0 => Role.Dispatcher,
        RequestKind.Reopening => Role.ShiftLeader,
        _ => Role.Leader,
    };

    /// <summary>The applicant first, then those above it, then those below.</summary>
    static IEnumerable<UnitId> LineOf(Seat seat, UnitId applicant)
    {
        yield return applicant;
        for (var above = seat.City.Above(applicant); above is { } unit; above = seat.City.Above(unit)) yield return unit;
        foreach (var below in seat.City.Units.Values.Where(u => u.Kind != UnitKind.Crew && seat.City.IsBelow(u.Id, applicant)).OrderBy(u => u.Id.Value, StringComparer.Ordinal)) yield return below.Id;
    }
}
