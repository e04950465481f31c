using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Platform;

namespace Guantong.Server.Notices.Sending;

/// <summary>
/// Any provider that takes JSON by POST: address, headers and body as its row says, secrets from the file. <c>{signature:NAME}</c> in
/// a header is the HMAC-SHA256, in hex, of <c>timestamp\nnonce\nbody</c> under the secret of that name.
/// </summary>
public sealed class HttpRoad(SafeHttp http, NoticeSecrets secrets, Entropy entropy, TimeProvider time) : IMessageRoad
{
    public string Name => "http";

    public async Task<SendResult> SendAsync(MessageProvider provider, Outgoing message, CancellationToken cancel)
    {
        try
        {
            using var request = RequestOf(provider, message);
            using var answer = await http.SendAsync(request, cancel);
            return ResultOf(provider, answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (PlainFailure)
        {
            return new SendResult(Sent.Failed, "secrets-file");
        }
        catch (MissingSecretException missing)
        {
            return new SendResult(Sent.Failed, $"secret-missing:{missing.Message}");
        }
        catch (HttpRequestException refused) when (refused.Message == "address-not-allowed" || refused.InnerException?.Message == "address-not-allowed")
        {
            return new SendResult(Sent.Failed, "address-not-allowed");
        }
        catch (HttpRequestException away) when (away.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            // It never got there: somebody else may carry it at once.
            return new SendResult(Sent.Failed, "not-reached");
        }
        catch (HttpRequestException)
        {
            return new SendResult(Sent.Unsure, "answer-lost");
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new SendResult(Sent.Unsure, "timeout");
        }
    }

    HttpRequestMessage RequestOf(MessageProvider provider, Outgoing message)
    {
        var (stamp, nonce) = (time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Convert.ToHexStringLower(entropy.Bytes(8)));
        string? Plain(string name, string? of) => name switch
        {
            "secret" => secrets.Find(of ?? "") ?? throw new MissingSecretException(of ?? ""),
            "phone" or "address" => message.To,
            "text" => message.Text,
            "title" => message.Title,
            "template" => message.Template,
            "id" => message.Id,
            "timestamp" => stamp,
            "nonce" => nonce,
            "link" => message.Link ?? "",
            "params" => JsonSerializer.Serialize(message.Values.Where(v => v.Value.Length > 0).ToDictionary(), CaseJson.Stored),
            _ => null,
        };
        var body = RequestFilling.Fill(provider.Body, (name, of) => Plain(name, of) is { } value ? name == "params" ? value : JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value) : null);
        var request = new HttpRequestMessage(HttpMethod.Post, RequestFilling.Fill(provider.Url, (name, of) => Plain(name, of) is { } value ? Uri.EscapeDataString(value) : null)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", message.Id);
        // A connection that was used before and breaks now makes the client repeat the request by itself; whoever pays for each message
        // must not be asked twice without our knowing.
        request.Headers.ConnectionClose = true;
        foreach (var line in provider.Headers.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)].Trim(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            var filled = RequestFilling.Fill(value, (hole, of) => hole == "signature" ? SignatureOf(of ?? "", stamp, nonce, body) : Plain(hole, of));
            if (string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase)) request.Content.Headers.Remove(name);
            if (!request.Headers.TryAddWithoutValidation(name, filled)) request.Content.Headers.TryAddWithoutValidation(name, filled);
        }
        return request;
    }

    string SignatureOf(string name, string stamp, string nonce, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secrets.Find(name) ?? throw new MissingSecretException(name)), Encoding.UTF8.GetBytes($"{stamp}\n{nonce}\n{body}")));

    static SendResult ResultOf(MessageProvider provider, HttpStatusCode status, string body)
    {
        var said = $"http-{(int)status}";
        return (int)status switch
        {
            >= 200 and < 300 => provider.Success.Length == 0 || Holds(body, provider.Success) ? SendResult.Taken : new SendResult(Sent.Failed, "answer-says-no"),
            // The message itself is wrong: nobody else will take it either.
            400 or 410 or 413 or 422 => new SendResult(Sent.Refused, said),
            _ => new SendResult(Sent.Failed, said),
        };
    }

    /// <summary><c>path=value</c> in a JSON answer.</summary>
    static bool Holds(string body, string expression)
    {
        var cut = expression.IndexOf('=', StringComparison.Ordinal);
        try
        {
            using var read = JsonDocument.Parse(body);
            var at = read.RootElement;
            foreach (var name in expression[..cut].Split('.', StringSplitOptions.TrimEntries))
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return false;
            return at.ToString() == expression[(cut + 1)..].Trim();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    sealed class MissingSecretException(string name) : Exception(name);
}
