using System.Globalization;
using Guantong.Domain.Basics;
using Guantong.Domain.Evidence;
using Guantong.Domain.Places;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Evidence;
using Guantong.Server.Files;
using Guantong.Server.Platform.Http;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Guantong.Server.Web.Field.App;

/// <summary>For which case a photo is about to be taken, by its number.</summary>
public sealed record ChallengeRequest(string? Case);

/// <summary>What the photo has to answer: its proof is SHA-256 over <c>nonce:hash</c>.</summary>
public sealed record ChallengeAnswer(Guid Id, string Nonce, DateTimeOffset Until);

/// <summary>A photo that was received as evidence; the flags say what is open about it, and refuse nothing.</summary>
public sealed record EvidenceAnswer(string Sha256, string Kind, long Bytes, IReadOnlyList<string> Flags);

/// <summary>
/// 拍照取证: a challenge before, and the photo with what the phone claims of it afterwards. The photo goes ahead of the deed that names
/// it, under its content address: sent again it changes nothing.
/// </summary>
static class EvidenceApi
{
    const int LongestText = 400;

    public static void MapEvidenceApi(this RouteGroupBuilder field)
    {
        field.MapPost("/challenge", ChallengeAsync).Produces<ChallengeAnswer>().ProducesProblem(404);
        field.MapPut("/photos/{sha256}", PhotoAsync)
            .WithSummary("Send one photo as evidence for a case, with what the phone says of it: case, source (live or album), why, taken, lon, lat, metres, claimed, challenge, proof")
            .Accepts<byte[]>("image/jpeg", "*/*").Produces<EvidenceAnswer>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(507)
            // The store counts for itself, so that too much gets its own sentence.
            .WithMetadata(new DisableRequestSizeLimitAttribute());
    }

    static async Task<IResult> ChallengeAsync(ChallengeRequest request, HttpContext http, CaseSights sights, Challenges challenges)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (seat.Actor.Person is not { } person || await sights.FindAsync(seat, request.Case ?? "", http.RequestAborted) is not { State: var c }) return CaseProblems.Of(Domain.Cases.Refusal.NoSuchCase);
        return TypedResults.Ok(AnswerOf(await challenges.IssueAsync(c.Id, person, http.RequestAborted)));
    }

    public static ChallengeAnswer AnswerOf(PhotoChallenge challenge) => new(challenge.Id, challenge.Nonce, challenge.Until);

    static async Task<IResult> PhotoAsync(string sha256, HttpContext http, EvidenceDesk desk, TimeProvider time)
    {
        var seat = StaffRoutes.SeatOf(http);
        if (http.Request.ContentLength > FileStore.MostBytes) return PutFile.ProblemOf(FileRefusals.TooLarge);
        if (ClaimOf(http.Request, time.GetUtcNow()) is not { } claim) return new Problem(StatusCodes.Status400BadRequest, "photo-claim");
        return await desk.ReceiveAsync(http.Request.Body, new PhotoHash(sha256.ToLowerInvariant()), http.Request.Query["case"].ToString(), seat.Actor, claim, http.RequestAborted) switch
        {
            EvidenceReceipt.Kept kept => TypedResults.Ok(new EvidenceAnswer(kept.File.Hash.Value, kept.File.Kind.ToString().ToLowerInvariant(), kept.File.Bytes, [.. kept.Flags.Select(f => f.ToString())])),
            EvidenceReceipt.Refused refused => PutFile.ProblemOf(refused.Code),
            EvidenceReceipt.NoReason => new Problem(StatusCodes.Status422UnprocessableEntity, "album-needs-reason"),
            _ => CaseProblems.Of(Domain.Cases.Refusal.NoSuchCase),
        };
    }

    /// <summary>What cannot be understood is not guessed: a number that is none and a place off the earth are no claim at all.</summary>
    static PhotoClaim? ClaimOf(HttpRequest request, DateTimeOffset now)
    {
        var query = request.Query;
        string? Text(string name) => query[name].ToString() is { Length: > 0 and <= LongestText } text ? CaseJson.Clean(text) : null;
        if (Text("source") is not ("live" or "album") || query.Any(q => q.Value.ToString().Length > LongestText)) return null;
        if (!IsNumber(Text("lon"), out var lon) || !IsNumber(Text("lat"), out var lat) || !IsNumber(Text("metres"), out var metres) || (lon is null) != (lat is null)) return null;
        if (!IsMoment(Text("taken"), out var taken) || !IsMoment(request.Headers["Sent-At"].ToString(), out var sent)) return null;
        LonLat? place = lon is { } x ? new LonLat(x, lat!.Value) : null;
        if (place is { IsWellFormed: false } || metres is < 0) return null;
        return new PhotoClaim(Text("source") == "album" ? PhotoSource.Album : PhotoSource.Live)
        {
            Why = Text("why") is { } why ? new Words(why) : null,
            TakenAt = taken,
            SecondsAhead = sent is { } at ? new DeviceTime(taken ?? at, at).SecondsAhead(now) : null,
            Place = place,
            Metres = metres,
            Hash = Text("claimed")?.ToLowerInvariant(),
            Challenge = Guid.TryParse(Text("challenge"), out var id) ? id : null,
            Proof = Text("proof")?.ToLowerInvariant(),
        };
    }

    static bool IsNumber(string? text, out double? number)
    {
        number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && double.IsFinite(read) ? read : null;
        return text is null || number is not null;
    }

    static bool IsMoment(string? text, out DateTimeOffset? moment)
    {
        moment = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read.ToUniversalTime() : null;
        return string.IsNullOrEmpty(text) || moment is not null;
    }
}
