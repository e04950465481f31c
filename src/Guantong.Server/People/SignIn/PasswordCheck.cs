using System.Security.Cryptography;
using System.Text;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Guantong.Server.People.SignIn;

/// <summary>How a sign-in ended.</summary>
public enum SignInEnd
{
    Welcome,
    Wrong,
    Locked,
    MustChange,
    WeakPassword,
    NoPost,
    PasskeyOnly,
}

/// <summary>The end of a sign-in; a session only for <see cref="SignInEnd.Welcome"/>, a waiting time only for <see cref="SignInEnd.Locked"/>.</summary>
public sealed record SignInOutcome(SignInEnd End, Session? Session = null, Post? Post = null, TimeSpan? Wait = null);

/// <summary>Checks a user name and a password, counts failures, and begins the session.</summary>
public sealed class PasswordCheck(
    CityDb db, NpgsqlDataSource database, IPasswordHasher<Account> hasher, OneAtATime turns, WaysAfterPassword ways, PeopleDirectory people, AccessLog log, TimeProvider time)
{
    public const int MostFailures = 5;
    public const int ShortestPassword = 12;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    // A stranger's name costs the same work as a known one, so that time does not tell which names exist.
    static readonly Account Nobody = new();
    static string? nobodysHash;

    public async Task<SignInOutcome> SignInAsync(string user, string password, string? newPassword, string? address, CancellationToken cancel)
    {
        var name = user.Trim().ToUpperInvariant();
        // PostgreSQL holds no zero character, so no account is named with one.
        var account = name.Contains('\0', StringComparison.Ordinal) ? null : await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedUserName == name, cancel);
        if (account is null)
        {
            hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, "nobody"), password);
            await log.WriteAsync(null, "sign-in-unknown", null, address, cancel);
            return new(SignInEnd.Wrong);
        }
        // Many guesses at once would all pass the lock before the first failure is counted: one at a time for each account.
        using var turn = await turns.TakeAsync(account.Id, cancel);
        await db.Entry(account).ReloadAsync(cancel);
        if (account.LockoutEnd is { } until && until > time.GetUtcNow())
        {
            await log.WriteAsync(account.Id, "sign-in-while-locked", null, address, cancel);
            return new(SignInEnd.Locked, Wait: until - time.GetUtcNow());
        }
        return await IsRightAsync(account, password, cancel)
            ? await WelcomeAsync(account, password, newPassword, address, cancel)
            : await CountFailureAsync(account, address, cancel);
    }

    async Task<SignInOutcome> WelcomeAsync(Account account, string password, string? newPassword, string? address, CancellationToken cancel)
    {
        if (await ways.NeedsPasskeyAsync(account.Id, cancel))
        {
            await log.WriteAsync(account.Id, "sign-in-password-refused", null, address, cancel);
            return new(SignInEnd.PasskeyOnly);
        }
        if (account.MustChangePassword)
        {
            if (string.IsNullOrEmpty(newPassword)) return new(SignInEnd.MustChange);
            if (newPassword.Length < ShortestPassword || newPassword == password) return new(SignInEnd.WeakPassword);
            account.PasswordHash = hasher.HashPassword(account, newPassword);
            account.MustChangePassword = false;
        }
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        await db.SaveChangesAsync(cancel);
        if (people.PostOf(new(account.Id)) is not { } post)
        {
            await log.WriteAsync(account.Id, "sign-in-without-post", null, address, cancel);
            return new(SignInEnd.NoPost);
        }
        var session = await ways.Sessions.BeginAsync(account.Id, cancel);
        await log.WriteAsync(account.Id, "sign-in", null, address, cancel);
        return new(SignInEnd.Welcome, session, post);
    }

    async Task<SignInOutcome> CountFailureAsync(Account account, string? address, CancellationToken cancel)
    {
        // Counted by the database, so that guesses at several nodes cannot overwrite each other's count.
        await using var count = database.CreateCommand("""
            update people.account set
              lockout_end = case when access_failed_count + 1 >= $2 then $3 else lockout_end end,
              access_failed_count = case when access_failed_count + 1 >= $2 then 0 else access_failed_count + 1 end
            where id = $1 returning access_failed_count = 0
            """);
        count.Parameters.Add(new() { Value = account.Id });
        count.Parameters.Add(new() { Value = MostFailures });
        count.Parameters.Add(new() { Value = time.GetUtcNow() + LockedFor });
        var locked = await count.ExecuteScalarAsync(cancel) is true;
        await log.WriteAsync(account.Id, locked ? "locked-out" : "sign-in-failed", null, address, cancel);
        return locked ? new(SignInEnd.Locked, Wait: LockedFor) : new(SignInEnd.Wrong);
    }

    async Task<bool> IsRightAsync(Account account, string password, CancellationToken cancel)
    {
        if (account.PasswordHash is null) return await IsFirstDemoSignInAsync(account, password, cancel);
        var verdict = hasher.VerifyHashedPassword(account, account.PasswordHash, password);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded) account.PasswordHash = hasher.HashPassword(account, password);
        return verdict != PasswordVerificationResult.Failed;
    }

    // The demonstration's passwords are hashed when first used (DemoPasswords says why).
    async Task<bool> IsFirstDemoSignInAsync(Account account, string password, CancellationToken cancel)
    {
        if (people.City is not { Demo: true }) return false;
        await using var command = database.CreateCommand("select password from people.demo_password where account = $1");
        command.Parameters.Add(new() { Value = account.Id });
        if (await command.ExecuteScalarAsync(cancel) is not string demo
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(demo), Encoding.UTF8.GetBytes(password))) return false;
        account.PasswordHash = hasher.HashPassword(account, password);
        return true;
    }
}

/// <summary>What a right password opens: a session, unless the city wants the passkey of those who have one.</summary>
public sealed class WaysAfterPassword(Sessions sessions, Passkeys.PasskeyBook passkeys, CityOptions options)
{
    public Sessions Sessions { get; } = sessions;

    public async Task<bool> NeedsPasskeyAsync(Guid account, CancellationToken cancel) => options.SignIn.PasswordEndsWithPasskey && (await passkeys.OfAsync(account, cancel)).Count > 0;
}

/// <summary>Lets one caller at a time do something about an account; accounts that share a lane wait for each other, which is harmless.</summary>
public sealed class OneAtATime : IDisposable
{
    readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<IDisposable> TakeAsync(Guid id, CancellationToken cancel)
    {
        var lane = lanes[(uint)id.GetHashCode() % (uint)lanes.Length];
        await lane.WaitAsync(cancel);
        return new Turn(lane);
    }

    public void Dispose()
    {
        foreach (var lane in lanes) lane.Dispose();
    }

    sealed class Turn(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
