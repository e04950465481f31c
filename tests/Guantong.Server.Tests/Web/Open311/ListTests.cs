using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Tests.Cases;

namespace Guantong.Server.Tests.Web.Open311;

/// <summary>What the lists say, and what they never say.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task A_closed_case_is_closed_since_its_closing_names_its_unit_and_shows_what_was_released()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.ClosedAsync();
        var open = await city.ReportAsync(words: "还没有人看过的话");
        var client = GeoClient.Of(city, "json");

        var closed = Assert.Single((await client.GetAsync("requests", "status=closed")).Ok().Rows);
        Assert.Equal(c.Number, closed["service_request_id"]);
        Assert.Equal(c.ClosedAt, DateTimeOffset.Parse(closed["updated_datetime"]!, CultureInfo.InvariantCulture));
        Assert.False(string.IsNullOrEmpty(closed["agency_responsible"]));
        Assert.Equal(c.Filing!.WordsReleased ? "路灯不亮" : null, closed["description"]);
        var waiting = Assert.Single((await client.GetAsync("requests", "status=open")).Ok().Rows);
        Assert.Equal(open.Number, waiting["service_request_id"]);
        Assert.Null(waiting["description"]);
        Assert.Equal(2, (await client.GetAsync("requests", "status=open,closed")).Rows.Count);
    }

    [Fact]
    public async Task A_merged_case_stands_where_the_case_stands_that_it_joined()
    {
        await using var city = await DemoCity.OpenAsync();
        var survivor = await city.CaseAtAsync(Stage.Filed);
        var merged = await city.ReportAsync();
        var shiftLeader = city.WhoCan(nameof(RejectReport), merged).Actor;
        Assert.IsType<Server.Cases.Outcome.Done>(await city.DoAsync(merged, new MergeReport(survivor.Number, null, default), shiftLeader));
        var client = GeoClient.Of(city, "xml");

        var row = Assert.Single((await client.GetAsync($"requests/{merged.Number}")).Ok().Rows);
        Assert.Equal("open", row["status"]);
        Assert.Contains(CaseNumber.Shown(survivor.Number), row["status_notes"], StringComparison.Ordinal);
        foreach (var deed in (string[])["DispatchCase", "AcceptWork", "FinishWork", "PassBack", "RecordCheck", "CloseCase"]) survivor = await city.DoAsync(deed, await city.NowAsync(survivor));
        Assert.Equal("closed", Assert.Single((await client.GetAsync($"requests/{merged.Number}")).Ok().Rows)["status"]);
        Assert.Equal(2, (await client.GetAsync("requests", "status=closed")).Rows.Count);
        Assert.Equal(2, (await client.GetAsync("requests", $"updated_after={survivor.ClosedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}")).Rows.Count);
    }

    [Fact]
    public async Task A_sensitive_class_is_named_by_its_tile_placed_by_its_township_and_has_no_point()
    {
        await using var city = await DemoCity.OpenAsync();
        var sensitive = city.Get<Server.Catalogue.CityFactsSource>().Current.Types.Values.First(t => t.Sensitive && t.Key.Kind == Guantong.Domain.Catalogue.MatterKind.Matter);
        var code = Server.Web.Api.Open311.ServiceBook.CodeOf(sensitive.Key);
        var client = GeoClient.Of(city, "json");

        var id = (await client.PostAsync(("api_key", await GeoClient.KeyAsync(city)), ("service_code", code), ("lat", "34.919"), ("long", "118.65"), ("description", "某某家里"), ("address_string", "某某家"))).Ok().Rows[0]["service_request_id"];

        var row = Assert.Single((await client.GetAsync($"requests/{id}", "extensions=true")).Ok().Rows);
        Assert.Equal(sensitive.CitizenClass, row["service_code"]);
        Assert.Equal((null, null, null, null), (row["lat"], row["long"], row["description"], row["address_id"]));
        Assert.DoesNotContain("某某", row["address"], StringComparison.Ordinal);
        Assert.Empty((await client.GetAsync("requests", $"service_code={code}")).Ok().Rows);
        Assert.Single((await client.GetAsync("requests", $"service_code={sensitive.CitizenClass}")).Ok().Rows);
    }

    [Fact]
    public async Task Filters_pages_ids_and_dates_narrow_the_list()
    {
        await using var city = await DemoCity.OpenAsync();
        var numbers = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            city.Time.Advance(TimeSpan.FromMinutes(10));
            numbers.Add((await city.ReportAsync()).Number);
        }
        var client = GeoClient.Of(city, "json");

        var paged = new List<string?>();
        for (var page = 1; page <= 3; page++) paged.AddRange((await client.GetAsync("requests", $"page={page}&page_size=3")).Ok().Rows.Select(r => r["service_request_id"]));
        Assert.Equal(Enumerable.Reverse(numbers), paged);
        Assert.Equal([numbers[2], numbers[1]], (await client.GetAsync("requests", $"service_request_id={numbers[1]},{numbers[2]}&status=closed&start_date=nonsense")).Ok().Rows.Select(r => r["service_request_id"]));
        Assert.Equal(3, (await client.GetAsync("requests", "start_date=2026-05-13T02:25:00Z&end_date=2026-05-13T02:55:00Z")).Ok().Rows.Count);
        Assert.Equal(7, (await client.GetAsync("requests", "service_code=municipal,order")).Ok().Rows.Count);
        Assert.Empty((await client.GetAsync("requests", "service_code=order")).Ok().Rows);
        city.Time.Advance(TimeSpan.FromDays(100));
        Assert.Empty((await client.GetAsync("requests")).Ok().Rows);
        Assert.Equal(7, (await client.GetAsync("requests", "updated_after=2026-05-13T00:00:00Z")).Ok().Rows.Count);
        Assert.Equal(7, (await client.GetAsync("requests", "start_date=2026-05-01T00:00:00Z")).Ok().Rows.Count);
    }

    [Fact]
    public async Task Extensions_bring_notes_updates_bring_moves_and_the_table_brings_rows()
    {
        await using var city = await DemoCity.OpenAsync();
        var (c, _) = await city.ClosedAsync();

        var request = (await GeoClient.Of(city, "json").GetAsync($"requests/{c.Number}", "extensions=true")).Ok().Json[0]!;
        Assert.Equal(9, request["notes"]!.AsArray().Count);
        Assert.Equal("closed", request["notes"]!.AsArray()[^1]!["type"]!.GetValue<string>());
        Assert.Equal("Closed", request["extended_attributes"]!["stage"]!.GetValue<string>());
        var updates = (await GeoClient.Of(city, "xml").GetAsync("servicerequestupdates")).Ok().Rows;
        Assert.Equal((9, "closed"), (updates.Count, updates[^1]["status"]));
        Assert.Equal(updates.Select(u => u["update_id"]), updates.Select(u => u["update_id"]).Distinct());
        Assert.Equal(9, (await GeoClient.Of(city, "json").GetAsync("servicerequestupdates", $"service_request_id={c.Number}")).Ok().Rows.Count);
        Assert.Empty((await GeoClient.Of(city, "json").GetAsync("servicerequestupdates", "start_date=2026-06-01T00:00:00Z&end_date=2026-06-02T00:00:00Z")).Ok().Rows);
        var table = (await city.House.Client.GetStringAsync("/open311/v2/requests.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, table.Length);
        Assert.Contains(",closed,", table[1], StringComparison.Ordinal);
    }
}
