using Guantong.Domain.Basics;

namespace Guantong.Server.Cases.Privacy.Relays;

/// <summary>Who wrote a line.</summary>
public enum RelaySide
{
    Reporter,
    Unit,
    Centre,
}

/// <summary>Where the talk about a report stands. Each has its sentence on both pages.</summary>
public enum RelayState
{
    Open,

    /// <summary>The reporter did not tick that the unit may write.</summary>
    NotConsented,

    /// <summary>The reporter took it back: the unit reads nothing any more.</summary>
    Withdrawn,

    /// <summary>The case has ended, and the days after its end are over.</summary>
    Closed,

    /// <summary>This city does not offer it.</summary>
    Off,
}

/// <summary>One line, in the form that its reader may see. <see cref="WasMasked"/>: a number was covered on its way.</summary>
public sealed record RelayLine(Guid Id, DateTimeOffset At, RelaySide Side, UnitId? Unit, string Words, bool AsksCall, DateTimeOffset? CalledAt, bool WasMasked);

/// <summary>The talk about one report, for one reader.</summary>
public sealed record RelayTalk(ReportId Report, RelayState State, IReadOnlyList<RelayLine> Lines)
{
    /// <summary>The reporter left a number: a call can be asked for.</summary>
    public bool HasPhone { get; init; }
    public bool CallWaits => Lines.Any(l => l is { AsksCall: true, CalledAt: null });
}

/// <summary>What came of writing.</summary>
public enum RelayEnd
{
    Done,
    NoWords,
    TooLong,
    TooMany,
    NotOpen,
    NotYours,
    NoPhone,
}
