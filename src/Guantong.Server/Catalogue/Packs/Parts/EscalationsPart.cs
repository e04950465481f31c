using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.People;
using Guantong.Server.Platform.Store;
using static NpgsqlTypes.NpgsqlDbType;

namespace Guantong.Server.Catalogue.Packs.Parts;

/// <summary>escalations.csv: whom the product turns to, by what and how often, when a case is nearly late, late, or a supervision unanswered.</summary>
sealed class EscalationsPart() : CsvPart<EscalationRow>("escalations.csv", "rule,trigger,after?,class?,level?,urgent?,to,by,every?,most?,valid_from?,valid_to?", Table)
{
    /// <summary>More of one rule for one case would be noise.</summary>
    const int MostOften = 99;

    static readonly EditionedTable Table = new(
        "catalogue.escalation", false, ("rule", Text), ("trigger", Text), ("after", Text), ("class", Text), ("level", Text), ("urgent", Text), ("target", Text), ("means", Text), ("every", Text),
        ("most", Integer), ("held_from", Date), ("held_to", Date));

    public override string CountText => "pack-count-escalations";

    public override void Check(PackRows pack, PackSet set, Findings findings)
    {
        Unique(pack, e => e.Rule.Id, "rule");
        foreach (var (row, e) in pack.Of<EscalationRow>())
            if (e.Rule.Class is { } of && !set.CitizenClasses.Contains(of)) row.Wrong("class", "pack-ref-class", ("value", of));
    }

    protected override EscalationRow ReadRow(CsvRow row)
    {
        var (from, to) = row.Dates();
        var id = row.Code("rule");
        // It is one part of a timer's name.
        if (id.Contains('|', StringComparison.Ordinal)) row.Wrong("rule", "pack-field-code", ("value", id));
        var rule = new EscalationRule(id, row.Choice("trigger", [.. EscalationText.Triggers]), Limit(row, "after"), row.Choice("to", [.. EscalationText.Targets]), row.Choice("by", [.. EscalationText.Means]))
        {
            Class = row.Text("class") is { Length: > 0 } of ? of : null,
            Level = row.Choice("level", [("", null), .. UnitText.Levels.Select(l => (l.Text, (Level?)l.Value))]),
            Urgent = row.Choice("urgent", ("", (bool?)null), ("true", true), ("false", false)),
            Every = Limit(row, "every"),
            Most = row.Text("most").Length == 0 ? 1 : row.Number("most"),
        };
        if (rule.Most is < 0 or > MostOften) row.Wrong("most", "pack-escalation-most", ("most", MostOften));
        if (rule.Most > 1 && rule.Every is null) row.Wrong("every", "pack-escalation-every", ("most", rule.Most));
        return new EscalationRow(rule, from, to);
    }

    protected override object?[] Values(EscalationRow e) => [.. EscalationText.Write(e.Rule), e.From, e.To];

    protected override IReadOnlyList<string> Fields(object?[] values) => [.. values.Select(PackExport.Field)];

    static TimeLimit? Limit(CsvRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0) return null;
        if (TimeLimitText.TryRead(text, out var limit)) return limit;
        row.Wrong(column, "pack-escalation-limit", ("value", text));
        return null;
    }
}

/// <summary>A rule, and from when until when it counts.</summary>
sealed record EscalationRow(EscalationRule Rule, DateOnly? From, DateOnly? To);
