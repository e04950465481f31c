using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Guantong.Protocols.WebPush;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Guantong.Server.Tests.Notices;

/// <summary>Mail and browser push as they go over the wire: against a mail host and a push service that really listen.</summary>
public sealed class RoadTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("guantong-roads-").FullName;

    CityOptions Options => new() { DataDirectory = folder, Notices = new NoticeSettings { InsideHosts = ["127.0.0.1"] } };

    [Fact]
    public async Task A_mail_arrives_whole_with_its_one_click_stop_and_a_mailbox_that_is_none_is_refused_for_good()
    {
        await using var host = new MailHost();
        var road = new MailRoad(new NoticeSecrets(Options), Options);
        var provider = new MessageProvider("m", "mail", 1, "smtp") { Url = $"smtp://127.0.0.1:{host.Port}?from=city%40example.org&tls=no" };
        var message = new Outgoing("gt-7", "mail", "li@example.org", "您反映的路灯不亮已受理。\n.一行以点开头\nhttps://city.example/m/abc", "临沭县城管：已受理")
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["stop"] = "https://city.example/m/abc/stop" },
        };
        Assert.Equal(SendResult.Taken, await road.SendAsync(provider, message, default));
        var (from, to, text) = Assert.Single(host.Got);
        Assert.Equal(("city@example.org", "li@example.org"), (from, to));
        var (headers, body) = (text[..text.IndexOf("\n\n", StringComparison.Ordinal)], text[text.IndexOf("\n\n", StringComparison.Ordinal)..]);
        Assert.Contains("X-Message-Id: gt-7", headers, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe: <https://city.example/m/abc/stop>", headers, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", headers, StringComparison.Ordinal);
        Assert.Equal(message.Text, Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim())).ReplaceLineEndings("\n").TrimEnd());

        host.Answers = _ => "550 no such mailbox";
        Assert.Equal(Sent.Refused, (await road.SendAsync(provider, message, default)).How);
        host.Answers = _ => "451 come back later";
        Assert.Equal(Sent.Failed, (await road.SendAsync(provider, message, default)).How);
        Assert.Equal(new SendResult(Sent.Refused, "no-mail-address"), await road.SendAsync(provider, message with { To = "nobody" }, default));
        // An inside address that the machine's own settings do not name is not even asked.
        Assert.Equal(new SendResult(Sent.Failed, "address-not-allowed"), await new MailRoad(new NoticeSecrets(Options), Options with { Notices = new() }).SendAsync(provider, message, default));
        Assert.Single(host.Got);
    }

    [Fact]
    public async Task A_push_is_signed_for_its_service_and_only_the_browser_that_asked_can_read_it()
    {
        await using var service = await PushHost.OpenAsync();
        using var key = new PushKey(Options);
        using var http = new SafeHttp(Options);
        var now = DateTimeOffset.FromUnixTimeSeconds(1_778_600_000);
        var road = new PushRoad(http, key, Options, new Fixed(now));
        using var browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var (point, secret) = (PushEncryption.PointOf(browser.ExportParameters(includePrivateParameters: false)), RandomNumberGenerator.GetBytes(16));
        var message = new Outgoing("gt-9", "push", $"{service.Url}/to/1", "您关注的地方有新情况", "临沭县城管")
        {
            Keys = $$"""{"p256dh":"{{Base64Url.EncodeToString(point)}}","auth":"{{Base64Url.EncodeToString(secret)}}"}""",
            Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["link"] = "/m/abc" },
        };
        var provider = new MessageProvider("p", "push", 1, "push") { Url = "mailto:city@example.org" };
        Assert.Equal(SendResult.Taken, await road.SendAsync(provider, message, default));

        var (headers, body) = Assert.Single(service.Got);
        Assert.Equal(("aes128gcm", true), (headers.ContentEncoding.ToString(), int.Parse(headers["TTL"].ToString(), System.Globalization.CultureInfo.InvariantCulture) > 0));
        Assert.InRange(headers["Topic"].ToString().Length, 1, 32);
        var claims = Verified(headers.Authorization.ToString(), key.Public);
        Assert.Equal((service.Url, "mailto:city@example.org"), ((string)claims["aud"]!, (string)claims["sub"]!));
        Assert.InRange((long)claims["exp"]!, now.ToUnixTimeSeconds() + 1, now.AddHours(24).ToUnixTimeSeconds());
        var read = JsonNode.Parse(Decrypt(body, browser, point, secret))!;
        Assert.Equal(("临沭县城管", "您关注的地方有新情况", "/m/abc", "gt-9"), ((string)read["title"]!, (string)read["body"]!, (string)read["link"]!, (string)read["tag"]!));
        using var other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        Assert.ThrowsAny<CryptographicException>(() => Decrypt(body, other, point, secret));

        // A browser that is gone is forgotten, a broken subscription too; a service in trouble is asked again later.
        foreach (var (status, how) in new[] { (410, Sent.Gone), (404, Sent.Gone), (413, Sent.Refused), (503, Sent.Failed) })
        {
            service.Answers = status;
            Assert.Equal(how, (await road.SendAsync(provider, message, default)).How);
        }
        Assert.Equal(Sent.Gone, (await road.SendAsync(provider, message with { Keys = "{}" }, default)).How);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The claims of a token whose signature holds (RFC 8292), by the key that the city's pages give to browsers.</summary>
    static JsonNode Verified(string authorization, string expected)
    {
        Assert.StartsWith("vapid t=", authorization, StringComparison.Ordinal);
        var (token, key) = (authorization["vapid t=".Length..authorization.IndexOf(',', StringComparison.Ordinal)], authorization[(authorization.IndexOf("k=", StringComparison.Ordinal) + 2)..]);
        Assert.Equal(expected, key);
        var (parts, point) = (token.Split('.'), Base64Url.DecodeFromChars(key));
        using var signer = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        Assert.True(signer.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        return JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
    }

    /// <summary>As a browser reads it: RFC 8291, section 3.4, over RFC 8188.</summary>
    static byte[] Decrypt(byte[] body, ECDiffieHellman browser, byte[] point, byte[] secret)
    {
        var (salt, theirs) = (body[..16], body[21..(21 + body[20])]);
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = theirs[1..33], Y = theirs[33..] } });
        var ikm = HKDF.Expand(HashAlgorithmName.SHA256, HKDF.Extract(HashAlgorithmName.SHA256, browser.DeriveRawSecretAgreement(sender.PublicKey), secret), 32, [.. "WebPush: info\0"u8, .. point, .. theirs]);
        var prk = HKDF.Extract(HashAlgorithmName.SHA256, ikm, salt);
        var record = body[(21 + body[20])..];
        var plain = new byte[record.Length - 16];
        using var aes = new AesGcm(HKDF.Expand(HashAlgorithmName.SHA256, prk, 16, [.. "Content-Encoding: aes128gcm\0"u8]), 16);
        aes.Decrypt(HKDF.Expand(HashAlgorithmName.SHA256, prk, 12, [.. "Content-Encoding: nonce\0"u8]), record[..^16], record[^16..], plain);
        Assert.Equal(2, plain[^1]);
        return plain[..^1];
    }

    sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    /// <summary>A push service that listens on this machine.</summary>
    sealed class PushHost : IAsyncDisposable
    {
        readonly WebApplication listening;

        PushHost(WebApplication app) => listening = app;

        public ConcurrentQueue<(IHeaderDictionary Headers, byte[] Body)> Got { get; } = new();

        public int Answers { get; set; } = 201;

        public string Url { get; private set; } = "";

        public static async Task<PushHost> OpenAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var service = new PushHost(builder.Build());
            service.listening.Run(service.TakeAsync);
            await service.listening.StartAsync();
            service.Url = service.listening.Urls.Single();
            return service;
        }

        public async ValueTask DisposeAsync() => await listening.DisposeAsync();

        async Task TakeAsync(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            if (Answers == 201) Got.Enqueue((new HeaderDictionary(http.Request.Headers.ToDictionary(h => h.Key, h => h.Value)), body.ToArray()));
            http.Response.StatusCode = Answers;
        }
    }
}
