using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Photos;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Matching;

/// <summary>Likely duplicates, and what a merge and its undoing mean for everybody who reported.</summary>
public sealed class DuplicatesTests
{
    static readonly LonLat Here = new(118.650, 34.919);
    static readonly LonLat Near = new(118.650, 34.9192), Far = new(118.656, 34.923);

    [Fact]
    public async Task Likely_duplicates_are_found_with_their_reasons_inside_ones_own_sight_only()
    {
        await using var city = await DemoCity.OpenAsync();
        var photo = await city.PhotoAsync(Camera.Plain(5));
        var (first, _) = await city.SaidAsync("学府路文苑小学门口井盖破损", Near, "first", photo);
        var (photographed, _) = await city.SaidAsync("这里有个坑", Far, "photographed", await city.PhotoAsync([.. Camera.Plain(5), 0]));
        await city.SaidAsync("路灯整夜不亮，找了三次", Far, "elsewhere");
        await city.Get<PhotoCleaning>().CleanWaitingAsync(default);
        city.Time.Advance(TimeSpan.FromMinutes(41));
        var (c, _) = await city.SaidAsync("文苑小学门前井盖裂了，孩子放学危险", Here, "second", photo);
        var clerk = city.Of(Role.IntakeOperator);

        var (status, found) = await city.AskAsync(clerk, HttpMethod.Get, $"/api/v1/desk/cases/{c.Number}/duplicates");

        Assert.Equal(200, status);
        var candidates = found.GetProperty("candidates").EnumerateArray().ToDictionary(f => f.GetProperty("case").GetProperty("number").GetString()!);
        Assert.Equal([first.Number, photographed.Number], candidates.Keys);
        Assert.Equal(["desk.match.photo-same", "desk.match.apart", "desk.match.earlier", "desk.match.words", "desk.match.class-SameTile"],
            candidates[first.Number].GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("key").GetString()));
        Assert.Equal(["同一张照片", "距 22 米", "早 41 分钟"], candidates[first.Number].GetProperty("reasons").EnumerateArray().Take(3).Select(r => r.GetProperty("text").GetString()));
        Assert.Equal((first.Number, c.Number), (candidates[first.Number].GetProperty("survivor").GetString(), candidates[first.Number].GetProperty("moves").GetString()));
        Assert.Equal("alike", candidates[photographed.Number].GetProperty("photo").GetString());

        // A draft while the caller still talks; the same by POST for long words.
        var draft = new { lon = Here.Lon, lat = Here.Lat, words = "小学门口井盖坏了", @class = "municipal" };
        var (_, byPost) = await city.AskAsync(clerk, HttpMethod.Post, "/api/v1/desk/duplicates", draft);
        var (_, byGet) = await city.AskAsync(clerk, HttpMethod.Get, "/api/v1/desk/duplicates?lon=118.65&lat=34.919&class=municipal&words=" + Uri.EscapeDataString(draft.words));
        Assert.Contains(first.Number, byPost.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(byPost.GetRawText(), byGet.GetRawText());

        // Somebody of another street is told that there is something, and not what; and has no such case.
        var elsewhere = clerk with { Scope = clerk.Scope with { Place = new("371329101000") } };
        var hidden = await city.Get<Server.Cases.Search.Duplicates.DuplicateSearch>().FindAsync(await city.Get<Server.Cases.Search.Duplicates.DuplicateSearch>().DraftOfAsync(c), elsewhere);
        Assert.Equal((0, 2), (hidden.Found.Count, hidden.Elsewhere));
        Assert.Equal(404, (await city.AskAsync(city.Of(Role.Crew), HttpMethod.Get, $"/api/v1/desk/cases/{c.Number}/duplicates")).Status);
        foreach (var wrong in new[] { "?lon=1e400&lat=2", "?lon=118.6", "?lon=0&lat=0", "?photos=xyz", "?lon=118.65&lat=34.9&datum=mars" })
            Assert.InRange((await city.AskTextAsync(clerk, HttpMethod.Get, "/api/v1/desk/duplicates" + wrong)).Status, 400, 422);
        Assert.Equal(200, (await city.AskTextAsync(clerk, HttpMethod.Get, "/api/v1/desk/duplicates")).Status);
    }

