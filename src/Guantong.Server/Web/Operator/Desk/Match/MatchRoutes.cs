using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Dispatch;
using Guantong.Server.Cases.Search.Duplicates;
using Guantong.Server.Insight.Suggestion;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Match;

/// <summary>What somebody is just telling about, to look for cases about the same.</summary>
public sealed record DraftRequest(double? Lon, double? Lat, string? Words, string? Class, IReadOnlyList<string>? Photos, string? Datum);

/// <summary>Whom a case may go to and what it may be the same as, for the desk. All within the seat's own sight.</summary>
static class MatchRoutes
{
    const int MostWords = 5000;
    const int MostTyped = 40;

    public static void MapMatch(this RouteGroupBuilder desk)
    {
        desk.MapGet("/cases/{number}/units", UnitsAsync).Produces<UnitsAnswer>().ProducesProblem(404);
        desk.MapGet("/cases/{number}/duplicates", DuplicatesAsync).Produces<DuplicatesAnswer>().ProducesProblem(404);
        desk.MapGet("/duplicates", (double? lon, double? lat, string? words, string? @class, string? photos, string? datum, HttpContext http) =>
            DraftAsync(new DraftRequest(lon, lat, words, @class, photos?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), datum), http)).Produces<DuplicatesAnswer>();
        // Long words do not fit into an address.
        desk.MapPost("/duplicates", (DraftRequest draft, HttpContext http) => DraftAsync(draft, http)).Produces<DuplicatesAnswer>();
    }

    static async Task<IResult> UnitsAsync(string number, string? q, HttpContext http, UnitSuggestion units, AutoDispatch auto, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (await SeenAsync(number, seat, http) is not { } sight) return CaseProblems.Of(Refusal.NoSuchCase);
        var typed = CaseJson.Clean(q ?? "").Trim();
        if (typed.Length > MostTyped) return new Problem(StatusCodes.Status422UnprocessableEntity, "unit-search-too-long", ("most", MostTyped));
        var said = sight.File.Reports.SelectMany(r => new[] { r.Description, r.Address }).OfType<string>();
        var options = typed.Length > 0 ? await units.SearchAsync(sight.State, typed, cancel) : await units.ForAsync(sight.State, said, cancel);
        return TypedResults.Ok(UnitAnswers.Of(seat, sight.State, options, await auto.OfAsync(sight.State.Id, cancel)));
    }

    static async Task<IResult> DuplicatesAsync(string number, HttpContext http, DuplicateSearch search, CancellationToken cancel)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (await SeenAsync(number, seat, http) is not { } sight) return CaseProblems.Of(Refusal.NoSuchCase);
        var found = sight.State.Stage.IsOpen() ? await search.FindAsync(await search.DraftOfAsync(sight.State, cancel), seat.Actor, cancel) : Candidates.None;
        var joined = await search.JoinedToAsync(sight.State.Id, seat.Actor, cancel);
        var survivor = sight.State.MergedInto is { } into ? await http.RequestServices.GetRequiredService<CaseReading>().ByIdAsync(into, cancel) : null;
        return TypedResults.Ok(DuplicateAnswers.Of(seat, sight, found) with
        {
            Joined = [.. joined.Select(j => DuplicateAnswers.JoinedOf(seat, j, sight.State.Stage))],
            Into = survivor is null ? null : CaseNumber.Shown(survivor.State.Number),
            MayUnmerge = sight.Open.Any(o => o.Name == nameof(Domain.Cases.Deeds.UnmergeReport)),
        });
    }

    static async Task<IResult> DraftAsync(DraftRequest draft, HttpContext http)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!Datums.TryRead(draft.Datum, out var datum)) return UnknownDatumException.Problem(draft.Datum);
        if (draft.Words?.Length > MostWords) return new Problem(StatusCodes.Status422UnprocessableEntity, "suggestion-too-long", ("most", MostWords));
        var photos = (draft.Photos ?? []).Select(p => new PhotoHash(p.ToLowerInvariant())).ToList();
        LonLat? point = draft is { Lon: { } lon, Lat: { } lat } ? new LonLat(lon, lat) : null;
        if ((draft.Lon is null) != (draft.Lat is null) || point is { IsWellFormed: false } || photos.Count > PhotoHash.MostAtOnce || photos.Exists(p => !p.IsWellFormed))
            return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "lon, lat, photos"));
        var isType = TypeKey.TryRead(draft.Class, out var type);
        var known = isType ? seat.City.TypeOf(type) : null;
        var asked = new Draft(point is { } at ? Coordinates.ToCgcs2000(at, datum) : null, seat.Now)
        {
            Type = known?.Key, Class = known?.CitizenClass ?? (isType ? null : draft.Class is { Length: > 0 } tile ? tile : null), Words = draft.Words is { Length: > 0 } words ? [words] : [], Photos = photos,
        };
        return TypedResults.Ok(DuplicateAnswers.Of(seat, null, await http.RequestServices.GetRequiredService<DuplicateSearch>().FindAsync(asked, seat.Actor, http.RequestAborted)));
    }

    /// <summary>A case outside one's sight does not exist.</summary>
    static Task<CaseSight?> SeenAsync(string number, Seat seat, HttpContext http) =>
        http.RequestServices.GetRequiredService<CaseSights>().FindAsync(seat, number, http.RequestAborted);

    /// <summary>640 m, 2.1 km.</summary>
    internal static string Far(Seat seat, double metres) => metres < 1000
        ? seat.Say("desk.match.metres", ("n", Math.Round(metres).ToString(CultureInfo.InvariantCulture)))
        : seat.Say("desk.match.kilometres", ("n", (metres / 1000).ToString(metres < 10_000 ? "0.0" : "0", CultureInfo.InvariantCulture)));
}
