using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

public class LinshuPackTests
{
    const string County = "371329000000";
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Units = Rows("linshu", "units.csv");
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> People = Rows("linshu", "people.csv");
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Divisions = Rows("linshu", "divisions.csv");
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Duties = Rows("linshu", "responsibility.csv");
    static readonly HashSet<string> UnitCodes = [.. Units.Select(u => u["code"])];
    static readonly HashSet<string> DivisionCodes = [.. Divisions.Select(d => d["code"])];

    [Fact]
    public void The_pack_says_that_it_is_a_demonstration()
    {
        var pack = Rows("linshu", "pack.csv").ToDictionary(r => r["key"], r => r["value"], StringComparer.Ordinal);

        Assert.Equal("true", pack["demo"]);
        Assert.Equal(County, pack["area"]);
        Assert.Equal("standard", pack["requires"]);
        Assert.All(People, p => Assert.StartsWith("演示·", p["name"], StringComparison.Ordinal));
    }

    [Fact]
    public void Divisions_are_well_formed_and_every_one_has_its_parent()
    {
        Assert.Equal(9, Divisions.Count(d => Division(d["code"]).Level == Level.Township));
        Assert.Equal(31, Divisions.Count(d => Division(d["code"]).Level == Level.Community));
        Assert.Equal(Divisions.Count, DivisionCodes.Count);
        Assert.All(Divisions, d =>
        {
            var code = Division(d["code"]);
            Assert.Contains(code.At(code.Level.Above()).Value, DivisionCodes);
        });
    }

    [Fact]
    public void Every_unit_names_a_division_and_a_parent_that_exist()
    {
        Assert.Equal(Units.Count, UnitCodes.Count);
        Assert.All(Units, u =>
        {
            Assert.Contains(u["division"], DivisionCodes);
            Assert.True(u["parent"].Length == 0 ? u["kind"] != "crew" : UnitCodes.Contains(u["parent"]), u["code"]);
        });
    }

