using Npgsql;

namespace Guantong.Server.People;

/// <summary>What came of erasing a member of staff.</summary>
public enum StaffErased
{
    Done,
    Unknown,

    /// <summary>Whoever holds a post is needed by name: the post ends first.</summary>
    StillInOffice,

    /// <summary>Nothing personal is held of this account any more.</summary>
    Before,
}

/// <summary>
/// Takes the name of somebody who has left out of the house: the id stays, because the audit and the journal stand on it; name, user
/// name, number, mail address, password and sessions go. Who comes back under the old user name is somebody new.
/// </summary>
public sealed class StaffErasure(NpgsqlDataSource database, AccessLog log)
{
    const string Prefix = "ended-";

    public async Task<StaffErased> EraseAsync(string user, (Guid? Person, string? Address) by, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (await FindAsync(connection, user, cancel) is not var (id, holdsAPost)) return StaffErased.Unknown;
        if (holdsAPost) return StaffErased.StillInOffice;
        var ended = $"{Prefix}{id:n}"[..24];
        if (user == ended) return StaffErased.Before;
        await ExecuteAsync(connection, "update people.person set user_name = $2, display_name = $3 where id = $1", cancel, id, ended, "—");
        await ExecuteAsync(connection,
            """
            update people.account set user_name = $2, normalized_user_name = upper($2), email = null, normalized_email = null, phone_number = null, password_hash = null,
              security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text where id = $1
            """, cancel, id, ended);
        await ExecuteAsync(connection, "update people.post set name = null where person = $1", cancel, id);
        // Rosters and duties of a street name a person by the user name, in rows that history keeps.
        foreach (var table in await NamingAsync(connection, cancel)) await ExecuteAsync(connection, $"update {table} set user_name = $2 where user_name = $1", cancel, user, ended);
        // Sessions, demonstration passwords, passkeys: whatever hangs on the account goes with it.
        foreach (var (table, column) in await HangingAsync(connection, cancel)) await ExecuteAsync(connection, $"delete from {table} where {column} = $1", cancel, id);
        await PeopleIntake.MarkMovedAsync(connection, cancel);
        await transaction.CommitAsync(cancel);
        await log.WriteAsync(by.Person, "erase-staff", id.ToString(), by.Address, cancel);
        return StaffErased.Done;
    }

    static async Task<(Guid, bool)?> FindAsync(NpgsqlConnection connection, string user, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select q.id, exists (select from people.post p where p.person = q.id and p.ended is null and (p.valid_to is null or p.valid_to > current_date)) from people.person q where q.user_name = $1 for update", connection) { Parameters = { new() { Value = user } } };
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? (r.GetGuid(0), r.GetBoolean(1)) : null;
    }

    static async Task<List<(string Table, string Column)>> HangingAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            select c.conrelid::regclass::text, quote_ident(a.attname) from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'people.account'::regclass order by 1
            """, connection);
        var tables = new List<(string, string)>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) tables.Add((r.GetString(0), r.GetString(1)));
        return tables;
    }

    static async Task<List<string>> NamingAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "select format('%I.%I', c.table_schema, c.table_name) from information_schema.columns c where c.table_schema = 'people' and c.column_name = 'user_name' and c.table_name not in ('person', 'account')", connection);
        var tables = new List<string>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel)) tables.Add(r.GetString(0));
        return tables;
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
