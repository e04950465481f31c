using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Catalogue;
using Guantong.Server.Files.Keeping;
using Guantong.Server.People;
using Npgsql;

namespace Guantong.Server.Cases.Privacy.Retention;

/// <summary>How much of a kind is past its time, and since when the oldest of it is.</summary>
public sealed record PastItsTime(long Rows, DateTimeOffset? Oldest);

/// <summary>One kind of personal data that ends. <see cref="Days"/> 0: kept until somebody asks.</summary>
public sealed record RetentionKind(
    string Name, int Days, Func<DateTimeOffset, CancellationToken, Task<PastItsTime>> CountAsync, Func<DateTimeOffset, int, CancellationToken, Task<int>> RemoveAsync)
{
    /// <summary>What waits for the end of a case goes as soon as that has come.</summary>
    public bool IsAsked { get; init; }
}

/// <summary>
/// The kinds, each with its days from the city's policy. The days count from the end of the case; a row with a date of its own
/// (<c>keep_until</c>) keeps to that. What lies on an open case is never touched.
/// </summary>
public sealed class RetentionKinds(NpgsqlDataSource database, CityFactsSource facts, AccessLog log, OriginalRetention originals, PersonErasure erasure, IEnumerable<PersonalTable> tables, IEnumerable<AgedTable> aged)
{
    /// <summary>A merged report counts as ended with the case that it was merged into.</summary>
    const string Ended = "l.stage > 10 and not exists (select from cases.report m join cases.case_list t on t.case_id = m.case_id where m.origin_case = l.case_id and t.stage <= 10)";

    const string ReporterRows = $"cases.reporter x join cases.report r on r.id = x.report_id join cases.case_list l on l.case_id = r.case_id where {Ended} and coalesce(x.keep_until <= $2, l.stage_since <= $1)";
    const string WordRows = $"cases.words x join cases.case_list l on l.case_id = x.case_id where x.words is not null and {Ended} and coalesce(x.keep_until <= $2, l.stage_since <= $1)";
    const string AnswerRows = $"cases.report_answer x join cases.report r on r.id = x.report_id join cases.case_list l on l.case_id = r.case_id where {Ended} and coalesce(x.keep_until <= $2, l.stage_since <= $1)";
    const string RelayRows = $"cases.relay_message x join cases.report r on r.id = x.report_id join cases.case_list l on l.case_id = r.case_id where {Ended} and coalesce(x.keep_until <= $2, l.stage_since <= $1)";

    public IReadOnlyList<RetentionKind> Of(DateTimeOffset now)
    {
        var policy = facts.Current.Policy;
        return
        [
            Rows("reporter", policy.KeepReporterDays, now, ReporterRows, "delete from cases.reporter y using gone where y.ctid = gone.row"),
            Rows("words", policy.KeepWordsDays, now, WordRows, "update cases.words y set words = null, salt = ''::bytea from gone where y.ctid = gone.row"),
            Rows("answer", policy.KeepWordsDays, now, AnswerRows, "delete from cases.report_answer y using gone where y.ctid = gone.row"),
            Rows("relay", policy.KeepRelayDays, now, RelayRows, "delete from cases.relay_message y using gone where y.ctid = gone.row"),
            .. tables.Select(t => Simple(t.Kind, policy.KeepReporterDays, t.Name, "x.at", t.Past)),
            .. aged.Select(t => Simple(t.Kind, t.Days(policy), t.Name, t.Column)),
            new("originals", policy.KeepOriginalsDays, async (_, cancel) => PastOf(await originals.RunAsync(policy.KeepOriginalsDays, dryRun: true, cancel)),
                async (_, _, cancel) => (int)(await originals.RunAsync(policy.KeepOriginalsDays, dryRun: false, cancel)).Photos),
            new("access-log", policy.KeepAccessLogDays, async (before, cancel) => PastOf(await log.CountBeforeAsync(before, cancel)), log.RemoveBeforeAsync),
            Simple("unmasking", policy.KeepAccessLogDays, "cases.unmasking", "at"),
            Simple("erasure", policy.KeepErasureDays, "cases.erased_subject", "at"),
            new("waiting", 1, (_, cancel) => WaitingAsync(cancel), (_, most, cancel) => erasure.FinishWaitingAsync(most, cancel)) { IsAsked = true },
        ];
    }

    static PastItsTime PastOf(OriginalsPast past) => new(past.Photos, past.Oldest);

    static PastItsTime PastOf((long Rows, DateTimeOffset? Oldest) past) => new(past.Rows, past.Oldest);

    RetentionKind Rows(string name, int days, DateTimeOffset now, string rows, string write) => new(
        name, days,
        (before, cancel) => CountAsync($"select count(*), min(l.stage_since) from {rows}", [before, now], cancel),
        (before, most, cancel) => WriteAsync($"with gone as (select x.ctid as row from {rows} limit $3 for update of x skip locked), done as ({write} returning 1) select count(*) from done", [before, now, most], cancel));

    RetentionKind Simple(string name, int days, string table, string column, string past = "true") => new(
        name, days,
        (before, cancel) => CountAsync($"select count(*), min({column}) from {table} x where {column} <= $1 and {past}", [before], cancel),
        (before, most, cancel) => WriteAsync($"with gone as (select x.ctid as row from {table} x where {column} <= $1 and {past} limit $2 for update skip locked), done as (delete from {table} y using gone where y.ctid = gone.row returning 1) select count(*) from done", [before, most], cancel));

    Task<PastItsTime> WaitingAsync(CancellationToken cancel) =>
        CountAsync("select count(*), min(l.stage_since) from cases.report r join cases.case_list l on l.case_id = r.case_id where r.erase_when_ended is not null and l.stage > 10", [], cancel);

    async Task<PastItsTime> CountAsync(string sql, object[] values, CancellationToken cancel)
    {
        await using var command = Command(sql, values);
        await using var r = await command.ExecuteReaderAsync(cancel);
        await r.ReadAsync(cancel);
        return new PastItsTime(r.GetInt64(0), r.IsDBNull(1) ? null : r.GetFieldValue<DateTimeOffset>(1));
    }

    async Task<int> WriteAsync(string sql, object[] values, CancellationToken cancel)
    {
        await using var command = Command(sql, values);
        return (int)(long)(await command.ExecuteScalarAsync(cancel))!;
    }

    NpgsqlCommand Command(string sql, object[] values)
    {
        var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
