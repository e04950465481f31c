using System.Collections.Concurrent;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Cases.Search.Live;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Desk;

/// <summary>A city in which something waits in nearly every lane.</summary>
static class BusyCity
{
    /// <summary>Units that had a case in any of these cities.</summary>
    public static readonly ConcurrentDictionary<string, byte> Seen = new(StringComparer.Ordinal);

    public static ICollection<string> Units => Seen.Keys;

    public static Post PostOf(this DemoCity city, Role role) =>
        city.Get<PeopleDirectory>().Posts.Where(p => p.Role == role && p.Actor.Scope.Classes.Count == 0).OrderByDescending(p => p.Level == Level.District).First();

    public static async Task BusyAsync(this DemoCity city)
    {
        var n = 0;
        city.Phone = "13800001234";
        Task<CaseState> At(Stage stage) => city.CaseAtAsync(stage, new LonLat(118.640 + (n++ * 0.0007), 34.915));
        var cases = new List<CaseState>();
        async Task Keep(Task<CaseState> made) => cases.Add(await made);
        // The first to be finished brings the photo that others name as proof.
        await Keep(At(Stage.Closed));
        await Keep(city.DoAsync(nameof(SuperviseCase), await At(Stage.Handling)));
        await Keep(city.DoAsync(nameof(AskExtension), await At(Stage.Handling)));
        await Keep(city.DoAsync(nameof(AskSuspension), await At(Stage.Handling)));
        await Keep(city.DoAsync(nameof(ReturnCase), await At(Stage.Dispatched)));
        await Keep(city.DoAsync(nameof(AddHelper), await At(Stage.Handling)));
        city.Time.Advance(TimeSpan.FromDays(3));
        var closed = await At(Stage.Closed);
        await Keep(DoneAsync(city, closed, new Revisit(RevisitOutcome.NotReached, null), Role.Revisit));
        await Keep(DoneAsync(city, await At(Stage.Closed), new Revisit(RevisitOutcome.Pressed, null), Role.Revisit));
        await Keep(city.DoAsync(nameof(RedoCase), await DoneAsync(city, await At(Stage.Closed), new Revisit(RevisitOutcome.Dissatisfied, null), Role.Revisit)));
        await city.Get<Guantong.Server.Cases.Timers.Watch>().RunAsync();
        foreach (var stage in (Stage[])[Stage.Reported, Stage.Accepted, Stage.Dispatched, Stage.Handling, Stage.Finished, Stage.ToCheck, Stage.ToClose]) await Keep(At(stage));
        city.Time.Advance(TimeSpan.FromMinutes(13.5));
        for (var i = 0; i < 3; i++) await Keep(At(Stage.Filed));
        city.Time.Advance(TimeSpan.FromMinutes(12.5));
        var dispatcher = city.PostOf(Role.Dispatcher);
        await city.House.Database.ScalarAsync($"insert into cases.take values ('{cases[^1].Id}', '{dispatcher.Person}', now(), '{city.Time.Now.AddMinutes(1):O}')");
        foreach (var c in cases) if (c.Main is { } main) Seen[main.Unit.Value] = 0;
        // And of the township and the community in whose place they stand.
        foreach (var post in city.Get<PeopleDirectory>().Posts.Where(p => p.Role is Role.Township or Role.Community && p.Unit is not null && cases.Exists(c => c.Division?.IsWithin(p.Actor.Scope.Place) == true)))
            Seen[post.Unit!.Value.Value] = 0;
    }

    static async Task<CaseState> DoneAsync(DemoCity city, CaseState c, Deed deed, Role role) =>
        Assert.IsType<Guantong.Server.Cases.Outcome.Done>(await city.DoAsync(c, deed, city.PostOf(role).Actor)).Case;
}
