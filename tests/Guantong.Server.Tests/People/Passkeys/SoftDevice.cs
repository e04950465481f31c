using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Guantong.Server.Tests.People.Passkeys;

/// <summary>A device in plain code: makes a key, answers challenges, and lies where a test asks it to.</summary>
sealed class SoftDevice : IDisposable
{
    const byte Present = 1, Verified = 4, HasKey = 64;

    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    string user = "";

    public uint Counter { get; set; } = 1;
    public string Origin { get; set; } = "http://localhost";
    public string Domain { get; set; } = "localhost";
    public bool KnowsItsOwner { get; set; } = true;

    /// <summary>The answer to creation options.</summary>
    public JsonObject Make(JsonNode options)
    {
        user = (string)options["user"]!["id"]!;
        var data = ClientData("webauthn.create", options);
        return Credential(data, new JsonObject { ["attestationObject"] = Text(Attestation()), ["transports"] = new JsonArray("internal") });
    }

    /// <summary>The answer to request options; counts one up.</summary>
    public JsonObject Answer(JsonNode options)
    {
        Counter = unchecked(Counter + 1);
        var (data, authenticator) = (ClientData("webauthn.get", options), AuthenticatorData([]));
        var signature = key.SignData([.. authenticator, .. SHA256.HashData(data)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(data, new JsonObject { ["authenticatorData"] = Text(authenticator), ["signature"] = Text(signature), ["userHandle"] = user });
    }

    public void Dispose() => key.Dispose();

    JsonObject Credential(byte[] clientData, JsonObject response)
    {
        response["clientDataJSON"] = Text(clientData);
        return new JsonObject { ["id"] = Text(id), ["rawId"] = Text(id), ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response };
    }

    byte[] ClientData(string type, JsonNode options) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = (string)options["challenge"]!, origin = Origin, crossOrigin = false });

    byte[] AuthenticatorData(byte[] attested)
    {
        var head = new byte[37];
        SHA256.HashData(Encoding.UTF8.GetBytes(Domain)).CopyTo(head, 0);
        head[32] = (byte)(Present | (KnowsItsOwner ? Verified : 0) | (attested.Length > 0 ? HasKey : 0));
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(33), Counter);
        return [.. head, .. attested];
    }

    // CBOR by hand: { "fmt": "none", "attStmt": {}, "authData": bytes }.
    byte[] Attestation()
    {
        var authenticator = AuthenticatorData([.. new byte[16], 0, (byte)id.Length, .. id, .. CoseKey()]);
        return [0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0, 0x68, .. "authData"u8, 0x58, (byte)authenticator.Length, .. authenticator];
    }

    // { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y }.
    byte[] CoseKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
