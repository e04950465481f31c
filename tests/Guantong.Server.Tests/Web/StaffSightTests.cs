using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web.Desk;
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
    public async Task That_a_citizen_was_pressed_is_known_to_leader_supervisor_and_auditor_and_to_no_unit_before_or_after_it_was_answered()
    {
        await using var city = await DemoCity.OpenAsync();
        city.Phone = "13800001234";
        var (c, _) = await city.ClosedAsync();
        var posts = city.Get<PeopleDirectory>().Posts;
        Assert.NotNull(Server.Cases.CaseListRow.Of(c, city.Get<Server.Catalogue.CityFactsSource>().Current).Pressing.RevisitAt);
        c = Assert.IsType<Server.Cases.Outcome.Done>(await city.DoAsync(c, new Revisit(RevisitOutcome.Pressed, new Words("他们叫我说满意")), city.WhoCan(nameof(Revisit), c).Actor)).Case;
        var answering = city.WhoCan(nameof(AnswerSupervision), c);
        Assert.Contains(answering.Actor.Role, (Role[])[Role.Supervisor, Role.Leader]);
        c = Assert.IsType<Server.Cases.Outcome.Done>(await city.DoAsync(c, ((AnswerSupervision)answering.Example) with { Answer = new Words("已约谈责任人") }, answering.Actor)).Case;

        // Whoever made the call wrote it down, and is not asked here.
        foreach (var post in posts.Where(p => p.Actor.Unit == c.Main!.Unit && p.Role.IsUnitOfficer()).Take(1).Concat(new[] { Role.ShiftLeader, Role.Dispatcher, Role.Leader, Role.Supervisor, Role.Auditor }.Select(city.PostOf)))
        {
            var knows = PersonalSight.SeesPressure(post.Role);
            foreach (var path in (string[])[$"/staff/cases/{c.Number}", $"/api/v1/desk/cases/{c.Number}", $"/api/v1/cases/{c.Number}", "/api/v1/desk", "/api/v1/desk/supervision", $"/api/v1/desk/revisits/{c.Number}"])
            {
                var (status, page) = await city.PageAsync(path, post);
                var text = System.Text.RegularExpressions.Regex.Unescape(page.Replace("\\\"", "", StringComparison.Ordinal));
                Assert.True(status is 200 or 404, $"{path} answers {status}");
                foreach (var said in (string[])["被要求说满意", "他们叫我说满意", "已约谈责任人", "Pressed\""])
                {
                    // The script asks everybody whether they were pressed, and every outcome of a call has its name.
                    if (said == "被要求说满意" && (path.Contains("revisits", StringComparison.Ordinal) || post.Role == Role.Revisit)) continue;
                    if (!knows && !(path.Contains("revisits", StringComparison.Ordinal) && said.StartsWith("Pressed", StringComparison.Ordinal)))
                        Assert.False(text.Contains(said, StringComparison.Ordinal), $"{post.Role} reads {said} at {path}");
                }
                if (knows && path.StartsWith("/staff/cases", StringComparison.Ordinal)) Assert.Contains("已约谈责任人", text, StringComparison.Ordinal);
            }
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
