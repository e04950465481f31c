using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Exchange.Letters;
using Guantong.Server.Exchange.Orders;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>What is owed on an order, by whose clock, and whether that is late.</summary>
public sealed record OwedAnswer(string Key, string Name, DateTimeOffset? Due, bool Late);

/// <summary>A hotline's order with its own number and clock beside ours.</summary>
public sealed record OrderCard(
    Guid Id, string Lane, string LaneName, string State, string Source, string Number, DateTimeOffset ReceivedAt, DateTimeOffset? AcceptDue, DateTimeOffset? ReplyDue, string? TheirClass, string? Words, string? Address,
    string? Case, string? Stage, string? StageName, DateTimeOffset? OurDue, IReadOnlyList<OwedAnswer> Owes, string? Trouble, bool Differs, string? Reply, DateTimeOffset? EndedAt, int LettersWaiting, int LettersDead, string? LetterError);

public sealed record OrderLaneAnswer(string Key, string Name, int Count);

public sealed record OrderListAnswer(IReadOnlyList<OrderLaneAnswer> Lanes, string Lane, IReadOnlyList<OrderCard> Rows, string? Next, bool RoadIsOpen, DateTimeOffset Now);

/// <summary>Words for the caller, or why it is sent back.</summary>
public sealed record OrderReplyRequest(string? Text);

/// <summary>What a human put right on an order that waits.</summary>
public sealed record OrderCorrection(string? Words, string? Address, double? Lon, double? Lat);

