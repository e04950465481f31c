using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search;

/// <summary>What came with a report from another system: an answer to a question, or an address of media that nobody has looked at.</summary>
public sealed record AnswerLine(ReportId Report, string Kind, string Code, string? Question, string Answer);

/// <summary>Which partner a report came through, and its answers.</summary>
public sealed record PartnerLine(ReportId Report, string Partner);

/// <summary>What reports of a case brought beside words, place and photos. For staff that may see the case.</summary>
public sealed class ReportAnswers(NpgsqlDataSource database)
{
    public async Task<(IReadOnlyList<AnswerLine> Answers, IReadOnlyList<PartnerLine> Partners)> OfAsync(CaseId id, Actor viewer, CancellationToken cancel = default)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new("select a.report_id, a.kind, a.code, a.question, a.answer from cases.report r join cases.report_answer a on a.report_id = r.id where r.case_id = $1 and a.answer is not null order by r.at, r.id, a.place") { Parameters = { new() { Value = id.Value } } });
        batch.BatchCommands.Add(new("select id, partner from cases.report where case_id = $1 and partner is not null") { Parameters = { new() { Value = id.Value } } });
        var (answers, partners) = (new List<AnswerLine>(), new List<PartnerLine>());
        await using var r = await batch.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) answers.Add(new(new ReportId(r.GetGuid(0)), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), CaseSighting.Words(r.GetString(4), viewer, [])));
        await r.NextResultAsync(cancel);
        while (await r.ReadAsync(cancel)) partners.Add(new(new ReportId(r.GetGuid(0)), r.GetString(1)));
        return (answers, partners);
    }
}
