using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Guantong.Domain.People;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Admin;

/// <summary>The page of the administration: one frame for all its parts; what is looked at stands in the address.</summary>
static class AdminPages
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    static readonly string[] TextKeys = ["admin.ui.", "desk."];

    public static void MapAdminPages(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff/admin").ExcludeFromDescription().ForStaff();
        staff.MapGet("", Show);
        staff.MapGet("/{*rest}", Show);
    }

    static IResult Show(HttpContext http, CityTexts texts, BuiltAssets built)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Role != Role.Administrator) return Results.NotFound();
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
            texts = texts.All.Where(t => TextKeys.Any(k => t.Key.StartsWith(k, StringComparison.Ordinal))).ToDictionary(t => t.Key, t => seat.Shell.IsEnglish ? t.English : t.Chinese, StringComparer.Ordinal),
        };
        return Page.Of<AdminApp>(("Seat", seat), ("Boot", JsonSerializer.Serialize(boot, Json)));
    }
}
