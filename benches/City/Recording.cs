using Guantong.Bench.Measuring;
using Guantong.Server.Cases;
using Npgsql;

namespace Guantong.Bench.City;

/// <summary>
/// The reference: the very batches that the desk wrote, kept case by case, and run once more on another clone straight from
/// here, without HTTP, law or reading.
/// </summary>
sealed class Recording
{
    readonly AsyncLocal<List<NpgsqlBatch>?> _current = new();

    public Recording(CaseDesk desk) => desk.Recorded = batch => _current.Value?.Add(CopyOf(batch));

    /// <summary>Everything that the desk writes while this runs, in its order.</summary>
    public async Task<IReadOnlyList<NpgsqlBatch>> OfAsync(Func<Task> work)
    {
        var mine = _current.Value = [];
        await work();
        _current.Value = null;
        return mine;
    }

    /// <summary>Runs cases side by side, the batches of each one after another. Returns cases per second.</summary>
    public static Task<double> ReplayAsync(NpgsqlDataSource database, int connections, IReadOnlyCollection<IReadOnlyList<NpgsqlBatch>> cases) =>
        Load.AllAsync(connections, cases, async batches =>
        {
            foreach (var batch in batches)
            {
                await using var connection = await database.OpenConnectionAsync();
                batch.Connection = connection;
                await batch.ExecuteNonQueryAsync();
            }
        });

    static NpgsqlBatch CopyOf(NpgsqlBatch batch)
    {
        var copy = new NpgsqlBatch();
        foreach (var command in batch.BatchCommands)
        {
            var again = new NpgsqlBatchCommand(command.CommandText);
            foreach (NpgsqlParameter parameter in command.Parameters) again.Parameters.Add(parameter.Clone());
            copy.BatchCommands.Add(again);
        }
        return copy;
    }
}
