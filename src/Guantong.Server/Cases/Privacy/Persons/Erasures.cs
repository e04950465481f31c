using Npgsql;

namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>One request to erase, as the register holds it: no person in it.</summary>
public sealed record ErasureRow(string Number, DateTimeOffset AskedAt, DateTimeOffset? DoneAt, int Reports, int Waiting);

/// <summary>The register of erasures.</summary>
public sealed class Erasures(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<ErasureRow>> LastAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select number, asked_at, done_at, reports, waiting from cases.erasure order by asked_at desc limit 20");
        var rows = new List<ErasureRow>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) rows.Add(new(r.GetString(0), r.GetFieldValue<DateTimeOffset>(1), r.IsDBNull(2) ? null : r.GetFieldValue<DateTimeOffset>(2), r.GetInt32(3), r.GetInt32(4)));
        return rows;
    }
}
