using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.People;
using Npgsql;

namespace Guantong.Server.Cases.Search.Finding;

/// <summary>
/// Finds cases by words, newest words first, within somebody's scope. Ids are gone through from the newest stretch on; how often
/// the words were met so far decides how far the next step reaches, so that a rare word is looked for everywhere at once and a common
/// one never costs more than a page. Whoever sees few cases looks through those instead once a word proves common.
/// </summary>
public sealed class WordSearch(NpgsqlDataSource database)
{
    /// <summary>Rows with the words that one page may look at, and cases of one's own that it may look through.</summary>
    const int MostLookedAt = 2500;
    const int MostOwn = 2000;

    public async Task<WordPage> PageAsync(Actor actor, IReadOnlyList<string> terms, string? after, int most, CancellationToken cancel = default)
    {
        var grams = terms.SelectMany(Grams.Asked).Distinct().ToArray();
        if (grams.Length == 0) return new WordPage([], null);
        var seesFew = CaseScope.OfCounters(actor) is null;
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (after is ['o', .. var own])
        {
            return Cursor.Read(own) is { } cursor ? await OwnAsync(connection, new(actor, terms, grams, most), cursor, cancel) : new WordPage([], null);
        }
        var asked = new Asked(actor, terms, grams, most);
        var before = after is ['w', .. var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : (long?)null;
        var page = await EverywhereAsync(connection, asked, before, cancel);
        return seesFew && page.Next is not null && before is null && page.Hits.Count < most ? await OwnAsync(connection, asked, null, cancel) : page;
    }

    /// <summary>The newest cases, as many as may be, that have the words; whether there are more. For lists, which have a scope of their own.</summary>
    public async Task<(IReadOnlyList<Guid> Cases, bool More)> CasesAsync(IReadOnlyList<string> terms, int most, CancellationToken cancel = default)
    {
        var grams = terms.SelectMany(Grams.Asked).Distinct().ToArray();
        if (grams.Length == 0) return ([], false);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var (found, walk) = (new HashSet<Guid>(), await Walk.BeginAsync(connection, null, cancel));
        while (found.Count <= most && walk.Next(most) is { } step)
        {
            await using var command = Command(connection,
                """
                select distinct coalesce((select r.case_id from cases.report r where r.origin_case = t.case_id and t.seq = 1 order by r.id limit 1), t.case_id), t.case_id
                from cases.word_index t where t.grams @> $1 and t.grams && $2
                """, grams, step);
            var rows = 0;
            await using var r = await command.ExecuteReaderAsync(cancel);
            for (; await r.ReadAsync(cancel); rows++)
            {
                found.Add(r.GetGuid(0));
                found.Add(r.GetGuid(1));
            }
            walk.Met(rows);
        }
        return ([.. found.Take(most)], found.Count > most);
    }

    sealed record Asked(Actor Actor, IReadOnlyList<string> Terms, int[] Grams, int Most);

    /// <summary>A row with the words: its place in the index, the case that shows it, and the step whose words they are.</summary>
    sealed record Row(long Id, Guid Shown, Guid Case, int Seq);

    async Task<WordPage> EverywhereAsync(NpgsqlConnection connection, Asked asked, long? before, CancellationToken cancel)
    {
        var walk = await Walk.BeginAsync(connection, before, cancel);
        var (hits, seen, looked) = (new List<WordHit>(), new HashSet<Guid>(), 0);
        while (walk.Next(MostLookedAt - looked) is { } step)
        {
            var (met, rows) = await StepAsync(connection, asked, step, before, cancel);
            walk.Met(met);
            looked += met;
            // What a page leaves over begins the next one: its rows are asked for again from there.
            var words = await FoundReading.OfAsync(connection, asked.Actor, [.. rows.Select(r => (r.Case, r.Seq))], cancel);
            foreach (var row in rows.OrderByDescending(r => r.Id))
            {
                if (seen.Contains(row.Shown)) continue;
                if (hits.Count == asked.Most) return new WordPage(hits, After(row.Id + 1));
                if (Marking.Of(asked.Terms, words[(row.Case, row.Seq)]) is not { Count: > 0 } snippets) continue;
                seen.Add(row.Shown);
                hits.Add(new WordHit(new CaseId(row.Shown), snippets));
            }
            if (rows.Count == RowsOf(asked)) return new WordPage(hits, After(rows.Min(r => r.Id)));
            if (looked >= MostLookedAt) break;
        }
        return new WordPage(hits, walk.IsAtItsEnd ? null : After(walk.Reached));
    }

    static string After(long id) => string.Create(CultureInfo.InvariantCulture, $"w{id}");

    static int RowsOf(Asked asked) => (asked.Most * 2) + 10;

    /// <summary>How many rows of a step have the words, and the newest of them that are in scope.</summary>
    static async Task<(int Met, List<Row> Rows)> StepAsync(NpgsqlConnection connection, Asked asked, int[] step, long? before, CancellationToken cancel)
    {
        var scope = CaseScope.Of(asked.Actor);
        await using var command = new NpgsqlCommand { Connection = connection };
        scope.AddTo(command.Parameters);
        string Add(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }
        var grams = Add(asked.Grams);
        // A case that an earlier page has shown by newer words is not shown again by older ones.
        var (upTo, unseen) = before is { } id
            ? ($" and t.id + 0 < {Add(id)}", $" and not exists (select from cases.word_index n where n.case_id = c.case_id and n.id >= {Add(id)} and n.grams @> {grams})") : ("", "");
        command.CommandText =
            $"""
            with c as materialized (select t.id, t.case_id, t.seq from cases.word_index t where t.grams @> {grams} and t.grams && {Add(step)}{upTo} order by t.id desc)
            select k.met, f.* from (select count(*) as met from c) k left join lateral (
              select c.id, h.id as shown, c.case_id, c.seq from c
              cross join lateral (select coalesce((select r.case_id from cases.report r where r.origin_case = c.case_id and c.seq = 1 order by r.id limit 1), c.case_id) as id) h
              cross join lateral (select from cases.case_list l where l.case_id = h.id and {scope.Condition} limit 1) l
              where true{unseen} limit {Add(RowsOf(asked))}) f on true
            """;
        var (met, rows) = (0, new List<Row>());
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            met = (int)r.GetInt64(0);
            if (!r.IsDBNull(1)) rows.Add(new Row(r.GetInt64(1), r.GetGuid(2), r.GetGuid(3), r.GetInt32(4)));
        }
        return (met, rows);
    }

