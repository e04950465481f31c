using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Guantong.Server.Tests.Architecture;

/// <summary>The direction of the house (docs/rooms.md), read from the source text.</summary>
public sealed partial class RoomsTests
{
    [Fact]
    public void Every_folder_of_the_server_is_a_room_of_the_house() => Found.Nothing(
        Rooms.Files.Select(file => file.Room).Distinct().Except(Rooms.Order)
            .Select(room => $"src/Guantong.Server/{room} is no room of the house: use one of {string.Join(", ", Rooms.Order[..^1])}, or give the new room its place in the order first."));

    [Fact]
    public void A_room_uses_only_rooms_before_it() => Found.Nothing(
        Rooms.Uses.Where(use => Place(use.Room) > Place(use.File.Room))
            .Select(use => $"{use.File.Path} uses {use.Room}, which lies above {use.File.Room}: what lies above is never called from below, it reads the change log."));

    [Fact]
    public void Steps_of_a_case_never_use_each_other() => Found.Nothing(
        Between("Cases").Select(found => $"{found.Use.File.Path} uses Cases/{found.Part}: steps use the desk, tables and journal at the top of Cases, never another step."));

    [Fact]
    public void Doors_never_use_each_other() => Found.Nothing(
        Between("Web").Where(found => found.Part != "Shared")
            .Select(found => $"{found.Use.File.Path} uses the door Web/{found.Part}: what two doors need belongs in Web/Shared."));

    [Fact]
    public void A_table_is_written_only_by_the_room_that_owns_it()
    {
        var rooms = Rooms.Order.ToDictionary(room => room.ToLowerInvariant(), room => room, StringComparer.OrdinalIgnoreCase);
        var files = SourceFile.Below("src/Guantong.Server", ".cs", ".sql");
        Found.Nothing(
            from file in files
            from Match write in Write().Matches(file.Text)
            where rooms.TryGetValue(write.Groups["schema"].Value, out var owner) && owner != file.Room
            select $"{file.Path} writes {write.Groups["schema"].Value}.{write.Groups["table"].Value}: only {rooms[write.Groups["schema"].Value]} writes its tables, ask it through a method.");
    }

    [Theory]
    [InlineData("Guantong.Domain", "NetTopologySuite")]
    [InlineData("Guantong.Protocols")]
    public void The_pure_libraries_know_no_database_no_web_and_nothing_of_ours(string project, params string[] allowed)
    {
        var file = XDocument.Load(Path.Combine(SourceFile.Root, "src", project, $"{project}.csproj"));
        Assert.Equal("Microsoft.NET.Sdk", file.Root!.Attribute("Sdk")!.Value);
        Found.Nothing(
            from reference in file.Descendants()
            where reference.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference"
            let name = reference.Attribute("Include")?.Value ?? reference.Attribute("Update")?.Value
            where !allowed.Contains(name)
            select $"{project} references {name}: the law and the wires are pure, everything that touches the world belongs in Guantong.Server.");
    }

    [Fact]
    public void The_page_of_arrows_is_up_to_date()
    {
        var path = Path.Combine(SourceFile.Root, "docs", "rooms.md");
        var page = Page();
        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        if (committed != page) File.WriteAllText(path, page);
        // On a laptop the page is simply renewed; the build machine insists that it was committed.
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.True(committed == page, "docs/rooms.md does not show the house as it is: run ./test Server and commit the page it wrote.");
    }

    static IEnumerable<(Use Use, string Part)> Between(string room) =>
        from use in Rooms.Uses
        where use.Room == room && use.File.Room == room
        let own = Use.Part(use.File.Rooms, room)
        let part = Use.Part(use.Target, room)
        where own is not null && part is not null && own != part
        select (use, part);

    static int Place(string room) => Array.IndexOf(Rooms.Order, room) is >= 0 and var place ? place : int.MaxValue;

    static string Page()
    {
        var arrows = Rooms.Uses.Where(use => use.Room != use.File.Room && use.File.Room != "Program")
            .Select(use => (From: use.File.Room, To: use.Room)).Distinct()
            .OrderBy(arrow => Place(arrow.From)).ThenBy(arrow => Place(arrow.To)).ToList();
        var rooms = Rooms.Files.Select(file => file.Room).Distinct().OrderBy(Place).ToList();
        var page = new StringBuilder();
        page.Append("# Rooms and arrows\n\nWritten by `RoomsTests` from the source text; do not edit.\n\n");
        page.Append("A room uses only rooms before it in this line (rooms in brackets are not built yet):\n\n");
        page.Append("`").AppendJoin(" < ", Rooms.Order.Select(room => rooms.Contains(room) ? room : $"[{room}]")).Append("`\n\n");
        page.Append("```mermaid\nflowchart BT\n");
        foreach (var (from, to) in arrows) page.Append("  ").Append(from).Append(" --> ").Append(to).Append('\n');
        page.Append("```\n\n| room | uses | is used by |\n|---|---|---|\n");
        foreach (var room in rooms.Where(room => room != "Program"))
            page.Append("| ").Append(room)
                .Append(" | ").AppendJoin(", ", arrows.Where(arrow => arrow.From == room).Select(arrow => arrow.To))
                .Append(" | ").AppendJoin(", ", arrows.Where(arrow => arrow.To == room).Select(arrow => arrow.From)).Append(" |\n");
        page.Append("\nProgram knows every room, by one line each.\n");
        return page.ToString();
    }

    [GeneratedRegex(@"\b(insert\s+into|update|delete\s+from|merge\s+into|truncate(\s+table)?|copy)\s+(only\s+)?(?<schema>[a-z]+)\.(?<table>[a-z_]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Write();
}
