using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Guantong.Bench.City;
using Guantong.Bench.Filling;
using Guantong.Bench.Measuring;
using Guantong.Domain.People;
using Guantong.Server.Cases.Search.Finding;
using Npgsql;

namespace Guantong.Bench;

/// <summary>
/// How long a search takes over HTTP beside very many cases whose words are all different: rare and common words, numbers, pinyin,
/// telephones; from a seat of the centre and from that of a unit. Read beside a row fetched by its key in the same run.
/// </summary>
static class SearchBench
{
    const int Rounds = 150;

    static readonly string[] Things = ["路灯", "井盖", "垃圾", "树木", "护栏", "广告牌", "摊点", "车辆", "污水", "噪声", "渣土", "道板", "雨箅", "电线", "公厕", "标线"];
    static readonly string[] Troubles = ["不亮", "破损", "满溢", "倒伏", "缺失", "乱放", "占道", "外溢", "扰民", "堵塞", "松动", "下沉", "堆积", "散发异味", "影响通行", "无人处理"];
    static readonly string[] Roads = ["振兴", "光明", "中山", "兴大", "常林", "沭河", "苍源", "利民", "正源", "滨海", "府前", "顺河", "文化", "青云", "冠山", "学府"];
    static readonly string[] Sides = ["东侧", "西侧", "南段", "北段", "路口", "对面", "门前", "中段"];

    public static async Task RunAsync(Sheet sheet, int count)
    {
        sheet.Note = $"{count:N0} cases, one client, server and database on the same cores";
        await using var city = await BenchCity.OpenAsync();
        string unit;
        await using (var house = await InHouse.OverAsync(city, await city.CloneAsync("filled")))
        {
            var spots = await Spots.ReadAsync(house.Database);
            await ManyCases.YearAsync(house, await Journey.LearnAsync(house, spots.Next()), count, sheet);
            await FillAsync(house.Database, sheet);
            await ManyCases.FollowedAsync(house.Database);
            unit = await TextAsync(house.Database, "select unit from cases.case_list where unit <> '' group by unit order by count(*) desc limit 1");
        }
        await using var served = await Served.OverAsync(city, "filled", seals: false);
        var seats = new Seats(served.Client, city.Accounts);
        var centre = await seats.OfAsync(city.Accounts.First(a => a.Role == Roles.CodeOf(Role.IntakeOperator)).User);
        var officer = await seats.OfAsync(city.Accounts.First(a => a.Unit == unit && a.Role is ("department" or "township" or "community")).User);
        await MeasureAsync(sheet, served, await AskedAsync(city), centre, officer);
    }

    static async Task MeasureAsync(Sheet sheet, Served served, Dictionary<string, string[]> asked, AuthenticationHeaderValue centre, AuthenticationHeaderValue officer)
    {
        var key = await TimesAsync(served, asked["number"].Select(n => $"/api/v1/cases/{n}"), centre);
        sheet.Add(new("one case by its number, whole (p50)", Load.Quantile(key, 0.5), "ms"));
        foreach (var (name, words) in asked)
        {
            foreach (var (who, seat) in ((string, AuthenticationHeaderValue)[])[("centre", centre), ("unit", officer)])
            {
                if (name is "phone" && who == "unit") continue;
                var times = await TimesAsync(served, words.Select(w => $"/api/v1/desk/search?q={Uri.EscapeDataString(w)}"), seat);
                sheet.Add(new($"{name}, {who}: p95", Load.Quantile(times, 0.95), "ms", 50, LessIsBetter: true));
                sheet.Add(new($"{name}, {who}: p50 against a case by its number", Load.Quantile(times, 0.5) / Load.Quantile(key, 0.5), "×"));
            }
        }
    }

