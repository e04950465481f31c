namespace Guantong.Domain.Cases;

/// <summary>Why the law says no. The code of a refusal is its name in kebab case; its text lives in resources.</summary>
public enum Refusal
{
    NoSuchCase,
    NotAtThisStage,
    NotYourRole,
    OutOfScope,
    Suspended,
    NoCalendarForYear,
    EmptyReport,
    OutsideTheCity,
    UnknownClass,
    NoClass,
    NoPlace,
    NoReason,
    VerificationIsOff,
    InspectorsReportNeedsNone,
    NotTheOneDrawn,
    AlreadyDrawn,
    NobodyOnDuty,
    TooFarFromThePlace,
    NoStandardCondition,
    IntoAClosedCase,
    IntoItself,
    UnknownUnit,
    UnitCannotBeMain,
    UnitElsewhere,
    UnitMayNotHaveThis,
    DueInThePast,
    NotYourUnit,
    NotBelowYourUnit,
    AlreadyThere,
    NotAHelper,
    HelperNotDone,
    NotCalled,
    NoSuchWhistle,
    RatingOutOfRange,
    AtTheTop,
    NotYourCrew,
    NoDutyNamed,
    SecondReturnOfThisUnit,
    TooLateToReturn,
    DutyWasRuled,
    PlaceNotMadeSafe,
    NoEvidence,
    RequestPending,
    NothingAsked,
    OverdueAlready,
    ThirdExtension,
    LongerThanOneLimit,
    ApplicantDecides,
    SecondDecisionIsTheLeaders,
    NoProof,
    NoPublicReason,
    NoEndDate,
    BeyondAYear,
    LaterThanAsked,
    SecondSuspension,
    NotSuspended,
    NotYetOver,
    NoClosingCondition,
    NoPassedCheck,
    UnitsOwnStaff,
    AlreadyReached,
    NoMoreTries,
    TooSoonAfterLastTry,
    SameTimeOfDay,
    RatedAlready,
    NobodyDissatisfied,
    NothingUnsettled,
    OutsideTheWindow,
    NoSuchSupervision,
    NotOverdue,
    NothingLeftToEscalate,
    AppealedAlready,
    NoAppeal,
    TooLong,
    SurvivorIsMerged,
    AutoDispatchIsOff,
    NeedsAPerson,
    NoSingleUnit,

    /// <summary>Said by the store: a photo was named that nobody sent.</summary>
    PhotoNotReceived,
}

/// <summary>The code form of a refusal.</summary>
public static class Refusals
{
    static readonly Dictionary<Refusal, string> Codes = Enum.GetValues<Refusal>().ToDictionary(r => r, Kebab);

    /// <summary>Lower case, words joined by hyphens: <c>not-your-unit</c>.</summary>
    public static string CodeOf(Refusal refusal) => Codes[refusal];

    static string Kebab(Refusal refusal) =>
        string.Concat(refusal.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
