namespace Guantong.Browser.Tests.House;

/// <summary>The real clock, moved so that the run begins at ten in the morning of the city: checkers are on duty.</summary>
sealed class Daytime(DateTimeOffset now) : TimeProvider
{
    const int TenInShanghai = 2;

    // The next ten o'clock, not the last: what the house lets expire must not have expired in the browser, whose clock is the real one.
    readonly TimeSpan _shift = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(TenInShanghai).AddDays(now.UtcDateTime.Hour < TenInShanghai ? 0 : 1) - now;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
