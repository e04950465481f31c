using Guantong.Domain.Catalogue;
using Guantong.Domain.Catalogue.Suggestion;

namespace Guantong.Server.Catalogue.Suggestion;

/// <summary>A type with the probability that it is the right one.</summary>
public sealed record TypeGuess(CaseType Type, double Probability)
{
    public Sureness Sureness => new Guess("", Probability).Sureness;
}

/// <summary>A citizens' class with the probability that it is the right one.</summary>
public sealed record ClassGuess(CitizenClass Class, double Probability)
{
    public Sureness Sureness => new Guess("", Probability).Sureness;
}

/// <summary>What somebody's words may be about, the likeliest first. Empty when the words say nothing.</summary>
/// <param name="NoMatter">Probability that the city has no class for it: a question, a private quarrel, another authority's affair. 0 when that was never learned.</param>
public sealed record Suggestions(IReadOnlyList<TypeGuess> Types, IReadOnlyList<ClassGuess> Classes, double NoMatter)
{
    public static readonly Suggestions None = new([], [], 0);
}

/// <summary>
/// Suggests a class from words: by the model that was trained last and, for what no model has learned, by the catalogue's own
/// words. It says how sure it is and never decides; nothing here writes a case.
/// </summary>
public sealed class ClassSuggestion(CityFactsSource facts, ClassModels models)
{
    /// <summary>The label of words that belong to no class.</summary>
    public const string NoMatter = "none";

    public const int Most = 6;

    /// <summary>What is less likely than this is not worth reading.</summary>
    const double Least = 0.01;

    /// <summary>How much the catalogue's words count beside a trained model of types; chosen on replayed cases.</summary>
    const double CatalogueShare = 0.1;

    // Trained on types, the model leaves room for classes that are too seldom to be learned; the rest is the catalogue's.
    // Reading the catalogue takes a moment, and a city that starts has better things to do: the first question waits for it.
    sealed record Held(CityFacts City, Lazy<CatalogueWords> Words, TrainedModel? Trained);

    volatile Held? held;

    /// <summary>Reads the newest model when there is another one. Called when the facts are refreshed.</summary>
    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        var (city, before) = (facts.Current, held);
        var newest = await models.NewestAsync(cancel);
        if (before is not null && ReferenceEquals(before.City, city) && before.Trained?.Id == newest) return;
        var trained = newest is not { } id ? null : before?.Trained is { } same && same.Id == id ? same : await models.ReadAsync(id, cancel);
        held = new Held(city, ReferenceEquals(before?.City, city) ? before.Words : new Lazy<CatalogueWords>(() => CatalogueWords.Of(city)), trained);
    }

    /// <summary>At most <see cref="Most"/> types and all classes that are worth reading.</summary>
    public Suggestions Of(params IEnumerable<string?> words)
    {
        var text = string.Join('\n', words.Where(w => !string.IsNullOrWhiteSpace(w)));
        if (text.Length == 0 || held is not { } now) return Suggestions.None;
        var types = Types(now, text);
        var noMatter = types.GetValueOrDefault(NoMatter);
        var classes = now.Trained is { Labels: LabelKind.Class } byClass ? ByClass(byClass.Model, text, ref noMatter) : Sums(now.City, types);
        var known = now.City.Types;
        return new Suggestions(
            [
                .. types.Select(t => (Type: TypeKey.TryRead(t.Key, out var key) ? known.GetValueOrDefault(key) : null, t.Value)).Where(t => t.Type is not null && t.Value >= Least)
                    .OrderByDescending(t => t.Value).ThenBy(t => t.Type!.Key.ToString(), StringComparer.Ordinal).Take(Most).Select(t => new TypeGuess(t.Type!, t.Value)),
            ],
            [
                .. now.City.CitizenClasses.Select(c => new ClassGuess(c, classes.GetValueOrDefault(c.Code))).Where(c => c.Probability >= Least)
                    .OrderByDescending(c => c.Probability).ThenBy(c => c.Class.Order),
            ],
            noMatter);
    }

    static Dictionary<string, double> Types(Held now, string text)
    {
        var own = now.Words.Value.Guess(text).ToDictionary(g => g.Label, g => g.Probability, StringComparer.Ordinal);
        if (now.Trained is not { Labels: LabelKind.Type } trained || trained.Model.Guess(text) is not { Count: > 0 } learned) return own;
        var mixed = own.ToDictionary(o => o.Key, o => o.Value * CatalogueShare, StringComparer.Ordinal);
        foreach (var guess in learned) mixed[guess.Label] = mixed.GetValueOrDefault(guess.Label) + (guess.Probability * (1 - CatalogueShare));
        return mixed;
    }

    static Dictionary<string, double> ByClass(ClassModel model, string text, ref double noMatter)
    {
        var guesses = model.Guess(text).ToDictionary(g => g.Label, g => g.Probability, StringComparer.Ordinal);
        noMatter = guesses.GetValueOrDefault(NoMatter);
        return guesses;
    }

    // A citizens' class is as likely as its types together.
    static Dictionary<string, double> Sums(CityFacts city, Dictionary<string, double> types) => types
        .Select(t => (Class: TypeKey.TryRead(t.Key, out var key) && city.Types.TryGetValue(key, out var type) ? type.CitizenClass : null, t.Value)).Where(t => t.Class is not null)
        .GroupBy(t => t.Class!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Math.Min(1, g.Sum(t => t.Value)), StringComparer.Ordinal);
}
