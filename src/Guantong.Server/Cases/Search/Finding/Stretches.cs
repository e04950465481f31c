namespace Guantong.Server.Cases.Search.Finding;

/// <summary>
/// Stretches of ids, of 1,024 rows and of 16, 256 and 4,096 times as many. Every row names the four that it lies in, as numbers below
/// zero beside its pairs, so that an index scan can be told which rows to look at.
/// </summary>
public static class Stretches
{
    public const int Smallest = 1 << 10;
    const int Levels = 4;
    const int Growth = 4;

    /// <summary>The four stretches of a row.</summary>
    public static IEnumerable<int> Of(long id) => Enumerable.Range(0, Levels).Select(level => Code(level, id >> ShiftOf(level)));

    /// <summary>The fewest stretches that together are the ids from one multiple of the smallest to another.</summary>
    public static IReadOnlyList<int> Covering(long from, long to)
    {
        var stretches = new List<int>();
        while (from < to)
        {
            var level = Levels - 1;
            while (level > 0 && ((from & ((1L << ShiftOf(level)) - 1)) != 0 || from + (1L << ShiftOf(level)) > to)) level--;
            stretches.Add(Code(level, from >> ShiftOf(level)));
            from += 1L << ShiftOf(level);
        }
        return stretches;
    }

    static int ShiftOf(int level) => 10 + (Growth * level);

    static int Code(int level, long stretch) => checked(-1 - (level << 28) - (int)stretch);
}
