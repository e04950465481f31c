using Guantong.Domain.Patrols;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Xunit;

namespace Guantong.Domain.Tests.Patrols;

public class TrackTests
{
    static readonly DateTimeOffset Start = new(2026, 3, 4, 1, 0, 0, TimeSpan.Zero);
    static readonly LonLat Corner = new(118.65, 34.92);

    [Fact]
    public void A_minute_of_silence_is_a_gap_and_nothing_is_walked_or_covered_across_it()
    {
        // East for a minute, then three minutes of nothing and 300 m farther on, then east again.
        var track = Track.Of([.. Walk(0, 60), .. Walk(240, 300)], []);

        Assert.Equal(2, track.Pieces.Count);
        var gap = Assert.Single(track.Gaps);
        Assert.Equal((GapReason.Silence, TimeSpan.FromSeconds(180)), (gap.Reason, gap.Until - gap.From));
        Assert.InRange(track.Metres, 155, 165);
        Assert.Equal((TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(180)), (track.Known, track.Unknown));
        // Six hundred metres of road; the gap in its middle is not covered, whatever lies at its ends.
        var road = new PlannedRoad("R1", "云水街", [[Corner, East(500)]]);
        Assert.InRange(Assert.Single(Coverage.Of([road], [track])).Share, 0.40, 0.52);
        Assert.Equal(0, Coverage.ShareOf(Coverage.Of([road], [Track.Empty])));
    }

    [Fact]
    public void What_the_phone_says_of_a_gap_is_kept_even_where_the_silence_is_short()
    {
        var off = new TrackGap(Start.AddSeconds(61), Start.AddSeconds(84), GapReason.ScreenOff);
        var track = Track.Of([.. Walk(0, 60), .. Walk(85, 120)], [off]);

        Assert.Equal(GapReason.ScreenOff, Assert.Single(track.Gaps).Reason);
        Assert.Equal(2, track.Pieces.Count);
    }

    [Fact]
    public void Points_that_cannot_be_are_left_out_and_the_rest_is_put_in_order()
    {
        var good = Walk(0, 120).ToList();
        var wrong = new[]
        {
            new TrackPoint(Start.AddSeconds(62), East(5000), 8), new TrackPoint(Start.AddSeconds(63), new LonLat(0, 0), 8), new TrackPoint(Start.AddSeconds(64), East(80), 900),
            new TrackPoint(Start.AddSeconds(60), East(81), 20), new TrackPoint(Start.AddSeconds(66), new LonLat(double.NaN, 3), 8),
        };
        var track = Track.Of(good.Concat(wrong).Reverse(), []);

        Assert.Equal(good, Assert.Single(track.Pieces));
        Assert.Empty(track.Gaps);
        Assert.Empty(Track.Of([], []).Pieces);
    }

    [Fact]
    public void An_hour_every_five_seconds_with_a_jittering_receiver_stays_below_25_KB_and_reads_back_equal()
    {
        var random = new Random(7);
        var walked = Enumerable.Range(0, 720).Select(i => new TrackPoint(Start.AddSeconds(i * 5), East((i * 6.7) + (random.NextDouble() * 8), random.NextDouble() * 8), 5 + random.Next(20)));
        var track = Track.Of(walked, []);
        var bytes = TrackCode.Write(track);
        var read = TrackCode.Read(bytes);

        Assert.InRange(bytes.Length, 1000, 25 * 1024 / 2);
        Assert.Equal(track.Pieces[0].Select(p => p.At), read.Pieces[0].Select(p => p.At));
        Assert.All(track.Pieces[0].Zip(read.Pieces[0]), pair => Assert.True(pair.First.Where.MetresTo(pair.Second.Where) < 0.1));
        Assert.True(TrackCode.Write(TrackThinning.Thin(track)).Length < bytes.Length);
    }

    [Fact]
    public void Thinning_keeps_every_corner_within_its_tolerance_and_both_ends_of_each_piece()
    {
        var track = Track.Of([.. Walk(0, 60), new TrackPoint(Start.AddSeconds(90), East(80, 40), 5), .. Walk(300, 360)], []);
        var thin = TrackThinning.Thin(track);

        Assert.Equal(track.Pieces.Count, thin.Pieces.Count);
        Assert.True(thin.Pieces.Sum(p => p.Count) < track.Pieces.Sum(p => p.Count));
        foreach (var (whole, less) in track.Pieces.Zip(thin.Pieces)) Assert.Equal((whole[0], whole[^1]), (less[0], less[^1]));
        Assert.Contains(thin.Pieces[0], p => p.Where == East(80, 40));
        Assert.Equal(track.Gaps, thin.Gaps);
    }

