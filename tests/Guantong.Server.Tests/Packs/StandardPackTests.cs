using System.Globalization;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

public class StandardPackTests
{
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Types = Rows("standard", "types.csv");
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Conditions = Rows("standard", "conditions.csv");

    [Fact]
    public void The_catalogue_has_250_matters_and_153_components()
    {
        Assert.Equal(250, Types.Count(t => t["kind"] == "matter"));
        Assert.Equal(153, Types.Count(t => t["kind"] == "component"));
        Assert.Equal(Types.Count, Types.Select(Type).Distinct().Count());
    }

    [Theory]
    [InlineData("matter", new[] { 76, 44, 16, 14, 3, 51, 7, 16, 21, 2 })]
    [InlineData("component", new[] { 76, 44, 16, 14, 3 })]
    public void Every_big_class_has_as_many_small_ones_as_the_standard_lists(string kind, int[] counts)
    {
        var found = Types.Where(t => t["kind"] == kind).GroupBy(t => t["big_code"]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Count());

        Assert.Equal(counts, found);
    }

    [Fact]
    public void A_class_code_has_five_digits_and_begins_with_its_big_class()
    {
        Assert.All(Types, t =>
        {
            Assert.Matches("^[0-9]{5}$", t["code"]);
            Assert.StartsWith(t["big_code"], t["code"], StringComparison.Ordinal);
            Assert.Equal("GB/T 47678.5-2026", t["standard"]);
            Assert.NotEmpty(t["name"]);
        });
    }

    [Fact]
    public void A_matter_of_the_first_five_big_classes_is_its_component_gone_wrong()
    {
        var components = Types.Where(t => t["kind"] == "component").ToDictionary(t => t["code"], t => t["name"], StringComparer.Ordinal);
        var matters = Types.Where(t => t["kind"] == "matter" && string.CompareOrdinal(t["big_code"], "05") <= 0).ToList();

        Assert.Equal(components.Keys.Order(StringComparer.Ordinal), matters.Select(m => m["code"]).Order(StringComparer.Ordinal));
        Assert.All(matters, m => Assert.Contains("异常", m["name"], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_class_lies_under_one_of_the_seven_tiles_of_the_citizens()
    {
        var tiles = Rows("standard", "citizen-classes.csv");

        Assert.Equal(["sanitation", "order", "illegal-building", "municipal", "greening", "advertising", "other"], tiles.Select(t => t["code"]));
        Assert.All(Types, t => Assert.Contains(tiles, c => c["code"] == t["citizen_class"]));
        Assert.All(tiles, c => Assert.Contains(Types, t => t["kind"] == "matter" && t["citizen_class"] == c["code"]));
    }

    [Theory]
    [InlineData("06010", "sanitation")]
    [InlineData("06028", "order")]
    [InlineData("06001", "illegal-building")]
    [InlineData("06013", "municipal")]
    [InlineData("02014", "municipal")]
    [InlineData("06045", "greening")]
    [InlineData("03007", "advertising")]
    [InlineData("07001", "advertising")]
    [InlineData("09006", "order")]
    [InlineData("08004", "other")]
    public void A_citizen_finds_a_matter_under_the_expected_tile(string code, string tile) =>
        Assert.Equal(tile, Types.Single(t => t["kind"] == "matter" && t["code"] == code)["citizen_class"]);

    [Fact]
    public void People_in_need_are_a_sensitive_class_and_noise_is_checked_by_call()
    {
        Assert.Equal("true", Matter("09003")["sensitive"]);
        Assert.Equal("true", Matter("06028")["check_by_call"]);
        Assert.Equal("true", Matter("10002")["urgent"]);
        Assert.Equal("false", Matter("06010")["sensitive"]);
    }

    [Fact]
    public void Every_class_can_be_filed()
    {
        var filed = Conditions.Select(Type).ToHashSet();

        Assert.Equal(Conditions.Count, Conditions.Select(c => c["id"]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Types.Select(Type).ToHashSet(), filed);
    }

    [Theory]
    [InlineData("06010")]
    [InlineData("06012")]
    [InlineData("06013")]
    [InlineData("06042")]
    [InlineData("07001")]
    [InlineData("09005")]
    [InlineData("09006")]
    [InlineData("09009")]
    [InlineData("09010")]
    [InlineData("01001")]
    [InlineData("01002")]
    [InlineData("01003")]
    [InlineData("01037")]
    public void A_class_of_daily_use_has_conditions_of_its_own(string code) =>
        Assert.DoesNotContain(Conditions, c => c["kind"] == "matter" && c["code"] == code && c["id"].EndsWith("-default", StringComparison.Ordinal));

    [Fact]
    public void A_default_condition_says_that_it_is_one()
    {
        Assert.All(Conditions, c =>
        {
            var isDefault = c["id"].EndsWith("-default", StringComparison.Ordinal);
            Assert.StartsWith($"{c["kind"]}-{c["code"]}-", c["id"], StringComparison.Ordinal);
            Assert.Equal(isDefault, c["condition"].Contains("缺省条件", StringComparison.Ordinal));
            Assert.NotEmpty(c["closing"]);
        });
    }

    [Fact]
    public void A_limit_is_never_shorter_outside_the_core()
    {
        Assert.All(Conditions, c =>
        {
            var limits = new[] { c["limit_a"], c["limit_b"], c["limit_c"] }.Where(l => l.Length > 0).Select(Limit).ToList();
            Assert.True(limits.Count is 1 or 3, c["id"]);
            Assert.Single(limits.Select(l => l.Measure).Distinct());
            Assert.Equal(limits.OrderBy(l => l.Amount), limits);
            Assert.True(limits[0].Amount > 0, c["id"]);
        });
    }

    [Fact]
    public void The_policy_file_names_every_key_with_the_default_of_the_law()
    {
        var rows = Rows("standard", "policy.csv").ToDictionary(r => r["key"], r => r["value"], StringComparer.Ordinal);
        var defaults = new Policy();
        var properties = typeof(Policy).GetProperties().Where(p => p.CanWrite).ToList();

        Assert.Equal(properties.Select(p => Kebab(p.Name)).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(properties, p => Assert.Equal(p.GetValue(defaults), Read(rows[Kebab(p.Name)], p.PropertyType)));
    }

    static IReadOnlyDictionary<string, string> Matter(string code) => Types.Single(t => t["kind"] == "matter" && t["code"] == code);

    static string Kebab(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    static object Read(string value, Type type) =>
        type == typeof(bool) ? bool.Parse(value)
        : type == typeof(int) ? int.Parse(value, CultureInfo.InvariantCulture)
        : type == typeof(decimal) ? decimal.Parse(value, CultureInfo.InvariantCulture)
        : type == typeof(TimeLimit) ? Limit(value)
        : value.Split(';').Select(Limit).ToArray();
}
