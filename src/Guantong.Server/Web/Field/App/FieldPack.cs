using System.Text.Json.Nodes;
using Guantong.Server.Web.Shared.Evidence;

namespace Guantong.Server.Web.Field.App;

/// <summary>
/// 任务包: everything that somebody on the street needs to work through the day with no signal. It is read again whenever there is one;
/// what it says of time is the server's, so that a phone whose clock is wrong still counts right.
/// </summary>
public sealed record FieldPack(DateTimeOffset Now, long Edition, PackMe Me, PackLimits Limits)
{
    public required IReadOnlyList<PackTask> Tasks { get; init; }

    /// <summary>More open work than a phone carries: the rest stands on the plain page.</summary>
    public bool More { get; init; }
    public required IReadOnlyList<PackClass> Classes { get; init; }
    public required IReadOnlyList<PackGrid> Grids { get; init; }
    public PackStreet? Street { get; init; }
    public bool MayReport { get; init; }
    public bool MaySettle { get; init; }

    /// <summary>巡查: walks patrols.</summary>
    public bool MayWalk { get; init; }

    /// <summary>Has tasks here. Leaders and communities come to the app for their patrols alone: their work stands at the desk.</summary>
    public bool HasTasks { get; init; }
}

public sealed record PackMe(string Person, string Name, string User, string Role, string RoleName, string UnitName, string Area);

/// <summary>How near counts as arrived, and from which distance on a visit needs its reason; in metres.</summary>
public sealed record PackLimits(int Arrive, int Check, int Photos);

/// <summary>A citizens' class with what is looked at before a matter of it is called done.</summary>
public sealed record PackClass(string Code, string Name, IReadOnlyList<PackItem> Checklist);

public sealed record PackItem(string Key, string Text);

/// <summary>A micro grid of the person's ground, so that a place has its name without a server.</summary>
public sealed record PackGrid(string Code, string Name, JsonNode Polygon);

public sealed record PackPoint(double Lon, double Lat);

/// <summary>Small enough to carry, and the large one for when there is signal; what is known of how it came, where this person may know it.</summary>
public sealed record PackPhoto(string Card, string Large)
{
    public IReadOnlyList<EvidenceNote> Notes { get; init; } = [];
}

public sealed record PackNote(string Label, string Text);

/// <summary>One task. <see cref="Lane"/> is the tab it stands under: todo, doing, check or done.</summary>
public sealed record PackTask(string Number, string Shown, int Version, string Lane, string Stage, string StageName, string Title)
{
    public string? Class { get; init; }
    public required string Address { get; init; }
    public required string Place { get; init; }
    public required string ChannelName { get; init; }
    public PackPoint? Point { get; init; }
    public bool Urgent { get; init; }
    public bool Arrived { get; init; }

    /// <summary>No crew of the unit has taken it yet.</summary>
    public bool IsFree { get; init; }
    public bool ByCall { get; init; }
    public int Reworks { get; init; }

    /// <summary>The end of the holder's time; null while the clock rests or has stopped, and then <see cref="ClockWord"/> says so.</summary>
    public DateTimeOffset? Due { get; init; }
    public string? Light { get; init; }
    public string? ClockWord { get; init; }
    public string? Words { get; init; }

    /// <summary>What must be so before it counts as done.</summary>
    public string? Closing { get; init; }
    public bool NeedsEvidence { get; init; }

    /// <summary>What the next photos of this task answer, handed out ahead so that one taken with no signal has it too.</summary>
    public ChallengeAnswer? Challenge { get; init; }

    /// <summary>For whoever checks: whether before and after seem to be one place and one view. Never a judgement.</summary>
    public IReadOnlyList<EvidenceNote> Hints { get; init; } = [];
    public required IReadOnlyList<PackNote> Notes { get; init; }
    public required IReadOnlyList<PackPhoto> Before { get; init; }
    public required IReadOnlyList<PackPhoto> After { get; init; }

    /// <summary>What the law lets this person do now, the next step first.</summary>
    public required IReadOnlyList<PackForm> Forms { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The same case on the page that needs no script.</summary>
    public required string Plain { get; init; }
}

/// <summary>One open deed: what it is called, what follows, and its fields as the law describes them.</summary>
public sealed record PackForm(string Deed, string Name, IReadOnlyList<string> After, IReadOnlyList<PackField> Fields);

public sealed record PackField(string Name, string Kind, bool Required, string Label, string? Hint);

/// <summary>A chief's street: who else answers for it, who keeps it, and what is open on it as everybody may know it.</summary>
public sealed record PackStreet(string Title, string KindName, IReadOnlyList<string> Areas)
{
    public required IReadOnlyList<PackPerson> People { get; init; }
    public required IReadOnlyList<PackOpenCase> Open { get; init; }
}

/// <summary>Somebody to turn to: of the public board, so with the number that stands there.</summary>
public sealed record PackPerson(string Title, string Name, string Phone);

public sealed record PackOpenCase(string Shown, string ClassName, string StageName, DateTimeOffset? Due, PackPoint? Point);
