using Guantong.Domain.Basics;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases.Deeds;

/// <summary>派遣: to the unit whose duty it is; without a date the filing condition's limit counts.</summary>
public sealed record DispatchCase(UnitId Unit, DateTimeOffset? Due, Words? Note) : Deed
{
    /// <summary>When the product dispatches by itself: whether somebody of the unit is on duty, and the row of the duty list that it rests on.</summary>
    [Filled]
    public bool? OnDuty { get; init; }

    [Filled]
    public string? ByDuty { get; init; }
}

/// <summary>The main unit passes the case down its own line; the clock runs on.</summary>
public sealed record SubDispatch(UnitId Unit, Words? Note) : Deed;

/// <summary>Another unit helps.</summary>
public sealed record AddHelper(UnitId Unit, Words? Task) : Deed;

/// <summary>The helper is done.</summary>
public sealed record HelperDone(Words? Note, IReadOnlyList<PhotoHash>? Photos) : Deed;

/// <summary>吹哨: a township or community calls a department and keeps the case.</summary>
public sealed record Whistle(UnitId Unit, Words Task) : Deed;

/// <summary>报到: the called unit is there.</summary>
public sealed record ReportIn(Words? Note) : Deed;

/// <summary>销哨: the caller ends the call and rates it, 1 to 5.</summary>
public sealed record EndWhistle(UnitId Unit, int Rating, Words? Note) : Deed;

/// <summary>提级: to the level above, with a reason.</summary>
public sealed record EscalateCase(Words Reason) : Deed;

/// <summary>退单: not ours; names the duty item or the better unit.</summary>
public sealed record ReturnCase(string? DutyItem, UnitId? BetterUnit, Words Reason, bool PlaceIsSafe) : Deed;

/// <summary>裁定: the coordinating office says whose it is; that binds.</summary>
public sealed record RuleOnDuty(UnitId Unit, string DutyItem, Words Reason) : Deed;

/// <summary>接收: the main unit takes the work, with a crew of its own if it has one.</summary>
public sealed record AcceptWork(UnitId? Crew) : Deed;

/// <summary>到场.</summary>
public sealed record Arrive(LonLat? At, bool PlaceIsSafe, Words? Note, IReadOnlyList<PhotoHash>? Photos) : Deed;
