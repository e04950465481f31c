using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Files.Cleaning;
using Guantong.Server.People;
using Guantong.Server.Tests.Files;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Photos;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Evidence;

/// <summary>Photos as evidence, from the phone to whoever checks.</summary>
public sealed class ChallengeTests
{
    [Fact]
    public async Task A_photo_answers_its_own_challenge_once_and_whatever_else_is_kept_and_flagged()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, crew) = await city.AtWorkAsync();
        var (other, otherCrew) = await city.AtWorkAsync(await city.ReportAsync(new(118.652, 34.920)));
        byte[][] photos = [.. Enumerable.Range(21, 9).Select(seed => Camera.Plain(seed))];
        var own = await crew.ChallengeAsync(c);

        Assert.Equal((200, ""), await FlagsAsync(crew, photos[0], crew.Live(c, photos[0], own)));
        // Two photos of one deed answer one challenge; sent again the first word stands.
        Assert.Equal((200, ""), await FlagsAsync(crew, photos[1], crew.Live(c, photos[1], own)));
        Assert.Equal((200, ""), await FlagsAsync(crew, photos[1], crew.Live(c, photos[1], null)));
        Assert.Equal((200, nameof(EvidenceFlag.AnotherCase)), await FlagsAsync(crew, photos[2], crew.Live(c, photos[2], await city.ChallengeOfAsync(other, crew))));
        Assert.Equal((200, nameof(EvidenceFlag.AnothersChallenge)), await FlagsAsync(crew, photos[3], crew.Live(c, photos[3], await city.ChallengeOfAsync(c, new Phone(city, city.PostOf(Role.Inspector))))));
        var wrong = crew.Live(c, photos[4], own);
        wrong["claimed"] = new string('c', 64);
        wrong["proof"] = EvidenceLaw.ProofOf(own.Nonce, wrong["claimed"]);
        Assert.Equal((200, nameof(EvidenceFlag.HashDiffers)), await FlagsAsync(crew, photos[4], wrong));

        Assert.IsType<Outcome.Done>(await crew.FinishAsync(c, photos[0], photos[1]));
        Assert.Equal((200, nameof(EvidenceFlag.UsedChallenge)), await FlagsAsync(crew, photos[5], crew.Live(c, photos[5], own)));

        var late = await city.ChallengeOfAsync(c, crew);
        city.Time.Advance(EvidenceLaw.Holds + TimeSpan.FromMinutes(1));
        Assert.Equal((200, nameof(EvidenceFlag.ExpiredChallenge)), await FlagsAsync(crew, photos[6], crew.Live(c, photos[6], late)));
        // A clock that is a day fast is kept as claimed, and changes no time of ours.
        var ahead = await crew.PhotoAsync(photos[7], With(crew.Live(c, photos[7], await city.ChallengeOfAsync(c, crew)), "taken", city.Time.Now.AddDays(1).ToString("O")), city.Time.Now.AddDays(1));
        Assert.Equal([nameof(EvidenceFlag.ClockWrong)], ahead.Flags);
        var kept = (await city.Get<EvidenceRows>().OfCaseAsync(c.Id))[FileHouse.HashOf(photos[7])];
        Assert.Equal((86_400, city.Time.Now, city.Time.Now.AddDays(1)), (kept.Claim.SecondsAhead, kept.ReceivedAt, kept.Claim.TakenAt));
        Assert.Equal(new string('c', 64), (await city.Get<EvidenceRows>().OfCaseAsync(c.Id))[FileHouse.HashOf(photos[4])].Claim.Hash);
        Assert.NotEqual(otherCrew.Post.Person.Value, Guid.Empty);
    }

    [Fact]
    public async Task The_album_needs_words_and_what_cannot_be_understood_is_refused_with_words()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, crew) = await city.AtWorkAsync();
        var photo = Camera.Plain(31);
        var album = With(crew.Live(c, photo, null), "source", "album");

        var refused = await crew.PhotoAsync(photo, album);
        Assert.Equal(422, refused.Status);
        Assert.Contains("从相册选的照片要写明原因", refused.Said, StringComparison.Ordinal);
        Assert.Equal((200, nameof(EvidenceFlag.FromAlbum)), await FlagsAsync(crew, photo, With(album, "why", "相机打不开")));
        foreach (var (name, value) in ((string, string)[])[("lon", "east"), ("lat", "91"), ("taken", "yesterday"), ("source", "found"), ("metres", "-1"), ("why", new string('x', 500))])
            Assert.Equal(400, (await crew.PhotoAsync(photo, With(crew.Live(c, photo, null), name, value))).Status);
        Assert.Equal(404, (await crew.PhotoAsync(photo, With(crew.Live(c, photo, null), "case", "20991231000000000001"))).Status);
        // Only those of the street take evidence, and only of what they see is a challenge handed out.
        Assert.Equal(403, (await new Phone(city, city.LeaderOf()).PhotoAsync(photo, crew.Live(c, photo, null))).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => new Phone(city, city.PostOf(Role.Inspector)).ChallengeAsync(c));
    }

    [Fact]
    public async Task A_task_pack_carries_a_challenge_and_whoever_checks_reads_the_hint_in_plain_words()
    {
        await using var city = await DemoCity.OpenAsync();
        var before = Camera.Said(Camera.Plain(41), null, (34.919, 118.650));
        var reported = Assert.IsType<Server.Cases.Intake.Receipt.Received>(await city.Get<Server.Cases.Intake.ReportDesk>().ReceiveAsync(
            new(Channel.Snapshot, "路灯不亮", null, new(118.650, 34.919), "municipal", null, [await city.KeptAsync(before)]), city.Reporter(), "test", "reported")).Case;
        var (c, crew) = await city.AtWorkAsync(reported);
        var carried = Carried(await crew.PackAsync());
        Assert.Equal(carried, Carried(await crew.PackAsync()));
        byte[] after = [.. Camera.Plain(41), 0];
        Assert.Equal((200, ""), await FlagsAsync(crew, after, crew.Live(c, after, carried)));
        c = Assert.IsType<Outcome.Done>(await crew.FinishAsync(c, after)).Case;
        await city.Get<PhotoCleaning>().CleanWaitingAsync(default);
        c = await city.DoAsync(nameof(PassBack), c);

        var checker = new Phone(city, city.Get<PeopleDirectory>().PostOf(c.Check!.Draw.Drawn!.Value)!);
        var task = (await checker.PackAsync()).GetProperty("tasks").EnumerateArray().First(t => t.GetProperty("number").GetString() == c.Number);
        var hints = string.Join('\n', task.GetProperty("hints").EnumerateArray().Select(h => h.GetProperty("text").GetString()));
        Assert.Contains("是同一处", hints, StringComparison.Ordinal);
        Assert.Contains("像是同一角度", hints, StringComparison.Ordinal);
        Assert.Contains("由核查人看图判断", hints, StringComparison.Ordinal);
        Assert.Contains("应用内现场拍摄", task.GetProperty("after")[0].GetProperty("notes")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("像是同一角度", (await city.PageAsync($"/field/cases/{c.Number}", checker.Post)).Page, StringComparison.Ordinal);
        Assert.Contains("像是同一角度", (await city.PageAsync($"/staff/cases/{c.Number}", city.LeaderOf())).Page, StringComparison.Ordinal);
        // The unit reads how its own photo came, not what the checker is told.
        Assert.DoesNotContain("像是同一角度", (await city.PageAsync($"/staff/cases/{c.Number}", city.Get<PeopleDirectory>().Posts.First(p => p.Role.IsUnitOfficer() && p.Unit == c.Main!.Unit))).Page, StringComparison.Ordinal);
    }

    static (Guid, string) Carried(System.Text.Json.JsonElement pack)
    {
        var challenge = pack.GetProperty("tasks")[0].GetProperty("challenge");
        return (challenge.GetProperty("id").GetGuid(), challenge.GetProperty("nonce").GetString()!);
    }

    static Dictionary<string, string> With(Dictionary<string, string> said, string name, string value) => new(said, StringComparer.Ordinal) { [name] = value };

    static async Task<(int, string)> FlagsAsync(Phone phone, byte[] photo, Dictionary<string, string> said) => await phone.PhotoAsync(photo, said) is var (status, flags, _) ? (status, string.Join(' ', flags)) : default;
}
