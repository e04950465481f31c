using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Units;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases.Matching;

/// <summary>Whom a case is proposed to, in which order, and why the others stand behind.</summary>
public sealed class UnitRankingTests
{
    readonly TestCity city = new();

    [Fact]
    public void The_duty_list_comes_before_everything_that_is_known_of_a_unit()
    {
        var ranked = Ranked(city.CaseAt(Stage.Filed), new UnitFacts(TestCity.SanitationNorth) { Metres = 9000, Load = 80, OnTime = 0.4, Sample = 100 }, Good(TestCity.Sanitation), Good(TestCity.NorthOffice));

        Assert.Equal([TestCity.SanitationNorth, TestCity.Sanitation, TestCity.NorthOffice, TestCity.NorthGateOffice], ranked.Select(r => r.Unit));
        Assert.Equal([Claim.Duty, Claim.WiderDuty, Claim.Ground, Claim.Ground], ranked.Select(r => r.Claim));
        Assert.Equal([null, Behind.Claim, Behind.Claim, Behind.Claim], ranked.Select(r => r.BehindBy));
        Assert.Equal("环卫-2", ranked[0].Item);
    }

    [Fact]
    public void Whom_the_law_would_refuse_is_not_proposed_and_a_keeper_of_the_component_is()
    {
        var hole = city.CaseAt(Stage.Filed, condition: "hole");
        var claims = UnitRanking.Candidates(hole, city.Facts, [TestCity.CityRoads, TestCity.Sanitation]);

        Assert.Equal(Claim.Component, claims.Single(c => c.Unit == TestCity.Sanitation).Claim);
        // 市政-3 took it back from the township, sanitation has no duty for it.
        Assert.Equal([TestCity.Roads, TestCity.CityRoads, TestCity.NorthGateOffice], Ranked(hole).Select(r => r.Unit));
        Assert.Equal(Refusal.UnitMayNotHaveThis, Responsible.Against(hole, city.Facts, TestCity.NorthOffice));
        Assert.Equal([TestCity.Roads], Responsible.UnitsFor(hole, city.Facts).Select(u => u.Unit));
    }

    [Fact]
    public void Among_equals_returns_duty_hours_distance_load_and_punctuality_decide_in_this_order()
    {
        var (north, gate) = (TestCity.NorthOffice, TestCity.NorthGateOffice);
        var noise = city.CaseAt(Stage.Filed, unit: north, condition: "noise");
        Behind? Second(UnitFacts first, UnitFacts second)
        {
            var ranked = Ranked(noise, first, second);
            Assert.Equal(first.Unit, ranked[0].Unit);
            return ranked[1].BehindBy;
        }

        Assert.Equal(Behind.OffDuty, Second(Good(north), Good(gate) with { OnDuty = false, Metres = 1 }));
        Assert.Equal(Behind.Distance, Second(Good(gate), Good(north) with { Metres = 2600, Load = 0 }));
        Assert.Equal(Behind.Load, Second(Good(north), Good(gate) with { Load = 12, OnTime = 1 }));
        Assert.Equal(Behind.OnTime, Second(Good(north), Good(gate) with { OnTime = 0.6 }));
        // Nineteen cases say nothing about punctuality.
        Assert.Equal(Behind.Order, Ranked(noise, Good(gate) with { OnTime = 0.9 }, Good(north) with { OnTime = 0.1, Sample = 19 })[1].BehindBy);
    }

    [Fact]
    public void Who_sent_it_back_stands_last_and_the_order_is_one_order()
    {
        var back = city.Do(city.CaseAt(Stage.Dispatched), city.Department, TestCity.Return());
        var ranked = Ranked(back);

        Assert.Equal((TestCity.Sanitation, Behind.SentItBack), (ranked[^1].Unit, ranked[^1].BehindBy));
        Assert.True(Responsible.NeedsAPerson(back));

        var random = new Random(7);
        foreach (var _ in Enumerable.Range(0, 200))
        {
            var facts = new[] { TestCity.SanitationNorth, TestCity.Sanitation, TestCity.NorthOffice, TestCity.NorthGateOffice }
                .Select(u => new UnitFacts(u) { Metres = random.Next(3) == 0 ? null : random.Next(5000), OnDuty = random.Next(2) == 0, Load = random.Next(20), Sample = random.Next(40), OnTime = random.NextDouble() }).ToArray();
            Assert.Equal(Ranked(back, facts).Select(r => r.Unit), Ranked(back, [.. facts.Reverse()]).Select(r => r.Unit));
        }
    }

    static UnitFacts Good(UnitId unit) => new(unit) { Metres = 100, OnDuty = true, Load = 1, Sample = 50, OnTime = 0.95 };

    IReadOnlyList<UnitOption> Ranked(CaseState c, params UnitFacts[] known) =>
        UnitRanking.Ranked(c, city.Facts, UnitRanking.Candidates(c, city.Facts, []).Select(f => new UnitOption(known.FirstOrDefault(k => k.Unit == f.Unit) ?? new UnitFacts(f.Unit), f.Claim) { Item = f.Item }));
}
