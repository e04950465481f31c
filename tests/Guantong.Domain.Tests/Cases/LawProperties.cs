using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Guantong.Domain.Tests.Cases.Walks;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>What holds on every way through the law. Written from the contract, not from the rows.</summary>
public sealed class LawProperties
{
    static readonly IReadOnlyList<LawWalk> Walks = LawWalk.All.Value;

    [Fact]
    public void The_rows_are_the_contracts_and_no_others() =>
        Assert.Equal(
            Contract.Ways.OrderBy(w => (w.Deed, w.From, w.To, w.By)),
            CaseLaw.Rows.SelectMany(r => r.By.Select(by => new Way(r.Deed.Name, r.From, r.To, by))).Distinct().OrderBy(w => (w.Deed, w.From, w.To, w.By)));

    [Fact]
    public void The_walks_see_every_stage_and_every_deed()
    {
        var steps = Walks.SelectMany(w => w.Steps).ToList();
        Assert.True(steps.Count > 4_000, $"Only {steps.Count} steps.");
        Assert.Equal(Stages.All, steps.Select(s => s.After.Stage).Distinct().Order());
        Assert.Empty(CaseLaw.Deeds.Keys.Except(steps.Select(s => s.Deed.Name), StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_moves_only_as_the_contract_says() =>
        Every((_, s) => Contract.Ways.Contains(new Way(s.Deed.Name, s.Before.Stage, s.After.Stage, s.By.Role)));

    [Fact]
    public void What_the_law_offers_it_grants() => Assert.Empty(Walks.SelectMany(w => w.BrokenPromises));

    [Fact]
    public void Nothing_is_closed_without_a_passed_check_where_the_city_demands_one() =>
        Every((w, s) => s.Deed is not CloseCase || !w.City.Facts.Policy.CheckBeforeClosing
            || Until(w, s).Last(t => t.Deed is FinishWork or PassBack or RecordCheck or RuleOnDuty or DispatchCase).Deed is RecordCheck { Passed: true });

    [Fact]
    public void No_decision_is_made_by_the_applicant_or_in_its_line() =>
        Every((w, s) => ApplicantOf(w, s) is not { } applicant || s.By.Unit is not { } decides
            || !(LineOf(w, applicant).Contains(decides) || LineOf(w, decides).Contains(applicant)));

    [Fact]
    public void Versions_grow_by_one_and_rounds_only_by_redoing_or_reopening() =>
        Every((_, s) => s.After.Version == s.Before.Version + 1
            && s.After.Round - s.Before.Round == (s.Deed is RedoCase || (s.Deed is ReopenCase && s.After.Stage == Stage.Accepted) ? 1 : 0));

    [Fact]
    public void No_unit_passes_back_while_a_helper_is_at_it() =>
        Every((w, s) => !HandsBack(s) || StillHelping(w, s).Count == 0);

    [Fact]
    public void After_an_end_nothing_happens_but_what_the_contract_names() =>
        // What a phone brings too late stays with the case wherever that stands.
        Every((_, s) => s.Deed is KeepLateWork || s.Before.Stage switch
        {
            Stage.Closed => s.Deed is Revisit or RateCase or RedoCase or ReopenCase or DeclineReopening or AppealOverdue or DecideAppeal or LoseReports or ExplainCase or AnswerSupervision,
            Stage.Merged => s.Deed is UnmergeReport or ExplainCase or AnswerSupervision,
            Stage.Rejected or Stage.Cancelled or Stage.ForceClosed => s.Deed is LoseReports or ExplainCase or AnswerSupervision,
            _ => true,
        });

    [Fact]
    public void A_suspended_case_goes_nowhere_but_to_an_end() =>
        Every((_, s) => s.Before.Pause is null || s.After.Stage == s.Before.Stage || s.Deed is MergeReport or CancelCase or ForceClose);

    [Fact]
    public void A_unit_sends_a_case_back_once_in_a_round_and_never_after_a_ruling() =>
        Every((w, s) => s.Deed is not ReturnCase || (ThisRound(w, s).Count(t => t.Deed is ReturnCase && t.By.Unit == s.By.Unit) == 1
            && ThisRound(w, s).LastOrDefault(t => t.Deed is DispatchCase or RuleOnDuty)?.Deed is not RuleOnDuty));

    [Fact]
    public void Only_the_drawn_checker_records() =>
        Every((w, s) => s.Deed is not (RecordCheck or RecordVerification)
            || s.By.Person == (Until(w, s).Last(t => t.Deed is OrderCheck or OrderVerification).Deed switch { OrderCheck o => o.Draw?.Drawn, OrderVerification o => o.Draw?.Drawn, _ => null }));

    [Fact]
    public void Who_was_dissatisfied_leaves_the_clearing_list_only_content_or_explained() =>
        Every((_, s) => s.Before.Unsettled is null || s.After.Unsettled is not null
            || s.Deed is ExplainCase or Revisit { Outcome: RevisitOutcome.Satisfied or RevisitOutcome.Fair } || (s.Deed is RateCase { Mark: not Satisfaction.Dissatisfied } && !s.Before.Unsettled.Pressed));

    [Fact]
    public void Nothing_of_a_citizen_who_was_pressed_is_stopped_or_dropped_before_it_is_answered() =>
        Every((_, s) => s.Before.Supervisions.Where(v => v is { Confidential: true, AnsweredAt: null })
            .All(v => s.After.Supervisions.Any(a => a.Id == v.Id && a.Confidential && (a == v || (a.AnsweredAt == s.At && s.By.Role is Role.Supervisor or Role.Leader)))));

    [Fact]
    public void A_case_is_suspended_once_and_extended_twice_in_a_round() =>
        Every((w, s) => ThisRound(w, s).Count(t => t.Deed is DecideSuspension { Approved: true }) <= w.City.Facts.Policy.MostSuspensions
            && SinceDispatch(w, s).Count(t => t.Deed is DecideExtension { Approved: true }) <= w.City.Facts.Policy.MostExtensions);

    internal static void Every(Func<LawWalk, Step, bool> holds)
    {
        foreach (var walk in Walks)
        {
            foreach (var step in walk.Steps)
            {
                Assert.True(holds(walk, step), $"Walk {walk.Seed}, step {step.After.Version}: {step.Deed} by {step.By.Role} at {step.Before.Stage} → {step.After.Stage}");
            }
        }
    }

    /// <summary>All steps up to and with this one.</summary>
    internal static IEnumerable<Step> Until(LawWalk walk, Step step) => walk.Steps.Take(step.After.Version);

    static IEnumerable<Step> ThisRound(LawWalk walk, Step step) => Until(walk, step).Where(t => t.Before.Round == step.Before.Round);

    static IEnumerable<Step> SinceDispatch(LawWalk walk, Step step) => Until(walk, step).Reverse().TakeWhile(t => t.Deed is not (DispatchCase or RuleOnDuty));

    internal static bool HandsBack(Step s) => s.Before.Stage is Stage.Handling or Stage.Finished && s.After.Stage is Stage.ToCheck or Stage.ToClose && s.Deed is FinishWork or PassBack;

    static UnitId? ApplicantOf(LawWalk walk, Step step) => step.Deed switch
    {
        DecideExtension => Until(walk, step).Last(t => t.Deed is AskExtension).By.Unit,
        DecideSuspension => Until(walk, step).Last(t => t.Deed is AskSuspension).By.Unit,
        DecideAppeal => Until(walk, step).Last(t => t.Deed is AppealOverdue).By.Unit,
        _ => null,
    };

    /// <summary>A unit and everything above it.</summary>
    static HashSet<UnitId> LineOf(LawWalk walk, UnitId unit)
    {
        var line = new HashSet<UnitId>();
        for (UnitId? at = unit; at is { } id; at = walk.City.Facts.Units[id].Parent) line.Add(id);
        return line;
    }

    /// <summary>Who was called to help since the case was dispatched, and did not say to be done.</summary>
    static HashSet<UnitId> StillHelping(LawWalk walk, Step step)
    {
        var helping = new HashSet<UnitId>();
        foreach (var t in Until(walk, step))
        {
            if (t.Deed is AddHelper add) helping.Add(add.Unit);
            if (t.Deed is HelperDone) helping.Remove(t.By.Unit!.Value);
            if (t.Deed is DispatchCase or RuleOnDuty) helping.Clear();
        }
        return helping;
    }
}
