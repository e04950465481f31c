using Guantong.Domain.Cases;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>A report that was sent by the outbox of the reporter's device: the number, and where to follow it.</summary>
/// <param name="Link">The secret page.</param>
/// <param name="Done">The page that thanks and shows both.</param>
public sealed record ReportedAnswer(string Number, string Link, string Done);

/// <summary>The same form, sent by script: answered in JSON, so that an outbox can tell a number, a mistake and a bad network apart.</summary>
static class ReportAnswers
{
    /// <summary>As the desk says it of a photo that a record names and nobody sent: the outbox sends its photos once more.</summary>
    const string PhotosMissing = "photo-not-received";

    public static bool AsksForJson(HttpRequest request) =>
        request.GetTypedHeaders().Accept is [{ } first, ..] && first.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The key and the times of an outbox travel in headers, as they do for every deed.</summary>
    public static ReportForm WithHeaders(ReportForm form, HttpContext http) => form with
    {
        Key = Guid.TryParse(http.Request.Headers["Idempotency-Key"].ToString(), out var key) ? key.ToString("D") : form.Key,
        Pressed = DeviceTime.Of(http.Request),
    };

    public static IResult Of(HttpContext http, PageShell shell, ReportForm asked, Sent sent)
    {
        if (sent is { Secret: { } secret, Number: { } number })
            return Results.Json(new ReportedAnswer(CaseNumber.Shown(number), $"/my/{secret}", shell.To($"/report/done/{secret}")), statusCode: StatusCodes.Status201Created);
        if (sent.KeyReused) return new Problem(StatusCodes.Status422UnprocessableEntity, "key-reused");
        var code = sent.Form.Kept.Count < asked.Kept.Count ? PhotosMissing : "report-refused";
        return new Problem(StatusCodes.Status422UnprocessableEntity, code)
        {
            Sentence = "problem.report-refused",
            Todo = "problem.report-refused.todo",
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["mistakes"] = sent.Mistakes.Select(m => new { field = m.Field, text = m.Text }) },
        };
    }
}
