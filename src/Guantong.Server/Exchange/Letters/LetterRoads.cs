using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Guantong.Server.Platform;

namespace Guantong.Server.Exchange.Letters;

/// <summary>A letter that is on its way: what it says is written already.</summary>
public sealed record OutgoingLetter(long Id, Guid Order, string Kind, string Source, string Number, string Body, int Attempts);

/// <summary>It will never arrive like this: trying again is of no use until a human has looked.</summary>
public sealed class LetterRefusedException(string reason) : Exception(reason);

/// <summary>How letters leave the house.</summary>
public interface ILetterRoad
{
    /// <summary>False when the city has not said where letters go.</summary>
    bool IsOpen { get; }

    Task SendAsync(OutgoingLetter letter, CancellationToken cancel);
}

/// <summary>By HTTP: one POST for each letter, with its id as the key, so that the other side may get it twice and take it once.</summary>
public sealed class HttpRoad(IHttpClientFactory clients, CityOptions options) : ILetterRoad
{
    public const string ClientName = "exchange";

    public bool IsOpen => options.Exchange.Address is not null;

    public async Task SendAsync(OutgoingLetter letter, CancellationToken cancel)
    {
        using var client = clients.CreateClient(ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Exchange.Address) { Content = new StringContent(letter.Body, Encoding.UTF8, MediaTypeNames.Application.Json) };
        request.Headers.Add("Idempotency-Key", $"letter-{letter.Id}");
        if (options.Exchange.Key is { } key) request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        using var answer = await client.SendAsync(request, cancel);
        if (answer.IsSuccessStatusCode) return;
        var said = $"HTTP {(int)answer.StatusCode}";
        // Too early and too often pass by themselves; any other "your fault" does not.
        if ((int)answer.StatusCode is >= 400 and < 500 && answer.StatusCode is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests)) throw new LetterRefusedException(said);
        throw new HttpRequestException(said);
    }
}

/// <summary>As files: one for each letter, whole or not there at all, under a name that sorts by time.</summary>
public sealed class FolderRoad(CityOptions options) : ILetterRoad
{
    public bool IsOpen => options.Exchange.Folder is not null;

    public async Task SendAsync(OutgoingLetter letter, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(options.Exchange.Folder!).FullName;
        var number = new string([.. letter.Number.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_')]);
        var path = Path.Combine(folder, $"{letter.Id:D10}-{letter.Kind}-{number}.json");
        var half = path + ".half";
        await File.WriteAllTextAsync(half, letter.Body, new UTF8Encoding(false), cancel);
        File.Move(half, path, overwrite: true);
    }
}
