namespace Guantong.Packs.Linshu;

/// <summary>A corner of the lattice; also names the cell south-east of it. Columns grow eastwards, rows southwards.</summary>
readonly record struct Corner(int Column, int Row)
{
    public Corner Step(int columns, int rows) => new(Column + columns, Row + rows);
}

/// <summary>
/// A rectangle of lattice cells, each with a label; -1 is "outside". Regions are made of whole cells, so that neighbours
/// share their border corner for corner: seamless by construction.
/// </summary>
sealed class Cells(int west, int north, int columns, int rows)
{
    readonly int[,] labels = new int[columns, rows];

    public IEnumerable<Corner> All =>
        from row in Enumerable.Range(north, rows) from column in Enumerable.Range(west, columns) select new Corner(column, row);

    public int this[Corner cell]
    {
        get => Holds(cell) ? labels[cell.Column - west, cell.Row - north] : -1;
        set => labels[cell.Column - west, cell.Row - north] = value;
    }

    bool Holds(Corner c) => c.Column >= west && c.Column < west + columns && c.Row >= north && c.Row < north + rows;

    /// <summary>Makes every label one region whose ring never touches itself; only <paramref name="free"/> cells move, never to a label below <paramref name="lowest"/>.</summary>
    public void Mend(Func<Corner, bool> free, int lowest)
    {
        for (var round = 0; round < 50; round++)
        {
            if (MoveIslands(free, lowest) + UntiePinches(free, lowest) == 0) return;
        }
        throw new InvalidOperationException("The regions did not settle.");
    }

    int MoveIslands(Func<Corner, bool> free, int lowest)
    {
        var islands = Regions().GroupBy(r => r.Label).SelectMany(g => g.OrderByDescending(r => r.Cells.Count).Skip(1)).SelectMany(r => r.Cells);
        var moved = 0;
        foreach (var cell in islands.Where(free).ToList())
        {
            var other = Around(cell).Select(c => this[c]).Where(l => l != this[cell] && l >= lowest)
                .GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();
            if (other is not { } label) continue;
            this[cell] = label;
            moved++;
        }
        return moved;
    }

    // Two cells of one label that meet only at a corner would make a ring that touches itself there.
    int UntiePinches(Func<Corner, bool> free, int lowest)
    {
        var moved = 0;
        foreach (var nw in All)
        {
            Corner ne = nw.Step(1, 0), sw = nw.Step(0, 1), se = nw.Step(1, 1);
            moved += Untie(nw, se, ne, sw, free, lowest) + Untie(ne, sw, nw, se, free, lowest);
        }
        return moved;
    }

    int Untie(Corner a, Corner b, Corner between, Corner orBetween, Func<Corner, bool> free, int lowest)
    {
        var label = this[a];
        if (label < lowest || label != this[b] || this[between] == label || this[orBetween] == label) return 0;
        foreach (var cell in new[] { between, orBetween })
        {
            if (!Holds(cell) || !free(cell)) continue;
            this[cell] = label;
            return 1;
        }
        return 0;
    }

    List<(int Label, List<Corner> Cells)> Regions()
    {
        var seen = new HashSet<Corner>();
        var regions = new List<(int, List<Corner>)>();
        foreach (var start in All)
        {
            if (!seen.Add(start)) continue;
            var region = new List<Corner> { start };
            for (var n = 0; n < region.Count; n++)
            {
                region.AddRange(Around(region[n]).Where(c => Holds(c) && this[c] == this[start] && seen.Add(c)));
            }
            regions.Add((this[start], region));
        }
        return regions;
    }

    static Corner[] Around(Corner c) => [c.Step(0, -1), c.Step(1, 0), c.Step(0, 1), c.Step(-1, 0)];

    /// <summary>The one ring around the cells that <paramref name="inside"/> chooses, counter-clockwise, not closed.</summary>
    public List<Corner> Ring(Func<int, bool> inside)
    {
        var next = new Dictionary<Corner, Corner>();
        foreach (var cell in All.Where(c => inside(this[c])))
        {
            Corner nw = cell, ne = cell.Step(1, 0), sw = cell.Step(0, 1), se = cell.Step(1, 1);
            if (!inside(this[cell.Step(0, 1)])) next.Add(sw, se);
            if (!inside(this[cell.Step(1, 0)])) next.Add(se, ne);
            if (!inside(this[cell.Step(0, -1)])) next.Add(ne, nw);
            if (!inside(this[cell.Step(-1, 0)])) next.Add(nw, sw);
        }
        var ring = new List<Corner> { next.Keys.MinBy(c => (c.Row, c.Column)) };
        while (next[ring[^1]] != ring[0]) ring.Add(next[ring[^1]]);
        return ring.Count == next.Count ? ring : throw new InvalidOperationException("A region has more than one ring.");
    }
}
