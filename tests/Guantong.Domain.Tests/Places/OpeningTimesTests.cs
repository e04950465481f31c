using System.Globalization;
using Guantong.Domain.Places;
using Xunit;

namespace Guantong.Domain.Tests.Places;

public class OpeningTimesTests
{
    [Theory]
    // Hours, also over midnight: what began on Friday evening ends on Saturday morning.
    [InlineData("Mon-Sun 05:00-22:00", "", "", "2026-11-20T21:59", true, OpenWhy.Hours, "2026-11-20T22:00")]
    [InlineData("Mon-Sun 05:00-22:00", "", "", "2026-11-20T22:00", false, OpenWhy.Hours, "2026-11-21T05:00")]
    [InlineData("Fri-Sat 17:00-02:00", "", "", "2026-11-21T01:30", true, OpenWhy.Hours, "2026-11-21T02:00")]
    [InlineData("Fri-Sat 17:00-02:00", "", "", "2026-11-22T02:00", false, OpenWhy.Hours, "2026-11-27T17:00")]
    [InlineData("Mon-Fri 08:00-12:00 14:00-18:00", "", "", "2026-11-20T12:30", false, OpenWhy.Hours, "2026-11-20T14:00")]
    // Two spans that touch are one: nobody is told of an end that is none.
    [InlineData("Mon-Sun 17:00-24:00; Mon-Sun 00:00-02:00", "", "", "2026-11-20T23:00", true, OpenWhy.Hours, "2026-11-21T02:00")]
    // All day is said as such, and has no end.
    [InlineData("Mon-Sun 00:00-24:00", "", "", "2026-11-20T03:00", true, OpenWhy.Always, null)]
    // A season, also over new year; on its last day it ends at midnight.
    [InlineData("Mon-Sun 05:30-20:30", "05-01", "10-31", "2026-11-20T10:00", false, OpenWhy.Season, "2027-05-01T00:00")]
    [InlineData("Mon-Sun 00:00-24:00", "05-01", "10-31", "2026-10-31T10:00", true, OpenWhy.Hours, "2026-11-01T00:00")]
    [InlineData("Mon-Sun 09:00-17:00", "12-01", "02-29", "2026-01-10T10:00", true, OpenWhy.Hours, "2026-01-10T17:00")]
    [InlineData("Mon-Sun 09:00-17:00", "12-01", "02-29", "2026-03-01T10:00", false, OpenWhy.Season, "2026-12-01T00:00")]
    public void A_place_is_open_or_shut_and_says_until_when(string hours, string from, string until, string now, bool open, OpenWhy why, string? changes)
    {
        Assert.True(OpeningTimes.TryRead(hours, (Or(from), Or(until)), default, out var times));
        Assert.Equal(new OpenNow(open, why, changes is null ? null : At(changes)), times.At(At(now)));
    }

    [Theory]
    [InlineData("2026-11-19T23:59", true, OpenWhy.Always, "2026-11-20T00:00")]
    [InlineData("2026-11-20T00:00", false, OpenWhy.Repair, "2026-11-26T00:00")]
    [InlineData("2026-11-25T12:00", false, OpenWhy.Repair, "2026-11-26T00:00")]
    [InlineData("2026-11-26T00:00", true, OpenWhy.Always, null)]
    public void Repair_shuts_what_its_hours_would_open_and_its_last_day_counts(string now, bool open, OpenWhy why, string? until)
    {
        Assert.True(OpeningTimes.TryRead("Mon-Sun 00:00-24:00", default, (new(2026, 11, 20), new(2026, 11, 25)), out var times));
        Assert.Equal(new OpenNow(open, why, until is null ? null : At(until)), times.At(At(now)));
    }

    [Fact]
    public void A_repair_without_an_end_has_no_until()
    {
        Assert.True(OpeningTimes.TryRead("Mon-Sun 00:00-24:00", default, (new(2026, 11, 20), null), out var times));
        Assert.Equal(new OpenNow(false, OpenWhy.Repair, null), times.At(new(2027, 6, 1)));
    }

    [Theory]
    [InlineData("", null, null, null, null)]
    [InlineData("daily", null, null, null, null)]
    [InlineData("Mon-Sun 06:00-22:00", "05-01", null, null, null)]
    [InlineData("Mon-Sun 06:00-22:00", "02-30", "03-01", null, null)]
    [InlineData("Mon-Sun 06:00-22:00", null, null, "2026-11-20", "2026-11-19")]
    [InlineData("Mon-Sun 06:00-22:00", null, null, null, "2026-11-19")]
    public void What_cannot_be_understood_is_no_opening_time(string hours, string? from, string? until, string? shutFrom, string? shutUntil) =>
        Assert.False(OpeningTimes.TryRead(hours, (from, until), (Day(shutFrom), Day(shutUntil)), out _));

    [Fact]
    public void What_it_says_of_the_next_change_is_what_happens_then()
    {
        foreach (var hours in (string[])["Mon-Fri 08:00-12:00 14:00-18:00; Sat 20:00-03:00", "Sun 23:00-22:00", "Wed 00:00-24:00"])
        {
            Assert.True(OpeningTimes.TryRead(hours, default, default, out var times));
            for (var now = At("2026-11-16T00:00"); now < At("2026-11-23T00:00"); now = now.AddMinutes(17))
            {
                var (open, _, until) = times.At(now);
                Assert.NotNull(until);
                Assert.Equal(open, times.IsOpenAt(until.Value.AddMinutes(-1)));
                Assert.NotEqual(open, times.IsOpenAt(until.Value));
            }
        }
    }

    static string? Or(string text) => text.Length == 0 ? null : text;

    static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
