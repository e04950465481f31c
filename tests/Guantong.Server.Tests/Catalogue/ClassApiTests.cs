using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Cases.Search;
using Guantong.Server.Catalogue;
using Guantong.Server.People;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Catalogue;

/// <summary>Either numbering leads to the class: at the API, at intake and in the list of cases.</summary>
public sealed class ClassApiTests : IAsyncLifetime
{
    const string New = "GB/T 47678.5-2026";
    const string Old = "GB/T 30428.2-2013";
    DemoCity city = null!;

    public async Task InitializeAsync() => city = await DemoCity.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Theory]
    [InlineData("06010", null, New + ":matter:06010")]
    [InlineData("0110", Old, New + ":component:01010,matter:01010,matter:06010")]
    [InlineData(Old + ":matter:0110", null, New + ":matter:06010")]
    [InlineData(Old + ":component:0101", null, New + ":component:01001,matter:01001")]
    [InlineData(New + ":matter:06010", null, New + ":matter:06010")]
    [InlineData("商业噪音", null, New + ":matter:06028")]
    [InlineData("exposed rubbish", null, New + ":matter:06010")]
    public async Task A_class_is_found_by_a_code_of_either_numbering_a_key_or_a_name(string q, string? standard, string expected)
    {
        var found = (await city.House.Client.GetFromJsonAsync<JsonArray>($"/api/v1/classes?q={Uri.EscapeDataString(q)}&standard={Uri.EscapeDataString(standard ?? "")}"))!;

        Assert.Equal(expected.Replace(New + ":", "", StringComparison.Ordinal).Split(',').Order(StringComparer.Ordinal),
            found.Select(c => $"{c!["kind"]}:{c["code"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_class_comes_with_its_past_its_conditions_and_what_tells_it_from_its_neighbours()
    {
        var found = (await city.House.Client.GetFromJsonAsync<JsonArray>($"/api/v1/classes?q={Uri.EscapeDataString(Old + ":matter:0110")}"))!;

        var one = Assert.Single(found)!;
        Assert.Equal("暴露生活垃圾", (string)one["found"]!["name"]!);
        Assert.Equal("reworded", (string)one["formerly"]![0]!["relation"]!);
        Assert.Equal(["4 working-hours", "6 working-hours", "8 working-hours"], one["conditions"]![0]!["limits"]!.AsArray().Select(l => (string)l!));
        Assert.Contains(one["distinctions"]!.AsArray(), d => (string)d!["choose"]! == New + ":matter:06042");
    }

    [Fact]
    public async Task Without_a_question_all_classes_are_listed_and_one_numbering_can_be_asked_for()
    {
        var all = (await city.House.Client.GetFromJsonAsync<JsonArray>("/api/v1/classes"))!;
        var national = (await city.House.Client.GetFromJsonAsync<JsonArray>($"/api/v1/classes?standard={Uri.EscapeDataString(New)}"))!;

        Assert.Equal(403, national.Count);
        Assert.True(all.Count > national.Count);
    }

    [Fact]
    public async Task A_numbering_that_nobody_knows_is_answered_with_those_that_are_known()
    {
        using var answer = await city.House.Client.GetAsync("/api/v1/classes?q=0110&standard=CJ");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(Old, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_and_an_acceptance_that_name_the_old_code_get_the_class_of_today()
    {
        var facts = city.Get<CityFactsSource>().Current;
        var received = Assert.IsType<Server.Cases.Intake.Receipt.Received>(await city.Get<ReportDesk>().ReceiveAsync(
            new ReportInput(Channel.Snapshot, "垃圾", null, new(118.650, 34.919), null, new TypeKey(Old, MatterKind.Matter, "0110"), []), Actor.Reporter(facts.Area), "test", "old-code"));
        Assert.Equal(new TypeKey(New, MatterKind.Matter, "06010"), received.Case.Type);

        var (actor, _) = city.WhoCan(nameof(AcceptReport), received.Case);
        var accepted = Assert.IsType<Outcome.Done>(await city.DoAsync(received.Case, new AcceptReport(new TypeKey(Old, MatterKind.Matter, "0405"), null, null, null, null, false), actor)).Case;
        Assert.Equal(new TypeKey(New, MatterKind.Matter, "09005"), accepted.Type);

        var list = city.Get<CaseList>();
        Assert.Equal(1, await CountAsync(Old + ":matter:0405"));
        Assert.Equal(1, await CountAsync(New + ":matter:09005"));
        Assert.Equal(0, await CountAsync(Old + ":matter:0110"));

        Task<long> CountAsync(string key) => list.CountAsync(actor, new CaseFilter { Types = ClassLookup.KeysOf(facts, key)! });
    }

    [Fact]
    public async Task The_list_of_cases_takes_either_key_and_names_one_that_is_unknown()
    {
        var answers = new List<HttpStatusCode>();
        foreach (var key in (string[])[Old + ":matter:0110", New + ":matter:06010", Old + ":matter:9999", "0110"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/cases?type={Uri.EscapeDataString(key)}");
            var post = city.Get<PeopleDirectory>().Posts.First(p => p.Role == Role.IntakeOperator);
            request.Headers.Add("Cookie", $"{Server.People.SignIn.StaffAuthentication.Cookie}={(await city.Get<Server.People.SignIn.Sessions>().BeginAsync(post.Person.Value, default)).Token}");
            using var answer = await city.House.Client.SendAsync(request);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], answers);
    }
}
