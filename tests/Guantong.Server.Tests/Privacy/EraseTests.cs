using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Privacy;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Web;

namespace Guantong.Server.Tests.Privacy;

public sealed class EraseTests
{
    const string Secretly = "只有我拍到的记号";
    static readonly string[] Marks = [Marked.Phone, "139-7194-0023", Marked.SpokenPhone, Marked.Plate, Marked.Identity, Marked.Mail, Marked.Name, Marked.Address, Secretly];

    [Fact]
    public async Task An_erased_person_is_gone_from_every_row_and_every_file_but_the_commitments()
    {
        await using var city = await DemoCity.OpenAsync();
        var photo = await PhotoAsync(city);
        var (c, secret) = await city.MarkedAsync(i => i with { Photos = [photo] });
        await city.Get<FileStore>().OpenCleanedAsync(photo, PhotoSize.Large, default);
        c = await city.WalkAsync(c, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        c = Done(await city.DoAsync(c, new RateCase(Satisfaction.Dissatisfied, new Words(Marked.Words)), city.Reporter()));
        var (caller, _) = city.WhoCan(nameof(Revisit), c);
        c = Done(await city.DoAsync(c, new Revisit(RevisitOutcome.Dissatisfied, new Words($"{Marked.Name}说没修好")), caller));
        var (redoer, redo) = city.WhoCan(nameof(RedoCase), c);
        c = Done(await city.DoAsync(c, (RedoCase)redo with { Reason = new Words($"{Marked.Name}（{Marked.Phone}）说没修好") }, redoer));
        c = await city.WalkAsync(c, "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        await city.Get<Unmaskings>().AskAsync(caller, new UnmaskWish(c.Id, PersonalField.NameAndPhone, "call-back", $"回访{Marked.Name}", "look", null));
        var neighbour = await city.ReportAsync(words: $"邻居的电话是139 7194 0023，也可以找{Marked.Mail}");
        Assert.NotEmpty(await Everything.FindAsync(city, Marks));
        Assert.NotEmpty(await Everything.FindAsync(city, photo.Value));

        var erased = await city.Get<PersonErasure>().EraseAsync(new ErasureWish(PersonKeys.Of("0086 13971940023", Marked.Mail, null, null), AtOnce: false, null, null, "wish"));

        Assert.NotNull(erased);
        Assert.Equal((1, 0, 1), (erased.Reports, erased.Waiting, erased.Photos));
        Assert.Empty(await Everything.FindAsync(city, [.. Marks.Except([Marked.Mail]), secret]));
        Assert.Equal("邻居的电话是***，也可以找jihaoren.mark@example.cn", await city.House.Database.ScalarAsync("select words from cases.words where case_id = $1 and field = 'Description'", neighbour.Id.Value));
        Assert.False(File.Exists(city.Get<PhotoFolder>().Original(photo)) || File.Exists(city.Get<PhotoFolder>().Cleaned(photo, PhotoSize.Large)));
        // What stays: the case, whole and countable; the chain; commitments without a salt that fits them.
        Assert.Empty((await city.Get<JournalCheck>().RunAsync()).Faults);
        var compared = await city.Get<Rebuilding>().RunAsync(onlyCompare: true);
        Assert.Equal((2L, 0L, 0L), (compared.Cases, compared.LinesDiffering, compared.CountersDiffering));
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.words where case_id = $1 and words is null and salt <> ''", c.Id.Value));
        Assert.True((await city.PageAsync($"/c/{c.Number}")).Status == 200);
        var page = await city.PageAsync($"/staff/cases/{c.Number}", city.Get<PeopleDirectory>().PostOf(caller.Person!.Value));
        Assert.Contains("上报内容已按上报人的申请删除", page.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_person_who_asks_again_is_told_when_and_under_which_request()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, secret) = await city.MarkedAsync();
        await city.WalkAsync(c, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        var wish = new ErasureWish(PersonKeys.Of("+8613971940023", null, "欧阳 记号人", null), false, null, null, "wish");

        Assert.Null(await city.Get<ErasedSubjects>().FindAsync(wish.Keys));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => city.Get<PersonErasure>().EraseAsync(wish with { Key = i < 2 ? "wish" : $"other{i}" })));
        var number = Assert.Single(answers.OfType<Erased>().Select(a => a.Number).Distinct());

        Assert.Null(await city.Get<PersonErasure>().EraseAsync(wish with { Key = "once more" }));
        Assert.Equal(number, (await city.Get<ErasedSubjects>().FindAsync(wish.Keys))?.Number);
        Assert.Equal(number, (await city.Get<ErasedSubjects>().FindAsync(PersonKeys.Of(null, null, null, $"https://city.example/my/{secret}?lang=en")))?.Number);
        Assert.Null(await city.Get<ErasedSubjects>().FindAsync(PersonKeys.Of("13971940024", null, null, null)));
        Assert.Equal(1L, await city.House.Database.ScalarAsync("select count(*) from cases.erasure"));
        Assert.Contains(number, (await city.PageAsync($"/my/{secret}")).Page, StringComparison.Ordinal);
        Assert.Equal(404, (await city.PageAsync($"/my/{new string('x', 27)}")).Status);
    }

    [Fact]
    public async Task While_a_case_is_open_the_contact_goes_at_once_and_the_words_with_its_end()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync(i => i with { Description = "井盖坏了" });
        c = await city.WalkAsync(c, "AcceptReport", "FileCase", "DispatchCase");

        var erased = await city.Get<PersonErasure>().EraseAsync(new ErasureWish(PersonKeys.Of(Marked.Phone, null, null, null), AtOnce: false, null, null, "wish"));

        Assert.Equal((1, 1), (erased!.Reports, erased.Waiting));
        Assert.Empty(await Everything.FindAsync(city, Marked.Phone, "139-7194-0023", Marked.Name));
        Assert.Equal("井盖坏了", await city.House.Database.ScalarAsync("select words from cases.words where case_id = $1 and field = 'Description'", c.Id.Value));
        Assert.Equal(0, await city.Get<PersonErasure>().FinishWaitingAsync(100));
        c = await city.WalkAsync(c, "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        Assert.Equal(1, await city.Get<PersonErasure>().FinishWaitingAsync(100));
        Assert.Empty(await Everything.FindAsync(city, "井盖坏了", Marked.Address));
        Assert.Equal(true, await city.House.Database.ScalarAsync("select done_at is not null and waiting = 0 from cases.erasure"));
        Assert.Empty((await city.Get<JournalCheck>().RunAsync()).Faults);
    }

    [Fact]
    public async Task Where_it_is_asked_for_an_open_case_goes_on_without_the_words_and_a_shared_photo_stays()
    {
        await using var city = await DemoCity.OpenAsync();
        var photo = await PhotoAsync(city);
        var (c, _) = await city.MarkedAsync(i => i with { Photos = [photo] });
        await city.MarkedAsync(i => i with { Photos = [photo], ReporterName = null, ReporterPhone = "13800000001", Description = "另一个人" }, "second");
        c = await city.WalkAsync(c, "AcceptReport", "FileCase", "DispatchCase", "AcceptWork");

        var erased = await city.Get<PersonErasure>().EraseAsync(new ErasureWish(PersonKeys.Of(Marked.Phone, null, null, null), AtOnce: true, null, null, "wish"));

        Assert.Equal((1, 0, 0), (erased!.Reports, erased.Waiting, erased.Photos));
        Assert.True(File.Exists(city.Get<PhotoFolder>().Original(photo)));
        c = await city.WalkAsync(c, "FinishWork", "PassBack", "RecordCheck", "CloseCase");
        Assert.Equal(Stage.Closed, c.Stage);
        Assert.Empty((await city.Get<JournalCheck>().RunAsync()).Faults);
    }

    [Fact]
    public async Task A_hand_that_hides_a_report_behind_an_erasure_is_found()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.MarkedAsync();
        await city.WalkAsync(c, "AcceptReport");
        await city.House.Database.ScalarAsync("insert into cases.erasure (id, number, kind, asked_at, key) values ($1, 'E1', 'reporter', now(), 'k')", c.Id.Value);
        await city.House.Database.ScalarAsync("update cases.report set erased_by = $1, photos = array[repeat('a', 64)]", c.Id.Value);

        Assert.Contains((await city.Get<JournalCheck>().RunAsync()).Faults, f => f.What == "its report was changed");
    }

    /// <summary>A whole photo that nobody else has, with a mark among its bytes.</summary>
    static async Task<PhotoHash> PhotoAsync(DemoCity city)
    {
        await using var drawn = typeof(SamplePhoto).Assembly.GetManifestResourceStream("Guantong.Server.Cases.sample-evidence.jpg")!;
        using var bytes = new MemoryStream();
        await drawn.CopyToAsync(bytes);
        var mark = System.Text.Encoding.UTF8.GetBytes(Secretly);
        byte[] made = [.. bytes.ToArray()[..2], 0xFF, 0xFE, 0, (byte)(mark.Length + 2), .. mark, .. bytes.ToArray()[2..]];
        return Assert.IsType<Received>(await city.Get<FileStore>().ReceiveAsync(new MemoryStream(made), null, default)).Hash;
    }

    static CaseState Done(Outcome outcome) => Assert.IsType<Outcome.Done>(outcome).Case;
}
