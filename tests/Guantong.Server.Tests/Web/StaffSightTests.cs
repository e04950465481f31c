using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Xunit;

namespace Guantong.Server.Tests.Web;

public class StaffSightTests
{
    [Fact]
    public async Task What_a_citizen_told_the_centre_about_the_work_is_not_shown_to_those_who_did_it()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.ClosedAsync();
        var (actor, _) = city.WhoCan(nameof(Revisit), c);
        c = Assert.IsType<Server.Cases.Outcome.Done>(await city.DoAsync(c, new Revisit(RevisitOutcome.Pressed, new Words("他们叫我说满意")), actor)).Case;
        var posts = city.Get<PeopleDirectory>().Posts;
        var path = $"/staff/cases/{c.Number}";

        var unit = await city.PageAsync(path, posts.First(p => p.Actor.Unit == c.Main!.Unit && p.Role.IsUnitOfficer()));
        var centre = await city.PageAsync(path, posts.First(p => p.Role == Role.Revisit && p.Actor == actor));

        Assert.Equal((200, 200), (unit.Status, centre.Status));
        foreach (var said in (string[])["反映被要求说满意", "他们叫我说满意"])
        {
            Assert.DoesNotContain(said, unit.Page, StringComparison.Ordinal);
            Assert.Contains(said, centre.Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_filter_with_a_zero_character_finds_nothing_and_breaks_nothing()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.ReportedAsync();
        var clerk = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.IntakeOperator);

        Assert.Contains(CaseNumber.Shown(c.Number), (await city.PageAsync("/staff/cases", clerk)).Page, StringComparison.Ordinal);
        foreach (var query in (string[])["unit=%00", "class=order%00"])
        {
            var (status, page) = await city.PageAsync($"/staff/cases?{query}", clerk);
            Assert.Equal(200, status);
            Assert.DoesNotContain(CaseNumber.Shown(c.Number), page, StringComparison.Ordinal);
            Assert.Equal(400, (await city.PageAsync($"/api/v1/cases?{query}", clerk)).Status);
        }
    }
}
