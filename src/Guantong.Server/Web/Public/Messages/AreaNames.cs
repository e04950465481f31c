using Guantong.Domain.Cases;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Following;
using Guantong.Server.Places.Finding;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public.Messages;

/// <summary>What is followed, in words; and places by the words that people type.</summary>
sealed class AreaNames(CityFactsSource facts, GazetteerSource gazetteer, CityTexts texts)
{
    const int MostFound = 6;

    public async Task<string> OfAsync(Follow follow, PageShell shell, CancellationToken cancel) => follow switch
    {
        { Number: { } number } => shell.Say(follow.Report is null ? "messages.what-case" : "messages.what-own", ("number", CaseNumber.Shown(number))),
        { PlaceKind: "division", Code: { } code } => facts.Current.Divisions.TryGetValue(new DivisionCode(code), out var division) ? division.Name : code,
        { PlaceKind: "grid", Code: { } grid } => shell.Say("messages.what-grid", ("grid", grid)),
        { Centre: { } centre, Metres: { } metres } => shell.Say("messages.what-circle", ("place", await SentenceAsync(centre, shell, cancel)), ("metres", metres)),
        _ => "",
    };

    public async Task<IReadOnlyList<(string Name, LonLat Point)>> FindAsync(string words, PageShell shell, CancellationToken cancel)
    {
        if (words.Length is 0 or > PlaceFinder.MostWords) return [];
        var city = await gazetteer.CurrentAsync(cancel);
        var sentences = new AddressSentences(city, texts, shell.Language);
        return [.. new PlaceFinder(city, null).Find(words, MostFound).Select(f => (sentences.SentenceOf(f.Place), f.Place.At))];
    }

    async Task<string> SentenceAsync(LonLat point, PageShell shell, CancellationToken cancel) => new AddressSentences(await gazetteer.CurrentAsync(cancel), texts, shell.Language).Of(point).Sentence;
}
