using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Npgsql;

namespace Guantong.Server.People;

/// <summary>How an account stands, for whoever administers it: nothing that opens it.</summary>
/// <param name="Password"><c>none, one-time, demo, own</c>.</param>
/// <param name="ByHand">The post was made by the verb add-administrator and stands in no pack.</param>
public sealed record AccountState(Guid Person, string User, string Name, string Password, int Passkeys, int Sessions, DateTimeOffset? LockedUntil, bool ByHand);

/// <summary>What came of ending a post that was made by hand.</summary>
public enum PostEnd
{
    Done,

    /// <summary>No post made by hand stands under that name.</summary>
    Unknown,

    /// <summary>Nobody takes away their own post.</summary>
    Own,

    /// <summary>Without it nobody could administer the city any more.</summary>
    LastAdministrator,
}

/// <summary>What an administrator does to an account in the browser: the same as the verbs do.</summary>
public sealed class AccountDesk(NpgsqlDataSource database, IServiceProvider house, TimeProvider time)
{
    const string StateSql = $"{StatesSql} where q.user_name = $1";

    const string StatesSql = """
        select a.id, q.user_name, q.display_name,
          case when exists (select from people.demo_password d where d.account = a.id) then 'demo' when a.password_hash is null then 'none' when a.must_change_password then 'one-time' else 'own' end,
          (select count(*)::int from people.passkey k where k.account = a.id and k.ended_at is null),
          (select count(*)::int from people.token t where t.account = a.id and t.expires_at > $2),
          case when a.lockout_end > $2 then a.lockout_end end,
          exists (select from people.post p where p.person = a.id and p.ended is null and p.pack = '')
        from people.account a join people.person q on q.id = a.id
        """;

    const string ByHandSql = $"{StatesSql} where $1 = '' and exists (select from people.post p where p.person = a.id and p.ended is null and p.pack = '') order by q.user_name";

    // The last administrator is counted in the same statement that ends one: of two who press at once one is left.
    const string EndSql = """
        with standing as (select p.row_id, p.person, p.role, p.pack from people.post p where p.ended is null and p.role = $3 for update),
        ended as (update people.post p set ended = greatest(p.begun, 0) + 1 from people.person q
          where q.id = p.person and q.user_name = $1 and p.person <> $2 and p.pack = '' and p.ended is null and (p.role <> $3 or (select count(*) from standing) > 1) returning p.person)
        update people.directory set version = version + 1 where exists (select from ended)
        """;

    public async Task<AccountState?> FindAsync(string user, CancellationToken cancel) => (await ReadAsync(StateSql, user, cancel)).FirstOrDefault();

    /// <summary>Posts that no pack has: those that the verb add-administrator made.</summary>
    public Task<IReadOnlyList<AccountState>> ByHandAsync(CancellationToken cancel) => ReadAsync(ByHandSql, "", cancel);

    /// <summary>Ends a post that was made by hand, and its sessions; the person and what they did stay known.</summary>
    public async Task<PostEnd> EndPostAsync(string user, Guid by, CancellationToken cancel)
    {
        if (await FindAsync(user, cancel) is not { ByHand: true } account) return PostEnd.Unknown;
        if (account.Person == by) return PostEnd.Own;
        await using var command = database.CreateCommand(EndSql);
        foreach (var value in new object[] { user, by, Domain.People.Roles.CodeOf(Domain.People.Role.Administrator) }) command.Parameters.Add(new() { Value = value });
        if (await command.ExecuteNonQueryAsync(cancel) == 0) return PostEnd.LastAdministrator;
        await EndSessionsAsync(account, cancel);
        return PostEnd.Done;
    }

    async Task<IReadOnlyList<AccountState>> ReadAsync(string sql, string user, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = user });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        var found = new List<AccountState>();
        await using var r = await command.ExecuteReaderAsync(cancel);
        while (await r.ReadAsync(cancel))
        {
            found.Add(new AccountState(
                r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetInt32(5), r.IsDBNull(6) ? null : r.GetFieldValue<DateTimeOffset>(6), r.GetBoolean(7)));
        }
        return found;
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
