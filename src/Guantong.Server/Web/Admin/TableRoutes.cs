using System.Globalization;
using System.Reflection;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Changes;
using Guantong.Server.People;
using Guantong.Server.Platform.Http;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Web.Admin;

/// <summary>A word that may stand in a column, and what it is called.</summary>
public sealed record AdminChoice(string Code, string Name);

/// <summary>A column of a file.</summary>
public sealed record AdminColumn(string Name, string Title, string Kind, bool Required, bool InKey, IReadOnlyList<AdminChoice> Choices);

/// <summary>A file whose rows can be edited.</summary>
public sealed record AdminTable(string File, string Title, string Group, IReadOnlyList<AdminColumn> Columns);

/// <summary>A value that a city decides. <see cref="Kind"/> is yes-no, number, decimal, limit or limits; <see cref="Pack"/> names the pack whose row it is, none: the product's own. <see cref="Initials"/> are those of its Chinese name, to be found by.</summary>
public sealed record AdminPolicy(string Key, string Title, string Initials, string Kind, string Value, string Usual, string? Pack);

/// <summary>What columns point to, by code and name.</summary>
public sealed record AdminReferences(IReadOnlyList<AdminChoice> Units, IReadOnlyList<AdminChoice> Divisions, IReadOnlyList<AdminChoice> Classes, IReadOnlyList<AdminChoice> Types);

/// <summary>The files, their columns, and their rows.</summary>
static class TableRoutes
{
    const int LongestQuestion = 100;

    public static void MapTables(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/tables", Tables);
        admin.MapGet("/tables/{file}", RowsAsync);
        admin.MapGet("/references", References);
        admin.MapGet("/policy", PolicyAsync);
    }

    static IResult Tables(TableBook book, AdminWords words, HttpContext http)
    {
        var language = Language.Of(http);
        return TypedResults.Ok(book.Parts.Select(p => new AdminTable(
            p.File, words.Table(p.File, language), AdminWords.Group(p.File),
            [.. p.Faces.Select(f => new AdminColumn(f.Name, words.Column(p.File, f.Name, language), f.Kind, f.Required, f.InKey, [.. f.Choices.Select(c => new AdminChoice(c, words.Choice(f, c, language)))]))])).ToList());
    }

    static async Task<IResult> RowsAsync(string file, string? q, int? after, string? day, TableBook book, HttpContext http)
    {
        if (q?.Length > LongestQuestion) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "q"));
        DateOnly? on = null;
        if (day is { Length: > 0 })
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "day"));
            on = read;
        }
        return await book.PageAsync(file, q, Math.Max(after ?? 0, 0), on, http.RequestAborted) is { } page ? TypedResults.Ok(page) : new Problem(StatusCodes.Status404NotFound, "admin-not-found");
    }

    static IResult References(CityFactsSource facts, HttpContext http)
    {
        var (city, english) = (facts.Current, Language.Of(http) == CityTexts.English);
        return TypedResults.Ok(new AdminReferences(
            [.. city.Units.Values.OrderBy(u => u.Id.Value, StringComparer.Ordinal).Select(u => new AdminChoice(u.Id.Value, u.Name))],
            [.. city.Divisions.Values.OrderBy(d => d.Code.Value, StringComparer.Ordinal).Select(d => new AdminChoice(d.Code.Value, d.Name))],
            [.. city.CitizenClasses.Select(c => new AdminChoice(c.Code, english ? c.NameEn : c.Name))],
            [.. city.Types.Values.OrderBy(t => t.Key.ToString(), StringComparer.Ordinal).Select(t => new AdminChoice(t.Key.ToString(), t.NameIn(english)))]));
    }

    static async Task<IResult> PolicyAsync(TableBook book, CityFactsSource facts, CityTexts texts, HttpContext http)
    {
        var rows = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        for (int? after = 0; after is { } at;)
        {
            var page = (await book.PageAsync("policy.csv", null, at, null, http.RequestAborted))!;
            foreach (var row in page.Rows) rows[row.Fields[0]] = row;
            after = page.Next;
        }
        var (usual, now, language) = (new Policy(), facts.Current.Policy, Language.Of(http));
        string Title(string key, string spoken) => texts.Has($"admin.policy.{key}") ? texts.Of($"admin.policy.{key}", spoken) : key;
        return TypedResults.Ok(PolicyText.All.Select(p => new AdminPolicy(
            p.Key, Title(p.Key, language), Pinyin.Initials(Title(p.Key, CityTexts.Chinese)), KindOf(p.Value), PolicyText.Write(now, p.Key), PolicyText.Write(usual, p.Key), rows.GetValueOrDefault(p.Key)?.Pack)).ToList());
    }

    static string KindOf(PropertyInfo property) =>
        property.PropertyType == typeof(bool) ? "yes-no" : property.PropertyType == typeof(int) ? "number" : property.PropertyType == typeof(decimal) ? "decimal"
        : property.PropertyType == typeof(TimeLimit) ? "limit" : property.PropertyType == typeof(IReadOnlyDictionary<string, string>) ? "files" : "limits";
}
