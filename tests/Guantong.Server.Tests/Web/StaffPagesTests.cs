using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Tests.Web;

/// <summary>What the staff's pages show and to whom, without a browser.</summary>
public sealed partial class StaffPagesTests : IAsyncLifetime
{
    DemoCity city = null!;

    public async Task InitializeAsync() => city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task Every_counter_adds_up_to_its_list_for_every_role_of_the_demonstration()
    {
        foreach (var stage in Stages.All.Where(s => s is >= Stage.Reported and <= Stage.Closed and not (Stage.Verifying or Stage.Ruling))) await city.CaseAtAsync(stage);
        var seen = 0L;
        foreach (var role in Roles.Staff)
        {
            using var visitor = await Visitor.OfAsync(city, city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role).OrderBy(p => p.Level == Level.District ? 0 : 1).First());
            var (status, home) = await visitor.GetAsync(Seat.HomeOf(role));
            Assert.Equal(HttpStatusCode.OK, status);
            var counters = Counter().Matches(home).Select(m => (Path: WebUtility.HtmlDecode(m.Groups["path"].Value), Count: long.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture))).ToList();
            Assert.NotEmpty(counters);
            foreach (var (path, count) in counters)
            {
                var lines = await LinesAsync(visitor, path);
                Assert.True(count == lines, $"{role}: {path} counts {count} and lists {lines}");
                seen += lines;
            }
        }
        Assert.True(seen > 20);
    }

    [Fact]
    public async Task A_unit_cannot_see_the_case_or_the_photos_of_another()
    {
        var c = await city.CaseAtAsync(Stage.Handling);
        var mine = city.Get<PeopleDirectory>().Posts.First(p => p.Unit == c.Main!.Unit && p.Role.IsUnitOfficer());
        var other = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department && p.Unit != c.Main!.Unit);
        using var insider = await Visitor.OfAsync(city, mine);
        using var outsider = await Visitor.OfAsync(city, other);

        Assert.Equal(HttpStatusCode.OK, (await insider.GetAsync($"/staff/cases/{c.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/staff/cases/{c.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/field/cases/{c.Number}")).Status);
        Assert.DoesNotContain(c.Number, (await outsider.GetAsync("/staff/cases")).Body, StringComparison.Ordinal);

        c = await city.DoAsync(nameof(FinishWork), c);
        var photo = city.Get<Guantong.Server.Cases.SamplePhoto>().Hash!.Value;
        Assert.Equal(HttpStatusCode.OK, (await insider.GetAsync($"/staff/photos/{c.Number}/{photo}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync($"/staff/photos/{c.Number}/{photo}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await insider.GetAsync($"/staff/photos/{c.Number}/{new string('a', 64)}")).Status);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_does_its_deed_once()
    {
        var c = await city.CaseAtAsync(Stage.Filed);
        var (actor, example) = city.WhoCan(nameof(DispatchCase), c);
        using var visitor = await Visitor.OfAsync(city, actor);
        var form = Visitor.HiddenOf((await visitor.GetAsync($"/staff/cases/{c.Number}")).Body, nameof(DispatchCase));
        form["unit"] = ((DispatchCase)example).Unit.Value;
        form["note"] = "先围挡";
        using var first = await visitor.PostAsync($"/staff/cases/{c.Number}/deeds/DispatchCase", form);
        using var again = await visitor.PostAsync($"/staff/cases/{c.Number}/deeds/DispatchCase", form);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (first.StatusCode, again.StatusCode));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.journal where case_id = $1 and deed = 'DispatchCase'", c.Id.Value));
        form["note"] = "另一句话";
        using var other = await visitor.PostAsync($"/staff/cases/{c.Number}/deeds/DispatchCase", form);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains("另一句话", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_and_another_unit_from_the_list_are_not_guessed_at()
    {
        var c = await city.CaseAtAsync(Stage.Filed);
        var (actor, example) = city.WhoCan(nameof(DispatchCase), c);
        using var visitor = await Visitor.OfAsync(city, actor);
        var form = Visitor.HiddenOf((await visitor.GetAsync($"/staff/cases/{c.Number}")).Body, nameof(DispatchCase));
        form["unit"] = ((DispatchCase)example).Unit.Value;
        form["unit-other"] = "town-linshu";
        using var answer = await visitor.PostAsync($"/staff/cases/{c.Number}/deeds/DispatchCase", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("DispatchCase-unit-wrong", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused_and_a_stranger_is_shown_the_way()
    {
        var c = await city.CaseAtAsync(Stage.Filed);
        using var visitor = await Visitor.OfAsync(city, city.WhoCan(nameof(DispatchCase), c).Actor);
        using var foreign = await visitor.PostAsync($"/staff/cases/{c.Number}/deeds/DispatchCase", [], request => request.Headers.Add("Origin", "https://evil.example"));
        using var stranger = await city.House.Client.GetAsync($"/staff/cases/{c.Number}");

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, stranger.StatusCode);
        Assert.Equal($"/staff/sign-in?next=%2Fstaff%2Fcases%2F{c.Number}", stranger.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/staff")]
    [InlineData("/staff\\@evil.example")]
    [InlineData("/staff/sign-out")]
    public async Task Signing_in_leads_only_to_pages_of_our_own(string next)
    {
        using var answer = await city.House.Client.PostAsync("/staff/sign-in", new FormUrlEncodedContent([new("pick", "shift01"), new("next", next)]));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/staff/desk", answer.Headers.Location!.ToString());
    }

    Post PostOf(Role role) => city.Get<PeopleDirectory>().Posts.First(p => p.Role == role && p.Level == Level.District);

    /// <summary>All pages of a list, counted line by line.</summary>
    static async Task<long> LinesAsync(Visitor visitor, string path)
    {
        for (long lines = 0; ;)
        {
            var page = (await visitor.GetAsync(path)).Body;
            lines += Line().Count(page);
            if (Next().Match(page) is not { Success: true } next) return lines;
            path = WebUtility.HtmlDecode(next.Groups["path"].Value);
        }
    }

    [GeneratedRegex("<a href=\"(?<path>/(staff|field)[^\"]*)\"[^>]*>(<b class=\"num\">(?<n>[0-9]+)</b>|[^<]*<(b class=\"num\"|span class=\"count[^\"]*\")>(?<n>[0-9]+)<)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counter();

    [GeneratedRegex("<a class=\"title\"|<li class=\"task ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("rel=\"next\" href=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
