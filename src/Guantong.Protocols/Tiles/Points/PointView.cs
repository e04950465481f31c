namespace Guantong.Protocols.Tiles.Points;

/// <summary>A stretch of a view that fills one cell: first rank in it and the first behind it.</summary>
public readonly record struct PointCell(int Number, int First, int Last);

/// <summary>The points of a pile that one choice takes, with running sums of its marks: a stretch is counted by two searches, however long it is.</summary>
public sealed class PointView<T> where T : struct, IPointFacts
{
    readonly PointPile<T> _pile;
    readonly int[] _ranks;
    readonly int[] _first = [];
    readonly int[] _second = [];
    readonly double[] _dense = new double[TileId.Deepest + 1];

    /// <summary>Looks at every point once.</summary>
    public PointView(PointPile<T> pile, PointChoice<T> choice)
    {
        _pile = pile;
        var ranks = new int[pile.Count];
        var count = 0;
        for (var rank = 0; rank < pile.Count; rank++) if (choice.Takes(pile.At(rank))) ranks[count++] = rank;
        _ranks = count == ranks.Length ? ranks : ranks[..count];
        if (choice.MarkNames.First.Length == 0) return;
        (_first, _second) = (new int[count + 1], new int[count + 1]);
        for (var i = 0; i < count; i++)
        {
            var marks = choice.MarksOf(pile.At(_ranks[i]));
            _first[i + 1] = _first[i] + (marks & 1);
            _second[i + 1] = _second[i] + (marks >> 1);
        }
    }

    /// <summary>How many points of the pile are in it.</summary>
    public int Count => _ranks.Length;

    /// <summary>Bytes it holds, roughly.</summary>
    public long Bytes => 4L * (_ranks.Length + _first.Length + _second.Length);

    /// <summary>The rank in the pile of the view's n-th point.</summary>
    public int RankAt(int n) => _ranks[n];

    /// <summary>The place of the view's n-th point.</summary>
    public ulong KeyAt(int n) => _pile.KeyAt(_ranks[n]);

    /// <summary>Whether a point of the pile is in it.</summary>
    public bool Holds(int rank) => Array.BinarySearch(_ranks, rank) >= 0;

    /// <summary>How many of a stretch bear the two marks.</summary>
    public (int First, int Second) MarksOf(PointCell cell) =>
        _first.Length == 0 ? (0, 0) : (_first[cell.Last] - _first[cell.First], _second[cell.Last] - _second[cell.First]);

    /// <summary>The cells of a tile that are not empty, so many halvings deep: 3 gives up to 8 × 8.</summary>
    public List<PointCell> Cells(TileId tile, int depth)
    {
        var (from, bits) = Morton.Of(tile);
        var cells = new List<PointCell>();
        var first = Before(from, 0, _ranks.Length);
        var last = bits == 64 || from + (1UL << bits) == 0 ? _ranks.Length : Before(from + (1UL << bits), first, _ranks.Length);
        Cut(cells, first, last, from, bits, depth, 0);
        return cells;
    }

    /// <summary>A count that only two in a hundred cells of this zoom exceed: what a heat map calls hot.</summary>
    public double DenseAt(int zoom, int depth)
    {
        if (_dense[zoom] > 0) return _dense[zoom];
        var counts = new List<int>();
        var shift = Math.Max(0, 64 - 2 * (zoom + depth));
        for (int i = 0, begun = 0; i < _ranks.Length; i++)
        {
            if (i + 1 < _ranks.Length && KeyAt(i) >> shift == KeyAt(i + 1) >> shift) continue;
            counts.Add(i + 1 - begun);
            begun = i + 1;
        }
        counts.Sort();
        return _dense[zoom] = counts.Count == 0 ? 1 : Math.Max(2, counts[(int)(counts.Count * 0.98)]);
    }

    void Cut(List<PointCell> cells, int first, int last, ulong from, int bits, int depth, int number)
    {
        if (first == last) return;
        if (depth == 0)
        {
            cells.Add(new PointCell(number, first, last));
            return;
        }
        var quarter = 1UL << (bits - 2);
        for (var q = 0; q < 4; q++)
        {
            var end = q == 3 ? last : Before(from + quarter * (ulong)(q + 1), first, last);
            Cut(cells, first, end, from + quarter * (ulong)q, bits - 2, depth - 1, number * 4 + q);
            first = end;
        }
    }

    // The first of the stretch whose number is not below the key.
    int Before(ulong key, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (KeyAt(middle) < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
