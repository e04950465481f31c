using System.Text.Json.Serialization;

namespace Guantong.Server.Catalogue.Changes;

/// <summary>What becomes of a row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RowMove>))]
public enum RowMove
{
    [JsonStringEnumMemberName("add")] Add,
    [JsonStringEnumMemberName("change")] Change,
    [JsonStringEnumMemberName("end")] End,
}

/// <summary>
/// One row of one file as an editor has left it. <see cref="Before"/> is the row as the editor saw it, every column; none for a row that is
/// added. <see cref="After"/> is the row as it shall be; none for one that ends.
/// </summary>
public sealed record RowChange(string File, RowMove Move, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After)
{
    /// <summary>The change that takes this one back.</summary>
    [JsonIgnore]
    public RowChange Reversed => new(File, Move switch { RowMove.Add => RowMove.End, RowMove.End => RowMove.Add, _ => RowMove.Change }, After, Before);

    /// <summary>Fields that differ, old and new; all that are not empty of a row that begins or ends.</summary>
    [JsonIgnore]
    public IEnumerable<(string Column, string Old, string New)> Fields =>
        (Before ?? After)!.Keys.Select(c => (c, Before?.GetValueOrDefault(c) ?? "", After?.GetValueOrDefault(c) ?? "")).Where(f => f.Item2 != f.Item3);
}

/// <summary>Something wrong with a draft. <see cref="Change"/> is its place in the draft; none: a row that the draft does not name, given by its key.</summary>
public sealed record ChangeFault(int? Change, string File, string Row, string Column, string Sentence);

/// <summary>A row that somebody else has changed meanwhile.</summary>
/// <param name="Now">The row as it stands; none when it has ended.</param>
/// <param name="Edition">The edition that changed it, when it was an edit.</param>
public sealed record ChangeConflict(int Change, string File, string Row, IReadOnlyDictionary<string, string>? Now, long? Edition, Guid? By, DateTimeOffset? At);

/// <summary>Rows of one file that a draft moves.</summary>
public sealed record ChangeCount(string File, int Added, int Changed, int Ended);

/// <summary>An end that is not undone by a slip of the hand: its name must be typed.</summary>
public sealed record ChangeDanger(string File, string Row, string Name);

/// <summary>What a draft would do, or has done.</summary>
public sealed record ChangeSight(long Edition, IReadOnlyList<RowChange> Rows, IReadOnlyList<ChangeCount> Counts)
{
    public IReadOnlyList<ChangeFault> Faults { get; init; } = [];
    public IReadOnlyList<ChangeConflict> Conflicts { get; init; } = [];
    public IReadOnlyList<ChangeDanger> Dangers { get; init; } = [];

    /// <summary>What else it touches, in sentences: cases that keep their snapshot, tasks that somebody holds.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];

    /// <summary>What must be typed before it is published; none when nothing is dangerous.</summary>
    public string? Typed => Dangers.Count switch { 0 => null, 1 => Dangers[0].Name, var n => $"{Dangers[0].Name} +{n - 1}" };

    public bool IsSound => Faults.Count == 0 && Conflicts.Count == 0;
}
