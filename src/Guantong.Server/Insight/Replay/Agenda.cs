using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Insight.Replay.Staff;

namespace Guantong.Server.Insight.Replay;

/// <summary>What comes next: moves of the staff, and what falls due by the clock. Ties go by case number, so that every run takes them in one order.</summary>
sealed class Agenda
{
    readonly PriorityQueue<(CaseStory Story, Move Move, int Plan), (DateTimeOffset, string)> _moves = new(Comparer<(DateTimeOffset At, string Number)>.Create(Compare));
    readonly PriorityQueue<(CaseId Case, int Version, CaseTimer Timer), DateTimeOffset> _timers = new();
    readonly Dictionary<CaseId, int> _versions = [];

    /// <summary>Replaces what the case was going to do.</summary>
    public void Plan(CaseStory story, Move? move)
    {
        story.Plan++;
        if (move is not null) _moves.Enqueue((story, move, story.Plan), (move.At, story.State.Number));
    }

    /// <summary>Replaces what of the case waits for the clock. What was due already has been worked before.</summary>
    public void Await(CaseState c, IEnumerable<CaseTimer> timers)
    {
        _versions[c.Id] = c.Version;
        foreach (var timer in timers) _timers.Enqueue((c.Id, c.Version, timer), timer.At);
    }

    /// <summary>The next move that is still meant.</summary>
    public (CaseStory Story, Move Move)? NextMove()
    {
        while (_moves.TryPeek(out var next, out _))
        {
            if (next.Plan == next.Story.Plan) return (next.Story, next.Move);
            _moves.Dequeue();
        }
        return null;
    }

    /// <summary>When the next deed of the clock is due; lights of cases wait for whatever comes next.</summary>
    public DateTimeOffset? NextTimer()
    {
        while (_timers.TryPeek(out var next, out var at))
        {
            if (_versions.GetValueOrDefault(next.Case) == next.Version) return at;
            _timers.Dequeue();
        }
        return null;
    }

    /// <summary>Takes what is due by a moment and gives the cases for which the clock does a deed.</summary>
    public List<CaseId> TakeDue(DateTimeOffset by)
    {
        var due = new List<CaseId>();
        while (NextTimer() is { } at && at <= by)
        {
            var (id, _, timer) = _timers.Dequeue();
            if (timer.Kind > TimerKind.Overdue) due.Add(id);
        }
        return due;
    }

    static int Compare((DateTimeOffset At, string Number) a, (DateTimeOffset At, string Number) b)
    {
        var byTime = a.At.CompareTo(b.At);
        return byTime != 0 ? byTime : string.CompareOrdinal(a.Number, b.Number);
    }
}
