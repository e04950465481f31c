using System.Security.Cryptography;
using System.Text;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>
/// Lets an erased person who asks again have a clear answer without keeping who it was: a salted hash of phone and mail address,
/// stretched because there are few telephone numbers, and one of the follow link, whose secret is too long to be tried.
/// </summary>
public sealed class ErasedSubjects(NpgsqlDataSource database, Entropy entropy)
{
    const int Rounds = 600_000;
    const int HashBytes = 32;

    /// <summary>The hashes under which an erasure is found again.</summary>
    internal static IReadOnlyList<(string Kind, byte[] Hash)> HashesOf(byte[] salt, IEnumerable<string> phones, IEnumerable<string> mails, IEnumerable<byte[]> links) =>
    [
        .. phones.Select(p => ("phone", Stretched(salt, $"phone {p}"))),
        .. mails.Select(m => ("email", Stretched(salt, $"email {m}"))),
        .. links.Select(l => ("link", OfLink(salt, l))),
    ];

    /// <summary>Whether this person's data was erased before; null when nobody like that is known.</summary>
    public async Task<ErasedBefore?> FindAsync(PersonKeys keys, CancellationToken cancel = default)
    {
        var salt = await SaltAsync(cancel);
        var hashes = HashesOf(salt, keys.Phone is { } p ? [p] : [], keys.Email is { } m ? [m] : [], keys.Secret is { } s ? [FollowSecrets.HashOf(s)] : []);
        return hashes.Count == 0 ? null : await FindAsync("s.hash = any($1)", hashes.Select(h => h.Hash).ToArray(), cancel);
    }

    /// <summary>The same for a follow link alone; cheap, because anybody may ask.</summary>
    public async Task<ErasedBefore?> OfLinkAsync(string secret, CancellationToken cancel = default) =>
        await FindAsync("s.kind = 'link' and s.hash = any($1)", [OfLink(await SaltAsync(cancel), FollowSecrets.HashOf(secret))], cancel);

    /// <summary>The salt of this city, made when it is first needed; two nodes at once make one.</summary>
    internal async Task<byte[]> SaltAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            "with made as (insert into cases.erasure_salt (salt) values ($1) on conflict do nothing returning salt) select salt from made union all select salt from cases.erasure_salt limit 1");
        command.Parameters.Add(new() { Value = entropy.Bytes(HashBytes, "erasure salt") });
        // Whoever lost the race sees neither row in its own statement.
        return await command.ExecuteScalarAsync(cancel) as byte[] ?? await SaltAsync(cancel);
    }

    async Task<ErasedBefore?> FindAsync(string where, byte[][] hashes, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select e.number, coalesce(e.done_at, e.asked_at), e.done_at is not null from cases.erased_subject s join cases.erasure e on e.id = s.erasure where {where} order by e.asked_at desc limit 1");
        command.Parameters.Add(new() { Value = hashes });
        await using var r = await command.ExecuteReaderAsync(cancel);
        return await r.ReadAsync(cancel) ? new ErasedBefore(r.GetString(0), r.GetFieldValue<DateTimeOffset>(1), r.GetBoolean(2)) : null;
    }

    static byte[] Stretched(byte[] salt, string text) => Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(text), salt, Rounds, HashAlgorithmName.SHA256, HashBytes);

    static byte[] OfLink(byte[] salt, byte[] followHash) => HMACSHA256.HashData(salt, followHash);
}
