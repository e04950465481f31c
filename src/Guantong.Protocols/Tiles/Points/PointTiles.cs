namespace Guantong.Protocols.Tiles.Points;

/// <summary>
/// Tiles of points: clusters where they are too many to be told apart, from <see cref="CompleteFrom"/> on every single one. A tile is
/// counted from its view and put right by what changed since, so that the tiles of any zoom add up to the same number.
/// </summary>
public sealed class PointTiles<T>(PointSnapshot<T> snapshot, PointView<T> view, PointChoice<T> choice) where T : struct, IPointFacts
{
    /// <summary>The first zoom at which each point stands for itself.</summary>
    public const int CompleteFrom = 16;

    /// <summary>Units of a tile's side.</summary>
    public const int Extent = 4096;
    const int ClusterDepth = 3, HeatDepth = 6;
    const int Samples = 24;

    /// <summary>The tile of points or clusters; no bytes where there is nothing.</summary>
    public byte[] Points(string layer, TileId tile) => Written(layer, tile.Zoom >= CompleteFrom ? Complete(tile) : Clustered(tile));

    /// <summary>The tile of a heat map: how many (<c>n</c>) in each of 64 × 64 squares, and how hot that is at this zoom (<c>w</c>, 0 to 1).</summary>
    public byte[] Heat(string layer, TileId tile)
    {
        var dense = view.DenseAt(tile.Zoom, HeatDepth);
        var features = new List<TileFeature>();
        foreach (var (number, cell) in CellsOf(tile, HeatDepth))
        {
            if (cell.Count == 0) continue;
            var (x, y) = Morton.Split((ulong)number);
            var side = Extent >> HeatDepth;
            var at = new TilePoint((int)x * side + side / 2, (int)y * side + side / 2);
            features.Add(new TileFeature(TileShape.Point, [[at]], [new("n", (long)cell.Count), new("w", Math.Round(Math.Min(1, cell.Count / dense), 2))]));
        }
        return Written(layer, features);
    }

    /// <summary>
    /// The tile of points that nobody may place exactly: counted in squares never smaller than a tile of zoom <paramref name="finest"/>,
    /// each drawn in its middle. Deeper there is nothing, for its edges would tell what the squares do not.
    /// </summary>
    public byte[] Coarse(string layer, TileId tile, int finest)
    {
        var depth = Math.Min(ClusterDepth, finest - tile.Zoom);
        if (depth < 0) return [];
        var features = new List<TileFeature>();
        foreach (var (number, cell) in CellsOf(tile, depth))
        {
            if (cell.Count == 0) continue;
            var (x, y) = Morton.Split((ulong)number);
            var side = Extent >> depth;
            var tags = cell.Count == 1 ? choice.TagsOf(Only(cell).Facts) : CountsOf(cell);
            features.Add(new TileFeature(TileShape.Point, [[new TilePoint((int)x * side + side / 2, (int)y * side + side / 2)]], tags));
        }
        return Written(layer, features);
    }

    List<TileFeature> Complete(TileId tile)
    {
        var features = new List<TileFeature>();
        foreach (var cell in view.Cells(tile, 0))
        {
            for (var n = cell.First; n < cell.Last; n++)
            {
                ref readonly var facts = ref snapshot.Pile.At(view.RankAt(n));
                if (!snapshot.Changes.ContainsKey(facts.Id)) features.Add(Single(tile, view.KeyAt(n), facts));
            }
        }
        foreach (var change in snapshot.Changes.Values) if (IsShown(change, tile)) features.Add(Single(tile, change.Key, change.Facts));
        return features;
    }

    List<TileFeature> Clustered(TileId tile)
    {
        var features = new List<TileFeature>();
        foreach (var (_, cell) in CellsOf(tile, ClusterDepth))
        {
            if (cell.Count == 1) features.Add(Single(tile, Only(cell).Key, Only(cell).Facts));
            else if (cell.Count > 1) features.Add(Cluster(tile, cell));
        }
        return features;
    }

