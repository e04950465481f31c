using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Assets.Points;
using Guantong.Server.Cases;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Points.Pages;
using Guantong.Server.Web.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace Guantong.Server.Web.Public.Points;

/// <summary>
/// 报错 in two taps: the point's page leads to six buttons, and each of them is the whole report. What was wrong goes to whoever keeps
/// the point; the key made with the form makes it one note, and is the address under which its sender reads what became of it.
/// </summary>
static class WrongPages
{
    const int MostFormBytes = 64 * 1024;

    public static void MapWrongPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/services/{point}/wrong", AskAsync);
        routes.MapPost("/services/{point}/wrong", TakeAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
        var said = routes.MapGroup("/services/said/{key:guid}").Private();
        said.MapGet("", ShowAsync);
        said.MapPost("", AddAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
    }

    static async Task<IResult> AskAsync(string point, HttpContext http, PublicShells shells, Entropy entropy)
    {
        PageHeaders.Private(http.Response);
        if (await PointPages.ModelAsync(http, point) is not { } model) return Results.NotFound();
        RateLimits.NameDevice(http, entropy);
        return Page.Of<WrongPage>(("Shell", shells.For(http)), ("Model", model), ("Key", entropy.NewId().ToString("D")));
    }

    static async Task<IResult> TakeAsync(string point, HttpContext http, PublicShells shells, PointNotes notes, Entropy entropy)
    {
        PageHeaders.Private(http.Response);
        if (!http.Request.HasFormContentType || await PointPages.ModelAsync(http, point) is not { } model) return Results.NotFound();
        var form = await FormAsync(http);
        var shell = shells.For(http);
        var key = Guid.TryParse(form["key"], out var read) ? read : entropy.NewId();
        if (PointNoteTexts.TryRead(form["fault"], out PointFault fault) && await notes.TakeAsync(model.Point, fault, WordsOf(form), key, http.RequestAborted))
            return ReportPages.SeeOther(http, shell.To($"/services/said/{key:D}"));
        // The key stands for another point, or no button was pressed: a fresh form, and nothing was taken in.
        return Page.Of<WrongPage>(StatusCodes.Status422UnprocessableEntity, ("Shell", shell), ("Model", model), ("Key", entropy.NewId().ToString("D")), ("Wrong", shell.Say("services.wrong-choose")));
    }

    static async Task<IResult> ShowAsync(Guid key, HttpContext http, PublicShells shells, PointNotes notes) => await notes.ByKeyAsync(key, http.RequestAborted) is { } note
        ? Page.Of<SaidPage>(("Shell", shells.For(http)), ("Note", note), ("Model", await PointPages.ModelAsync(http, note.Point)))
        : Results.NotFound();

    static async Task<IResult> AddAsync(Guid key, HttpContext http, PublicShells shells, PointNotes notes)
    {
        if (!http.Request.HasFormContentType || await notes.ByKeyAsync(key, http.RequestAborted) is not { } note) return Results.NotFound();
        var (shell, form) = (shells.For(http), await FormAsync(http));
        var typed = CaseJson.Clean(form["words"].ToString()).Trim();
        var wrong = typed.Length > PointNotes.MostWords ? shell.Say("services.wrong-long", ("most", PointNotes.MostWords), ("over", typed.Length - PointNotes.MostWords))
            : await notes.AddWordsAsync(key, WordsOf(form), http.RequestAborted) ? null : shell.Say("services.wrong-late");
        return wrong is null
            ? ReportPages.SeeOther(http, shell.To($"/services/said/{key:D}"))
            : Page.Of<SaidPage>(StatusCodes.Status422UnprocessableEntity, ("Shell", shell), ("Note", note), ("Model", await PointPages.ModelAsync(http, note.Point)), ("Typed", typed), ("Wrong", wrong));
    }

    // Nobody needs a telephone number to find out that a toilet is shut: what looks like one is masked before it is kept.
    static string WordsOf(IFormCollection form)
    {
        var words = Masking.Words(CaseJson.Clean(form["words"].ToString()).Trim());
        return words.Length > PointNotes.MostWords ? words[..PointNotes.MostWords] : words;
    }

    static Task<IFormCollection> FormAsync(HttpContext http) => http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostFormBytes, ValueLengthLimit = MostFormBytes }, http.RequestAborted);
}
