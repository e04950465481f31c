using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Notices.Following;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Notices.Writing;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;
using Receipt = Guantong.Server.Cases.Intake.Receipt;

namespace Guantong.Server.Tests.Notices;

/// <summary>Who is told what: reporters, also of merged cases, followers of a case and of an area; each once.</summary>
public sealed class ToldTests
{
    const string First = "p.phone = '13800000001'", Second = "p.phone = '13800000002'";
    static readonly string[] ToTheEnd = ["AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase"];

    [Fact]
    public async Task Every_public_step_is_told_once_to_every_reporter_and_follower_also_when_cases_were_merged()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.TellAsync();
        var (first, secret) = await ReportedAsync(city, "13800000001", "one");
        var (second, _) = await ReportedAsync(city, "13800000002", "two");
        var (box, _) = await city.Get<Boxes>().NewAsync("zh-CN");
        Assert.Equal(FollowEnd.Done, await city.Get<Follows>().CaseAsync(box, first.Number, "at-once"));
        Assert.Equal(FollowEnd.Already, await city.Get<Follows>().CaseAsync(box, first.Number, "at-once"));
        Assert.Equal(FollowEnd.NoSuchCase, await city.Get<Follows>().CaseAsync(box, "LS999999999999", "at-once"));
        city.Time.Advance(TimeSpan.FromMinutes(1));
        second = await city.DoAsync("AcceptReport", second);
        city.Time.Advance(TimeSpan.FromMinutes(1));
        var (operator_, _) = city.WhoCan(nameof(MergeReport), second);
        Assert.IsType<Outcome.Done>(await city.DoAsync(second, new MergeReport(first.Number, null, default), operator_));
        foreach (var deed in ToTheEnd)
        {
            city.Time.Advance(TimeSpan.FromMinutes(1));
            first = await city.DoAsync(deed, await city.NowAsync(first));
        }

