using System.Globalization;
using Guantong.Domain.Cases;
using Guantong.Server.Cases;
using Guantong.Server.Cases.Search;
using Guantong.Server.Files;
using Guantong.Server.Web.Shared.Staff;
using Microsoft.AspNetCore.Http.Features;
using Outcome = Guantong.Server.Cases.Outcome;

namespace Guantong.Server.Web.Shared.Deeds;

/// <summary>What came of a sent form: the case afterwards, or the form again with what is wrong and what changed since.</summary>
sealed record Sent(CaseState? Done, Again? Again = null, IReadOnlyList<CaseStep>? Since = null, int Status = StatusCodes.Status422UnprocessableEntity)
{
    /// <summary>Nobody may know of such a case.</summary>
    public static readonly Sent Nothing = new(null, Status: StatusCodes.Status404NotFound);

    /// <summary>The person wants the next case of the same queue.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Where the case stood when the form was sent.</summary>
    public Stage From { get; init; }
}

/// <summary>Takes a sent form through the same walk as every deed. A second press does nothing; a second hand is told what the first did.</summary>
sealed class DeedPosts(CaseSights sights, CaseReader reader, DeedReading input, CaseWalk walk)
{
    public const long MostBytes = FileStore.MostFormBytes;

    public async Task<Sent> DoAsync(Seat seat, string typedNumber, string deed, HttpContext http)
    {
        var cancel = http.RequestAborted;
        if (!CaseLaw.Deeds.ContainsKey(deed) || CaseNumber.Read(typedNumber) is not { } number || !http.Request.HasFormContentType) return Sent.Nothing;
        var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = 256 * 1024 }, cancel);
        var key = form["key"].ToString();
        var sight = await sights.FindAsync(seat, number, cancel);
        if (key.Length is 0 or > 64 || (sight is null && !await sights.WasSentAsync(seat, key, cancel))) return Sent.Nothing;
        if ((sight?.File ?? await reader.FileAsync(number, seat.Actor, cancel)) is not { } file) return Sent.Nothing;

        var read = await input.ReadAsync(seat, file.State, deed, form, cancel);
        if (read.Deed is null) return new Sent(null, new Again(read.Typed, read.Mistakes));
        var call = new DeedCall(number, read.Deed, seat.Actor, CaseSights.CallerOf(seat), key)
        {
            ExpectedVersion = int.TryParse(form["version"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        };
        return await AnswerAsync(await walk.DoAsync(call, cancel), seat, read.Typed, cancel) with { GoesOn = form["then"] == "next", From = file.State.Stage };
    }

    async Task<Sent> AnswerAsync(Outcome outcome, Seat seat, Typed typed, CancellationToken cancel)
    {
        switch (outcome)
        {
            case Outcome.Done done:
                return new Sent(done.Case);
            case Outcome.No no:
                return new Sent(null, new Again(typed, [new Mistake(RefusalPlaces.FieldOf(typed.Deed, no.Why), seat.Say($"refusal.{Refusals.CodeOf(no.Why)}"))]));
            case Outcome.Stale stale:
                var file = await reader.FileAsync(stale.Case.Number, seat.Actor, cancel);
                var since = file?.Steps.Where(s => s.Seq > stale.Expected).ToList() ?? [];
                return new Sent(null, new Again(typed, [new Mistake($"do-{typed.Deed}", seat.Say("form.stale"))]), since, StatusCodes.Status409Conflict);
            default:
                return new Sent(null, new Again(typed, [new Mistake($"do-{typed.Deed}", seat.Say("form.key-used"))]), Status: StatusCodes.Status409Conflict);
        }
    }
}

/// <summary>Beside which field a refusal is said.</summary>
static class RefusalPlaces
{
    static readonly Dictionary<Refusal, string[]> Fields = new()
    {
        [Refusal.NoReason] = ["reason", "finding", "demand", "answer", "task"],
        [Refusal.NoPublicReason] = ["publicReason"],
        [Refusal.NoEvidence] = ["photos"],
        [Refusal.NoProof] = ["proof"],
        [Refusal.PhotoNotReceived] = ["photos", "proof"],
        [Refusal.NoClass] = ["type"],
        [Refusal.UnknownClass] = ["type"],
        [Refusal.NoPlace] = ["division"],
        [Refusal.OutsideTheCity] = ["point", "division"],
        [Refusal.NoStandardCondition] = ["condition"],
        [Refusal.NoClosingCondition] = ["condition"],
        [Refusal.UnknownUnit] = ["unit", "betterUnit"],
        [Refusal.UnitCannotBeMain] = ["unit"],
        [Refusal.UnitElsewhere] = ["unit"],
        [Refusal.UnitMayNotHaveThis] = ["unit"],
        [Refusal.NotBelowYourUnit] = ["unit"],
        [Refusal.AlreadyThere] = ["unit"],
        [Refusal.NoSuchWhistle] = ["unit"],
        [Refusal.NotYourCrew] = ["crew"],
        [Refusal.DueInThePast] = ["due"],
        [Refusal.NoCalendarForYear] = ["due", "until"],
        [Refusal.NoEndDate] = ["until"],
        [Refusal.BeyondAYear] = ["until"],
        [Refusal.LaterThanAsked] = ["until"],
        [Refusal.LongerThanOneLimit] = ["by"],
        [Refusal.NoDutyNamed] = ["dutyItem"],
        [Refusal.TooFarFromThePlace] = ["whyFar"],
        [Refusal.NoSuchCase] = ["into"],
        [Refusal.IntoItself] = ["into"],
        [Refusal.IntoAClosedCase] = ["into"],
        [Refusal.RatingOutOfRange] = ["rating", "outcome"],
        [Refusal.NoSuchSupervision] = ["supervision"],
    };

    /// <summary>The id of the field, or of the form where no field is to blame.</summary>
    public static string FieldOf(string deed, Refusal why) =>
        Fields.GetValueOrDefault(why, []).FirstOrDefault(name => DeedFields.Of(deed).Any(f => f.Name == name)) is { } field ? $"{deed}-{field}" : $"do-{deed}";
}
