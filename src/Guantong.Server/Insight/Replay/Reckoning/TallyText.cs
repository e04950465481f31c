using System.Globalization;
using System.Text;
using Guantong.Domain.Cases;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Insight.Replay.Reckoning;

/// <summary>The table as people read it.</summary>
public sealed class TallyText(Tally tally, CityTexts texts, string language)
{
    static readonly string[] Heads = ["filed", "closed", "due", "on-time", "overdue", "returned", "reworked", "redone", "suspended", "extended"];

    readonly StringBuilder _text = new();

    public string Of(ReplayProgress progress)
    {
        Line("messages", tally.Messages);
        Line("reported", tally.Cases.Count);
        Line("turned-away", tally.Messages - tally.Cases.Count);
        foreach (var (why, count) in progress.TurnedAway.OrderBy(t => t.Key)) _text.Append("  ").Append(texts.Of($"refusal.{Refusals.CodeOf(why)}", language)).Append(' ').Append(count).AppendLine();
        foreach (var (key, stage) in (ReadOnlySpan<(string, Stage)>)[("rejected", Stage.Rejected), ("merged", Stage.Merged), ("cancelled", Stage.Cancelled), ("forced", Stage.ForceClosed)])
            Line(key, tally.At(stage));
        Line("still-open", tally.StillOpen);
        var all = tally.Of;
        foreach (var (head, value) in Heads.Zip(Row(all))) Line(head, value);
        Rate("closed-of-filed", all.Closed, all.Filed);
        Rate("closed-of-due", all.Closed, all.Due);
        Rate("on-time-of-due", all.OnTime, all.Due);
        Group("by-class", tally.ByClass);
        Group("by-unit", tally.ByUnit);
        _text.AppendLine().AppendLine(Say("deeds"));
        foreach (var deed in CaseLaw.Deeds.Keys.Order(StringComparer.Ordinal)) _text.Append("  ").Append(deed.PadRight(22)).Append(Number(tally.Deeds.GetValueOrDefault(deed), 7)).AppendLine();
        _text.AppendLine().AppendLine(Say("refused"));
        foreach (var (what, count) in progress.Refusals) _text.Append("  ").Append(what.PadRight(50)).Append(Number(count, 6)).AppendLine();
        _text.AppendLine();
        _text.Append(Say("hash")).Append(' ').AppendLine(tally.Journal.Root);
        _text.Append(string.Create(CultureInfo.InvariantCulture, $"{Say("seconds")} {progress.Spent.TotalSeconds:F1}  ({progress.Deeds} {Say("deeds")}, {progress.DeedsPerSecond:F0}/s)"));
        return _text.ToString();
    }

    void Group(string title, IReadOnlyList<(string Name, Figures Figures)> rows)
    {
        _text.AppendLine().Append(Say(title).PadRight(18));
        foreach (var head in Heads) _text.Append("  ").Append(Say(head));
        _text.AppendLine();
        foreach (var (name, figures) in rows)
        {
            _text.Append("  ").Append(name.PadRight(16));
            foreach (var (head, value) in Heads.Zip(Row(figures))) _text.Append(Number(value, Width(Say(head)) + 2));
            _text.AppendLine();
        }
    }

    static int[] Row(Figures f) => [f.Filed, f.Closed, f.Due, f.OnTime, f.Overdue, f.Returned, f.Reworked, f.Redone, f.Suspended, f.Extended];

    void Line(string key, int value) => _text.Append(Say(key)).Append(' ').Append(value).AppendLine();

    void Rate(string key, int part, int whole) =>
        _text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{Say(key)} {(whole == 0 ? 0 : 100.0 * part / whole):F1} %  ({part} / {whole})"));

    string Say(string key) => texts.Of($"replay-{key}", language);

    static string Number(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width);

    /// <summary>Chinese characters stand two columns wide.</summary>
    static int Width(string text) => text.Sum(c => c > 0x2E80 ? 2 : 1);
}
