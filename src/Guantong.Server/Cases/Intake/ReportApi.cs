using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Domain.Places;
using Guantong.Server.Catalogue;
using Guantong.Server.Files;
using Guantong.Server.People;
using Guantong.Server.Platform;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Cases.Intake;

/// <summary>A report by API. <see cref="Class"/> is a citizens' class (<c>sanitation</c>) or a full type (<c>GB/T 47678.5-2026:matter:06010</c>).</summary>
public sealed record ReportRequest(string? Description, string? Address, double? Lat, double? Lon, string? Class, IReadOnlyList<string>? Photos, DateTimeOffset? EventTime, string? Name, string? Phone)
{
    /// <summary>What lat and lon refer to: cgcs2000 (or wgs84; also when left out), gcj02, bd09.</summary>
    public string? Datum { get; init; }
}

/// <summary>What a reporter gets: the number, and the secret link to follow it by.</summary>
public sealed record ReportAnswer(string Number, string Stage, int Version, string Secret, string Follow, string Progress);

/// <summary><c>POST /api/v1/reports</c>: opens a case at intake, signed in or not.</summary>
static class ReportApi
{
    /// <summary>A UUID's length: 122 random bits and more.</summary>
    const int LongKey = 32;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/reports", ReceiveAsync)
        .WithTags("reports").AllowAnonymous().RequireRateLimiting(RateLimits.AnonymousReport).Produces<ReportAnswer>(201).ProducesProblem(422);

    static async Task<IResult> ReceiveAsync(ReportRequest request, ReportDesk desk, PeopleDirectory people, CityFactsSource facts, HttpContext http)
    {
        var signedIn = people.ActorOf(http.User);
        var actor = signedIn ?? Actor.Reporter(facts.Current.Area);
        if (!Datums.TryRead(request.Datum, out var datum)) return UnknownDatumException.Problem(request.Datum);
        if (InputOf(request, ChannelOf(actor.Role), datum) is not { } input) return new Problem(StatusCodes.Status400BadRequest, "body-malformed", ("where", "lat, lon, class, photos"));
        if (request.Name?.Length > ReportInput.MostName) return new Problem(StatusCodes.Status422UnprocessableEntity, "name-too-long", ("most", ReportInput.MostName));
        if (request.Phone?.Length > ReportInput.MostPhone) return new Problem(StatusCodes.Status422UnprocessableEntity, "phone-too-long", ("most", ReportInput.MostPhone));
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0) key = http.RequestServices.GetRequiredService<Entropy>().NewId().ToString("n");
        // Whoever could guess a stranger's key would get the stranger's secret: short keys count for one address only.
        var caller = signedIn?.Person is { } person ? $"person:{person}" : key.Length >= LongKey ? "anonymous" : $"address:{http.Connection.RemoteIpAddress}";
        return await desk.ReceiveAsync(input, actor, caller, key, http.RequestAborted) switch
        {
            Receipt.Received r => TypedResults.Created($"/c/{r.Case.Number}",
                new ReportAnswer(r.Case.Number, r.Case.Stage.ToString(), r.Case.Version, r.Secret, $"/my/{r.Secret}", $"/c/{r.Case.Number}")),
            Receipt.No no => CaseProblems.Of(no.Why),
            _ => new Problem(StatusCodes.Status422UnprocessableEntity, "key-reused"),
        };
    }

    static ReportInput? InputOf(ReportRequest r, Channel channel, Datum datum)
    {
        if ((r.Lat is null) != (r.Lon is null) || !double.IsFinite(r.Lat ?? 0) || !double.IsFinite(r.Lon ?? 0) || r.Photos?.Count > PhotoHash.MostAtOnce) return null;
        var photos = (r.Photos ?? []).Select(p => new PhotoHash((p ?? "").ToLowerInvariant())).ToList();
        if (photos.Any(p => !p.IsWellFormed)) return null;
        TypeKey? type = TypeKey.TryRead(r.Class, out var key) ? key : null;
        return new ReportInput(channel, r.Description, r.Address, r.Lat is { } lat ? Coordinates.ToCgcs2000(new LonLat(r.Lon!.Value, lat), datum) : null, type is null && r.Class is { Length: > 0 } ? r.Class : null, type, photos)
        {
            EventTime = r.EventTime?.ToUniversalTime(),
            ReporterName = r.Name,
            ReporterPhone = r.Phone,
            CameAs = r.Lat is null || datum == Datum.Cgcs2000 ? null : datum,
        };
    }

    static Channel ChannelOf(Role role) => role switch
    {
        Role.Inspector => Channel.Inspector,
        Role.Chief => Channel.Chief,
        Role.Community => Channel.Station,
        Role.Reporter => Channel.Snapshot,
        Role.IntakeOperator or Role.ShiftLeader => Channel.Hotline,
        _ => Channel.Transfer,
    };
}