    SortedDictionary<int, Tally> CellsOf(TileId tile, int depth)
    {
        var cells = new SortedDictionary<int, Tally>();
        foreach (var cell in view.Cells(tile, depth))
        {
            var (first, second) = view.MarksOf(cell);
            cells[cell.Number] = new Tally { From = cell.First, To = cell.Last, Count = cell.Last - cell.First, First = first, Second = second };
        }
        var (from, bits) = Morton.Of(tile);
        foreach (var change in snapshot.Changes.Values)
        {
            if (change.Rank >= 0 && IsIn(snapshot.Pile.KeyAt(change.Rank), from, bits) && view.Holds(change.Rank))
                TallyAt(cells, snapshot.Pile.KeyAt(change.Rank), from, bits, depth).Add(-1, choice.MarksOf(snapshot.Pile.At(change.Rank)));
            if (!IsShown(change, tile)) continue;
            var tally = TallyAt(cells, change.Key, from, bits, depth);
            tally.Add(1, choice.MarksOf(change.Facts));
            (tally.Come ??= []).Add(change);
        }
        return cells;
    }

    static Tally TallyAt(SortedDictionary<int, Tally> cells, ulong key, ulong from, int bits, int depth)
    {
        var number = (int)((key - from) >> (bits - 2 * depth));
        return cells.TryGetValue(number, out var tally) ? tally : cells[number] = new Tally();
    }

    bool IsShown(in PointChange<T> change, TileId tile)
    {
        var (from, bits) = Morton.Of(tile);
        return change.Stands && IsIn(change.Key, from, bits) && choice.Takes(change.Facts);
    }

    static bool IsIn(ulong key, ulong from, int bits) => bits == 64 || key >> bits == from >> bits;

    // The one point of a cell that has one.
    (ulong Key, T Facts) Only(Tally cell)
    {
        if (cell.Come is { Count: > 0 } come) return (come[0].Key, come[0].Facts);
        var n = cell.From;
        while (snapshot.Changes.ContainsKey(snapshot.Pile.At(view.RankAt(n)).Id)) n++;
        return (view.KeyAt(n), snapshot.Pile.At(view.RankAt(n)));
    }

    TileFeature Single(TileId tile, ulong key, in T facts) => new(TileShape.Point, [[Morton.Within(key, tile, Extent)]], choice.TagsOf(facts));

    TileFeature Cluster(TileId tile, Tally cell)
    {
        // In Morton order evenly spaced ones lie evenly over the cell: a few of them know its middle.
        var (x, y, seen) = (0L, 0L, 0);
        var step = Math.Max(1, (cell.To - cell.From) / Samples);
        for (var n = cell.From; n < cell.To; n += step) Add(view.KeyAt(n));
        foreach (var change in (cell.Come ?? []).Take(Samples)) Add(change.Key);
        return new TileFeature(TileShape.Point, [[new TilePoint((int)(x / seen), (int)(y / seen))]], CountsOf(cell));

        void Add(ulong key)
        {
            var at = Morton.Within(key, tile, Extent);
            (x, y, seen) = (x + at.X, y + at.Y, seen + 1);
        }
    }

    List<KeyValuePair<string, object>> CountsOf(Tally cell)
    {
        var (first, second) = choice.MarkNames;
        List<KeyValuePair<string, object>> tags = [new("n", (long)cell.Count)];
        if (first.Length > 0) tags.Add(new(first, (long)cell.First));
        if (second.Length > 0) tags.Add(new(second, (long)cell.Second));
        return tags;
    }

    static byte[] Written(string layer, List<TileFeature> features) => features.Count == 0 ? [] : VectorTile.Write([new TileLayer(layer, Extent, features)]);

    sealed class Tally
    {
        public int From { get; init; }
        public int To { get; init; }
        public int Count { get; set; }
        public int First { get; set; }
        public int Second { get; set; }
        public List<PointChange<T>>? Come { get; set; }

        public void Add(int by, int marks)
        {
            Count += by;
            First += by * (marks & 1);
            Second += by * (marks >> 1);
        }
    }
}
