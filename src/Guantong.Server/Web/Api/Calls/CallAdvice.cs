using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Assets;
using Guantong.Server.Cases.Search;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Places;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>
/// All that helps while somebody is still talking, in one answer: classes, what to ask, where it lies, what happened there, and what
/// may be the same. Nothing of it is kept and nothing is decided by it.
/// </summary>
sealed class CallAdvice(ClassSuggestion suggestion, LocatorSource places, CaseList list, PlaceHistory history, ComponentNotes components, CaseRows rows)
{
    const int MostClasses = 4;
    const int MostDuplicates = 6;
    const int LeastScore = 30;

    public async Task<AdviceAnswer> OfAsync(Seat seat, AdviceRequest said, CancellationToken cancel)
    {
        var found = suggestion.Of(said.Words, said.Address);
        var type = TypeKey.TryRead(said.Type, out var key) ? seat.City.TypeOf(key) : null;
        LonLat? point = said.Lon is { } lon && new LonLat(lon, said.Lat!.Value) is { IsWellFormed: true } at ? at : null;
        var situation = point is { } p ? places.Current.Locate(p) : null;
        var likely = type ?? (found.Types is [{ Sureness: not Domain.Catalogue.Suggestion.Sureness.Unsure } first, ..] ? first.Type : null);
        var area = situation is { } s ? seat.City.AreaClassOf(s.Division) : 'C';
        return new AdviceAnswer(
            [.. found.Types.Take(MostClasses).Select(t => new AdvisedClass(t.Type.Key.ToString(), seat.Type(t.Type.Key), t.Type.CitizenClass, Math.Round(t.Probability, 3), t.Sureness.ToString().ToLowerInvariant(), t.Type.Urgent))],
            Math.Round(found.NoMatter, 3),
            point is null ? null : new AdvisedPlace(situation is not null, seat.Division(situation?.Division), situation?.MicroGrid),
            type is null ? [] : Questions(seat, type), type is null ? [] : [.. seat.City.Conditions.Values.Where(c => c.Type == type.Key).OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => new AskedCondition(c.Id, c.Text, seat.Limit(c.LimitFor(area))))],
            point is { } here ? await DuplicatesAsync(seat, said, here, likely, cancel) : [], await HistoryAsync(seat, point, said.Component, cancel));
    }

    static IReadOnlyList<AskedQuestion> Questions(Seat seat, CaseType type) =>
    [
        .. seat.City.Questions.GetValueOrDefault(type.Key, []).Where(q => q.Variable).Select(q => new AskedQuestion(
            q.Attribute, Said(seat, q.Text, q.TextEn), Said(seat, q.Hint, q.HintEn) is { Length: > 0 } hint ? hint : null, q.Required,
            [.. q.Values.Select(v => new AskedChoice(v.Key, Said(seat, v.Name, v.NameEn)))], q.Kind == AnswerKind.MultiValueList)),
    ];

    async Task<IReadOnlyList<CaseCard>> HistoryAsync(Seat seat, LonLat? point, string? component, CancellationToken cancel)
    {
        var id = component is { Length: > 0 } typed ? ComponentId.Read(typed) : default;
        var numbers = id.IsWellFormed ? await components.CasesAtAsync(id, cancel) : [];
        var near = await history.OfAsync(seat.Actor, point, numbers, cancel);
        var away = near.ToDictionary(n => n.Id, n => n.Metres);
        return [.. (await rows.OfAsync(seat, [.. near.Select(n => n.Id)], cancel)).Select(r => CaseCards.Of(seat, r, away[r.Line.Id]))];
    }

    async Task<IReadOnlyList<Lookalike>> DuplicatesAsync(Seat seat, AdviceRequest said, LonLat at, CaseType? type, CancellationToken cancel)
    {
        var near = await list.NearAsync(at, seat.City.Policy.DuplicateMetres * 2, new CaseId(Guid.Empty), cancel);
        return
        [
            .. (await rows.OfAsync(seat, [.. near.Select(n => n.Id)], cancel)).Select(r => Compare(seat, said, at, type, r)).Where(l => l.Score >= LeastScore)
                .OrderByDescending(l => l.Score).ThenBy(l => l.Case.Number, StringComparer.Ordinal).Take(MostDuplicates),
        ];
    }

    /// <summary>Nearness, class, words and time, a hundred in all. Words count most: at one crossing many things happen.</summary>
    static Lookalike Compare(Seat seat, AdviceRequest said, LonLat at, CaseType? type, CaseRow row)
    {
        var c = row.Glance.State;
        var metres = c.Point is { } there ? PlaceHistory.Distance(at, there) : 0;
        var (reach, hours) = (seat.City.Policy.DuplicateMetres, (seat.Now - c.ReportedAt).TotalHours);
        var alike = Likeness.Of(said.Words, row.Glance.Description);
        var (sameType, sameClass) = (type is not null && c.Type == type.Key, type is not null && c.CitizenClass == type.CitizenClass);
        var score = (metres <= reach ? 30 : 15 * Math.Max(0, 1 - ((metres - reach) / reach))) + (sameType ? 25 : sameClass ? 15 : type is null || c.CitizenClass is null ? 8 : 0)
            + (35 * Math.Min(1, alike * 2)) + (hours <= seat.City.Policy.DuplicateHours ? 10 : 0);
        var reasons = new List<string> { seat.Say("desk.calls.why-near", ("metres", (int)Math.Round(metres))) };
        if (sameType || sameClass) reasons.Add(seat.Say(sameType ? "desk.calls.why-type" : "desk.calls.why-class"));
        if (alike >= 0.15) reasons.Add(seat.Say("desk.calls.why-words"));
        if (hours <= seat.City.Policy.DuplicateHours) reasons.Add(seat.Say("desk.calls.why-time"));
        return new Lookalike(CaseCards.Of(seat, row, metres), (int)Math.Round(score), reasons);
    }

    static string Said(Seat seat, string chinese, string english) => seat.Shell.IsEnglish && english.Length > 0 ? english : chinese;
}

/// <summary>How alike two texts are by the pairs of characters that they share: 0 to 1. Works for Chinese, which writes no blanks.</summary>
static class Likeness
{
    public static double Of(string? a, string? b)
    {
        var (one, other) = (Pairs(a), Pairs(b));
        if (one.Count == 0 || other.Count == 0) return 0;
        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }

    static HashSet<(char, char)> Pairs(string? text)
    {
        var letters = (text ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray();
        return [.. letters.Zip(letters.Skip(1))];
    }
}
