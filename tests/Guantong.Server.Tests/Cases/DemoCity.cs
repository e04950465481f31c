using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Tests.Database;
using Guantong.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Cases;

/// <summary>The demo city with a clock of the test's own, its staff, and the walk of a case through the real desk.</summary>
public sealed class DemoCity : IAsyncDisposable
{
    /// <summary>A Wednesday at ten in the morning, local time.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 5, 13, 2, 0, 0, TimeSpan.Zero);

    static readonly LonLat Centre = new(118.650, 34.919);
    int _keys;

    DemoCity(TestHouse house, TestTime time)
    {
        House = house;
        Time = time;
    }

    public TestHouse House { get; }
    public TestTime Time { get; }
    public CaseWalk Walk => Get<CaseWalk>();

    public static async Task<DemoCity> OpenAsync()
    {
        var time = new TestTime(Morning);
        return new DemoCity(await TestHouse.OpenDemoAsync(time), time);
    }

    public T Get<T>() where T : notnull => House.Services.GetRequiredService<T>();

    /// <summary>The first account of a role that could do a deed on the case now, and that deed.</summary>
    public (Actor Actor, Deed Example) WhoCan(string deed, CaseState c)
    {
        // Seven hundred chiefs can do the same as one another: they are asked last.
        foreach (var post in Get<PeopleDirectory>().Posts.OrderBy(p => p.Role == Role.Chief))
        {
            var open = CaseLaw.Open(c, post.Actor, Get<CityFactsSource>().Current, Time.Now, new Hints(null, _photo)).FirstOrDefault(o => o.Name == deed);
            if (open is not null) return (post.Actor, open.Example);
        }
        throw new InvalidOperationException($"Nobody in the demo city can do {deed} at {c.Stage}.");
    }

    public async Task<CaseState> ReportAsync(LonLat? at = null, string words = "路灯不亮", string? key = null) =>
        Assert.IsType<Guantong.Server.Cases.Intake.Receipt.Received>(await ReceiveAsync(at ?? Centre, words, key)).Case;

    /// <summary>The number that reporters leave from now on; none unless a test says so.</summary>
    public string? Phone { get; set; }

    public Task<Guantong.Server.Cases.Intake.Receipt> ReceiveAsync(LonLat? at, string words, string? key = null) => Get<ReportDesk>().ReceiveAsync(
        new ReportInput(Channel.Snapshot, words, null, at, "municipal", null, []) { ReporterPhone = Phone }, Actor.Reporter(Get<CityFactsSource>().Current.Area), "test", key ?? NextKey());

    /// <summary>Does a deed as whoever can, with the law's own example.</summary>
    public async Task<CaseState> DoAsync(string deed, CaseState c)
    {
        if (deed == nameof(FinishWork)) await PhotoAsync();
        var (actor, example) = WhoCan(deed, c);
        return Assert.IsType<Outcome.Done>(await DoAsync(c, example, actor)).Case;
    }

    public Task<Outcome> DoAsync(CaseState c, Deed deed, Actor actor, string? key = null, int? expected = null) =>
        Walk.DoAsync(new DeedCall(c.Number, deed, actor, "test", key ?? NextKey()) { ExpectedVersion = expected });

    /// <summary>Walks a fresh case to a stage through the desk.</summary>
    public async Task<CaseState> CaseAtAsync(Stage stage, LonLat? at = null)
    {
        var c = await ReportAsync(at);
        foreach (var (reached, deed) in Path)
        {
            if (c.Stage == stage) return c;
            c = await DoAsync(deed, c);
            Assert.Equal(reached, c.Stage);
        }
        return c;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    static readonly (Stage, string)[] Path =
    [
        (Stage.Accepted, nameof(AcceptReport)), (Stage.Filed, nameof(FileCase)), (Stage.Dispatched, nameof(DispatchCase)), (Stage.Handling, nameof(AcceptWork)),
        (Stage.Finished, nameof(FinishWork)), (Stage.ToCheck, nameof(PassBack)), (Stage.ToClose, nameof(RecordCheck)), (Stage.Closed, nameof(CloseCase)),
    ];

    PhotoHash? _photo;

    async Task PhotoAsync()
    {
        if (_photo is not null) return;
        await Get<SamplePhoto>().PrepareAsync(default);
        _photo = Get<SamplePhoto>().Hash;
    }

    string NextKey() => $"key-{Interlocked.Increment(ref _keys)}";
}
