using Guantong.Server.Catalogue;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>Home, 长辈版 and the search by number.</summary>
static class FrontPages
{
    public static void MapFrontPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext http, PublicShells shells, PublicCases cases) =>
            Page.Of<HomePage>(("Shell", shells.For(http)), ("Classes", cases.Classes)));
        routes.MapGet("/elder", (HttpContext http, PublicShells shells) =>
            Page.Of<ElderPage>(("Shell", shells.For(http))));
        routes.MapGet("/privacy", (HttpContext http, PublicShells shells, CityFactsSource facts) =>
            Page.Of<PrivacyPage>(("Shell", shells.For(http)), ("Policy", facts.Current.Policy)));
        routes.MapGet("/find", FindAsync);
    }

    static async Task<IResult> FindAsync(HttpContext http, string? number, PublicShells shells, PublicCases cases, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var asked = number?.Trim() ?? "";
        if (asked.Length == 0)
        {
            IReadOnlyList<Mistake> empty = number is null ? [] : [new Mistake("number", shell.Say("public.wrong-number-empty"))];
            return Page.Of<FindPage>(("Shell", shell), ("Number", number), ("Mistakes", empty));
        }
        if (await cases.FindAsync(asked, shell, cancel) is { } found)
            return Results.Redirect(shell.To($"/c/{Uri.EscapeDataString(found.Number)}"));
        IReadOnlyList<Mistake> unknown = [new Mistake("number", shell.Say("public.wrong-number"))];
        return Page.Of<FindPage>(StatusCodes.Status404NotFound, ("Shell", shell), ("Number", number), ("Mistakes", unknown));
    }
}
