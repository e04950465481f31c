using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Guantong.Bench.City;
using Guantong.Bench.Measuring;
using Guantong.Server.Cases;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Guantong.Bench.Filling;

/// <summary>
/// Fills a clone with very many cases, cast from a few real ones: each with its number, state, journal, words, report, keys,
/// change rows and list row, all of one piece, so that verify-journal and rebuild --compare find nothing.
/// </summary>
static class ManyCases
{
    const int Chunk = 4000;
    const int Workers = 2;
    const int Days = 365;
    const int FewEnoughToCheck = 20_000;

    /// <summary>Of a hundred cases: how many went how many steps (all of them; closed but not revisited; at work).</summary>
    static readonly (int Share, int Steps)[] Mix = [(80, 99), (15, 9), (2, 3), (2, 5), (1, 6)];

    /// <summary>A tenth is open, in every queue of the desk.</summary>
    static readonly (int Share, int Steps)[] DeskMix = [(75, 99), (15, 9), (2, 0), (1, 1), (2, 2), (2, 3), (2, 5), (1, 6)];

    /// <summary>Cases of the last year, nearly all of them ended.</summary>
    public static Task YearAsync(InHouse house, IReadOnlyList<Journey> journeys, int count, Sheet sheet) => OfAsync(house, journeys, Mix, count, sheet);

    /// <summary>The same with work in every queue.</summary>
    public static Task DeskAsync(InHouse house, IReadOnlyList<Journey> journeys, int count, Sheet sheet) => OfAsync(house, journeys, DeskMix, count, sheet);

    static async Task OfAsync(InHouse house, IReadOnlyList<Journey> journeys, (int Share, int Steps)[] mix, int count, Sheet sheet)
    {
        var spots = await Spots.ReadAsync(house.Database);
        var year = new Year(count);
        await MakeAsync(house, new Casting(await MouldsAsync(house, journeys, spots, mix), spots, count, year.Of), sheet);
    }

    /// <summary>Cases at work whose unit ran out of time within the last half hour.</summary>
    public static async Task LateAsync(InHouse house, IReadOnlyList<Journey> journeys, int count, Sheet sheet)
    {
        var spots = await Spots.ReadAsync(house.Database);
        var now = TimeProvider.System.GetUtcNow();
        await MakeAsync(house, new Casting(await MouldsAsync(house, journeys, spots, [(1, 5)]), spots, count, (mould, n) =>
        {
            var due = now.AddMinutes(-2).AddSeconds(-n % 1700);
            return new Place(due, due - mould.UnitDue, string.Create(CultureInfo.InvariantCulture, $"371329{now:yyyyMMdd}{500_000 + n}"));
        }), sheet);
    }

    static async Task MakeAsync(InHouse house, Casting casting, Sheet sheet)
    {
        var (watch, count) = (Stopwatch.StartNew(), casting.Count);
        await using var indexes = await PutAsideIndexes.OfAsync(house.Database, "cases");
        await CopyAsync(house.Database, casting);
        sheet.Say(string.Create(CultureInfo.InvariantCulture, $"{count:N0} cases copied in {watch.Elapsed.TotalSeconds:N0} s"));
        await indexes.PutBackAsync();
        await CountAsync(house.Database);
        if (count <= FewEnoughToCheck) await CheckAsync(house, sheet);
        sheet.Say(string.Create(CultureInfo.InvariantCulture, $"{count:N0} cases ready after {watch.Elapsed.TotalSeconds:N0} s"));
    }

    static async Task<List<Mould>> MouldsAsync(InHouse house, IReadOnlyList<Journey> journeys, Spots spots, (int Share, int Steps)[] mix)
    {
        var moulds = new List<Mould>();
        await using var connection = await house.Database.OpenConnectionAsync();
        foreach (var (share, steps) in mix)
        {
            foreach (var journey in journeys)
            {
                var spot = spots.Next();
                var mould = await Mould.OfAsync(connection, await house.WalkAsync(journey, spot, steps), spot);
                for (var i = 0; i < share; i++) moulds.Add(mould);
            }
        }
        return moulds;
    }

