using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Finding;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Find;

/// <summary>Finds cases for a seat: by number and its end, by a reporter's telephone where the role may, by words, and by what pinyin is read as.</summary>
sealed class CaseFinding(WordSearch words, NumberSearch numbers, CaseRows rows, NameFinding names, AccessLog log)
{
    const int MostWords = 20, MostNumbers = 8;

    sealed record Why(string Code, string Text, IReadOnlyList<FoundText> Texts);

    public async Task<FoundCases> OfAsync(Seat seat, string asked, string? after, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var (order, why, more) = (new List<CaseId>(), new Dictionary<CaseId, Why>(), false);
        void Add(CaseId id, Why because)
        {
            if (why.TryAdd(id, because)) order.Add(id);
        }
        var isWhole = CaseNumber.Read(asked) is not null;
        if (after is null && NumberSearch.DigitsOf(asked) is { } digits)
        {
            var byNumber = await numbers.ByNumberAsync(seat.Actor, digits, MostNumbers, cancel);
            foreach (var id in byNumber.Take(MostNumbers)) Add(id, new("number", seat.Say("desk.find.by-number"), []));
            // A whole number is nobody's telephone.
            var byPhone = isWhole ? [] : await numbers.ByPhoneAsync(seat.Actor, digits, MostNumbers, cancel);
            foreach (var hit in byPhone.Take(MostNumbers)) Add(hit.Case, new("phone", seat.Say("desk.find.by-phone", ("name", hit.Name), ("phone", hit.Phone)), []));
            if (byPhone.Count > 0) await log.WriteAsync(seat.Actor.Person?.Value, "find-reporter", $"{byPhone.Count}", Callers.Of(http), cancel);
            more = byNumber.Count > MostNumbers || byPhone.Count > MostNumbers;
        }
        // A whole number is one case; nobody writes it in words.
        var page = isWhole ? new WordPage([], null) : await words.PageAsync(seat.Actor, Grams.Terms(asked), after, MostWords, cancel);
        IReadOnlyList<string> readAs = [];
        if (after is null && !isWhole && page.Hits.Count == 0) (readAs, page) = await ByPinyinAsync(seat, asked, page, cancel);
        foreach (var hit in page.Hits) Add(hit.Case, new("words", seat.Say("desk.find.by-words"), [.. hit.Snippets.Select(s => Text(seat, s))]));
        var shown = await rows.OfAsync(seat, order, cancel);
        var found = shown.Select(r => Row(seat, r, why[r.Line.Id].Code, why[r.Line.Id].Text, why[r.Line.Id].Texts)).ToList();
        return new FoundCases(found, page.Next) { ReadAs = readAs, Count = seat.Say(more || page.Next is not null ? "desk.find.more-than" : "desk.find.count", ("n", found.Count)) };
    }

    /// <summary>zxl finds reports that name 振兴路: the street is looked for as words.</summary>
    async Task<(IReadOnlyList<string> ReadAs, WordPage Page)> ByPinyinAsync(Seat seat, string asked, WordPage nothing, CancellationToken cancel)
    {
        var read = await names.ReadAsync(seat, asked, cancel);
        var hits = new List<WordHit>();
        foreach (var name in read) hits.AddRange((await words.PageAsync(seat.Actor, Grams.Terms(name), null, MostWords / 2, cancel)).Hits);
        return hits.Count == 0 ? ([], nothing) : (read, new WordPage([.. hits.DistinctBy(h => h.Case)], null));
    }

    static FoundText Text(Seat seat, Snippet snippet) => new(
        snippet is { Deed: "ReceiveReport", Field: "Description" or "Address" } ? seat.Say($"desk.find.in-{snippet.Field}") : seat.Say($"deed.{snippet.Deed}"),
        snippet.At, snippet.Text, [.. snippet.Marks.Select(m => new[] { m.Start, m.Length })]);

    public static FoundCase Row(Seat seat, CaseRow row, string why, string whyText, IReadOnlyList<FoundText> texts) => new(
        row.Line.Number, CaseNumber.Shown(row.Line.Number), row.Line.Version, row.Line.Stage.ToString(), seat.Stage(row.Line.Stage), seat.Title(row.Glance.State), row.Place(seat))
    {
        Why = why, WhyText = whyText, Texts = texts,
        Unit = row.Line.Unit.Length == 0 ? null : row.Line.Unit, UnitName = row.Line.Unit.Length == 0 ? null : seat.Unit(row.Line.Unit),
        Urgent = row.Line.Urgent, OpenedAt = row.Line.OpenedAt, Due = row.Line.Due, Link = seat.CaseAt(row.Line.Number),
    };
}
