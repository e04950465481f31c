using Guantong.Server.Web.Shared.Deeds;
using Guantong.Server.Web.Shared.Evidence;

namespace Guantong.Server.Web.Operator.Desk;

/// <summary>A case as the three panes of the desk show it: already in words, with moments where the desk counts time itself.</summary>
public sealed record DeskCase(string Number, string Shown, int Version, string Stage, string StageName, string Title)
{
    public int Round { get; init; }
    public bool IsOpen { get; init; }
    public bool Urgent { get; init; }
    public required string Channel { get; init; }
    public required string ChannelName { get; init; }
    public required string Place { get; init; }
    public required string Address { get; init; }
    public required IReadOnlyList<DeskMark> Marks { get; init; }
    public required IReadOnlyList<DeskDot> Steps { get; init; }

    /// <summary>The clock of whoever holds the case now.</summary>
    public DeskClock? Clock { get; init; }
    public required IReadOnlyList<DeskClock> Clocks { get; init; }
    public required IReadOnlyList<DeskPhoto> Photos { get; init; }
    public required IReadOnlyList<DeskFact> Facts { get; init; }
    public required IReadOnlyList<DeskReport> Reports { get; init; }
    public required IReadOnlyList<DeskHop> Chain { get; init; }
    public required IReadOnlyList<DeskFact> Together { get; init; }
    public required IReadOnlyList<DeskFact> Components { get; init; }
    public required IReadOnlyList<DeskNear> Near { get; init; }
    public required IReadOnlyList<DeskStep> Journal { get; init; }
    public required IReadOnlyList<DeskForm> Forms { get; init; }
    public DeskPoint? Point { get; init; }

    /// <summary>Whether before and after seem to be one place and one view: for whoever checks, never a judgement.</summary>
    public IReadOnlyList<EvidenceNote> Hints { get; init; } = [];

    /// <summary>What hotlines sent that is in this case, and whether they have their reply.</summary>
    public IReadOnlyList<DeskOrder> Orders { get; init; } = [];

    /// <summary>What owners of shops said to this case; answers are given on the plain page.</summary>
    public IReadOnlyList<DeskShopWord> ShopWords { get; init; } = [];

    /// <summary>What left for reporters and followers, and why one did not; empty for whoever may not know of them.</summary>
    public IReadOnlyList<DeskFact> Messages { get; init; } = [];

    /// <summary>The page of the same case that works without script; there persons are shown in clear for a reason, and talks go on.</summary>
    public required string Plain { get; init; }
}

/// <summary>A word beside the title; the tone is one of danger, warn, info, ok.</summary>
public sealed record DeskMark(string Text, string Tone);

/// <summary>One dot of 上报 … 结案; <see cref="State"/> is past, now or empty.</summary>
public sealed record DeskDot(string Word, string Small, string State);

/// <summary>A clock: the desk counts down to <see cref="Due"/> by the server's time; where there is none, <see cref="Text"/> stands.</summary>
public sealed record DeskClock(string Name, string Mark, string Word, string Text, DateTimeOffset? Due, string? DueText);

/// <summary>A photo; <see cref="Notes"/> say how it came and what is open about it, <see cref="Cover"/> leads to where it is covered and released.</summary>
public sealed record DeskPhoto(string Card, string Large, string Caption, bool IsAfter)
{
    public IReadOnlyList<EvidenceNote> Notes { get; init; } = [];
    public string? Cover { get; init; }
}

public sealed record DeskFact(string Label, string Value, string? Link = null);

public sealed record DeskPoint(double Lon, double Lat);

/// <summary>One report as this seat may see it.</summary>
public sealed record DeskReport(string Name, string? Words, string Line, string? Address, string? Reporter, IReadOnlyList<DeskNote> Notes, int Photos)
{
    /// <summary>The call that it came by, in words: from when to when, how long was talked, with which seat.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];
}

/// <summary>An order of a hotline behind this case: what it wants by when, what was answered, and words to begin the reply with.</summary>
/// <param name="MayAnswer">This seat writes to the hotline, and the case has come so far that there is something to say.</param>
public sealed record DeskOrder(Guid Id, string Source, string Number, DateTimeOffset? ReplyDue, string State, string StateName, string? Reply, bool MayAnswer, string Text);

/// <summary>Words of a shop's owner; <see cref="Answer"/> is what became of them, or until when they wait.</summary>
public sealed record DeskShopWord(string Name, string Kind, string Time, string Words, string Answer, bool Waits, bool IsLate, IReadOnlyList<string> Photos, string Link);

/// <summary>What photos or the way of coming say about a report.</summary>
public sealed record DeskNote(string Text, bool Warns, IReadOnlyList<DeskFact> Cases);

/// <summary>One hop of the chain of units, with the time it took; without <see cref="To"/> it lasts.</summary>
public sealed record DeskHop(string Unit, string From, string? To, DateTimeOffset Since, string Used);

public sealed record DeskNear(string Number, string Shown, string Text);

public sealed record DeskStep(int Seq, DateTimeOffset At, string Time, string Deed, string Name, string Who, IReadOnlyList<DeskFact> Facts, IReadOnlyList<DeskPhoto> Photos);

/// <summary>The form of a deed that the law opens for this seat on this version.</summary>
public sealed record DeskForm(string Deed, string Name, int Version, bool Grave, bool MovesOn, IReadOnlyList<string> After, IReadOnlyList<DeskField> Fields);

/// <summary>A field of a form; <see cref="Wire"/> says what the deed's body takes there, <see cref="Kind"/> how it is asked for.</summary>
public sealed record DeskField(string Name, string Kind, string Wire, bool Required, string Label)
{
    public string? Hint { get; init; }
    public IReadOnlyList<FormOption> Options { get; init; } = [];
    public IReadOnlyList<FormOption> Others { get; init; } = [];
    public string? OtherLabel { get; init; }
    public string Value { get; init; } = "";
    public string? Least { get; init; }
    public IReadOnlyList<string> Rules { get; init; } = [];
}
