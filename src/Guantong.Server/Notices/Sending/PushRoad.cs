using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Guantong.Protocols.WebPush;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Platform;

namespace Guantong.Server.Notices.Sending;

/// <summary>The keys of a browser's subscription, as the browser gives them.</summary>
public sealed record PushKeys([property: JsonPropertyName("p256dh")] string Key, [property: JsonPropertyName("auth")] string Secret)
{
    /// <summary>Null when they are none.</summary>
    public static (byte[] Key, byte[] Secret)? Read(string? json)
    {
        try
        {
            return JsonSerializer.Deserialize<PushKeys>(json ?? "") is { Key: { Length: > 0 } key, Secret: { Length: > 0 } secret } ? (Base64Url.DecodeFromChars(key.TrimEnd('=')), Base64Url.DecodeFromChars(secret.TrimEnd('='))) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>Web push (RFC 8030): encrypted for one browser, signed for its push service. Addresses come from browsers, so only public ones are asked.</summary>
public sealed class PushRoad(SafeHttp http, PushKey key, CityOptions options, TimeProvider time) : IMessageRoad
{
    static readonly TimeSpan TokenLasts = TimeSpan.FromHours(12);
    const int KeptSeconds = 24 * 3600;

    public string Name => "push";

    public async Task<SendResult> SendAsync(MessageProvider provider, Outgoing message, CancellationToken cancel)
    {
        if (!Uri.TryCreate(message.To, UriKind.Absolute, out var endpoint) || PushKeys.Read(message.Keys) is not { } keys) return new SendResult(Sent.Gone, "no-subscription");
        var text = JsonSerializer.SerializeToUtf8Bytes(new { message.Title, Body = message.Text, message.Link, Tag = message.Id }, CaseJson.Stored);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(PushEncryption.Encrypt(text, keys.Key, keys.Secret)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            request.Content.Headers.ContentEncoding.Add("aes128gcm");
            request.Headers.Add("TTL", KeptSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
            request.Headers.Add("Topic", Topic(message.Id));
            request.Headers.TryAddWithoutValidation("Authorization", PushSender.Authorization(key.Key, endpoint, Subject(provider), time.GetUtcNow() + TokenLasts));
            using var answer = await http.SendAsync(request, cancel);
            return (int)answer.StatusCode switch
            {
                >= 200 and < 300 => SendResult.Taken,
                404 or 410 => new SendResult(Sent.Gone, "subscription-gone"),
                400 or 413 => new SendResult(Sent.Refused, $"http-{(int)answer.StatusCode}"),
                var other => new SendResult(Sent.Failed, $"http-{other}"),
            };
        }
        catch (ArgumentException)
        {
            return new SendResult(Sent.Gone, "no-subscription");
        }
        catch (PlainFailure)
        {
            return new SendResult(Sent.Failed, "push-key");
        }
        catch (HttpRequestException failure)
        {
            return new SendResult(Sent.Failed, failure.HttpRequestError == HttpRequestError.ConnectionError ? "not-reached" : "answer-lost");
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The same topic takes the place of the one before it: asking again says it once.
            return new SendResult(Sent.Unsure, "timeout");
        }
    }

    static string Topic(string id) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(id))[..Math.Min(32, Base64Url.GetEncodedLength(id.Length))];

    string Subject(MessageProvider provider) => provider.Url is { Length: > 0 } said ? said : options.Notices.PublicAddress?.AbsoluteUri ?? "mailto:postmaster@localhost";
}
