using System.Globalization;
using Guantong.Domain.People;
using Xunit;

namespace Guantong.Domain.Tests.People;

public class DutyHoursTests
{
    [Theory]
    [InlineData("Mon-Sun 08:00-20:00", "2026-11-20T08:00", true)]
    [InlineData("Mon-Sun 08:00-20:00", "2026-11-20T20:00", false)] // the end is outside
    [InlineData("Mon-Fri 20:00-08:00", "2026-11-21T03:00", true)] // Saturday morning, of Friday's night
    [InlineData("Mon-Fri 20:00-08:00", "2026-11-22T03:00", false)] // nobody began on Saturday
    [InlineData("Mon-Fri 20:00-08:00", "2026-11-23T03:00", false)] // Monday, before the week's first night
    [InlineData("Mon-Fri 20:00-08:00", "2026-11-20T12:00", false)]
    [InlineData("Sat-Mon 09:00-10:00", "2026-11-22T09:30", true)] // days may wrap over the week's end
    [InlineData("Sat-Mon 09:00-10:00", "2026-11-24T09:30", false)]
    [InlineData("Mon,Wed 08:00-12:00 14:00-18:00; Sat 09:00-24:00", "2026-11-25T15:00", true)]
    [InlineData("Mon,Wed 08:00-12:00 14:00-18:00; Sat 09:00-24:00", "2026-11-25T13:00", false)]
    [InlineData("Mon,Wed 08:00-12:00 14:00-18:00; Sat 09:00-24:00", "2026-11-21T23:59", true)]
    [InlineData("Mon-Sun 00:00-24:00", "2026-11-21T00:00", true)]
    [InlineData("", "2026-11-21T04:00", true)]
    public void A_post_is_on_duty_in_its_hours_and_a_night_belongs_to_the_day_on_which_it_began(string text, string local, bool expected)
    {
        Assert.True(DutyHours.TryRead(text, out var hours));
        Assert.Equal(expected, hours.Covers(DateTime.Parse(local, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("08:00-20:00")]
    [InlineData("Mon")]
    [InlineData("Mon-Son 08:00-20:00")]
    [InlineData("Mon-Tue-Wed 08:00-20:00")]
    [InlineData("Mon 08:00-25:00")]
    [InlineData("Mon 8:00-20:00")]
    [InlineData("Mon 08:00-08:00")]
    [InlineData("Mon 24:00-08:00")]
    [InlineData(";")]
    public void What_is_no_duty_text_is_refused(string text) => Assert.False(DutyHours.TryRead(text, out _));
}
