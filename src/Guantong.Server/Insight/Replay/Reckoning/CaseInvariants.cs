using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;

namespace Guantong.Server.Insight.Replay.Reckoning;

/// <summary>What must hold of one case, told from its journal alone.</summary>
static class CaseInvariants
{
    /// <summary>Deeds after which an earlier passed check no longer counts.</summary>
    static readonly HashSet<string> NewWork = ["DispatchCase", "SubDispatch", "RuleOnDuty", "AcceptWork", "FinishWork", "PassBack", "RedoCase", "ReopenCase"];

    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static string? Broken(PastCase c, CityFacts city) =>
        InOrder(c) ?? ClosedAfterCheck(c) ?? CheckedByTheDrawn(c) ?? PausedClocksStand(c, city) ?? EndedClocksStand(c);

    static string? InOrder(PastCase c)
    {
        for (var i = 1; i < c.Steps.Count; i++)
            if (c.Steps[i].At < c.Steps[i - 1].At) return $"time never goes back: row {c.Steps[i].Seq} is older than the row before it";
        return c.Steps.Count == 0 || c.Steps[0].From != Stage.Unopened ? "a case begins with a report" : null;
    }

    static string? ClosedAfterCheck(PastCase c)
    {
        var passed = false;
        foreach (var step in c.Steps)
        {
            if (step.Deed == "RecordCheck") passed = step.Says("passed");
            else if (NewWork.Contains(step.Deed)) passed = false;
            else if (step.Deed == "CloseCase" && !passed && c.State.Filing is { CheckDue: true }) return $"nothing is closed without a passed check where one is due: row {step.Seq}";
        }
        return null;
    }

    static string? CheckedByTheDrawn(PastCase c)
    {
        Guid? drawn = null;
        foreach (var step in c.Steps)
        {
            if (step.Deed is "OrderCheck" or "OrderVerification")
                drawn = step.Data.TryGetProperty("draw", out var draw) && draw.TryGetProperty("drawn", out var who) && who.ValueKind == JsonValueKind.String ? who.GetGuid() : null;
            else if (step.Deed is "RecordCheck" or "RecordVerification" && step.Actor != drawn) return $"only the one drawn checks: row {step.Seq}";
        }
        return null;
    }

    /// <summary>The unit's clock used exactly the time of its measure between start and hand-back that lies outside pauses.</summary>
    static string? PausedClocksStand(PastCase c, CityFacts city)
    {
        if (c.Had("UnmergeReport") || c.State.Main is not { } main || main.Clock is not { Stopped: { } stopped } clock) return null;
        var begun = c.Steps.Where(s => s.At <= stopped).LastOrDefault(s => s.Deed is "DispatchCase" or "RuleOnDuty" || (s.Deed == "RecordCheck" && !s.Says("passed")));
        if (begun is null) return null;
        var used = TimeSpan.Zero;
        DateTimeOffset? running = begun.At;
        foreach (var step in c.Steps.Where(s => s.Seq > begun.Seq && s.At <= stopped))
        {
            if (step.Deed == "DecideSuspension" && step.Says("approved") && running is { } since)
            {
                used += city.Calendar.Elapsed(since, step.At, clock.Limit.Measure);
                running = null;
            }
            else if (step.Deed == "ResumeCase") running ??= step.At;
        }
        if (running is { } last) used += city.Calendar.Elapsed(last, stopped, clock.Limit.Measure);
        return used == clock.Used ? null : $"a paused clock does not advance: the unit's clock says {clock.Used}, its journal {used}";
    }

    static string? EndedClocksStand(PastCase c) =>
        c.State.Stage.IsOpen() || c.State.Clocks.All(clock => clock.IsStopped) ? null : "what ended has no running clock";
}
