using Guantong.Domain.Places;

namespace Guantong.Server.Assets;

/// <summary>
/// One component 管理部件 as it stands: where, in which micro grid, in what state, who answers for it (keeper 主管), owns it and
/// keeps it up, when it was surveyed and changed, how exactly it was measured.
/// </summary>
public sealed record Component(ComponentId Id, LonLat At, string Grid, string State, string Keeper, string? Owner, string? Upkeep)
{
    public DateOnly Surveyed { get; init; }
    public DateOnly? Changed { get; init; }

    /// <summary>A within 0.5 m, B within 1 m, C within 10 m.</summary>
    public string? Accuracy { get; init; }
    public string? Source { get; init; }
    public string? Note { get; init; }

    /// <summary>完好、破损、丢失、废弃、移除, as packs and tables write them.</summary>
    public static IReadOnlyList<string> States { get; } = ["good", "broken", "missing", "disused", "removed"];

    /// <summary>实测、地形图、基础地理数据、其他.</summary>
    public static IReadOnlyList<string> Sources { get; } = ["survey", "topographic", "base", "other"];
}
