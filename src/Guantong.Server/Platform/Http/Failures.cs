using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace Guantong.Server.Platform.Http;

/// <summary>Turns what was thrown into a <see cref="Problem"/>. Nothing of the program's inside is ever shown.</summary>
sealed partial class Failures(ILogger<Failures> log) : IExceptionHandler
{
    const int DiskFull = 28; // ENOSPC
    const string FormReader = "Microsoft.AspNetCore.WebUtilities";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Nobody is listening any more.
        if (httpContext.RequestAborted.IsCancellationRequested) return true;
        var problem = Of(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError) Unexpected(exception, Named(httpContext.Request.Path));
        else if (problem.Status > StatusCodes.Status500InternalServerError) Refused(problem.Code, exception.Message, Named(httpContext.Request.Path));
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    public static Problem Of(Exception exception)
    {
        for (var failure = exception; failure is not null; failure = failure.InnerException)
            if (Known(failure) is { } problem)
                return problem;
        return new Problem(StatusCodes.Status500InternalServerError, "unexpected");
    }

    static Problem? Known(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } or IOException { HResult: DiskFull } =>
            new Problem(StatusCodes.Status507InsufficientStorage, "disk-full") { RetryAfter = TimeSpan.FromMinutes(1) },
        PostgresException postgres => Away(postgres.SqlState) ? DatabaseAway : null,
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => DatabaseAway,
        // An exhausted pool and a connection lost between two statements carry no inner exception.
        NpgsqlException { InnerException: null } => DatabaseAway,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Problem(StatusCodes.Status413PayloadTooLarge, "too-large"),
        BadHttpRequestException bad => new Problem(bad.StatusCode, bad.InnerException is JsonException ? "not-json" : "bad-request"),
        // Forms are read by ASP.NET: what it cannot read there is the sender's fault, not ours.
        InvalidDataException { Source: "Microsoft.AspNetCore.Http" or FormReader, Message: var limit } => IsTooMuch(limit)
            ? new Problem(StatusCodes.Status413PayloadTooLarge, "too-large")
            : new Problem(StatusCodes.Status400BadRequest, "bad-form"),
        IOException { Source: FormReader } => new Problem(StatusCodes.Status400BadRequest, "half-body"),
        _ => null,
    };

    // Other limits (the length of a line, headers of a part) are met by what is no form at all.
    static bool IsTooMuch(string limit) =>
        limit.StartsWith("Form ", StringComparison.Ordinal) || limit.StartsWith("Multipart body", StringComparison.Ordinal);

    // The secret of a follow link is all it takes to act as its reporter: it never enters a log.
    static string Named(PathString path) =>
        path.StartsWithSegments("/my", StringComparison.Ordinal) || path.StartsWithSegments("/report/done", StringComparison.Ordinal) ? "a follow link" : path.Value ?? "";

    static Problem DatabaseAway => new(StatusCodes.Status503ServiceUnavailable, "database-away") { RetryAfter = TimeSpan.FromSeconds(5) };

    // Connection exceptions, shutdown and start-up, too many connections, and a replica that has not been promoted yet.
    static bool Away(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)
        || state is PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ReadOnlySqlTransaction;

    [LoggerMessage(Level = LogLevel.Error, Message = "Unexpected failure at {Path}")]
    partial void Unexpected(Exception exception, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Answered {Code} at {Path}: {Reason}")]
    partial void Refused(string code, string reason, string path);
}
