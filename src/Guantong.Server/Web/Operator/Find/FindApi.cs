using Guantong.Server.Cases.Search.Finding;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary><c>GET /api/v1/desk/search?q=&amp;after=</c>: cases and everything that has a name, inside the scope of the seat.</summary>
static class FindApi
{
    const int LongestQuestion = 100;

    public static void MapFind(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/search", SearchAsync).Produces<FindAnswer>().ProducesProblem(400);

    static async Task<IResult> SearchAsync(HttpContext http, CaseFinding cases, NameFinding names, string? q, string? after)
    {
        var seat = FindDoor.SeatOf(http);
        // PostgreSQL holds no zero character, so nothing can be found by one.
        var asked = (q ?? "").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (asked.Length > LongestQuestion) return new Problem(StatusCodes.Status400BadRequest, "search-too-long", ("most", LongestQuestion));
        if (NoteOf(seat, asked) is { } note && note.Code != "one-character") return TypedResults.Ok(new FindAnswer(asked, note, Nothing(seat)));
        var found = new FindAnswer(asked, NoteOf(seat, asked), await cases.OfAsync(seat, asked, after, http));
        if (after is not null) return TypedResults.Ok(found);
        return TypedResults.Ok(found with
        {
            Units = NameFinding.Units(seat, asked), Classes = NameFinding.Classes(seat, asked), People = NameFinding.People(seat, asked),
            Places = await names.PlacesAsync(seat, asked, http.RequestAborted),
            Components = NumberSearch.DigitsOf(asked) is { } digits ? await names.ComponentsAsync(seat, digits, http.RequestAborted) : [],
        });
    }

    static FindNote? NoteOf(Seat seat, string asked) => asked.Length == 0 ? Note(seat, "nothing-typed") : Grams.Terms(asked) switch
    {
        [] => Note(seat, "only-signs"),
        var terms when terms.All(t => Grams.Of(t).Count == 0) => Note(seat, "one-character"),
        _ => null,
    };

    static FindNote Note(Seat seat, string code) => new(code, seat.Say($"desk.find.{code}"), seat.Say($"desk.find.{code}-todo"));

    static FoundCases Nothing(Seat seat) => new([], null) { Count = seat.Say("desk.find.count", ("n", 0)) };
}
