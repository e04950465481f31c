using Guantong.Domain.Places;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Places;
using Guantong.Server.Platform.Store;
using Npgsql;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>A file of room Places, which counts every change of its tables.</summary>
abstract class PlacePart<T>(string file, string header, EditionedTable table) : CsvPart<T>(file, header, table)
{
    public sealed override Task<RowsMoved> ApplyAsync(NpgsqlConnection connection, EditionStep step, PackRows pack, CancellationToken cancel) =>
        PlaceIntake.ApplyAsync(connection, step, Tables[0], pack.Of<T>().Select(r => Values(r.Value)), cancel);
}

/// <summary>City, county, townships and communities.</summary>
sealed class DivisionsPart() : PlacePart<Division>("divisions.csv", "code,name", PlaceIntake.Divisions)
{
    public override string CountText => "pack-count-divisions";

    protected override Division ReadRow(CsvRow r) => new(r.Division("code"), r.Required("name"));

    protected override object?[] Values(Division d) => [d.Code.Value, d.Name];
}

/// <summary>大网格, each with its leader.</summary>
sealed class LargeGridsPart() : PlacePart<LargeGrid>("large-grids.csv", "code,name,leader?", PlaceIntake.LargeGrids)
{
    protected override LargeGrid ReadRow(CsvRow r) => new(r.Code("code"), r.Required("name"), r.Text("leader"));

    protected override object?[] Values(LargeGrid g) => [g.Code, g.Name, g.Leader.Length == 0 ? null : g.Leader];
}

/// <summary>一类, 二类, 三类区域: which of a condition's three limits holds where.</summary>
sealed class AreaClassesPart() : PlacePart<AreaClassRow>("area-classes.csv", "division,class", PlaceIntake.AreaClasses)
{
    protected override AreaClassRow ReadRow(CsvRow r) => new(r.Division("division"), r.Choice("class", ("A", 'A'), ("B", 'B'), ("C", 'C')));

    protected override object?[] Values(AreaClassRow a) => [a.Division.Value, a.Class.ToString()];
}
