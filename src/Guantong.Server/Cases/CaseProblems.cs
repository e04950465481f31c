using Guantong.Domain.Cases;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Cases;

/// <summary>What the law or the desk says no to, as an answer for programs and people.</summary>
public static class CaseProblems
{
    static readonly HashSet<Refusal> NotYours =
    [
        Refusal.NotYourRole, Refusal.OutOfScope, Refusal.NotYourUnit, Refusal.NotYourCrew, Refusal.NotTheOneDrawn, Refusal.ApplicantDecides, Refusal.UnitsOwnStaff,
    ];

    static readonly HashSet<Refusal> NotNow = [Refusal.NotAtThisStage, Refusal.Suspended, Refusal.RequestPending, Refusal.AlreadyDrawn, Refusal.AlreadyThere, Refusal.RatedAlready];

    public static IResult Of(Refusal why) => new Problem(StatusOf(why), Refusals.CodeOf(why)) { Sentence = $"refusal.{Refusals.CodeOf(why)}", Todo = "problem.refused.todo" };

    /// <summary>What happened since the version the caller looked at; so that a screen can show it.</summary>
    public static IResult Stale(CaseState now, IEnumerable<object> since) => new Problem(StatusCodes.Status412PreconditionFailed, "stale")
    {
        More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["version"] = now.Version, ["stage"] = now.Stage.ToString(), ["since"] = since },
    };

    static int StatusOf(Refusal why) =>
        why == Refusal.NoSuchCase ? StatusCodes.Status404NotFound
        : NotYours.Contains(why) ? StatusCodes.Status403Forbidden
        : NotNow.Contains(why) ? StatusCodes.Status409Conflict
        : StatusCodes.Status422UnprocessableEntity;
}
