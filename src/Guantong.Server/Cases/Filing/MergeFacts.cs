using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Npgsql;

namespace Guantong.Server.Cases.Filing;

/// <summary>
/// Merging touches two cases: the reports move to the surviving one, which journals that it gained them, in the same batch.
/// The merged case keeps its number for ever as a redirect; un-merging moves its own reports back.
/// </summary>
static class MergeFacts
{
    /// <summary>Back go its own reports and those of every case that had been merged into it before.</summary>
    const string BackSql =
        """
        with recursive its(id) as (
          select $1::uuid
          union select c.id from its join cases.report r on r.case_id = $2 join cases.case c on c.id = r.origin_case and c.stage = 13 and (c.state ->> 'mergedInto')::uuid = its.id)
        update cases.report set case_id = $1 where case_id = $2 and origin_case in (select id from its)
        """;

    public static readonly DeedFacts Merge = DeedFacts.Of<MergeReport>(async (house, scene, deed, cancel) =>
    {
        var number = CaseNumber.Read(deed.Into);
        var into = number is null ? null : await house.GetRequiredService<CaseReading>().ByNumberAsync(number, cancel);
        // A case outside the actor's own scope does not exist for a merge either.
        if (into is null || !CaseLaw.Covers(scene.Actor, into.State)) return new Prepared(deed with { IntoCase = null });
        var target = into.State.Id;
        var filled = deed with { IntoCase = target, IntoStage = into.State.Stage };
        if (target == scene.Case.Id) return new Prepared(filled);
        return new Prepared(filled)
        {
            Beside = (target, merged => new GainReports(merged.Id, merged.Reports) { Urgent = merged.UrgentReports }),
            Also = (batch, merged) => Move(batch, "update cases.report set case_id = $2 where case_id = $1", merged.Id, target),
        };
    });

    public static readonly DeedFacts Unmerge = DeedFacts.Of<UnmergeReport>(async (house, scene, deed, cancel) =>
    {
        if (scene.Case.MergedInto is not { } from) return new Prepared(deed);
        var survivor = await house.GetRequiredService<CaseReading>().ByIdAsync(from, cancel);
        return new Prepared(deed with { Survivor = survivor?.State.Stage })
        {
            Beside = (from, back => new LoseReports(back.Id, back.Reports) { Urgent = back.UrgentReports }),
            Also = (batch, back) => Move(batch, BackSql, back.Id, from),
        };
    });

    static void Move(NpgsqlBatch batch, string sql, CaseId first, CaseId second) =>
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new() { Value = first.Value }, new() { Value = second.Value } } });
}
