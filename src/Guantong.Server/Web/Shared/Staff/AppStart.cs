using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>
/// What an app of the staff begins with, written into its page: who sits there, the city and its warnings, the moment on the server's
/// clock, and every text whose key begins as the app says, so that a part of it only adds rows to a texts file of its own.
/// </summary>
sealed class AppStart(CityTexts texts, BuiltAssets built, PersonSettings settings)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<string> OfAsync(Seat seat, CancellationToken cancel, params string[] beginnings)
    {
        var (shell, city) = (seat.Shell, seat.Shell.City);
        var start = new
        {
            language = shell.Language,
            asked = shell.Asked,
            otherLanguage = shell.InOtherLanguage,
            now = seat.Now,
            zone = city.Zone.Id,
            city = city.Name,
            warning = city.Warning,
            hotline = city.Hotline,
            icons = built.Icons,
            me = new { person = seat.Actor.Person?.ToString(), name = seat.Post.Name, user = seat.Post.User, role = seat.Actor.Role.ToString(), roleName = seat.Role(seat.Actor.Role), unitName = seat.Unit(seat.Actor.Unit) },
            settings = seat.Actor.Person is { } person ? await settings.OfAsync(person, cancel) : null,
            texts = texts.All.Where(t => beginnings.Any(b => t.Key.StartsWith(b, StringComparison.Ordinal))).ToDictionary(t => t.Key, t => shell.IsEnglish ? t.English : t.Chinese, StringComparer.Ordinal),
        };
        return JsonSerializer.Serialize(start, Json);
    }
}
