using Npgsql;
using NpgsqlTypes;

namespace Guantong.Server.Notices;

/// <summary>Statements of this room in one line each.</summary>
static class Sql
{
    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    public static NpgsqlCommand Command(NpgsqlDataSource database, string sql, params object?[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return command;
    }

    public static async Task<int> DoAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<int> DoAsync(NpgsqlDataSource database, string sql, CancellationToken cancel, params object?[] values)
    {
        await using var command = Command(database, sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<object?> OneAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object?[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteScalarAsync(cancel) is { } value and not DBNull ? value : null;
    }

    public static async Task<object?> OneAsync(NpgsqlDataSource database, string sql, CancellationToken cancel, params object?[] values)
    {
        await using var command = Command(database, sql, values);
        return await command.ExecuteScalarAsync(cancel) is { } value and not DBNull ? value : null;
    }

    public static async Task<IReadOnlyList<T>> ListAsync<T>(NpgsqlDataSource database, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel, params object?[] values)
    {
        await using var command = Command(database, sql, values);
        var rows = new List<T>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) rows.Add(read(r));
        return rows;
    }

    public static string? Text(this NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetString(at);

    public static DateTimeOffset? At(this NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetFieldValue<DateTimeOffset>(at);

    public static Guid? Id(this NpgsqlDataReader r, int at) => r.IsDBNull(at) ? null : r.GetGuid(at);

    public static NpgsqlParameter Or(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    public static NpgsqlParameter Or(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    public static NpgsqlParameter Or(DateTimeOffset? at) => new() { Value = (object?)at?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz };

    public static NpgsqlParameter Or(int? number) => new() { Value = (object?)number ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer };

    public static NpgsqlParameter Or(double? number) => new() { Value = (object?)number ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Double };
}
