using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Evidence;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;

namespace Guantong.Browser.Tests.House;

/// <summary>The staff behind the counter: works a case on by the law, each deed by somebody who may.</summary>
sealed class Staff(IServiceProvider house)
{
    static readonly Type[] WayToClosed =
        [typeof(AcceptReport), typeof(FileCase), typeof(DispatchCase), typeof(AcceptWork), typeof(FinishWork), typeof(PassBack), typeof(RecordCheck), typeof(CloseCase)];

    public async Task CloseAsync(string number)
    {
        // A case that was opened again is accepted already.
        var again = await house.GetRequiredService<CaseReading>().ByNumberAsync(CaseNumber.Read(number)!) is { State.Stage: Stage.Accepted };
        foreach (var deed in WayToClosed.Skip(again ? 1 : 0)) await DoAsync(number, deed);
    }

    public async Task<CaseState> DoAsync(string number, Type deed)
    {
        var stored = await house.GetRequiredService<CaseReading>().ByNumberAsync(CaseNumber.Read(number)!) ?? throw new InvalidOperationException($"no case {number}");
        var (actor, example) = Somebody(stored.State, deed);
        // Only what was released shows in public; the law's own example may leave it out.
        if (example is FileCase filing) example = filing with { ReleaseWords = true, ReleasePhotos = true };
        var call = new DeedCall(stored.State.Number, example, actor, "staff", $"{stored.State.Number}-{stored.State.Version}");
        return await house.GetRequiredService<CaseWalk>().DoAsync(call) switch
        {
            Outcome.Done done => done.Case,
            Outcome.No no => throw new InvalidOperationException($"{deed.Name}: {no.Why}"),
            var other => throw new InvalidOperationException($"{deed.Name}: {other}"),
        };
    }

    /// <summary>Releases the photos of the work that the sample stands for.</summary>
    public async Task ReleaseAsync(string number)
    {
        var c = (await house.GetRequiredService<CaseReading>().ByNumberAsync(CaseNumber.Read(number)!))!.State;
        var leader = house.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == Role.ShiftLeader);
        Assert.True(await house.GetRequiredService<Releases>().DecideAsync(c.Id, house.GetRequiredService<SamplePhoto>().Hash!.Value, ReleaseState.Released, leader.Person));
    }

    (Actor, Deed) Somebody(CaseState c, Type deed)
    {
        var hints = new Hints(null, house.GetRequiredService<SamplePhoto>().Hash);
        var (city, now) = (house.GetRequiredService<CityFactsSource>().Current, house.GetRequiredService<TimeProvider>().GetUtcNow());
        foreach (var post in house.GetRequiredService<PeopleDirectory>().Posts)
            if (CaseLaw.Open(c, post.Actor, city, now, hints).FirstOrDefault(o => o.Name == deed.Name) is { IsComplete: true } open)
                return (post.Actor, open.Example);
        throw new InvalidOperationException($"At {c.Stage} nobody may {deed.Name}.");
    }
}
