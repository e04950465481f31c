using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Catalogue;
using Guantong.Server.Insight.Replay.Staff;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Insight.Replay;

/// <summary>
/// The play itself: from one event to the next, in the order of time. At one moment the clock comes first, then messages,
/// then staff by case number. Nothing here is kept that the database could not give back.
/// </summary>
public sealed class ReplayLoop
{
    /// <summary>How long after the last message staff goes on.</summary>
    static readonly TimeSpan Aftermath = TimeSpan.FromDays(60);

    readonly ReplayCity _city;
    readonly IReadOnlyList<Message> _messages;
    readonly Setting _setting;
    readonly Agenda _agenda = new();
    readonly CaseWalk _walk;
    readonly Watch _watch;
    readonly CaseReading _reading;
    readonly MessageDesk _desk;
    readonly Stories _past;
    Dictionary<CaseId, CaseStory> _stories = [];
    World _world;
    DateTimeOffset _takenUpAt = DateTimeOffset.MinValue;
    int _next;

    ReplayLoop(ReplayCity city, IReadOnlyList<Message> messages, Setting setting)
    {
        _city = city;
        _messages = messages;
        _setting = setting;
        _walk = city.Services.GetRequiredService<CaseWalk>();
        _watch = city.Services.GetRequiredService<Watch>();
        _reading = city.Services.GetRequiredService<CaseReading>();
        _past = new Stories(city.Database, setting.Wording);
        _desk = new MessageDesk(setting, city.Services.GetRequiredService<ReportDesk>());
        _world = new World(city.Time, _stories);
    }

    public ReplayProgress Progress { get; } = new();

    public Setting Setting => _setting;

    /// <summary>Everybody in place, and everything that a stopped run has done already.</summary>
    public static async Task<ReplayLoop> BeginAsync(ReplayCity city, IReadOnlyList<Message> messages, long seed, CancellationToken cancel)
    {
        var facts = city.Services.GetRequiredService<CityFactsSource>().Current;
        var placing = await Placing.ReadAsync(seed, city.Services.GetRequiredService<LocatorSource>().Current, city.Database, cancel);
        var photo = city.Services.GetRequiredService<SamplePhoto>().Hash ?? throw new InvalidOperationException("The demo county has no sample photo.");
        var setting = new Setting(seed, facts, new Roster(city.Services.GetRequiredService<PeopleDirectory>(), seed), new Wording(facts), placing,
            city.Services.GetRequiredService<CityTexts>(), photo);
        var loop = new ReplayLoop(city, messages, setting);
        await loop.TakeUpAsync(cancel);
        return loop;
    }

    /// <summary>Plays until nothing is left to do, or until so many events or the token ask for a stop between two events; true when it came to the end.</summary>
    public async Task<bool> RunAsync(CancellationToken stop, int events = int.MaxValue)
    {
        var end = _messages[^1].At + Aftermath;
        for (; !stop.IsCancellationRequested && events > 0; events--)
        {
            var message = _next < _messages.Count ? _messages[_next].At : (DateTimeOffset?)null;
            var move = _agenda.NextMove();
            var timer = _agenda.NextTimer();
            if (Earliest(message, move?.Move.At, timer) is not { } at || at > end) return true;
            Progress.See(at > _city.Time.Now ? at : _city.Time.Now, _world.Open);
            if (at > _city.Time.Now) _city.Time.MoveTo(at);
            if (timer <= at) await WatchAsync(at);
            else if (message <= at) await ReceiveAsync(_messages[_next++]);
            else await DoAsync(move!.Value.Story, move.Value.Move);
        }
        return false;
    }

