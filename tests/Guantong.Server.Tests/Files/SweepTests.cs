using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;
using Guantong.Server.Tests.Cases;
using Guantong.Tests;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Guantong.Server.Tests.Files;

public class SweepTests
{
    static readonly byte[] Photo = FileHouse.Make("a.png", "gaussnoise", "OUT", "40", "30");
    static readonly byte[] Another = FileHouse.Make("b.png", "gaussnoise", "OUT", "50", "30");

    static readonly NamedPhotos Nothing = (_, _) => Task.FromResult<IReadOnlySet<PhotoHash>>(new HashSet<PhotoHash>());

    static PhotoSweep SweepOf(FileHouse house, TimeProvider time) => new(house.Folder, house.Database.Source, time, NullLogger<PhotoSweep>.Instance);

    [Fact]
    public async Task A_photo_that_nothing_names_goes_after_a_day_with_every_byte_of_it()
    {
        var time = new TestTime(DemoCity.Morning);
        await using var house = await FileHouse.OpenAsync(time: time);
        var hash = await house.ReceivedAsync(Photo);
        await house.Cleaning.CleanWaitingAsync(default);
        Assert.Equal(4, house.EveryFile().Length);

        time.Advance(PhotoSweep.Grace - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await SweepOf(house, time).SweepAsync(Nothing, default));
        Assert.Equal(4, house.EveryFile().Length);

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await SweepOf(house, time).SweepAsync(Nothing, default));
        Assert.Empty(house.EveryFile());
        Assert.Equal([hash], await house.Store.MissingAsync([hash], default));
    }

    [Fact]
    public async Task Sent_again_it_has_another_day_and_swept_it_can_come_back()
    {
        var time = new TestTime(DemoCity.Morning);
        await using var house = await FileHouse.OpenAsync(time: time);
        var hash = await house.ReceivedAsync(Photo);
        time.Advance(PhotoSweep.Grace);
        await house.ReceivedAsync(Photo);
        Assert.Equal(0, await SweepOf(house, time).SweepAsync(Nothing, default));

        time.Advance(PhotoSweep.Grace);
        Assert.Equal(1, await SweepOf(house, time).SweepAsync(Nothing, default));
        Assert.True(Assert.IsType<Received>(await house.ReceiveAsync(Photo)).IsNew);
        Assert.Equal(Photo, await File.ReadAllBytesAsync(house.Folder.Original(hash)));
    }

    [Fact]
    public async Task What_is_named_once_is_kept_and_not_asked_about_again()
    {
        var time = new TestTime(DemoCity.Morning);
        await using var house = await FileHouse.OpenAsync(time: time);
        var hash = await house.ReceivedAsync(Photo);
        time.Advance(PhotoSweep.Grace);
        var asked = 0;
        NamedPhotos all = (photos, _) =>
        {
            asked += photos.Count;
            return Task.FromResult<IReadOnlySet<PhotoHash>>(photos.ToHashSet());
        };
        Assert.Equal(0, await SweepOf(house, time).SweepAsync(all, default));
        Assert.Equal(0, await SweepOf(house, time).SweepAsync(all, default));
        Assert.Equal(1, asked);
        Assert.Empty(await house.Store.MissingAsync([hash], default));
    }

    [Fact]
    public async Task The_city_keeps_the_photo_of_a_report_and_sweeps_the_one_that_was_only_sent()
    {
        await using var city = await DemoCity.OpenAsync();
        var store = city.Get<FileStore>();
        var named = Assert.IsType<Received>(await store.ReceiveAsync(new MemoryStream(Photo), null, default)).Hash;
        var left = Assert.IsType<Received>(await store.ReceiveAsync(new MemoryStream(Another), null, default)).Hash;
        var report = new ReportInput(Channel.Snapshot, "井盖缺失", null, null, null, null, [named]);
        Assert.IsType<Server.Cases.Intake.Receipt.Received>(await city.Get<ReportDesk>().ReceiveAsync(report, Actor.Reporter(city.Get<CityFactsSource>().Current.Area), "test", "with-photo"));

        // A photo that is being cleaned is left alone: its lease is over by then.
        city.Time.Advance(PhotoSweep.Grace);
        await city.Get<UnnamedPhotos>().SweepAsync(default);

        Assert.Equal([left], await store.MissingAsync([named, left], default));
    }

    [Fact]
    public async Task A_disk_that_nears_its_end_takes_no_new_photo()
    {
        await using var house = await FileHouse.OpenAsync(folder: data => new TightFolder(data));
        Assert.Equal(new Server.Files.Refused(FileRefusals.DiskFull), await house.ReceiveAsync(Photo));
        Assert.Empty(house.EveryFile());
    }

    sealed class TightFolder(string data) : PhotoFolder(data)
    {
        public override bool HasRoom => false;
    }
}
