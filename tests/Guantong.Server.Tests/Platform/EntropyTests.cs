using Guantong.Server.Platform;

namespace Guantong.Server.Tests.Platform;

public sealed class EntropyTests
{
    static readonly DateTimeOffset Noon = new(2018, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_same_seed_and_clock_give_the_same_ids_and_bytes()
    {
        var (one, other, third) = (Seeded(7), Seeded(7), Seeded(8));

        var drawn = (one.NewId(), Convert.ToHexString(one.Bytes(40)), one.NewId());

        Assert.Equal(drawn, (other.NewId(), Convert.ToHexString(other.Bytes(40)), other.NewId()));
        Assert.NotEqual(drawn, (third.NewId(), Convert.ToHexString(third.Bytes(40)), third.NewId()));
        Assert.NotEqual(drawn.Item1, drawn.Item3);
    }

    [Fact]
    public void How_bytes_are_asked_for_does_not_change_them()
    {
        var (one, other) = (Seeded(7), Seeded(7));

        byte[] inPieces = [.. one.Bytes(5), .. one.Bytes(60), .. one.Bytes(1)];

        Assert.Equal(other.Bytes(66), inPieces);
    }

    [Fact]
    public void What_is_asked_for_by_name_does_not_depend_on_what_was_asked_before()
    {
        var (one, other, third) = (Seeded(7), Seeded(7), Seeded(8));
        one.Bytes(100, "something else");

        Assert.Equal(other.Bytes(70, "salt"), one.Bytes(70, "salt"));
        Assert.Equal(other.NewId("case"), one.NewId("case"));
        Assert.NotEqual(other.Bytes(70, "salt"), third.Bytes(70, "salt"));
        Assert.NotEqual(other.NewId("case"), other.NewId("report"));
        Assert.Equal(7, one.NewId("case").Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_id_is_a_version_7_uuid_of_the_clock(bool seeded)
    {
        var clock = new StoppedClock(Noon);
        var id = (seeded ? new SeededEntropy(1, clock) : new Entropy(clock)).NewId();

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        var milliseconds = Convert.ToInt64(id.ToString("n")[..12], 16);
        Assert.Equal(Noon, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
    }

    [Fact]
    public void Ten_thousand_ids_of_one_moment_are_all_different()
    {
        var entropy = Seeded(1);

        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => entropy.NewId()).Distinct().Count());
    }

    static SeededEntropy Seeded(long seed) => new(seed, new StoppedClock(Noon));

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
