using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.Supervise;

/// <summary>What a deed would do, as the law says it of the case as it stands. Nothing is written.</summary>
public sealed record PreviewAnswer(int Version, IReadOnlyList<WayAnswer> Ways);

/// <summary>
/// <c>POST /api/v1/cases/{number}/deeds/{Deed}/preview</c>: the same body as the deed itself, judged and not done. For a decision both
/// answers are judged, with the amounts that stand in the body.
/// </summary>
static class PreviewApi
{
    const int LargestBody = 256 * 1024;

    public static void MapPreviews(this IEndpointRouteBuilder api) => api.MapPost("/cases/{number}/deeds/{deed}/preview", ShowAsync)
        .WithTags("deeds").Produces<PreviewAnswer>().ProducesProblem(400).ProducesProblem(404);

    static async Task<IResult> ShowAsync(string number, string deed, HttpContext http, CaseSights sights)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (!CaseLaw.Deeds.TryGetValue(deed, out var type) || await sights.FindAsync(seat, number, http.RequestAborted) is not { State: var c }) return CaseProblems.Of(Refusal.NoSuchCase);
        if (http.Request.ContentLength > LargestBody) return new Problem(StatusCodes.Status413PayloadTooLarge, "body-too-large");
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 32 }, http.RequestAborted);
            var read = CaseJson.ReadDeed(type, body.RootElement);
            return TypedResults.Ok(new PreviewAnswer(c.Version, [.. Consequences.Ways(seat, c, read).Select(w => WayAnswer.Of(seat, w))]));
        }
        catch (UnknownDatumException unknown)
        {
            return unknown.AsProblem();
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or NotSupportedException)
        {
            return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", (wrong as JsonException)?.Path ?? ""));
        }
    }
}
