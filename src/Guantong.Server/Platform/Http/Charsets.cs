using System.Text;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Platform.Http;

/// <summary>
/// Older systems of the city still send GBK and say so: what is named and known is read. A charset that nobody knows is
/// refused with a sentence before anything is read.
/// </summary>
static class Charsets
{
    public static void UseCharsets(this WebApplication house)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        house.Use((http, next) => IsKnown(http.Request.ContentType)
            ? next(http)
            : new Problem(StatusCodes.Status415UnsupportedMediaType, "wrong-charset").ExecuteAsync(http));
    }

    static bool IsKnown(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue) return true;
        try
        {
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).Value!) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
