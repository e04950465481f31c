using Guantong.Server.Platform.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Guantong.Server.People.Passkeys;

/// <summary>Identity's view of our accounts: its own rules check a passkey, our table keeps it.</summary>
public sealed class AccountStore(CityDb db, PasskeyBook book) : UserOnlyStore<Account, CityDb, Guid>(db)
{
    /// <summary>
    /// Shows every passkey as one that never counted. When an answer fails and then holds this way, its signature was right and only
    /// its counter went back.
    /// </summary>
    public bool HidesCounters { get; set; }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await book.OfAsync(user.Id, cancellationToken)).Select(InfoOf)];

    public override async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await book.FindAsync(credentialId, cancellationToken) is { } key ? await FindUserAsync(key.Account, cancellationToken) : null;

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await book.FindAsync(credentialId, cancellationToken) is { Ended: null } key && key.Account == user.Id ? InfoOf(key) : null;

    public override async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(passkey.CredentialId, cancellationToken) is not null) await book.UseAsync(passkey.CredentialId, passkey.SignCount, passkey.IsBackedUp, cancellationToken);
        else await book.AddAsync(PasskeyOf(user.Id, passkey, passkey.Name ?? ""), cancellationToken);
    }

    public override async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(credentialId, cancellationToken) is { } key && key.Account == user.Id) await book.EndAsync(user.Id, key.Id, PasskeyEnd.Removed, user.Id, cancellationToken);
    }

    internal static Passkey PasskeyOf(Guid account, UserPasskeyInfo info, string name) => new(
        default, account, info.CredentialId, info.PublicKey, name, info.SignCount, info.Transports ?? [], info.IsUserVerified, info.IsBackupEligible, info.IsBackedUp, default, null, null);

    // What the device said when it was taken up is not kept: no authority vouches for it, and nobody reads it again.
    UserPasskeyInfo InfoOf(Passkey key) => new(
        key.Credential, key.PublicKey, key.MadeAt, HidesCounters ? 0 : key.SignCount, key.Transports, key.IsVerified, key.IsBackupEligible, key.IsBackedUp, [], []) { Name = key.Name };
}
