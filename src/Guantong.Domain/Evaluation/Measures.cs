namespace Guantong.Domain.Evaluation;

/// <summary>
/// Every number of the result pages, defined here and nowhere else. A period holds the cases that were reported in it, so that
/// reported → filed → closed is a funnel of the same cases. The clauses are those of GB/T 30428.4-2016 (performance evaluation) and
/// GB/T 30428.8-2020 (filing, handling, closing) as facts/standards.md §4.1, §5.1 and §6 report them; where a source leaves a
/// choice, the choice is said.
/// </summary>
public static class Measures
{
    /// <summary>上报数: cases opened by a report (GB/T 30428.4, §4.1). A case merged later is still one that was reported.</summary>
    public static readonly Measure Reported = new("reported", new MarkTest(CaseMarks.None));

    /// <summary>立案数: cases that met a filing condition and were filed (§4.1). Merged or cancelled afterwards, they stay filed.</summary>
    public static readonly Measure Filed = new("filed", new MarkTest(CaseMarks.Filed));

    /// <summary>结案数: filed and closed. Rejecting, merging, cancelling and closing by force are no closing (GB/T 30428.8, §5).</summary>
    public static readonly Measure Closed = new("closed", new MarkTest(CaseMarks.Filed | CaseMarks.Closed));

    /// <summary>应结案数 = 处置数 + 超时未处置数 (§4.1): what is closed, and what should be because the unit's time ran out while it is still open or was ended by force.</summary>
    public static readonly Measure Due = new("due",
        new MarkTest(CaseMarks.Filed | CaseMarks.Closed), new MarkTest(CaseMarks.Filed | CaseMarks.Open | CaseMarks.Late), new MarkTest(CaseMarks.Filed | CaseMarks.Forced | CaseMarks.Late));

    /// <summary>按期结案数: closed within the unit's time; a lateness that was excused on appeal does not count (§4.1, §4.3, §5.1).</summary>
    public static readonly Measure OnTime = new("on-time",
        new MarkTest(CaseMarks.Filed | CaseMarks.Closed, CaseMarks.Late), new MarkTest(CaseMarks.Filed | CaseMarks.Closed | CaseMarks.Late | CaseMarks.Excused));

    /// <summary>超时数: filed and the unit's time ran out, closed or not, excused ones left out (§4.1, §4.3).</summary>
    public static readonly Measure Overdue = new("overdue", new MarkTest(CaseMarks.Filed | CaseMarks.Late, CaseMarks.Excused));

    /// <summary>申诉成立: late, excused; the fact stays visible (§5.1).</summary>
    public static readonly Measure Excused = new("excused", new MarkTest(CaseMarks.Filed | CaseMarks.Late | CaseMarks.Excused));

    /// <summary>回退 (§4.1): sent back by a unit at least once. In the table of a unit it counts where the case stands now, not who sent it back.</summary>
    public static readonly Measure Returned = new("returned", new MarkTest(CaseMarks.Filed | CaseMarks.Returned));

    /// <summary>返工数 (§4.1): dispatched again to the same unit after a failed check.</summary>
    public static readonly Measure Reworked = new("reworked", new MarkTest(CaseMarks.Filed | CaseMarks.Reworked));

    /// <summary>重办数 (standards.md §8, 12345: unsatisfied → redo): closed and sent round again.</summary>
    public static readonly Measure Redone = new("redone", new MarkTest(CaseMarks.Filed | CaseMarks.Redone));

    /// <summary>重开数: closed and opened again by the reporter.</summary>
    public static readonly Measure Reopened = new("reopened", new MarkTest(CaseMarks.Filed | CaseMarks.Reopened));

    /// <summary>挂账 (§4.1, §5.1): a suspension was granted.</summary>
    public static readonly Measure Suspended = new("suspended", new MarkTest(CaseMarks.Filed | CaseMarks.Suspended));

    /// <summary>延时 (§4.1), 延期 (§5.1): an extension was granted.</summary>
    public static readonly Measure Extended = new("extended", new MarkTest(CaseMarks.Filed | CaseMarks.Extended));

    /// <summary>在办: still open.</summary>
    public static readonly Measure Open = new("open", new MarkTest(CaseMarks.Open));

    public static readonly Measure Rejected = new("rejected", new MarkTest(CaseMarks.Rejected));

    public static readonly Measure Merged = new("merged", new MarkTest(CaseMarks.Merged));

    /// <summary>作废 (§4.1).</summary>
    public static readonly Measure Cancelled = new("cancelled", new MarkTest(CaseMarks.Cancelled));

    public static readonly Measure Forced = new("forced", new MarkTest(CaseMarks.Forced));

