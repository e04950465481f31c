using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Server.People;

namespace Guantong.Server.Catalogue;

/// <summary>Words of the rules of escalation as packs and tables write them.</summary>
public static class EscalationText
{
    public static IReadOnlyList<(string Text, EscalationTrigger Value)> Triggers { get; } =
        [("due-soon", EscalationTrigger.DueSoon), ("overdue", EscalationTrigger.Overdue), ("unanswered", EscalationTrigger.Unanswered)];

    public static IReadOnlyList<(string Text, EscalationTarget Value)> Targets { get; } =
        [("unit-head", EscalationTarget.UnitHead), ("level-above", EscalationTarget.LevelAbove), ("supervisor", EscalationTarget.Supervisor), ("leader", EscalationTarget.Leader)];

    public static IReadOnlyList<(string Text, EscalationMeans Value)> Means { get; } =
        [("urge", EscalationMeans.Urge), ("supervise", EscalationMeans.Supervise), ("escalate", EscalationMeans.Escalate)];

    /// <summary>The columns of catalogue.escalation in the order that <see cref="Write"/> gives their values.</summary>
    public const string Columns = "rule, trigger, after, class, level, urgent, target, means, every, most";

    public static object[] Write(EscalationRule r) =>
    [
        r.Id, Triggers.First(t => t.Value == r.Trigger).Text, Limit(r.After), r.Class ?? "", r.Level is { } level ? UnitText.CodeOf(level) : "", r.Urgent switch { true => "true", false => "false", null => "" },
        Targets.First(t => t.Value == r.To).Text, Means.First(m => m.Value == r.By).Text, Limit(r.Every), r.Most,
    ];

    public static EscalationRule Read(Npgsql.NpgsqlDataReader r) =>
        new(r.GetString(0), Triggers.First(t => t.Text == r.GetString(1)).Value, LimitOf(r.GetString(2)), Targets.First(t => t.Text == r.GetString(6)).Value, Means.First(m => m.Text == r.GetString(7)).Value)
        {
            Class = r.GetString(3) is { Length: > 0 } of ? of : null,
            Level = r.GetString(4) is { Length: > 0 } level ? UnitText.LevelOf(level) : null,
            Urgent = r.GetString(5) switch { "true" => true, "false" => false, _ => null },
            Every = LimitOf(r.GetString(8)),
            Most = r.GetInt32(9),
        };

    static string Limit(TimeLimit? limit) => limit is null ? "" : TimeLimitText.Write(limit);

    static TimeLimit? LimitOf(string text) => TimeLimitText.TryRead(text, out var limit) ? limit : null;
}
