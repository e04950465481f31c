namespace Guantong.Server.People.Passkeys;

/// <summary>Why a passkey opens nothing any more.</summary>
public enum PasskeyEnd
{
    /// <summary>By its owner.</summary>
    Removed,

    /// <summary>By an administrator, or with a new one-time password.</summary>
    Revoked,

    /// <summary>By the product: its counter went back, so there are two of it.</summary>
    Copied,
}

/// <summary>A passkey as the house keeps it.</summary>
public sealed record Passkey(
    Guid Id, Guid Account, byte[] Credential, byte[] PublicKey, string Name, uint SignCount, string[] Transports, bool IsVerified, bool IsBackupEligible, bool IsBackedUp,
    DateTimeOffset MadeAt, DateTimeOffset? UsedAt, PasskeyEnd? Ended);

/// <summary>How much of the way in an account holds: passkeys, and sessions that are open.</summary>
public sealed record WaysIn(Guid Account, string User, string Name, int Passkeys, DateTimeOffset? LastUsed, int Sessions);
