using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases.Intake;

namespace Guantong.Server.Insight.Replay;

/// <summary>How far a run is. Read by another thread once a second, so it is only ever a little behind.</summary>
public sealed class ReplayProgress
{
    readonly long _began = TimeProvider.System.GetTimestamp();
    readonly Dictionary<Refusal, int> _turnedAway = [];
    readonly SortedDictionary<string, int> _refusals = new(StringComparer.Ordinal);
    int _before;
    int _deeds;

    public DateTimeOffset At { get; private set; }
    public int Messages { get; private set; }
    public int Open { get; private set; }

    /// <summary>Messages that the law did not take, by reason, in this sitting.</summary>
    public IReadOnlyDictionary<Refusal, int> TurnedAway => _turnedAway;

    /// <summary>Deeds that the law refused, by deed and reason, in this sitting.</summary>
    public IReadOnlyDictionary<string, int> Refusals => _refusals;

    public int Deeds => _before + _deeds;

    public TimeSpan Spent => TimeProvider.System.GetElapsedTime(_began);

    public double DeedsPerSecond => _deeds / Math.Max(0.001, Spent.TotalSeconds);

    public void See(DateTimeOffset at, int open) => (At, Open) = (at, open);

    public void Done() => _deeds++;

    public void TakeUp(int messages, int deeds) => (Messages, _before) = (messages, deeds);

    public void Received(Message message, Receipt receipt)
    {
        Messages++;
        if (receipt is Receipt.No no) _turnedAway[no.Why] = _turnedAway.GetValueOrDefault(no.Why) + 1;
        else if (receipt is not Receipt.Received { Before: false }) throw new InvalidOperationException($"Message {message.Id} was received before: {receipt}");
    }

    public void Refused(Deed deed, Refusal why)
    {
        var key = $"{deed.Name} {Domain.Cases.Refusals.CodeOf(why)}";
        _refusals[key] = _refusals.GetValueOrDefault(key) + 1;
    }

    public string Line() => string.Create(CultureInfo.InvariantCulture,
        $"{At.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm}  messages {Messages}  open {Open}  deeds {Deeds}  {DeedsPerSecond:F0}/s");
}
