using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.Catalogue.Packs;
using Guantong.Server.People;
using Guantong.Server.Tests.Database;
using Guantong.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Server.Tests.Packs;

/// <summary>Another city by data alone: a district without communities, with other tiles, hours and rules.</summary>
public sealed class DianjunPackTests : IAsyncLifetime
{
    static readonly LonLat Shore = new(111.240, 30.711);

    readonly TestTime _time = new(new DateTimeOffset(2026, 5, 13, 2, 0, 0, TimeSpan.Zero));
    TestHouse _house = null!;
    int _keys;

    public async Task InitializeAsync()
    {
        _house = await TestHouse.OpenAsync(change: builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_time);
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(Guantong.Server.Cases.Timers.WatchLoop)));
        });
        var outcome = await Get<PackLoad>().LoadAsync(Path.Combine(PackFiles.Root, "packs", "dianjun"), "en");
        Assert.Empty(outcome.Errors);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public void Another_city_brings_its_own_rules_and_levels()
    {
        var city = Get<CityFactsSource>().Current;

        Assert.StartsWith("点军区", city.Name, StringComparison.Ordinal);
        Assert.False(city.Policy.UnitConfirms);
        Assert.DoesNotContain(city.Units.Values, u => u.Level == Level.Community);
        Assert.Equal(["江岸水域", "清洁卫生"], city.CitizenClasses.Take(2).Select(c => c.Name));
        Assert.True(city.Types.Count > 400);
    }

    [Fact]
    public async Task Its_doors_speak_of_itself_and_of_no_other_city()
    {
        foreach (var path in (string[])["/", "/report", "/find", "/services", "/services?kind=citrus", "/staff/sign-in", "/open311/v2/services.json", "/open311/discovery.json"])
        {
            var page = await _house.Client.GetStringAsync(path);
            foreach (var other in (string[])["临沭", "临沂", "linshu", "Linshu", "371329"]) Assert.DoesNotContain(other, page, StringComparison.Ordinal);
        }
        Assert.Contains("江岸水域", await _house.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("柑橘直销点", await _house.Client.GetStringAsync("/services?kind=citrus"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_components_and_service_points_are_found()
    {
        using var near = JsonDocument.Parse(await _house.Client.GetStringAsync("/api/v1/components?lon=111.240&lat=30.711&metres=300"));
        using var points = JsonDocument.Parse(await _house.Client.GetStringAsync("/api/v1/service-points?kind=toilet&open=now"));

        Assert.NotEmpty(near.RootElement.EnumerateArray());
        Assert.All(near.RootElement.EnumerateArray(), c => Assert.StartsWith("420504", c.GetProperty("id").GetString(), StringComparison.Ordinal));
        Assert.Equal(3, points.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_case_walks_there_from_report_to_closing_without_the_step_that_its_policy_leaves_out()
    {
        var c = Assert.IsType<Receipt.Received>(await Get<ReportDesk>().ReceiveAsync(
            new ReportInput(Channel.Snapshot, "江边有垃圾", null, Shore, "river", null, []), Actor.Reporter(Get<CityFactsSource>().Current.Area), "test", "first")).Case;
        await Get<SamplePhoto>().PrepareAsync(default);
        var done = new List<string>();

        while (c.Stage != Stage.Closed && done.Count < 20) c = await NextAsync(c, done);

        Assert.Equal(Stage.Closed, c.Stage);
        Assert.DoesNotContain(nameof(PassBack), done);
        Assert.StartsWith("420504", c.Number, StringComparison.Ordinal);
        Assert.StartsWith("420504001", c.Place?.MicroGrid, StringComparison.Ordinal);
    }

    // The straight way, deed by deed, each by whoever of the city may do it.
    async Task<CaseState> NextAsync(CaseState c, List<string> done)
    {
        string[] way = [nameof(AcceptReport), nameof(FileCase), nameof(DispatchCase), nameof(AcceptWork), nameof(FinishWork), nameof(OrderCheck), nameof(RecordCheck), nameof(CloseCase)];
        foreach (var deed in way.Where(d => !done.Contains(d)))
            foreach (var post in Get<PeopleDirectory>().Posts)
            {
                if (CaseLaw.Open(c, post.Actor, Get<CityFactsSource>().Current, _time.Now, new Hints(null, Get<SamplePhoto>().Hash)).FirstOrDefault(o => o.Name == deed) is not { } open) continue;
                done.Add(deed);
                var call = new DeedCall(c.Number, open.Example, post.Actor, "test", $"key-{++_keys}");
                return Assert.IsType<Outcome.Done>(await Get<CaseWalk>().DoAsync(call)).Case;
            }
        throw new InvalidOperationException($"Nobody can go on at {c.Stage} after {string.Join(", ", done)}.");
    }

    T Get<T>() where T : notnull => _house.Services.GetRequiredService<T>();
}
