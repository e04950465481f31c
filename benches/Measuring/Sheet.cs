using System.Globalization;
using System.Text.Json;

namespace Guantong.Bench.Measuring;

/// <summary>One measured figure. Without a goal it is there to read the others by.</summary>
public sealed record Figure(string Name, double Value, string Unit, double? Goal = null, bool LessIsBetter = false)
{
    public bool? IsMet => Goal is not { } goal ? null : LessIsBetter ? Value <= goal : Value >= goal;
}

/// <summary>What one bench found: printed as a short table, or as one JSON object. Nothing is asserted.</summary>
public sealed class Sheet(string bench, TextWriter progress)
{
    readonly List<Figure> _figures = [];

    public string? Note { get; set; }

    public void Add(Figure figure) => _figures.Add(figure);

    /// <summary>Says on standard error what is going on: some benches take minutes.</summary>
    public void Say(string what) => progress.WriteLine($"{bench}: {what}");

    public string Table()
    {
        var wide = _figures.Select(f => f.Name.Length).DefaultIfEmpty().Max();
        return string.Join('\n', _figures.Select(f => $"  {f.Name.PadRight(wide)}  {Number(f.Value),12} {f.Unit,-10} {Goal(f)}").Prepend(Note is null ? bench : $"{bench}: {Note}"));
    }

    public string Json() => JsonSerializer.Serialize(
        new { bench, note = Note, figures = _figures.Select(f => new { name = f.Name, value = Math.Round(f.Value, 4), unit = f.Unit, goal = f.Goal, met = f.IsMet }) });

    static string Goal(Figure f) => f.Goal is not { } goal ? "" : $"goal {(f.LessIsBetter ? "≤" : "≥")} {Number(goal)}{(f.IsMet == true ? "" : "  missed")}";

    static string Number(double value) => value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "N1", _ => "N2" }, CultureInfo.InvariantCulture);
}
