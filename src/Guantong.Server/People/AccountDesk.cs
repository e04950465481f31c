using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Npgsql;

namespace Guantong.Server.People;

/// <summary>How an account stands, for whoever administers it: nothing that opens it.</summary>
/// <param name="Password"><c>none, one-time, demo, own</c>.</param>
/// <param name="ByHand">The post was made by the verb add-administrator and stands in no pack.</param>
public sealed record AccountState(Guid Person, string User, string Name, string Password, int Passkeys, int Sessions, DateTimeOffset? LockedUntil, bool ByHand);

/// <summary>What an administrator does to an account in the browser: the same as the verbs do.</summary>
public sealed class AccountDesk(NpgsqlDataSource database, IServiceProvider house, TimeProvider time)
{
    const string StateSql = """
        select a.id, q.user_name, q.display_name,
          case when exists (select from people.demo_password d where d.account = a.id) then 'demo' when a.password_hash is null then 'none' when a.must_change_password then 'one-time' else 'own' end,
          (select count(*)::int from people.passkey k where k.account = a.id and k.ended_at is null),
          (select count(*)::int from people.token t where t.account = a.id and t.expires_at > $2),
          case when a.lockout_end > $2 then a.lockout_end end,
          exists (select from people.post p where p.person = a.id and p.ended is null and p.pack = '')
        from people.account a join people.person q on q.id = a.id where q.user_name = $1
        """;

    public async Task<AccountState?> FindAsync(string user, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(StateSql);
        command.Parameters.Add(new() { Value = user });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel)
            ? new AccountState(r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetInt32(5), r.IsDBNull(6) ? null : r.GetFieldValue<DateTimeOffset>(6), r.GetBoolean(7))
            : null;
    }

    /// <summary>A one-time password, shown once and kept nowhere. The old one, all passkeys and all sessions end, on every node.</summary>
    public async Task<string> GivePasswordAsync(AccountState account, CancellationToken cancel)
    {
        string password;
        await using (var connection = await database.OpenConnectionAsync(cancel)) password = await Administrators.GiveAsync(connection, account.Person, house, cancel);
        await Administrators.EndPasskeysAsync(house, account.Person, cancel);
        return password;
    }

    public Task<int> EndPasskeysAsync(AccountState account, CancellationToken cancel) => Administrators.EndPasskeysAsync(house, account.Person, cancel);

    public Task EndSessionsAsync(AccountState account, CancellationToken cancel) => house.GetRequiredService<Sessions>().EndAllAsync(account.Person, cancel);
}