/// <summary>The bench of the hotline's orders: lanes by what is owed; answer, send back, put right, send again.</summary>
static class OrderRoutes
{
    const int LongestKey = 200;
    const int PerPage = 50;

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/orders", ListAsync).WithTags("orders").Produces<OrderListAnswer>().ProducesProblem(400);
        desk.MapGet("/orders/{id:guid}", OneAsync).WithTags("orders").Produces<OrderCard>().ProducesProblem(404);
        desk.MapPost("/orders/{id:guid}/reply", (Guid id, OrderReplyRequest request, HttpContext http) => EndAsync(id, request.Text ?? "", answer: true, http)).WithTags("orders").Produces<OrderCard>().ProducesProblem(409).ProducesProblem(422);
        desk.MapPost("/orders/{id:guid}/return", (Guid id, OrderReplyRequest request, HttpContext http) => EndAsync(id, request.Text ?? "", answer: false, http)).WithTags("orders").Produces<OrderCard>().ProducesProblem(409).ProducesProblem(422);
        desk.MapPost("/orders/{id:guid}/retake", RetakeAsync).WithTags("orders").ForTakers().Produces<OrderCard>().ProducesProblem(404).ProducesProblem(409);
        desk.MapPost("/orders/{id:guid}/letters", LettersAsync).WithTags("orders").ForTakers().Produces<OrderCard>().ProducesProblem(404);
    }

    /// <summary>Who may write to the hotline: who talks to citizens.</summary>
    static bool MayAnswer(Role role) => CallDoor.TakesCalls(role) || role == Role.Revisit;

    static async Task<IResult> ListAsync(string? lane, string? after, OrderBook book, Postman postman, HttpContext http)
    {
        var seat = CallDoor.SeatOf(http);
        var asked = lane is { Length: > 0 } l ? l : OrderBook.Lanes[0];
        if (!OrderBook.Lanes.Contains(asked)) return new Problem(StatusCodes.Status400BadRequest, "order-lane", ("known", string.Join(", ", OrderBook.Lanes)));
        var counts = await book.CountsAsync(seat.Actor, http.RequestAborted);
        var page = await book.PageAsync(seat.Actor, asked, after, PerPage, http.RequestAborted);
        return TypedResults.Ok(new OrderListAnswer(
            [.. OrderBook.Lanes.Select(k => new OrderLaneAnswer(k, LaneName(seat, k), counts.GetValueOrDefault(k)))], asked, [.. page.Lines.Select(o => Card(seat, o))], page.Next, postman.Road is not null, seat.Now));
    }

    static async Task<IResult> OneAsync(Guid id, OrderBook book, HttpContext http) => await CardAsync(id, book, http);

    static async Task<IResult> EndAsync(Guid id, string words, bool answer, HttpContext http)
    {
        var (seat, house) = (CallDoor.SeatOf(http), http.RequestServices);
        if (!MayAnswer(seat.Actor.Role)) return new Problem(StatusCodes.Status403Forbidden, "not-yours");
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return new Problem(StatusCodes.Status400BadRequest, "key-missing");
        var (book, replies) = (house.GetRequiredService<OrderBook>(), house.GetRequiredService<OrderReplies>());
        if (await book.OneAsync(seat.Actor, id, http.RequestAborted) is null || await house.GetRequiredService<OrderRows>().FindAsync(id, http.RequestAborted) is not { } order) return Unknown();
        var (end, why) = answer ? await replies.AnswerAsync(seat.Actor, order, words, key, http.RequestAborted) : await replies.ReturnAsync(seat.Actor, order, words, key, http.RequestAborted);
        return end switch
        {
            OrderEnd.Done => await CardAsync(id, book, http),
            OrderEnd.NoWords => new Problem(StatusCodes.Status422UnprocessableEntity, "order-words", ("most", OrderReplies.MostWords)),
            OrderEnd.NotYet => new Problem(StatusCodes.Status409Conflict, "order-not-yet"),
            OrderEnd.WorkHasBegun when why is { } no => new Problem(StatusCodes.Status409Conflict, "order-begun") { Sentence = $"refusal.{Refusals.CodeOf(no)}" },
            OrderEnd.WorkHasBegun => new Problem(StatusCodes.Status409Conflict, "order-begun"),
            OrderEnd.EndedBefore => new Problem(StatusCodes.Status409Conflict, "order-ended"),
            _ => Unknown(),
        };
    }

    static async Task<IResult> RetakeAsync(Guid id, OrderCorrection said, OrderBook book, OrderRows rows, OrderDesk orders, HttpContext http)
    {
        var (seat, cancel) = (CallDoor.SeatOf(http), http.RequestAborted);
        if (await book.OneAsync(seat.Actor, id, cancel) is null) return Unknown();
        var point = said is { Lon: { } lon, Lat: { } lat } ? new LonLat(lon, lat) : (LonLat?)null;
        if (said.Words?.Length > OrderInput.MostWords || said.Address?.Length > OrderInput.MostPlace || point is { IsWellFormed: false }) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "words, address, lon, lat"));
        await rows.CorrectAsync(id, point, Clean(said.Words), Clean(said.Address), cancel);
        if (await rows.FindAsync(id, cancel) is not { } order) return Unknown();
        if (order.IsEnded) return new Problem(StatusCodes.Status409Conflict, "order-ended");
        if (order.State is "waiting" or "arrived") await orders.RetakeAsync(order, cancel);
        return await CardAsync(id, book, http);
    }

    static async Task<IResult> LettersAsync(Guid id, OrderBook book, LetterRows letters, HttpContext http)
    {
        if (await book.OneAsync(CallDoor.SeatOf(http).Actor, id, http.RequestAborted) is null) return Unknown();
        await letters.RetryOfAsync(id, http.RequestAborted);
        return await CardAsync(id, book, http);
    }

    static async Task<IResult> CardAsync(Guid id, OrderBook book, HttpContext http) =>
        await book.OneAsync(CallDoor.SeatOf(http).Actor, id, http.RequestAborted) is { } line ? TypedResults.Ok(Card(CallDoor.SeatOf(http), line)) : Unknown();

    static OrderCard Card(Seat seat, OrderLine o) => new(
        o.Id, o.Lane, LaneName(seat, o.Lane), o.State, o.Source, o.Number, o.ReceivedAt, o.AcceptDue, o.ReplyDue, o.TheirClass, o.Words, o.Address, o.CaseNumber, o.Stage?.ToString(),
        o.Stage is { } stage ? seat.Stage(stage) : null, o.OurDue, Owes(seat, o), o.Trouble is { } why ? OrderWords.Trouble(seat.Shell.Texts, why, seat.Shell.Language) : null, o.Differs, o.Reply, o.EndedAt, o.LettersWaiting, o.LettersDead, o.LetterError);

    static IReadOnlyList<OwedAnswer> Owes(Seat seat, OrderLine o)
    {
        if (o.EndedAt is not null) return [];
        OwedAnswer Owed(string key, DateTimeOffset? due) => new(key, seat.Say($"desk.orders.owes-{key}"), due, due < seat.Now);
        return o.Lane is "waiting" or "accept" ? [Owed("accept", o.AcceptDue), Owed("reply", o.ReplyDue)] : [Owed("reply", o.ReplyDue)];
    }

    static string LaneName(Seat seat, string lane) => seat.Say($"desk.orders.lane-{lane}");

    static string? Clean(string? text) => text is null ? null : Guantong.Server.Cases.CaseJson.Clean(text).Trim();

    static Problem Unknown() => new(StatusCodes.Status404NotFound, "no-such-order");
}
