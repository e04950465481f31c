using Guantong.Server.People;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Insight.Results;

/// <summary>
/// Follows the change log and keeps the tables of the results. Rows, counts and cursor move in one transaction, so a node that is
/// killed in the middle has done all of it or nothing; one node at a time reads, under an advisory lock.
/// </summary>
public sealed class ResultReader(NpgsqlDataSource database, PeopleDirectory people)
{
    /// <summary>Key of the advisory lock: whoever holds it writes the results.</summary>
    public const long Lock = 7016;

    const string Name = "results";
    const int ChangesAtOnce = 4000;
    const int CasesAtOnce = 500;

    const string NextSql =
        """
        select c.case_id, c.position from cases.change c
        where c.position > (select coalesce(max(position), 0) from insight.reader where name = $1) order by c.position limit $2
        """;

    const string MoveSql = "insert into insight.reader (name, position) values ($1, $2) on conflict (name) do update set position = excluded.position";

    /// <summary>Reads everything published so far; returns how many changes were read, 0 when another node is at it.</summary>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var read = 0;
        while (await StepAsync(cancel) is var step and > 0) read += step;
        return read;
    }

    async Task<int> StepAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var turn = new NpgsqlCommand("select pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
        if (await turn.ExecuteScalarAsync(cancel) is not true) return 0;
        var (cases, changes, last) = await NextAsync(connection, cancel);
        if (changes == 0) return 0;
        // A case is read as it stands, which may be further on than the change that named it: reading it again changes nothing.
        foreach (var some in cases.Chunk(CasesAtOnce))
        {
            var results = new List<CaseResult>();
            await foreach (var result in ResultRows.ReadAsync(connection, some, people.Zone)) results.Add(result);
            await ResultRows.WriteAsync(connection, results, cancel);
        }
        await MoveAsync(connection, last, cancel);
        await transaction.CommitAsync(cancel);
        return changes;
    }

    static async Task<(IReadOnlyCollection<Guid> Cases, int Changes, long Last)> NextAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var next = new NpgsqlCommand(NextSql, connection) { Parameters = { new() { Value = Name }, new() { Value = ChangesAtOnce } } };
        await using var rows = await next.ExecuteReaderAsync(cancel);
        var (cases, changes, last) = (new HashSet<Guid>(), 0, 0L);
        while (await rows.ReadAsync(cancel))
        {
            cases.Add(rows.GetGuid(0));
            last = rows.GetInt64(1);
            changes++;
        }
        return (cases, changes, last);
    }

    /// <summary>Sets the cursor: what lies at or before it is in the tables.</summary>
    public static async Task MoveAsync(NpgsqlConnection connection, long position, CancellationToken cancel)
    {
        await using var move = new NpgsqlCommand(MoveSql, connection) { Parameters = { new() { Value = Name }, new() { Value = position } } };
        await move.ExecuteNonQueryAsync(cancel);
    }
}

/// <summary>Runs the reader in the background. A failure is logged and tried again: the cursor has not moved meanwhile.</summary>
sealed partial class ResultLoop(ResultReader reader, ILogger<ResultLoop> log, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new Rounds(time, Pause, failure => Failed(log, failure)) { AfterFailure = AfterFailure }.GoAsync(reader.RunAsync, stoppingToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "The results could not be kept up and are tried again in five seconds.")]
    static partial void Failed(ILogger log, Exception failure);
}
