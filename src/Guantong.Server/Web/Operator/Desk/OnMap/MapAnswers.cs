using System.Text.Json.Nodes;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search.OnMap;
using Guantong.Server.Web.Operator.Desk.Live;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator.Desk.OnMap;

/// <summary>A case as a point: enough to draw it, to say it and to open it.</summary>
public sealed record PointAnswer(
    string Number, string Shown, double Lon, double Lat, string Stage, string StageName, string Class, string ClassName, string Title, string? Unit, string? UnitName,
    bool Urgent, bool Paused, bool Overdue, DateTimeOffset OpenedAt, DateTimeOffset? Due)
{
    /// <summary>Metres from the point that was asked about.</summary>
    public double? Metres { get; init; }
}

/// <summary>Cases that lie together: opening it means to look at its box.</summary>
public sealed record ClusterAnswer(double Lon, double Lat, long Count, long Overdue, long Urgent, Extent Box);

/// <summary>
/// What is in view: points, or clusters that add up to the same count. <see cref="WithoutPlace"/> are cases of the filter that stand on
/// no map; together they are the list of the same filter.
/// </summary>
public sealed record MapAnswer(long Count, long WithoutPlace, bool Clustered, IReadOnlyList<PointAnswer> Points, IReadOnlyList<ClusterAnswer> Clusters);

/// <summary>A page of what is in view, as rows of the desk.</summary>
public sealed record MapListAnswer(IReadOnlyList<DeskRow> Rows, string? Next);

/// <summary>A polygon with its name.</summary>
public sealed record ShapeAnswer(string Code, string Name, JsonNode Polygon);

/// <summary>The seat's area: what to show first, and the borders to draw.</summary>
public sealed record AreaAnswer(string Name, Extent? Bounds, bool HasMap, IReadOnlyList<ShapeAnswer> Divisions, IReadOnlyList<ShapeAnswer> Grids)
{
    /// <summary>Whose map it is, as the map itself says it.</summary>
    public string? Attribution { get; init; }

    /// <summary>A base map from elsewhere that this server fetches; null is none.</summary>
    public BaseMapAnswer? BaseMap { get; init; }

    /// <summary>Whether the seat may see where patrols went.</summary>
    public bool ShowsTracks { get; init; }
    public IReadOnlyList<ChoiceAnswer> Classes { get; init; } = [];
    public IReadOnlyList<ChoiceAnswer> Stages { get; init; } = [];
    public IReadOnlyList<ChoiceAnswer> Units { get; init; } = [];
}

/// <summary>How a base map is drawn: its rows are of EPSG:3857 or of EPSG:4490. Where it comes from is nobody's business but the server's.</summary>
public sealed record BaseMapAnswer(string Name, string Crs, int Deepest, string Attribution);

/// <summary>A unit where it stands, and how far that is from the case; proposed as long as it is not assigned.</summary>
public sealed record UnitAtAnswer(string Unit, string Name, double Lon, double Lat, double? Metres, bool Assigned);

/// <summary>Something to filter by.</summary>
public sealed record ChoiceAnswer(string Value, string Name);

/// <summary>Puts points into a seat's words.</summary>
static class MapWords
{
    public static PointAnswer Of(Seat seat, CasePoint p)
    {
        var @class = seat.Class(p.Class);
        var title = TypeKey.TryRead(p.Type ?? "", out var key) && seat.Type(key) is { Length: > 0 } exact ? exact : @class.Length > 0 ? @class : seat.Say("staff.no-class");
        return new PointAnswer(
            p.Number, CaseNumber.Shown(p.Number), p.At.Lon, p.At.Lat, p.Stage.ToString(), seat.Stage(p.Stage), p.Class, @class, title, p.Unit.Length == 0 ? null : p.Unit,
            p.Unit.Length == 0 ? null : seat.Unit(p.Unit), p.Urgent, p.Paused, p.Stage.IsOpen() && !p.Paused && p.Due < seat.Now, p.OpenedAt, p.Due)
        {
            Metres = p.Metres is { } metres ? Math.Round(metres) : null,
        };
    }

    public static ClusterAnswer Of(CaseCluster c) => new(Math.Round(c.At.Lon, 6), Math.Round(c.At.Lat, 6), c.Count, c.Overdue, c.Urgent, c.Box);
}