    /// <summary>满意, 一般, 不满意 by the reporter's own mark. A case marked differently in two rounds counts once under each: a bad mark does not vanish by redoing.</summary>
    public static readonly Measure RatedSatisfied = new("rated-satisfied", new MarkTest(CaseMarks.RatedSatisfied));

    public static readonly Measure RatedFair = new("rated-fair", new MarkTest(CaseMarks.RatedFair));

    public static readonly Measure RatedDissatisfied = new("rated-dissatisfied", new MarkTest(CaseMarks.RatedDissatisfied));

    /// <summary>回访 (§8): what reporters said when they were called.</summary>
    public static readonly Measure RevisitSatisfied = new("revisit-satisfied", new MarkTest(CaseMarks.RevisitSatisfied));

    public static readonly Measure RevisitFair = new("revisit-fair", new MarkTest(CaseMarks.RevisitFair));

    /// <summary>Dissatisfied, or pressed to be content.</summary>
    public static readonly Measure RevisitDissatisfied = new("revisit-dissatisfied", new MarkTest(CaseMarks.RevisitDissatisfied), new MarkTest(CaseMarks.RevisitPressed));

    /// <summary>Called and never reached: no answer is no contentment, so it is in no rate.</summary>
    public static readonly Measure NotReached = new("not-reached",
        new MarkTest(CaseMarks.RevisitNotReached, CaseMarks.RevisitSatisfied | CaseMarks.RevisitFair | CaseMarks.RevisitDissatisfied | CaseMarks.RevisitPressed));

    public static readonly IReadOnlyList<Measure> All =
    [
        Reported, Filed, Closed, Due, OnTime, Overdue, Excused, Returned, Reworked, Redone, Reopened, Suspended, Extended, Open, Rejected, Merged, Cancelled, Forced,
        RatedSatisfied, RatedFair, RatedDissatisfied, RevisitSatisfied, RevisitFair, RevisitDissatisfied, NotReached,
    ];

    static readonly Dictionary<string, int> Indexes = All.Select((m, i) => (m.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);

    public static int IndexOf(Measure measure) => Indexes[measure.Code];

    /// <summary>The measure of a code; null when there is none.</summary>
    public static Measure? Named(string? code) => All.FirstOrDefault(m => m.Code == code);
}

/// <summary>Every rate of the result pages. A rate of nothing is no rate: it is shown as a dash, never as 0 % or 100 %.</summary>
public static class Rates
{
    /// <summary>立案率 = 立案数 ÷ 上报数 (有效上报率, §4.1).</summary>
    public static readonly Rate FiledOfReported = new("filed-of-reported", Measures.Filed, Measures.Reported);

    /// <summary>立案结案率 = 结案数 ÷ 立案数: the rate that cities publish (Linshu: 17,676 of 18,294).</summary>
    public static readonly Rate ClosedOfFiled = new("closed-of-filed", Measures.Closed, Measures.Filed);

    /// <summary>结案率 = 结案数 ÷ 应结案数 (GB/T 30428.4, §4.1).</summary>
    public static readonly Rate ClosedOfDue = new("closed-of-due", Measures.Closed, Measures.Due);

    /// <summary>按期结案率 = 按期结案数 ÷ 应结案数 (§4.1).</summary>
    public static readonly Rate OnTimeOfDue = new("on-time-of-due", Measures.OnTime, Measures.Due);

    /// <summary>返工率 = 返工数 ÷ 应结案数 (§4.1). A case may be reworked before it is due, so this may pass 100 % in an unlucky week.</summary>
    public static readonly Rate ReworkedOfDue = new("reworked-of-due", Measures.Reworked, Measures.Due);

    /// <summary>满意率 by marks = 满意 ÷ (满意 + 一般 + 不满意) (§8, without the weight of 0.9 that one city gives 基本满意).</summary>
    public static readonly Rate SatisfiedOfRated = new("satisfied-of-rated", Measures.RatedSatisfied, Measures.RatedSatisfied, Measures.RatedFair, Measures.RatedDissatisfied);

    /// <summary>满意率 by revisits, over those who were reached (§8: effective call-backs).</summary>
    public static readonly Rate SatisfiedOfReached = new("satisfied-of-reached", Measures.RevisitSatisfied, Measures.RevisitSatisfied, Measures.RevisitFair, Measures.RevisitDissatisfied);

    public static readonly IReadOnlyList<Rate> All = [FiledOfReported, ClosedOfFiled, ClosedOfDue, OnTimeOfDue, ReworkedOfDue, SatisfiedOfRated, SatisfiedOfReached];
}
