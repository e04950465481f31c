using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Web.Shared.Staff;

/// <summary>
/// <c>/staff/photos/{number}/{hash}</c>: a cleaned photo of a case that this person may see. The browser may keep it, but asks
/// each time whether it still may show it.
/// </summary>
static class StaffPhotos
{
    const int MostTries = 20;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <param name="version">Of what is covered: an address that a phone keeps must change with it.</param>
    public static string Address(string number, PhotoHash hash, PhotoSize size = PhotoSize.Card, int version = 0) =>
        $"/staff/photos/{number}/{hash.Value}?size={size.ToString().ToLowerInvariant()}{(version == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&v={version}"))}";

    public static void MapStaffPhotos(this IEndpointRouteBuilder routes) => routes.MapGet("/staff/photos/{number}/{hash}", ShowAsync).ExcludeFromDescription();

    static async Task<IResult> ShowAsync(string number, string hash, HttpContext http, Seats seats, CancellationToken cancel)
    {
        var house = http.RequestServices;
        var photo = new PhotoHash(hash);
        http.Response.Headers.CacheControl = "private, no-cache";
        if (seats.Of(http) is not { } seat || !photo.IsWellFormed || CaseNumber.Read(number) is not { } read) return Results.NotFound();
        if (await house.GetRequiredService<CaseReading>().ByNumberAsync(read, cancel) is not { State: var c }) return Results.NotFound();
        var may = await house.GetRequiredService<CaseList>().MaySeeAsync(seat.Actor, c.Id, cancel) || CaseLaw.Open(c, seat.Actor, seat.City, seat.Now).Any();
        if (!may || !await house.GetRequiredService<CaseGlances>().HoldsPhotoAsync(c.Id, photo, cancel)) return Results.NotFound();
        var size = Enum.TryParse<PhotoSize>(http.Request.Query["size"], ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : PhotoSize.Card;
        switch (await OpenAsync(house.GetRequiredService<FileStore>(), photo, size, cancel))
        {
            case Shown shown:
                return Results.Stream(shown.Content, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{shown.Photo.Value}-{(int)size}\""));
            case NotYet:
                http.Response.Headers.CacheControl = "no-store";
                http.Response.Headers.RetryAfter = "5";
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            default:
                return Results.NotFound();
        }
    }

    /// <summary>Somebody who has just sent a photo looks at once: a cleaner at work on it is waited for a little.</summary>
    static async Task<PhotoView> OpenAsync(FileStore files, PhotoHash photo, PhotoSize size, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var view = await files.OpenCleanedAsync(photo, size, cancel);
            if (view is not NotYet || tries == MostTries) return view;
            await Task.Delay(Pause, cancel);
        }
    }
}
