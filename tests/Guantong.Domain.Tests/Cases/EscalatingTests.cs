using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.Deadlines;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>Rules of escalation: which fire when, for whom, how often, and never two where one was meant.</summary>
public sealed class EscalatingTests
{
    readonly TestCity city = new();

    [Fact]
    public void A_late_unit_that_was_suspended_is_escalated_one_step_at_a_time_afterwards()
    {
        var late = Late(TimeSpan.FromHours(6));
        late = city.Do(late, city.Product, new EscalateOverdue());
        var paused = city.Suspended(late);
        city.Time.AdvanceTo(paused.Pause!.Until);
        var resumed = city.Do(paused, city.Product, new ResumeCase(null));

        Assert.IsType<Refused>(city.Judge(resumed, city.Product, new EscalateOverdue()));
        var second = Escalating.Next(resumed, city.Facts)!;
        Assert.Equal("step-2|1|holder", second.What);
        // One working day from the due, of which a part had passed before the suspension.
        var before = city.Facts.Calendar.Elapsed(late.Main!.Clock.Due!.Value, paused.Pause.Since, TimeMeasure.WorkingDays);
        Assert.Equal(city.Facts.Calendar.Add(city.Now, TimeSpan.FromDays(1) - before, TimeMeasure.WorkingDays), second.At, TimeSpan.FromMinutes(5));

        city.Time.AdvanceTo(second.At.AddMinutes(1));
        var again = city.Do(resumed, city.Product, new EscalateOverdue(second.What));
        Assert.IsType<Refused>(city.Judge(again, city.Product, new EscalateOverdue(second.What)));
        Assert.IsType<Refused>(city.Judge(again, city.Product, new EscalateOverdue()));
    }

    [Fact]
    public void Rules_are_read_by_class_level_and_urgency_and_repeated_as_often_as_they_say()
    {
        EscalationRule[] rules =
        [
            new("soon", EscalationTrigger.DueSoon, null, EscalationTarget.UnitHead, EscalationMeans.Urge),
            new("roads-only", EscalationTrigger.Overdue, null, EscalationTarget.Leader, EscalationMeans.Escalate) { Class = "municipal" },
            new("urgent-only", EscalationTrigger.Overdue, null, EscalationTarget.Leader, EscalationMeans.Escalate) { Urgent = true },
            new("above", EscalationTrigger.Overdue, new(1, TimeMeasure.WorkingHours), EscalationTarget.LevelAbove, EscalationMeans.Supervise) { Every = new(2, TimeMeasure.WorkingHours), Most = 2 },
            new("mute", EscalationTrigger.Unanswered, new(1, TimeMeasure.WorkingHours), EscalationTarget.Leader, EscalationMeans.Escalate),
        ];
        var facts = With(rules);
        var handling = city.CaseAt(Stage.Handling, unit: TestCity.NorthGateOffice);
        Assert.Equal(["soon", "above"], Escalating.Waiting(handling, facts).Select(w => w.Rule.Id));

        var fired = new List<string>();
        var at = handling;
        while (Escalating.Next(at, facts) is { } next && fired.Count < 20)
        {
            city.Time.AdvanceTo(next.At.AddSeconds(1) > city.Now ? next.At.AddSeconds(1) : city.Now);
            at = Assert.IsType<Granted>(CaseLaw.Judge(new Motion(at, new EscalateOverdue(next.What), city.Product, facts, city.Now))).After;
            fired.Add(next.What);
        }

        // Two supervisions of the unit above, each unanswered, each told to the leader once.
        Assert.Equal(["above|1|holder", "above|2|holder", "mute|1|answer-1", "mute|1|answer-2", "soon|1|holder"], fired.Order(StringComparer.Ordinal));
        Assert.Equal("soon|1|holder", fired[0]);
        Assert.Equal((1, 2, 2), (at.Urges, at.Supervisions.Count, at.Escalations));
        Assert.All(at.Supervisions, s => Assert.Equal(TestCity.NorthOffice, s.Unit));
        Assert.Equal(TestCity.NorthOffice, at.Fired.First(f => f.Rule == "above").Told);
        Assert.True(at.Fired.Zip(at.Fired.Skip(1)).All(p => p.First.At <= p.Second.At));
    }

    [Fact]
    public void A_city_without_rules_goes_by_the_steps_of_its_policy()
    {
        Assert.Equal(["step-1", "step-2", "step-3"], city.Facts.Escalations.Select(r => r.Id));
        Assert.Equal([EscalationTarget.Supervisor, EscalationTarget.Leader, EscalationTarget.Leader], city.Facts.Escalations.Select(r => r.To));
    }

    [Fact]
    public void A_case_that_was_escalated_before_rules_had_names_goes_on_where_it_was()
    {
        var late = Late(TimeSpan.FromDays(9)) with { Escalations = 2 };
        Assert.Equal("step-3|1|holder", Escalating.Next(late, city.Facts)!.What);
    }

    CaseState Late(TimeSpan by)
    {
        var late = city.CaseAt(Stage.Handling);
        city.Time.Advance(by);
        return late;
    }

    CityFacts With(IReadOnlyList<EscalationRule> rules) => new()
    {
        Edition = 1, Name = city.Facts.Name, Area = city.Facts.Area, Calendar = city.Facts.Calendar, Policy = city.Facts.Policy, Units = city.Facts.Units, Divisions = city.Facts.Divisions,
        Types = city.Facts.Types, Conditions = city.Facts.Conditions, CitizenClasses = city.Facts.CitizenClasses, Responsibilities = city.Facts.Responsibilities, AreaClasses = city.Facts.AreaClasses,
        EscalationRules = rules,
    };
}
