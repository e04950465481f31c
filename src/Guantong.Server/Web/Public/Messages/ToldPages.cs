using Guantong.Server.Cases;
using Guantong.Server.Cases.Search.Following;
using Guantong.Server.Notices.Following;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace Guantong.Server.Web.Public.Messages;

/// <summary>The forms by which a reporter says how to be told, on the own page.</summary>
static class ToldPages
{
    public static void MapToldPages(this IEndpointRouteBuilder mine) =>
        mine.MapPost("/told", DoAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);

    static async Task<IResult> DoAsync(HttpContext http, string secret, PublicMessages messages, Follows follows, PublicCases cases, PublicShells shells, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var (form, own) = (await FormAsync(http, cancel), await messages.ReportOfAsync(secret, cancel));
        if (form["do"] == "gather" && (own ?? (await http.RequestServices.GetRequiredService<Followers>().OfAsync(secret, cancel))?.Link) is { } gathered)
        {
            await follows.AttachAsync(await InboxCookie.BoxOrNewAsync(http, shell, cancel), gathered, cancel);
            return ReportPages.SeeOther(http, shell.To("/my/messages?said=gathered"));
        }
        if (own is not { } report) return Results.NotFound();
        await follows.SpeakAsync(report, shell.Language, cancel);
        var (mistake, typed) = await TellAsync(http, ContactOwner.OfReport(report), form, shell, cancel);
        if (mistake is null) return ReportPages.SeeOther(http, shell.To($"/my/{Uri.EscapeDataString(secret)}") + "#told");
        if (await cases.MineAsync(secret, shell, cancel) is not { } mine || await messages.OfAsync(secret, await InboxCookie.BoxAsync(http, cancel), shell, cancel) is not { Told: { } told } model) return Results.NotFound();
        return Page.Of<MyCasePage>(StatusCodes.Status422UnprocessableEntity, ("Shell", shell), ("Model", mine), ("Messages", model with { Told = told with { Typed = typed, Mistakes = [mistake] } }));
    }

    /// <summary>Does what one of the forms of <see cref="ToldForms"/> asks for; the mistake and what was typed when it could not.</summary>
    public static async Task<(Mistake? Wrong, string Typed)> TellAsync(HttpContext http, ContactOwner owner, IFormCollection form, PageShell shell, CancellationToken cancel)
    {
        var contacts = http.RequestServices.GetRequiredService<Contacts>();
        string Text(string name) => CaseJson.Clean(form[name].ToString()).Trim();
        switch (Text("do"))
        {
            case "on" or "off":
                await contacts.SwitchAsync(owner, Text("channel"), Text("do") == "on", cancel);
                return (null, "");
            case "give":
                var to = Text("to");
                return (Of(await contacts.GiveAsync(owner, to.Contains('@', StringComparison.Ordinal) ? "mail" : "sms", to, cancel), "to"), to);
            case "confirm":
                return (Of(await contacts.ConfirmAsync(owner, Text("code"), cancel), "code"), "");
            case "push":
                return (Of(await contacts.SubscribeAsync(owner, Text("endpoint"), form["keys"].ToString(), cancel), "to"), "");
            default:
                return (null, "");
        }

        Mistake? Of(ContactEnd end, string field) => end == ContactEnd.Done ? null : new Mistake(field, shell.Say(PublicMessages.TextOf(end), ("phone", shell.City.Hotline)));
    }

    public static async Task<IFormCollection> FormAsync(HttpContext http, CancellationToken cancel) =>
        http.Request.HasFormContentType ? await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 64 * 1024 }, cancel) : FormCollection.Empty;
}
