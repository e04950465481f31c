using System.Collections.Concurrent;
using System.Security.Cryptography;
using Guantong.Server.Platform;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace Guantong.Server.People.SignIn;

/// <summary>A session as its owner gets it, once: the secret is not kept.</summary>
public sealed record Session(string Token, Guid Account, DateTimeOffset ExpiresAt);

/// <summary>
/// Sessions of staff: a random secret of 256 bits, in a cookie or a bearer header, of which the database keeps the SHA-256. They
/// survive a restart and end with sign-out. A known session costs no SQL for half a minute, unless the staff directory has moved: then it
/// is looked up again, so that a session ended on one node ends on all as soon as they have read the directory.
/// </summary>
public sealed class Sessions(NpgsqlDataSource database, PeopleDirectory people, Entropy entropy, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    static readonly TimeSpan TrustFor = TimeSpan.FromSeconds(30);
    const int MostHeld = 10_000;

    readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    public async Task<Session> BeginAsync(Guid account, CancellationToken cancel)
    {
        var token = WebEncoders.Base64UrlEncode(entropy.Bytes(32));
        var (now, hash) = (time.GetUtcNow(), Hash(token));
        await using var command = database.CreateCommand("""
            with gone as (delete from people.token where expires_at < $3)
            insert into people.token (hash, account, made_at, expires_at) values ($1, $2, $3, $4)
            """);
        command.Parameters.Add(new() { Value = hash });
        command.Parameters.Add(new() { Value = account });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lifetime });
        await command.ExecuteNonQueryAsync(cancel);
        Hold(hash, account, now + Lifetime);
        return new Session(token, account, now + Lifetime);
    }

    /// <summary>Whose session this is; null when there is none, or it has expired or was ended.</summary>
    public async ValueTask<Guid?> AccountOfAsync(string token, CancellationToken cancel)
    {
        if (token.Length is 0 or > 128) return null;
        var (now, hash) = (time.GetUtcNow(), Hash(token));
        if (held.TryGetValue(Convert.ToHexString(hash), out var known) && now < known.TrustedUntil && known.Directory == people.Version) return now < known.ExpiresAt ? known.Account : null;
        await using var command = database.CreateCommand("select account, expires_at from people.token where hash = $1 and expires_at > $2");
        command.Parameters.Add(new() { Value = hash });
        command.Parameters.Add(new() { Value = now });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
        {
            held.TryRemove(Convert.ToHexString(hash), out _);
            return null;
        }
        Hold(hash, rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1));
        return rows.GetGuid(0);
    }

    public async Task EndAsync(string token, CancellationToken cancel)
    {
        var hash = Hash(token);
        held.TryRemove(Convert.ToHexString(hash), out _);
        await using var command = database.CreateCommand("delete from people.token where hash = $1");
        command.Parameters.Add(new() { Value = hash });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>How many sessions of an account are open.</summary>
    public async Task<int> CountAsync(Guid account, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select count(*)::int from people.token where account = $1 and expires_at > $2");
        command.Parameters.Add(new() { Value = account });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Ends every session of an account: its password was changed or given out anew.</summary>
    public async Task EndAllAsync(Guid account, CancellationToken cancel)
    {
        foreach (var (key, session) in held) if (session.Account == account) held.TryRemove(key, out _);
        await using var command = database.CreateCommand("with moved as (update people.directory set version = version + 1) delete from people.token where account = $1");
        command.Parameters.Add(new() { Value = account });
        await command.ExecuteNonQueryAsync(cancel);
    }

    void Hold(byte[] hash, Guid account, DateTimeOffset expires)
    {
        if (held.Count >= MostHeld) held.Clear();
        held[Convert.ToHexString(hash)] = new Held(account, expires, time.GetUtcNow() + TrustFor, people.Version);
    }

    static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));

    sealed record Held(Guid Account, DateTimeOffset ExpiresAt, DateTimeOffset TrustedUntil, long Directory);
}
