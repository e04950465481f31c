using Guantong.Server.Files;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Public.Reporting;
using Guantong.Server.Web.Shared;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Public;

/// <summary>
/// The report form and what follows it. No antiforgery token: there is no cookie and no sign-in that a foreign page
/// could borrow, so a forged post is worth no more than an own one. The form's key makes a double submit one case.
/// </summary>
static class ReportPages
{
    public static void MapReportPages(this IEndpointRouteBuilder routes)
    {
        // A mini program opens the form with the place it has found, in its own datum: ?lon=…&lat=…&datum=gcj02.
        routes.MapGet("/report", ShowAsync);
        routes.MapPost("/report", SendAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport).WithMetadata(new RequestSizeLimitAttribute(FileStore.MostFormBytes));
        routes.MapGet("/report/done/{secret}", DoneAsync);
    }

    static async Task<IResult> ShowAsync(HttpContext http, string? @class, PublicShells shells, PublicCases cases, Entropy entropy, ReportSteps steps, MapFrames maps)
    {
        PageHeaders.Private(http.Response);
        RateLimits.NameDevice(http, entropy);
        var shell = shells.For(http);
        var form = new ReportForm { Key = entropy.NewId().ToString("D"), Class = @class ?? "" }.At(http.Request.Query);
        var hints = form.Class.Length > 0 || form.Point is not null ? await steps.HintsAsync(form, shell, http.RequestAborted) : ReportHints.None;
        return Page.Of<ReportPage>(("Shell", shell), ("Form", form), ("Classes", cases.Classes), ("Hints", hints), ("Map", await maps.CurrentAsync(http.RequestAborted)));
    }

    static async Task<IResult> SendAsync(HttpContext http, PublicShells shells, PublicReports reports, PublicCases cases, Entropy entropy, ReportSteps steps, MapFrames maps, CancellationToken cancel)
    {
        PageHeaders.Private(http.Response);
        var shell = shells.For(http);
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var posted = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = FileStore.MostFormBytes }, cancel);
        var form = ReportForm.Read(posted, entropy.NewId);
        if (ReportAnswers.AsksForJson(http.Request)) return ReportAnswers.Of(http, shell, form, await reports.TakeAsync(ReportAnswers.WithHeaders(form, http), posted.Files, shell, cancel));
        var map = await maps.CurrentAsync(cancel);
        if (posted["step"].ToString() is { Length: > 0 } step)
            return await steps.AnswerAsync(http, step, await reports.KeptAsync(form, posted.Files, shell, cancel), (shell, cases, map));
        var sent = await reports.TakeAsync(form, posted.Files, shell, cancel);
        if (sent.Secret is { } secret) return SeeOther(http, shell.To($"/report/done/{secret}"));
        return Page.Of<ReportPage>(StatusCodes.Status422UnprocessableEntity,
            ("Shell", shell), ("Form", sent.Form), ("Classes", cases.Classes), ("Mistakes", sent.Mistakes), ("Hints", await steps.HintsAsync(sent.Form, shell, cancel)), ("Map", map));
    }

    static async Task<IResult> DoneAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, FollowPages follows, CancellationToken cancel)
    {
        PageHeaders.Private(http.Response);
        var shell = shells.For(http);
        var own = await cases.MineAsync(secret, shell, cancel);
        return (own?.Progress ?? await follows.OfAsync(secret, shell, cancel)) is { } progress
            ? Page.Of<DonePage>(("Shell", shell), ("Number", progress.Number), ("Link", $"/my/{secret}"), ("Origin", $"{http.Request.Scheme}://{http.Request.Host}"), ("Follows", own is null))
            : Results.NotFound();
    }

    internal static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
