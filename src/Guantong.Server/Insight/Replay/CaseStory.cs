using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;

namespace Guantong.Server.Insight.Replay;

/// <summary>
/// A case as the replay follows it: its state, what was done to it so far, and the message behind it. All of it can be read
/// again from the database, which is what taking up a stopped run does.
/// </summary>
public sealed class CaseStory(CaseState state, DateTimeOffset lastAt, Message message, TypeKey? meant)
{
    readonly Dictionary<(string Deed, int Round), int> _done = [];

    public CaseState State { get; private set; } = state;

    /// <summary>When the last deed was done.</summary>
    public DateTimeOffset LastAt { get; private set; } = lastAt;

    public Message Message { get; } = message;

    /// <summary>What the message is about for somebody who reads it rightly; null when it is no matter of ours.</summary>
    public TypeKey? Meant { get; } = meant;

    /// <summary>Moves that came to nothing at this version: the law said no to each of their tries.</summary>
    public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>Tells a plan that is still good from one that was made before something happened.</summary>
    public int Plan { get; set; }

    /// <summary>How often a deed was done in this round.</summary>
    public int Count(string deed) => _done.GetValueOrDefault((deed, State.Round));

    /// <summary>How often a deed was done in all rounds.</summary>
    public int CountEver(string deed) => _done.Where(d => d.Key.Deed == deed).Sum(d => d.Value);

    public void Remember(string deed, int round, int times = 1) => _done[(deed, round)] = _done.GetValueOrDefault((deed, round)) + times;

    public void MoveTo(CaseState after, DateTimeOffset at)
    {
        if (after.Version != State.Version) Failed.Clear();
        State = after;
        LastAt = at;
    }
}
