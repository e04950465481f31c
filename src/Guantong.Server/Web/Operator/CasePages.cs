using Guantong.Server.Cases.Search;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Operator.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Operator;

/// <summary>The page of one case, and the forms on it. After a deed the browser is sent on (POST, redirect, GET).</summary>
static class CasePages
{
    public static void MapCasePages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/cases/{number}", (string number, HttpContext http, CasePageMaking making) => ShowAsync(number, http, making, null));
        staff.MapPost("/cases/{number}/relay", (string number, HttpContext http, RelayPosts relay, CasePageMaking making) => relay.WriteAsync(number, http, () => ShowAsync(number, http, making, null))).DisableAntiforgery();
        staff.MapPost("/cases/{number}/relay/called", (string number, HttpContext http, RelayPosts relay) => relay.CalledAsync(number, http)).DisableAntiforgery();
        staff.MapPost("/cases/{number}/deeds/{deed}", DoAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(DeedPosts.MostBytes));
    }

    static async Task<IResult> DoAsync(string number, string deed, HttpContext http, DeedPosts posts, CasePageMaking making)
    {
        var seat = StaffRoutes.SeatOf(http);
        var sent = await posts.DoAsync(seat, number, deed, http);
        if (sent.Done is null) return sent.Status == StatusCodes.Status404NotFound ? Results.NotFound() : await ShowAsync(number, http, making, sent);
        return StaffRoutes.SeeOther(http, seat.To(await NextAsync(seat, sent, deed, http)));
    }

    /// <summary>On to the next of the same queue where that was asked for; else back to the case, or to the desk where it left one's sight.</summary>
    static async Task<string> NextAsync(Seat seat, Sent sent, string deed, HttpContext http)
    {
        var (house, cancel) = (http.RequestServices, http.RequestAborted);
        var said = $"done={deed}&of={sent.Done!.Number}";
        if (sent.GoesOn)
        {
            var filter = new CaseFilter { Stages = [sent.From] };
            return await house.GetRequiredService<CaseRows>().NextAsync(seat, filter, cancel) is { } next ? $"/staff/cases/{next}?{said}&next=1" : $"/staff?{said}";
        }
        return await house.GetRequiredService<CaseSights>().FindAsync(seat, sent.Done.Number, cancel) is not null ? $"/staff/cases/{sent.Done.Number}?{said}" : $"/staff?{said}";
    }

    /// <summary>On paper nothing is in clear, and nothing can be pressed. Who took it along is written down.</summary>
    static async Task<IResult> PrintAsync(Seat seat, CasePageModel model, HttpContext http)
    {
        await http.RequestServices.GetRequiredService<AccessLog>().WriteAsync(seat.Actor.Person?.Value, "print-case", model.State.Number, Callers.Of(http), http.RequestAborted);
        return Page.Of<CasePrintPage>(("Seat", seat), ("Model", model with { MayUnmask = [], Forms = [], Clear = null }));
    }

    internal static async Task<IResult> ShowAsync(string number, HttpContext http, CasePageMaking making, Sent? sent, UnmaskForm? unmask = null)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (await making.OfAsync(seat, number, sent, http, unmask) is not { } model) return Results.NotFound();
        if (sent is null && unmask is null && http.Request.Query.ContainsKey("print")) return await PrintAsync(seat, model, http);
        return Page.Of<WholeCasePage>(sent?.Status ?? (unmask is null && model.Relay.Again is null && model.Shops.Again is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity), ("Seat", seat), ("Model", model), ("Said", Said.Of(seat, http.Request.Query)),
            ("Lanes", await Lanes.LinksAsync(seat, http.RequestServices.GetRequiredService<CaseList>(), http.RequestAborted)));
    }
}
