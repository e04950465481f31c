using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Catalogue;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Matching;

/// <summary>Whom a case is proposed to, and when the product sends it there by itself.</summary>
public sealed class UnitsTests
{
    [Fact]
    public async Task Units_are_proposed_by_the_duty_list_first_each_with_its_reasons_and_found_by_pinyin()
    {
        await using var city = await DemoCity.OpenAsync();
        var busy = await city.CaseAtAsync(Stage.Handling, new(118.6505, 34.919));
        var filed = await city.CaseAtAsync(Stage.Filed);
        var dispatcher = city.WhoCan(nameof(DispatchCase), filed).Actor;

        var (status, answer) = await city.AskAsync(dispatcher, HttpMethod.Get, $"/api/v1/desk/cases/{filed.Number}/units");

        Assert.Equal(200, status);
        var options = answer.GetProperty("options").EnumerateArray().ToList();
        var responsible = Assert.Single(Responsible.UnitsFor(filed, city.Get<CityFactsSource>().Current));
        Assert.Equal((responsible.Unit.Value, "权属匹配"), (options[0].GetProperty("unit").GetString(), options[0].GetProperty("claim").GetProperty("text").GetString()));
        Assert.Equal(busy.Main!.Unit, responsible.Unit);
        Assert.Equal((1, true), (options[0].GetProperty("load").GetInt32(), options[0].GetProperty("onDuty").GetBoolean()));
        Assert.InRange(options[0].GetProperty("metres").GetDouble(), 1, 50);
        Assert.Equal(["desk.match.distance", "desk.match.load", "desk.match.rate-small", "desk.match.on-duty-crews"], options[0].GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("key").GetString()));
        Assert.All(options.Skip(1), o => Assert.False(string.IsNullOrEmpty(o.GetProperty("behind").GetProperty("text").GetString())));
        Assert.All(options, o => Assert.False(o.TryGetProperty("against", out var no) && no.ValueKind != System.Text.Json.JsonValueKind.Null));

        var (_, found) = await city.AskAsync(dispatcher, HttpMethod.Get, $"/api/v1/desk/cases/{filed.Number}/units?q=zhzf");
        var hits = found.GetProperty("options").EnumerateArray().ToList();
        Assert.NotEmpty(hits);
        Assert.All(hits, h => Assert.Contains("综合", h.GetProperty("name").GetString(), StringComparison.Ordinal));
        // Whom the law would refuse is found as well, with the reason.
        Assert.Contains(hits, h => h.GetProperty("against").ValueKind != System.Text.Json.JsonValueKind.Null);
        Assert.Equal(422, (await city.AskAsync(dispatcher, HttpMethod.Get, $"/api/v1/desk/cases/{filed.Number}/units?q={new string('z', 500)}")).Status);
        Assert.Equal(404, (await city.AskAsync(city.Of(Role.Checker), HttpMethod.Get, $"/api/v1/desk/cases/{filed.Number}/units")).Status);
    }

    [Fact]
    public async Task A_class_with_a_rule_is_dispatched_by_the_product_and_left_to_a_person_where_it_is_in_doubt()
    {
        await using var city = await DemoCity.OpenAsync();
        var asked = await city.CaseAtAsync(Stage.Filed);
        Assert.Equal(Stage.Filed, asked.Stage);
        await RuleAsync(city, asked.Type!.Value.Code);

        var sent = await city.CaseAtAsync(Stage.Accepted);
        sent = await city.DoAsync(nameof(FileCase), sent);

        var only = Assert.Single(Responsible.UnitsFor(sent, city.Get<CityFactsSource>().Current));
        Assert.Equal((Stage.Dispatched, only.Unit), (sent.Stage, sent.Main!.Unit));
        var journal = (string)(await city.House.Database.ScalarAsync($"select role || ' ' || data::text from cases.journal where case_id = '{sent.Id}' and deed = 'DispatchCase'"))!;
        Assert.StartsWith("product ", journal, StringComparison.Ordinal);
        Assert.Contains("\"onDuty\":true", journal, StringComparison.Ordinal);
        Assert.Contains(only.Item, journal, StringComparison.Ordinal);

        // At three in the night nobody of that unit is on duty.
        await city.House.Database.ScalarAsync($"update people.post set duty = 'Mon-Sun 08:00-20:00' where unit = '{only.Unit.Value}'");
        await city.House.Database.ScalarAsync($"delete from people.roster where user_name in (select q.user_name from people.post p join people.person q on q.id = p.person where p.unit = '{only.Unit.Value}')");
        await city.House.Database.ScalarAsync("update people.directory set version = version + 1");
        await city.Get<Server.People.PeopleDirectory>().RefreshAsync();
        city.Time.Advance(TimeSpan.FromHours(17));
        var night = await city.CaseAtAsync(Stage.Filed);
        var (_, answer) = await city.AskAsync(city.WhoCan(nameof(DispatchCase), night).Actor, HttpMethod.Get, $"/api/v1/desk/cases/{night.Number}/units");
        Assert.Contains("留给人工", answer.GetProperty("auto").GetProperty("said").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("nobody-on-duty", await city.House.Database.ScalarAsync($"select why from cases.auto_dispatch where case_id = '{night.Id}'"));

        // A product that stopped between the filing and this catches up by the clock, once.
        await city.House.Database.ScalarAsync($"delete from cases.auto_dispatch where case_id = '{night.Id}'");
        city.Time.Advance(TimeSpan.FromHours(8));
        await city.Get<Watch>().RunAsync();
        Assert.Equal(Stage.Dispatched, (await city.Get<CaseReading>().ByNumberAsync(night.Number))!.State.Stage);
    }

    static async Task RuleAsync(DemoCity city, string code)
    {
        await city.House.Database.ScalarAsync(
            $"insert into catalogue.class_policy (pack, kind, type_code, key, value, valid_from, begun) select 'linshu', 'matter', '{code}', 'auto-dispatch', 'true', date '2017-01-01', current from catalogue.edition");
        await city.House.Database.ScalarAsync("update catalogue.edition set current = current + 1");
        await city.Get<CityFactsSource>().RefreshAsync();
    }
}
