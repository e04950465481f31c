using Guantong.Domain.Cases;
using Guantong.Server.Cases.Privacy.Relays;

namespace Guantong.Server.Web.Public;

/// <summary>
/// What anybody may know of a case: no name, no phone; words and photos only once they are released at filing and
/// never for a sensitive class. <see cref="Mark"/> changes whenever any of it does.
/// </summary>
public sealed record ProgressModel
{
    public required string Number { get; init; }
    public required string Mark { get; init; }
    public required Stage State { get; init; }

    /// <summary>The class in words; null until it is known or where it is sensitive.</summary>
    public string? ClassName { get; init; }

    /// <summary>The division where it is, such as a township: never finer in public than the city publishes.</summary>
    public string? Area { get; init; }
    public string? Unit { get; init; }
    public DateTimeOffset Reported { get; init; }

    /// <summary>When the unit has to be done; null when no unit works on it or its clock rests.</summary>
    public DateTimeOffset? Due { get; init; }
    public DateTimeOffset? Closed { get; init; }

    /// <summary>Why it rests or was not taken, in words that were written for citizens.</summary>
    public string? PublicReason { get; init; }

    /// <summary>The last day of a rest; null while the case moves.</summary>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <summary>The number this case was joined to.</summary>
    public string? JoinedTo { get; init; }
    public string? Words { get; init; }
    public string? Place { get; init; }

    /// <summary>The chiefs who answer for the street, the nearest first: their names stand on boards in the street.</summary>
    public IReadOnlyList<ShownChief> Chiefs { get; init; } = [];
    public IReadOnlyList<ShownPhoto> Photos { get; init; } = [];

    /// <summary>What happened, newest first.</summary>
    public IReadOnlyList<ProgressEvent> Events { get; init; } = [];

    /// <summary>Closed and not rated yet, in the reporter's own view.</summary>
    public bool AwaitsRating { get; init; }

    /// <summary>Index among 已上报 已受理 已派单位 处理中 待评价; five when all is past.</summary>
    public int Step => State switch
    {
        Stage.Reported or Stage.Verifying => 0,
        Stage.Accepted or Stage.Filed => 1,
        Stage.Dispatched or Stage.Ruling => 2,
        Stage.Handling or Stage.Finished or Stage.ToCheck or Stage.ToClose => 3,
        _ => AwaitsRating ? 4 : 5,
    };

    /// <summary>False for the ends that are not a closing: the row of steps would tell a wrong story.</summary>
    public bool HasSteps => !State.IsOtherEnd();
}

/// <summary>One thing that happened: its text is <c>public.event-{Kind}</c>.</summary>
public sealed record ProgressEvent(string Kind, DateTimeOffset At, string? Unit = null);

/// <summary>A chief as the board in the street shows one.</summary>
public sealed record ShownChief(string Title, string Name, string Phone);

/// <summary>A re-encoded photo that may be shown: its address, whether it was taken after the work, and when.</summary>
public sealed record ShownPhoto(string Address, bool After, DateTimeOffset? At);

/// <summary>The reporter's own view by the secret of the follow link.</summary>
public sealed record MyCaseModel
{
    public required ProgressModel Progress { get; init; }
    public required string Secret { get; init; }
    public int Round { get; init; }

    /// <summary>What the reporter wrote: shown to the reporter whether released or not.</summary>
    public string? OwnWords { get; init; }
    public string? OwnPlace { get; init; }
    public IReadOnlyList<ShownPhoto> OwnPhotos { get; init; } = [];
    public bool MayRate { get; init; }
    public bool MayReopen { get; init; }

    /// <summary>The reporter asked to open it again and the city has not answered yet.</summary>
    public bool AwaitsReopening { get; init; }

    /// <summary>That the report was joined to this case, when, and from which number.</summary>
    public string? JoinedFrom { get; init; }

    /// <summary>Why the city did not open it again, in the words of whoever decided.</summary>
    public string? WhyNotReopened { get; init; }

    /// <summary>What a leader answered to the reporter who was dissatisfied.</summary>
    public string? Explanation { get; init; }

    /// <summary>What the reporter said, once rated: satisfied, fair or dissatisfied.</summary>
    public string? Rated { get; init; }

    /// <summary>What the handling unit and the reporter write to each other.</summary>
    public required RelayTalk Talk { get; init; }

    /// <summary>Made for one page: a line sent twice is one line.</summary>
    public required string Key { get; init; }

    public string Link => "/my/" + Secret;
}
