using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>What the steps of a case do to it, beyond leading to the next stage.</summary>
public sealed class CaseLifeTests
{
    readonly TestCity city = new();

    public static TheoryData<Stage> AllStages => [.. Stages.All];

    [Theory, MemberData(nameof(AllStages))]
    public void A_case_can_be_walked_to_every_stage(Stage stage) => Assert.Equal(stage, city.CaseAt(stage).Stage);

    [Fact]
    public void A_second_round_starts_clean_and_remembers_its_filing()
    {
        var again = city.CaseAt(Stage.Handling, round: 2);
        Assert.Equal((2, 0, 0, 0), (again.Round, again.Reworks, again.Escalations, again.ReturnedBy.Count));
        Assert.Equal("litter", again.Filing!.Condition);
        Assert.Null(again.Rating);
    }

    [Fact]
    public void The_area_class_of_the_place_sets_the_limit()
    {
        Assert.Equal(new TimeLimit(4, TimeMeasure.WorkingHours), city.CaseAt(Stage.Filed).Filing!.Limit);
        Assert.Equal('B', city.Facts.AreaClassOf(TestCity.SouthGate));
    }

    [Fact]
    public void A_class_checked_by_call_needs_no_visit()
    {
        var byCall = city.Do(city.CaseAt(Stage.ToCheck, condition: "noise"), city.Product, new OrderCheck(city.DrawnChecker));
        Assert.IsType<Granted>(city.Judge(byCall, city.Checker, new RecordCheck(Passed: true, TestCity.Say(), null, null, null)));
    }

    [Fact]
    public void A_suspension_moves_the_due_by_the_time_it_lasted()
    {
        var handling = city.CaseAt(Stage.Handling, condition: "noise", unit: TestCity.Sanitation);
        var due = handling.Main!.Clock.Due!.Value;
        var paused = city.Suspended(handling);
        Assert.Null(paused.Main!.Clock.Due);
        city.Time.AdvanceTo(paused.Pause!.Until);
        var resumed = city.Do(paused, city.Product, new ResumeCase(null));
        Assert.Equal(due + (city.Now - paused.Pause.Since), resumed.Main!.Clock.Due);
    }

    [Fact]
    public void An_extension_grants_one_more_original_limit()
    {
        var handling = city.CaseAt(Stage.Handling, condition: "noise", unit: TestCity.Sanitation);
        var extended = city.Do(city.Do(handling, city.Department, new AskExtension(null, TestCity.Say())), city.Dispatcher, new DecideExtension(Approved: true, null));
        Assert.Equal(handling.Main!.Clock.Due + TimeSpan.FromDays(1), extended.Main!.Clock.Due);
    }

    [Fact]
    public void A_failed_check_gives_the_same_unit_a_fresh_clock_and_keeps_that_it_was_late()
    {
        var late = city.CaseAt(Stage.Finished);
        city.Time.Advance(TimeSpan.FromDays(2));
        var rework = city.Checked(city.Do(late, city.Department, new PassBack(null)), passed: false);
        Assert.Equal((Stage.Handling, TestCity.Sanitation, 1), (rework.Stage, rework.Main!.Unit, rework.Reworks));
        Assert.False(rework.Main.Clock.IsOverdue(city.Now));
        Assert.True(rework.UnitIsOverdue(city.Now));
    }

    [Fact]
    public void Passing_a_case_down_keeps_its_clock_and_shows_the_chain()
    {
        var handling = city.CaseAt(Stage.Handling);
        var below = city.Do(handling, city.Department, new SubDispatch(TestCity.SanitationNorth, null));
        Assert.Equal(handling.Main!.Clock, below.Main!.Clock);
        Assert.Equal([TestCity.Sanitation], below.Main.Line);
        Assert.Equal([TestCity.Sanitation, TestCity.SanitationNorth], below.Hops.Select(h => h.Unit));
    }

    [Fact]
    public void A_merged_case_comes_back_where_it_was_and_the_citizen_loses_no_time()
    {
        var handling = city.CaseAt(Stage.Handling, condition: "noise", unit: TestCity.Sanitation);
        var merged = city.Do(handling, city.ShiftLeader, city.Merge());
        city.Time.Advance(TimeSpan.FromHours(5));
        var back = city.Do(merged, city.ShiftLeader, new UnmergeReport(null));
        Assert.Equal(Stage.Handling, back.Stage);
        Assert.Equal(handling.CitizenClock, back.CitizenClock);
        Assert.Equal(handling.Main!.Clock.Due + TimeSpan.FromHours(5) + TimeSpan.FromMinutes(1), back.Main!.Clock.Due);
    }

    [Fact]
    public void A_reopening_asked_for_in_time_may_be_granted_later()
    {
        var decided = new TestCity(new() { ReopenDirectly = false });
        var closed = decided.CaseAt(Stage.Closed);
        decided.Time.Advance(TimeSpan.FromDays(14));
        var asked = decided.Do(closed, decided.Reporter, new ReopenCase(TestCity.Say()));
        decided.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal((Stage.Accepted, 2), decided.Do(asked, decided.ShiftLeader, new ReopenCase(TestCity.Say())) is var open ? (open.Stage, open.Round) : default);
    }

    [Fact]
    public void A_case_raised_by_a_unit_goes_to_the_level_above_that_unit()
    {
        var raised = city.Do(city.CaseAt(Stage.Handling), city.Department, new EscalateCase(TestCity.Say()));
        Assert.Equal((Stage.Filed, Level.City), (raised.Stage, raised.Level));
        Assert.IsType<Granted>(city.Judge(raised, city.CityDispatcher, new DispatchCase(TestCity.Sanitation, null, null)));
    }

    [Fact]
    public void A_policy_changed_later_does_not_reach_a_filed_case()
    {
        var finished = city.CaseAt(Stage.Finished);
        var relaxed = new TestCity(new() { CheckBeforeClosing = false });
        var granted = Assert.IsType<Granted>(CaseLaw.Judge(new Motion(finished, new PassBack(null), city.Department, relaxed.Facts, city.Now)));
        Assert.Equal(Stage.ToCheck, granted.After.Stage);
    }

    [Fact]
    public void A_watch_that_slept_finds_the_escalation_and_the_end_of_a_pause_due_now()
    {
        var late = city.CaseAt(Stage.Handling);
        var paused = city.Suspended(city.CaseAt(Stage.Handling));
        var muchLater = city.Now.AddDays(30);
        Assert.Contains(new CaseTimer(TimerKind.Escalate, "step-1|1|holder", muchLater), CaseTimers.Of(late, city.Facts, muchLater));
        Assert.Contains(new CaseTimer(TimerKind.Resume, "pause", muchLater), CaseTimers.Of(paused, city.Facts, muchLater));
    }

    [Fact]
    public void A_number_is_read_as_people_type_it()
    {
        var number = CaseNumber.Of("371329000000", new DateOnly(2026, 11, 21), 42);
        Assert.Equal("3713292026112100042", number);
        Assert.Equal("371329-20261121-00042", CaseNumber.Shown(number));
        Assert.Equal(number, CaseNumber.Read(" 371329-20261121-00042 "));
        Assert.Null(CaseNumber.Read("371329-2026"));
    }
}