    static async Task<double[]> TimesAsync(Served served, IEnumerable<string> paths, AuthenticationHeaderValue seat)
    {
        var (all, times) = (paths.ToList(), new List<double>());
        for (var n = -10; n < Rounds; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, all[(n + 10) % all.Count]);
            request.Headers.Authorization = seat;
            var watch = Stopwatch.StartNew();
            using var answer = await served.Client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{all[(n + 10) % all.Count]}: {answer.StatusCode}");
            if (n >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return [.. times.Order()];
    }

    /// <summary>Words of its own for every case, and the index as the product would have made it; both by COPY.</summary>
    static async Task FillAsync(NpgsqlDataSource database, Sheet sheet)
    {
        var watch = Stopwatch.StartNew();
        await ExecuteAsync(database, "set client_min_messages = error; alter table cases.words disable trigger user; drop index cases.word_index_grams; truncate cases.word_index");
        await ExecuteAsync(database, "create unlogged table cases.bench_words (case_id uuid primary key, words text)");
        var cases = new List<Guid>();
        await using (var command = database.CreateCommand("select case_id from cases.case_list order by opened_at, case_id"))
        {
            command.CommandTimeout = 0;
            await using var r = await command.ExecuteReaderAsync();
            while (await r.ReadAsync()) cases.Add(r.GetGuid(0));
        }
        await using (var words = await database.OpenConnectionAsync())
        await using (var index = await database.OpenConnectionAsync())
        {
            await using var copyWords = await words.BeginBinaryImportAsync("copy cases.bench_words from stdin (format binary)");
            await using var copyIndex = await index.BeginBinaryImportAsync("copy cases.word_index (id, case_id, seq, grams) from stdin (format binary)");
            for (var n = 0; n < cases.Count; n++)
            {
                var said = Said(n);
                await copyWords.WriteRowAsync(default, cases[n], said);
                await copyIndex.WriteRowAsync(default, n + 1L, cases[n], 1, Grams.Of(said).Concat(Stretches.Of(n + 1)).ToArray());
            }
            await copyWords.CompleteAsync();
            await copyIndex.CompleteAsync();
        }
        await ExecuteAsync(database, "update cases.words w set words = b.words from cases.bench_words b where w.case_id = b.case_id and w.seq = 1 and w.field = 'Description'");
        await ExecuteAsync(database, "insert into cases.reporter (report_id, name, phone) select id, '张三', '139' || lpad((row_number() over (order by id))::text, 8, '0') from cases.report on conflict do nothing");
        await ExecuteAsync(database, "set maintenance_work_mem = '512MB'; create index word_index_grams on cases.word_index using gin (grams) with (fastupdate = off)");
        await ExecuteAsync(database, $"update cases.word_cursor set next = {(cases.Count + 1).ToString(CultureInfo.InvariantCulture)}, position = (select coalesce(max(position), 0) from cases.change)");
        await ExecuteAsync(database, "drop table cases.bench_words; alter table cases.words enable trigger user");
        foreach (var table in (string[])["words", "word_index", "reporter"]) await ExecuteAsync(database, $"vacuum analyze cases.{table}");
        sheet.Say(string.Create(CultureInfo.InvariantCulture, $"words of {cases.Count:N0} cases and their index ready after {watch.Elapsed.TotalSeconds:N0} s"));
        sheet.Add(new("index of words, per case", double.Parse(await TextAsync(database, $"select (pg_total_relation_size('cases.word_index') / {cases.Count.ToString(CultureInfo.InvariantCulture)})::text"), CultureInfo.InvariantCulture), "bytes"));
    }

    static string Said(int n)
    {
        var road = $"{Roads[n % 16]}路{Sides[n / 16 % 8]}{(n * 7919L % 900) + 1}号";
        // A pair that stands in a few cases of a million.
        var rare = n % 100_003 == 17 ? "，旁边有鸸鹋雕塑" : "";
        return $"{road}{Things[n / 7 % 16]}{Troubles[n / 11 % 16]}，{(n % 3 == 0 ? "已经好几天了" : "请尽快处理")}{rare}，编号{n * 31L % 1_000_000:D6}";
    }

    static async Task<Dictionary<string, string[]>> AskedAsync(BenchCity city)
    {
        await using var database = Guantong.Server.Platform.Store.CityDatabase.Open(city.ConnectionTo("filled"));
        var numbers = new List<string>();
        await using var command = database.CreateCommand("select number from cases.case_list tablesample system (0.1) limit 50");
        await using (var r = await command.ExecuteReaderAsync())
            while (await r.ReadAsync()) numbers.Add(r.GetString(0));
        return new(StringComparer.Ordinal)
        {
            ["number"] = [.. numbers],
            ["end of a number"] = [.. numbers.Select(n => n[^5..])],
            ["rare word"] = ["鸸鹋", "鸸鹋雕塑"],
            ["word of nobody"] = ["龘靐", "飞碟"],
            ["common word"] = ["路灯", "垃圾", "处理", "请尽快"],
            ["two words"] = ["振兴路 井盖", "学府路 扰民", "光明路北段 路灯"],
            ["two words that exclude one another"] = ["振兴路 光明路", "东侧 西侧"],
            ["digits in words"] = ["编号000031", "123456"],
            ["pinyin"] = ["zxl", "gml", "zhenxing"],
            ["phone"] = ["13900000042", "0042"],
        };
    }

    static async Task<string> TextAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (string)(await command.ExecuteScalarAsync())!;
    }

    static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
