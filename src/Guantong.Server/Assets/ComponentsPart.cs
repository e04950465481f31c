using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Platform.Store;
using NetTopologySuite.Geometries;
using NpgsqlTypes;

namespace Guantong.Server.Assets;

/// <summary>The file components.csv: some ten thousands of rows, each checked against classes, grids and units.</summary>
sealed class ComponentsPart() : CsvPart<Component>(
    "components.csv", "id,lon,lat,grid,state,keeper,owner?,upkeep?,surveyed,changed?,accuracy?,source?,note?", Table)
{
    const NpgsqlDbType Text = NpgsqlDbType.Text, Real = NpgsqlDbType.Double, Day = NpgsqlDbType.Date;

    static readonly EditionedTable Table = new(
        "assets.component", false, ("id", Text), ("lon", Real), ("lat", Real), ("grid", Text), ("state", Text), ("keeper", Text), ("owner", Text), ("upkeep", Text),
        ("surveyed", Day), ("changed", Day), ("accuracy", Text), ("source", Text), ("note", Text));

    public override bool StandsApart => true;

    public override string? CountText => "pack-count-components";

    public override string? LooseEndsSql => """
        (select distinct 'grid ' || c.grid, 'components.csv', c.pack from assets.component c
           where c.ended is null and not exists (select from places.grid g where g.code = c.grid and g.ended is null)
         union all select distinct 'unit ' || u.unit, 'components.csv', c.pack from assets.component c, lateral unnest(array[c.keeper, c.owner, c.upkeep]) u(unit)
           where c.ended is null and u.unit is not null and not exists (select from people.unit p where p.id = u.unit and p.ended is null))
        """;

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        var rows = pack.Of<Component>();
        if (rows.Count == 0) return;
        // An identifier names one thing in the whole city, whichever pack brings it.
        if (pack == set.Top) PackSet.Unique(set.All<Component>(), c => c.Id, "id");
        var types = set.Types.Where(t => t.Kind == MatterKind.Component).Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        var grids = new PackPlaces(set);
        foreach (var (row, component) in rows)
        {
            if (!component.Id.IsWellFormed) row.Wrong("id", "pack-component-id", ("value", component.Id.Value));
            else if (!types.Contains(component.Id.TypeCode)) row.Wrong("id", "pack-component-type", ("value", component.Id.TypeCode));
            CheckPlace(row, component, grids);
            foreach (var (column, unit) in new[] { ("keeper", component.Keeper), ("owner", component.Owner), ("upkeep", component.Upkeep) })
                if (unit is { Length: > 0 } && !set.Units.ContainsKey(new UnitId(unit))) row.Wrong(column, "pack-ref-unit", ("value", unit));
            if (component.Changed < component.Surveyed) row.Wrong("changed", "pack-component-changed", ("changed", row.Text("changed")), ("surveyed", row.Text("surveyed")));
        }
    }

    protected override Component ReadRow(CsvRow row) => new(
        new ComponentId(row.Text("id")), new LonLat(row.Real("lon"), row.Real("lat")), row.Required("grid"), row.Choice("state", Words(Component.States)),
        row.Code("keeper"), Or(row.Text("owner")), Or(row.Text("upkeep")))
    {
        Surveyed = row.Required("surveyed").Length > 0 ? row.Date("surveyed") ?? default : default,
        Changed = row.Date("changed"),
        Accuracy = Or(row.Choice("accuracy", [.. Words(["A", "B", "C"]), ("", "")])),
        Source = Or(row.Choice("source", [.. Words(Component.Sources), ("", "")])),
        Note = Or(row.Text("note")),
    };

    protected override object?[] Values(Component c) =>
        [c.Id.Value, c.At.Lon, c.At.Lat, c.Grid, c.State, c.Keeper, c.Owner, c.Upkeep, c.Surveyed, c.Changed, c.Accuracy, c.Source, c.Note];

    static void CheckPlace(CsvRow row, Component component, PackPlaces grids)
    {
        if (grids.ShapeOf(component.Grid) is not { } shape)
        {
            row.Wrong("grid", "pack-component-grid", ("value", component.Grid));
            return;
        }
        if (component.Id.IsWellFormed && component.Id.County != component.Grid[..6]) row.Wrong("id", "pack-component-county", ("value", component.Id.County), ("grid", component.Grid));
        if (shape.Covers(new Point(component.At.Lon, component.At.Lat))) return;
        if (grids.Holding(component.At) is { } there) row.Wrong("lon", "pack-component-elsewhere", ("grid", component.Grid), ("there", there));
        else row.Wrong("lon", "pack-place-outside", ("value", $"{row.Text("lon")},{row.Text("lat")}"));
    }

    static (string, string)[] Words(IEnumerable<string> words) => [.. words.Select(w => (w, w))];

    static string? Or(string text) => text.Length == 0 ? null : text;
}
