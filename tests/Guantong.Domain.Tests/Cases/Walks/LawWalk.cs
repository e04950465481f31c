using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases.Walks;

/// <summary>One granted deed of a walk.</summary>
sealed record Step(CaseState Before, Actor By, Deed Deed, DateTimeOffset At, CaseState After);

/// <summary>A case on its way through the law, driven by chance: sensible deeds, changed ones, and nonsense.</summary>
sealed class LawWalk
{
    static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(40), TimeSpan.FromHours(3), TimeSpan.FromHours(26), TimeSpan.FromDays(4)];

    readonly Random random;
    readonly RandomDeeds deeds;
    readonly List<Step> steps = [];

    /// <summary>Thousands of steps, the same ones in every run.</summary>
    public static readonly Lazy<IReadOnlyList<LawWalk>> All = new(() => [.. Enumerable.Range(1, 300).Select(seed => new LawWalk(seed))]);

    LawWalk(int seed)
    {
        Seed = seed;
        random = new Random(seed);
        City = new TestCity(
            new Policy { UnitConfirms = Mostly(), VerifyReports = Mostly(), CheckBeforeClosing = Mostly(), ReopenDirectly = random.Next(2) == 0 },
            // One walk in ten runs into a year without a calendar.
            seed % 10 == 0 ? new DateTimeOffset(2027, 12, 20, 1, 0, 0, TimeSpan.Zero) : null);
        deeds = new RandomDeeds(random, City);
        Go(220);
    }

    public int Seed { get; }
    public TestCity City { get; }
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>Every offered example that the law then refused: there must be none.</summary>
    public List<string> BrokenPromises { get; } = [];

    void Go(int tries)
    {
        var at = City.Unopened();
        // An end takes only a few more blows.
        for (var i = 0; i < tries; i += at.Stage.IsOtherEnd() ? 12 : 1)
        {
            City.Time.Advance(Pauses[Math.Min(random.Next(Pauses.Length), Math.Min(random.Next(Pauses.Length), random.Next(Pauses.Length)))]);
            var who = City.Everybody[random.Next(City.Everybody.Count)];
            if (random.Next(2) == 0) at = Tried(at, who, deeds.Any());
            if (Offered(at) is not var (by, offer)) continue;
            at = Tried(at, by, random.Next(3) == 0 ? deeds.Changed(offer) : offer);
        }
    }

    CaseState Tried(CaseState at, Actor who, Deed deed)
    {
        try
        {
            if (City.Judge(at, who, deed) is not Granted granted) return at;
            steps.Add(new Step(at, who, deed, City.Now, granted.After with { Version = at.Version + 1 }));
            return steps[^1].After;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new InvalidOperationException($"Walk {Seed}: the law threw at {at.Stage} for {deed} by {who.Role}.", e);
        }
    }

    /// <summary>Something the law offers one of a few people; steps forward come often, ends and pressing seldom.</summary>
    (Actor, Deed)? Offered(CaseState at)
    {
        var offers = new List<(Actor By, Deed Deed)>();
        for (var tries = 0; tries < 6; tries++)
        {
            var who = City.Everybody[random.Next(City.Everybody.Count)];
            foreach (var offer in City.Open(at, who))
            {
                if (City.Judge(at, who, offer.Example) is not Granted) BrokenPromises.Add($"walk {Seed}: {offer.Name} at {at.Stage} for {who.Role}");
                offers.Add((who, offer.Example));
            }
        }
        if (offers.Count == 0) return null;
        var (by, deed) = offers[random.Next(offers.Count)];
        var forward = offers.Find(o => IsForward(o.Deed));
        if (forward.Deed is not null && random.Next(3) == 0) (by, deed) = forward;
        return IsSeldom(deed) && random.Next(20) > 0 ? null : (by, AsTheHouseFills(deed));
    }

    static bool IsForward(Deed deed) =>
        deed is AcceptReport or FileCase or DispatchCase or AcceptWork or FinishWork or PassBack or OrderCheck or RecordCheck or RuleOnDuty or CloseCase or RateCase or RedoCase;

    static bool IsSeldom(Deed deed) => deed is CancelCase or ForceClose or MergeReport or RejectReport or UrgeCase or SuperviseCase or EscalateCase or OrderVerification;

    /// <summary>What the house fills in, and the choices people make.</summary>
    Deed AsTheHouseFills(Deed deed) => deed switch
    {
        OrderCheck => new OrderCheck(City.DrawnChecker),
        OrderVerification => new OrderVerification(City.DrawnChecker),
        RecordCheck record => record with { Passed = Mostly() },
        RateCase rate => rate with { Mark = (Satisfaction)random.Next(3) },
        DispatchCase to when random.Next(2) == 0 => to with { Unit = random.Next(2) == 0 ? TestCity.NorthOffice : TestCity.NorthGateOffice },
        _ => deed,
    };

    bool Mostly() => random.Next(4) > 0;
}
