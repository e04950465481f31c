using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Guantong.Domain.Evaluation;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search;
using Guantong.Server.Insight.Results;
using Guantong.Server.People;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform.Texts;
using Guantong.Server.Web.Public.ResultPages;
using Guantong.Server.Web.Shared.Plots;

namespace Guantong.Server.Tests.Insight;

/// <summary>The pages of a city that was played to its end: every number of them leads to as many cases.</summary>
[Collection(nameof(ReplayedCity))]
public sealed partial class ResultPagesTests(ReplayedCity city)
{
    [SharedDataFact]
    public async Task Every_number_of_an_auditors_page_leads_to_a_list_of_that_many_cases() => await EveryNumberAddsUpAsync(Somebody(Role.Auditor), "period=2019");

    [SharedDataFact]
    public async Task Every_number_of_a_narrowed_page_does_so_too() => await EveryNumberAddsUpAsync(Somebody(Role.Auditor), "period=2019-01&class=municipal&whole=Type");

    [SharedDataFact]
    public async Task A_unit_sees_its_own_cases_only_and_its_numbers_add_up()
    {
        var (unit, figures) = (await SheetAsync()).By[ResultGroup.Unit].Where(u => u.Key.Length > 0).MaxBy(u => u.Value[Measures.Filed]);
        var officer = city.Behind<PeopleDirectory>().Posts.First(p => p.Role.IsUnitOfficer() && p.Unit?.Value == unit);

        var numbers = await EveryNumberAddsUpAsync(officer, "period=2019");

        Assert.Equal(figures[Measures.Filed], numbers[$"/staff/results/cases?measure=filed&period=2019&unit={unit}"]);
        Assert.DoesNotContain(numbers, n => n.Key.Contains("&unit=", StringComparison.Ordinal) && n.Value > 0 && !n.Key.Contains($"&unit={unit}", StringComparison.Ordinal) && !n.Key.Contains("&unit=comm-", StringComparison.Ordinal));
    }

    [SharedDataFact]
    public async Task Whoever_sees_by_level_place_and_class_has_the_figures_of_exactly_the_cases_in_sight()
    {
        var (figures, list) = (city.Behind<ResultFigures>(), city.Behind<CaseList>());
        var posts = city.Behind<PeopleDirectory>().Posts.Where(p => p.Role.IsOfTheCentre() || p.Role == Role.Auditor)
            .DistinctBy(p => (p.Role, p.Actor.Scope.Level, p.Actor.Scope.Place, string.Join(',', p.Actor.Scope.Classes.Order(StringComparer.Ordinal)))).ToList();
        var (first, last) = (await figures.MonthsAsync(ResultScope.City))!.Value;
        var seen = new HashSet<long>();
        foreach (var post in posts)
        {
            var reported = 0L;
            for (var year = first.Year; year <= last.Year; year++) reported += (await figures.AllAsync(ResultScope.Of(post.Actor)!, new ResultFilter(new ResultPeriod(year))))[Measures.Reported];
            Assert.Equal((post.User, await list.CountAsync(post.Actor, new CaseFilter())), (post.User, reported));
            seen.Add(reported);
        }
        Assert.True(posts.Count > 10 && seen.Count > 1, "all scopes alike prove little");
    }

    [SharedDataFact]
    public async Task A_crew_is_told_that_results_are_not_its_own()
    {
        var (status, body) = await GetAsync(Somebody(Role.Crew), "/staff/results");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("您的岗位没有结果页", body, StringComparison.Ordinal);
    }

