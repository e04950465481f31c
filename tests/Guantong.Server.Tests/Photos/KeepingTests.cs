using Guantong.Domain.Basics;
using Guantong.Server.Files;
using Guantong.Server.Files.Keeping;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;
using Guantong.Server.Tests.Files;
using Guantong.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Guantong.Server.Tests.Photos;

/// <summary>How long originals are kept, who may open one, and what becomes of bytes that nobody knows.</summary>
public class KeepingTests
{
    static readonly byte[] Photo = Camera.Said(Camera.Plain(), new DateTime(2026, 5, 13, 9, 30, 0), (34.919, 118.65));

    static async Task<PhotoHash> NamedAsync(FileHouse house, byte[] bytes)
    {
        var hash = await house.ReceivedAsync(bytes);
        await house.Cleaning.CleanWaitingAsync(default);
        await house.Database.ScalarAsync("update files.photo set named = true where hash = $1", hash.Value);
        return hash;
    }

    [Fact]
    public async Task An_original_past_its_days_goes_and_what_is_shown_of_it_stays()
    {
        var time = new TestTime(DemoCity.Morning);
        await using var house = await FileHouse.OpenAsync(time: time);
        var hash = await NamedAsync(house, Photo);
        var retention = new OriginalRetention(house.Folder, house.Database.Source, time);
        Assert.Equal(0, (await retention.RunAsync(30, dryRun: false)).Photos);
        time.Advance(TimeSpan.FromDays(30));

        Assert.Equal(new OriginalsPast(1, Photo.Length, DemoCity.Morning, DryRun: true), await retention.RunAsync(30, dryRun: true));
        Assert.True(File.Exists(house.Folder.Original(hash)));
        Assert.Equal(1, (await retention.RunAsync(30, dryRun: false)).Photos);

        Assert.False(File.Exists(house.Folder.Original(hash)));
        await using (Assert.IsType<Shown>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Large, default)).Content)
        {
        }
        Assert.Equal(0, (await retention.RunAsync(30, dryRun: false)).Photos);
        Assert.Empty(await house.Store.MissingAsync([hash], default));
    }

    [Fact]
    public async Task Without_its_original_a_lost_size_is_shown_as_another_and_nothing_is_tried_for_ever()
    {
        var time = new TestTime(DemoCity.Morning);
        await using var house = await FileHouse.OpenAsync(time: time);
        var hash = await NamedAsync(house, Photo);
        await new OriginalRetention(house.Folder, house.Database.Source, time).RunAsync(0, dryRun: false);
        File.Delete(house.Folder.Cleaned(hash, PhotoSize.Card));
        await using (Assert.IsType<Shown>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Card, default)).Content)
        {
        }
        foreach (var size in Enum.GetValues<PhotoSize>()) File.Delete(house.Folder.Cleaned(hash, size));
        Assert.IsType<Unshowable>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Card, default));
        // Sent once more it is whole again.
        await house.ReceivedAsync(Photo);
        await using (Assert.IsType<Shown>(await house.Store.OpenCleanedAsync(hash, PhotoSize.Card, default)).Content)
        {
        }
    }

    [Fact]
    public async Task What_waits_for_cleaning_keeps_its_original()
    {
        var time = new TestTime(DemoCity.Morning);
        await using var house = await FileHouse.OpenAsync(time: time);
        var hash = await house.ReceivedAsync(Photo);
        await house.Database.ScalarAsync("update files.photo set named = true");
        Assert.Equal(0, (await new OriginalRetention(house.Folder, house.Database.Source, time).RunAsync(0, dryRun: false)).Photos);
        Assert.True(File.Exists(house.Folder.Original(hash)));
    }

    [Fact]
    public async Task An_original_is_opened_for_a_reason_that_is_written_down_twice()
    {
        var time = new TestTime(DemoCity.Morning);
        await using var house = await FileHouse.OpenAsync(time: time);
        var hash = await NamedAsync(house, Photo);
        var originals = new OriginalReading(house.Folder, house.Database.Source, new AccessLog(house.Database.Source, time), time);
        var person = Guid.NewGuid();
        await house.Database.ScalarAsync("insert into people.person (id, user_name, display_name, created_at) values ($1, 'a', 'A', now())", person);
        Assert.IsType<OriginalUnknown>(await originals.OpenAsync(hash, new(person, "1", "ok", null), default));
        Assert.Equal(0L, await house.Database.ScalarAsync("select count(*) from files.original_reading"));

        await using var shown = Assert.IsType<OriginalShown>(await originals.OpenAsync(hash, new(person, "1", "核对拍摄时间", "10.0.0.1"), default)).Content;

        Assert.Equal(Photo.Length, shown.Length);
        Assert.Equal("核对拍摄时间", await house.Database.ScalarAsync("select reason from files.original_reading where hash = $1 and person = $2", hash.Value, person));
        Assert.Equal(1L, await house.Database.ScalarAsync("select count(*) from people.access_log where what = 'read-original' and person = $1", person));
        await new OriginalRetention(house.Folder, house.Database.Source, time).RunAsync(0, dryRun: false);
        Assert.IsType<OriginalGone>(await originals.OpenAsync(hash, new(person, "1", "核对拍摄时间", null), default));
    }

    [Fact]
    public async Task Bytes_that_a_killed_process_left_without_a_row_are_swept_after_a_day()
    {
        await using var house = await FileHouse.OpenAsync();
        var known = await house.ReceivedAsync(Photo);
        var (orphan, fresh) = (FileHouse.HashOf([1]), FileHouse.HashOf([2]));
        await LeaveAsync(house, orphan);
        await LeaveAsync(house, fresh);
        foreach (var path in (string[])[house.Folder.Original(orphan), house.Folder.Original(known)]) File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        var sweep = new OrphanSweep(house.Folder, house.Database.Source, TimeProvider.System, NullLogger<OrphanSweep>.Instance);

        Assert.Equal(1, await sweep.SweepAsync(default));

        Assert.False(File.Exists(house.Folder.Original(orphan)));
        Assert.True(File.Exists(house.Folder.Original(known)));
        Assert.True(File.Exists(house.Folder.Original(fresh)));
        Assert.Equal(1L, await house.Database.ScalarAsync("select count(*) from files.photo"));
    }

    [Fact]
    public async Task A_photo_sent_while_its_orphaned_bytes_are_swept_is_kept()
    {
        for (var round = 0; round < 8; round++)
        {
            await using var house = await FileHouse.OpenAsync();
            byte[] photo = [.. Photo, (byte)round];
            var hash = FileHouse.HashOf(photo);
            house.Folder.Publish(await TemporaryAsync(house, photo), house.Folder.Original(hash));
            File.SetLastWriteTimeUtc(house.Folder.Original(hash), DateTime.UnixEpoch);
            var sweep = new OrphanSweep(house.Folder, house.Database.Source, TimeProvider.System, NullLogger<OrphanSweep>.Instance);
            await Task.WhenAll(sweep.SweepAsync(default), house.ReceiveAsync(photo));
            Assert.Equal(photo, await File.ReadAllBytesAsync(house.Folder.Original(hash)));
            Assert.Equal((long)photo.Length, await house.Database.ScalarAsync("select bytes from files.photo where hash = $1", hash.Value));
        }
    }

    static async Task LeaveAsync(FileHouse house, PhotoHash hash) => house.Folder.Publish(await TemporaryAsync(house, [1, 2, 3]), house.Folder.Original(hash));

    static async Task<string> TemporaryAsync(FileHouse house, byte[] bytes)
    {
        await using var incoming = house.Folder.OpenIncoming();
        await incoming.WriteAsync(bytes);
        return incoming.Name;
    }
}
