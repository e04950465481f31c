using Guantong.Domain.Catalogue.Suggestion;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Cases.Filing;

/// <summary>What somebody is about to report.</summary>
public sealed record SuggestionRequest(string? Description, string? Address);

/// <summary>One class that the words may be about. <see cref="Sureness"/> is likely, possible or unsure; <see cref="Probability"/> is 0 to 1.</summary>
public sealed record SuggestedClass(string Class, string Name, double Probability, string Sureness);

/// <summary>Types and citizens' classes, the likeliest first. Nothing is decided by it. <see cref="NoMatter"/>: probability that no class fits.</summary>
public sealed record SuggestionAnswer(IReadOnlyList<SuggestedClass> Types, IReadOnlyList<SuggestedClass> Classes, double NoMatter);

/// <summary><c>POST /api/v1/class-suggestions</c>: nothing is kept of what is asked.</summary>
static class SuggestionApi
{
    const int MostCharacters = 8000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/class-suggestions", Of)
        .WithTags("reports").AllowAnonymous().RequireRateLimiting(RateLimits.AnonymousAsking).Produces<SuggestionAnswer>().ProducesProblem(422);

    static IResult Of(SuggestionRequest request, ClassSuggestion suggestion, HttpContext http)
    {
        if (request.Description?.Length + request.Address?.Length > MostCharacters || request.Description?.Length > MostCharacters)
            return new Problem(StatusCodes.Status422UnprocessableEntity, "suggestion-too-long", ("most", MostCharacters));
        http.Response.Headers.CacheControl = "no-store";
        var found = suggestion.Of(request.Description, request.Address);
        var english = Language.Of(http) == Platform.Texts.CityTexts.English;
        return TypedResults.Ok(new SuggestionAnswer(
            [.. found.Types.Select(t => new SuggestedClass(t.Type.Key.ToString(), t.Type.NameIn(english), Rounded(t.Probability), Said(t.Sureness)))],
            [.. found.Classes.Select(c => new SuggestedClass(c.Class.Code, english ? c.Class.NameEn : c.Class.Name, Rounded(c.Probability), Said(c.Sureness)))],
            Rounded(found.NoMatter)));
    }

    static double Rounded(double probability) => Math.Round(probability, 3);

    static string Said(Sureness sureness) => sureness.ToString().ToLowerInvariant();
}
