using Guantong.Domain.Places;

namespace Guantong.Server.Places.Finding;

/// <summary>A street with its lines, as the table holds it.</summary>
sealed record Road(string Name, string Class, string Division, IReadOnlyList<IReadOnlyList<LonLat>> Lines);

/// <summary>The nearest point of a street: how far, where, and in which direction from it the asker stands.</summary>
sealed record OnRoad(Road Road, double Metres, LonLat Foot);

/// <summary>The streets of a city by place: which is near, and where two of them meet.</summary>
sealed class Roads
{
    /// <summary>Lines that end this near to another street are meant to reach it.</summary>
    const double Meets = 6;

    /// <summary>Two streets meet once where their lines touch several times within this distance, as double carriageways do.</summary>
    const double OneCrossing = 40;
    const double Cell = 120;

    readonly Plane _plane;
    readonly List<(int Road, Flat From, Flat To)> _segments = [];
    readonly CellIndex _index = new(Cell);

    public Roads(Plane plane, IReadOnlyList<Road> roads)
    {
        (_plane, All) = (plane, roads);
        for (var n = 0; n < roads.Count; n++)
        {
            foreach (var line in roads[n].Lines)
            {
                for (var i = 1; i < line.Count; i++)
                {
                    var (from, to) = (plane.Of(line[i - 1]), plane.Of(line[i]));
                    _index.Add(_segments.Count, from, to);
                    _segments.Add((n, from, to));
                }
            }
        }
    }

    public IReadOnlyList<Road> All { get; }

    /// <summary>Streets within a distance, each once, the nearest first.</summary>
    public IReadOnlyList<OnRoad> Near(LonLat at, double metres)
    {
        var flat = _plane.Of(at);
        var best = new Dictionary<int, (double Metres, Flat Foot)>();
        foreach (var s in _index.Near(flat, metres))
        {
            var (road, from, to) = _segments[s];
            var foot = FootOf(flat, from, to);
            var away = flat.To(foot);
            if (away <= metres && (!best.TryGetValue(road, out var known) || away < known.Metres)) best[road] = (away, foot);
        }
        return [.. best.Select(b => new OnRoad(All[b.Key], b.Value.Metres, _plane.Back(b.Value.Foot))).OrderBy(r => r.Metres).ThenBy(r => r.Road.Name, StringComparer.Ordinal)];
    }

    /// <summary>The point of a street that is nearest to another point, or the middle of its longest line.</summary>
    public LonLat PointOf(Road road, LonLat? near)
    {
        if (near is not { } at) return road.Lines.MaxBy(l => l.Count) is { } line ? line[line.Count / 2] : default;
        var flat = _plane.Of(at);
        var foot = road.Lines.SelectMany(l => l.Zip(l.Skip(1), (a, b) => FootOf(flat, _plane.Of(a), _plane.Of(b)))).MinBy(f => f.To(flat));
        return _plane.Back(foot);
    }

    /// <summary>Metres from the middle of a street's box to its corner.</summary>
    public double Reach(Road road)
    {
        var flat = road.Lines.SelectMany(l => l).Select(_plane.Of).ToList();
        return new Flat(flat.Min(p => p.X), flat.Min(p => p.Y)).To(new Flat(flat.Max(p => p.X), flat.Max(p => p.Y))) / 2;
    }

    /// <summary>Every place where two streets of different names meet.</summary>
    public IReadOnlyList<(Road A, Road B, LonLat At)> Crossings()
    {
        var found = new Dictionary<(int, int), List<Flat>>();
        for (var s = 0; s < _segments.Count; s++)
        {
            var (road, from, to) = _segments[s];
            var middle = new Flat((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            foreach (var other in _index.Near(middle, (from.To(to) / 2) + Meets).Distinct())
            {
                if (other <= s || _segments[other].Road == road || All[_segments[other].Road].Name == All[road].Name) continue;
                if (MeetingOf((from, to), (_segments[other].From, _segments[other].To)) is not { } at) continue;
                var key = (Math.Min(road, _segments[other].Road), Math.Max(road, _segments[other].Road));
                var known = found.TryGetValue(key, out var list) ? list : found[key] = [];
                if (!known.Exists(k => k.To(at) < OneCrossing)) known.Add(at);
            }
        }
        return [.. found.SelectMany(f => f.Value.Select(at => (All[f.Key.Item1], All[f.Key.Item2], _plane.Back(at))))];
    }

    static Flat? MeetingOf((Flat From, Flat To) a, (Flat From, Flat To) b)
    {
        var (ax, ay, bx, by) = (a.To.X - a.From.X, a.To.Y - a.From.Y, b.To.X - b.From.X, b.To.Y - b.From.Y);
        var cross = (ax * by) - (ay * bx);
        if (Math.Abs(cross) > 1e-9)
        {
            var (dx, dy) = (b.From.X - a.From.X, b.From.Y - a.From.Y);
            var (t, u) = (((dx * by) - (dy * bx)) / cross, ((dx * ay) - (dy * ax)) / cross);
            if (t is >= 0 and <= 1 && u is >= 0 and <= 1) return new Flat(a.From.X + (t * ax), a.From.Y + (t * ay));
        }
        // No true crossing: an end that nearly reaches the other line.
        foreach (var (end, line) in new[] { (a.From, b), (a.To, b), (b.From, a), (b.To, a) })
        {
            var foot = FootOf(end, line.From, line.To);
            if (end.To(foot) <= Meets) return foot;
        }
        return null;
    }

    static Flat FootOf(Flat at, Flat from, Flat to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = (x * x) + (y * y);
        var part = length > 0 ? Math.Clamp((((at.X - from.X) * x) + ((at.Y - from.Y) * y)) / length, 0, 1) : 0;
        return new Flat(from.X + (part * x), from.Y + (part * y));
    }
}
