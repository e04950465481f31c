using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.People.Keys;

/// <summary>A partner's right to report: which citizens' classes (none: all), and how many reports a minute.</summary>
public sealed record ApiKey(Guid Id, string Partner, IReadOnlyList<string> Scope, int PerMinute)
{
    public bool MayReport(string? citizenClass) => Scope.Count == 0 || (citizenClass is not null && Scope.Contains(citizenClass, StringComparer.Ordinal));
}

/// <summary>
/// Knows keys by their hash. A key that was found is remembered for a few seconds, so that a busy partner costs no round trip
/// each time and a revoked key still ends at once for people.
/// </summary>
public sealed class ApiKeys(NpgsqlDataSource database, AccessLog log, Entropy entropy, TimeProvider time) : IDisposable
{
    public const int UsualPerMinute = 600;
    const string Prefix = "gtk_";
    const int KeyBytes = 24;
    const int MostRemembered = 10_000;
    static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    readonly PartitionedRateLimiter<ApiKey> _turns = PartitionedRateLimiter.Create<ApiKey, Guid>(key => RateLimitPartition.GetSlidingWindowLimiter(key.Id, _ =>
        new SlidingWindowRateLimiterOptions { PermitLimit = key.PerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));

    // A key cannot be guessed; but whoever tries shall not have large bodies read for it.
    readonly PartitionedRateLimiter<string> _guesses = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetSlidingWindowLimiter(address, _ =>
        new SlidingWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));

    /// <summary>The key in force; null when there is none such or it was revoked.</summary>
    public async Task<ApiKey?> FindAsync(string? presented, CancellationToken cancel)
    {
        if (presented is not { Length: > 0 and < 200 }) return null;
        var hash = HashOf(presented);
        var (name, now) = (Convert.ToHexStringLower(hash), time.GetUtcNow());
        if (_known.TryGetValue(name, out var known) && known.Until > now) return known.Key;
        _known.TryRemove(name, out _);
        await using var command = database.CreateCommand("update people.api_key set last_used_at = $2 where hash = $1 and revoked_at is null returning id, partner, scope, per_minute");
        command.Parameters.Add(new() { Value = hash });
        command.Parameters.Add(new() { Value = now });
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        var key = new ApiKey(row.GetGuid(0), row.GetString(1), row.GetFieldValue<string[]>(2), row.GetInt32(3));
        if (_known.Count >= MostRemembered) _known.Clear();
        _known[name] = (key, now + Remembered);
        return key;
    }

    /// <summary>False when the partner has sent as many as it may in this minute.</summary>
    public bool TakeTurn(ApiKey key)
    {
        using var lease = _turns.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    /// <summary>Counts a wrong key of an address; false when there were too many.</summary>
    public bool MayGuess(string address, bool again)
    {
        using var lease = _guesses.AttemptAcquire(address, again ? 1 : 0);
        return lease.IsAcquired;
    }

    /// <summary>Makes a key and returns it in clear, for the only time.</summary>
    public async Task<string> AddAsync(string partner, IReadOnlyList<string> scope, int perMinute, CancellationToken cancel)
    {
        var id = entropy.NewId();
        var key = Make(entropy);
        await using var command = database.CreateCommand("insert into people.api_key (id, partner, hash, scope, per_minute, created_at) values ($1, $2, $3, $4, $5, $6)");
        foreach (var value in new object[] { id, partner, HashOf(key), scope.ToArray(), perMinute, time.GetUtcNow() }) command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
        await log.WriteAsync(null, "api-key-add", id.ToString(), null, cancel);
        return key;
    }

    /// <summary>Ends a key, named by its id or the beginning of it. How many were ended: 0 or 1, and -1 when several begin so.</summary>
    public async Task<int> RevokeAsync(string beginning, CancellationToken cancel)
    {
        var ids = (await ListAsync(cancel)).Where(k => k.RevokedAt is null && k.Id.ToString().StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).Select(k => k.Id).ToList();
        if (ids.Count != 1) return ids.Count == 0 ? 0 : -1;
        await using var command = database.CreateCommand("update people.api_key set revoked_at = $2, shown = null where id = $1 and revoked_at is null");
        command.Parameters.Add(new() { Value = ids[0] });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancel);
        await log.WriteAsync(null, "api-key-revoke", ids[0].ToString(), null, cancel);
        return 1;
    }

    public async Task<IReadOnlyList<ApiKeyLine>> ListAsync(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select id, partner, scope, per_minute, created_at, last_used_at, revoked_at from people.api_key order by created_at, id");
        await using var r = await command.ExecuteReaderAsync(cancel);
        var lines = new List<ApiKeyLine>();
        while (await r.ReadAsync(cancel))
            lines.Add(new(r.GetGuid(0), r.GetString(1), r.GetFieldValue<string[]>(2), r.GetInt32(3), r.GetFieldValue<DateTimeOffset>(4), Time(r, 5), Time(r, 6)));
        return lines;
    }

    public void Dispose()
    {
        _turns.Dispose();
        _guesses.Dispose();
    }

    /// <summary>192 random bits need no slow hash: nobody can try them all.</summary>
    internal static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    internal static string Make(Entropy entropy) => Prefix + Base64Url.EncodeToString(entropy.Bytes(KeyBytes));

    static DateTimeOffset? Time(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateTimeOffset>(at);
}

/// <summary>A key as the verb lists it; never the key itself.</summary>
public sealed record ApiKeyLine(Guid Id, string Partner, IReadOnlyList<string> Scope, int PerMinute, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);
