using Guantong.Domain.Cases;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Cases.Handling;

/// <summary>Told to whoever came too late: what was kept, in words, and why it went no further.</summary>
public sealed record LateAnswer(string Number, bool Kept, string Code, string Sentence, string Todo)
{
    public static LateAnswer Of(KeptWork kept, HttpContext http)
    {
        var texts = http.RequestServices.GetRequiredService<CityTexts>();
        var language = Language.Of(http);
        var code = Refusals.CodeOf(kept.Why);
        return new LateAnswer(
            CaseNumber.Shown(kept.Case.Number), Kept: true, code, texts.Of(kept.HasPhotos ? "late-work.photos" : "late-work.words", language),
            texts.Of("late-work.why", language, ("why", texts.Of($"refusal.{code}", language))));
    }
}
