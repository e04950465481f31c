using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Guantong.Domain.Basics;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Cases;

/// <summary>
/// The secret of a reporter's follow link: 160 bits derived from the report by a key of this city, so that an answer can be
/// given again without storing it. The database holds only its hash beside the report.
/// </summary>
public sealed class FollowSecrets(NpgsqlDataSource database, Entropy entropy) : IDisposable
{
    const int SecretBytes = 20;
    readonly SemaphoreSlim _gate = new(1);
    byte[]? _key;

    public async ValueTask<string> OfAsync(ReportId report, CancellationToken cancel = default)
    {
        var key = _key ?? await KeyAsync(cancel);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, report.Value.ToByteArray(bigEndian: true)).AsSpan(0, SecretBytes));
    }

    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public void Dispose() => _gate.Dispose();

    async Task<byte[]> KeyAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            // Two nodes may start at once: the first row stays.
            await using var command = database.CreateCommand(
                "with made as (insert into cases.follow_key (key) values ($1) on conflict do nothing returning key) select key from made union all select key from cases.follow_key limit 1");
            command.Parameters.Add(new() { Value = entropy.Bytes(32, "follow key") });
            // Whoever lost the race sees neither row in its own statement: the next one does.
            return _key = (byte[])(await command.ExecuteScalarAsync(cancel) ?? await command.ExecuteScalarAsync(cancel))!;
        }
        finally
        {
            _gate.Release();
        }
    }
}
