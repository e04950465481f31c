using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Following;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Messages;

/// <summary>What somebody wants to follow, as it was typed: a refused form shows it again.</summary>
public sealed record FollowForm
{
    public string Case { get; init; } = "";
    public string Kind { get; init; } = "circle";
    public string Place { get; init; } = "";
    public string Division { get; init; } = "";
    public string Lon { get; init; } = "";
    public string Lat { get; init; } = "";
    public string Datum { get; init; } = "";
    public string Metres { get; init; } = "300";
    public string Pace { get; init; } = "daily";
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];

    /// <summary>Places that the words may mean.</summary>
    public IReadOnlyList<(string Name, LonLat Point)> Meant { get; init; } = [];

    public static FollowForm Read(Func<string, string?> field)
    {
        string Text(string name, string usual = "") => CaseJson.Clean(field(name) ?? "").Trim() is { Length: > 0 and <= 120 } text ? text : usual;
        // A place that was picked from the list says itself where it is.
        var at = Text("at").Split(',');
        return new FollowForm
        {
            Case = Text("case"), Kind = Text("kind") == "division" ? "division" : "circle", Place = Text("place"), Division = Text("division"),
            Lon = at.Length == 2 ? at[0] : Text("lon"), Lat = at.Length == 2 ? at[1] : Text("lat"), Datum = Text("datum"), Metres = Text("metres", "300"), Pace = Text("pace", "daily") == "daily" ? "daily" : "at-once",
        };
    }

    public LonLat? Point => Datums.TryRead(Datum, out var datum) ? PointText.Read(Lon, Lat, datum) : null;

    public int MetresOrNone => int.TryParse(Metres, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
}

/// <summary>Following a case without having reported it, and an area: "my street". No name, no sign-in.</summary>
static class FollowAreaPages
{
    public static readonly IReadOnlyList<int> Distances = [100, 300, 500, 1000, 2000];

    public static void MapFollowAreaPages(this IEndpointRouteBuilder routes)
    {
        var follow = routes.MapGroup("/follow").Private();
        follow.MapGet("", (HttpContext http, PublicShells shells, CityFactsSource facts, Entropy entropy) =>
        {
            RateLimits.NameDevice(http, entropy);
            return Show(shells.For(http), facts, FollowForm.Read(n => http.Request.Query[n]), StatusCodes.Status200OK);
        });
        follow.MapPost("", DoAsync).DisableAntiforgery().RequireRateLimiting(RateLimits.AnonymousReport);
    }

    static async Task<IResult> DoAsync(HttpContext http, Follows follows, AreaNames names, CityFactsSource facts, PublicShells shells, CancellationToken cancel)
    {
        var shell = shells.For(http);
        var posted = await ToldPages.FormAsync(http, cancel);
        var form = FollowForm.Read(n => posted[n]);
        if (form is { Case.Length: 0, Kind: "circle", Point: null })
        {
            // Words for the place: one meaning is taken, of several the right one is asked for.
            var meant = await names.FindAsync(form.Place, shell, cancel);
            if (meant.Count == 1) form = form with { Lon = Number(meant[0].Point.Lon), Lat = Number(meant[0].Point.Lat), Datum = "" };
            else
                return Show(shell, facts, form with { Meant = meant, Mistakes = [new Mistake("place", shell.Say(form.Place.Length == 0 ? "messages.wrong-no-place" : meant.Count == 0 ? "messages.wrong-place" : "messages.which-place"))] }, StatusCodes.Status422UnprocessableEntity);
        }
        var box = await InboxCookie.BoxOrNewAsync(http, shell, cancel);
        var end = form.Case.Length > 0 ? await follows.CaseAsync(box, form.Case, form.Pace, cancel)
            : await follows.AreaAsync(box, form.Kind == "division" ? new AreaWish("division", form.Division, null, null) : new AreaWish("circle", null, form.Point, form.MetresOrNone), form.Pace, cancel);
        return end switch
        {
            FollowEnd.Done => ReportPages.SeeOther(http, shell.To("/my/messages?said=followed")),
            FollowEnd.Already => ReportPages.SeeOther(http, shell.To("/my/messages?said=already")),
            _ => Show(shell, facts, form with { Mistakes = [new Mistake(form.Case.Length > 0 ? "case" : form.Kind == "division" ? "division" : "metres", shell.Say(WrongOf(end, form), ("most", facts.Current.Policy.FollowsPerInbox), ("metres", AreaWish.MostMetres), ("least", AreaWish.LeastMetres)))] }, StatusCodes.Status422UnprocessableEntity),
        };
    }

    static string WrongOf(FollowEnd end, FollowForm form) => end switch
    {
        FollowEnd.TooMany => "messages.wrong-many",
        FollowEnd.NoSuchCase => "messages.wrong-case",
        _ => form.Kind == "division" ? "messages.wrong-division" : "messages.wrong-metres",
    };

    static IResult Show(PageShell shell, CityFactsSource facts, FollowForm form, int status)
    {
        var communities = facts.Current.Divisions.Values.Where(d => d.Code.Level is Level.Community or Level.Township).OrderBy(d => d.Code.Value, StringComparer.Ordinal)
            .Select(d => (d.Code.Value, Name: d.Code.Level == Level.Township ? d.Name : $"{facts.Current.Divisions.GetValueOrDefault(d.Code.At(Level.Township))?.Name} {d.Name}")).ToList();
        var number = form.Case.Length > 0 && CaseNumber.Read(form.Case) is { } read ? CaseNumber.Shown(read) : null;
        return Page.Of<FollowAreaPage>(status, ("Shell", shell), ("Form", form), ("Number", number), ("Divisions", communities));
    }

    static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
