using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Tests.Web;

/// <summary>Walks a case by the forms of the pages: each deed by somebody who may, filled in from the law's own example.</summary>
sealed partial class PageWalk(DemoCity city)
{
    /// <summary>Deeds that were done through their forms.</summary>
    public HashSet<string> Done { get; } = [];

    public async Task<CaseState> DoAsync(CaseState c, string deed, params (string Name, string Value)[] instead)
    {
        var (actor, example) = city.WhoCan(deed, c);
        using var visitor = await Visitor.OfAsync(city, actor);
        var at = $"{Seat.HomeOf(actor.Role)}/cases/{c.Number}";
        var (status, page) = await visitor.GetAsync(at);
        Assert.True(status == HttpStatusCode.OK, $"{deed}: {actor.Role} gets {status} at {c.Stage}");
        AssertExactly(c, actor, page);

        var form = Visitor.HiddenOf(page, deed).Select(p => (p.Key, p.Value)).Concat(FromExample(deed, example)).Where(p => instead.All(i => i.Name != p.Key))
            .Concat(instead.Select(i => (Key: i.Name, i.Value))).Select(p => KeyValuePair.Create(p.Key, p.Value));
        using var answer = await visitor.PostAsync($"{at}/deeds/{deed}", form);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{deed} by {actor.Role} at {c.Stage}: {answer.StatusCode} {string.Join(' ', Wrongs().Matches(body).Select(m => m.Groups["text"].Value))}");
        var after = await visitor.GetAsync(answer.Headers.Location!.ToString());
        Assert.True(after.Status == HttpStatusCode.OK && after.Body.Contains("role=\"status\"", StringComparison.Ordinal), $"{deed}: the page afterwards is {after.Status}");
        Done.Add(deed);
        return (await city.Get<CaseReading>().ByNumberAsync(c.Number))!.State;
    }

    public async Task<CaseState> DoAllAsync(CaseState c, params string[] deeds)
    {
        foreach (var deed in deeds) c = await DoAsync(c, deed);
        return c;
    }

    /// <summary>The page offers exactly the deeds that the law opens, no more and no less.</summary>
    void AssertExactly(CaseState c, Actor actor, string page)
    {
        var open = CaseLaw.Open(c, actor, city.Get<CityFactsSource>().Current, city.Time.Now).Select(o => o.Name).Order(StringComparer.Ordinal);
        Assert.Equal(open, Forms().Matches(page).Select(m => m.Groups["deed"].Value).Order(StringComparer.Ordinal));
    }

    IEnumerable<(string Key, string Value)> FromExample(string name, Deed example)
    {
        var body = JsonSerializer.SerializeToElement(example, example.GetType(), CaseJson.Wire);
        foreach (var field in DeedFields.Of(name))
        {
            if (field.Kind == "photos")
            {
                if (city.Get<SamplePhoto>().Hash is { } photo) yield return (field.Name, photo.Value);
            }
            else if (body.TryGetProperty(field.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                yield return (field.Name, Text(field.Kind, value));
            }
        }
    }

    string Text(string kind, JsonElement value) => kind switch
    {
        "yes-no" => value.GetBoolean() ? "true" : "false",
        "point" => string.Create(CultureInfo.InvariantCulture, $"{value.GetProperty("lon").GetDouble()}, {value.GetProperty("lat").GetDouble()}"),
        "time" => TimeZoneInfo.ConvertTime(value.GetDateTimeOffset(), city.Get<PeopleDirectory>().Zone).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        "limit" => value.GetString()!.Split(' ')[0],
        _ => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(),
    };

    [GeneratedRegex("<details class=\"deed[^\"]*\" id=\"do-(?<deed>[A-Za-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("class=\"wrong\"[^>]*>(?<text>[^<]+)<|class=\"summary\".*?<li><a[^>]*>(?<text>[^<]+)<", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Wrongs();
}
