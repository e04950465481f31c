using System.Globalization;
using Guantong.Domain.People;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

/// <summary>The people on the ground of the demo county, and its rosters.</summary>
public class LinshuGroundTests
{
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Chiefs = Rows("linshu", "chiefs.csv");
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> People = Rows("linshu", "people.csv");
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rosters = Rows("linshu", "rosters.csv");
    static readonly HashSet<string> Divisions = [.. Rows("linshu", "divisions.csv").Select(d => d["code"])];
    static readonly HashSet<string> Grids = [.. Polygons("grids.geojson").Select(g => g.Code)];

    [Fact]
    public void More_than_690_chiefs_of_three_kinds_stand_on_three_tiers()
    {
        Assert.True(Chiefs.Count >= 690, $"{Chiefs.Count}");
        Assert.Equal(["lane", "shop", "street"], Chiefs.Select(c => c["kind"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2", "3"], Chiefs.Select(c => c["tier"]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_chief_is_a_person_with_the_role_of_a_chief_and_every_such_person_a_chief() =>
        Assert.Equal(People.Where(p => p["role"] == "chief").Select(p => p["user"]).Order(StringComparer.Ordinal), Chiefs.Select(c => c["user"]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_chief_answers_to_one_on_the_tier_above_whose_ground_holds_his()
    {
        var byUser = Chiefs.ToDictionary(c => c["user"], StringComparer.Ordinal);
        Assert.All(Chiefs, c =>
        {
            if (c["tier"] == "1") Assert.Empty(c["reports_to"]);
            else
            {
                var above = byUser[c["reports_to"]];
                Assert.Equal(int.Parse(c["tier"], CultureInfo.InvariantCulture) - 1, int.Parse(above["tier"], CultureInfo.InvariantCulture));
                Assert.StartsWith(above["areas"].TrimEnd('0'), c["areas"], StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Every_micro_grid_has_a_lane_chief_and_every_community_and_township_a_street_chief()
    {
        Assert.Equal(Grids.Order(StringComparer.Ordinal), Chiefs.Where(c => c["kind"] == "lane").Select(c => c["areas"]).Order(StringComparer.Ordinal));
        Assert.Equal(
            Divisions.Where(d => Division(d).Level is Level.Township or Level.Community).Order(StringComparer.Ordinal), Chiefs.Where(c => c["kind"] == "street").Select(c => c["areas"]).Order(StringComparer.Ordinal));
        Assert.All(Chiefs.Where(c => c["kind"] == "shop"), c => Assert.Contains(c["areas"], Grids));
    }

    [Fact]
    public void Seven_hundred_volunteers_stand_in_two_associations()
    {
        var volunteers = Rows("linshu", "volunteers.csv");
        var groups = Rows("linshu", "volunteer-groups.csv").Select(g => g["code"]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(700, volunteers.Count);
        Assert.Equal(2, groups.Count);
        Assert.All(volunteers, v => Assert.Contains(v["group"], groups));
        Assert.All(volunteers, v => Assert.Contains(v["division"], Divisions));
        Assert.Equal(700, volunteers.Select(v => v["name"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_urban_community_is_kept_by_a_property_company()
    {
        var kept = Rows("linshu", "property-companies.csv").SelectMany(c => c["divisions"].Split(';')).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Rows("linshu", "../linshu/generator/communities.csv").Select(c => c["code"]).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_can_be_rung_up_and_every_name_says_that_it_is_invented()
    {
        string[] files = ["chiefs.csv", "volunteers.csv", "volunteer-groups.csv", "property-companies.csv"];

        Assert.All(files.SelectMany(f => Rows("linshu", f)), r =>
        {
            // No local number of the country begins with 0.
            Assert.Matches("^0539-0[0-9]{6}$", r["phone"]);
            if (r.TryGetValue("name", out var name)) Assert.Contains("演示", name, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("intake", "2026-10-03")]
    [InlineData("shift", "2026-10-03")]
    [InlineData("dispatch", "2026-10-03")]
    [InlineData("revisit", "2027-02-06")]
    [InlineData("supervise", "2027-02-06")]
    [InlineData("intake", "2026-11-18")]
    [InlineData("dispatch", "2027-07-14")]
    public void By_the_roster_every_post_of_the_centre_is_manned_at_every_hour(string post, string day)
    {
        Assert.All(Enumerable.Range(0, 24), hour => Assert.Contains(OnDuty(post, day, hour), u => u.Length == post.Length + 2));
    }

    [Theory]
    [InlineData("2026-10-03")]
    [InlineData("2026-11-18")]
    [InlineData("2027-02-06")]
    [InlineData("2027-12-31")]
    public void By_the_roster_two_checkers_cover_every_township_at_every_hour(string day)
    {
        var places = People.Where(p => p["role"] == "checker").ToDictionary(p => p["user"], p => Division(p["scope_place"]), StringComparer.Ordinal);
        Assert.All(Divisions.Select(Division).Where(d => d.Level == Level.Township), township =>
            Assert.All(Enumerable.Range(0, 24), hour => Assert.True(OnDuty("check", day, hour).Count(u => township.IsWithin(places[u])) >= 2, $"{township} {hour}:00")));
    }

    [Theory]
    [InlineData("2026-11-18")]
    [InlineData("2026-11-19")]
    public void By_the_roster_every_community_is_walked_every_day(string day)
    {
        var walked = Rosters.Where(r => r["user"].StartsWith("inspect", StringComparison.Ordinal) && Holds(r, day) && Works(r, DateOnly.Parse(day, CultureInfo.InvariantCulture))).SelectMany(r => r["areas"].Split(';')).ToHashSet(StringComparer.Ordinal);

        Assert.All(Rows("linshu", "../linshu/generator/communities.csv"), c => Assert.Contains(c["code"], walked));
    }

    static IEnumerable<string> OnDuty(string post, string day, int hour) =>
        Rosters.Where(r => r["user"].StartsWith(post, StringComparison.Ordinal) && Holds(r, day) && r["hours"] != "rest" && DutyHours.TryRead(r["hours"], out var hours)
            && hours.Covers(DateTime.Parse(day, CultureInfo.InvariantCulture).AddHours(hour))).Select(r => r["user"]).Distinct(StringComparer.Ordinal);

    static bool Holds(IReadOnlyDictionary<string, string> row, string day) => string.CompareOrdinal(row["from"], day) <= 0 && string.CompareOrdinal(day, row["to"]) <= 0;

    static bool Works(IReadOnlyDictionary<string, string> row, DateOnly day) =>
        DutyHours.TryRead(row["hours"], out var hours) && Enumerable.Range(0, 24).Any(h => hours.Covers(day.ToDateTime(new TimeOnly(h, 0))));
}
