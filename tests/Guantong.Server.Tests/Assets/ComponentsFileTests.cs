using Guantong.Server.Tests.Catalogue;
using Guantong.Server.Tests.Database;

namespace Guantong.Server.Tests.Assets;

/// <summary>What components.csv may hold, and what is said of what it may not.</summary>
public sealed class ComponentsFileTests
{
    const string Header = "id,lon,lat,grid,state,keeper,owner,upkeep,surveyed,changed,accuracy,source,note\n";
    const string Good = "37132901037000001,118.05,34.95,371329001001001,good,roads,,crew1,2016-11-15,,A,survey,\n";

    static readonly (string Row, string Said)[] Unreadable =
    [
        ("37132901037000001,118.05,34.95,371329001001001,good,roads,,,15.11.2016,,A,survey,", "surveyed: “15.11.2016” is no date"),
        ("37132901037000001,118.05,34.95,371329001001001,good,roads,,,,,A,survey,", "surveyed: This must not be empty"),
        ("37132901037000001,east,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "lon: “east” is no number"),
        ("37132901037000001,NaN,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "lon: “NaN” is no number"),
    ];

    static readonly (string Row, string Said)[] Wrong =
    [
        ("3713290103700001,118.05,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "id: “3713290103700001” is no component identifier"),
        ("371329010370000X1,118.05,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "id: “371329010370000X1” is no component identifier"),
        ("37132901037000000,118.05,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "id: “37132901037000000” is no component identifier"),
        ("37132909999000001,118.05,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "id: There is no component class “09999”"),
        ("37132901001000001,118.05,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "id: There is no component class “01001”"),
        ("37130001037000001,118.05,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "id: The component's county “371300” is not that of its grid"),
        ("37132901037000001,118.15,34.95,371329001001001,good,roads,,,2016-11-15,,A,survey,", "lon: The point does not lie in grid “371329001001001” but in 371329001001002"),
        ("37132901037000001,34.95,118.05,371329001001001,good,roads,,,2016-11-15,,A,survey,", "lon: The point 34.95,118.05 lies outside the city"),
        ("37132901037000001,118.05,34.95,371329001001009,good,roads,,,2016-11-15,,A,survey,", "grid: There is no micro grid “371329001001009”"),
        ("37132901037000001,118.05,34.95,371329001001001,fine,roads,,,2016-11-15,,A,survey,", "state: “fine” cannot stand here; use: good | broken | missing | disused | removed"),
        ("37132901037000001,118.05,34.95,371329001001001,good,rodes,,,2016-11-15,,A,survey,", "keeper: There is no unit “rodes”"),
        ("37132901037000001,118.05,34.95,371329001001001,good,roads,,gone,2016-11-15,,A,survey,", "upkeep: There is no unit “gone”"),
        ("37132901037000001,118.05,34.95,371329001001001,good,roads,,,2016-11-15,2016-11-14,A,survey,", "changed: It was changed on 2016-11-14, before it was first surveyed on 2016-11-15"),
        ("37132901037000001,118.05,34.95,371329001001001,good,roads,,,2016-11-15,,D,survey,", "accuracy: “D” cannot stand here"),
    ];

    [Fact]
    public Task Rows_that_cannot_be_read_are_named_with_what_to_do() => AssertNamedAsync(Unreadable);

    [Fact]
    public Task Rows_that_cannot_be_true_are_named_with_what_to_do() => AssertNamedAsync(Wrong);

    static async Task AssertNamedAsync((string Row, string Said)[] rows)
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = Pack();
        // Each row stands for itself: where its identifier is not what is wrong, it has one of its own.
        var lines = rows.Select((r, n) => r.Said.StartsWith("id:", StringComparison.Ordinal) ? r.Row : FormattableString.Invariant($"37132901037{n + 1:000000}") + r.Row[17..]);

        var outcome = await pack.Write("components.csv", Header + string.Join('\n', lines) + "\n").LoadAsync(house);

        Assert.Equal(rows.Length, outcome.Errors.Count);
        Assert.All(rows.Select((r, n) => $"components.csv:{n + 2}:{r.Said}"), said => Assert.Contains(outcome.Errors, e => e.StartsWith(said, StringComparison.Ordinal)));
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from assets.component"));
    }

    [Fact]
    public async Task An_identifier_stands_for_one_thing()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = Pack();

        var outcome = await pack.Write("components.csv", Header + Good + Good.Replace("118.05", "118.06", StringComparison.Ordinal)).LoadAsync(house);

        Assert.StartsWith("components.csv:3:id: “37132901037000001” is there twice, first in components.csv row 2", Assert.Single(outcome.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tens_of_thousands_of_rows_are_checked_to_the_last()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = Pack();
        string Row(int n) => FormattableString.Invariant($"37132901037{n:000000},{118 + (n % 900 + 1) / 10_000.0:0.######},34.95,371329001001001,good,roads,,,2016-11-15,,B,survey,\n");
        var rows = string.Concat(Enumerable.Range(1, 30_000).Select(Row));

        var wrong = await pack.Write("components.csv", Header + rows + Row(30_001).Replace(",good,", ",bad,", StringComparison.Ordinal)).LoadAsync(house);
        var right = await pack.Write("components.csv", Header + rows + Row(30_001)).LoadAsync(house);

        Assert.StartsWith("components.csv:30002:state:", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Empty(right.Errors);
        Assert.Equal(30_001L, await house.Database.ScalarAsync("select count(*) from assets.component where ended is null"));
    }

    [Fact]
    public async Task A_component_that_changed_ends_and_begins_and_history_keeps_both()
    {
        await using var house = await TestHouse.OpenAsync();
        using var pack = Pack();
        await pack.Write("components.csv", Header + Good).MustLoadAsync(house);
        var outcome = await pack.Change("components.csv", ",good,", ",broken,").MustLoadAsync(house);

        Assert.Equal((1, 1), (outcome.Added, outcome.Ended));
        Assert.Equal("good 1-2, broken 2-", await house.Database.ScalarAsync("select string_agg(format('%s %s-%s', state, begun, ended), ', ' order by begun) from assets.component"));
    }

    static TinyPack Pack() => new TinyPack().Change(
        "types.csv", "S,matter,01001", "S,component,01037,路灯,01,市政,municipal,false,false,false\nS,matter,01001");
}
