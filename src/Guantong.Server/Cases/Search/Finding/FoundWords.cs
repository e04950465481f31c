using Guantong.Domain.Basics;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>Words in which something was found, as this viewer may read them; a stretch around the first place, and where to mark it.</summary>
public sealed record Snippet(string Field, string? Deed, DateTimeOffset At, string Text, IReadOnlyList<Mark> Marks);

/// <summary>A stretch of a snippet.</summary>
public sealed record Mark(int Start, int Length);

/// <summary>A case, and the words of it that were found.</summary>
public sealed record WordHit(CaseId Case, IReadOnlyList<Snippet> Snippets);

/// <summary>
/// A page of hits, newest words first. <see cref="Next"/> is set as long as not everything was looked through; then
/// <see cref="Hits"/> may be fewer than were asked for, even none.
/// </summary>
public sealed record WordPage(IReadOnlyList<WordHit> Hits, string? Next);

/// <summary>Marks what was looked for in words.</summary>
static class Marking
{
    const int Before = 16, Most = 96;

    /// <summary>All terms must stand in the words of one step; each of its fields in which one stands gives a snippet.</summary>
    public static IReadOnlyList<Snippet> Of(IReadOnlyList<string> terms, IReadOnlyList<Snippet> fields)
    {
        var folded = fields.Select(f => (Field: f, Folded: Grams.Fold(f.Text))).ToList();
        if (!terms.All(t => folded.Any(f => f.Folded.Text.Contains(t, StringComparison.Ordinal)))) return [];
        return [.. folded.Select(f => Cut(f.Field, f.Folded, terms)).OfType<Snippet>()];
    }

    static Snippet? Cut(Snippet field, Folded folded, IReadOnlyList<string> terms)
    {
        var marks = terms.SelectMany(t => Places(folded, t)).OrderBy(m => m.Start).ThenByDescending(m => m.Length).ToList();
        if (marks.Count == 0) return null;
        var from = Whole(field.Text, Math.Max(0, marks[0].Start - Before));
        var to = Whole(field.Text, Math.Min(field.Text.Length, Math.Max(from + Most, marks[0].Start + marks[0].Length)));
        var (lead, shown, end) = (from > 0 ? "…" : "", new List<Mark>(), from);
        foreach (var mark in marks.Where(m => m.Start >= from && m.Start + m.Length <= to))
        {
            // Terms may overlap: a character is marked once.
            var start = Math.Max(mark.Start, end);
            if (start >= mark.Start + mark.Length) continue;
            end = mark.Start + mark.Length;
            shown.Add(new Mark(start - from + lead.Length, end - start));
        }
        return field with { Text = lead + field.Text[from..to] + (to < field.Text.Length ? "…" : ""), Marks = shown };
    }

    static IEnumerable<Mark> Places(Folded folded, string term)
    {
        for (var at = folded.Text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = folded.Text.IndexOf(term, at + term.Length, StringComparison.Ordinal))
        {
            var (start, length) = folded.Written(at, term.Length);
            yield return new Mark(start, length);
        }
    }

    // Never between the two halves of one character.
    static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