    [Fact]
    public async Task Everybody_who_reported_follows_the_survivor_and_has_the_own_case_back_when_it_is_taken_apart()
    {
        await using var city = await DemoCity.OpenAsync();
        var photo = await city.PhotoAsync(Camera.Plain(6));
        var (old, oldSecret) = await city.SaidAsync("路灯不亮", Near, "old");
        city.Time.Advance(TimeSpan.FromMinutes(5));
        var (young, youngSecret) = await city.SaidAsync("东头的路灯坏了", Here, "young", photo);
        var before = (await city.House.Database.ScalarAsync("select json_agg(r order by id)::text from cases.report r"))!;
        var clerk = city.WhoCan(nameof(MergeReport), young).Actor;

        young = Assert.IsType<Outcome.Done>(await city.DoAsync(young, new MergeReport(old.Number, null, default), clerk)).Case;
        old = await city.NowAsync(old);
        old = await city.DoAsync(nameof(AcceptReport), old);
        foreach (var secret in new[] { oldSecret, youngSecret })
        {
            var (_, page) = await city.PageAsync($"/my/{secret}");
            Assert.Contains(CaseNumber.Shown(old.Number), page, StringComparison.Ordinal);
            Assert.Contains("又有人反映同一件事", page, StringComparison.Ordinal);
            Assert.Contains("受理", page, StringComparison.Ordinal);
            Assert.Equal(secret == youngSecret, page.Contains("data-joined", StringComparison.Ordinal));
        }
        // The photo went along with its report, and is shown to nobody else.
        Assert.Equal(old.Id.Value, await city.House.Database.ScalarAsync($"select case_id from cases.report where '{photo}' = any(photos)"));
        var (_, joined) = await city.AskAsync(clerk, HttpMethod.Get, $"/api/v1/desk/cases/{old.Number}/duplicates");
        Assert.True(joined.GetProperty("joined")[0].GetProperty("mayUnmerge").GetBoolean());

        // The survivor is joined to a third: what was joined to it cannot come back before it does, and is not offered either.
        var (third, _) = await city.SaidAsync("这一片路灯都不亮", Near, "third");
        old = Assert.IsType<Outcome.Done>(await city.DoAsync(old, new MergeReport(third.Number, null, default), clerk)).Case;
        Assert.Equal(Refusal.SurvivorIsMerged, Assert.IsType<Outcome.No>(await city.DoAsync(young, new UnmergeReport(null), clerk)).Why);
        Assert.DoesNotContain(nameof(UnmergeReport), (await city.Get<CaseAnswers>().ForAsync(young, clerk, default)).Open.Select(o => o.Deed));
        Assert.Contains(nameof(UnmergeReport), (await city.Get<CaseAnswers>().ForAsync(old, clerk, default)).Open.Select(o => o.Deed));
        Assert.Contains(CaseNumber.Shown(third.Number), (await city.PageAsync($"/my/{youngSecret}")).Page, StringComparison.Ordinal);

        old = Assert.IsType<Outcome.Done>(await city.DoAsync(old, new UnmergeReport(null), clerk)).Case;
        young = Assert.IsType<Outcome.Done>(await city.DoAsync(young, new UnmergeReport(null), clerk)).Case;

        Assert.Equal((Stage.Accepted, 1, Stage.Reported, 1, 1), ((await city.NowAsync(old)).Stage, (await city.NowAsync(old)).Reports, young.Stage, young.Reports, (await city.NowAsync(third)).Reports));
        Assert.Equal(before, await city.House.Database.ScalarAsync($"select json_agg(r order by id)::text from cases.report r where case_id <> '{third.Id}'"));
        var (_, own) = await city.PageAsync($"/my/{youngSecret}");
        Assert.Contains(CaseNumber.Shown(young.Number), own, StringComparison.Ordinal);
        Assert.Contains("恢复单独办理", own, StringComparison.Ordinal);
        Assert.DoesNotContain("data-joined", own, StringComparison.Ordinal);
        // The citizen's clock never stood still; the accepting clock began anew.
        Assert.Equal((young.ReportedAt, false), (young.CitizenClock!.Started, young.CitizenClock.IsStopped));
    }
}
