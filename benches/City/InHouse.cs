using System.Text.Json;
using Guantong.Domain.Cases;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench.City;

/// <summary>The house in this process: the same desk without the doors.</summary>
sealed class InHouse(WebApplication house) : IAsyncDisposable
{
    readonly CaseWalk _walk = house.Services.GetRequiredService<CaseWalk>();
    readonly ReportDesk _reports = house.Services.GetRequiredService<ReportDesk>();
    readonly CityFactsSource _facts = house.Services.GetRequiredService<CityFactsSource>();

    public IServiceProvider Services => house.Services;
    public NpgsqlDataSource Database { get; } = house.Services.GetRequiredService<NpgsqlDataSource>();
    public IReadOnlyList<Post> Posts { get; } = house.Services.GetRequiredService<PeopleDirectory>().Posts;

    public static async Task<InHouse> OverAsync(BenchCity city, string database) => new(await city.HouseAsync(database));

    public Recording Record() => new(Services.GetRequiredService<CaseDesk>());

    public async Task<CaseState> ReportAsync(Journey journey, Spot spot)
    {
        var by = Posts.First(p => p.Role == Role.IntakeOperator && p.Level == Level.District);
        var input = new ReportInput(Channel.Hotline, JsonElement.Parse(journey.ReportBody(spot)).GetProperty("description").GetString(), null, spot.Point, journey.CitizenClass, null, []);
        return await _reports.ReceiveAsync(input, by.Actor, $"person:{by.Person}", Guid.NewGuid().ToString("n")) is Receipt.Received received
            ? received.Case
            : throw new InvalidOperationException("The report was not received.");
    }

    public async Task<CaseState> DoAsync(CaseState @case, Step step, Spot spot)
    {
        var by = step.By ?? Posts.First(p => p.Person == @case.Check!.Draw.Drawn);
        var deed = CaseJson.ReadDeed(step.Type, JsonElement.Parse(step.BodyAt(spot)));
        return await _walk.DoAsync(new DeedCall(@case.Number, deed, by.Actor, $"person:{by.Person}", Guid.NewGuid().ToString("n")) { ExpectedVersion = @case.Version }) switch
        {
            Outcome.Done done => done.Case,
            Outcome.No no => throw new InvalidOperationException($"{step.Deed} by {by.User}: {no.Why}"),
            var other => throw new InvalidOperationException($"{step.Deed} by {by.User}: {other}"),
        };
    }

    /// <summary>Walks a whole journey, or its first steps.</summary>
    public async Task<CaseState> WalkAsync(Journey journey, Spot spot, int steps = int.MaxValue)
    {
        var @case = await ReportAsync(journey, spot);
        foreach (var step in journey.Steps.Take(steps)) @case = await DoAsync(@case, step, spot);
        return @case;
    }

    public string Example(CaseState @case, Actor actor, string deed)
    {
        var hints = new Hints(null, Services.GetRequiredService<SamplePhoto>().Hash);
        var open = CaseLaw.Open(@case, actor, _facts.Current, TimeProvider.System.GetUtcNow(), hints).FirstOrDefault(o => o.Name == deed)
            ?? throw new InvalidOperationException($"{deed} is not open at {@case.Stage} for {actor.Role} of {actor.Unit}.");
        return JsonSerializer.Serialize(open.Example, open.Example.GetType(), CaseJson.Wire);
    }

    public ValueTask DisposeAsync() => house.DisposeAsync();
}
