using Guantong.Domain.Basics;
using Guantong.Domain.Cases;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>What only the moment itself knows: the time, and which other cases are open nearby.</summary>
public sealed class World(SimulatedTime time, Dictionary<CaseId, CaseStory> stories)
{
    readonly Dictionary<CaseId, CaseStory> _open = stories.Where(s => s.Value.State.Stage.IsOpen()).ToDictionary();

    public DateTimeOffset Now => time.Now;

    public int Open => _open.Count;

    /// <summary>Keeps up with a case that was opened, ended or came back.</summary>
    public void Follow(CaseStory story)
    {
        if (story.State.Stage.IsOpen()) _open[story.State.Id] = story;
        else _open.Remove(story.State.Id);
    }

    /// <summary>The open case nearest to this one that was reported before it, of the same class or of whatever class.</summary>
    public CaseState? Neighbour(CaseState c, double metres, bool sameClass)
    {
        if (c.Point is not { } here) return null;
        return _open.Values.Select(s => s.State)
            .Where(o => o.Id != c.Id && o.Point is not null && o.ReportedAt < c.ReportedAt && (!sameClass || o.Type == c.Type || (o.CitizenClass is not null && o.CitizenClass == c.CitizenClass)))
            .Select(o => (Other: o, Metres: o.Point!.Value.MetresTo(here))).Where(o => o.Metres <= metres)
            .OrderBy(o => o.Metres).ThenBy(o => o.Other.Number, StringComparer.Ordinal).Select(o => o.Other).FirstOrDefault();
    }
}
