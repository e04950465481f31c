using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake.Calls;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>A call from its ring to its end: start, save, hold, resume, take over, end, or make a report of it.</summary>
static class CallRoutes
{
    const int LongestKey = 200;

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/calls/mine", MineAsync).Produces<MyCalls>();
        desk.MapPost("/calls", StartAsync).ForTakers().Produces<CallAnswer>().ProducesProblem(409);
        desk.MapPut("/calls/{id:guid}/draft", SaveAsync).ForTakers().Produces<CallAnswer>().ProducesProblem(409);
        desk.MapPost("/calls/{id:guid}/hold", (Guid id, CallDesk calls, HttpContext http) => DoAsync(http, calls.HoldAsync(ActorOf(http), id, http.RequestAborted))).ForTakers().Produces<CallAnswer>().ProducesProblem(409);
        desk.MapPost("/calls/{id:guid}/resume", (Guid id, CallDesk calls, HttpContext http) => DoAsync(http, calls.ResumeAsync(ActorOf(http), id, http.RequestAborted))).ForTakers().Produces<CallAnswer>().ProducesProblem(409);
        desk.MapPost("/calls/{id:guid}/take-over", TakeOverAsync).ForTakers().Produces<CallAnswer>().ProducesProblem(409);
        desk.MapPost("/calls/{id:guid}/end", EndAsync).ForTakers().Produces<CallAnswer>().ProducesProblem(409).ProducesProblem(422);
        desk.MapPost("/calls/{id:guid}/report", ReportAsync).ForTakers().Produces<ReportTaken>().ProducesProblem(409).ProducesProblem(422);
    }

    static async Task<IResult> MineAsync(CallRows rows, HttpContext http, CancellationToken cancel)
    {
        var seat = CallDoor.SeatOf(http);
        var takes = CallDoor.TakesCalls(seat.Actor.Role);
        var mine = takes ? await rows.OfSeatAsync(seat.Post.Person, cancel) : [];
        var others = takes ? await rows.TakeableAsync(seat.Actor, cancel) : [];
        return TypedResults.Ok(new MyCalls(
            seat.Now, mine.FirstOrDefault(c => c.IsOpen) is { } open ? Answer(seat, open) : null, [.. mine.Where(c => !c.IsOpen).Select(c => Answer(seat, c))],
            [.. others.Select(c => new TakeableCall(c.Id, c.StartedAt, c.HeldSince is not null, c.SeenAt, NameOf(seat, c.Operator), c.Draft?.Phone is { } phone ? Masking.Phone(phone) : null, c.Draft?.Words))],
            takes, seat.Actor.Role == Role.IntakeOperator));
    }

    static async Task<IResult> StartAsync(CallDesk calls, HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        return await DoAsync(http, calls.StartAsync(ActorOf(http), key, http.RequestAborted));
    }

    static async Task<IResult> SaveAsync(Guid id, DraftRequest request, CallDesk calls, HttpContext http) =>
        request.Draft is null || request.Rev < 1 ? Malformed("draft, rev")
        : request.Draft.Wrong() is { } wrong ? Malformed(wrong)
        : await DoAsync(http, calls.SaveAsync(ActorOf(http), id, request.Draft, request.Rev, http.RequestAborted));

    static async Task<IResult> TakeOverAsync(Guid id, TakeOverRequest request, CallDesk calls, AccessLog log, HttpContext http)
    {
        var end = await calls.TakeOverAsync(ActorOf(http), id, new PersonId(request.From), http.RequestAborted);
        // With the call comes the caller's number in clear: that is written down.
        if (end is CallEnd.Done) await log.WriteAsync(ActorOf(http).Person!.Value.Value, "take-over-call", id.ToString(), Callers.Of(http), http.RequestAborted);
        return Answer(http, end);
    }

    static async Task<IResult> EndAsync(Guid id, EndRequest request, CallDesk calls, HttpContext http)
    {
        if (!CallOutcomes.Said.Contains(request.Outcome)) return new Problem(StatusCodes.Status422UnprocessableEntity, "call-outcome", ("known", string.Join(", ", CallOutcomes.Said)));
        if (request.Draft?.Wrong() is { } wrong) return Malformed(wrong);
        var closing = new CallClosing(request.Outcome!) { Said = request.Draft?.Words, Phone = request.Draft?.Phone, Name = request.Draft?.Name };
        return await calls.EndAsync(ActorOf(http), id, closing, http.RequestAborted) switch
        {
            CallEnd.Over { Call: var call } when call.Operator == ActorOf(http).Person => TypedResults.Ok(Answer(CallDoor.SeatOf(http), call)),
            var other => Answer(http, other),
        };
    }

    static async Task<IResult> ReportAsync(Guid id, ReportWish wish, CallDesk calls, CallReports reports, HttpContext http)
    {
        var seat = CallDoor.SeatOf(http);
        if (wish.Draft is not { } draft) return Malformed("draft");
        if (draft.Wrong() is { } wrong) return Malformed(wrong);
        if (draft.SaysNothing) return CaseProblems.Of(Refusal.EmptyReport);
        if (await calls.FindAsync(seat.Actor, id, http.RequestAborted) is not { } call) return Unknown();
        if (call.Operator != seat.Actor.Person) return Answer(http, new CallEnd.Theirs(call.Operator, call.SeenAt));
        // A call that ended without a report stays as it ended; one that led to a report answers the same again.
        if (call.Outcome is { } outcome && CallOutcomes.Said.Contains(outcome)) return Answer(http, new CallEnd.Over(call));
        var asked = new CallWish(draft, wish.Accept, wish.Follow is { Length: > 0 } follow ? follow : null) { Urgency = new SaidAnswer("urgent", seat.Say("desk.calls.urgent-question"), seat.Say("desk.calls.urgent-answer")) };
        var (taken, why) = await reports.TakeAsync(seat.Actor, call, asked, http.RequestAborted);
        return taken is null ? why is { } no ? CaseProblems.Of(no) : Unknown() : TypedResults.Ok(Taken(seat, taken));
    }

    static ReportTaken Taken(Seat seat, CallTaken taken)
    {
        var c = taken.Followed ?? taken.Case;
        var accepted = taken.Followed is null && taken.Case.Stage == Stage.Accepted;
        var refused = taken.Refused is { } no ? new SaidNo(Refusals.CodeOf(no), seat.Say($"refusal.{Refusals.CodeOf(no)}")) : null;
        var tell = seat.Say(taken.Followed is null ? "desk.calls.tell-made" : "desk.calls.tell-followed", ("number", CaseNumber.Shown(c.Number)), ("stage", seat.Say($"plain.{c.Stage}")));
        return new ReportTaken(taken.Case.Number, c.Stage.ToString(), seat.Stage(c.Stage), c.Version, taken.Followed?.Number, accepted, refused, tell, $"/c/{c.Number}");
    }

    static async Task<IResult> DoAsync(HttpContext http, Task<CallEnd> done) => Answer(http, await done);

    static IResult Answer(HttpContext http, CallEnd end)
    {
        var seat = CallDoor.SeatOf(http);
        return end switch
        {
            CallEnd.Done { Call: var call } => TypedResults.Ok(Answer(seat, call)),
            CallEnd.Busy busy => new Problem(StatusCodes.Status409Conflict, "call-open") { More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["call"] = busy.Open } },
            CallEnd.Theirs theirs => new Problem(StatusCodes.Status409Conflict, "call-theirs", ("name", seat.Person(theirs.Person)))
            {
                More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["person"] = theirs.Person.Value, ["name"] = seat.Person(theirs.Person), ["since"] = theirs.Since },
            },
            CallEnd.Over { Call: var over } => new Problem(StatusCodes.Status409Conflict, "call-over", ("outcome", seat.Say($"desk.calls.outcome-{over.Outcome}")))
            {
                More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["outcome"] = over.Outcome },
            },
            _ => Unknown(),
        };
    }

    static CallAnswer Answer(Seat seat, CallRow call) => new(
        call.Id, call.EndedAt is not null ? "ended" : call.IsOpen ? "open" : "held", call.StartedAt, call.HeldSince, call.HeldUntil(seat.Now), call.TalkUntil(seat.Now), call.Rev, call.Draft, call.Outcome, null);

    internal static SeatName NameOf(Seat seat, PersonId person) => new(person.Value, seat.Person(person));

    static Actor ActorOf(HttpContext http) => CallDoor.SeatOf(http).Actor;

    static Problem Unknown() => new(StatusCodes.Status404NotFound, "no-such-call");

    static Problem Malformed(string where) => new(StatusCodes.Status400BadRequest, "body-malformed", ("where", where));
}
