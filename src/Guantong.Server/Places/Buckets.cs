namespace Guantong.Server.Places;

/// <summary>Lists of item numbers per bucket, packed into two arrays: bucket b holds items[starts[b] .. starts[b + 1]], ascending.</summary>
static class Buckets
{
    /// <summary>Puts each item into every bucket of its range (first and last included).</summary>
    public static (int[] Starts, int[] Items) Fill(int buckets, int items, Func<int, (int First, int Last)> rangeOf) =>
        Fill(buckets, items, (item, put) =>
        {
            var (first, last) = rangeOf(item);
            for (var b = first; b <= last; b++) put(b);
        });

    /// <summary>Puts each item into the buckets that <paramref name="spread"/> names for it. It is asked twice: to count, then to fill.</summary>
    public static (int[] Starts, int[] Items) Fill(int buckets, int items, Action<int, Action<int>> spread)
    {
        var starts = new int[buckets + 1];
        Action<int> count = b => starts[b + 1]++;
        for (var i = 0; i < items; i++) spread(i, count);
        for (var b = 0; b < buckets; b++) starts[b + 1] += starts[b];

        var next = starts[..^1];
        var filled = new int[starts[buckets]];
        var item = 0;
        Action<int> put = b => filled[next[b]++] = item;
        for (; item < items; item++) spread(item, put);
        return (starts, filled);
    }
}
