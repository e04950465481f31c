using Guantong.Domain.Catalogue;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Insight.Replay;

/// <summary>
/// What a simulated reader makes of a message: the first rule of <c>keywords.csv</c> whose word stands in the title, then in
/// the text's beginning. Good enough to play with; no part of the product.
/// </summary>
public sealed class Wording
{
    /// <summary>Who reads a long text for the matter finds it near its beginning; further down other matters are only mentioned.</summary>
    const int ReadAhead = 60;

    readonly List<(string[] Words, TypeKey Type)> _rules = [];

    public Wording(CityFacts city)
    {
        var types = city.Types.Keys.ToLookup(t => (t.Kind, t.Code));
        using var reader = new StreamReader(typeof(Wording).Assembly.GetManifestResourceStream("Guantong.Server.Insight.Replay.keywords.csv")!);
        foreach (var (_, row) in Csv.Records(reader).Skip(1))
        {
            var kind = row[1] == "component" ? MatterKind.Component : MatterKind.Matter;
            if (types[(kind, row[2])].ToList() is [var type, ..]) _rules.Add((row[0].Split('|'), type));
        }
        Types = [.. _rules.Select(r => r.Type).Distinct()];
    }

    /// <summary>Every class that a rule leads to.</summary>
    public IReadOnlyList<TypeKey> Types { get; }

    /// <summary>The class of the message; null when it is no matter of city management.</summary>
    public TypeKey? Of(Message message) =>
        In(message.Title) ?? In(message.Text.Length <= ReadAhead ? message.Text : message.Text[..ReadAhead]);

    TypeKey? In(string text)
    {
        foreach (var (words, type) in _rules)
            if (words.Any(w => text.Contains(w, StringComparison.Ordinal))) return type;
        return null;
    }
}
