using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.People;
using Guantong.Server.Platform.Texts;

namespace Guantong.Server.Insight.Replay.Staff;

/// <summary>What never changes during a run and all staff shares.</summary>
public sealed record Setting(long Seed, CityFacts City, Roster Roster, Wording Wording, Placing Placing, CityTexts Texts, PhotoHash Photo);

/// <summary>
/// A case as its staff sees it when they plan. Everything here follows from seed, stored state and what was done so far,
/// never from the clock: so a plan made again after a stop is the same plan.
/// </summary>
public sealed class Sight
{
    static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(20);

    readonly Dice _dice;

    public Sight(Setting setting, CaseStory story)
    {
        Setting = setting;
        Story = story;
        _dice = new Dice(setting.Seed, string.Create(CultureInfo.InvariantCulture, $"{story.State.Number}/{story.State.Round}"));
    }

    public Setting Setting { get; }
    public CaseStory Story { get; }
    public CaseState Case => Story.State;
    public CityFacts City => Setting.City;
    public Dice Dice => _dice;

    /// <summary>True when the message is a matter of city management.</summary>
    public bool IsOurs => Story.Meant is not null;

    /// <summary>True when somebody went there and found nothing.</summary>
    public bool WasNotFound => Story.Count(nameof(RecordVerification)) > 0 && !Case.Verified;

    public bool Is(string what, double chance) => _dice.Happens(what, chance);

    public int Count<T>() where T : Deed => Story.Count(typeof(T).Name);

    public int CountEver<T>() where T : Deed => Story.CountEver(typeof(T).Name);

    /// <summary>Something that somebody of the simulation says.</summary>
    public Words Say(string what) => new(Setting.Texts.Of($"replay-say-{what}", CityTexts.Chinese));

    /// <summary>As usual, or quicker where the limit is short: who has two hours does not take one to pick the work up.</summary>
    public When Brisk(DateTimeOffset from, double minutes, double slips = 0)
    {
        var limit = Case.Main?.Clock.Limit is { } l ? l.Load.TotalMinutes * (l.Measure is TimeMeasure.WorkingDays ? 0.3 : 1) : double.MaxValue;
        return When.Minutes(from, Math.Min(minutes, limit * 0.07), slips);
    }

    /// <summary>Photos where the filing condition asks for them, otherwise now and then.</summary>
    public IReadOnlyList<PhotoHash>? Photos(string what) => Case.Filing?.NeedsEvidence == true || Is(what + " photo", 0.3) ? [Setting.Photo] : null;

    /// <summary>A standpoint some metres from the case; null when it has no point.</summary>
    public LonLat? Near(string what, double metres) => Case.Point is { } p
        ? new LonLat(Math.Round(p.Lon + (_dice.Between(what + " x", -1, 1) * metres / 130_000), 6), Math.Round(p.Lat + (_dice.Between(what + " y", -1, 1) * metres / 160_000), 6))
        : null;

    /// <summary>By somebody of the centre at the case's level.</summary>
    public Move? ByCentre(string name, Role role, When when, params Func<World, Deed?>[] tries) => By(name, Setting.Roster.AtCentre(role, Case), when, tries);

    /// <summary>By a duty officer of a unit.</summary>
    public Move? ByUnit(string name, UnitId unit, When when, params Func<World, Deed?>[] tries) => By(name, Setting.Roster.OfUnit(unit), when, tries);

    public Move? ByCrew(string name, UnitId crew, When when, params Func<World, Deed?>[] tries) => By(name, Setting.Roster.OfCrew(crew), when, tries);

    public Move? ByPerson(string name, PersonId person, When when, params Func<World, Deed?>[] tries) =>
        Setting.Roster.Of(person) is { } post ? By(name, [post], when, tries) : null;

    /// <summary>By whoever reported, who keeps no hours.</summary>
    public Move ByReporter(string name, When when, params Func<World, Deed?>[] tries) =>
        new(name, Settled(when.From + Spent(name, when, 1)), Actor.Reporter(City.Area), "reporter", tries);

    /// <summary>Whoever is on duty takes it, and does it after their own time.</summary>
    public Move? By(string name, IReadOnlyList<Post> pool, When when, IReadOnlyList<Func<World, Deed?>> tries)
    {
        if (Setting.Roster.OnDuty(pool, when.From, _dice.Roll(name + " who")) is not var (who, taken)) return null;
        var ready = taken + Spent(name, when, Setting.Roster.Pace(who));
        if (Setting.Roster.OnDuty([who], ready, 0) is not var (_, at)) return null;
        // A careful hand leaves the mistakes out.
        var kept = tries.Count > 1 && !Is(name + " slip", Math.Min(0.9, when.Slips * Setting.Roster.Carelessness(who))) ? tries.Skip(tries.Count - 1).ToList() : tries;
        return new Move(name, Settled(at), who.Actor, who.User, kept);
    }

    TimeSpan Spent(string name, When when, double pace)
    {
        var spent = when.Usually * _dice.Spread(name + " time") * pace;
        return spent < AtLeast ? AtLeast : spent;
    }

    /// <summary>Whole seconds, and never before what was done last.</summary>
    DateTimeOffset Settled(DateTimeOffset at)
    {
        var whole = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero).AddSeconds(1);
        return whole < Story.LastAt ? Story.LastAt : whole;
    }
}

/// <summary>From when something can be done, how long it usually takes, and how often it goes wrong at first.</summary>
public readonly record struct When(DateTimeOffset From, TimeSpan Usually)
{
    public double Slips { get; init; }

    public static When Minutes(DateTimeOffset from, double minutes, double slips = 0) => new(from, TimeSpan.FromMinutes(minutes)) { Slips = slips };

    public static When Hours(DateTimeOffset from, double hours, double slips = 0) => new(from, TimeSpan.FromHours(hours)) { Slips = slips };
}
