using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>回访 and 清零: who is called, when, and what becomes of what they said.</summary>
public sealed class AfterClosingTests
{
    readonly TestCity city = new();

    [Fact]
    public void The_next_try_is_due_at_another_hour_and_within_the_hours_of_calling()
    {
        var closed = city.CaseAt(Stage.Closed);
        Assert.Equal(closed.ClosedAt, RevisitTries.NextAt(closed, city.Facts));
        var tried = city.Do(closed, city.Revisit, new Revisit(RevisitOutcome.NotReached, null));
        var second = RevisitTries.NextAt(tried, city.Facts)!.Value;
        Assert.InRange(second - tried.Revisits[0].At, TimeSpan.FromHours(2), TimeSpan.FromHours(3));

        // The evening's try is followed by one of the next day, and not at the hour of the first.
        city.Time.AdvanceTo(new DateTimeOffset(2026, 3, 9, 19, 30, 0, TimeSpan.FromHours(8)).ToUniversalTime());
        tried = city.Do(tried, city.Revisit, new Revisit(RevisitOutcome.NotReached, null));
        var third = RevisitTries.NextAt(tried, city.Facts)!.Value;
        Assert.Equal(10, third.ToOffset(TimeSpan.FromHours(8)).Day);
        Assert.True(RevisitTries.IsAnotherHour(tried, city.Facts, third));
        city.Time.AdvanceTo(third);
        tried = city.Do(tried, city.Revisit, new Revisit(RevisitOutcome.NotReached, null));
        Assert.Null(RevisitTries.NextAt(tried, city.Facts));
    }

    [Fact]
    public void A_case_leaves_the_queue_when_reached_or_rated_and_is_not_in_it_without_a_number_or_outside_the_sample()
    {
        var toClose = city.CaseAt(Stage.ToClose);
        var policy = city.Facts.Policy;
        static bool Waits(CaseState c) => RevisitTries.IsAwaited(c);
        var closed = city.Do(toClose, city.ShiftLeader, new CloseCase("litter", null));
        Assert.True(Waits(closed));
        Assert.False(Waits(city.Do(toClose, city.ShiftLeader, new CloseCase("litter", null, CanBeCalled: false))));
        Assert.False(Waits(city.Do(closed, city.Revisit, new Revisit(RevisitOutcome.Fair, null))));
        Assert.False(Waits(city.Dissatisfied(closed)));

        var sampled = Enumerable.Range(0, 2000).Count(i => RevisitTries.Chosen(new CaseState { Id = new(new Guid(i, 1, 2, new byte[8])), Number = "", CitizenClass = "order" }, policy with { RevisitShares = new Dictionary<string, decimal> { ["*"] = 1, ["order"] = 0.3m } }));
        Assert.InRange(sampled, 520, 680);
    }

    [Fact]
    public void Dissatisfaction_outlives_the_redo_until_somebody_is_content()
    {
        var closed = city.Do(city.CaseAt(Stage.Closed), city.Revisit, new Revisit(RevisitOutcome.Dissatisfied, TestCity.Say()));
        var since = closed.Unsettled!;
        Assert.Equal(TestCity.Sanitation, since.Unit);
        var again = city.Do(closed, city.ShiftLeader, new RedoCase(TestCity.Say()));
        Assert.Equal(since, again.Unsettled);
        again = city.Do(again, city.Dispatcher, new DispatchCase(TestCity.Sanitation, null, null));
        again = city.Do(again, city.Department, new AcceptWork(null));
        again = city.Do(again, city.Crew, new FinishWork(null, TestCity.Place, [TestCity.Photo]));
        again = city.Checked(city.Do(again, city.Department, new PassBack(null)), passed: true);
        // Whoever was dissatisfied is called again, whatever the sample says.
        var sparse = new TestCity(new Policy { RevisitShares = new Dictionary<string, decimal> { ["*"] = 0 } });
        Assert.True(RevisitTries.Chosen(again, sparse.Facts.Policy));
        again = city.Do(again, city.ShiftLeader, new CloseCase("litter", null));
        Assert.Equal((since, 2), (again.Unsettled, again.Round));

        Assert.Null(city.Do(again, city.Revisit, new Revisit(RevisitOutcome.Satisfied, null)).Unsettled);
        Assert.Null(city.Do(again, city.Leader, new ExplainCase(TestCity.Say(), TestCity.Say())).Unsettled);
        Assert.Equal(since, city.Dissatisfied(again).Unsettled);
    }

    [Fact]
    public void A_pressed_citizen_opens_a_supervision_that_outlives_rounds_and_that_a_good_mark_does_not_settle()
    {
        var pressed = city.Do(city.CaseAt(Stage.Closed), city.Revisit, new Revisit(RevisitOutcome.Pressed, TestCity.Say()));
        var opened = Assert.Single(pressed.Supervisions);
        Assert.True(opened.Confidential);
        Assert.NotNull(opened.Clock.Due);
        Assert.DoesNotContain(opened.Clock, pressed.Clocks);
        Assert.NotNull(city.Do(pressed, city.Reporter, new RateCase(Satisfaction.Satisfied, null)).Unsettled);

        var again = city.Do(pressed, city.ShiftLeader, new RedoCase(TestCity.Say()));
        Assert.Equal(opened, Assert.Single(again.Supervisions));
        Assert.DoesNotContain(city.Open(again, city.ShiftLeader), o => o.Name == nameof(AnswerSupervision));
        var ended = city.Do(again, city.ShiftLeader, new CancelCase(TestCity.Say()));
        Assert.False(Assert.Single(ended.Supervisions).Clock.IsStopped);
        var answered = city.Do(ended, city.Supervisor, new AnswerSupervision(opened.Id, TestCity.Say()));
        Assert.NotNull(Assert.Single(answered.Supervisions).AnsweredAt);
    }
}
