using Guantong.Domain.Basics;
using Guantong.Domain.Places;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Files;

/// <summary>What a client is told about a photo that was received.</summary>
public sealed record ReceivedFile(string Sha256, string Kind, long Bytes);

/// <summary>
/// PUT /api/v1/files/{sha256}: photos go first, records then name them by hash. Anybody may send, at a limited rate; sending
/// again what is here already changes nothing and answers 200 instead of 201.
/// </summary>
static class PutFile
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPut("/api/v1/files/{sha256}", AnswerAsync)
        .WithName("PutFile")
        .WithTags("files")
        .WithSummary("Send one photo (JPEG, PNG, WebP or HEIC, at most 20 MB) under the SHA-256 of its bytes")
        .Accepts<byte[]>("application/octet-stream", "image/jpeg", "image/png", "image/webp", "image/heic", "*/*") // any type is let in: the bytes decide, and clients that name none must not fail
        .Produces<ReceivedFile>(StatusCodes.Status201Created)
        .Produces<ReceivedFile>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage)
        // The store counts for itself, so that too much gets its own sentence.
        .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute())
        .RequireRateLimiting(RateLimits.AnonymousFile);

    static async Task<IResult> AnswerAsync(string sha256, string? datum, HttpRequest request, FileStore store, CancellationToken cancel)
    {
        if (!Datums.TryRead(datum, out var sender)) return UnknownDatumException.Problem(datum);
        if (request.ContentLength > FileStore.MostBytes) return ProblemOf(FileRefusals.TooLarge);
        return await store.ReceiveAsync(request.Body, new PhotoHash(sha256.ToLowerInvariant()), cancel, string.IsNullOrEmpty(datum) ? null : sender) switch
        {
            Received done => Results.Json(
                new ReceivedFile(done.Hash.Value, done.Kind.ToString().ToLowerInvariant(), done.Bytes),
                statusCode: done.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK),
            Refused refused => ProblemOf(refused.Code),
            var other => throw new InvalidOperationException($"No answer for {other}"),
        };
    }

    /// <summary>Each refusal with its status; the sentences stand in files.texts.csv.</summary>
    internal static Problem ProblemOf(string code) => new(
        code switch
        {
            FileRefusals.TooLarge or FileRefusals.TooManyPixels => StatusCodes.Status413PayloadTooLarge,
            FileRefusals.NotAPhoto => StatusCodes.Status415UnsupportedMediaType,
            FileRefusals.HashDiffers or FileRefusals.Broken => StatusCodes.Status422UnprocessableEntity,
            FileRefusals.DiskFull => StatusCodes.Status507InsufficientStorage,
            _ => StatusCodes.Status400BadRequest,
        },
        code);
}
