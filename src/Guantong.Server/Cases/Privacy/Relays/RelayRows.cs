using Guantong.Domain.Basics;
using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Cases.Privacy.Relays;

/// <summary>A message as it is stored, with whose name must not be read in it.</summary>
sealed record StoredLine(Guid Id, Guid Report, DateTimeOffset At, RelaySide Side, string? Unit, Guid? Person, string Words, bool AsksCall, DateTimeOffset? CalledAt);

/// <summary>What is known of a report for the talk: whether the last word on consent was yes, null when nothing was said.</summary>
sealed record RelayReport(Guid Id, bool? Consent, bool HasPhone, string[] Names);

/// <summary>A message on its way in.</summary>
sealed record NewLine(Guid Id, ReportId Report, RelaySide Side, string? Unit, Guid? Person, string Words, bool AsksCall, string Caller, string Key);

/// <summary>The SQL of the relay: consent, messages, calls that wait.</summary>
public sealed class RelayRows(NpgsqlDataSource database, TimeProvider time)
{
    const string ReportSql =
        """
        select r.id, (select c.given from cases.relay_consent c where c.report_id = r.id order by c.at desc limit 1), coalesce(p.phone, '') <> '',
          array_remove(array[p.name, concat(to_jsonb(p) ->> 'last_name', to_jsonb(p) ->> 'first_name'), to_jsonb(p) ->> 'first_name', to_jsonb(p) ->> 'last_name'], null)
        from cases.report r left join cases.reporter p on p.report_id = r.id where
        """;

    internal Task<IReadOnlyList<RelayReport>> OfCaseAsync(CaseId id, CancellationToken cancel) => ReportsAsync("r.case_id = $1 and r.erased_by is null", id.Value, cancel);

    internal async Task<RelayReport?> OfReportAsync(ReportId id, CancellationToken cancel) => (await ReportsAsync("r.id = $1", id.Value, cancel)).FirstOrDefault();

    internal async Task<IReadOnlyList<StoredLine>> LinesAsync(IEnumerable<Guid> reports, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select id, report_id, at, side, unit, person, words, asks_call, called_at from cases.relay_message where report_id = any($1) order by at, id");
        command.Parameters.Add(new() { Value = reports.ToArray() });
        var lines = new List<StoredLine>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            lines.Add(new(r.GetGuid(0), r.GetGuid(1), r.GetFieldValue<DateTimeOffset>(2), (RelaySide)r.GetInt16(3), r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : r.GetGuid(5),
                r.IsDBNull(6) ? "" : r.GetString(6), r.GetBoolean(7), r.IsDBNull(8) ? null : r.GetFieldValue<DateTimeOffset>(8)));
        }
        return lines;
    }

    /// <summary>Writes once per key; false when this side has written too many in a day. Two at once wait for each other, so the count holds.</summary>
    internal async Task<bool> AddAsync(NewLine line, int most, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        var now = CaseJournal.Cut(time.GetUtcNow());
        batch.BatchCommands.Add(new("select pg_advisory_xact_lock(hashtextextended($1::text, 24))") { Parameters = { new() { Value = line.Report.Value.ToString() } } });
        batch.BatchCommands.Add(new(
            """
            with before as (select 1 from cases.relay_message where caller = $9 and key = $10),
            made as (insert into cases.relay_message (id, report_id, at, side, unit, person, words, asks_call, caller, key)
              select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
              where not exists (select from before) and (select count(*) from cases.relay_message m where m.report_id = $2 and m.side = $4 and m.at > $3 - interval '24 hours') < $11 returning 1)
            select exists (select from before) or exists (select from made)
            """)
        {
            Parameters =
            {
                new() { Value = line.Id }, new() { Value = line.Report.Value }, new() { Value = now }, new() { Value = (short)line.Side },
                new() { Value = (object?)line.Unit ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }, new() { Value = (object?)line.Person ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
                new() { Value = line.Words }, new() { Value = line.AsksCall }, new() { Value = line.Caller }, new() { Value = line.Key }, new() { Value = (long)most },
            },
        });
        await using var r = await batch.ExecuteReaderAsync(cancel);
        await r.NextResultAsync(cancel);
        return await r.ReadAsync(cancel) && r.GetBoolean(0);
    }

    /// <summary>Keeps every change of mind; the same said twice is one row.</summary>
    internal async Task ConsentAsync(ReportId report, bool given, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            insert into cases.relay_consent (report_id, at, given) select $1, $2, $3
            where (select c.given from cases.relay_consent c where c.report_id = $1 order by c.at desc limit 1) is distinct from $3 on conflict do nothing
            """);
        foreach (var value in (object[])[report.Value, CaseJournal.Cut(time.GetUtcNow()), given]) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    internal async Task<bool> CalledAsync(Guid message, CaseId id, Guid person, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "update cases.relay_message m set called_at = $3, called_by = $4 from cases.report r where m.id = $1 and r.id = m.report_id and r.case_id = $2 and m.asks_call and m.called_at is null");
        foreach (var value in (object[])[message, id.Value, time.GetUtcNow(), person]) command.Parameters.Add(new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }

    async Task<IReadOnlyList<RelayReport>> ReportsAsync(string where, Guid id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"{ReportSql} {where} order by r.at, r.id");
        command.Parameters.Add(new() { Value = id });
        var found = new List<RelayReport>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) found.Add(new(r.GetGuid(0), r.IsDBNull(1) ? null : r.GetBoolean(1), r.GetBoolean(2), (string[])r[3]));
        return found;
    }
}
