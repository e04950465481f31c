using Guantong.Domain.Cases;
using Guantong.Domain.People;

namespace Guantong.Server.Cases.Search.Lanes;

/// <summary>
/// Which benches and lanes are whose: the one place that says so, for the desk and for the pages that the server makes. First in the
/// list is what a role opens first.
/// </summary>
public static class Benches
{
    static readonly Bench Calls = new("calls", []);
    static readonly Bench Map = new("map", []);

    static readonly Bench Intake = new("intake", [At("reported", Stage.Reported), At("verifying", Stage.Verifying), Undrawn(Stage.Verifying)]);
    static readonly Bench Filing = new("filing", [At("accepted", Stage.Accepted), Urgent(Stage.Accepted), Of("reopening", CaseMarks.Reopening, Stage.Closed)]);

    static readonly Bench Dispatch = new("dispatch",
        [At("filed", Stage.Filed), new("mine", Standing(Stage.Filed)) { IsMine = true }, Urgent(Stage.Filed), Of("returned", CaseMarks.Returned, Stage.Filed),
            new("sent-late", WithUnits with { OverdueOnly = true }), new("sent-soon", WithUnits with { DueSoonOnly = true })]);

    static readonly Bench Supervise = new("supervise",
    [
        new("overdue", Open with { OverdueOnly = true }), new("due-soon", Open with { DueSoonOnly = true }),
        new("citizen", Open with { Press = Press.Citizen }), new("supervised", Open with { Press = Press.Answer }), new("escalated", Open with { Press = Press.Told }),
        At("rulings", Stage.Ruling),
        // Only roles that may know of it have this bench: see PersonalSight.SeesPressure.
        new("pressed", Anywhere with { Press = Press.Pressed }),
    ]);

    /// <summary>清零: nothing leaves this bench but settled or explained, at whatever stage the case stands.</summary>
    static readonly Bench Clearing = new("clearing",
    [
        new("unsettled", Anywhere with { Press = Press.Unsettled }), new("to-decide", Ended with { Press = Press.Unsettled }), new("redoing", Open with { Press = Press.Unsettled }),
    ]);

    static readonly Lane Extension = new("extension", Open with { Marks = CaseMarks.Extension });
    static readonly Lane Suspension = new("suspension", Open with { Marks = CaseMarks.Suspension });
    static readonly Lane SentBack = Of("sent-back", CaseMarks.Returned, Stage.Filed, Stage.Ruling);
    static readonly Lane Reopening = Of("reopening", CaseMarks.Reopening, Stage.Closed);
    static readonly Bench Check = new("check", [At("to-check", Stage.ToCheck), Undrawn(Stage.ToCheck)]);
    static readonly Bench Close = new("close", [At("to-close", Stage.ToClose), Urgent(Stage.ToClose)]);

    static readonly Bench Revisit = new("revisit",
    [
        new("to-call", Closed with { Press = Press.CallNow }), new("call-later", Closed with { Press = Press.CallLater }),
        new("dissatisfied", Closed with { Marks = CaseMarks.Dissatisfied }),
    ]);

    static readonly IReadOnlyList<Lane> OfUnits =
    [
        Own("to-accept", Stage.Dispatched), Own("handling", Stage.Handling), Own("to-pass-back", Stage.Finished),
        new("overdue", Open with { OverdueOnly = true, As = Part.Main }), new("due-soon", Open with { DueSoonOnly = true, As = Part.Main }),
        new("called", Open with { Marks = CaseMarks.Whistled, As = Part.Called }), new("helping", Open with { As = Part.Helper }),
        new("below", Open with { As = Part.Line }), new("answers", Open with { Marks = CaseMarks.Supervised, As = Part.Supervised }),
    ];

    /// <summary>我的属地: one list of all that is open in the place, from every channel and in whoever's hands.</summary>
    static readonly Lane Place = new("place", Open with { As = Part.Place });
    static readonly Lane Whistled = new("whistled", Open with { Marks = CaseMarks.Whistled, As = Part.Main });

