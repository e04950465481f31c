using System.Globalization;
using System.Net;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform.Http;
using Xunit;

namespace Guantong.Server.Tests.People;

public class FailureLimitTests
{
    readonly HandTime time = new(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero));

    static void Fail(FailureLimit limit, string caller, int times)
    {
        for (var i = 0; i < times; i++) limit.Begin(caller).Dispose();
    }

    [Fact]
    public void Tries_under_way_count_until_they_prove_right()
    {
        var limit = new FailureLimit(time);
        var tries = Enumerable.Range(0, FailureLimit.Most).Select(_ => limit.Begin("office")).ToList();
        Assert.All(tries, t => Assert.Null(t.Wait));
        Assert.NotNull(limit.Begin("office").Wait);
        Assert.Null(limit.Begin("elsewhere").Wait);

        foreach (var one in tries)
        {
            one.WasRight();
            one.Dispose();
        }
        Assert.Null(limit.Begin("office").Wait);
    }

    [Fact]
    public void Who_failed_too_often_waits_until_the_window_is_over()
    {
        var limit = new FailureLimit(time);
        Fail(limit, "guesser", FailureLimit.Most);
        Assert.Equal(FailureLimit.Window, limit.Begin("guesser").Wait);
        time.Pass(FailureLimit.Window);
        Assert.Null(limit.Begin("guesser").Wait);
    }

    [Fact]
    public void Invented_addresses_neither_fill_the_memory_nor_wash_a_guesser_out()
    {
        var limit = new FailureLimit(time);
        Fail(limit, "guesser", FailureLimit.Most);
        for (var i = 0; i < FailureLimit.MostCallers + 1000; i++) Fail(limit, i.ToString(CultureInfo.InvariantCulture), 1);
        Assert.InRange(limit.Remembered, 1, FailureLimit.MostCallers);
        Assert.NotNull(limit.Begin("guesser").Wait);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void A_household_is_one_caller(string one, string other, bool same) =>
        Assert.Equal(same, Callers.Of(IPAddress.Parse(one)) == Callers.Of(IPAddress.Parse(other)));
}