    [Fact]
    public void Every_account_names_a_unit_a_role_a_place_and_classes_that_exist()
    {
        var tiles = Rows("standard", "citizen-classes.csv").Select(c => c["code"]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(People.Count, People.Select(p => p["user"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(People.Count, People.Select(p => p["name"]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(People, p =>
        {
            Assert.Matches("^[a-z][a-z0-9-]{1,31}$", p["user"]);
            Assert.True(Roles.TryRead(p["role"], out var role) && Roles.Staff.Contains(role), p["role"]);
            Assert.Contains(p["unit"], UnitCodes);
            Assert.Equal(Units.Single(u => u["code"] == p["unit"])["level"], p["level"]);
            Assert.Contains(p["scope_place"], DivisionCodes);
            Assert.All(p["scope_classes"].Split(';', StringSplitOptions.RemoveEmptyEntries), c => Assert.Contains(c, tiles));
            Assert.Matches("^Mon-(Sun|Fri) [0-2][0-9]:00-[0-2][0-9]:00$", p["duty"]);
        });
    }

    [Fact]
    public void Every_role_is_held_by_somebody() =>
        Assert.All(Roles.Staff, role => Assert.Contains(People, p => p["role"] == Roles.CodeOf(role)));

    [Theory]
    [InlineData("city", "intake-operator,shift-leader,dispatcher,revisit,supervisor,leader,auditor,department,crew")]
    [InlineData("district", "intake-operator,shift-leader,dispatcher,department,crew,inspector,checker,revisit,supervisor,leader,auditor,administrator")]
    [InlineData("township", "dispatcher,township,crew,chief,inspector,leader")]
    [InlineData("community", "community,chief,crew")]
    public void Every_level_has_the_posts_that_it_needs(string level, string roles) =>
        Assert.All(roles.Split(','), role => Assert.Contains(People, p => p["level"] == level && p["role"] == role));

    [Theory]
    [InlineData("intake-operator")]
    [InlineData("shift-leader")]
    [InlineData("dispatcher")]
    [InlineData("revisit")]
    [InlineData("supervisor")]
    [InlineData("leader")]
    public void At_any_hour_every_post_of_the_centre_is_manned_at_both_upper_levels(string role) =>
        Assert.All(Enumerable.Range(0, 24), hour =>
        {
            Assert.True(OnDuty("district") >= 2, $"{hour}:00");
            // An escalated case stays with the city, so the city's own posts must be manned as well.
            Assert.True(OnDuty("city") >= 1, $"{hour}:00");

            int OnDuty(string level) => People.Count(p => p["role"] == role && p["level"] == level && p["scope_classes"].Length == 0 && IsOnDuty(p, hour));
        });

    [Fact]
    public void At_any_hour_two_checkers_cover_every_township()
    {
        var checkers = People.Where(p => p["role"] == "checker").ToList();
        Assert.True(checkers.Count >= 6);
        Assert.All(checkers, c => Assert.Equal("supervision", Units.Single(u => u["code"] == c["unit"])["kind"]));
        Assert.All(Divisions.Select(d => Division(d["code"])).Where(d => d.Level == Level.Township), township =>
            Assert.All(Enumerable.Range(0, 24), hour =>
                Assert.True(checkers.Count(c => IsOnDuty(c, hour) && township.IsWithin(Division(c["scope_place"]))) >= 2, $"{township} {hour}:00")));
    }

    [Fact]
    public void Every_unit_that_can_be_main_has_an_officer_and_a_crew_with_an_account()
    {
        Assert.All(Units.Where(u => u["kind"] is "department" or "township" or "community"), main =>
        {
            Assert.Contains(People, p => p["unit"] == main["code"] && p["role"] == main["kind"]);
            Assert.Contains(Units, crew => crew["kind"] == "crew" && crew["parent"] == main["code"] && People.Any(p => p["unit"] == crew["code"] && p["role"] == "crew"));
        });
    }

    [Fact]
    public void The_centre_is_above_no_unit_that_handles()
    {
        var parents = Units.ToDictionary(u => u["code"], u => u["parent"], StringComparer.Ordinal);

        Assert.All(Units.Where(u => u["kind"] is "department" or "township" or "community" or "crew"), u =>
        {
            for (var above = u["parent"]; above.Length > 0; above = parents[above]) Assert.False(above is "centre" or "coord" or "city-centre" or "city-coord" or "supervision", u["code"]);
        });
    }

    [Fact]
    public void Every_duty_names_a_unit_a_place_and_a_class_that_exist()
    {
        var types = Rows("standard", "types.csv");
        Assert.Equal(Duties.Count, Duties.Select(d => (d["item"], d["kind"], d["type_code"], d["place"], d["unit"])).Distinct().Count());
        Assert.All(Duties, d =>
        {
            Assert.Contains(d["unit"], UnitCodes);
            Assert.Contains(d["place"], DivisionCodes);
            Assert.Contains(types, t => t["kind"] == d["kind"] && t["code"].StartsWith(d["type_code"], StringComparison.Ordinal));
            Assert.True(d["duty"] is "own" or "helping" or "taken-back", d["duty"]);
        });
        Assert.All(new[] { "own", "helping", "taken-back" }, duty => Assert.Contains(Duties, d => d["duty"] == duty));
    }

    [Fact]
    public void Every_class_at_every_place_has_a_unit_whose_own_duty_it_is()
    {
        var places = Divisions.Select(d => Division(d["code"])).Where(d => d.Level is Level.Township or Level.Community).ToList();
        var own = Duties.Where(d => d["duty"] == "own").Select(Row).ToList();

        Assert.All(Rows("standard", "types.csv").Select(Type), type =>
            Assert.All(places, place => Assert.Contains(own, r => r.Matches(type, place))));
    }

    [Fact]
    public void An_escalated_case_finds_a_department_of_the_city_whatever_its_class()
    {
        var ofTheCity = Units.Where(u => u["kind"] == "department" && u["level"] == "city").Select(u => u["code"]).ToHashSet(StringComparer.Ordinal);
        var own = Duties.Where(d => d["duty"] == "own" && ofTheCity.Contains(d["unit"])).Select(Row).ToList();

        Assert.All(Rows("standard", "types.csv").Select(Type), type => Assert.Contains(own, r => r.Matches(type, new DivisionCode(County))));
    }

    [Fact]
    public void A_duty_that_was_taken_back_is_not_also_the_units_own()
    {
        Assert.All(Duties.Where(d => d["duty"] == "taken-back"), taken =>
            Assert.DoesNotContain(Duties, d => d["duty"] != "taken-back" && d["unit"] == taken["unit"] && d["kind"] == taken["kind"] && d["type_code"] == taken["type_code"]));
    }

    [Fact]
    public void Area_classes_name_known_places_and_all_three_classes()
    {
        var classes = Rows("linshu", "area-classes.csv");

        Assert.All(classes, c => Assert.Contains(c["division"], DivisionCodes));
        Assert.Equal(["A", "B", "C"], classes.Select(c => c["class"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    static Responsibility Row(IReadOnlyDictionary<string, string> d) =>
        new(d["item"], Kind(d["kind"]), d["type_code"], Division(d["place"]), new UnitId(d["unit"]), DutyKind.Own);

    // An office's week does not count: what must be manned at any hour is manned every day.
    static bool IsOnDuty(IReadOnlyDictionary<string, string> person, int hour)
    {
        if (!person["duty"].StartsWith("Mon-Sun ", StringComparison.Ordinal)) return false;
        var span = person["duty"][8..].Split('-');
        var (from, to) = (Hour(span[0]), Hour(span[1]));
        Assert.True(from < to && to <= 24, person["duty"]);
        return hour >= from && hour < to;
    }

    static int Hour(string time) => int.Parse(time.AsSpan(0, 2), CultureInfo.InvariantCulture);
}
