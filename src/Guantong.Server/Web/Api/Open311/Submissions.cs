using Guantong.Domain.Basics;
using Guantong.Domain.Cases;
using Guantong.Domain.Catalogue;
using Guantong.Domain.People;
using Guantong.Protocols.Open311;
using Guantong.Server.Cases.Intake;
using Guantong.Server.Files;
using Guantong.Server.People.Keys;
using Guantong.Server.Platform.Http;
using Microsoft.AspNetCore.Http.Features;
using Received = Guantong.Server.Cases.Intake.Receipt.Received;

namespace Guantong.Server.Web.Api.Open311;

/// <summary>POST requests: the key first, then every mistake at once, then photos, then the report, once for each repetition.</summary>
sealed class Submissions(GeoCalls calls, ApiKeys keys, ReportDesk desk, FileStore files, Addresses addresses, Repetition repetition)
{
    /// <summary>Six photos as large as a phone makes them, and room for the words.</summary>
    public const long MostBytes = 96 * 1024 * 1024;
    const int MostPhotos = PhotoHash.MostAtOnce;

    public async Task<IResult> TakeAsync(HttpContext http, string suffix)
    {
        if (!GeoFormats.TryRead(suffix, out var format)) return calls.Begin(http, format).Wrong(StatusCodes.Status404NotFound, "no-such-format", ("suffix", ServiceAnswers.Short(suffix)));
        var address = Callers.Of(http);
        if (!keys.MayGuess(address, again: false)) return calls.Begin(http, format).Wrong(StatusCodes.Status403Forbidden, "too-many-wrong-keys");
        if (!http.Request.HasFormContentType) return await WithoutFormAsync(http, format, address);
        var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = (int)HttpBasics.UsualBody, ValueCountLimit = 256 }, http.RequestAborted);
        var call = calls.Begin(http, format, GeoCalls.Pairs(form));
        var (key, refused) = await KeyAsync(call, address);
        return key is null ? refused! : await TakeAsync(call, key, form.Files);
    }

    /// <summary>A body of another kind carries nothing we can read; without a key that is what is said first.</summary>
    async Task<IResult> WithoutFormAsync(HttpContext http, GeoFormat format, string address)
    {
        var call = calls.Begin(http, format);
        var (key, refused) = await KeyAsync(call, address);
        if (key is null) return refused!;
        return http.Request.ContentLength is null or 0 ? await TakeAsync(call, key, new FormFileCollection()) : call.Wrong(StatusCodes.Status400BadRequest, "no-form");
    }

    async Task<(ApiKey? Key, IResult? Refused)> KeyAsync(GeoCall call, string address)
    {
        if (call.Sent["api_key"] is not { } presented) return (null, call.Wrong(StatusCodes.Status403Forbidden, "no-key"));
        if (await keys.FindAsync(presented, call.Cancel) is { } key) return (key, null);
        keys.MayGuess(address, again: true);
        return (null, call.Wrong(StatusCodes.Status403Forbidden, "wrong-key"));
    }

    async Task<IResult> TakeAsync(GeoCall call, ApiKey key, IFormFileCollection sent)
    {
        if (GeoCalls.Elsewhere(call) is { } elsewhere) return elsewhere;
        if (!keys.TakeTurn(key)) return TooMany(call);
        var (report, mistakes) = GeoReport.Read(call.Sent);
        if (report.ServiceCode is not { } code) return call.Wrong(mistakes);
        if (call.Book.Find(code) is not { } service) return call.Wrong(StatusCodes.Status404NotFound, "no-such-service", ("code", ServiceAnswers.Short(code)));
        if (!key.MayReport(service.Tile.Code)) return call.Wrong(StatusCodes.Status403Forbidden, "not-in-scope", ("service", call.NameOf(service)));
        mistakes = [.. mistakes, .. report.Against(ServiceBook.QuestionsOf(service, call.City, call.Language))];
        if (mistakes.Count > 0) return call.Wrong(mistakes);
        if (await addresses.FindAsync(report, call.City, call.Cancel) is not { } place) return call.Wrong(StatusCodes.Status400BadRequest, "no-such-address", ("id", ServiceAnswers.Short(report.AddressId!)));
        var (photos, wrong) = await KeepAsync(call, sent);
        if (wrong is not null) return wrong;
        var input = InputOf(report, new Asked(service, place, photos), call) with { Partner = key.Partner };
        var turn = await repetition.OfAsync(call.Http.Request, key, report, input, call.Cancel);
        return await desk.ReceiveAsync(input, Actor.Reporter(call.City.Area), turn.Caller, turn.Key, call.Cancel) switch
        {
            Received received => Done(call, received.Case, report, place),
            Cases.Intake.Receipt.No { Why: Refusal.OutsideTheCity } => call.Wrong(StatusCodes.Status400BadRequest, "outside", ("city", call.CityName)),
            Cases.Intake.Receipt.No no => new GeoAnswer(call.Format, w => GeoDocuments.Errors(w, new GeoError(StatusCodes.Status400BadRequest, call.Texts.Of($"refusal.{Refusals.CodeOf(no.Why)}", call.Language)))) { Status = StatusCodes.Status400BadRequest, Language = call.Language },
            _ => call.Wrong(StatusCodes.Status400BadRequest, "key-reused"),
        };
    }

    static IResult Done(GeoCall call, CaseState c, GeoReport report, ReportedPlace place)
    {
        var notice = call.Say(place.IsKnown ? "received" : "received-no-place", ("number", CaseNumber.Shown(c.Number)), ("url", $"{call.Origin}/c/{CaseNumber.Shown(c.Number)}"));
        return new GeoAnswer(call.Format, w => GeoDocuments.Submissions(w, new GeoSubmission(c.Number, null, notice, report.AccountId))) { Language = call.Language, CacheControl = "no-store" };
    }

    static IResult TooMany(GeoCall call)
    {
        call.Http.Response.Headers.RetryAfter = "60";
        return new GeoAnswer(call.Format, w => GeoDocuments.Errors(w, new GeoError(StatusCodes.Status429TooManyRequests, call.Say("too-many")))) { Status = StatusCodes.Status400BadRequest, Language = call.Language };
    }

    sealed record Asked(OfferedClass Service, ReportedPlace Place, IReadOnlyList<PhotoHash> Photos);

    static ReportInput InputOf(GeoReport report, Asked asked, GeoCall call)
    {
        // Staff reads Chinese: questions and chosen answers are kept as the Chinese form shows them.
        var questions = ServiceBook.QuestionsOf(asked.Service, call.City, Platform.Texts.CityTexts.Chinese);
        IEnumerable<GivenAnswer> answers = report.Answers.Select(a =>
        {
            var question = questions.First(q => q.Code == a.Key);
            var shown = a.Value.Select(v => v.Trim()).Select(v => question.Values.FirstOrDefault(x => x.Key == v)?.Name ?? GeoText.Plain(v));
            return new GivenAnswer(GivenAnswer.ToQuestion, a.Key, question.Description, string.Join('、', shown));
        });
        if (report.MediaUrl is { } url) answers = answers.Append(GivenAnswer.Media(url));
        return new ReportInput(Channel.OpenApi, report.Description, asked.Place.Words, asked.Place.Point, asked.Service.Type is null ? asked.Service.Code : null, asked.Service.Type?.Key, asked.Photos)
        {
            ReporterPhone = report.Phone,
            Email = report.Email,
            FirstName = report.FirstName,
            LastName = report.LastName,
            DeviceId = report.DeviceId,
            AccountId = report.AccountId,
            Within = asked.Place.Within,
            Answers = answers.ToList() is { Count: > 0 } given ? given : null,
        };
    }

    /// <summary>Photos whole or refused, whatever their field is called: media, media[], photo. An empty field sends nothing.</summary>
    async Task<(IReadOnlyList<PhotoHash> Photos, IResult? Wrong)> KeepAsync(GeoCall call, IFormFileCollection sent)
    {
        var photos = sent.Where(p => p.Length > 0 || p.FileName.Length > 0).ToList();
        if (photos.Count > MostPhotos) return ([], call.Wrong(StatusCodes.Status400BadRequest, "too-many-photos", ("most", MostPhotos)));
        var kept = new List<PhotoHash>();
        foreach (var photo in photos)
        {
            await using var bytes = photo.OpenReadStream();
            switch (await files.ReceiveAsync(bytes, null, call.Cancel))
            {
                case Files.Received received: kept.Add(received.Hash); break;
                case Files.Refused { Code: FileRefusals.DiskFull }: return ([], new Problem(StatusCodes.Status507InsufficientStorage, FileRefusals.DiskFull));
                case Files.Refused refused: return ([], new GeoAnswer(call.Format, w => GeoDocuments.Errors(w, new GeoError(StatusCodes.Status400BadRequest,
                    $"media: {call.Texts.Of($"problem.{refused.Code}", call.Language)} {call.Texts.Of($"problem.{refused.Code}.todo", call.Language)}"))) { Status = StatusCodes.Status400BadRequest, Language = call.Language });
            }
        }
        return ([.. kept.Distinct()], null);
    }
}
