using Guantong.Domain.Cases;
using Guantong.Domain.Cases.Deeds;
using Guantong.Server.Cases;
using Guantong.Server.Catalogue;
using Guantong.Server.Notices.Templates;
using Npgsql;

namespace Guantong.Server.Notices.Writing;

/// <summary>
/// Reads the change log on from where it stopped, and writes what each public step tells to whom. Cursor, messages and ways out are
/// written together, one node at a time: no step is told twice, none is left out, wherever a node dies.
/// </summary>
public sealed class NoticeReader(NpgsqlDataSource database, NoticeWriting writing, Memberships memberships, CityFactsSource facts, TimeProvider time)
{
    const int AtOnce = 200;

    /// <summary>Whoever replays a year must not tell it to anybody.</summary>
    static readonly TimeSpan Oldest = TimeSpan.FromDays(30);

    const string ReadSql =
        """
        select c.position, c.case_id, c.seq, j.deed, j.stage_to, j.data, j.at, k.state
        from cases.change c join cases.journal j on j.case_id = c.case_id and j.seq = c.seq join cases.case k on k.id = c.case_id
        where c.position > $1 and c.position <= $2 and c.kind = 'deed' order by c.position
        """;

    /// <summary>How many rows of the log were read; 0 when there are none, or another node is at it.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await TakeTurnAsync(connection, cancel)) return 0;
        // A city that was there before this room: what had happened by then was never asked for.
        await Sql.DoAsync(connection, "insert into notices.reader (position) select coalesce(max(position), 0) from cases.change on conflict do nothing", cancel);
        var from = (long)(await Sql.OneAsync(connection, "select position from notices.reader", cancel))!;
        var to = await Sql.OneAsync(connection, "select max(position) from (select position from cases.change where position > $1 order by position limit $2) x", cancel, from, AtOnce) as long?;
        if (to is null)
        {
            await transaction.CommitAsync(cancel);
            return 0;
        }
        var recent = time.GetUtcNow() - Oldest;
        foreach (var step in (await ReadAsync(connection, from, to.Value, cancel)).Where(s => s.At >= recent)) await TellAsync(connection, step, cancel);
        await Sql.DoAsync(connection, "update notices.reader set position = $1", cancel, to.Value);
        await transaction.CommitAsync(cancel);
        return (int)(to.Value - from);
    }

    /// <summary>One writer at a time in the whole city; also the daily summaries take this turn.</summary>
    internal static async Task<bool> TakeTurnAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        await Sql.OneAsync(connection, "select pg_try_advisory_xact_lock(hashtext('notices.reader'))", cancel) is true;

    /// <summary>Rows that are published and not yet read: the lag, for health.</summary>
    public async Task<long> LagAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (long)(await Sql.OneAsync(connection, "select coalesce((select max(position) from cases.change), 0) - coalesce((select position from notices.reader), (select max(position) from cases.change), 0)", cancel))!;
    }

    async Task TellAsync(NpgsqlConnection connection, LoggedStep step, CancellationToken cancel)
    {
        if (PublicStep.Of(step) is not null || PublicStep.OfArea(step) is not null) await memberships.EnsureAsync(connection, step, cancel);
        var sensitive = step.State.Type is { } key && facts.Current.Types.GetValueOrDefault(key) is { Sensitive: true };
        if (step.Deed == nameof(UnmergeReport)) await memberships.TakeBackAsync(connection, step.Case, cancel);
        if (PublicStep.Of(step) is { } said)
        {
            var into = step is { Deed: nameof(MergeReport), Into: { } other } ? await Sql.OneAsync(connection, "select number from cases.number where case_id = $1", cancel, other) as string : null;
            await writing.TellCaseAsync(connection, new Telling(step.Case, step.Seq, said, PublicStep.FactsOf(step, sensitive, into), step.At), cancel);
        }
        if (step is { Deed: nameof(MergeReport), Into: { } joined }) await memberships.MoveAsync(connection, step.Case, joined, cancel);
        // Where a class is sensitive, that something is at a place is itself not public.
        if (!sensitive && PublicStep.OfArea(step) is { } ofArea)
            await writing.TellAreaAsync(connection, new Telling(step.Case, step.Seq, ofArea, PublicStep.FactsOf(step, sensitive, null), step.At), step.State, cancel);
    }

    static async Task<IReadOnlyList<LoggedStep>> ReadAsync(NpgsqlConnection connection, long from, long to, CancellationToken cancel)
    {
        await using var command = Sql.Command(connection, ReadSql, from, to);
        var steps = new List<LoggedStep>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
            steps.Add(new(r.GetInt64(0), r.GetGuid(1), r.GetInt32(2), r.GetString(3), (Stage)r.GetInt16(4), r.GetString(5), r.GetFieldValue<DateTimeOffset>(6), CaseReading.StateOf(r.GetString(7))));
        return steps;
    }
}
