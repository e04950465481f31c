using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>In which order open deeds are offered: answers that somebody waits for, then the step that moves the case on, then the rest.</summary>
static class DeedOrder
{
    static readonly string[] First =
    [
        nameof(DecideExtension), nameof(DecideSuspension), nameof(DecideAppeal), nameof(AnswerSupervision), nameof(ReportIn),
        nameof(AcceptReport), nameof(RecordVerification), nameof(FileCase), nameof(DispatchCase), nameof(RuleOnDuty), nameof(AcceptWork),
        nameof(PassBack), nameof(RecordCheck), nameof(CloseCase), nameof(Revisit), nameof(HelperDone), nameof(RedoCase), nameof(ReopenCase),
    ];

    static readonly string[] Last = [nameof(EscalateCase), nameof(CancelCase), nameof(ForceClose)];

    /// <summary>A crew first arrives, then finishes.</summary>
    public static IReadOnlyList<OpenDeed> Of(CaseState c, IEnumerable<OpenDeed> open)
    {
        var arrived = c.Main?.Arrived == true;
        return [.. open.OrderBy(o => Place(o.Name, arrived))];
    }

    /// <summary>Deeds that end a case or give it away: never opened by themselves.</summary>
    public static bool IsGrave(string deed) => Last.Contains(deed) || deed is nameof(RejectReport) or nameof(ReturnCase);

    public static bool MovesOn(string deed) => First.Contains(deed);

    static int Place(string deed, bool arrived)
    {
        if (deed is nameof(Arrive)) return arrived ? 51 : 20;
        if (deed is nameof(FinishWork)) return 21;
        if (Array.IndexOf(First, deed) is >= 0 and var first) return first;
        return Array.IndexOf(Last, deed) is >= 0 and var last ? 90 + last : 50;
    }
}
