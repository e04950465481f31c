namespace Guantong.Server.Platform.Verbs;

/// <summary>The typed words, sorted into positional arguments and options by the verb's usage line.</summary>
public sealed record VerbWords(IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, List<string>> Options)
{
    /// <summary>Throws <see cref="UsageFailure"/> for an unknown option, a missing value, or too few or many arguments.</summary>
    public static VerbWords Of(Verb verb, IReadOnlyList<string> typed)
    {
        var arguments = new List<string>();
        var options = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = 0; i < typed.Count; i++)
        {
            var (name, value) = Split(typed[i]);
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                arguments.Add(typed[i]);
                continue;
            }
            if (!verb.Options.TryGetValue(name, out var takesValue)) throw new UsageFailure($"{verb.Name} knows no option {name}.", verb);
            if (takesValue) value ??= i + 1 < typed.Count ? typed[++i] : throw new UsageFailure($"{name} needs a value.", verb);
            else if (value is not null) throw new UsageFailure($"{name} takes no value.", verb);
            if (!options.TryGetValue(name, out var values)) options[name] = values = [];
            values.Add(value ?? "");
        }
        if (arguments.Count < verb.Positionals) throw new UsageFailure($"{verb.Name} needs more.", verb);
        if (arguments.Count > verb.Positionals && !verb.TakesMany) throw new UsageFailure($"{verb.Name} does not know what to do with \"{arguments[verb.Positionals]}\".", verb);
        return new VerbWords(arguments, options);
    }

    static (string Name, string? Value) Split(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (word[..at], word[(at + 1)..])
            : (word, null);
}

/// <summary>Something was typed that no verb understands: exit 2.</summary>
public sealed class UsageFailure(string message, Verb? verb = null) : Exception(message)
{
    public Verb? Verb { get; } = verb;
}
