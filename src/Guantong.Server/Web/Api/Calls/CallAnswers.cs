using Guantong.Server.Cases.Intake.Calls;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>Who sits at a seat.</summary>
public sealed record SeatName(Guid Person, string Name);

/// <summary>A call at one's own seat, with what was typed.</summary>
/// <param name="State">open, held or ended.</param>
public sealed record CallAnswer(Guid Id, string State, DateTimeOffset StartedAt, DateTimeOffset? HeldSince, int HeldSeconds, int TalkSeconds, int Rev, CallDraft? Draft, string? Outcome, string? Number);

/// <summary>A call of another seat that may be taken over; its caller is masked.</summary>
public sealed record TakeableCall(Guid Id, DateTimeOffset StartedAt, bool Held, DateTimeOffset SeenAt, SeatName Operator, string? Phone, string? Words);

/// <summary>What waits at this seat, and what of others may be taken over. <see cref="Now"/> is the server's clock: timers count from it.</summary>
public sealed record MyCalls(DateTimeOffset Now, CallAnswer? Open, IReadOnlyList<CallAnswer> Held, IReadOnlyList<TakeableCall> Takeable, bool MayTake, bool MayAccept);

/// <summary>What was typed, with the number of the typing: an older one that comes late changes nothing.</summary>
public sealed record DraftRequest(int Rev, CallDraft Draft);

/// <summary>What to do with a call that led to no report.</summary>
public sealed record EndRequest(string? Outcome, CallDraft? Draft);

/// <summary>Make a report of it; accept it at once where the seat may; or follow a case that is there.</summary>
public sealed record ReportWish(CallDraft? Draft, bool Accept, string? Follow);

/// <summary>Who was seen to have the call.</summary>
public sealed record TakeOverRequest(Guid From);

/// <summary>A refusal that stands beside something that was done.</summary>
public sealed record SaidNo(string Code, string Sentence);

/// <summary>What came of a call, and the sentence to tell the caller.</summary>
public sealed record ReportTaken(string Number, string Stage, string StageName, int Version, string? Followed, bool Accepted, SaidNo? Refused, string Tell, string Progress);

/// <summary>A case as the neighbour lists show it.</summary>
public sealed record CaseCard(string Number, string Stage, string StageName, string Title, string Address, DateTimeOffset At, bool Open, bool Dissatisfied, string? Unit, string? Words, string? Photo, int? Metres)
{
    public int Reports { get; init; }
    public double? Lon { get; init; }
    public double? Lat { get; init; }
}

/// <summary>One person who called or reported before, masked; repeated callers stand out by figures, never by a judgement.</summary>
/// <param name="Reports30">Reports of the last 30 days in sight of this seat; they are among <see cref="Cases"/>.</param>
public sealed record CallerCard(string Phone, string? Name, int Reports30, int Open, int Dissatisfied, int Calls30, int Harassing30, bool Repeated, string? Advice, IReadOnlyList<CaseCard> Cases);

/// <summary>What is known of a number as it is typed. <see cref="Exact"/>: the whole number was typed.</summary>
public sealed record CallerAnswer(bool Exact, IReadOnlyList<CallerCard> Callers);

/// <summary>A number, whole or its last digits, in any writing.</summary>
public sealed record CallerRequest(string? Phone);

/// <summary>What is known so far of what somebody calls about.</summary>
public sealed record AdviceRequest(string? Words, string? Address, double? Lon, double? Lat, string? Type, string? Component)
{
    public IReadOnlyList<string>? Photos { get; init; }
}

/// <summary>A class that the words may be about.</summary>
public sealed record AdvisedClass(string Type, string Name, string Class, double Probability, string Sureness, bool Urgent);

/// <summary>Something to ask the caller.</summary>
public sealed record AskedQuestion(string Code, string Text, string? Hint, bool Required, IReadOnlyList<AskedChoice> Choices, bool Many);

public sealed record AskedChoice(string Key, string Name);

/// <summary>A filing condition of the class: what has to be so for the case to be filed, and how long the unit then has.</summary>
public sealed record AskedCondition(string Id, string Text, string Limit);

/// <summary>A case that may be the same; with what speaks for it.</summary>
public sealed record Lookalike(CaseCard Case, int Score, IReadOnlyList<string> Reasons);

/// <summary>Where a point lies.</summary>
public sealed record AdvisedPlace(bool Inside, string Name, string? MicroGrid);

public sealed record AdviceAnswer(
    IReadOnlyList<AdvisedClass> Classes, double NoMatter, AdvisedPlace? Place, IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<AskedCondition> Conditions, IReadOnlyList<Lookalike> Duplicates, IReadOnlyList<CaseCard> History);

/// <summary>One figure of the day: it leads to the list that adds up to it.</summary>
public sealed record CallFigure(string Key, string Name, int Count);

/// <summary>A line of the day's list.</summary>
public sealed record CallDayRow(Guid Id, SeatName Operator, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, int TalkSeconds, int HeldSeconds, string State, string StateName, bool Urgent, string? Number, string? Phone, string? Said);

/// <summary>The calls of a day. Seconds are those of calls that ended; null when none has.</summary>
public sealed record CallDayAnswer(string Day, int Calls, int? AverageTalk, int? AverageHeld, IReadOnlyList<CallFigure> Figures, IReadOnlyList<CallDayRow> Rows, string? Next);

/// <summary>A template with its preview: what is not known is left in braces and named.</summary>
public sealed record TemplateAnswer(string Key, string Kind, string Class, string Text, string Preview, IReadOnlyList<string> Missing);
