namespace Guantong.Server.Catalogue.Packs.Difference;

/// <summary>What happens to a row.</summary>
public enum Move
{
    Added,
    Changed,
    Ended,
}

/// <summary>One column with its text before and after; before is empty for what is added, after for what is ended.</summary>
public sealed record ColumnDifference(string Column, string Old, string New);

/// <summary>One row by its key. <see cref="Columns"/> are those that change, or all that are not empty of a row that is added or ended.</summary>
public sealed record RowDifference(string Key, Move Move, IReadOnlyList<ColumnDifference> Columns);

/// <summary>One file of one pack. Of <see cref="Rows"/> there may be fewer than the three numbers say.</summary>
public sealed record FileDifference(string Pack, string File, int Added, int Changed, int Ended, IReadOnlyList<RowDifference> Rows)
{
    public int Left => Added + Changed + Ended - Rows.Count;
}

/// <summary>A pack compared with what is in force at <see cref="Base"/>, file by file; no file when nothing would change.</summary>
/// <param name="Base">The edition that it was compared with; when another has come meanwhile, the comparison is old.</param>
/// <param name="ComesOn">The day on which it would come into force; none: at once.</param>
public sealed record PackDifference(long Base, DateOnly? ComesOn, IReadOnlyList<FileDifference> Files)
{
    /// <summary>A sight that fits on a page; <c>--all</c> and the page of one file ask for more.</summary>
    public const int Few = 5;
}
