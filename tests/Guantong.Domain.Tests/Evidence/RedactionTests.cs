using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Xunit;

namespace Guantong.Domain.Tests.Evidence;

/// <summary>Who covers, who uncovers, and what the public may see.</summary>
public sealed class RedactionTests
{
    static readonly BlackBox Face = new(1000, 1000, 800, 900);
    static readonly BlackBox Plate = new(5000, 7000, 1500, 600);

    [Fact]
    public void The_centre_covers_more_and_only_who_may_see_originals_uncovers_for_a_reason()
    {
        Assert.Null(RedactionLaw.Judge(Role.IntakeOperator, [], [Face], ""));
        Assert.Null(RedactionLaw.Judge(Role.Dispatcher, [Face], [Face, Plate], ""));
        Assert.Equal(RedactionRefusal.MayNotUncover, RedactionLaw.Judge(Role.Dispatcher, [Face, Plate], [Plate], "弄错了"));
        Assert.Equal(RedactionRefusal.NoReason, RedactionLaw.Judge(Role.ShiftLeader, [Face, Plate], [Plate], " 错 "));
        Assert.Null(RedactionLaw.Judge(Role.ShiftLeader, [Face, Plate], [], "遮错了对象"));
        // An auditor looks at originals and changes nothing.
        Assert.Equal(RedactionRefusal.NotYourRole, RedactionLaw.Judge(Role.Auditor, [Face], [], "遮错了对象"));
        Assert.Equal(RedactionRefusal.NotYourRole, RedactionLaw.Judge(Role.Crew, [], [Face], ""));
        Assert.Equal([Role.ShiftLeader, Role.Auditor], Roles.Staff.Where(RedactionLaw.MaySeeOriginals));
    }

    [Fact]
    public void A_box_that_covers_nothing_lies_outside_or_changes_nothing_is_refused()
    {
        Assert.Equal(RedactionRefusal.NothingDrawn, RedactionLaw.Judge(Role.ShiftLeader, [], [], ""));
        Assert.Equal(RedactionRefusal.NothingChanged, RedactionLaw.Judge(Role.ShiftLeader, [Face], [Face], ""));
        foreach (var box in (BlackBox[])[Face with { Left = -1 }, Face with { Width = 9500 }, Face with { Height = 10 }, new(int.MaxValue, 0, 100, 100)])
            Assert.Equal(RedactionRefusal.BoxOutside, RedactionLaw.Judge(Role.ShiftLeader, [], [box], ""));
        Assert.Equal(RedactionRefusal.TooManyBoxes, RedactionLaw.Judge(Role.ShiftLeader, [], [.. Enumerable.Range(0, 41).Select(i => Face with { Left = i })], ""));
    }

    [Fact]
    public void The_public_sees_what_was_released_and_nothing_of_a_sensitive_class()
    {
        foreach (var (said, filing, report, shows) in ((ReleaseState?, bool, bool, bool)[])
            [(null, true, true, true), (null, true, false, false), (null, false, true, false), (ReleaseState.Waiting, true, true, false), (ReleaseState.Held, true, true, false), (ReleaseState.Released, false, false, true)])
        {
            Assert.Equal(shows, ReleaseLaw.IsPublic(said, filing, report, sensitive: false));
            Assert.False(ReleaseLaw.IsPublic(said, filing, report, sensitive: true));
        }
        Assert.Equal(ReleaseState.Waiting, ReleaseLaw.OfTheWork(releasedAtFiling: true, workIsReleasedAtOnce: false, sensitive: false));
        Assert.Equal(ReleaseState.Released, ReleaseLaw.OfTheWork(true, true, false));
        Assert.Equal(ReleaseState.Waiting, ReleaseLaw.OfTheWork(true, true, sensitive: true));
    }
}
