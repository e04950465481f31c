using System.Diagnostics;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Server.Cases.Timers;
using Guantong.Server.Platform.Store;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// Ten thousand timers fall due at one moment, as after a night in which the product stood still: yellow and red lights, and
/// escalations, each of which is a deed with its journal row. Beside it the same deeds' transactions straight on the database.
/// </summary>
static class WatchBench
{
    const int Timers = 10_000;
    const int PerCase = 3;
    const string Due = "select count(*) from cases.timer where at <= now()";

    public static async Task RunAsync(Sheet sheet)
    {
        await using var city = await BenchCity.OpenAsync();
        sheet.Say("making cases whose time ran out");
        await FillAsync(city, sheet);
        await using var straight = CityDatabase.Open(city.ConnectionTo(await city.CloneAsync("straight", "late")));
        await WarmUpAsync(city);
        await using var house = await InHouse.OverAsync(city, "late");
        var (watch, recording) = (house.Services.GetRequiredService<Watch>(), house.Record());
        var due = await CountAsync(house.Database, Due);
        sheet.Say($"{due:N0} timers are due");
        var timing = Stopwatch.StartNew();
        var worked = 0;
        var deeds = await recording.OfAsync(async () => worked = await watch.RunAsync());
        var took = timing.Elapsed.TotalSeconds;
        var left = await CountAsync(house.Database, Due);
        var direct = await Recording.ReplayAsync(straight, 6, [.. deeds.Select(d => (IReadOnlyList<NpgsqlBatch>)[d])]);
        sheet.Note = $"{due:N0} timers due at once: lights and {deeds.Count:N0} escalations";
        sheet.Add(new("until none is left", took, "s", 10, LessIsBetter: true));
        sheet.Add(new("timers worked", worked / took, "per s"));
        sheet.Add(new("left over", left, "", 0, LessIsBetter: true));
        sheet.Add(new("escalations", deeds.Count / took, "per s"));
        sheet.Add(new("their transactions straight on the database", direct, "per s"));
        sheet.Add(new("ratio", deeds.Count / took / direct, ""));
    }

    /// <summary>The same on a clone that is thrown away: a product that has run through the night is warm.</summary>
    static async Task WarmUpAsync(BenchCity city)
    {
        await using var house = await InHouse.OverAsync(city, await city.CloneAsync("warm", "late"));
        await using var fewer = house.Database.CreateCommand("delete from cases.timer where case_id not in (select case_id from cases.timer group by 1 order by 1 limit 300)");
        await fewer.ExecuteNonQueryAsync();
        await house.Services.GetRequiredService<Watch>().RunAsync();
    }

    static async Task FillAsync(BenchCity city, Sheet sheet)
    {
        await using var house = await InHouse.OverAsync(city, await city.CloneAsync("late"));
        var journeys = await Journey.LearnAsync(house, (await Spots.ReadAsync(house.Database)).Next());
        await ManyCases.LateAsync(house, journeys, (Timers / PerCase) + 1, sheet);
    }

    static async Task<long> CountAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
