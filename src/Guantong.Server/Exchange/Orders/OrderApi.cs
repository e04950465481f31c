using Guantong.Domain.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.People.Keys;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Exchange.Orders;

/// <summary>What the sender of an order gets.</summary>
/// <param name="Order">The sender's own number.</param>
/// <param name="State">taken, waiting (a human looks at it; see <see cref="Reason"/>), answered or returned.</param>
/// <param name="Case">Our number, once there is a case.</param>
/// <param name="Before">It had been sent before, and nothing was made twice.</param>
/// <param name="Differs">It was sent again with something else in it; the first is what counts, and the centre sees the difference noted.</param>
public sealed record OrderAnswer(string Order, string State, string? Case, string? Stage, string? Reason, string? Sentence, string? Reply, bool Before, bool Differs);

/// <summary><c>/api/v1/exchange/orders</c>: hotlines send their work orders, with the key that Open311 takes as well, in the header X-Api-Key.</summary>
static class OrderApi
{
    const string KeyHeader = "X-Api-Key";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/orders", SendAsync).WithTags("exchange").WithName("SendOrder").WithSummary("Send a work order of a hotline, with X-Api-Key; the same number again changes nothing")
            .Produces<OrderAnswer>(201).Produces<OrderAnswer>().Produces<OrderAnswer>(202).ProducesProblem(400).ProducesProblem(403).ProducesProblem(429);
        routes.MapGet("/orders/{order}", ReadAsync).WithTags("exchange").WithName("ReadOrder").WithSummary("Where an order that you sent stands, by your own number, with X-Api-Key")
            .Produces<OrderAnswer>().ProducesProblem(403).ProducesProblem(404);
    }

    static async Task<IResult> SendAsync(OrderInput order, OrderDesk desk, ApiKeys keys, HttpContext http)
    {
        var (key, refused) = await KeyAsync(keys, http);
        if (key is null) return refused!;
        if (order.Wrong() is { } where) return new Problem(StatusCodes.Status400BadRequest, "order-malformed", ("where", where));
        var taken = await desk.TakeAsync(key.Partner, order, type => key.MayReport(type.CitizenClass), http.RequestAborted);
        var answer = await AnswerAsync(key.Partner, order.Cleaned().Number!, taken, http);
        return taken switch
        {
            // It is on a list for a human, not lost: the sender is told why, and later what became of it.
            { State: "waiting" } => TypedResults.Accepted((string?)null, answer),
            { Before: true } => TypedResults.Ok(answer),
            _ => TypedResults.Created($"/c/{taken.Number}", answer),
        };
    }

    static async Task<IResult> ReadAsync(string order, ApiKeys keys, HttpContext http, OrderRows rows)
    {
        var (key, refused) = await KeyAsync(keys, http);
        if (key is null) return refused!;
        if (order.Contains('\0', StringComparison.Ordinal) || await rows.FindAsync(key.Partner, order, http.RequestAborted) is not { } row) return new Problem(StatusCodes.Status404NotFound, "no-such-order");
        return TypedResults.Ok(await AnswerAsync(key.Partner, row.Number, new OrderTaken(row.Id, row.State, null, row.Trouble, Before: true, row.Differs), http));
    }

    static async Task<OrderAnswer> AnswerAsync(string source, string number, OrderTaken taken, HttpContext http)
    {
        var house = http.RequestServices;
        var row = (await house.GetRequiredService<OrderRows>().FindAsync(source, number, http.RequestAborted))!;
        var c = await house.GetRequiredService<OrderReplies>().CaseAsync(row, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return new OrderAnswer(number, row.State, c?.Number ?? taken.Number, c?.Stage.ToString(), row.Trouble, row.Trouble is { } why ? OrderWords.Trouble(house.GetRequiredService<Platform.Texts.CityTexts>(), why, Language.Of(http)) : null, row.Reply, taken.Before, taken.Differs);
    }

    static async Task<(ApiKey? Key, IResult? Refused)> KeyAsync(ApiKeys keys, HttpContext http)
    {
        var address = Callers.Of(http);
        if (!keys.MayGuess(address, again: false)) return (null, new Problem(StatusCodes.Status403Forbidden, "order-key-guessed"));
        if (await keys.FindAsync(http.Request.Headers[KeyHeader].ToString(), http.RequestAborted) is not { } key)
        {
            keys.MayGuess(address, again: true);
            return (null, new Problem(StatusCodes.Status403Forbidden, "order-key"));
        }
        return keys.TakeTurn(key) ? (key, null) : (null, new Problem(StatusCodes.Status429TooManyRequests, "too-many") { RetryAfter = TimeSpan.FromMinutes(1) });
    }
}

/// <summary>Why an order waits, in words.</summary>
public static class OrderWords
{
    public static string Trouble(Platform.Texts.CityTexts texts, string code, string language) =>
        texts.Has($"exchange.trouble-{code}") ? texts.Of($"exchange.trouble-{code}", language) : texts.Has($"refusal.{code}") ? texts.Of($"refusal.{code}", language) : code;
}
