using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Field.App;

/// <summary>
/// The frame of the app. It names nobody and holds no case, so a phone may keep it and open it with no signal; who sits there and what
/// there is to do comes with the task pack, or from the phone's own disk.
/// </summary>
static class AppPage
{
    public const string Path = "/field/app";
    const string TextKeys = "street.";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void MapAppPage(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Show).ExcludeFromDescription();

    static IResult Show(HttpContext http, CityTexts texts, BuiltAssets built, Seats seats, TimeProvider time)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var shell = seats.ShellOf(http.Request);
        var boot = new
        {
            language = shell.Language,
            asked = shell.Asked,
            otherLanguage = shell.InOtherLanguage,
            now = time.GetUtcNow(),
            zone = shell.City.Zone.Id,
            city = shell.City.Name,
            warning = shell.City.Warning,
            icons = built.Icons,
            texts = texts.All.Where(t => t.Key.StartsWith(TextKeys, StringComparison.Ordinal)).ToDictionary(t => t.Key, t => shell.IsEnglish ? t.English : t.Chinese, StringComparer.Ordinal),
        };
        return Page.Of<FieldApp>(("Shell", shell), ("Boot", JsonSerializer.Serialize(boot, Json)));
    }
}
