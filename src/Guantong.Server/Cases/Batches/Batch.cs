using Guantong.Domain.Basics;
using Guantong.Domain.Cases;

namespace Guantong.Server.Cases.Batches;

/// <summary>What came of one case of a batch.</summary>
public enum ItemState
{
    Waiting = 0,
    Done = 1,

    /// <summary>The law said no; <see cref="BatchItem.Why"/> is the refusal.</summary>
    Refused = 2,

    /// <summary>The case had changed since the one who asked looked at it.</summary>
    Moved = 3,

    /// <summary>The batch was cancelled before its turn.</summary>
    Left = 4,

    /// <summary>Something broke; the log tells more.</summary>
    Failed = 5,
}

/// <summary>One case that a batch names, at the version that was looked at.</summary>
public sealed record BatchCase(string Number, int Version);

/// <summary>One case of a batch and what came of it. <see cref="StandsAt"/> is where it stood then.</summary>
public sealed record BatchItem(int Nth, string Number, int Version, ItemState State, string? Why, Stage? StandsAt, int? VersionAfter, DateTimeOffset? At);

/// <summary>One deed for many cases. <see cref="State"/> is waiting, running, done or cancelled.</summary>
public sealed record Batch(Guid Id, PersonId Person, string Deed, DateTimeOffset At, int Total, string State)
{
    public DateTimeOffset? CancelAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many cases stand how.</summary>
    public IReadOnlyDictionary<ItemState, int> Counts { get; init; } = new Dictionary<ItemState, int>();

    /// <summary>The deed's fields as they came; gone when the batch has ended.</summary>
    internal string? Body { get; init; }

    public bool HasEnded => State is "done" or "cancelled";

    /// <summary>Up to here somebody can still read the report through; more cases come in several batches.</summary>
    public const int MostCases = 500;
}
