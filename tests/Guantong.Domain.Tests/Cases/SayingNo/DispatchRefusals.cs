using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Tests;

namespace Guantong.Domain.Tests.Cases.SayingNo;

static class DispatchRefusals
{
    public static readonly SaysNo[] All =
    [
        new("A unit nobody knows gets no case", Refusal.UnknownUnit, c => Dispatched(c, new UnitId("nobody"))),
        new("A crew is never the main unit", Refusal.UnitCannotBeMain, c => Dispatched(c, TestCity.SanitationCrew)),
        new("A unit outside its district gets no case", Refusal.UnitElsewhere, c => Dispatched(c, TestCity.SouthOffice)),
        new("A department without the duty gets no case", Refusal.UnitMayNotHaveThis, c => Dispatched(c, TestCity.Roads)),
        new("What was taken back from a township it may not have", Refusal.UnitMayNotHaveThis, c => c.Judge(c.CaseAt(Stage.Filed, condition: "hole"), c.Dispatcher, new DispatchCase(TestCity.NorthOffice, null, null))),
        new("Nothing is due in the past", Refusal.DueInThePast, c => c.Judge(c.CaseAt(Stage.Filed), c.Dispatcher, new DispatchCase(TestCity.Sanitation, c.Now, null))),
        new("A date in a year without a calendar is refused", Refusal.NoCalendarForYear, c => c.Judge(c.CaseAt(Stage.Filed), c.Dispatcher, new DispatchCase(TestCity.Sanitation, DateTimeOffset.MaxValue, null))),
        new("A limit that runs into a year without a calendar is refused", Refusal.NoCalendarForYear, c => Dispatched(c, TestCity.Sanitation)) { Start = new DateTimeOffset(2027, 12, 31, 9, 0, 0, TimeSpan.Zero) },

        new("The product dispatches nothing of a class for which no rule says so", Refusal.AutoDispatchIsOff, c => ByRule(c, c.CaseAt(Stage.Filed), TestCity.SanitationNorth)),
        new("What was sent back is dispatched by a person", Refusal.NeedsAPerson, c => ByRule(c, SentBack(c), TestCity.Roads)),
        new("The product dispatches to nobody but the one unit whose duty it is", Refusal.NoSingleUnit, c => ByRule(c, c.CaseAt(Stage.Filed, condition: "hole"), TestCity.CityRoads)),
        new("The product dispatches to nobody who is not on duty", Refusal.NobodyOnDuty, c => ByRule(c, c.CaseAt(Stage.Filed, condition: "hole"), TestCity.Roads, onDuty: false)),

        new("A unit that does not have the case cannot accept it", Refusal.NotYourUnit, c => c.Judge(c.CaseAt(Stage.Dispatched), c.OtherDepartment, new AcceptWork(null))),
        new("A unit gives work to its own crews only", Refusal.NotYourCrew, c => c.Judge(c.CaseAt(Stage.Dispatched), c.Department, new AcceptWork(TestCity.RoadsCrew))),
        new("A crew takes only what is its unit's", Refusal.NotYourCrew, c => c.Judge(c.CaseAt(Stage.Handling), c.OtherCrew, new AcceptWork(null))),
        new("A crew takes work for nobody but itself", Refusal.NotYourCrew, c => c.Judge(c.CaseAt(Stage.Handling), c.Crew, new AcceptWork(TestCity.RoadsCrew))),
        new("What one crew has taken no crew takes again", Refusal.AlreadyThere, c => c.Judge(c.Do(c.CaseAt(Stage.Handling), c.Crew, new AcceptWork(null)), c.Crew, new AcceptWork(null))),
        new("A case passes down its own line only", Refusal.NotBelowYourUnit, c => c.Judge(c.CaseAt(Stage.Handling), c.Department, new SubDispatch(TestCity.NorthGateOffice, null))),
        new("Nothing rises above the city", Refusal.AtTheTop, c => c.Judge(c.CaseAt(Stage.Handling, unit: TestCity.CityRoads, condition: "noise"), c.CityDepartment, new EscalateCase(TestCity.Say()))),

        new("Who sends a case back names a duty or a better unit", Refusal.NoDutyNamed, c => c.Judge(c.CaseAt(Stage.Dispatched), c.Department, TestCity.Return() with { DutyItem = " " })),
        new("A duty that is on no list is none", Refusal.NoDutyNamed, c => c.Judge(c.CaseAt(Stage.Dispatched), c.Department, TestCity.Return() with { DutyItem = "张三 13800000000" })),
        new("A better unit must exist", Refusal.UnknownUnit, c => c.Judge(c.CaseAt(Stage.Dispatched), c.Department, TestCity.Return() with { BetterUnit = new UnitId("nobody") })),
        new("A unit sends a case back once", Refusal.SecondReturnOfThisUnit, c =>
            c.Judge(c.Do(c.Do(c.CaseAt(Stage.Dispatched), c.Department, TestCity.Return()), c.Dispatcher, new DispatchCase(TestCity.Sanitation, null, null)), c.Department, TestCity.Return())),
        new("After four working hours nobody sends a case back", Refusal.TooLateToReturn, c => Later(c, "litter", TimeSpan.FromHours(6.1))),
        new("After half an hour nobody sends an urgent case back", Refusal.TooLateToReturn, c => Later(c, "hole", TimeSpan.FromMinutes(31))),
        new("A ruling binds", Refusal.DutyWasRuled, c => c.Judge(c.Do(c.CaseAt(Stage.Ruling), c.Supervisor, Ruling()), c.Department, TestCity.Return())),
        new("No ruling before the first receiver has made the place safe", Refusal.PlaceNotMadeSafe, c => c.Judge(Unsafe(c), c.Supervisor, Ruling())),
        new("Only the first receiver secures the place during a ruling", Refusal.NotYourUnit, c => c.Judge(Unsafe(c), c.Township, new Arrive(TestCity.Place, PlaceIsSafe: true, null, null))),
        new("A ruling names its ground", Refusal.NoDutyNamed, c => c.Judge(c.CaseAt(Stage.Ruling), c.Supervisor, Ruling() with { DutyItem = "" })),
    ];

    static RuleOnDuty Ruling() => new(TestCity.Sanitation, "环卫-1", TestCity.Say());

    static Verdict Dispatched(TestCity city, UnitId unit) => city.Judge(city.CaseAt(Stage.Filed), city.Dispatcher, new DispatchCase(unit, null, null));

    static Verdict ByRule(TestCity city, CaseState filed, UnitId unit, bool onDuty = true) => city.Judge(filed, city.Product, new DispatchCase(unit, null, null) { OnDuty = onDuty });

    static CaseState SentBack(TestCity city) => city.Do(city.CaseAt(Stage.Dispatched, condition: "hole"), city.OfficerOf(TestCity.Roads), TestCity.Return() with { DutyItem = "市政-1" });

    static Verdict Later(TestCity city, string condition, TimeSpan after)
    {
        var dispatched = city.CaseAt(Stage.Dispatched, condition: condition);
        city.Time.Advance(after);
        return city.Judge(dispatched, city.OfficerOf(dispatched.Main!.Unit), TestCity.Return());
    }

    static CaseState Unsafe(TestCity city)
    {
        var back = city.Do(city.CaseAt(Stage.Dispatched), city.Department, TestCity.Return(safe: false));
        return city.Do(city.Do(back, city.Dispatcher, new DispatchCase(TestCity.NorthOffice, null, null)), city.Township, TestCity.Return(safe: false));
    }
}
