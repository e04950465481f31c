using System.Globalization;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

public class StandardPackTests
{
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Types = Rows("standard", "types.csv");
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Conditions = Rows("standard", "conditions.csv");

    const string National = "GB/T 47678.5-2026";

    /// <summary>Classes of daily practice that the national list lacks, numbered downwards from 999.</summary>
    const string Extension = "GT-EXT-2026";

    [Fact]
    public void The_catalogue_has_250_matters_and_153_components()
    {
        Assert.Equal(250, Types.Count(t => t["kind"] == "matter" && t["standard"] == National));
        Assert.Equal(153, Types.Count(t => t["kind"] == "component" && t["standard"] == National));
        Assert.Equal(Types.Count, Types.Select(Type).Distinct().Count());
    }

    [Theory]
    [InlineData("matter", new[] { 76, 44, 16, 14, 3, 51, 7, 16, 21, 2 })]
    [InlineData("component", new[] { 76, 44, 16, 14, 3 })]
    public void Every_big_class_has_as_many_small_ones_as_the_standard_lists(string kind, int[] counts)
    {
        var found = Types.Where(t => t["kind"] == kind && t["standard"] == National).GroupBy(t => t["big_code"]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Count());

        Assert.Equal(counts, found);
    }

    [Fact]
    public void A_class_code_has_five_digits_and_begins_with_its_big_class()
    {
        Assert.All(Types, t =>
        {
            Assert.Matches("^[0-9]{5}$", t["code"]);
            Assert.StartsWith(t["big_code"], t["code"], StringComparison.Ordinal);
            Assert.Equal(t["code"][2] == '9' ? Extension : National, t["standard"]);
            Assert.NotEmpty(t["name"]);
        });
    }

    [Fact]
    public void Every_class_has_an_English_name_of_its_own()
    {
        Assert.All(Types, t => Assert.Matches("^[A-Z][A-Za-z0-9 ,:()'-]+$", t["name_en"]));
        Assert.All(Types, t => Assert.Matches("^[A-Z][a-z ]+$", t["big_name_en"]));
        Assert.All(Types.GroupBy(t => t["kind"]), kind => Assert.Equal(kind.Count(), kind.Select(t => t["name_en"]).Distinct(StringComparer.Ordinal).Count()));
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

    [Fact]
    public void The_tiles_hold_what_the_city_says_they_hold() =>
        Assert.All(Types.Where(t => t["standard"] == National), t => Assert.True(t["citizen_class"] == TileOf(t["code"]), $"{t["kind"]} {t["code"]} {t["name"]}: {t["citizen_class"]}, not {TileOf(t["code"])}"));

    // The rule of the tiles, stated here a second time and on purpose not read from the file.
    static string TileOf(string code) => code switch
    {
        "06001" or "08016" => "illegal-building",
        "06013" or "06048" or "06049" or "06050" or "06051" or "06052" => "municipal",
        "06017" or "06018" or "06021" or "06022" or "06045" => "greening",
        "03006" or "03007" or "03008" => "advertising",
        _ when code[..2] is "01" or "02" => "municipal",
        _ when code[..2] is "04" => "greening",
        _ when code[..2] is "07" => "advertising",
        _ when code[..2] is "09" => "order",
        // Weather, environment and noise stations stand in class 03 but neither are nor hold waste.
        "03009" or "03010" or "03011" or "03012" or "03013" => "other",
        _ when code[..2] is "03" => "sanitation",
        // Waste and cleaning.
        "06010" or "06011" or "06012" or "06014" or "06015" or "06020" or "06025" or "06026" or "06030" or "06032" or "06033" or "06035" or "06037" or "06038" or "06041" or "06042" => "sanitation",
        // Fronts and what hangs on them.
        "06004" or "06005" or "06006" or "06007" or "06008" or "06009" or "06019" or "06043" or "06044" => "order",
        // Noise and smoke.
        "06027" or "06028" or "06029" => "order",
        // Clutter and disorder.
        "06024" or "06034" or "06036" or "06040" or "06047" => "order",
        _ => "other",
    };

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

    [Fact]
    public void Each_of_the_190_classes_of_practice_has_all_its_conditions()
    {
        var practice = PackFiles.Read(Path.Combine(Root, "tests", "Guantong.Server.Tests", "Packs", "practice-classes.csv"));
        var own = Conditions.Where(c => !c["id"].EndsWith("-default", StringComparison.Ordinal)).ToLookup(c => (c["kind"], c["code"]));

        Assert.Equal(190, practice.Select(p => (p["kind"], p["code"])).Distinct().Count());
        Assert.Equal(519, practice.DistinctBy(p => (p["kind"], p["code"])).Sum(p => int.Parse(p["conditions"], CultureInfo.InvariantCulture)));
        Assert.All(practice, p => Assert.True(
            own[(p["our_kind"], p["our_code"])].Count() >= int.Parse(p["conditions"], CultureInfo.InvariantCulture), $"{p["kind"]} {p["code"]} {p["name"]}: {p["conditions"]} conditions, ours {own[(p["our_kind"], p["our_code"])].Count()}"));
    }

    [Fact]
    public void A_class_has_conditions_of_its_own_or_the_default_but_not_both() =>
        Assert.All(Conditions.GroupBy(Type), type => Assert.True(
            type.Count() == 1 || type.All(c => !c["id"].EndsWith("-default", StringComparison.Ordinal)), type.Key.ToString()));

    [Fact]
    public void No_class_says_the_same_condition_twice() =>
        Assert.Equal(Conditions.Count, Conditions.Select(c => (Type(c), c["condition"])).Distinct().Count());

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
        : type == typeof(IReadOnlyDictionary<string, decimal>) ? value.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => decimal.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
        : type == typeof(IReadOnlyDictionary<string, string>) ? value == "none" ? new Dictionary<string, string>(StringComparer.Ordinal) : throw new ArgumentException(value)
        : value.Split(';').Select(Limit).ToArray();
}
