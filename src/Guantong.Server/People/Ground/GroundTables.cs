using Guantong.Server.Platform.Store;
using static NpgsqlTypes.NpgsqlDbType;

namespace Guantong.Server.People.Ground;

/// <summary>The tables of the people on the ground, which packs fill; and their words.</summary>
public static class GroundTables
{
    public static IReadOnlyList<(string Text, ChiefKind Value)> Kinds { get; } = [("street", ChiefKind.Street), ("shop", ChiefKind.Shop), ("lane", ChiefKind.Lane)];

    public static EditionedTable Chiefs { get; } = new(
        "people.chief", true, ("user_name", Text), ("kind", Text), ("tier", Integer), ("title", Text), ("areas", NpgsqlTypes.NpgsqlDbType.Array | Text), ("phone", Text), ("reports_to", Text),
        ("valid_from", Date), ("valid_to", Date));

    public static EditionedTable Groups { get; } = new(
        "people.volunteer_group", false, ("code", Text), ("name", Text), ("name_en", Text), ("division", Text), ("phone", Text));

    public static EditionedTable Volunteers { get; } = new(
        "people.volunteer", false, ("code", Text), ("name", Text), ("group_code", Text), ("division", Text), ("phone", Text), ("since", Date));

    public static EditionedTable Companies { get; } = new(
        "people.property_company", true, ("code", Text), ("name", Text), ("manager", Text), ("phone", Text), ("divisions", NpgsqlTypes.NpgsqlDbType.Array | Text), ("valid_from", Date), ("valid_to", Date));

    public static EditionedTable Rosters { get; } = new(
        "people.roster", false, ("user_name", Text), ("from_day", Date), ("to_day", Date), ("hours", Text), ("areas", NpgsqlTypes.NpgsqlDbType.Array | Text), ("note", Text))
    {
        Key = ["user_name", "from_day", "hours"],
    };

    public static string CodeOf(ChiefKind kind) => Kinds.First(k => k.Value == kind).Text;

    public static ChiefKind KindOf(string text) => Kinds.First(k => k.Text == text).Value;
}
