using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Guantong.Protocols.WebPush;

/// <summary>
/// Encrypts a message to one browser: RFC 8291 (keys) over RFC 8188 (aes128gcm, one record). Only that browser can read it; the
/// push service in between cannot.
/// </summary>
public static class PushEncryption
{
    /// <summary>What push services take at least (RFC 8030): longer ones are refused.</summary>
    public const int MostBytes = 3993;

    const int PointBytes = 65, SecretBytes = 16, SaltBytes = 16, TagBytes = 16, RecordSize = 4096;

    /// <summary>The body of the request, salt and key of its own in it.</summary>
    /// <param name="theirKey">The browser's <c>p256dh</c>: an uncompressed point of P-256.</param>
    /// <param name="theirSecret">The browser's <c>auth</c>, 16 bytes.</param>
    /// <exception cref="ArgumentException">A key of another form, or a text that is too long.</exception>
    public static byte[] Encrypt(byte[] text, byte[] theirKey, byte[] theirSecret)
    {
        using var own = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(text, (theirKey, theirSecret), own, RandomNumberGenerator.GetBytes(SaltBytes));
    }

    /// <summary>The same with salt and key given: for the example of RFC 8291, section 5.</summary>
    public static byte[] Encrypt(byte[] text, (byte[] Key, byte[] Secret) their, ECDiffieHellman own, byte[] salt)
    {
        if (text.Length > MostBytes) throw new ArgumentException($"A push message holds at most {MostBytes} bytes, this one {text.Length}.", nameof(text));
        if (their.Secret.Length != SecretBytes) throw new ArgumentException("The secret of a subscription has 16 bytes.", nameof(their));
        using var theirs = KeyOf(their.Key);
        var ours = PointOf(own.ExportParameters(includePrivateParameters: false));
        var shared = own.DeriveRawSecretAgreement(theirs.PublicKey);
        var ikm = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, their.Secret, [.. "WebPush: info\0"u8, .. their.Key, .. ours]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 16, salt, [.. "Content-Encoding: aes128gcm\0"u8]);
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, ikm, 12, salt, [.. "Content-Encoding: nonce\0"u8]);
        // The 2 marks the last record.
        byte[] plain = [.. text, 2];
        var body = new byte[SaltBytes + 4 + 1 + PointBytes + plain.Length + TagBytes];
        salt.CopyTo(body, 0);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(SaltBytes), RecordSize);
        body[SaltBytes + 4] = PointBytes;
        ours.CopyTo(body, SaltBytes + 5);
        var record = body.AsSpan(SaltBytes + 5 + PointBytes);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, record[..plain.Length], record[plain.Length..]);
        return body;
    }

    /// <summary>A public key as browsers write it.</summary>
    public static byte[] PointOf(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];

    static ECDiffieHellman KeyOf(byte[] point)
    {
        if (point is not [4, ..] || point.Length != PointBytes) throw new ArgumentException("The key of a subscription is an uncompressed point of P-256.", nameof(point));
        try
        {
            return ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        }
        catch (CryptographicException off)
        {
            throw new ArgumentException("The key of a subscription is no point of P-256.", nameof(point), off);
        }
    }
}

/// <summary>Who sends (RFC 8292, VAPID): a token signed for one push service, by which it can reach whoever sends too much.</summary>
public static class PushSender
{
    /// <summary>The value of the header Authorization.</summary>
    /// <param name="subject">A mailto: or https: address of whoever runs the sender.</param>
    public static string Authorization(ECDsa key, Uri endpoint, string subject, DateTimeOffset until)
    {
        var claims = $$"""{"aud":"{{endpoint.GetLeftPart(UriPartial.Authority)}}","exp":{{until.ToUnixTimeSeconds()}},"sub":"{{subject}}"}""";
        var text = $"{Url("""{"typ":"JWT","alg":"ES256"}"""u8)}.{Url(Encoding.UTF8.GetBytes(claims))}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"vapid t={text}.{Url(signature)}, k={PublicKey(key)}";
    }

    /// <summary>The public key as a page hands it to the browser.</summary>
    public static string PublicKey(ECDsa key) => Url(PushEncryption.PointOf(key.ExportParameters(includePrivateParameters: false)));

    static string Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
