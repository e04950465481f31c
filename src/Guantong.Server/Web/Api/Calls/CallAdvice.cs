using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Duplicates;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Assets;
using Guantong.Server.Cases.Search.Duplicates;
using Guantong.Server.Cases.Search.Histories;
using Guantong.Server.Catalogue.Suggestion;
using Guantong.Server.Places;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>
/// All that helps while somebody is still talking, in one answer: classes, what to ask, where it lies, what happened there, and what
/// may be the same. Nothing of it is kept and nothing is decided by it.
/// </summary>
sealed class CallAdvice(ClassSuggestion suggestion, LocatorSource places, DuplicateSearch duplicates, PlaceHistory history, ComponentNotes components, CaseRows rows)
{
    const int MostClasses = 4;
    const int MostDuplicates = 6;
    const double AlikeFrom = 0.2;

    public async Task<AdviceAnswer> OfAsync(Seat seat, AdviceRequest said, CancellationToken cancel)
    {
        var found = suggestion.Of(said.Words, said.Address);
        var type = TypeKey.TryRead(said.Type, out var key) ? seat.City.TypeOf(key) : null;
        LonLat? point = said.Lon is { } lon && new LonLat(lon, said.Lat!.Value) is { IsWellFormed: true } at ? at : null;
        var situation = point is { } p ? places.Current.Locate(p) : null;
        var area = situation is { } s ? seat.City.AreaClassOf(s.Division) : 'C';
        return new AdviceAnswer(
            [.. found.Types.Take(MostClasses).Select(t => new AdvisedClass(t.Type.Key.ToString(), seat.Type(t.Type.Key), t.Type.CitizenClass, Math.Round(t.Probability, 3), t.Sureness.ToString().ToLowerInvariant(), t.Type.Urgent))],
            Math.Round(found.NoMatter, 3),
            point is null ? null : new AdvisedPlace(situation is not null, seat.Division(situation?.Division), situation?.MicroGrid),
            type is null ? [] : Questions(seat, type), type is null ? [] : [.. seat.City.Conditions.Values.Where(c => c.Type == type.Key).OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => new AskedCondition(c.Id, c.Text, seat.Limit(c.LimitFor(area))))],
            point is { } here ? await DuplicatesAsync(seat, said, here, type, cancel) : [], await HistoryAsync(seat, point, said.Component, cancel));
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

    /// <summary>Open ones only: nobody follows what has ended. The reader of duplicates weighs them; here they get their words.</summary>
    async Task<IReadOnlyList<Lookalike>> DuplicatesAsync(Seat seat, AdviceRequest said, LonLat at, CaseType? type, CancellationToken cancel)
    {
        var draft = new Draft(at, seat.Now)
        {
            Type = type?.Key, Class = type?.CitizenClass, Words = string.IsNullOrWhiteSpace(said.Words) ? [] : [$"{said.Words}\n{said.Address}"],
            Photos = [.. (said.Photos ?? []).Select(p => new PhotoHash(p ?? "")).Where(p => p.IsWellFormed)],
        };
        var found = (await duplicates.FindAsync(draft, seat.Actor, cancel)).Found.Where(f => f.Line.Stage.IsOpen()).Take(MostDuplicates).ToDictionary(f => f.Line.Id);
        return
        [
            .. (await rows.OfAsync(seat, [.. found.Keys], cancel)).Select(r => new Lookalike(CaseCards.Of(seat, r, found[r.Line.Id].Score.Why.Metres), found[r.Line.Id].Score.Percent, Reasons(seat, found[r.Line.Id].Score.Why)))
                .OrderByDescending(l => l.Score).ThenBy(l => l.Case.Number, StringComparer.Ordinal),
        ];
    }

    static IReadOnlyList<string> Reasons(Seat seat, DuplicateReasons why)
    {
        var reasons = new List<string>();
        if (why.Metres is { } metres) reasons.Add(seat.Say("desk.calls.why-near", ("metres", (int)Math.Round(metres))));
        if (why.Class is ClassKinship.Same) reasons.Add(seat.Say("desk.calls.why-type"));
        if (why.Class is ClassKinship.SameTile or ClassKinship.Confusable) reasons.Add(seat.Say("desk.calls.why-class"));
        if (why.Words >= AlikeFrom) reasons.Add(seat.Say("desk.calls.why-words"));
        if (why.Photo != PhotoMatch.None) reasons.Add(seat.Say("desk.calls.why-photo"));
        if (why.Gap.TotalHours <= seat.City.Policy.DuplicateHours) reasons.Add(seat.Say("desk.calls.why-time"));
        return reasons;
    }

    static string Said(Seat seat, string chinese, string english) => seat.Shell.IsEnglish && english.Length > 0 ? english : chinese;
}
