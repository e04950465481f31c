using System.Text.Json;
using Guantong.Server.People.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Guantong.Server.People.Passkeys;

/// <summary>How a ceremony ended; the code of its sentence where it failed.</summary>
public sealed record PasskeyOutcome(string? Refused, Session? Session = null, Post? Post = null)
{
    public static PasskeyOutcome No(string code) => new(code);
}

/// <summary>Options for the browser, and the ticket that comes back with the answer.</summary>
public sealed record Ceremony(string Ticket, string Options);

/// <summary>
/// Taking up a passkey and coming in with one. Identity's handler checks what WebAuthn asks for; what it leaves open is here: whose
/// passkey still counts, one use of a challenge, the copied key, the post, the session and the audit.
/// </summary>
public sealed class PasskeyDesk(
    IPasskeyHandler<Account> rules, AccountStore store, PasskeyBook book, Challenges challenges, Sessions sessions, PeopleDirectory people, AccessLog log)
{
    public async Task<Ceremony> OfferSignInAsync(HttpContext http)
    {
        var made = await rules.MakeRequestOptionsAsync(null, http);
        return new Ceremony(challenges.Give(Challenges.ForSignIn, null, made.AssertionState!), made.RequestOptionsJson);
    }

    public async Task<Ceremony> OfferAddingAsync(HttpContext http, Post post)
    {
        var entity = new PasskeyUserEntity { Id = post.Person.Value.ToString("D"), Name = post.User, DisplayName = post.Name };
        var made = await rules.MakeCreationOptionsAsync(entity, http);
        return new Ceremony(challenges.Give(Challenges.ForAdding, post.Person.Value, made.AttestationState!), made.CreationOptionsJson);
    }

    public async Task<PasskeyOutcome> AddAsync(HttpContext http, Post post, string? ticket, string credential, string name)
    {
        var (account, cancel) = (post.Person.Value, http.RequestAborted);
        if (await challenges.TakeAsync(ticket, Challenges.ForAdding, account, cancel) is not { } state) return PasskeyOutcome.No("passkey-expired");
        var result = await rules.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded) return PasskeyOutcome.No("passkey-not-added");
        if (await book.AddAsync(AccountStore.PasskeyOf(account, result.Passkey, name), cancel) is not { } id) return PasskeyOutcome.No("passkey-too-many");
        await log.WriteAsync(account, "passkey-added", id.ToString("D"), AddressOf(http), cancel);
        return new PasskeyOutcome(null, Post: post);
    }

    public async Task<PasskeyOutcome> SignInAsync(HttpContext http, string? ticket, string credential)
    {
        var cancel = http.RequestAborted;
        if (await challenges.TakeAsync(ticket, Challenges.ForSignIn, null, cancel) is not { } state) return PasskeyOutcome.No("passkey-expired");
        if (CredentialOf(credential) is not { } presented || await book.FindAsync(presented, cancel) is not { } key) return await RefuseAsync(http, null, "passkey-unknown");
        if (key.Ended is { } end) return await RefuseAsync(http, key, end == PasskeyEnd.Copied ? "passkey-copied" : "passkey-ended");
        var context = new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state };
        var result = await rules.PerformAssertionAsync(context);
        if (!result.Succeeded) return await FailAsync(http, key, context);
        // Two answers at the same moment with one counter: the second is refused like one that came later.
        if (!await book.UseAsync(presented, result.Passkey.SignCount, result.Passkey.IsBackedUp, cancel)) return await RefuseAsync(http, key, "passkey-wrong");
        if (people.PostOf(new(key.Account)) is not { } post) return await RefuseAsync(http, key, "sign-in-no-post");
        var session = await sessions.BeginAsync(key.Account, cancel);
        await log.WriteAsync(key.Account, "sign-in-passkey", key.Id.ToString("D"), AddressOf(http), cancel);
        return new PasskeyOutcome(null, session, post);
    }

    /// <summary>A right signature with a counter that went back: somebody has a copy. Nobody can tell which is the real one, so neither opens the door.</summary>
    async Task<PasskeyOutcome> FailAsync(HttpContext http, Passkey key, PasskeyAssertionContext context)
    {
        store.HidesCounters = true;
        var onlyTheCounter = key.SignCount > 0 && (await rules.PerformAssertionAsync(context)).Succeeded;
        store.HidesCounters = false;
        if (!onlyTheCounter) return await RefuseAsync(http, key, "passkey-wrong");
        await book.EndAsync(key.Account, key.Id, PasskeyEnd.Copied, null, http.RequestAborted);
        await sessions.EndAllAsync(key.Account, http.RequestAborted);
        return await RefuseAsync(http, key, "passkey-copied");
    }

    async Task<PasskeyOutcome> RefuseAsync(HttpContext http, Passkey? key, string why)
    {
        await log.WriteAsync(key?.Account, why == "sign-in-no-post" ? "sign-in-without-post" : $"{why}-refused", key?.Id.ToString("D"), AddressOf(http), http.RequestAborted);
        return PasskeyOutcome.No(why);
    }

    static byte[]? CredentialOf(string credential)
    {
        try
        {
            using var read = JsonDocument.Parse(credential);
            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? WebEncoders.Base64UrlDecode(id.GetString()!) : null;
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            return null;
        }
    }

    static string? AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();
}
