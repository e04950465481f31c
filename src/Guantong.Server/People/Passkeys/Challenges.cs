using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace Guantong.Server.People.Passkeys;

/// <summary>
/// Challenges on their way to the browser and back: sealed, so that asking for one writes nothing; good for a few minutes, for one
/// purpose, for one person where there is one, and once.
/// </summary>
public sealed class Challenges(IDataProtectionProvider protection, NpgsqlDataSource database, TimeProvider time)
{
    public const string ForSignIn = "sign-in";
    public const string ForAdding = "add";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    const int LongestTicket = 8192;

    readonly IDataProtector seal = protection.CreateProtector("passkey-challenge");

    /// <summary>The ticket that goes with a challenge.</summary>
    public string Give(string purpose, Guid? account, string state) =>
        WebEncoders.Base64UrlEncode(seal.Protect(JsonSerializer.SerializeToUtf8Bytes(new Ticket(purpose, account, (time.GetUtcNow() + Lifetime).UtcTicks, state))));

    /// <summary>The state behind a ticket, once; null when it is none of ours, too old, another's, or was used.</summary>
    public async Task<string?> TakeAsync(string? ticket, string purpose, Guid? account, CancellationToken cancel)
    {
        if (Open(ticket) is not { } open || open.Purpose != purpose || open.Account != account || open.Until <= time.GetUtcNow().UtcTicks) return null;
        await using var use = database.CreateCommand("with old as (delete from people.passkey_used where expires_at < $2) insert into people.passkey_used (hash, expires_at) values ($1, $3) on conflict do nothing");
        use.Parameters.Add(new() { Value = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(open.State)) });
        use.Parameters.Add(new() { Value = time.GetUtcNow() });
        use.Parameters.Add(new() { Value = new DateTimeOffset(open.Until, TimeSpan.Zero) });
        return await use.ExecuteNonQueryAsync(cancel) == 1 ? open.State : null;
    }

    Ticket? Open(string? ticket)
    {
        if (ticket is not { Length: > 0 and <= LongestTicket }) return null;
        try
        {
            return JsonSerializer.Deserialize<Ticket>(seal.Unprotect(WebEncoders.Base64UrlDecode(ticket)));
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    sealed record Ticket(string Purpose, Guid? Account, long Until, string State);
}
