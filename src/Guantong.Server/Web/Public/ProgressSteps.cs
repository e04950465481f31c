using Guantong.Domain.Cases;
using Guantong.Server.Web.Shared;

namespace Guantong.Server.Web.Public;

/// <summary>The five dots a citizen sees, in plain words.</summary>
static class ProgressSteps
{
    static readonly string[] Words = ["reported", "accepted", "assigned", "working", "rate"];

    public static IReadOnlyList<StepMark> Of(ProgressModel model, PageShell shell) =>
        [.. Words.Select(word => new StepMark(shell.Say(word == "rate" && model is { State: Stage.Closed, AwaitsRating: false } ? "public.step-closed" : $"public.step-{word}")))];
}