    [Fact]
    public void Bytes_that_are_no_track_are_refused()
    {
        var bytes = TrackCode.Write(Track.Of(Walk(0, 60), []));
        Assert.Throws<FormatException>(() => TrackCode.Read([]));
        Assert.Throws<FormatException>(() => TrackCode.Read([2, .. bytes[1..]]));
        // Cut anywhere it ends too soon: never a shorter way that looks whole.
        for (var cut = 1; cut < bytes.Length; cut++) Assert.Throws<FormatException>(() => TrackCode.Read(bytes.AsSpan(0, cut)));
        Assert.Throws<FormatException>(() => TrackCode.Read([1, 0xfe, 0xff, 0xff, 0xff, 0x0f]));
    }

    [Fact]
    public void Parts_that_came_one_after_another_are_one_way_with_the_gaps_between_them()
    {
        Track[] parts = [Track.Of(Walk(0, 60), []), Track.Of(Walk(65, 120), []), TrackThinning.Thin(Track.Of([.. Walk(300, 420), .. Walk(600, 660)], []))];
        var whole = Track.Chain(parts.Reverse());

        Assert.Equal([Start, Start.AddSeconds(300), Start.AddSeconds(600)], whole.Pieces.Select(p => p[0].At));
        Assert.Equal([180, 180], whole.Gaps.Select(g => (int)(g.Until - g.From).TotalSeconds));
        // A part that overlaps the one before says nothing twice.
        Assert.Equal(whole.Metres, Track.Chain([.. parts, parts[1]]).Metres, 3);
        Assert.Empty(Track.Chain([Track.Empty]).Pieces);
    }

    [Fact]
    public void A_gap_that_lies_before_a_part_is_told_with_the_part()
    {
        var off = new TrackGap(Start.AddSeconds(60), Start.AddSeconds(300), GapReason.ScreenOff);
        var later = Track.Of(Walk(300, 360), [off]).Only(_ => true);

        Assert.Equal(off, Assert.Single(Track.Chain([Track.Of(Walk(0, 60), []), TrackCode.Read(TrackCode.Write(later))]).Gaps));
        Assert.Empty(Track.Chain([later]).Gaps);
    }

    [Fact]
    public void What_was_walked_off_duty_is_cut_out_and_leaves_a_gap()
    {
        var track = Track.Of(Walk(0, 300), []);
        var kept = track.Only(p => p.At < Start.AddSeconds(60) || p.At >= Start.AddSeconds(240));

        Assert.Equal(2, kept.Pieces.Count);
        Assert.Equal(GapReason.Silence, Assert.Single(kept.Gaps).Reason);
        Assert.InRange(kept.Metres, 140, 160);
    }

    [Fact]
    public void A_plan_holds_on_its_weekdays_within_its_dates()
    {
        Assert.True(PatrolDays.TryReadDays("wed, Sat", out var days));
        var plan = new PatrolDays(days, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

        Assert.Equal("Wed,Sat", plan.Text);
        Assert.True(plan.Holds(new DateOnly(2026, 3, 4)) && plan.Holds(new DateOnly(2026, 3, 7)));
        Assert.False(plan.Holds(new DateOnly(2026, 3, 5)) || plan.Holds(new DateOnly(2026, 4, 1)) || plan.Holds(new DateOnly(2026, 2, 28)));
        Assert.True((plan with { Until = null }).Holds(new DateOnly(2030, 3, 6)));
        Assert.False(PatrolDays.TryReadDays("", out _) || PatrolDays.TryReadDays("Wed,Xyz", out _));
    }

    [Fact]
    public void Only_of_inspectors_a_way_is_kept_whoever_else_walks() =>
        Assert.Equal([Role.Inspector], Roles.Staff.Where(PatrolLaw.MayBeTracked));

    static IEnumerable<TrackPoint> Walk(int from, int to)
    {
        for (var s = from; s <= to; s += 5) yield return new TrackPoint(Start.AddSeconds(s), East(s * 1.33), 8);
    }

    static LonLat East(double metres, double north = 0) => new(Corner.Lon + (metres / 111_195 / Math.Cos(Corner.Lat * Math.PI / 180)), Corner.Lat + (north / 111_195));
}