        // The log is read only now, by three at once: what was told to whom is as if it had been read at every step.
        await city.Get<ChangeLog>().PublishAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => city.Get<NoticeReader>().RunAsync()));
        await city.TellAsync();
        Assert.Equal("received accepted assigned working done checked closed", await city.StepsAsync(First));
        Assert.Equal("received accepted merged accepted assigned working done checked closed", await city.StepsAsync(Second));
        Assert.Equal("accepted assigned working done checked closed", (await city.StepsAsync("f.kind = 'case'"))["received ".Length..]);
        Assert.Equal(0, await city.Get<NoticeReader>().LagAsync());
        // Outward: both reporters by SMS, the follower by nothing that was not given.
        Assert.Equal(2L, await city.CountAsync("(select distinct contact_id from notices.delivery where channel = 'sms') x"));

        // In the inbox without script: new once, then read; in plain words, in either language.
        var (_, page) = await city.PageAsync($"/my/{secret}");
        Assert.Contains("7 条新消息", page, StringComparison.Ordinal);
        Assert.Contains("已办完，请您评价", page, StringComparison.Ordinal);
        Assert.Matches("已交给.+办理，最迟 .+ 前办完", page);
        Assert.DoesNotContain("派遣", page[page.IndexOf("messages-title", StringComparison.Ordinal)..page.IndexOf("told", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("条新消息", (await city.PageAsync($"/my/{secret}?lang=en")).Page, StringComparison.Ordinal);
        Assert.Contains("It is done. Please say how it went", (await city.PageAsync($"/my/{secret}?lang=en")).Page, StringComparison.Ordinal);

        // What is sent holds the number in full only on its way; the demonstration's folder masks it.
        Assert.True(await city.Get<Courier>().RunAsync() > 0);
        var sent = Directory.GetFiles(FolderRoad.FolderOf(city.Get<CityOptions>()), "*-sms.json").Select(File.ReadAllText).ToList();
        Assert.Equal(7, sent.Count);
        Assert.All(sent, s => Assert.Contains("138****000", s, StringComparison.Ordinal));
        Assert.All(sent, s => Assert.Matches(@"/m/[\w-]{16}/stop", s));
        Assert.Equal(0, await city.Get<Courier>().RunAsync());

        await TheStaffSeesAsync(city, first);
    }

    [Fact]
    public async Task A_stop_needs_no_sign_in_is_not_done_by_looking_and_an_erased_person_is_told_nothing()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.TellAsync();
        var (c, secret) = await ReportedAsync(city, "13800000001", "one");
        await city.TellAsync();
        var report = (Guid)(await city.House.Database.ScalarAsync("select id from cases.report"))!;
        var token = await city.Get<NoticeLinks>().TokenAsync(report);
        Assert.Contains("不再接收", (await city.PageAsync($"/m/{token}/stop")).Page, StringComparison.Ordinal);
        Assert.Equal(0L, await city.CountAsync("notices.follow where ended_at is not null"));
        foreach (var _ in (int[])[1, 2]) await city.SendAsync($"/m/{token}/stop", ("List-Unsubscribe", "One-Click"));
        Assert.Contains("已停止", (await city.PageAsync($"/m/{token}/stop")).Page, StringComparison.Ordinal);
        c = await city.DoAsync("AcceptReport", c);
        c = await city.DoAsync("FileCase", c);
        c = await city.DoAsync("DispatchCase", c);
        await city.TellAsync();
        Assert.Equal("stopped", await city.House.Database.ScalarAsync("select distinct reason from notices.delivery d join notices.message m on m.id = d.message_id where m.step = 'assigned'"));
        // The page goes on telling; and started again, what leaves leaves again.
        Assert.Contains("最迟", (await city.PageAsync($"/my/{secret}")).Page, StringComparison.Ordinal);
        await city.SendAsync($"/m/{token}/stop", ("what", "resume"));
        await city.SendAsync($"/m/{token}/stop", ("what", "all"));
        Assert.True(await city.Get<NoticeDesk>().IsSilentAsync("+86 138-0000-0001"));
        await ReportedAsync(city, "138 0000 0001", "again");
        await city.TellAsync();
        await city.Get<Courier>().RunAsync();
        Assert.Equal("stopped-number", await city.House.Database.ScalarAsync("select d.reason from notices.delivery d join notices.message m on m.id = d.message_id where m.step = 'received' order by d.id desc limit 1"));
        Assert.Contains("链接已失效", (await city.PageAsync("/m/AAAAAAAAAAAAAAAA/stop")).Page, StringComparison.Ordinal);

        // The inbox that gathered the report goes with its owner.
        await city.SendAsync($"/my/{secret}/told", ("do", "gather"));
        Assert.Equal(1L, await city.CountAsync("notices.box"));
        Assert.NotNull(await city.Get<PersonErasure>().EraseAsync(new ErasureWish(PersonKeys.Of("13800000001", null, null, null), AtOnce: true, null, null, "erase")));
        Assert.Equal((0L, 0L, 0L, 0L), (await city.CountAsync("notices.message"), await city.CountAsync("notices.contact"), await city.CountAsync("notices.follow"), await city.CountAsync("notices.box")));
        await city.DoAsync("AcceptWork", await city.NowAsync(c));
        await city.TellAsync();
        Assert.Equal((0L, 0L), (await city.CountAsync("notices.message"), await city.CountAsync("notices.follow")));
        Assert.Equal(404, (await city.PageAsync($"/m/{token}/stop")).Status);
    }

    [Fact]
    public async Task Whoever_follows_an_area_is_told_public_facts_at_once_or_in_one_summary_and_ten_thousand_are_one_batch()
    {
        await using var city = await DemoCity.OpenAsync();
        await city.TellAsync();
        var here = new LonLat(118.650, 34.919);
        var follows = city.Get<Follows>();
        var (near, _) = await city.Get<Boxes>().NewAsync("zh-CN");
        var (far, _) = await city.Get<Boxes>().NewAsync("en");
        Assert.Equal(FollowEnd.Done, await follows.AreaAsync(near, new AreaWish("circle", null, here, 300), "at-once"));
        Assert.Equal(FollowEnd.Done, await follows.AreaAsync(near, new AreaWish("division", "371329000000", null, null), "daily"));
        Assert.Equal(FollowEnd.Done, await follows.AreaAsync(far, new AreaWish("circle", null, new LonLat(118.660, 34.919), 300), "at-once"));
        Assert.Equal(FollowEnd.Unclear, await follows.AreaAsync(far, new AreaWish("circle", null, here, 30_000), "at-once"));
        for (var i = 1; i < 20; i++) await follows.AreaAsync(far, new AreaWish("circle", null, new LonLat(118.7, 34.9 + i / 1000d), 100), "daily");
        Assert.Equal(FollowEnd.TooMany, await follows.AreaAsync(far, new AreaWish("circle", null, here, 300), "at-once"));
        await using (var many = city.House.Database.Source.CreateCommand(
            """
            insert into notices.box (id, secret_hash, language, at) select gen_random_uuid(), sha256(n::text::bytea), 'zh-CN', now() from generate_series(1, 10000) n;
            insert into notices.follow (id, kind, box_id, place_kind, lon, lat, metres, language, link_hash, at)
              select gen_random_uuid(), 'area', id, 'circle', 118.6501, 34.9191, 500, 'zh-CN', secret_hash, now() from notices.box where secret_hash in (select sha256(n::text::bytea) from generate_series(1, 10000) n)
            """)) await many.ExecuteNonQueryAsync();

        var (c, _) = await ReportedAsync(city, "13800000001", "one");
        foreach (var deed in (string[])["AcceptReport", "FileCase"]) c = await city.DoAsync(deed, c);
        await city.TellAsync();
        Assert.Equal(10_001L, await city.CountAsync("notices.message where step = 'area-new'"));
        Assert.Equal("", await city.StepsAsync($"f.box_id = '{far.Id}'"));
        foreach (var deed in ToTheEnd[2..]) c = await city.DoAsync(deed, c);
        await city.TellAsync();
        Assert.Equal("area-new area-closed", await city.StepsAsync($"f.box_id = '{near.Id}'"));
        // The summary of the day: at its hour, once, with what ended counted as done.
        Assert.Equal(0, await city.Get<Digests>().RunAsync());
        city.Time.Advance(TimeSpan.FromHours(9));
        Assert.Equal(1, await city.Get<Digests>().RunAsync());
        Assert.Equal(0, await city.Get<Digests>().RunAsync());
        var line = (await city.Get<Inbox>().OfBoxAsync(near, "zh-CN", long.MaxValue)).First();
        Assert.Equal(("digest", true), (line.Step, line.IsNew));
        Assert.Contains("新问题 0 件，办完 1 件", line.Text, StringComparison.Ordinal);

        // The forms, without script: a place by its words, a wrong one kept as it was typed, the stop of one.
        var wrong = await city.SendAsync("/follow", ("kind", "circle"), ("place", "没有这条路路路"), ("metres", "300"), ("pace", "daily"));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("没有这条路路路", wrong.Page, StringComparison.Ordinal);
        var done = await city.SendAsync("/follow", ("kind", "division"), ("division", c.Division!.Value.Value), ("pace", "daily"));
        Assert.Equal(200, done.Status + (done.Status == 303 ? -103 : 0));
    }

    static async Task TheStaffSeesAsync(DemoCity city, CaseState first)
    {
        // The centre sees what left and what did not, numbers masked; the unit sees nothing of it. The administrator sees every template as it is read.
        Post PostOf(Role role) => city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role).OrderByDescending(p => p.Level == Level.District).First();
        var (_, seen) = await city.PageAsync($"/staff/cases/{first.Number}", PostOf(Role.ShiftLeader));
        Assert.Contains("138****0002", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000002", seen, StringComparison.Ordinal);
        Assert.Equal(404, (await city.PageAsync("/staff/messages", PostOf(Role.ShiftLeader))).Status);
        var (status, previews) = await city.PageAsync($"/staff/messages?number={first.Number}", PostOf(Role.Administrator));
        Assert.Equal(200, status);
        Assert.Contains(CaseNumber.Shown(first.Number), previews, StringComparison.Ordinal);
        Assert.Contains("条短信", previews, StringComparison.Ordinal);
        Assert.DoesNotContain("缺少", previews, StringComparison.Ordinal);
    }

    static async Task<(CaseState Case, string Secret)> ReportedAsync(DemoCity city, string phone, string words)
    {
        city.Phone = phone;
        var received = Assert.IsType<Receipt.Received>(await city.ReceiveAsync(new(118.650, 34.919), words));
        return (received.Case, received.Secret);
    }
}
