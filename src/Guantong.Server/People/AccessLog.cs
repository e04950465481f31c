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
}
