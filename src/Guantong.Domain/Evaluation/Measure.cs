namespace Guantong.Domain.Evaluation;

/// <summary>Cases that carry every mark of <see cref="Has"/> and none of <see cref="Lacks"/>.</summary>
public readonly record struct MarkTest(CaseMarks Has, CaseMarks Lacks = CaseMarks.None)
{
    public bool Holds(CaseMarks marks) => (marks & Has) == Has && (marks & Lacks) == CaseMarks.None;
}

/// <summary>A number of cases: those for which one of the tests holds. The code names it in addresses, tables and texts.</summary>
public sealed record Measure(string Code, params MarkTest[] Tests)
{
    public bool Counts(CaseMarks marks)
    {
        foreach (var test in Tests)
        {
            if (test.Holds(marks)) return true;
        }
        return false;
    }
}

/// <summary>A share of one number in another.</summary>
public sealed record Rate(string Code, Measure Part, params Measure[] Whole)
{
    /// <summary>Between 0 and 1; null when there is nothing to have a share of, which is not the same as nought.</summary>
    public double? Of(Figures figures) => Whole.Sum(w => figures[w]) is > 0 and var whole ? figures[Part] / (double)whole : null;
}

/// <summary>How many cases each measure counts in one group of cases, and half-way times.</summary>
public sealed class Figures
{
    public static readonly Figures None = new();

    readonly long[] _counts = new long[Measures.All.Count];

    /// <summary>处置用时: half of the closed cases took the unit less; counted by the unit's own clock, pauses left out. Null when none was closed.</summary>
    public TimeSpan? UnitMedian { get; init; }

    /// <summary>办结用时: half of the closed cases took less from report to closing, nights and holidays counted.</summary>
    public TimeSpan? CityMedian { get; init; }

    public long this[Measure measure] => _counts[Measures.IndexOf(measure)];

    public void Add(CaseMarks marks, long cases)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            if (Measures.All[i].Counts(marks)) _counts[i] += cases;
        }
    }

    public void Add(Figures others)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += others._counts[i];
    }
}
