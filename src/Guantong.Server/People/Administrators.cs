using Guantong.Domain.People;
using Guantong.Server.People.Passkeys;
using Guantong.Server.People.SignIn;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Verbs;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace Guantong.Server.People;

/// <summary>
/// The first way into a city that shows no passwords: an administrator with a one-time password, printed once and kept nowhere.
/// </summary>
static class Administrators
{
    public static async Task<int> AddAsync(VerbCall call)
    {
        var user = call.Arguments[0];
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        if (user.Length > 64 || !user.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_'))
            throw new PlainFailure(texts.Of("people-user-name", ("user", user)));
        await using var connection = await house.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(call.Cancel);
        await using var transaction = await connection.BeginTransactionAsync(call.Cancel);
        await using var add = new NpgsqlCommand("""
            with made as (
              insert into people.person (id, user_name, display_name, created_at) values ($1, $2, $3, $4) on conflict do nothing returning id),
            account as (
              insert into people.account (id, user_name, normalized_user_name, security_stamp, concurrency_stamp)
              select id, $2, upper($2), gen_random_uuid()::text, gen_random_uuid()::text from made)
            insert into people.post (pack, person, role, unit, level, scope_place, scope_classes, duty, valid_from, begun)
            select '', id, $5, null, 'city', null, '{}', '', '-infinity', 0 from made
            """, connection);
        var id = house.GetRequiredService<Entropy>().NewId();
        foreach (var value in new object[] { id, user, texts.Of("people-administrator-name"), house.GetRequiredService<TimeProvider>().GetUtcNow(), Roles.CodeOf(Role.Administrator) })
            add.Parameters.Add(new() { Value = value });
        if (await add.ExecuteNonQueryAsync(call.Cancel) == 0) throw new PlainFailure(texts.Of("people-user-taken", ("user", user)));
        var password = await GiveAsync(connection, id, house, call.Cancel);
        await PeopleIntake.MarkMovedAsync(connection, call.Cancel);
        await transaction.CommitAsync(call.Cancel);
        await call.Out.WriteLineAsync(texts.Of("people-one-time", ("user", user), ("password", password)));
        return 0;
    }

    /// <summary>The verb reset-password: a new one-time password; the old one, all passkeys and all sessions end.</summary>
    public static async Task<int> ResetAsync(VerbCall call)
    {
        var user = call.Arguments[0];
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        await using var connection = await house.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(call.Cancel);
        var id = await FindAsync(connection, user, texts, call.Cancel);
        var password = await GiveAsync(connection, id, house, call.Cancel);
        // Whoever took the account over may have added a passkey of their own.
        await EndPasskeysAsync(house, id, call.Cancel);
        await call.Out.WriteLineAsync(texts.Of("people-one-time", ("user", user), ("password", password)));
        return 0;
    }

    /// <summary>The verb revoke-passkeys: for a lost phone. The password stays.</summary>
    public static async Task<int> RevokeAsync(VerbCall call)
    {
        var house = await call.OpenHouseAsync();
        var texts = new PeopleTexts(house, call);
        await using var connection = await house.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(call.Cancel);
        var ended = await EndPasskeysAsync(house, await FindAsync(connection, call.Arguments[0], texts, call.Cancel), call.Cancel);
        await call.Out.WriteLineAsync(texts.Of("people-passkeys-revoked", ("user", call.Arguments[0]), ("count", ended)));
        return 0;
    }

    static async Task<Guid> FindAsync(NpgsqlConnection connection, string user, PeopleTexts texts, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand("select id from people.account where normalized_user_name = upper($1)", connection) { Parameters = { new() { Value = user } } };
        return await find.ExecuteScalarAsync(cancel) is Guid id ? id : throw new PlainFailure(texts.Of("people-user-unknown", ("user", user)));
    }

    internal static async Task<int> EndPasskeysAsync(IServiceProvider house, Guid account, CancellationToken cancel)
    {
        var ended = await house.GetRequiredService<PasskeyBook>().EndAsync(account, null, PasskeyEnd.Revoked, null, cancel);
        await house.GetRequiredService<Sessions>().EndAllAsync(account, cancel);
        if (ended > 0) await house.GetRequiredService<AccessLog>().WriteAsync(account, "passkeys-revoked", null, null, cancel);
        return ended;
    }

    internal static async Task<string> GiveAsync(NpgsqlConnection connection, Guid account, IServiceProvider house, CancellationToken cancel)
    {
        var password = DemoPasswords.Make(house.GetRequiredService<Entropy>());
        var hash = house.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account { Id = account }, password);
        await using var give = new NpgsqlCommand("""
            with gone as (delete from people.demo_password where account = $1)
            update people.account set password_hash = $2, must_change_password = true, lockout_end = null, access_failed_count = 0,
              security_stamp = gen_random_uuid()::text, concurrency_stamp = gen_random_uuid()::text where id = $1
            """, connection) { Parameters = { new() { Value = account }, new() { Value = hash } } };
        await give.ExecuteNonQueryAsync(cancel);
        return password;
    }
}
