using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Guantong.Domain.Basics;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Assets.Shops;

/// <summary>
/// The secret of the half of a door certificate that the owner keeps: 160 random bits, shown once, on paper. The database holds its
/// hash. A new certificate ends the one before, so a lost paper is worth nothing from that moment on.
/// </summary>
public sealed class ShopKeys(NpgsqlDataSource database, Entropy entropy, TimeProvider time)
{
    const int SecretBytes = 20, MostSecret = 64;

    public async Task<string> IssueAsync(string shop, PersonId by, CancellationToken cancel = default)
    {
        var secret = Base64Url.EncodeToString(entropy.Bytes(SecretBytes, "shop key"));
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = await connection.BeginTransactionAsync(cancel);
        // Two at once wait for each other, and the later paper is the one that counts.
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtextextended('shop ' || $1, 0))", [shop], cancel);
        await ExecuteAsync(connection, "update assets.shop_key set ended_at = $2 where shop = $1 and ended_at is null", [shop, time.GetUtcNow()], cancel);
        await ExecuteAsync(connection, "insert into assets.shop_key (shop, hash, issued_by, issued_at) values ($1, $2, $3, $4)", [shop, HashOf(secret), by.Value, time.GetUtcNow()], cancel);
        await batch.CommitAsync(cancel);
        return secret;
    }

    /// <summary>True while this is the secret of the shop's last certificate.</summary>
    public async Task<bool> OpensAsync(string shop, string secret, CancellationToken cancel = default)
    {
        if (secret.Length is 0 or > MostSecret) return false;
        await using var command = database.CreateCommand("select exists (select from assets.shop_key where shop = $1 and hash = $2 and ended_at is null)");
        command.Parameters.Add(new() { Value = shop });
        command.Parameters.Add(new() { Value = HashOf(secret) });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>When the last certificate was issued; null when there was none.</summary>
    public async Task<DateTimeOffset?> IssuedAsync(string shop, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select issued_at from assets.shop_key where shop = $1 and ended_at is null");
        command.Parameters.Add(new() { Value = shop });
        return await command.ExecuteScalarAsync(cancel) is DateTime at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
    }

    static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    static async Task ExecuteAsync(NpgsqlConnection connection, string sql, object[] values, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
