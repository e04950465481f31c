using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary>
/// The page of the desk: one frame that the script of <c>web/console/desk</c> fills. With it come who sits there, the moment on the
/// server's clock, and every text whose key begins with <c>desk.</c>: a part of the desk only adds rows to a texts file of its own.
/// </summary>
static class DeskPages
{
    public const string Path = "/staff/desk";
    const string TextKeys = "desk.";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whose work stands in queues: they come to the desk when they sign in. The others keep the plain pages.</summary>
    public static bool IsFor(Role role) => !Seat.IsOnTheStreet(role) && role is not (Role.Administrator or Role.Auditor);

    /// <summary>Where somebody begins after signing in.</summary>
    public static string HomeOf(Role role) => IsFor(role) ? Path : Seat.HomeOf(role);

    public static void MapDeskPages(this IEndpointRouteBuilder staff)
    {
        staff.MapGet("/desk", Show);
        staff.MapGet("/desk/{bench}", Show);
        staff.MapGet("/desk/{bench}/{number}", Show);
    }

    static async Task<IResult> Show(HttpContext http, CityTexts texts, BuiltAssets built, PersonSettings settings)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (Seat.IsOnTheStreet(seat.Post.Role)) return StaffRoutes.SeeOther(http, seat.To("/field"));
        var boot = new
        {
            language = seat.Shell.Language,
            asked = seat.Shell.Asked,
            otherLanguage = seat.Shell.InOtherLanguage,
            now = seat.Now,
            zone = seat.Shell.City.Zone.Id,
            city = seat.Shell.City.Name,
            warning = seat.Shell.City.Warning,
            hotline = seat.Shell.City.Hotline,
            icons = built.Icons,
            me = new { person = seat.Actor.Person?.ToString(), name = seat.Post.Name, user = seat.Post.User, role = seat.Actor.Role.ToString(), roleName = seat.Role(seat.Actor.Role), unitName = seat.Unit(seat.Actor.Unit) },
            settings = seat.Actor.Person is { } person ? await settings.OfAsync(person, http.RequestAborted) : null,
            texts = texts.All.Where(t => t.Key.StartsWith(TextKeys, StringComparison.Ordinal)).ToDictionary(t => t.Key, t => seat.Shell.IsEnglish ? t.English : t.Chinese, StringComparer.Ordinal),
        };
        return Page.Of<DeskApp>(("Seat", seat), ("Boot", JsonSerializer.Serialize(boot, Json)));
    }
}
