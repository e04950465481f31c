using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>席位: who sits before the page, in which language, in which city, and when.</summary>
public sealed record Seat(PageShell Shell, Post Post, CityFacts City, PeopleDirectory People, DateTimeOffset Now)
{
    public Actor Actor => Post.Actor;

    public string Say(string key, params (string Name, object? Value)[] args) => Shell.Say(key, args);

    public string To(string path) => Shell.To(path);

    /// <summary>Whose tasks are on the street: their pages are those of the door Field.</summary>
    public static bool IsOnTheStreet(Role role) => role is Role.Crew or Role.Checker or Role.Inspector or Role.Chief;

    public static string HomeOf(Role role) => IsOnTheStreet(role) ? "/field" : "/staff";

    /// <summary>Where somebody begins: those on the street in their app, which sends on whoever has no script.</summary>
    public static string StartOf(Role role) => IsOnTheStreet(role) ? "/field/app" : HomeOf(role);

    /// <summary>The page of a case at the door of this seat.</summary>
    public string CaseAt(string number) => To($"{HomeOf(Post.Role)}/cases/{number}");

    public Motion MotionOf(CaseState c, Domain.Cases.Deeds.Deed deed) => new(c, deed, Actor, City, Now);
}

/// <summary>Makes the seat of a request, and the shell of pages that need none.</summary>
sealed class Seats(CityTexts texts, CityFaces faces, CityFactsSource facts, PeopleDirectory people, TimeProvider time)
{
    public Seat? Of(HttpContext http) =>
        people.ActorOf(http.User) is { Person: { } person } && people.PostOf(person) is { } post
            ? new Seat(ShellOf(http.Request), post, facts.Current, people, time.GetUtcNow())
            : null;

    public PageShell ShellOf(HttpRequest request)
    {
        var language = Language.Of(request.HttpContext);
        var asked = request.Query["lang"].ToString() is CityTexts.Chinese or CityTexts.English ? language : null;
        return new PageShell(texts, faces.Of(language), language, asked, Large: false, PathWithoutLanguage(request));
    }

    // The address that a form was posted to cannot be asked for again in another language: its page can.
    static string PathWithoutLanguage(HttpRequest request)
    {
        var path = request.Path.Value ?? "/";
        if (path.IndexOf("/deeds/", StringComparison.Ordinal) is > 0 and var at) return path[..at];
        var query = string.Join('&', request.Query.Where(q => q.Key is not ("lang" or "done")).SelectMany(q => q.Value, (q, v) => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v ?? "")}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

static class StaffRoutes
{
    static readonly object SeatKey = new();

    /// <summary>Pages for staff only: whoever has not signed in is shown the way; no cache keeps them.</summary>
    public static RouteGroupBuilder ForStaff(this RouteGroupBuilder group) => group.AddEndpointFilter((call, next) =>
    {
        var http = call.HttpContext;
        NoStore(http.Response);
        if (http.RequestServices.GetRequiredService<Seats>().Of(http) is not { } seat)
            return ValueTask.FromResult<object?>(SeeOther(http, $"/staff/sign-in?next={Uri.EscapeDataString(ReturnTo(http.Request))}"));
        http.Items[SeatKey] = seat;
        return next(call);
    });

    /// <summary>For groups of routes that ask who sits there in a way of their own.</summary>
    public static void Seat(HttpContext http, Seat seat) => http.Items[SeatKey] = seat;

    public static Seat SeatOf(HttpContext http) => (Seat)http.Items[SeatKey]!;

    public static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    // No word of where the reader came from is withheld from our own site: the same-origin check of forms lives on it.
    public static void NoStore(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
    }

    /// <summary>Where to go after signing in: the page that was asked for, or the page of the form that was sent.</summary>
    static string ReturnTo(HttpRequest request)
    {
        var path = request.Path.Value ?? "/staff";
        if (HttpMethods.IsGet(request.Method)) return path + request.QueryString;
        return path.IndexOf("/deeds/", StringComparison.Ordinal) is > 0 and var at ? path[..at] : "/staff";
    }
}
