using Guantong.Domain.Catalogue;
using static Guantong.Server.Tests.Packs.PackFiles;

namespace Guantong.Server.Tests.Packs;

public class CrosswalkTests
{
    const string New = "GB/T 47678.5-2026";
    const string Old = "GB/T 30428.2-2013";
    static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> File = Rows("standard", "crosswalk.csv");
    static readonly Crosswalk Walk = new(File.Select(Row));

    [Fact]
    public void Every_class_of_the_new_list_says_where_it_comes_from()
    {
        var national = Rows("standard", "types.csv").Where(t => t["standard"] == New).Select(Type).ToHashSet();
        var told = Walk.Rows.Where(r => r.Now is { Standard: New } && !(r.Succession == Succession.None && r.Old is not null)).Select(r => r.Now!.Value).ToList();

        Assert.Equal(403, told.Count);
        Assert.True(national.SetEquals(told));
    }

    [Fact]
    public void Every_class_that_has_a_predecessor_is_found_again_by_it()
    {
        var followed = Walk.Rows.Where(r => r is { Now: not null, Old: not null } && r.Succession != Succession.None).ToList();

        Assert.True(followed.Count > 280, $"{followed.Count}");
        Assert.All(followed, r =>
        {
            Assert.Contains(r, Walk.PredecessorsOf(r.Now!.Value));
            Assert.Equal(r.Now, Walk.SuccessorOf(r.Old!.Value, r.Now!.Value.Kind));
        });
    }

    [Theory]
    [InlineData("component", "0101", "component", "01001")]
    [InlineData("component", "0101", "matter", "01001")]
    [InlineData("component", "0137", "component", "01037")]
    [InlineData("component", "0217", "component", "02017")]
    [InlineData("component", "0402", "component", "04002")]
    [InlineData("component", "0506", "component", "01069")]
    [InlineData("component", "0508", "matter", "01071")]
    [InlineData("matter", "0101", "matter", "06001")]
    [InlineData("matter", "0110", "matter", "06010")]
    [InlineData("matter", "0201", "matter", "07001")]
    [InlineData("matter", "0311", "matter", "08011")]
    [InlineData("matter", "0405", "matter", "09005")]
    [InlineData("matter", "0602", "matter", "09013")]
    [InlineData("matter", "0507", "matter", "10001")]
    [InlineData("matter", "0508", "matter", "10002")]
    public void An_old_code_finds_its_class(string oldKind, string oldCode, string kind, string code) =>
        Assert.Equal(new TypeKey(New, Kind(kind), code), Walk.SuccessorOf(new TypeKey(Old, Kind(oldKind), oldCode), Kind(kind)));

    [Theory]
    [InlineData("component", "0504")]
    [InlineData("matter", "0131")]
    [InlineData("matter", "0205")]
    [InlineData("matter", "0501")]
    [InlineData("matter", "0502")]
    [InlineData("matter", "0503")]
    [InlineData("matter", "0504")]
    [InlineData("matter", "0505")]
    [InlineData("matter", "0506")]
    [InlineData("matter", "0604")]
    public void An_old_class_that_was_dropped_says_so_and_names_the_class_that_takes_its_cases(string kind, string code)
    {
        var old = new TypeKey(Old, Kind(kind), code);
        var rows = Walk.WithOldCode(code, Old).Where(r => r.Old == old).ToList();
        var types = Rows("standard", "types.csv").Select(Type).ToHashSet();

        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(Succession.None, r.Succession));
        Assert.Contains(Walk.SuccessorOf(old)!.Value, types);
        Assert.DoesNotContain(Walk.PredecessorsOf(Walk.SuccessorOf(old)!.Value), r => r.Old == old);
    }

    [Fact]
    public void The_same_old_code_is_a_component_and_a_matter_and_both_are_found() =>
        Assert.Equal(["component 01001", "matter 01001", "matter 06001"],
            Walk.WithOldCode("0101").Select(r => $"{(r.Now!.Value.Kind == MatterKind.Matter ? "matter" : "component")} {r.Now.Value.Code}").Order(StringComparer.Ordinal));

    [Fact]
    public void The_plain_rule_of_the_numbers_holds_wherever_nothing_moved()
    {
        Assert.All(Walk.Rows.Where(r => r is { Now: not null, Old: not null } && r.Succession is Succession.Same or Succession.Reworded), r =>
        {
            var (now, old) = (r.Now!.Value, r.Old!.Value);
            var big = now.Kind == MatterKind.Component ? old.Code[..2] : $"{int.Parse(old.Code[..2], System.Globalization.CultureInfo.InvariantCulture) + 5:00}";
            Assert.Equal($"{big}0{old.Code[2..]}", now.Code);
        });
    }

    // 121 and 83 are the totals that are quoted for the old list; three components and seven matters are known by number only.
    [Fact]
    public void No_more_old_classes_are_named_than_the_old_list_had()
    {
        var old = Walk.Rows.Where(r => r.Old is not null).Select(r => r.Old!.Value).Distinct().ToList();

        Assert.Equal(121 - 3, old.Count(k => k.Kind == MatterKind.Component));
        Assert.Equal(83 - 7, old.Count(k => k.Kind == MatterKind.Matter));
        Assert.All(old, k => Assert.Matches("^[0-9]{4}$", k.Code));
    }

    static Correspondence Row(IReadOnlyDictionary<string, string> r) =>
        new(Key(r, ""), Key(r, "old_"), r["old_name"], Enum.Parse<Succession>(r["relation"], ignoreCase: true), r["note"]);

    static TypeKey? Key(IReadOnlyDictionary<string, string> r, string prefix) =>
        r[prefix + "code"].Length == 0 ? null : new TypeKey(r[prefix + "standard"], Kind(r[prefix + "kind"]), r[prefix + "code"]);
}
