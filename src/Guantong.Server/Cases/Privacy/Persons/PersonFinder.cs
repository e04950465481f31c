using Npgsql;

namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>Finds everything that is held of one person who reported.</summary>
public sealed class PersonFinder(NpgsqlDataSource database, IEnumerable<PersonalTable> tables)
{
    const string ReportSql =
        """
        select r.id, r.case_id, r.origin_case, n.number, r.at, l.stage <= 10, r.photos, coalesce(p.name, concat(to_jsonb(p) ->> 'last_name', to_jsonb(p) ->> 'first_name')), p.phone,
          to_jsonb(p) ->> 'email', r.follow_hash, r.erased_by is not null, r.erase_when_ended is not null
        from cases.report r join cases.case_list l on l.case_id = r.case_id join cases.number n on n.case_id = r.case_id left join cases.reporter p on p.report_id = r.id
        """;

    public async Task<IReadOnlyList<PersonReport>> ReportsAsync(PersonKeys keys, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await ReportsAsync(connection, keys, cancel);
    }

    internal static async Task<IReadOnlyList<PersonReport>> ReportsAsync(NpgsqlConnection connection, PersonKeys keys, CancellationToken cancel)
    {
        if (!keys.Finds) return [];
        await using var command = new NpgsqlCommand { Connection = connection, CommandTimeout = 0 };
        // Each by its own index; together in one condition they would use none.
        var ways = new List<string>();
        string Add(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }
        if (keys.Phone is { } phone) ways.Add($"select q.report_id from cases.reporter q where q.phone is not null and cases.phone_key(q.phone) = {Add(phone)}");
        if (keys.Email is { } mail) ways.Add($"select q.report_id from cases.reporter q where lower(to_jsonb(q) ->> 'email') = {Add(mail)}");
        if (keys.Secret is { } secret) ways.Add($"select q.id from cases.report q where q.follow_hash = {Add(FollowSecrets.HashOf(secret))}");
        var narrowed = keys.Name is { } name
            ? $" and {Add(name)} in (lower(regexp_replace(p.name, '\\s', '', 'g')), lower(concat(to_jsonb(p) ->> 'last_name', to_jsonb(p) ->> 'first_name')), lower(concat(to_jsonb(p) ->> 'first_name', to_jsonb(p) ->> 'last_name')))"
            : "";
        command.CommandText = $"{ReportSql} where r.id in ({string.Join(" union ", ways)}){narrowed} order by r.at, r.id";
        return await AllAsync(command, cancel);
    }

    internal static async Task<IReadOnlyList<PersonReport>> ReportsAsync(NpgsqlConnection connection, string where, object value, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"{ReportSql} where {where} order by r.at, r.id", connection) { Parameters = { new() { Value = value } } };
        return await AllAsync(command, cancel);
    }

    /// <summary>What is held, by kind: rows of every table that hangs on a report, words, photos, and keys that carry an address.</summary>
    public async Task<PersonHoldings> HoldingsAsync(PersonKeys keys, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var reports = await ReportsAsync(connection, keys, cancel);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        if (keys.Phone is { } phone)
        {
            foreach (var table in tables)
                if (await CountAsync(connection, $"select count(*) from {table.Name} x where {ByPhone}", phone, cancel) is > 0 and var rows) counts[table.Kind] = rows;
        }
        if (reports.Count == 0) return new PersonHoldings(reports, counts);
        var ids = reports.Select(r => r.Id).ToArray();
        counts["report"] = ids.Length;
        counts["photo"] = reports.SelectMany(r => r.Photos).Distinct(StringComparer.Ordinal).Count();
        foreach (var (table, column) in await HangingAsync(connection, cancel)) counts[table.Split('.')[^1]] = await CountAsync(connection, $"select count(*) from {table} where {column} = any($1)", ids, cancel);
        counts["words"] = await CountAsync(connection, $"select count(*) from cases.words w where w.words is not null and {OwnWords}", ids, cancel);
        counts["key"] = await CountAsync(connection, $"select count(*) from cases.deed_key k where {OwnKeys}", ids, cancel);
        return new PersonHoldings(reports, counts);
    }

    /// <summary>A row of a <see cref="PersonalTable"/>, by the digits of the number as $1; found by the index that reads numbers from their end.</summary>
    internal const string ByPhone = "x.phone is not null and reverse(cases.phone_key(x.phone)) like reverse($1)";

    /// <summary>What the person said: the report's own words, what was said with the follow link, and what the centre noted in a call about this case.</summary>
    internal const string OwnWords =
        """
        ((w.seq = 1 and w.case_id in (select r.origin_case from cases.report r where r.id = any($1)))
          or (w.case_id, w.seq) in (select k.case_id, k.seq from cases.deed_key k where k.caller in (select 'report:' || i from unnest($1) i))
          or (w.case_id, w.seq) in (select j.case_id, j.seq from cases.journal j where j.role = 'reporter' and j.case_id in (select r.case_id from cases.report r where r.id = any($1))
            and not exists (select from cases.report o where o.case_id = j.case_id and o.id <> all($1)))
          or (w.field = 'Said' and w.case_id in (select r.case_id from cases.report r where r.id = any($1))))
        """;

    /// <summary>The keys of the report and of what was done with the follow link: their hash covers what was said, and short ones carry an address.</summary>
    internal const string OwnKeys =
        """
        ((k.seq = 1 and k.case_id in (select r.origin_case from cases.report r where r.id = any($1))) or k.caller in (select 'report:' || i from unnest($1) i))
        """;

    /// <summary>Every table that hangs on a report: so that one which a later migration adds is not forgotten.</summary>
    internal static async Task<IReadOnlyList<(string Table, string Column)>> HangingAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.conrelid::regclass::text, quote_ident(a.attname) from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'cases.report'::regclass order by 1
            """, connection);
        var tables = new List<(string, string)>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) tables.Add((r.GetString(0), r.GetString(1)));
        return tables;
    }

    static async Task<long> CountAsync(NpgsqlConnection connection, string sql, object ids, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = ids } } };
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    static async Task<IReadOnlyList<PersonReport>> AllAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var found = new List<PersonReport>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            found.Add(new(r.GetGuid(0), r.GetGuid(1), r.GetGuid(2), r.GetString(3), r.GetFieldValue<DateTimeOffset>(4), r.GetBoolean(5), (string[])r[6],
                Text(r, 7), Text(r, 8), Text(r, 9), (byte[])r[10], r.GetBoolean(11), r.GetBoolean(12)));
        }
        return found;
    }

    static string? Text(NpgsqlDataReader r, int at) => r.IsDBNull(at) || r.GetString(at).Length == 0 ? null : r.GetString(at);
}
