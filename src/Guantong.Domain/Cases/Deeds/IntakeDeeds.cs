using Guantong.Domain.Basics;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;

namespace Guantong.Domain.Cases.Deeds;

/// <summary>上报: somebody says something. A place or words suffice.</summary>
public sealed record ReceiveReport(
    Channel Channel,
    Words? Description,
    Words? Address,
    LonLat? Point,
    string? CitizenClass,
    TypeKey? Type,
    IReadOnlyList<PhotoHash>? Photos,
    DateTimeOffset? EventTime,
    [property: Filled] Situation? Situation,
    [property: Filled] bool OutsideTheCity,
    [property: Filled] int ReportCount = 1) : Deed
{
    /// <summary>True when whoever reported said that it is urgent; otherwise nothing.</summary>
    [Filled]
    public bool? Urgent { get; init; }
}

/// <summary>受理: the report is a matter of ours and we know what and where.</summary>
public sealed record AcceptReport(TypeKey? Type, LonLat? Point, DivisionCode? Division, Words? Note, [property: Filled] Situation? Situation, [property: Filled] bool OutsideTheCity) : Deed;

/// <summary>不予受理: with a reason that the citizen can read.</summary>
public sealed record RejectReport(Words Reason) : Deed;

/// <summary>核实: somebody of the supervision axis looks before filing.</summary>
public sealed record OrderVerification([property: Filled] Draw? Draw) : Deed;

/// <summary>What the drawn checker found.</summary>
public sealed record RecordVerification(bool Confirmed, Words Finding, LonLat? At, Words? WhyFar, IReadOnlyList<PhotoHash>? Photos) : Deed;

/// <summary>并案: the reports of this case join another open case.</summary>
public sealed record MergeReport(string Into, [property: Filled] CaseId? IntoCase, [property: Filled] Stage IntoStage) : Deed;

/// <summary>The merged reports go back to this case.</summary>
public sealed record UnmergeReport(Words? Note) : Deed
{
    /// <summary>Where the case stands that it was joined to; null where nobody looked.</summary>
    [Filled]
    public Stage? Survivor { get; init; }
}

/// <summary>The other side of a merge: this case gains another's reports. Done by the product in the same batch.</summary>
public sealed record GainReports([property: Filled] CaseId From, [property: Filled] int Count) : Deed
{
    /// <summary>How many of them said that it is urgent; null for none.</summary>
    [Filled]
    public int? Urgent { get; init; }
}

/// <summary>The other side of un-merging. Done by the product in the same batch.</summary>
public sealed record LoseReports([property: Filled] CaseId To, [property: Filled] int Count) : Deed
{
    /// <summary>How many of them said that it is urgent; null for none.</summary>
    [Filled]
    public int? Urgent { get; init; }
}

/// <summary>立案: by a standard filing condition, whose limit and closing condition are fixed now.</summary>
public sealed record FileCase(string Condition, bool ReleaseWords, bool ReleasePhotos, Words? Note, bool? Urgent = null) : Deed;
