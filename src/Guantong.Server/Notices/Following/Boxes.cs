using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Notices.Following;

/// <summary>收件箱: one person's own, without a name.</summary>
public sealed record Box(Guid Id, string Language);

/// <summary>Inboxes. Whoever holds the secret holds the inbox; only its hash is kept here.</summary>
public sealed class Boxes(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    const int SecretBytes = 20;

    public async Task<(Box Box, string Secret)> NewAsync(string language, CancellationToken cancel = default)
    {
        var (box, secret) = (new Box(entropy.NewId(), language), Base64Url.EncodeToString(entropy.Bytes(SecretBytes)));
        await Sql.DoAsync(database, "insert into notices.box (id, secret_hash, language, at) values ($1, $2, $3, $4)", cancel, box.Id, HashOf(secret), language, time.GetUtcNow());
        return (box, secret);
    }

    /// <summary>The inbox of a secret; null when there is none. That it was opened keeps it.</summary>
    public async Task<Box?> FindAsync(string? secret, CancellationToken cancel = default)
    {
        if (secret is not { Length: > 0 and <= 64 }) return null;
        // Once a day is enough to know that somebody still looks.
        await Sql.DoAsync(database, "update notices.box set at = $2 where secret_hash = $1 and at < $2 - interval '1 day'", cancel, HashOf(secret), time.GetUtcNow());
        return (await Sql.ListAsync(database, "select id, language from notices.box where secret_hash = $1", r => new Box(r.GetGuid(0), r.GetString(1)), cancel, HashOf(secret))).SingleOrDefault();
    }

    /// <summary>All of it goes: what is followed, addresses, messages.</summary>
    public Task DeleteAsync(Box box, CancellationToken cancel = default) => Sql.DoAsync(database, "delete from notices.box where id = $1", cancel, box.Id);

    static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
