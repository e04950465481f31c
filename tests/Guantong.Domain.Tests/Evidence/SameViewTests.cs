using Guantong.Domain.Evidence;
using Guantong.Domain.Places;
using Xunit;

namespace Guantong.Domain.Tests.Evidence;

/// <summary>The hint whether two photos show one place from one angle.</summary>
public sealed class SameViewTests
{
    const int Pairs = 24;

    static readonly LonLat There = new(118.650, 34.919);

    [Fact]
    public void Two_photos_are_of_one_place_by_their_distance_and_by_how_sure_it_is()
    {
        Assert.Equal(Seems.Unknown, SamePlace.Of(null, new(There, 8)).Answer);
        Assert.Equal(Seems.Same, SamePlace.Of(new(There, 8), new(new(118.6502, 34.919), 8)).Answer);
        // A pin by hand is sure to 25 m.
        Assert.Equal(Seems.Same, SamePlace.Of(new(There, null), new(new(118.6502, 34.919), 8)).Answer);
        // As near, but the phone knew its place to 60 m only: it cannot be told.
        Assert.Equal(Seems.Unsure, SamePlace.Of(new(There, null), new(new(118.6502, 34.919), 60)).Answer);
        var far = SamePlace.Of(new(There, 8), new(new(118.660, 34.919), 8));
        Assert.Equal(Seems.Other, far.Answer);
        Assert.InRange(far.Metres, 905, 925);
        Assert.Equal(Seems.Unsure, SamePlace.Of(new(There, 8), new(new(118.660, 34.919), 500)).Answer);
    }

    [Fact]
    public void A_view_taken_again_is_known_by_its_border_after_the_middle_was_repaired()
    {
        var seen = Count(seed => (Street.Of(seed).Seen(seed, 0), Street.Of(seed).Repaired(seed).Seen(seed + 1, 1)));
        Assert.InRange(seen[Seems.Same], Pairs * 0.8, Pairs);
        Assert.InRange(seen[Seems.Other], 0, 1);
    }

    [Fact]
    public void Two_streets_are_hardly_ever_taken_for_one_view()
    {
        var seen = Count(seed => (Street.Of(seed).Seen(seed, 0), Street.Of(seed + 5000).Seen(seed + 1, 1)));
        Assert.InRange(seen[Seems.Same], 0, 1);
        Assert.InRange(seen[Seems.Other], Pairs * 0.8, Pairs);
    }

    [Fact]
    public void The_same_street_from_across_the_road_is_not_the_same_view()
    {
        var seen = Count(seed => (Street.Of(seed).Seen(seed, 0), Street.Of(seed).Repaired(seed).Seen(seed + 1, 8)));
        Assert.InRange(seen[Seems.Same], 0, 1);
    }

    [Fact]
    public void A_covered_lens_and_a_picture_that_is_not_there_say_nothing()
    {
        var street = Street.Of(1).Seen(1, 0);
        Assert.Equal(Seems.Unknown, BorderLikeness.Of(new byte[1024], street).Answer);
        Assert.Equal(Seems.Unknown, BorderLikeness.Of(street, []).Answer);
        Assert.NotEqual(Seems.Same, BorderLikeness.Of(street, new byte[1024]).Answer);
        Assert.Equal(Seems.Same, BorderLikeness.Of(street, street).Answer);
    }

    static Dictionary<Seems, int> Count(Func<int, (byte[] Before, byte[] After)> pair)
    {
        var seen = Enum.GetValues<Seems>().ToDictionary(s => s, _ => 0);
        for (var seed = 1; seed <= Pairs; seed++)
        {
            var (before, after) = pair(seed * 10);
            seen[BorderLikeness.Of(before, after).Answer]++;
        }
        return seen;
    }
}
