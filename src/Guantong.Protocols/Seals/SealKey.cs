using System.Security.Cryptography;

namespace Guantong.Protocols.Seals;

/// <summary>Why there is a key.</summary>
public enum SealKeyReason
{
    /// <summary>The first of a city.</summary>
    First,

    /// <summary>The key before it was put aside, and has signed this one.</summary>
    Rotated,

    /// <summary>The key before it was lost: nobody could sign this one, and whoever trusts the old must be told by other ways.</summary>
    Lost,
}

/// <summary>
/// A public key (ECDSA over P-256, SubjectPublicKeyInfo) as the city announces it: signed by itself, and by the key before it where
/// that one still existed.
/// </summary>
public sealed record SealKey(string Id, byte[] Public, string? Previous, SealKeyReason Reason, DateTimeOffset At, byte[] Signature, byte[]? Endorsement)
{
    /// <summary>What is signed.</summary>
    public byte[] Text() => SealText.Lines(
        "guantong-key-1", $"key {Id}", $"public {Convert.ToBase64String(Public)}", $"previous {Previous ?? "-"}", $"reason {CodeOf(Reason)}", $"at {SealText.Moment(At)}");

    /// <summary>The name of a key: the first eight bytes of the SHA-256 of its public half.</summary>
    public static string IdOf(byte[] publicKey) => SealText.Hex(SHA256.HashData(publicKey).AsSpan(0, 8));

    /// <summary>The word of a reason in texts and files.</summary>
    public static string CodeOf(SealKeyReason reason) => reason switch { SealKeyReason.First => "first", SealKeyReason.Rotated => "rotated", _ => "lost" };

    /// <summary>The reason of a word; null for a word that is none.</summary>
    public static SealKeyReason? ReasonOf(string code) => code switch { "first" => SealKeyReason.First, "rotated" => SealKeyReason.Rotated, "lost" => SealKeyReason.Lost, _ => null };

    /// <summary>Signs text with a private key; the signature is DER, as openssl makes and reads it.</summary>
    public static byte[] Sign(ECDsa key, byte[] text) => key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Whether the owner of a public key signed the text; false also where the key cannot be read.</summary>
    public static bool IsSigned(byte[] publicKey, byte[] text, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.KeySize == 256 && key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
