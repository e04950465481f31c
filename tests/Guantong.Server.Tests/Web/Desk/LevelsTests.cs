using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Desk;

/// <summary>The four levels at their desks: what stands in a place, what may be sent back, who owes a report, how long each hop took.</summary>
public sealed class LevelsTests
{
    [Fact]
    public async Task A_township_looks_through_its_place_calls_a_department_and_sees_who_has_not_come()
    {
        await using var city = await DemoCity.OpenAsync();
        var c = await city.CaseAtAsync(Stage.Filed);
        var township = OfficerOf(city, Role.Township, c);
        var community = OfficerOf(city, Role.Community, c);
        var elsewhere = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Township && p.Actor.Scope.Place.Prefix != township.Actor.Scope.Place.Prefix);
        using var own = await Visitor.OfAsync(city, township);
        using var below = await Visitor.OfAsync(city, community);
        using var other = await Visitor.OfAsync(city, elsewhere);

        // In whoever's hands it is, it stands in the place of both levels, and in nobody else's.
        Assert.Equal([c.Number], await NumbersAsync(own, "township"));
        Assert.Equal([c.Number], await NumbersAsync(below, "community"));
        Assert.Empty(await NumbersAsync(other, "township"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.GetAsync($"/api/v1/desk/cases/{c.Number}/duty")).Status);
        Assert.Equal("nothing", (await JsonAsync(own, $"/api/v1/desk/cases/{c.Number}/duty")).GetProperty("then").GetString());

        // Given to the township, it may go back for a while and says by which item.
        c = await DoneAsync(city, c, Dispatch(city, c, township.Unit!.Value), Dispatcher(city, c));
        var duty = await JsonAsync(own, $"/api/v1/desk/cases/{c.Number}/duty");
        Assert.Equal("back", duty.GetProperty("then").GetString());
        var until = duty.GetProperty("until").GetDateTimeOffset();
        Assert.Equal(Returning.Until(city.Get<CityFactsSource>().Current, c.Type!.Value, c.Main!.Since), until);
        Assert.Contains("returnable", (await RowAsync(own, "to-accept")).GetProperty("marks").EnumerateArray().Select(m => m.GetProperty("key").GetString()));

        // It whistles, and until the called unit has come that unit is on the list of those who owe a report.
        c = await DoneAsync(city, c, new AcceptWork(null), township.Actor);
        var called = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.Department && CanCome(city, c, township, p));
        c = await DoneAsync(city, c, new Whistle(called.Unit!.Value, new Words("请到场")), township.Actor);
        var owed = Assert.Single((await JsonAsync(own, "/api/v1/desk/owed-reports")).EnumerateArray());
        Assert.Equal(c.Number, owed.GetProperty("number").GetString());
        Assert.False(owed.GetProperty("late").GetBoolean());
        Assert.Empty((await JsonAsync(below, "/api/v1/desk/owed-reports")).EnumerateArray());
        c = await DoneAsync(city, c, new ReportIn(null), called.Actor);
        Assert.Empty((await JsonAsync(own, "/api/v1/desk/owed-reports")).EnumerateArray());

        // Down to the community: the township keeps it in sight and the chain says how long each had it.
        city.Time.Advance(TimeSpan.FromMinutes(40));
        c = await DoneAsync(city, c, new EndWhistle(called.Unit!.Value, 5, null), township.Actor);
        c = await DoneAsync(city, c, new SubDispatch(community.Unit!.Value, new Words("请就近处置")), township.Actor);
        city.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal([c.Number], await NumbersAsync(own, "township", "below"));
        var chain = (await JsonAsync(own, $"/api/v1/desk/cases/{c.Number}")).GetProperty("chain").EnumerateArray().ToList();
        Assert.Equal(2, chain.Count);
        Assert.Equal(JsonValueKind.Null, chain[1].GetProperty("to").ValueKind);
        Assert.Equal("nothing", (await JsonAsync(own, $"/api/v1/desk/cases/{c.Number}/duty")).GetProperty("then").GetString());

        // After its time nothing goes back any more, and the answer says when that was.
        city.Time.Advance(TimeSpan.FromDays(2));
        using var later = await Visitor.OfAsync(city, community);
        var late = await JsonAsync(later, $"/api/v1/desk/cases/{c.Number}/duty");
        Assert.Equal("nothing", late.GetProperty("then").GetString());
        Assert.True(late.GetProperty("until").GetDateTimeOffset() < city.Time.Now);
    }

    static Post OfficerOf(DemoCity city, Role role, CaseState c) =>
        city.Get<PeopleDirectory>().Posts.First(p => p.Role == role && c.Division!.Value.IsWithin(p.Actor.Scope.Place));

    static Actor Dispatcher(DemoCity city, CaseState c) => city.WhoCan(nameof(DispatchCase), c).Actor;

    static DispatchCase Dispatch(DemoCity city, CaseState c, UnitId unit) => (DispatchCase)city.WhoCan(nameof(DispatchCase), c).Example with { Unit = unit };

    static bool CanCome(DemoCity city, CaseState c, Post caller, Post called) =>
        called.Unit is { } unit && CaseLaw.Judge(new Motion(c, new Whistle(unit, new Words("x")), caller.Actor, city.Get<CityFactsSource>().Current, city.Time.Now)) is not Refused;

    static async Task<CaseState> DoneAsync(DemoCity city, CaseState c, Deed deed, Actor actor)
    {
        var outcome = await city.DoAsync(c, deed, actor);
        return outcome is Outcome.Done done ? done.Case : throw new InvalidOperationException($"{deed}: {outcome}");
    }

    static async Task<JsonElement> JsonAsync(Visitor visitor, string path)
    {
        var (status, body) = await visitor.GetAsync(path);
        Assert.True(status == System.Net.HttpStatusCode.OK, $"{path}: {status} {body}");
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }

    static async Task<List<string?>> NumbersAsync(Visitor visitor, string bench, string lane = "place") =>
        [.. (await JsonAsync(visitor, $"/api/v1/desk/queue?bench={bench}&lane={lane}")).GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("number").GetString())];

    static async Task<JsonElement> RowAsync(Visitor visitor, string lane) =>
        Assert.Single((await JsonAsync(visitor, $"/api/v1/desk/queue?bench=township&lane={lane}")).GetProperty("rows").EnumerateArray());
}
