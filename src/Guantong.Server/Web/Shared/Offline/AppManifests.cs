using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Shared.Offline;

/// <summary>One of the apps that a phone can install from our pages.</summary>
public sealed record InstalledApp(string Entry, string Address, string Icon, string Start, string Scope, string Colour)
{
    /// <summary>Long presses on the icon: the text's key and where it leads.</summary>
    public IReadOnlyList<(string Text, string Path)> Shortcuts { get; init; } = [];
}

/// <summary>The web app manifests of the citizens' app and of the field app, in the city's name.</summary>
static class AppManifests
{
    static readonly InstalledApp[] Apps =
    [
        new("public", "/manifest.webmanifest", "app-citizen", "/", "/", "#086a5c") { Shortcuts = [("public.report-now", "/report#new"), ("public.mine", "/my")] },
        new("field", "/field.webmanifest", "app-field", "/field/app", "/field/", "#a84f00"),
    ];

    public static InstalledApp? Of(string entry) => Apps.FirstOrDefault(a => a.Entry == entry);

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var app in Apps)
        {
            routes.MapGet(app.Address, (HttpContext http, CityTexts texts, CityFaces faces, BuiltAssets built) => Write(http, app, texts, faces, built)).ExcludeFromDescription();
        }
    }

    static IResult Write(HttpContext http, InstalledApp app, CityTexts texts, CityFaces faces, BuiltAssets built)
    {
        var language = Language.Of(http);
        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.Vary = "Accept-Language";
        var city = faces.Of(language).Name;
        object Icon(string ending, string sizes, string type, string purpose) => new { src = built.AppIcon(app.Icon + ending), sizes, type, purpose };
        return Results.Json(
            new
            {
                id = app.Start,
                name = texts.Of($"app.{app.Entry}", language, ("city", city)),
                short_name = texts.Of($"app.{app.Entry}-short", language),
                description = texts.Of($"app.{app.Entry}-more", language, ("city", city)),
                lang = language,
                start_url = app.Start,
                scope = app.Scope,
                display = "standalone",
                background_color = "#f3f6f5",
                theme_color = app.Colour,
                // The drawing reaches every edge and the mark stays in the middle: whole or cut by a mask, it is the same icon.
                icons = new[]
                {
                    Icon("-192.png", "192x192", "image/png", "any"), Icon("-512.png", "512x512", "image/png", "any"),
                    Icon("-512.png", "512x512", "image/png", "maskable"), Icon(".svg", "any", "image/svg+xml", "any"),
                },
                shortcuts = app.Shortcuts.Select(s => new { name = texts.Of(s.Text, language), url = s.Path }),
            },
            contentType: "application/manifest+json");
    }
}
