using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Npgsql;

namespace Guantong.Server.Insight.Replay;

/// <summary>Reads from the database what a stopped run has done: every case, what was done to it, and which message it came from.</summary>
public sealed class Stories(NpgsqlDataSource database, Wording wording)
{
    public async Task<Dictionary<CaseId, CaseStory>> ReadAsync(IReadOnlyDictionary<string, Message> messages, CancellationToken cancel)
    {
        var stories = new Dictionary<CaseId, CaseStory>();
        await using (var command = database.CreateCommand(
            """
            select c.state, j.at, k.key from cases.case c
            join cases.journal j on j.case_id = c.id and j.seq = c.version
            join cases.deed_key k on k.case_id = c.id and k.seq = 1 and k.caller = $1
            """))
        {
            command.Parameters.Add(new() { Value = MessageDesk.Caller });
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
            {
                var state = CaseReading.StateOf(rows.GetString(0));
                var message = messages[rows.GetString(2)];
                stories[state.Id] = new CaseStory(state, rows.GetFieldValue<DateTimeOffset>(1), message, wording.Of(message));
            }
        }
        await using var counts = database.CreateCommand("select case_id, deed, round, count(*)::int from cases.journal group by 1, 2, 3");
        await using var done = await counts.ExecuteReaderAsync(cancel);
        while (await done.ReadAsync(cancel)) stories[new CaseId(done.GetGuid(0))].Remember(done.GetString(1), done.GetInt32(2), done.GetInt32(3));
        return stories;
    }

    /// <summary>The moment of the last deed; null when there is none yet.</summary>
    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select max(at) from cases.journal");
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) && !row.IsDBNull(0) ? row.GetFieldValue<DateTimeOffset>(0) : null;
    }

    /// <summary>What was done to a case after a version.</summary>
    public async Task<List<(string Name, int Round)>> DeedsAfterAsync(CaseId id, int version)
    {
        await using var command = database.CreateCommand("select deed, round from cases.journal where case_id = $1 and seq > $2 order by seq");
        command.Parameters.Add(new() { Value = id.Value });
        command.Parameters.Add(new() { Value = version });
        await using var rows = await command.ExecuteReaderAsync();
        var deeds = new List<(string, int)>();
        while (await rows.ReadAsync()) deeds.Add((rows.GetString(0), rows.GetInt32(1)));
        return deeds;
    }

    /// <summary>Everything that waits for the clock.</summary>
    public async Task<List<(CaseId Case, CaseTimer Timer)>> TimersAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select case_id, kind, what, at from cases.timer");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var timers = new List<(CaseId, CaseTimer)>();
        while (await rows.ReadAsync(cancel))
            timers.Add((new CaseId(rows.GetGuid(0)), new CaseTimer((TimerKind)rows.GetInt16(1), rows.GetString(2), rows.GetFieldValue<DateTimeOffset>(3))));
        return timers;
    }
}
