using System.Text.Json;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary><c>/api/v1/desk/settings/{name}</c>: what a person set up for themselves, and nobody else reads: the keys of the desk.</summary>
static class DeskSettingsApi
{
    public static void MapDeskSettings(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/settings", async (HttpContext http, PersonSettings settings) => TypedResults.Ok(await settings.OfAsync(StaffRoutes.SeatOf(http).Actor.Person!.Value, http.RequestAborted)));
        desk.MapPut("/settings/{name}", PutAsync);
    }

    static async Task<IResult> PutAsync(string name, HttpContext http, PersonSettings settings)
    {
        if (!PersonSettings.IsName(name)) return new Problem(StatusCodes.Status404NotFound, "no-such-setting");
        if (http.Request.ContentLength is null or > PersonSettings.LargestBytes) return new Problem(StatusCodes.Status413PayloadTooLarge, "setting-too-large");
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, new JsonDocumentOptions { MaxDepth = 8 }, http.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object) return new Problem(StatusCodes.Status400BadRequest, "setting-malformed");
            await settings.SetAsync(StaffRoutes.SeatOf(http).Actor.Person!.Value, name, body.RootElement.GetRawText(), http.RequestAborted);
            return TypedResults.NoContent();
        }
        catch (JsonException)
        {
            return new Problem(StatusCodes.Status400BadRequest, "setting-malformed");
        }
    }
}
