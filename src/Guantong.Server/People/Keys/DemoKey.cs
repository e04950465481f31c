using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.People.Keys;

/// <summary>A demonstration has a key that it shows, so that another system can be tried against it at once.</summary>
static class DemoKey
{
    const string Partner = "demo";

    // Whoever measures a demonstration is not to be slowed down by it.
    const int PerMinute = 1_000_000;

    /// <summary>The key of this demonstration; made when it has none yet. Two verbs at once end with the same one.</summary>
    public static async Task<string> OfAsync(NpgsqlDataSource database, Entropy entropy, TimeProvider time, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var turn = await connection.BeginTransactionAsync(cancel);
        await using var look = new NpgsqlCommand("lock table people.api_key in share row exclusive mode; select shown from people.api_key where shown is not null and revoked_at is null order by created_at limit 1", connection);
        if (await look.ExecuteScalarAsync(cancel) is string standing) return standing;
        var key = ApiKeys.Make(entropy);
        await using var add = new NpgsqlCommand("insert into people.api_key (id, partner, hash, per_minute, created_at, shown) values ($1, $2, $3, $4, $5, $6)", connection);
        foreach (var value in new object[] { entropy.NewId(), Partner, ApiKeys.HashOf(key), PerMinute, time.GetUtcNow(), key }) add.Parameters.Add(new() { Value = value });
        await add.ExecuteNonQueryAsync(cancel);
        await turn.CommitAsync(cancel);
        return key;
    }

    /// <summary>A demonstration that turns into a real city: the key that was shown opens nothing any more.</summary>
    public static async Task RevokeAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var revoke = new NpgsqlCommand("update people.api_key set revoked_at = now(), shown = null where shown is not null", connection);
        await revoke.ExecuteNonQueryAsync(cancel);
    }
}
