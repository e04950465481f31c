using Guantong.Domain.Cases;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Catalogue.Templates;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>What helps while somebody talks: the caller's history, advice on what was said, templates; and the day's list.</summary>
static class CallTalkRoutes
{
    const int MostCharacters = 6000;

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/calls", DayAsync).Produces<CallDayAnswer>().ProducesProblem(400);
        // A number in an address would be written into the logs of every proxy on the way.
        desk.MapPost("/calls/caller", CallerAsync).ForTakers().Produces<CallerAnswer>();
        desk.MapPost("/calls/advice", AdviseAsync).ForTakers().Produces<AdviceAnswer>().ProducesProblem(400);
        desk.MapGet("/templates", TemplatesAsync).Produces<IReadOnlyList<TemplateAnswer>>().ProducesProblem(400);
    }

    static async Task<IResult> DayAsync(string? day, string? mine, string? outcome, string? after, CallDay days, HttpContext http) =>
        await days.OfAsync(CallDoor.SeatOf(http), new CallDayQuery(day, mine is "1" or "true", outcome, after), http.RequestAborted) is { } answer
            ? TypedResults.Ok(answer) : new Problem(StatusCodes.Status400BadRequest, "call-day");

    static async Task<IResult> CallerAsync(CallerRequest request, CallerCards cards, HttpContext http) =>
        TypedResults.Ok(await cards.OfAsync(CallDoor.SeatOf(http), request.Phone ?? "", http.RequestAborted));

    static async Task<IResult> AdviseAsync(AdviceRequest request, CallAdvice advice, HttpContext http)
    {
        if (request.Words?.Length > MostCharacters || request.Address?.Length > MostCharacters || request.Photos?.Count > Guantong.Domain.Basics.PhotoHash.MostAtOnce || (request.Lon is null) != (request.Lat is null)
            || !double.IsFinite(request.Lon ?? 0) || !double.IsFinite(request.Lat ?? 0)) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "words, address, lon, lat"));
        return TypedResults.Ok(await advice.OfAsync(CallDoor.SeatOf(http), request, http.RequestAborted));
    }

    static async Task<IResult> TemplatesAsync(string? kind, string? @class, string? number, TemplateFilling filling, HttpContext http)
    {
        if (kind is { Length: > 0 } && !ReplyTemplate.Kinds.Contains(kind)) return new Problem(StatusCodes.Status400BadRequest, "template-kind", ("known", string.Join(", ", ReplyTemplate.Kinds)));
        return TypedResults.Ok(await filling.OfAsync(CallDoor.SeatOf(http), kind is { Length: > 0 } k ? k : null, @class is { Length: > 0 } c ? c : null, CaseNumber.Read(number), http.RequestAborted));
    }
}
