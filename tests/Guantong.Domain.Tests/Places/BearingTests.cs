using Guantong.Domain.Places;
using Xunit;

namespace Guantong.Domain.Tests.Places;

public class BearingTests
{
    static readonly LonLat Middle = new(118.65, 34.92);

    [Fact]
    public void Going_so_far_in_a_direction_leads_there_and_is_seen_in_that_direction()
    {
        foreach (var bearing in Enum.GetValues<Bearing>())
        {
            foreach (var metres in (double[])[5, 40, 900])
            {
                var there = Bearings.Moved(Middle, bearing, metres);
                Assert.InRange(Middle.MetresTo(there), metres * 0.99, metres * 1.01);
                Assert.Equal(bearing, Bearings.Of(Middle, there));
            }
        }
        Assert.Equal(Bearing.North, Bearings.Of(Middle, Middle));
    }
}
