using FsCheck;
using FsCheck.Fluent;
using Guantong.Domain.Deadlines;
using Xunit;
using static Guantong.Domain.Tests.Deadlines.StandardCalendar;

namespace Guantong.Domain.Tests.Deadlines;

/// <summary>
/// What must hold for every moment and load, against a model that knows no spans, days or sums: it looks at one minute after
/// the other and asks a clock on the wall.
/// </summary>
public class CalendarProperties
{
    static readonly WorkCalendar Berlin = NaiveCalendar.Berlin.Real;

    /// <summary>Moments of whole minutes around Spring Festival and both changes of hours of 2026.</summary>
    static readonly Arbitrary<DateTimeOffset> Moments = Gen.OneOf(
        Gen.Choose(0, 40 * 1440).Select(m => At("2026-01-30 00:00").AddMinutes(m)),
        Gen.Choose(0, 12 * 1440).Select(m => At("2026-05-26 00:00").AddMinutes(m)),
        Gen.Choose(0, 14 * 1440).Select(m => At("2026-09-24 00:00").AddMinutes(m)),
        Gen.Choose(0, 6 * 1440).Select(m => At("2026-03-26 00:00").AddMinutes(m)),
        Gen.Choose(0, 6 * 1440).Select(m => At("2026-10-22 00:00").AddMinutes(m))).ToArbitrary();

    static readonly Arbitrary<TimeSpan> Loads = Gen.Choose(0, 4 * 1440).Select(m => TimeSpan.FromMinutes(m)).ToArbitrary();
    static readonly Arbitrary<TimeSpan> AnyLoads = Gen.Choose(0, int.MaxValue).Select(t => TimeSpan.FromTicks(t * 3_001L)).ToArbitrary();
    static readonly Arbitrary<TimeMeasure> Measures = Gen.Elements(Enum.GetValues<TimeMeasure>()).ToArbitrary();
    static readonly Arbitrary<NaiveCalendar> Cities = Gen.Elements(NaiveCalendar.Standard, NaiveCalendar.Berlin).ToArbitrary();

    /// <summary>A tick of a short day carries several ticks of load, so working days are exact to some of them.</summary>
    static readonly TimeSpan Grain = TimeSpan.FromTicks(16);

    [Fact]
    public void Elapsed_is_what_a_count_of_minutes_gives() =>
        Prop.ForAll(Cities, Measures, Moments, (city, measure, from) =>
        {
            var to = from.AddMinutes(city.Spread(from));
            return Near(city.Elapsed(from, to, measure), city.Real.Elapsed(from, to, measure), TimeSpan.FromMilliseconds(1));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_is_where_a_count_of_minutes_arrives() =>
        Prop.ForAll(Measures, Moments, Loads, (measure, from, load) =>
            new[] { NaiveCalendar.Standard, NaiveCalendar.Berlin }.All(city => city.IsWithinItsMinute(from, load, measure, city.Real.Add(from, load, measure))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Add_consumes_exactly_its_load_and_stops_at_the_first_such_moment() =>
        Prop.ForAll(Measures, Moments, AnyLoads, (measure, from, load) =>
        {
            var end = Calendar.Add(from, load, measure);
            var before = Calendar.Elapsed(from, end.AddTicks(-1), measure);
            return Near(load, Calendar.Elapsed(from, end, measure), Grain) && end >= from && (load == TimeSpan.Zero || before < load);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_load_never_ends_earlier_and_a_later_start_never_either() =>
        Prop.ForAll(Measures, Moments, AnyLoads, (measure, from, load) =>
            Berlin.Add(from, load, measure) <= Berlin.Add(from, load + TimeSpan.FromMinutes(7), measure)
            && Berlin.Add(from, load, measure) <= Berlin.Add(from.AddMinutes(13), load, measure)
            && Berlin.Add(from, load, measure) >= from).QuickCheckThrowOnFailure();

    [Fact]
    public void A_load_in_two_parts_ends_where_the_whole_ends() =>
        Prop.ForAll(Measures, Moments, AnyLoads, (measure, from, load) =>
        {
            var (first, rest) = (load / 3, load - load / 3);
            var (whole, parts) = (Calendar.Add(from, load, measure), Calendar.Add(Calendar.Add(from, first, measure), rest, measure));
            return measure == TimeMeasure.WorkingDays ? Calendar.Elapsed(whole, parts, measure).Duration() <= Grain : whole == parts;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Elapsed_is_exactly_additive_and_add_of_it_is_not_after_the_end() =>
        Prop.ForAll(Measures, Moments, AnyLoads, (measure, from, spread) =>
        {
            var (middle, to) = (from + spread / 2, from + spread);
            var whole = Berlin.Elapsed(from, to, measure);
            return whole == Berlin.Elapsed(from, middle, measure) + Berlin.Elapsed(middle, to, measure)
                && Berlin.Add(from, whole, measure) <= to
                && Berlin.Elapsed(Berlin.Add(from, whole, measure), to, measure) == TimeSpan.Zero;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pause_moves_the_due_but_never_what_is_left() =>
        Prop.ForAll(Measures, Moments, Loads, (measure, from, wait) =>
        {
            var clock = Clock.Start(ClockKind.Unit, new TimeLimit(9, measure), Calendar, from);
            var paused = clock.Pause(Calendar, from.AddMinutes(50));
            var resumed = paused.Resume(Calendar, from.AddMinutes(50) + wait);
            return paused.UsedAt(Calendar, from.AddDays(40)) == paused.Used
                && resumed.Used == paused.Used
                && Near(clock.Load - paused.Used, Calendar.Elapsed(resumed.RunningSince!.Value, resumed.Due!.Value, measure), Grain)
                && resumed.Due >= clock.Due - Grain;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void However_often_a_clock_is_paused_it_has_used_exactly_the_time_it_ran() =>
        Prop.ForAll(Measures, Moments, Gen.Choose(0, 600).ArrayOf(7).ToArbitrary(), (measure, from, steps) =>
        {
            var (clock, now, ran) = (Clock.Start(ClockKind.Unit, new TimeLimit(200, measure), Calendar, from), from, TimeSpan.Zero);
            foreach (var minutes in steps)
            {
                var then = now.AddMinutes(minutes);
                if (clock.IsRunning) ran += Calendar.Elapsed(now, then, measure);
                clock = clock.IsRunning ? clock.Pause(Calendar, then) : clock.Resume(Calendar, then);
                now = then;
            }
            return clock.UsedAt(Calendar, now) == ran && clock.Stop(Calendar, now).Used == ran && clock.IsPaused == (steps.Length % 2 == 1);
        }).QuickCheckThrowOnFailure();

    static bool Near(TimeSpan a, TimeSpan b, TimeSpan within) => (a - b).Duration() <= within;
}
