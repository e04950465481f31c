using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Catalogue;

/// <summary>A class as the API gives it. <see cref="Found"/> names the older key that led here, when one was asked for.</summary>
public sealed record ClassAnswer(
    string Key, string Standard, string Kind, string Code, string Name, string NameEn, string Tile, bool Sensitive, bool Urgent, FormerClass? Found,
    IReadOnlyList<FormerClass> Formerly, IReadOnlyList<ConditionAnswer> Conditions, IReadOnlyList<DistinctionAnswer> Distinctions);

/// <summary>What a class was in an older standard: same, reworded, moved; none when it was dropped and only its cases are taken over.</summary>
public sealed record FormerClass(string Key, string Name, string Relation, string Note);

/// <summary>A filing condition; limits for area classes A, B and C as packs write them.</summary>
public sealed record ConditionAnswer(string Id, string Text, IReadOnlyList<string> Limits, string Closing, bool NeedsEvidence);

/// <summary>When this holds, choose that class.</summary>
public sealed record DistinctionAnswer(string When, string WhenEn, string Choose, string ChooseName);

/// <summary>The catalogue of classes for programs: all, or those with a code, a key or a name, in either numbering.</summary>
static class ClassApi
{
    const int LongestQuestion = 100;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/classes", Find).WithTags("classes").Produces<IReadOnlyList<ClassAnswer>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="q">A code, a key <c>standard:kind:code</c>, or part of a name.</param>
    /// <param name="standard">The numbering that a code is of; without it, any.</param>
    static IResult Find(CityFactsSource facts, string? q, string? standard)
    {
        var city = facts.Current;
        if (q?.Length > LongestQuestion) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "q"));
        if (standard is { Length: > 0 } named && !Standards(city).Contains(named))
            return new Problem(StatusCodes.Status404NotFound, "no-such-standard", ("standard", named), ("known", string.Join(", ", Standards(city))));
        var found = string.IsNullOrWhiteSpace(q)
            ? city.Types.Values.Where(t => standard is not { Length: > 0 } || t.Key.Standard == standard).OrderBy(t => t.Key.ToString(), StringComparer.Ordinal).Select(t => new ClassMatch(t, null))
            : ClassLookup.Find(city, q, standard is { Length: > 0 } ? standard : null);
        return TypedResults.Ok(found.Select(m => AnswerOf(city, m)).ToList());
    }

    static HashSet<string> Standards(CityFacts city) =>
        [.. city.Types.Keys.Select(k => k.Standard), .. city.Crosswalk.Rows.Select(r => r.Old?.Standard).OfType<string>()];

    static ClassAnswer AnswerOf(CityFacts city, ClassMatch match)
    {
        var type = match.Type;
        return new ClassAnswer(
            type.Key.ToString(), type.Key.Standard, CatalogueText.CodeOf(type.Key.Kind), type.Key.Code, type.Name, type.NameEn, type.CitizenClass, type.Sensitive, type.Urgent,
            match.Through is { } row ? FormerOf(row) : null,
            [.. city.Crosswalk.PredecessorsOf(type.Key).Select(FormerOf)],
            [.. city.Conditions.Values.Where(c => c.Type == type.Key).OrderBy(c => c.Id, StringComparer.Ordinal).Select(ConditionOf)],
            [.. city.Distinctions.Where(d => d.IsAbout(type.Key)).Select(d => new DistinctionAnswer(d.When, d.WhenEn, d.Choose.ToString(), city.Types.GetValueOrDefault(d.Choose)?.Name ?? ""))]);
    }

    static FormerClass FormerOf(Correspondence row) => new(row.Old!.Value.ToString(), row.OldName, CatalogueText.CodeOf(row.Succession), row.Note);

    static ConditionAnswer ConditionOf(FilingCondition c) => new(c.Id, c.Text, [.. "ABC".Select(area => TimeLimitText.Write(c.LimitFor(area)))], c.Closing, c.NeedsEvidence);
}
