using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.People.Passkeys;

/// <summary>The passkeys of every account: written and read here only.</summary>
public sealed class PasskeyBook(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    public const int MostOfOne = 20;
    public const int LongestName = 40;

    const string Columns =
        "id, account, credential, public_key, name, sign_count, transports, user_verified, backup_eligible, backed_up, made_at, used_at, ended_why";

    /// <summary>Those that open the door now, oldest first.</summary>
    public Task<IReadOnlyList<Passkey>> OfAsync(Guid account, CancellationToken cancel) =>
        ReadAsync($"select {Columns} from people.passkey where account = $1 and ended_at is null order by made_at, id", cancel, account);

    /// <summary>The passkey with that credential, also one that was ended.</summary>
    public async Task<Passkey?> FindAsync(byte[] credential, CancellationToken cancel) =>
        (await ReadAsync($"select {Columns} from people.passkey where credential = $1", cancel, credential)) is [var one] ? one : null;

    /// <summary>Takes a passkey up; null when the account has as many as one may have.</summary>
    public async Task<Guid?> AddAsync(Passkey key, CancellationToken cancel)
    {
        var id = entropy.NewId();
        return await DoAsync(
            """
            insert into people.passkey (id, account, credential, public_key, name, sign_count, transports, user_verified, backup_eligible, backed_up, made_at)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 where (select count(*) from people.passkey where account = $2 and ended_at is null) < $12
            on conflict (credential) do nothing
            """, cancel,
            id, key.Account, key.Credential, key.PublicKey, key.Name, (long)key.SignCount, key.Transports, key.IsVerified, key.IsBackupEligible, key.IsBackedUp, time.GetUtcNow(), MostOfOne) == 1 ? id : null;
    }

    /// <summary>Counts a use. False when another use with the same or a later count came first, or the passkey ended meanwhile.</summary>
    public async Task<bool> UseAsync(byte[] credential, uint signCount, bool isBackedUp, CancellationToken cancel) => await DoAsync(
        "update people.passkey set sign_count = $2, backed_up = $3, used_at = $4 where credential = $1 and ended_at is null and (sign_count < $2 or sign_count = 0)",
        cancel, credential, (long)signCount, isBackedUp, time.GetUtcNow()) == 1;

    public async Task<bool> RenameAsync(Guid account, Guid id, string name, CancellationToken cancel) =>
        await DoAsync("update people.passkey set name = $3 where account = $1 and id = $2 and ended_at is null", cancel, account, id, name) == 1;

    /// <summary>Ends one passkey of an account, or all of them; returns how many.</summary>
    public Task<int> EndAsync(Guid account, Guid? id, PasskeyEnd why, Guid? by, CancellationToken cancel) => DoAsync(
        "update people.passkey set ended_at = $3, ended_why = $4, ended_by = $5 where account = $1 and ended_at is null and ($2::uuid is null or id = $2)",
        cancel, account, Or(id), time.GetUtcNow(), CodeOf(why), Or(by));

    /// <summary>People by name or user name, with their ways in; for whoever looks after accounts.</summary>
    public async Task<IReadOnlyList<WaysIn>> SearchAsync(string sought, int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select p.id, p.user_name, p.display_name, k.n, k.used, (select count(*)::int from people.token t where t.account = p.id and t.expires_at > $3)
            from people.person p join people.account a on a.id = p.id,
              lateral (select count(*)::int as n, max(used_at) as used from people.passkey k where k.account = p.id and k.ended_at is null) k
            where $1 = '' or strpos(lower(p.user_name), lower($1)) > 0 or strpos(p.display_name, $1) > 0
            order by k.n > 0 desc, p.user_name collate "C" limit $2
            """);
        foreach (var value in new object[] { sought, most, time.GetUtcNow() }) command.Parameters.Add(new() { Value = value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var found = new List<WaysIn>();
        while (await r.ReadAsync(cancel)) found.Add(new WaysIn(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.IsDBNull(4) ? null : r.GetFieldValue<DateTimeOffset>(4), r.GetInt32(5)));
        return found;
    }

    async Task<IReadOnlyList<Passkey>> ReadAsync(string sql, CancellationToken cancel, object value)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = value });
        await using var r = await command.ExecuteReaderAsync(cancel);
        var keys = new List<Passkey>();
        while (await r.ReadAsync(cancel))
        {
            keys.Add(new Passkey(
                r.GetGuid(0), r.GetGuid(1), (byte[])r[2], (byte[])r[3], r.GetString(4), (uint)r.GetInt64(5), r.GetFieldValue<string[]>(6), r.GetBoolean(7), r.GetBoolean(8), r.GetBoolean(9),
                r.GetFieldValue<DateTimeOffset>(10), r.IsDBNull(11) ? null : r.GetFieldValue<DateTimeOffset>(11), r.IsDBNull(12) ? null : Enum.Parse<PasskeyEnd>(r.GetString(12), ignoreCase: true)));
        }
        return keys;
    }

    async Task<int> DoAsync(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(value as NpgsqlParameter ?? new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(cancel);
    }

    static NpgsqlParameter Or(Guid? id) => new() { Value = (object?)id ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid };

    static string CodeOf(PasskeyEnd why) => why switch { PasskeyEnd.Removed => "removed", PasskeyEnd.Revoked => "revoked", _ => "copied" };
}
