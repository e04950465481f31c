using Guantong.Domain.Cases;
using Guantong.Domain.People;

namespace Guantong.Domain.Tests.Cases.Walks;

/// <summary>One allowed way: this deed takes a case from a stage to a stage, done by this role.</summary>
readonly record struct Way(string Deed, Stage From, Stage To, Role By);

/// <summary>
/// The contract of the case law written down a second time, by hand and not from the rows: what each deed may do and
/// who may do it. "open" is every open stage, "same" stays where it is.
/// </summary>
static class Contract
{
    const string Text = """
        ReceiveReport      | Unopened>Reported | intake-operator shift-leader dispatcher department township community crew chief inspector checker revisit supervisor leader reporter
        AcceptReport       | Reported>Accepted | intake-operator
        OrderVerification  | Reported>Verifying Accepted>Verifying | intake-operator
        OrderVerification  | Verifying>Verifying | intake-operator product
        RecordVerification | Verifying>Reported Verifying>Accepted | checker
        FileCase           | Accepted>Filed | shift-leader
        RejectReport       | Reported>Rejected Accepted>Rejected | intake-operator shift-leader
        MergeReport        | open>Merged | intake-operator shift-leader dispatcher
        UnmergeReport      | Merged>open | intake-operator shift-leader dispatcher
        GainReports        | open>same | product
        LoseReports        | open>same Closed>same Rejected>same Cancelled>same ForceClosed>same | product
        DispatchCase       | Filed>Dispatched | dispatcher product
        SubDispatch        | Dispatched>Dispatched Handling>Dispatched | department township community
        AddHelper          | Dispatched>same Handling>same | dispatcher department township community
        HelperDone         | Dispatched>same Handling>same Finished>same | department township community
        Whistle            | Dispatched>same Handling>same | township community
        ReportIn           | Dispatched>same Handling>same Finished>same | department township community
        EndWhistle         | Dispatched>same Handling>same Finished>same | township community
        EscalateCase       | Dispatched>Filed Handling>Filed | department township community
        AcceptWork         | Dispatched>Handling | department township community
        AcceptWork         | Handling>same | crew
        ReturnCase         | Dispatched>Filed Dispatched>Ruling | department township community
        RuleOnDuty         | Ruling>Dispatched | supervisor
        Arrive             | Handling>same | crew
        Arrive             | Ruling>same | crew department township community
        FinishWork         | Handling>Finished Handling>ToCheck Handling>ToClose | crew
        PassBack           | Finished>ToCheck Finished>ToClose | department township community
        KeepLateWork       | open>same Closed>same Rejected>same Merged>same Cancelled>same ForceClosed>same | department township community crew checker
        AskExtension       | Dispatched>same Handling>same | department township community
        DecideExtension    | Dispatched>same Handling>same | dispatcher leader
        AskSuspension      | Dispatched>same Handling>same | department township community
        DecideSuspension   | Dispatched>same Handling>same | leader
        ResumeCase         | Dispatched>same Handling>same | intake-operator shift-leader dispatcher revisit leader product
        OrderCheck         | ToCheck>same | shift-leader product
        RecordCheck        | ToCheck>ToClose ToCheck>Handling | checker
        CloseCase          | ToClose>Closed | shift-leader
        Revisit            | Closed>same | revisit
        RateCase           | Closed>same | reporter
        RedoCase           | Closed>Filed | shift-leader
        ExplainCase        | Closed>same Rejected>same Merged>same Cancelled>same ForceClosed>same | leader
        ReopenCase         | Closed>Accepted | reporter shift-leader
        ReopenCase         | Closed>same | reporter
        DeclineReopening   | Closed>same | shift-leader
        CancelCase         | open>Cancelled | shift-leader
        ForceClose         | open>ForceClosed | leader
        AppealOverdue      | Closed>same | department township community
        DecideAppeal       | Closed>same | supervisor
        UrgeCase           | open>same | supervisor leader
        SuperviseCase      | open>same | supervisor leader
        AnswerSupervision  | open>same | shift-leader department township community supervisor leader
        AnswerSupervision  | Closed>same Rejected>same Merged>same Cancelled>same ForceClosed>same | supervisor leader
        EscalateOverdue    | open>same | product
        """;

    static readonly Stage[] OpenStages =
    [
        Stage.Reported, Stage.Verifying, Stage.Accepted, Stage.Filed, Stage.Dispatched,
        Stage.Handling, Stage.Finished, Stage.Ruling, Stage.ToCheck, Stage.ToClose,
    ];

    public static readonly IReadOnlySet<Way> Ways = Text.Split('\n').SelectMany(Line).ToHashSet();

    static IEnumerable<Way> Line(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return from step in parts[1].Split(' ').SelectMany(Steps)
               from role in parts[2].Split(' ')
               select new Way(parts[0], step.From, step.To, RoleOf(role));
    }

    static IEnumerable<(Stage From, Stage To)> Steps(string step)
    {
        var ends = step.Split('>');
        return from f in StagesOf(ends[0]) from t in ends[1] == "same" ? [f] : StagesOf(ends[1]) select (f, t);
    }

    static Stage[] StagesOf(string name) => name == "open" ? OpenStages : [Enum.Parse<Stage>(name)];

    static Role RoleOf(string code) => Roles.TryRead(code, out var role) ? role : throw new FormatException($"No role {code}.");
}
