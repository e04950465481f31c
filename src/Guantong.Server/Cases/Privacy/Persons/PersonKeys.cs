using Guantong.Domain.People;

namespace Guantong.Server.Cases.Privacy.Persons;

/// <summary>
/// What a person can be found by. Any of phone, mail address and follow link finds; a name narrows what a phone finds, because
/// one name is many persons.
/// </summary>
public sealed record PersonKeys
{
    PersonKeys(string? phone, string? email, string? name, string? secret) => (Phone, Email, Name, Secret) = (phone, email, name, secret);

    public string? Phone { get; }
    public string? Email { get; }
    public string? Name { get; }
    public string? Secret { get; }

    /// <summary>False when there is nothing to find anybody by.</summary>
    public bool Finds => Phone is not null || Email is not null || Secret is not null;

    /// <summary>Reads what was typed: a phone in any writing, a whole follow link or its secret alone.</summary>
    public static PersonKeys Of(string? phone, string? email, string? name, string? link)
    {
        var key = Masking.PhoneKey(phone);
        var mail = CaseJson.Clean(email ?? "").Trim().ToLowerInvariant();
        var secret = CaseJson.Clean(link ?? "").Trim().Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        return new PersonKeys(key.Length >= 5 ? key : null, mail.Contains('@', StringComparison.Ordinal) ? mail : null, Squeezed(name) is { Length: > 0 } called ? called : null, secret.Length >= 20 ? secret : null);
    }

    /// <summary>Without blanks and in small letters: as two writings of one name share it.</summary>
    public static string Squeezed(string? name) => string.Concat(CaseJson.Clean(name ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}

/// <summary>One report of the person that was found.</summary>
public sealed record PersonReport(Guid Id, Guid Case, Guid Origin, string Number, DateTimeOffset At, bool CaseIsOpen, string[] Photos, string? Name, string? Phone, string? Email, byte[] FollowHash, bool Erased, bool Waits);

/// <summary>What is held of a person, counted: shown before anything is exported or erased.</summary>
public sealed record PersonHoldings(IReadOnlyList<PersonReport> Reports, IReadOnlyDictionary<string, long> Counts)
{
    public bool IsNothing => Reports.Count == 0 && Counts.Count == 0;
}

/// <summary>Said to an erased person who asks again: when, and under which request.</summary>
public sealed record ErasedBefore(string Number, DateTimeOffset At, bool Finished);