    [SharedDataTheory]
    [InlineData("period=2019-13", "2019-13")]
    [InlineData("period=soon", "soon")]
    [InlineData("period=2019&township=999999999", "999999999")]
    [InlineData("period=2019&unit=nobody", "nobody")]
    [InlineData("period=2019&class=%3Cscript%3E", "&lt;script&gt;")]
    [InlineData("period=2019&type=06010", "06010")]
    [InlineData("period=2019&channel=3", "“3”")]
    [InlineData("period=2019&unit=%00", "单位")]
    public async Task Nonsense_in_the_address_is_named_and_no_number_is_shown(string query, string named)
    {
        var (status, body) = await GetAsync(Somebody(Role.Auditor), $"/staff/results?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(named, body, StringComparison.Ordinal);
        Assert.Empty(Numbers().Matches(body));
    }

    [SharedDataFact]
    public async Task A_period_to_come_and_a_period_without_cases_say_so()
    {
        Assert.Contains("还没有开始", (await GetAsync(Somebody(Role.Auditor), "/staff/results?period=2050")).Body, StringComparison.Ordinal);
        var (status, body) = await GetAsync(Somebody(Role.Auditor), "/staff/results?period=2001-02");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("各项数字都是 0", body, StringComparison.Ordinal);
    }

    [SharedDataFact]
    public async Task A_table_downloads_with_the_numbers_of_the_page()
    {
        var sheet = await SheetAsync();

        var (status, body) = await GetAsync(Somebody(Role.Auditor), "/staff/results/unit.csv?period=2019");

        Assert.Equal(HttpStatusCode.OK, status);
        var lines = body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(sheet.By[ResultGroup.Unit].Count, lines.Length - 1);
        Assert.Equal(sheet.All[Measures.Reported], lines.Skip(1).Sum(l => long.Parse(l.Split(',')[2], CultureInfo.InvariantCulture)));
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(Somebody(Role.Auditor), "/staff/results/moon.csv?period=2019")).Status);
    }

    [SharedDataFact]
    public async Task The_public_page_names_no_unit_and_leads_to_no_case()
    {
        using var client = city.Doors.CreateClient();
        var body = WebUtility.HtmlDecode(await client.GetStringAsync("/results?period=2019"));

        foreach (var unit in (await SheetAsync()).By[ResultGroup.Unit].Keys.Where(u => u.Length > 0))
            Assert.DoesNotContain(city.Behind<Server.Catalogue.CityFactsSource>().Current.Units[new(unit)].Name, body, StringComparison.Ordinal);
        Assert.DoesNotContain("/cases", body, StringComparison.Ordinal);
        Assert.DoesNotContain("/c/", body, StringComparison.Ordinal);
        Assert.Contains(Said.Number((await SheetAsync()).All[Measures.Reported]), body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/results?period=20190")).StatusCode);
        Assert.Contains("public", (await client.GetAsync("/results?period=2019")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_too_small_to_publish_are_joined_so_that_no_sum_gives_them_away()
    {
        KeyValuePair<string, Figures>[] rows = [Row("a", 40), Row("b", 2), Row("c", 7), Row("d", 9), Row("none", 0)];

        var published = PublicResults.Published(rows);

        // Two cases alone could be worked out from the sum: the smallest other row joins them.
        Assert.Equal([("a", 40L), ("d", 9L), (null, 9L)], published.Select(r => (r.Key, r.Figures[Measures.Reported])));
        Assert.Equal(58, published.Sum(r => r.Figures[Measures.Reported]));

        static KeyValuePair<string, Figures> Row(string key, long n)
        {
            var figures = new Figures();
            figures.Add(CaseMarks.Open, n);
            return new(key, figures);
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-2", "'-2")]
    [InlineData("＝A1", "'＝A1")]
    [InlineData("市政,环卫", "\"市政,环卫\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("plain", "plain")]
    public void Nothing_in_a_file_runs_as_a_formula(string field, string written) => Assert.Equal(written, Csv.SpreadsheetField(field));

    async Task<Dictionary<string, long>> EveryNumberAddsUpAsync(Post who, string query)
    {
        using var client = city.Doors.CreateClient();
        var cookie = await CookieAsync(who);
        var (status, page) = await GetAsync(client, cookie, $"/staff/results?{query}");
        Assert.Equal(HttpStatusCode.OK, status);
        var numbers = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (Match number in Numbers().Matches(page))
        {
            var (address, n) = (WebUtility.HtmlDecode(number.Groups["to"].Value), long.Parse(number.Groups["n"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
            if (!numbers.TryAdd(address, n)) Assert.Equal(numbers[address], n);
        }
        Assert.True(numbers.Count > 60, $"only {numbers.Count} numbers");
        foreach (var (address, n) in numbers) Assert.True(n == await CountAsync(client, cookie, address), $"{address} says {n}");
        return numbers;
    }

    /// <summary>How many cases the pages of a list hold together.</summary>
    static async Task<long> CountAsync(HttpClient client, string cookie, string address)
    {
        var count = 0L;
        for (string? next = address; next is not null;)
        {
            var (status, page) = await GetAsync(client, cookie, next);
            Assert.Equal(HttpStatusCode.OK, status);
            count += Titles().Count(page);
            next = Next().Match(page) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups["to"].Value) : null;
        }
        return count;
    }

    Task<ResultSheet> SheetAsync() => city.Get<ResultFigures>().SheetAsync(ResultScope.City, new ResultFilter(new ResultPeriod(2019)));

    Post Somebody(Role role) => city.Behind<PeopleDirectory>().Posts.First(p => p.Role == role && p.Actor.Scope.Level.IsAtOrAbove(Level.District) == (role == Role.Auditor));

    async Task<(HttpStatusCode Status, string Body)> GetAsync(Post who, string path)
    {
        using var client = city.Doors.CreateClient();
        return await GetAsync(client, await CookieAsync(who), path);
    }

    async Task<string> CookieAsync(Post who) => $"{StaffAuthentication.Cookie}={(await city.Behind<Sessions>().BeginAsync(who.Person.Value, default)).Token}";

    static async Task<(HttpStatusCode Status, string Body)> GetAsync(HttpClient client, string cookie, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<a href=\"(?<to>/staff/results/cases[^\"]+)\">(<b class=\"num\">)?(?<n>[0-9,]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("<a class=\"title\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex("rel=\"next\" href=\"(?<to>/staff/results/cases[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
