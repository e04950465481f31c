using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Server.Web.Public.Pages;
using Guantong.Server.Web.Public.Reporting.Pages;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Reporting;

/// <summary>What stands beside the form when it is shown again: places that were found, the words for the pin, guesses, similar matters.</summary>
public sealed record ReportHints
{
    public static readonly ReportHints None = new();

    public IReadOnlyList<PlaceHit> Places { get; init; } = [];

    /// <summary>Somebody searched and nothing was found.</summary>
    public bool FoundNothing { get; init; }
    public SpotAnswer? Spot { get; init; }
    public IReadOnlyList<OfferedType> Types { get; init; } = [];
    public SimilarAnswer Similar { get; init; } = SimilarAnswer.None;
}

/// <summary>
/// The buttons of the form other than "send", for browsers without script: find a place by name, take one of those found, look at a
/// similar matter, follow it, come back. Each brings the whole form along, photos too, and nothing typed is lost.
/// </summary>
sealed class ReportSteps(PlaceAsking places, TypeGuesses guesses, SimilarCases similar, FollowPages follows)
{
    public async Task<IResult> AnswerAsync(HttpContext http, string step, ReportForm form, (PageShell Shell, PublicCases Cases, MapFrame? Map) page)
    {
        var (shell, cancel) = (page.Shell, http.RequestAborted);
        var (name, rest) = step.Split(':', 2) is [var first, var second] ? (first, second) : (step, "");
        switch (name)
        {
            case "find":
                var found = await places.FindAsync(form.Place, form.Point, shell, cancel);
                return Shown(page, form, await HintsAsync(form, shell, cancel) with { Places = found, FoundNothing = found.Count == 0 && form.Place.Length > 0 });
            case "pick" when rest.Split(',') is [var lon, var lat, var accuracy]:
                form = form with { Lon = lon, Lat = lat, Accuracy = int.TryParse(accuracy, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? accuracy : "", Datum = "", Came = "" };
                return Shown(page, form, await HintsAsync(form, shell, cancel));
            case "look":
                var candidates = await SimilarAsync(form, shell, cancel);
                return candidates.Found.FirstOrDefault(f => f.Number == rest) is { } one
                    ? Page.Of<SimilarPage>(("Shell", shell), ("Form", form), ("Model", one))
                    : Shown(page, form, await HintsAsync(form, shell, cancel));
            case "follow" when CaseNumber.Read(rest) is { } number:
                return await follows.BeginAsync(number, form.Key, shell.Language, cancel) is { } secret
                    ? ReportPages.SeeOther(http, shell.To($"/report/done/{secret}"))
                    : Shown(page, form, await HintsAsync(form, shell, cancel));
            default:
                return Shown(page, form, await HintsAsync(form, shell, cancel));
        }
    }

    /// <summary>What is known of a form as it stands.</summary>
    public async Task<ReportHints> HintsAsync(ReportForm form, PageShell shell, CancellationToken cancel) => new()
    {
        Spot = form.Point is { } at ? await places.SpotAsync(at, shell.Language, cancel) : null,
        Types = form.Class.Length > 0 || form.Words.Length > 0 ? (await guesses.OfAsync(new GuessGrounds(form.Class, form.Words) { Point = form.Point }, shell, cancel)).Types : [],
        Similar = await SimilarAsync(form, shell, cancel),
    };

    async Task<SimilarAnswer> SimilarAsync(ReportForm form, PageShell shell, CancellationToken cancel) =>
        form.Point is { } at ? await similar.OfAsync(at, (form.Class, form.Type, form.Words), shell, cancel) : SimilarAnswer.None;

    static IResult Shown((PageShell Shell, PublicCases Cases, MapFrame? Map) page, ReportForm form, ReportHints hints) =>
        Page.Of<ReportPage>(("Shell", page.Shell), ("Form", form), ("Classes", page.Cases.Classes), ("Hints", hints), ("Map", page.Map));
}