    /// <summary>The other way round: the newest cases of the scope, each asked for the words.</summary>
    static async Task<WordPage> OwnAsync(NpgsqlConnection connection, Asked asked, Cursor? after, CancellationToken cancel)
    {
        var scope = CaseScope.Of(asked.Actor);
        await using var command = new NpgsqlCommand { Connection = connection };
        scope.AddTo(command.Parameters);
        string Add(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }
        var from = after is { } cursor ? $" and (l.opened_at, l.case_id) < ({Add(cursor.At)}, {Add(cursor.Id)})" : "";
        command.CommandText =
            $"""
            with own as materialized (select l.case_id, l.opened_at from cases.case_list l where {scope.Condition}{from} order by l.opened_at desc, l.case_id desc limit {MostOwn})
            select o.case_id, o.opened_at, t.case_id, t.seq, (select count(*) from own) from own o left join lateral (
              select t.case_id, t.seq from cases.word_index t
              where t.case_id = any(array(select r.origin_case from cases.report r where r.case_id = o.case_id union all select o.case_id)) and t.grams @> {Add(asked.Grams)}) t on true
            """;
        var (rows, opened, own) = (new List<Row>(), new Dictionary<Guid, DateTimeOffset>(), 0L);
        await using (var r = await command.ExecuteReaderAsync(cancel))
            while (await r.ReadAsync(cancel))
            {
                (opened[r.GetGuid(0)], own) = (r.GetFieldValue<DateTimeOffset>(1), r.GetInt64(4));
                if (!r.IsDBNull(2)) rows.Add(new Row(0, r.GetGuid(0), r.GetGuid(2), r.GetInt32(3)));
            }
        return await OwnPageAsync(connection, asked, rows, opened, cancel) ?? new WordPage([], null);
    }

    static async Task<WordPage?> OwnPageAsync(NpgsqlConnection connection, Asked asked, List<Row> rows, Dictionary<Guid, DateTimeOffset> opened, CancellationToken cancel)
    {
        var hits = new List<WordHit>();
        // The database compares ids byte by byte, as the cursor does.
        var order = opened.OrderByDescending(o => o.Value).ThenByDescending(o => o.Key.ToString("n"), StringComparer.Ordinal).ToList();
        var byCase = rows.ToLookup(r => r.Shown);
        foreach (var some in order.Where(o => byCase.Contains(o.Key)).Chunk(asked.Most))
        {
            var words = await FoundReading.OfAsync(connection, asked.Actor, [.. some.SelectMany(o => byCase[o.Key]).Select(r => (r.Case, r.Seq))], cancel);
            foreach (var (id, at) in some)
            {
                if (byCase[id].Select(r => Marking.Of(asked.Terms, words[(r.Case, r.Seq)])).FirstOrDefault(s => s.Count > 0) is not { } snippets) continue;
                hits.Add(new WordHit(new CaseId(id), snippets));
                if (hits.Count == asked.Most) return new WordPage(hits, "o" + Cursor.Of(at, new CaseId(id)));
            }
        }
        return new WordPage(hits, opened.Count == MostOwn ? "o" + Cursor.Of(order[^1].Value, new CaseId(order[^1].Key)) : null);
    }

    static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