    static readonly Dictionary<Role, IReadOnlyList<Bench>> ByRole = new()
    {
        [Role.IntakeOperator] = [Intake, Calls, Map],
        [Role.ShiftLeader] = [Filing, Check, Close, Intake, Clearing, Calls, Map],
        [Role.Dispatcher] = [Dispatch, new("decisions", [Extension, SentBack]), Map],
        [Role.Department] = [new("unit", OfUnits), Map],
        [Role.Township] = [new("township", [.. OfUnits, Whistled, Place]), Map],
        [Role.Community] = [new("community", [.. OfUnits, Whistled, Place]), Map],
        [Role.Revisit] = [Revisit, Clearing, Map],
        [Role.Supervisor] = [Supervise, Clearing, Map],
        [Role.Leader] = [new("decisions", [Suspension, Extension, SentBack, At("rulings", Stage.Ruling), Reopening]), Supervise, Clearing, Map],
        [Role.Auditor] = [Supervise, Clearing, Map],
    };

    /// <summary>Stages whose cases wait for this role: what the pages made by the server count and list one by one.</summary>
    static readonly Dictionary<Role, IReadOnlyList<Stage>> Waiting = new()
    {
        [Role.IntakeOperator] = [Stage.Reported, Stage.Verifying],
        [Role.ShiftLeader] = [Stage.Accepted, Stage.ToCheck, Stage.ToClose],
        [Role.Dispatcher] = [Stage.Filed],
        [Role.Department] = [Stage.Dispatched, Stage.Handling, Stage.Finished],
        [Role.Township] = [Stage.Dispatched, Stage.Handling, Stage.Finished],
        [Role.Community] = [Stage.Dispatched, Stage.Handling, Stage.Finished],
        [Role.Revisit] = [Stage.Closed],
        [Role.Supervisor] = [Stage.Ruling],
    };

    public static IReadOnlyList<Bench> Of(Role role) => ByRole.GetValueOrDefault(role, []);

    public static IReadOnlyList<Stage> StagesOf(Role role) => Waiting.GetValueOrDefault(role, []);

    /// <summary>Every lane of a role by the name under which the desk asks for it: bench and lane.</summary>
    public static IEnumerable<(string Name, Lane Lane)> LanesOf(Role role) => Of(role).SelectMany(b => b.Lanes.Select(l => ($"{b.Key}/{l.Key}", l)));

    /// <summary>The lane of that name, if it is one of this role's.</summary>
    public static Lane? Find(Role role, string? bench, string? lane) =>
        Of(role).FirstOrDefault(b => b.Key == bench) is not { } found ? null : lane is null or "" ? found.Lanes.FirstOrDefault() : found.Lanes.FirstOrDefault(l => l.Key == lane);

    static CaseFilter Open => new() { Stages = Stages.Open, FirstDueFirst = true };

    static CaseFilter WithUnits => Standing(Stage.Dispatched, Stage.Handling, Stage.Finished);

    static CaseFilter Closed => Standing(Stage.Closed);

    static CaseFilter Ended => Standing([.. Stages.All.Where(s => !s.IsOpen())]);

    static CaseFilter Anywhere => Standing([.. Stages.All]);

    static CaseFilter Standing(params Stage[] stages) => new() { Stages = stages, FirstDueFirst = true };

    static Lane At(string key, Stage stage) => new(key, Standing(stage));

    static Lane Own(string key, Stage stage) => new(key, Standing(stage) with { As = Part.Main });

    static Lane Of(string key, CaseMarks marks, params Stage[] stages) => new(key, Standing(stages) with { Marks = marks });

    static Lane Urgent(Stage stage) => new("urgent", Standing(stage) with { UrgentOnly = true });

    static Lane Undrawn(Stage stage) => new("undrawn", Standing(stage) with { Marks = CaseMarks.Undrawn });
}
