using System.Text;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Tests;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

/// <summary>Writes <c>docs/case-law.md</c> from the rows of the law, so that the document cannot say anything else.</summary>
public sealed class LawDocumentTests
{
    const string Introduction = """
        # The case law

        This page is written by a test from the rows of the law (`src/Guantong.Domain/Cases`). Do not edit it: change a row, run the tests, read the difference. The same rows judge every deed, decide which buttons a screen shows and which deeds the API opens. For the story behind it read [case.md](case.md); for the words, [words.md](words.md).

        A case stands in exactly one stage. A **deed** is something somebody does to it. A row says: at this stage, this deed, by these roles, leads to that stage, unless one of the refusals holds. Refusals are tried from left to right and the first that holds is the answer. Where two rows share stage, deed and role, they ask one question and answer it differently.

        Before its row, every deed may be refused as `not-at-this-stage`, `not-your-role`, `out-of-scope` (level × place × class) or `too-long`; a deadline that needs a year without a calendar is refused as `no-calendar-for-year`.

        Suspension 挂账 is a pause on top of a stage, not a stage.


        """;

    static readonly string[] Everywhere = ["MergeReport", "CancelCase", "ForceClose", "UrgeCase", "SuperviseCase", "AnswerSupervision", "EscalateOverdue", "GainReports", "LoseReports", "KeepLateWork"];

    [Fact]
    public void The_document_says_what_the_law_says()
    {
        var text = new StringBuilder(Introduction);
        Chart(text);
        AtAnyOpenStage(text);
        foreach (var stage in Enum.GetValues<Stage>()) Table(text, stage);
        RefusalList(text);

        var same = RepositoryFiles.WasAlready(RepositoryFiles.PathOf("docs", "case-law.md"), text.ToString());
        Assert.True(same || Environment.GetEnvironmentVariable("CI") != "true",
            "docs/case-law.md said something else than the law. It has been written anew: read the difference and commit it.");
    }

    [Fact]
    public void Every_file_that_the_life_of_a_case_points_at_is_there()
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs", "case.md"));
        var links = page.Split("](").Skip(1).Select(part => part[..part.IndexOf(')', StringComparison.Ordinal)]).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(Path.Exists(RepositoryFiles.PathOf("docs", link)), $"docs/case.md points at {link}, which is not there."));
    }

    [Fact]
    public void What_the_document_says_of_any_open_stage_holds_at_every_one() =>
        Assert.All(Everywhere, deed => Assert.All(Stages.Open, stage => Assert.Contains(CaseLaw.Rows, r => r.From == stage && r.Deed.Name == deed)));

    /// <summary>One arrow for each way between two stages, with the deeds that go it; the ways from every stage would hide the rest.</summary>
    static void Chart(StringBuilder text)
    {
        text.Append("## The way of a case\n\n```mermaid\nflowchart TD\n");
        foreach (var stage in Enum.GetValues<Stage>()) text.Append($"    {stage}[\"{CaseTexts.Chinese($"stage.{stage}")}<br/>{stage}\"]\n");
        var arrows = CaseLaw.Rows.Where(r => r.From != r.To && !Everywhere.Contains(r.Deed.Name) && r.Deed.Name != "UnmergeReport").GroupBy(r => (r.From, r.To));
        foreach (var arrow in arrows.OrderBy(a => a.Key))
        {
            text.Append($"    {arrow.Key.From} -->|{string.Join("<br/>", arrow.Select(r => CaseTexts.Chinese($"deed.{r.Deed.Name}")).Distinct(StringComparer.Ordinal))}| {arrow.Key.To}\n");
        }
        text.Append("```\n\nNot drawn: from any open stage a case may also be merged 并案 (and un-merged 拆案 back to where it was), cancelled 作废 or force-closed 强制结案.\n\n");
    }

    static void AtAnyOpenStage(StringBuilder text)
    {
        text.Append("## At any open stage\n\nOpen are: ").AppendJoin(", ", Stages.Open.Select(s => $"{s} {CaseTexts.Chinese($"stage.{s}")}")).Append(".\n\n");
        Rows(text, CaseLaw.Rows.Where(r => r.From == Stage.Reported && Everywhere.Contains(r.Deed.Name)));
        text.Append("`GainReports` and `LoseReports` are the other side of a merge and its undoing; the product does them in the same transaction. `LoseReports` is possible at an end, too, but not of a case that was merged itself: that one comes back first. `KeepLateWork` is possible at any stage, an end too: whoever did a task without a network that was taken away meanwhile leaves photos and words with the case, and nothing moves.\n\n");
    }

    static void Table(StringBuilder text, Stage stage)
    {
        text.Append($"## {CaseTexts.Chinese($"stage.{stage}")} {stage}\n\n");
        var own = CaseLaw.Rows.Where(r => r.From == stage && !Everywhere.Contains(r.Deed.Name)).ToList();
        if (own.Count == 0) text.Append("An end. Nothing more happens to the case itself.\n\n");
        else Rows(text, own);
    }

    static void Rows(StringBuilder text, IEnumerable<Row> rows)
    {
        text.Append("| deed | who | when | to | refuses |\n|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            text.Append($"| {CaseTexts.Chinese($"deed.{row.Deed.Name}")} `{row.Deed.Name}` | {Who(row.By)} | {When(row)} | {To(row)} | {Refuses(row)} |\n");
        }
        text.Append('\n');
    }

    static string Who(IReadOnlyList<Role> by)
    {
        var nobody = Enum.GetValues<Role>().Except(by).ToList();
        return nobody.Count < 5 ? $"everybody except {Names(nobody)}" : Names(by);
    }

    static string Names(IEnumerable<Role> roles) => string.Join("、", roles.Select(r => CaseTexts.Chinese($"role.{Roles.CodeOf(r)}")));

    static string When(Row row) => row.Asks is { } question ? $"{question.Name}? {row.WhenAnswered}" : "";

    static string To(Row row) => row.To == row.From ? "stays" : $"{row.To} {CaseTexts.Chinese($"stage.{row.To}")}";

    static string Refuses(Row row) => string.Join(" · ", row.Objections.Select(o => $"`{Refusals.CodeOf(o.Why)}`").Distinct(StringComparer.Ordinal));

    static void RefusalList(StringBuilder text)
    {
        text.Append("## Every refusal\n\n| code | what people read |\n|---|---|\n");
        foreach (var refusal in Enum.GetValues<Refusal>()) text.Append($"| `{Refusals.CodeOf(refusal)}` | {CaseTexts.Chinese($"refusal.{Refusals.CodeOf(refusal)}")} |\n");
    }
}
