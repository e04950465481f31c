using System.Text.Json;
using Guantong.Domain.Places;

namespace Guantong.Server.Platform.Http;

/// <summary>A point came with the name of a datum that nobody here knows. Where it lies cannot be guessed, so it is not taken.</summary>
public sealed class UnknownDatumException(string? name) : JsonException($"unknown datum {name}")
{
    const int MostShown = 40;

    /// <summary>The refusal that every door gives: the name, and the names that would do.</summary>
    public static Problem Problem(string? name) => new(
        StatusCodes.Status400BadRequest, "unknown-datum", ("datum", name is { Length: > MostShown } ? name[..MostShown] : name), ("allowed", Datums.Allowed));

    public Problem AsProblem() => Problem(name);
}
