using Npgsql;

namespace Guantong.Server.People;

/// <summary>
/// The audit of access: who did or looked at what, when, from which address. Signing in writes here, and so does every place that
/// shows a reporter's personal words.
/// </summary>
public sealed class AccessLog(NpgsqlDataSource database, TimeProvider time)
{
    /// <param name="what">A short code, such as <c>sign-in</c> or <c>read-reporter</c>.</param>
    /// <param name="subject">What was looked at, as an id; never personal words.</param>
    public async Task WriteAsync(Guid? person, string what, string? subject, string? address, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("insert into people.access_log (at, person, what, subject, address) values ($1, $2, $3, $4, $5)");
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        command.Parameters.Add(new() { Value = (object?)person ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = what });
        command.Parameters.Add(new() { Value = (object?)subject ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)address ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Takes the addresses of strangers out, inside the caller's transaction. Rows of members of staff stay as they are.</summary>
    public async Task ForgetAddressesAsync(NpgsqlConnection connection, IReadOnlyCollection<string> addresses, CancellationToken cancel)
    {
        if (addresses.Count == 0) return;
        await using var command = new NpgsqlCommand("update people.access_log set address = null where person is null and address = any($1)", connection) { Parameters = { new() { Value = addresses.ToArray() } } };
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>How many rows are older, and the oldest of them.</summary>
    public async Task<(long Rows, DateTimeOffset? Oldest)> CountBeforeAsync(DateTimeOffset before, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select count(*), min(at) from people.access_log where at <= $1");
        command.Parameters.Add(new() { Value = before });
        await using var r = await command.ExecuteReaderAsync(cancel);
        await r.ReadAsync(cancel);
        return (r.GetInt64(0), r.IsDBNull(1) ? null : r.GetFieldValue<DateTimeOffset>(1));
    }

    /// <summary>Removes some of the older rows; returns how many.</summary>
    public async Task<int> RemoveBeforeAsync(DateTimeOffset before, int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("delete from people.access_log where id in (select id from people.access_log where at <= $1 order by at limit $2 for update skip locked)");
        command.Parameters.Add(new() { Value = before });
        command.Parameters.Add(new() { Value = most });
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
