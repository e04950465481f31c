using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Guantong.Domain.People;
using Guantong.Server.Platform;
using Npgsql;

namespace Guantong.Server.Notices.Following;

/// <summary>
/// Short links that need no sign-in: 96 bits derived from what they lead to by a key of this city, so that they need not be stored and
/// can be said again. The database holds only their hashes.
/// </summary>
public sealed class NoticeLinks(NpgsqlDataSource database, Entropy entropy, CityOptions options) : IDisposable
{
    const int TokenBytes = 12;
    const int CodeDigits = 1_000_000;

    readonly SemaphoreSlim gate = new(1);
    byte[]? key;

    /// <summary>The last part of the link of somebody who is told: 16 characters.</summary>
    public async ValueTask<string> TokenAsync(Guid follow, CancellationToken cancel = default) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(await KeyAsync(cancel), Of("link", follow.ToByteArray(bigEndian: true))).AsSpan(0, TokenBytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>The code that confirms an address until a moment: six digits, another for each time.</summary>
    public async ValueTask<string> CodeAsync(Guid contact, DateTimeOffset until, CancellationToken cancel = default)
    {
        var hash = HMACSHA256.HashData(await KeyAsync(cancel), Of("code", [.. contact.ToByteArray(bigEndian: true), .. BitConverter.GetBytes(until.ToUnixTimeSeconds())]));
        return (BitConverter.ToUInt64(hash) % CodeDigits).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A number that wants nothing, in a form that names nobody.</summary>
    public async ValueTask<byte[]> SilenceAsync(string phone, CancellationToken cancel = default) =>
        HMACSHA256.HashData(await KeyAsync(cancel), Of("silence", Encoding.ASCII.GetBytes(Masking.PhoneKey(phone))));

    /// <summary>The whole address of a path as citizens type it.</summary>
    public string Address(string path) => (options.Notices.PublicAddress?.AbsoluteUri.TrimEnd('/') ?? $"http://127.0.0.1:{options.Port}") + path;

    public void Dispose() => gate.Dispose();

    static byte[] Of(string what, byte[] bytes) => [.. Encoding.ASCII.GetBytes(what), 0, .. bytes];

    async Task<byte[]> KeyAsync(CancellationToken cancel)
    {
        if (key is { } known) return known;
        await gate.WaitAsync(cancel);
        try
        {
            // Two nodes may start at once: the first row stays, and whoever lost sees it in the next statement.
            const string sql = "with made as (insert into notices.link_key (key) values ($1) on conflict do nothing returning key) select key from made union all select key from notices.link_key limit 1";
            var made = entropy.Bytes(32, "notice link key");
            return key = (byte[])(await Sql.OneAsync(database, sql, cancel, made) ?? await Sql.OneAsync(database, sql, cancel, made))!;
        }
        finally
        {
            gate.Release();
        }
    }
}
