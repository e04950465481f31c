using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Pages;
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
    // Six photos as large as a phone makes them, and room for the words.
    const long MostBytes = 96 * 1024 * 1024;

    public static void MapReportPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/report", (HttpContext http, string? @class, PublicShells shells, PublicCases cases, Entropy entropy) =>
        {
            PageHeaders.Private(http.Response);
            RateLimits.NameDevice(http, entropy);
            var form = new ReportForm { Key = entropy.NewId().ToString("D"), Class = @class ?? "" };
            return Page.Of<ReportPage>(("Shell", shells.For(http)), ("Form", form), ("Classes", cases.Classes));
        });
        routes.MapPost("/report", SendAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        routes.MapGet("/report/done/{secret}", DoneAsync);
    }

    static async Task<IResult> SendAsync(HttpContext http, PublicShells shells, PublicCases cases, Entropy entropy, CancellationToken cancel)
    {
        PageHeaders.Private(http.Response);
        var shell = shells.For(http);
        if (!http.Request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var sent = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes }, cancel);
        var form = ReportForm.Read(sent, entropy.NewId);
        Mistake[] mistakes = [.. form.Mistakes(shell)];
        var receipt = mistakes.Length == 0
            ? await cases.ReceiveAsync(form, sent.Files, Caller(http), cancel)
            : await cases.KeepPhotosAsync(form, sent.Files, cancel);
        if (receipt.Secret is { } secret) return SeeOther(http, shell.To($"/report/done/{secret}"));

        var again = form with { Kept = receipt.Kept, Key = receipt.NewKey ?? form.Key };
        if (receipt.Refusal is { } refusal) mistakes = [.. mistakes, refusal];
        return Page.Of<ReportPage>(StatusCodes.Status422UnprocessableEntity,
            ("Shell", shell), ("Form", again), ("Classes", cases.Classes), ("Mistakes", mistakes));
    }

    static async Task<IResult> DoneAsync(HttpContext http, string secret, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        PageHeaders.Private(http.Response);
        var shell = shells.For(http);
        return await cases.MineAsync(secret, shell.Language, cancel) is { } mine
            ? Page.Of<DonePage>(("Shell", shell), ("Number", mine.Progress.Number), ("Link", mine.Link), ("Origin", $"{http.Request.Scheme}://{http.Request.Host}"))
            : Results.NotFound();
    }

    // Keys of forms are random and secret to one browser; the address keeps a guessed key from meeting another's.
    static string Caller(HttpContext http) => "form:" + http.Connection.RemoteIpAddress;

    internal static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
