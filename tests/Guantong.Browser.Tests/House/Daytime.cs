namespace Guantong.Browser.Tests.House;

/// <summary>The real clock, moved so that the run begins at ten in the morning of the city: checkers are on duty.</summary>
sealed class Daytime(DateTimeOffset now) : TimeProvider
{
    const int TenInShanghai = 2;

    readonly TimeSpan _shift = new DateTimeOffset(now.Date, TimeSpan.Zero).AddHours(TenInShanghai) - now;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
