using System.Text.Json;
using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Npgsql;

namespace Guantong.Server.Insight.Replay.Reckoning;

/// <summary>One row of the journal, as a reckoning reads it.</summary>
public sealed record Step(int Seq, DateTimeOffset At, string Deed, Guid? Actor, string? Unit, Stage From, Stage To, int Round, JsonElement Data)
{
    /// <summary>A yes-or-no member of the deed.</summary>
    public bool Says(string member) => Data.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>A case with all that happened to it.</summary>
public sealed record PastCase(CaseState State, Stage ListStage, IReadOnlyList<Step> Steps)
{
    public bool Had(string deed) => Steps.Any(s => s.Deed == deed);

    public int Count(string deed) => Steps.Count(s => s.Deed == deed);

    public bool WasFiled => Had("FileCase");
}

/// <summary>Everything a run has left behind, read once.</summary>
static class Past
{
    public static async Task<IReadOnlyList<PastCase>> ReadAsync(NpgsqlDataSource database, CancellationToken cancel)
    {
        var steps = new Dictionary<Guid, List<Step>>();
        await using (var command = database.CreateCommand("select case_id, seq, at, deed, actor, unit, stage_from, stage_to, round, data from cases.journal order by case_id, seq"))
        {
            command.CommandTimeout = 0;
            await using var r = await command.ExecuteReaderAsync(cancel);
            while (await r.ReadAsync(cancel))
            {
                using var data = JsonDocument.Parse(r.GetString(9));
                if (!steps.TryGetValue(r.GetGuid(0), out var mine)) steps[r.GetGuid(0)] = mine = [];
                mine.Add(new Step(r.GetInt32(1), r.GetFieldValue<DateTimeOffset>(2), r.GetString(3), r.IsDBNull(4) ? null : r.GetGuid(4), r.IsDBNull(5) ? null : r.GetString(5),
                    (Stage)r.GetInt16(6), (Stage)r.GetInt16(7), r.GetInt32(8), data.RootElement.Clone()));
            }
        }
        var cases = new List<PastCase>();
        await using var states = database.CreateCommand("select c.state, l.stage from cases.case c join cases.case_list l on l.case_id = c.id order by c.id");
        await using var rows = await states.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var state = CaseReading.StateOf(rows.GetString(0));
            cases.Add(new PastCase(state, (Stage)rows.GetInt16(1), steps.GetValueOrDefault(state.Id.Value, [])));
        }
        return cases;
    }
}
