using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Server.Patrols.Plans;
using Guantong.Server.People;
using Guantong.Server.Places;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Patrols.Walks;

/// <summary>What came of a wish: a patrol, or the code of a refusal.</summary>
public sealed record PatrolOutcome(Patrol? Patrol, string? Why)
{
    public static PatrolOutcome Done(Patrol patrol) => new(patrol, null);
    public static PatrolOutcome No(string why) => new(null, why);
}

/// <summary>The one door through which patrols are begun, followed, ended and reported on.</summary>
public sealed class PatrolDesk(PatrolRows rows, PlanRows plans, StreetLines streets, PeopleDirectory people, Entropy entropy, TimeProvider time)
{
    public const int MostPoints = 5000;
    public const int MostWords = 4000;

    /// <summary>Begins a patrol by a plan of today, or without one. A way is kept only where the law lets it: an inspector, on duty.</summary>
    public async Task<PatrolOutcome> BeginAsync(Post post, Guid? plan, string key, DeviceTime? said, CancellationToken cancel = default)
    {
        var now = time.GetUtcNow();
        if (!PatrolLaw.MayWalk(post.Role)) return PatrolOutcome.No("patrol-not-your-role");
        var begun = PressedAt(said, now);
        var today = DateOnly.FromDateTime(people.LocalOf(begun));
        if (plan is { } wanted && (await plans.OfDayAsync(post.User, today, cancel)).All(p => p.Id != wanted)) return PatrolOutcome.No("patrol-no-such-plan");
        await EndForgottenAsync(post, now, cancel);
        var patrol = new Patrol(entropy.NewId(), plan, post.Person, post.User, post.Role, post.Scope.Place, today, begun, MayFollow(post, begun));
        return await rows.BeginAsync(patrol, key, said?.Event, cancel) is { } open ? PatrolOutcome.Done(open) : PatrolOutcome.No("patrol-begin-again");
    }

    /// <summary>Whether a way would be kept of this post now.</summary>
    public bool MayFollow(Post post, DateTimeOffset now) => PatrolLaw.MayBeTracked(post.Role) && people.IsOnDuty(post, now);

    /// <summary>Until when a way would be kept: the end of the duty, or of the longest patrol. Null where none is kept now.</summary>
    public DateTimeOffset? FollowUntil(Post post, DateTimeOffset now)
    {
        if (!MayFollow(post, now)) return null;
        var until = now;
        while (until - now < PatrolLaw.Longest && people.IsOnDuty(post, until)) until += OneMinute;
        return until;
    }

    /// <summary>Takes a piece of the way. Off duty nothing is kept, even where a patrol was left open.</summary>
    public async Task<PatrolOutcome> FollowAsync(Post post, Guid id, int part, Track track, CancellationToken cancel = default)
    {
        if (await MineAsync(post, id, cancel) is not { } patrol) return PatrolOutcome.No("patrol-unknown");
        if (!patrol.Tracked) return PatrolOutcome.No("patrol-no-track");
        // A piece may come late, when there is a signal again: what counts is when it was walked.
        var end = patrol.EndedAt ?? patrol.BegunAt + PatrolLaw.Longest;
        var within = track.Only(p => p.At >= patrol.BegunAt - ClockSlack && p.At <= end + ClockSlack && people.IsOnDuty(post, p.At));
        var code = TrackCode.Write(TrackThinning.Thin(within));
        return await rows.AddPartAsync(patrol.Id, part, code, time.GetUtcNow(), cancel) ? PatrolOutcome.Done(patrol) : PatrolOutcome.No("patrol-part-differs");
    }

    public async Task<PatrolOutcome> FindAsync(Post post, Guid id, string reportKey, CancellationToken cancel = default)
    {
        if (await MineAsync(post, id, cancel) is not { } patrol) return PatrolOutcome.No("patrol-unknown");
        await rows.AddFoundAsync(patrol.Id, reportKey, time.GetUtcNow(), cancel);
        return PatrolOutcome.Done(patrol);
    }

