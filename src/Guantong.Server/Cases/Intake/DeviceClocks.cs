using Guantong.Domain.Cases;
using Npgsql;

namespace Guantong.Server.Cases.Intake;

/// <summary>Notes beside a journal row that the phone it came from had a wrong clock: its event time is read with that in mind.</summary>
static class DeviceClocks
{
    public static void Add(NpgsqlBatch batch, CaseState after, int secondsAhead) =>
        batch.BatchCommands.Add(new NpgsqlBatchCommand("insert into cases.device_clock (case_id, seq, seconds_ahead) values ($1, $2, $3)")
        {
            Parameters = { new() { Value = after.Id.Value }, new() { Value = after.Version }, new() { Value = secondsAhead } },
        });
}