    async Task TakeUpAsync(CancellationToken cancel)
    {
        if (await _past.LastAsync(cancel) is not { } last) return;
        _stories = await _past.ReadAsync(_messages.ToDictionary(m => m.Id, StringComparer.Ordinal), cancel);
        _world = new World(_city.Time, _stories);
        _city.Time.MoveTo(last);
        _takenUpAt = last;
        var received = _stories.Values.Select(s => s.Message.Id).ToHashSet(StringComparer.Ordinal);
        while (_next < _messages.Count && (_messages[_next].At < last || received.Contains(_messages[_next].Id))) _next++;
        Progress.TakeUp(_next, _stories.Values.Sum(s => s.State.Version));
        foreach (var timers in (await _past.TimersAsync(cancel)).GroupBy(t => t.Case)) _agenda.Await(_stories[timers.Key].State, timers.Select(t => t.Timer));
        foreach (var story in _stories.Values.OrderBy(s => s.State.Number, StringComparer.Ordinal))
        {
            // A run that was killed between a hand-back and the draw that follows it by itself.
            if (story.State is { Stage: Stage.ToCheck, Check: null } && await _walk.FollowAsync(story.State, CancellationToken.None) is { } drawn) Apply(story, drawn, nameof(OrderCheck));
            else Plan(story);
        }
    }

    async Task ReceiveAsync(Message message)
    {
        var receipt = await _desk.ReceiveAsync(message, _city.Time.Now);
        Progress.Received(message, receipt);
        if (receipt is not Receipt.Received received) return;
        var story = new CaseStory(received.Case, _city.Time.Now, message, _setting.Wording.Of(message));
        _stories[received.Case.Id] = story;
        Apply(story, received.Case, nameof(ReceiveReport));
    }

    async Task DoAsync(CaseStory story, Move move)
    {
        for (var i = 0; i < move.Tries.Count; i++)
        {
            if (move.Tries[i](_world) is not { } deed) continue;
            var before = story.State;
            var call = new DeedCall(before.Number, deed, move.Actor, move.Caller, $"{before.Number}:{before.Version}:{move.Name}:{i}") { ExpectedVersion = before.Version };
            switch (await _walk.DoAsync(call, CancellationToken.None))
            {
                case Outcome.Done { Before: false } done:
                    // After a hand-back the product draws the checker by itself.
                    if (done.Case.Version == before.Version + 2) Remember(story, nameof(OrderCheck), done.Case.Round);
                    Apply(story, done.Case, deed.Name);
                    if (deed is MergeReport or UnmergeReport) await ReadAgainAsync((done.Case.MergedInto ?? before.MergedInto)!.Value);
                    return;
                case Outcome.No no:
                    Progress.Refused(deed, no.Why);
                    break;
                case var odd:
                    throw new InvalidOperationException($"Case {before.Number}, {move.Name}: {odd} — alone at the desk, and yet somebody was faster.");
            }
        }
        story.Failed.Add(move.Name);
        Plan(story);
    }

    /// <summary>The watch works what is due; the cases it may have touched are read again.</summary>
    async Task WatchAsync(DateTimeOffset at)
    {
        await _watch.RunAsync(CancellationToken.None);
        foreach (var id in _agenda.TakeDue(at)) await ReadAgainAsync(id);
    }

    /// <summary>Others may have done more than one deed: a pause ends, and the unit is late already.</summary>
    async Task ReadAgainAsync(CaseId id)
    {
        var story = _stories[id];
        var state = (await _reading.ByIdAsync(id, CancellationToken.None))!.State;
        if (state.Version == story.State.Version) return;
        foreach (var deed in await _past.DeedsAfterAsync(id, story.State.Version)) Remember(story, deed.Name, deed.Round);
        Apply(story, state, null);
    }

    void Apply(CaseStory story, CaseState after, string? deed)
    {
        story.MoveTo(after, _city.Time.Now);
        if (deed is not null) Remember(story, deed, after.Round);
        _world.Follow(story);
        _agenda.Await(after, CaseTimers.Of(after, _setting.City, _city.Time.Now));
        Plan(story);
    }

    void Remember(CaseStory story, string deed, int round)
    {
        story.Remember(deed, round);
        Progress.Done();
    }

    void Plan(CaseStory story) => _agenda.Plan(story, Everybody.Next(new Sight(_setting, story), _takenUpAt));

    static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> moments)
    {
        DateTimeOffset? first = null;
        foreach (var moment in moments)
            if (moment is { } at && (first is null || at < first)) first = at;
        return first;
    }
}
