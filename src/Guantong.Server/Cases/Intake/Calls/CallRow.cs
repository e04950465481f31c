using Guantong.Domain.Basics;

namespace Guantong.Server.Cases.Intake.Calls;

/// <summary>How a call ended. The codes stand in the table; the text of each is <c>desk.calls.outcome-{code}</c>.</summary>
public static class CallOutcomes
{
    public const string CaseMade = "case-made";
    public const string Followed = "followed";

    /// <summary>Those that an operator says; the others follow from what was done.</summary>
    public static readonly IReadOnlyList<string> Said = ["answered", "transferred", "dropped", "harassment", "wrong-number"];

    public static readonly IReadOnlyList<string> All = [CaseMade, Followed, .. Said];
}

/// <summary>A call as it stands. The draft is there while it lasts.</summary>
public sealed record CallRow(Guid Id, PersonId Operator, string Place, DateTimeOffset StartedAt, DateTimeOffset SeenAt, DateTimeOffset? HeldSince, int HeldSeconds, DateTimeOffset? EndedAt, string? Outcome)
{
    public CaseId? Case { get; init; }
    public CallDraft? Draft { get; init; }
    public int Rev { get; init; }

    public bool IsOpen => EndedAt is null && HeldSince is null;

    /// <summary>Seconds on hold until a moment.</summary>
    public int HeldUntil(DateTimeOffset now) => HeldSeconds + (HeldSince is { } since ? (int)Math.Max(0, (now - since).TotalSeconds) : 0);

    /// <summary>Seconds of talk, without those on hold.</summary>
    public int TalkUntil(DateTimeOffset now) => Math.Max(0, (int)((EndedAt ?? now) - StartedAt).TotalSeconds - HeldUntil(EndedAt ?? now));
}

/// <summary>What came of something done with a call.</summary>
public abstract record CallEnd
{
    public sealed record Done(CallRow Call) : CallEnd;

    /// <summary>No such call, or not in this seat's district.</summary>
    public sealed record Unknown : CallEnd;

    /// <summary>The seat has another call open: put it on hold, or end it, first.</summary>
    public sealed record Busy(Guid Open) : CallEnd;

    /// <summary>Somebody else has it.</summary>
    public sealed record Theirs(PersonId Person, DateTimeOffset Since) : CallEnd;

    public sealed record Over(CallRow Call) : CallEnd;
}
