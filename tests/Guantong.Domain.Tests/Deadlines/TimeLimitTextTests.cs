using Guantong.Domain.Deadlines;
using Xunit;
using static Guantong.Domain.Deadlines.TimeMeasure;

namespace Guantong.Domain.Tests.Deadlines;

public class TimeLimitTextTests
{
    [Theory]
    [InlineData("2 continuous-hours", 2, ContinuousHours)]
    [InlineData("4 working-hours", 4, WorkingHours)]
    [InlineData("1 working-days", 1, WorkingDays)]
    [InlineData("2 natural-days", 2, NaturalDays)]
    [InlineData("0.5 patrol-hours", 0.5, PatrolHours)]
    [InlineData("0.25 continuous-hours", 0.25, ContinuousHours)]
    public void The_packs_form_reads_and_writes(string text, double amount, TimeMeasure measure)
    {
        Assert.True(TimeLimitText.TryRead(text, out var limit));
        Assert.Equal(new TimeLimit((decimal)amount, measure), limit);
        Assert.Equal(text, TimeLimitText.Write(limit));
    }

    [Fact]
    public void The_singular_is_read_too()
    {
        Assert.True(TimeLimitText.TryRead(" 1  working-day ", out var limit));
        Assert.Equal(new TimeLimit(1, WorkingDays), limit);
    }

    [Fact]
    public void What_is_written_reads_back_equal_even_for_a_third()
    {
        var limit = TimeLimit.Minutes(20);
        Assert.True(TimeLimitText.TryRead(TimeLimitText.Write(limit), out var again));
        Assert.Equal(limit, again);
        Assert.Equal(TimeSpan.FromMinutes(20), again.Load);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("4")]
    [InlineData("four working-hours")]
    [InlineData("0 working-hours")]
    [InlineData("-1 working-hours")]
    [InlineData("1,5 working-hours")]
    [InlineData("4 hours")]
    [InlineData("4 working-hours more")]
    [InlineData("100001 working-days")]
    public void Anything_else_is_not_read(string? text) => Assert.False(TimeLimitText.TryRead(text, out _));

    [Theory]
    [InlineData("2紧急工作时", 2, ContinuousHours)]
    [InlineData("紧急2小时", 2, ContinuousHours)]
    [InlineData("2紧急工作日", 2, NaturalDays)]
    [InlineData("4小时", 4, WorkingHours)]
    [InlineData("4个小时内", 4, WorkingHours)]
    [InlineData("4工作时", 4, WorkingHours)]
    [InlineData("４工作时", 4, WorkingHours)]
    [InlineData("5天", 5, WorkingDays)]
    [InlineData("15个工作日", 15, WorkingDays)]
    [InlineData("十五个工作日", 15, WorkingDays)]
    [InlineData("两天", 2, WorkingDays)]
    [InlineData("半天", 0.5, WorkingDays)]
    [InlineData("7自然日", 7, NaturalDays)]
    [InlineData("30分钟", 0.5, WorkingHours)]
    [InlineData("紧急30分钟", 0.5, ContinuousHours)]
    [InlineData("2 continuous-hours", 2, ContinuousHours)]
    public void The_words_of_standards_are_understood(string text, double amount, TimeMeasure measure)
    {
        var read = TimeLimitText.Understand(text);
        Assert.True(read.Understood);
        Assert.Equal(new TimeLimit((decimal)amount, measure), read.Limit);
    }

    [Theory]
    [InlineData("立即")]
    [InlineData("3-10工作日")]
    [InlineData("1天2小时")]
    [InlineData("种植季节15工作日")]
    [InlineData("0天")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_understood_is_one_natural_day_and_keeps_its_words(string? text) =>
        Assert.Equal(new ReadLimit(new TimeLimit(1, NaturalDays), false, text ?? ""), TimeLimitText.Understand(text));
}