    /// <summary>Ends a patrol and keeps of it what stays; pieces that come afterwards are counted in when it is ended again.</summary>
    public async Task<PatrolOutcome> EndAsync(Post post, Guid id, DeviceTime? said, CancellationToken cancel = default)
    {
        if (await MineAsync(post, id, cancel) is not { } patrol) return PatrolOutcome.No("patrol-unknown");
        var (pressed, latest) = (PressedAt(said, time.GetUtcNow()), patrol.BegunAt + PatrolLaw.Longest);
        return PatrolOutcome.Done(await SumAsync(patrol, patrol.EndedAt ?? (pressed < patrol.BegunAt ? patrol.BegunAt : pressed > latest ? latest : pressed), cancel));
    }

    /// <summary>What the walker or the leader writes of it; may be mended as often as wished.</summary>
    public async Task<PatrolOutcome> ReportAsync(Post post, Guid id, string words, string advice, CancellationToken cancel = default)
    {
        if (await MineAsync(post, id, cancel) is not { } patrol) return PatrolOutcome.No("patrol-unknown");
        if (string.IsNullOrWhiteSpace(words)) return PatrolOutcome.No("patrol-report-empty");
        await rows.ReportAsync(patrol.Id, words.Trim(), advice.Trim(), time.GetUtcNow(), cancel);
        return PatrolOutcome.Done((await rows.FindAsync(patrol.Id, cancel))!);
    }

    /// <summary>Which planned roads were walked, and how much of each.</summary>
    public async Task<IReadOnlyList<RoadCoverage>> CoverageAsync(Patrol patrol, Track track, CancellationToken cancel = default)
    {
        if (patrol.Plan is not { } id || await plans.FindAsync(id, cancel) is not { } plan) return [];
        return Coverage.Of(await RoadsAsync(plan, cancel), [track]);
    }

    public async Task<IReadOnlyList<PlannedRoad>> RoadsAsync(PatrolPlan plan, CancellationToken cancel = default) =>
        [.. (await streets.OfAsync(plan.Streets, plan.Grids, cancel)).Select(s => new PlannedRoad(s.Code, s.Name, s.Lines))];

    /// <summary>A phone's clock may differ by so much and its points still belong to the patrol.</summary>
    static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    /// <summary>What was pressed longer ago than this is taken as pressed now: no phone carries a patrol about for weeks.</summary>
    static readonly TimeSpan LatestArrival = TimeSpan.FromDays(7);
    static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    /// <summary>When somebody pressed, by our clock. Without a signal it arrives later; how long it lay is measured by the phone's own clock, so that a wrong one does not matter.</summary>
    static DateTimeOffset PressedAt(DeviceTime? said, DateTimeOffset now) =>
        said is { Sent: { } sent } && sent - said.Event is var lay && lay > TimeSpan.Zero && lay < LatestArrival ? now - lay : now;

    Task<Patrol?> MineAsync(Post post, Guid id, CancellationToken cancel) => rows.FindOfAsync(post.Person, id, cancel);

    async Task EndForgottenAsync(Post post, DateTimeOffset now, CancellationToken cancel)
    {
        if (await rows.OpenOfAsync(post.Person, cancel) is { } open && !open.IsOpenAt(now)) await SumAsync(open, open.BegunAt + PatrolLaw.Longest, cancel);
    }

    async Task<Patrol> SumAsync(Patrol patrol, DateTimeOffset end, CancellationToken cancel)
    {
        var track = patrol.Tracked ? await rows.TrackAsync(patrol.Id, cancel) : Track.Empty;
        var roads = patrol.Tracked ? await CoverageAsync(patrol, track, cancel) : [];
        var ended = patrol with
        {
            EndedAt = end, KnownSeconds = (int)track.Known.TotalSeconds, UnknownSeconds = (int)track.Unknown.TotalSeconds, Covered = roads.Count == 0 ? null : Coverage.ShareOf([.. roads]),
        };
        await rows.EndAsync(ended, cancel);
        return ended;
    }
}
