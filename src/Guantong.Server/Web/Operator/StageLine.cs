using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Web.Shared.Staff;

namespace Guantong.Server.Web.Operator;

/// <summary>One dot: its word, the small line under it, and whether it is past, now or to come.</summary>
public sealed record StageDot(string Word, string Small, string? Class);

/// <summary>上报 受理 立案 派遣 处置 核查 结案: where a case stands, with the times of this round.</summary>
static class StageLine
{
    static readonly (string Word, string[] DoneBy)[] Dots =
    [
        ("reported", [nameof(ReceiveReport)]), ("accepted", [nameof(AcceptReport)]), ("filed", [nameof(FileCase)]), ("dispatched", [nameof(DispatchCase), nameof(RuleOnDuty)]),
        ("handled", [nameof(PassBack), nameof(FinishWork)]), ("checked", [nameof(RecordCheck)]), ("closed", [nameof(CloseCase)]),
    ];

    public static IReadOnlyList<StageDot> Of(Seat seat, CaseSight sight)
    {
        var c = sight.State;
        var now = At(c.Stage);
        return [.. Dots.Select((dot, i) => new StageDot(seat.Say($"operator.dot-{dot.Word}"), i < now ? Done(seat, sight, dot.DoneBy) : i == now ? Left(seat, c) : "—", i < now ? "past" : i == now ? "now" : null))];
    }

    /// <summary>The dot that is being worked on; seven when all are past.</summary>
    static int At(Stage stage) => stage switch
    {
        Stage.Reported or Stage.Verifying or Stage.Rejected => 1,
        Stage.Accepted => 2,
        Stage.Filed => 3,
        Stage.Dispatched or Stage.Handling or Stage.Finished or Stage.Ruling => 4,
        Stage.ToCheck => 5,
        Stage.ToClose => 6,
        Stage.Closed => 7,
        _ => 0,
    };

    static string Done(Seat seat, CaseSight sight, string[] by) =>
        sight.File.Steps.LastOrDefault(s => by.Contains(s.Deed)) is { } step ? seat.Moment(step.At) : "";

    static string Left(Seat seat, CaseState c) => TimeLeft.Of(seat, c) is { } left ? $"{left.Text} {left.Word}" : seat.Stage(c.Stage);
}
