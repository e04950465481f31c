using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Evaluation;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Insight.Results;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Public.ResultPages.Pages;
using Guantong.Server.Web.Shared;
using Guantong.Server.Web.Shared.Plots;
using Microsoft.Net.Http.Headers;

namespace Guantong.Server.Web.Public.ResultPages;

/// <summary>A row with its name.</summary>
public sealed record NamedRow(string? Key, string Name, Figures Figures);

/// <summary>What the public page of results shows; no sheet where there is nothing to show, and why.</summary>
public sealed record PublicResultsModel(ResultPeriod Period, Figures All, IReadOnlyDictionary<ResultGroup, IReadOnlyList<NamedRow>> Tables, IReadOnlyList<ResultPeriod> Years)
{
    public string? Note { get; init; }
    public bool IsRunning { get; init; }
}

/// <summary>城市管理结果公开: the same for everybody, without any person, unit or case.</summary>
static class PublicResultsPages
{
    /// <summary>What is published of each row: how much came, was taken on, done, and done in time.</summary>
    public static readonly IReadOnlyList<Measure> Numbers = [Measures.Reported, Measures.Filed, Measures.Closed, Measures.Due, Measures.OnTime];

    public static void MapResultsPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/results", ShowAsync);
        routes.MapGet("/results/{group}.csv", CsvAsync);
    }

    static async Task<IResult> ShowAsync(HttpContext http, PublicShells shells, PublicResults results, CityFactsSource facts, TimeProvider time)
    {
        var shell = shells.ForAnybody(http);
        var asked = http.Request.Query["period"].ToString();
        var today = DateOnly.FromDateTime(shell.Local(time.GetUtcNow()).DateTime);
        var isPeriod = ResultPeriod.TryRead(asked, out var period);
        if (!isPeriod) period = new ResultPeriod(today.Year);
        var sheet = isPeriod || asked.Length == 0 ? await results.SheetAsync(period) : null;
        var model = new PublicResultsModel(period, sheet?.All ?? Figures.None, TablesOf(shell, facts, sheet), await YearsAsync(results)) { IsRunning = period.From <= today && period.To > today };
        model = model with { Note = NoteOf(shell, model, isPeriod || asked.Length == 0 ? null : asked, today) };
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        return Page.Of<PublicResultsPage>(isPeriod || asked.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, ("Shell", shell), ("Model", model));
    }

    static async Task<IResult> CsvAsync(HttpContext http, string group, PublicShells shells, PublicResults results, CityFactsSource facts)
    {
        var shell = shells.ForAnybody(http);
        if (!char.IsAsciiLetter(group[0]) || !Enum.TryParse<ResultGroup>(group, ignoreCase: true, out var wanted) || !PublicResults.Groups.Contains(wanted) || !ResultPeriod.TryRead(http.Request.Query["period"], out var period))
            return new Problem(StatusCodes.Status400BadRequest, "no-such-results");
        var sheet = await results.SheetAsync(period);
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromMinutes(1) };
        return ResultCsv.Of(shell, (wanted, period), TablesOf(shell, facts, sheet).GetValueOrDefault(wanted, []).Select(r => (r.Key ?? "", r.Name, r.Figures)), Numbers);
    }

    static string? NoteOf(PageShell shell, PublicResultsModel model, string? wrong, DateOnly today) =>
        wrong is not null ? shell.Say("results.wrong-period", ("value", wrong.Length > 40 ? wrong[..40] + "…" : wrong))
        : model.Period.From > today ? shell.Say("results.future", ("period", NameOf(shell, model.Period)))
        : model.All[Measures.Reported] == 0 ? shell.Say("results.public-empty", ("period", NameOf(shell, model.Period)))
        : model.All[Measures.Reported] < PublicResults.Least ? shell.Say("results.public-few", ("period", NameOf(shell, model.Period)), ("least", PublicResults.Least))
        : null;

    static async Task<IReadOnlyList<ResultPeriod>> YearsAsync(PublicResults results) =>
        await results.MonthsAsync() is var (first, last) ? [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Reverse().Select(y => new ResultPeriod(y))] : [];

    static Dictionary<ResultGroup, IReadOnlyList<NamedRow>> TablesOf(PageShell shell, CityFactsSource facts, ResultSheet? sheet)
    {
        if (sheet is null || sheet.All[Measures.Reported] < PublicResults.Least) return [];
        var city = facts.Current;
        return PublicResults.Groups.ToDictionary(g => g, g => (IReadOnlyList<NamedRow>)[.. PublicResults.Published(Ordered(g)).Select(r => new NamedRow(r.Key, r.Key is { } key ? NameOf(g, key) : shell.Say("results.joined", ("least", PublicResults.Least)), r.Figures))]);

        IEnumerable<KeyValuePair<string, Figures>> Ordered(ResultGroup group) => group == ResultGroup.Class
            ? sheet.By[group].OrderBy(r => city.CitizenClasses.FirstOrDefault(c => c.Code == r.Key)?.Order ?? int.MaxValue)
            : sheet.By[group].OrderBy(r => r.Key.Length == 0).ThenBy(r => r.Key, StringComparer.Ordinal);

        string NameOf(ResultGroup group, string key) => group switch
        {
            _ when key.Length == 0 => shell.Say($"results.none-{group}"),
            ResultGroup.Month => ResultPeriod.TryRead(key, out var month) ? PublicResultsPages.NameOf(shell, month) : key,
            ResultGroup.Class => city.CitizenClasses.FirstOrDefault(c => c.Code == key) is { } one ? ClassLook.NameOf(one, shell) : key,
            ResultGroup.Township => city.Divisions.TryGetValue(new DivisionCode(key + "000"), out var known) ? known.Code.Level == Domain.People.Level.Township ? known.Name : shell.Say("results.no-finer", ("place", known.Name)) : key,
            _ => shell.Say($"channel.{(Channel)int.Parse(key, CultureInfo.InvariantCulture)}"),
        };
    }

    public static string NameOf(PageShell shell, ResultPeriod period) => Said.Period(shell, period);
}
