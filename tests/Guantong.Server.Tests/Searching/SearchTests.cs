using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Cases.Search.Finding;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Privacy;

namespace Guantong.Server.Tests.Searching;

public sealed class SearchTests
{
    [Fact]
    public async Task Each_seat_finds_only_cases_in_its_scope_by_words_that_it_may_read_and_nothing_once_they_are_erased()
    {
        await using var city = await DemoCity.OpenAsync();
        var (marked, _) = await city.MarkedAsync();
        marked = await city.WalkAsync(marked, "AcceptReport", "FileCase", "DispatchCase");
        var other = await city.ReportAsync(words: "振兴路与光明路口垃圾成堆 Bag-7");
        await city.IndexAsync();
        var intake = city.PostOf(Role.IntakeOperator, p => p.Level == Level.District);
        var (inside, outside) = city.UnitsAround(marked);

        // The centre: by two characters, by words of two fields, by width and case; and by the telephone, masked.
        var found = await city.FindAsync(intake, "幽篁 井盖");
        Assert.Equal([marked.Number], Finding.NumbersOf(found));
        var texts = found.GetProperty("cases").GetProperty("rows")[0].GetProperty("texts");
        Assert.Contains(texts.EnumerateArray(), t => t.GetProperty("text").GetString() == Marked.Address && t.GetProperty("marks")[0][0].GetInt32() == 0 && t.GetProperty("marks")[0][1].GetInt32() == 2);
        Assert.Equal([other.Number], Finding.NumbersOf(await city.FindAsync(intake, "ｂａｇ-7")));
        Assert.Equal([marked.Number], Finding.NumbersOf(await city.FindAsync(intake, CaseNumber.Shown(marked.Number))));
        Assert.Contains(marked.Number, Finding.NumbersOf(await city.FindAsync(intake, marked.Number[^5..])));
        foreach (var phone in (string[])[Marked.Phone, Marked.Phone[^4..], "139 7194 0023"])
        {
            found = await city.FindAsync(intake, phone);
            Assert.Equal([marked.Number], Finding.NumbersOf(found));
            Assert.Equal("phone", found.GetProperty("cases").GetProperty("rows")[0].GetProperty("why").GetString());
            Assert.DoesNotContain(Marked.Phone, found.GetProperty("cases").GetRawText(), StringComparison.Ordinal);
        }
        Assert.True(await city.House.Database.ScalarAsync("select count(*) from people.access_log where what = 'find-reporter'") is > 2L);

        // The unit reads the words masked, and does not find by what was masked; a reporter's number finds nothing for it.
        found = await city.FindAsync(inside, "井盖坏了");
        Assert.Equal([marked.Number], Finding.NumbersOf(found));
        foreach (var mark in Marked.InWords) Assert.DoesNotContain(mark, found.GetRawText(), StringComparison.Ordinal);
        foreach (var secret in (string[])[Marked.Name, Marked.SpokenPhone, Marked.Phone, Marked.Phone[^4..], Marked.Plate]) Assert.Empty(Finding.NumbersOf(await city.FindAsync(inside, secret)));
        Assert.Empty(Finding.NumbersOf(await city.FindAsync(outside, "井盖坏了")));
        Assert.Empty(Finding.NumbersOf(await city.FindAsync(outside, marked.Number)));

        await city.Get<PersonErasure>().EraseAsync(new ErasureWish(PersonKeys.Of(Marked.Phone, null, null, null), AtOnce: true, null, null, "gone"));
        Assert.Equal(0L, await city.House.Database.ScalarAsync("select count(*) from cases.word_index where case_id = $1 and seq = 1", marked.Id.Value));
        await city.IndexAsync();
        foreach (var words in (string[])["井盖坏了", "幽篁里", Marked.Phone, Marked.Name]) Assert.Empty(Finding.NumbersOf(await city.FindAsync(intake, words)));
        Assert.Equal([other.Number], Finding.NumbersOf(await city.FindAsync(intake, "垃圾")));
    }

    [Fact]
    public async Task Names_are_found_by_pinyin_pages_hold_every_case_once_and_odd_questions_get_plain_answers()
    {
        await using var city = await DemoCity.OpenAsync();
        var intake = city.PostOf(Role.IntakeOperator, p => p.Level == Level.District);
        var street = (string)(await city.House.Database.ScalarAsync("select name from places.street where ended is null and name = '振兴路' limit 1") ?? await city.House.Database.ScalarAsync("select name from places.street where ended is null order by name limit 1"))!;
        var all = new List<string>();
        for (var i = 0; i < 45; i++)
        {
            all.Add((await city.ReportAsync(words: $"{street}第{i}盏路灯不亮")).Number);
            city.Time.Advance(TimeSpan.FromSeconds(1));
        }
        await city.IndexAsync();

        var pages = new List<string>();
        for (string? after = null; ;)
        {
            var cases = (await city.FindAsync(intake, "路灯不亮", after)).GetProperty("cases");
            pages.AddRange(cases.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("number").GetString()!));
            if (cases.GetProperty("next").GetString() is not { } next) break;
            after = next;
        }
        Assert.Equal(all.AsEnumerable().Reverse(), pages);

        var found = await city.FindAsync(intake, Guantong.Server.Platform.Texts.Pinyin.Initials(street));
        Assert.Contains(street, Finding.NamesOf(found, "places"));
        Assert.Contains(found.GetProperty("cases").GetProperty("readAs").EnumerateArray(), r => r.GetString() == street);
        Assert.NotEmpty(Finding.NumbersOf(found));
        Assert.Contains((await city.FindAsync(intake, "ludeng")).GetProperty("classes").EnumerateArray(), c => c.GetProperty("name").GetString()!.Contains("路灯", StringComparison.Ordinal));

        Assert.Equal("one-character", (await city.FindAsync(intake, "灯")).GetProperty("note").GetProperty("code").GetString());
        foreach (var signs in (string[])["%", "'\"", "\0", "  ", "%_\\"]) Assert.NotNull((await city.FindAsync(intake, signs)).GetProperty("note").GetProperty("sentence").GetString());
        foreach (var odd in (string[])["😀😀", "O'Reilly\"; --", "\ud800x", "路灯\0不亮"]) await city.FindAsync(intake, odd);
        Assert.Equal(400, (await city.FindRawAsync(intake, new string('长', 500))).Status);
        foreach (var cursor in (string[])["w-1", "wx", "o", "o1-2", "w0", "zzz"]) await city.FindAsync(intake, "路灯", cursor);
    }

    [Fact]
    public void Stretches_cover_every_id_between_two_bounds_and_no_other()
    {
        foreach (var (from, to) in ((long, long)[])[(0, 1024), (1024, 16384 * 3), (3072, 5_000_192), (0, 70_000_640)])
        {
            var covering = Stretches.Covering(from, to).ToHashSet();
            Assert.True(covering.Count <= 64, $"{covering.Count}");
            foreach (var id in (long[])[from, to - 1, (from + to) / 2, from + 1023]) Assert.Single(Stretches.Of(id), covering.Contains);
            foreach (var id in (long[])[from - 1, to, to + 9999]) Assert.True(id < 0 || !Stretches.Of(id).Any(covering.Contains), $"{id}");
        }
    }
}