    static Task CopyAsync(NpgsqlDataSource database, Casting casting)
    {
        var chunks = new ConcurrentQueue<int>(Enumerable.Range(0, (casting.Count + Chunk - 1) / Chunk));
        return Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(async () =>
        {
            await using var connection = await database.OpenConnectionAsync();
            var rows = Mould.Tables.Select(t => t.Table).Concat(["case", "journal"]).ToDictionary(t => t, _ => new StringBuilder(), StringComparer.Ordinal);
            while (chunks.TryDequeue(out var chunk))
            {
                for (var n = chunk * Chunk; n < Math.Min(casting.Count, (chunk + 1) * Chunk); n++) casting.Write(rows, n);
                foreach (var (table, text) in rows)
                {
                    await using (var copy = await connection.BeginTextImportAsync($"copy cases.{table} from stdin"))
                        foreach (var piece in text.GetChunks()) await copy.WriteAsync(piece);
                    text.Clear();
                }
            }
        })));
    }

    /// <summary>The product's own checks look at what was cast; with few cases that takes no time.</summary>
    static async Task CheckAsync(InHouse house, Sheet sheet)
    {
        var journal = await house.Services.GetRequiredService<JournalCheck>().RunAsync();
        var lists = await house.Services.GetRequiredService<Rebuilding>().RunAsync(onlyCompare: true);
        sheet.Say($"checked: {journal.Rows} journal rows with {journal.Faults.Count} faults {journal.Faults.FirstOrDefault()}; {lists.LinesDiffering} list rows and {lists.CountersDiffering} counters differ");
    }

    /// <summary>
    /// Puts those who follow the change log at its end: in a city that has run for a year they are there, and do not read a million
    /// changes while something else is measured.
    /// </summary>
    public static async Task FollowedAsync(NpgsqlDataSource database)
    {
        const string Last = "(select coalesce(max(position), 0) from cases.change)";
        foreach (var sql in (string[])
        [
            $"update cases.word_cursor set position = {Last}",
            $"insert into insight.reader (name, position) values ('results', {Last}) on conflict (name) do update set position = excluded.position",
            $"insert into notices.reader (position) values ({Last}) on conflict (only_row) do update set position = excluded.position",
            $"insert into exchange.reader (position) values ({Last}) on conflict (only_row) do update set position = excluded.position",
        ])
        {
            await using var command = database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }

    static async Task CountAsync(NpgsqlDataSource database)
    {
        foreach (var sql in (string[])
        [
            "delete from cases.case_count",
            "insert into cases.case_count (stage, level, division, class, unit, shard, n) select stage, level, division, class, unit, 0, count(*) from cases.case_list group by 1, 2, 3, 4, 5",
            "delete from cases.lane_count",
            "insert into cases.lane_count (owner, level, class, part, stage, marks, shard, n) select owner, level, class, part, stage, marks, 0, n from cases.lanes_of_list()",
            // The numbers of today that were cast must not be given again.
            "update cases.number_day set next = next + 1000 + (select count(*) from cases.case_list)",
            "vacuum analyze cases.journal, cases.case, cases.case_list, cases.change, cases.deed_key, cases.number, cases.report, cases.words, cases.evidence, cases.timer, cases.case_party, cases.case_count, cases.lane_count",
            "checkpoint",
        ])
        {
            await using var command = database.CreateCommand(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>When a cast began, how far its moments are moved, and its number.</summary>
    sealed record Place(DateTimeOffset At, TimeSpan Shift, string Number);

    /// <summary>Ended cases lie evenly over the last year; those at work are of today.</summary>
    sealed class Year(int count)
    {
        readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
        readonly int _perDay = (count / Days) + 1;

        public Place Of(Mould mould, int n)
        {
            var back = mould.IsOpen ? 0 : Days - (n / _perDay);
            var day = _now.AddDays(-back);
            var number = string.Create(CultureInfo.InvariantCulture, $"371329{day:yyyyMMdd}{(mould.IsOpen ? 1000 + n : 1 + (n % _perDay)):D5}");
            return new Place(day.AddMilliseconds(n % 80_000_000), TimeSpan.FromDays(-back), number);
        }
    }

    sealed class Casting(List<Mould> moulds, Spots spots, int count, Func<Mould, int, Place> place)
    {
        long _position;

        public int Count => count;

        public void Write(IReadOnlyDictionary<string, StringBuilder> to, int n)
        {
            // A stride that shares no factor with the number of moulds visits all of them in any stretch of cases.
            var mould = moulds[(int)((long)n * 7919 % moulds.Count)];
            var at = place(mould, n);
            var position = Interlocked.Add(ref _position, mould.Changes) - mould.Changes + 1;
            mould.Write(to, new Cast(Guid.CreateVersion7(at.At), Guid.CreateVersion7(at.At), at.Number, spots.Next(), at.Shift, position));
        }
    }
}
