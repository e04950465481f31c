using Guantong.Domain.Cases;
using Guantong.Domain.Deadlines;
using Guantong.Domain.People;
using Xunit;

namespace Guantong.Domain.Tests.Cases;

public sealed class CaseTextsTests
{
    static readonly string[] Jargon = ["立案", "派遣", "核查", "核实", "处置", "案件", "案卷", "裁定", "挂账", "作废", "强制"];

    [Fact]
    public void Everything_the_law_names_has_its_words_and_nothing_else_has() =>
        Assert.Equal(Expected().Order(StringComparer.Ordinal), CaseTexts.All.Select(t => t.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_text_is_there_in_both_languages() =>
        Assert.DoesNotContain(CaseTexts.All, t => string.IsNullOrWhiteSpace(t.Chinese) || string.IsNullOrWhiteSpace(t.English) || t.English.Any(c => c is >= '一' and <= '鿿'));

    [Fact]
    public void A_refusal_is_said_in_whole_sentences() =>
        Assert.All(CaseTexts.All.Where(t => t.Key.StartsWith("refusal.", StringComparison.Ordinal)), t =>
        {
            Assert.EndsWith("。", t.Chinese, StringComparison.Ordinal);
            Assert.EndsWith(".", t.English, StringComparison.Ordinal);
        });

    [Fact]
    public void Citizens_never_read_the_words_of_the_office() =>
        Assert.All(CaseTexts.All.Where(t => t.Key.StartsWith("plain.", StringComparison.Ordinal)), t =>
            Assert.DoesNotContain(Jargon, word => t.Chinese.Contains(word, StringComparison.Ordinal)));

    static IEnumerable<string> Expected() =>
    [
        .. Names<Stage>("stage"), .. Names<Stage>("plain"), "plain.Suspended", "pause.on",
        .. CaseLaw.Deeds.Keys.Select(d => $"deed.{d}"),
        .. CaseLaw.Deeds.Values.SelectMany(d => CaseTexts.FieldsOf(d).Select(f => $"field.{d.Name}.{f}")),
        .. Enum.GetValues<Role>().Select(r => $"role.{Roles.CodeOf(r)}"),
        .. Enum.GetValues<Refusal>().Select(r => $"refusal.{Refusals.CodeOf(r)}"),
        .. Names<Level>("level"), .. Names<Channel>("channel"), .. Names<Satisfaction>("satisfaction"), .. Names<RevisitOutcome>("revisit-outcome"),
        .. Names<RequestKind>("request"), .. Names<ClockKind>("clock"), .. Names<Light>("light"), .. Names<TimeMeasure>("measure"), .. Names<UnitKind>("unit-kind"),
    ];

    static IEnumerable<string> Names<T>(string prefix) where T : struct, Enum => Enum.GetNames<T>().Select(n => $"{prefix}.{n}");
}
